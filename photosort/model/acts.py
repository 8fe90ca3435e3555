"""What a person can do to a library, as data. Each is one undoable act and a constraint on every later run."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar, get_args

from photosort.model.album import AlbumId, Membership, Name, NewGroup
from photosort.model.event import EventId
from photosort.model.face import FaceId, PersonId
from photosort.model.part import Part
from photosort.model.photo import Mark, PhotoId, RootId
from photosort.model.smart_album import SmartAlbumId
from photosort.model.value import dataclass

UNNAMED = "New album"


class ActKind(StrEnum):
    """Every kind of act that the history tells. The values are kept in libraries, whatever the classes are called."""

    RENAME = "Rename"
    MERGE = "Merge"
    SPLIT = "Split"
    MOVE = "Move"
    NEW_ALBUM = "NewAlbum"
    REMOVE = "Remove"
    PIN = "Pin"
    DISMISS_JUNK = "Keep"
    TRASH = "Trash"
    REGROUP = "Regroup"
    APPLY = "Apply"  # albums as folders on disk
    SIDECARS = "Sidecars"
    DELETE = "Delete"  # for good, where the drive has no trash
    ADD_FOLDERS = "AddFolders"
    TAKE_OUT_FOLDER = "TakeOutFolder"
    MARK = "Mark"
    FAVOURITE = "Favourite"
    COVER = "Cover"
    SUBFOLDERS = "Subfolders"
    MAKE_SMART_ALBUM = "MakeSmartAlbum"
    RENAME_SMART_ALBUM = "RenameSmartAlbum"
    DROP_SMART_ALBUM = "DropSmartAlbum"
    NAME_PERSON = "NamePerson"
    MERGE_PEOPLE = "MergePeople"
    SPLIT_PERSON = "SplitPerson"
    FACE_IS = "FaceIs"
    FACE_IS_NOT = "FaceIsNot"
    NOT_A_FACE = "NotAFace"
    HIDE_PEOPLE = "HidePeople"
    HIDE_FACES = "HideFaces"
    COVER_OF_PERSON = "CoverOfPerson"
    BIRTHDAY_OF_PERSON = "BirthdayOfPerson"
    RENAME_EVENT = "RenameEvent"
    MERGE_EVENTS = "MergeEvents"
    SPLIT_EVENT = "SplitEvent"
    FEWER_OR_MORE_EVENTS = "FewerOrMoreEvents"
    SHIFT_DATES = "ShiftDates"
    SET_DATE = "SetDate"
    PLACE_PHOTOS = "PlacePhotos"
    NOT_THE_SAME = "NotTheSame"


@dataclass(frozen=True, slots=True)
class Rename:
    """Give an album a name. The name is the person's from then on."""

    kind: ClassVar = ActKind.RENAME

    album: AlbumId
    name: str


@dataclass(frozen=True, slots=True)
class Merge:
    """Put all members of `albums` into `into`, which keeps its name, as the person's; the emptied albums go."""

    kind: ClassVar = ActKind.MERGE

    albums: tuple[AlbumId, ...]
    into: AlbumId


class SplitBy(StrEnum):
    """What else than looks an album can be divided by."""

    SHOP = "shop"
    CONTENT = "content"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Split:
    """Divide an album. The first group stays in it; each further group becomes a new album.

    `names` are what the machine calls the groups. Without one the first keeps the album's name, as it does in any case
    where the person gave it, and the others have it with a number. Photos of groups that are `pinned` stay, and none
    joins them unasked: their looks do not tell who belongs there.
    """

    kind: ClassVar = ActKind.SPLIT

    album: AlbumId
    groups: tuple[tuple[PhotoId, ...], ...]
    names: tuple[Name | None, ...] = ()
    pinned: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True)
class Move:
    """Put photos into an album, pinned there."""

    kind: ClassVar = ActKind.MOVE

    photos: tuple[PhotoId, ...]
    album: AlbumId


@dataclass(frozen=True, slots=True)
class NewAlbum:
    """Make an album of photos, pinned there. Without a name of the person's it is called `unnamed`."""

    kind: ClassVar = ActKind.NEW_ALBUM

    photos: tuple[PhotoId, ...]
    name: str = ""
    unnamed: str = UNNAMED  # the window says it in the person's language


@dataclass(frozen=True, slots=True)
class Remove:
    """Take photos out of their albums ("not in this album"). They wait in Unsorted and never return by themselves."""

    kind: ClassVar = ActKind.REMOVE

    photos: tuple[PhotoId, ...]


@dataclass(frozen=True, slots=True)
class Pin:
    """Pin photos to the albums in which they are, or let them go."""

    kind: ClassVar = ActKind.PIN

    photos: tuple[PhotoId, ...]
    pinned: bool = True


@dataclass(frozen=True, slots=True)
class DismissJunk:
    """Say that albums are no junk (`dismissed`), or offer them again."""

    kind: ClassVar = ActKind.DISMISS_JUNK

    albums: tuple[AlbumId, ...]
    dismissed: bool = True


@dataclass(frozen=True, slots=True)
class Trash:
    """Move the files of photos, with their companions, to the system's trash.

    One `part` goes of those photos alone that have both, a developed picture and a RAW file; the others stay.
    `spared` are photos of the same albums that were looked at and left out: where their album was offered as junk,
    they stay in it and are held back from then on.
    """

    kind: ClassVar = ActKind.TRASH

    photos: tuple[PhotoId, ...]
    part: Part = Part.WHOLE
    spared: tuple[PhotoId, ...] = ()


@dataclass(frozen=True, slots=True)
class TrashCopies:
    """Move copies to the trash, each for a photo that stays: pairs of both, the one that goes first.

    What the person said of a copy goes over to the one that stays, as far as nothing else is said of that: album,
    heart, mark, covers, who is on it. A copy stays itself where the photo that is to stay is not there, or where the
    two pass for the same file and are not, byte by byte.
    """

    kind: ClassVar = ActKind.TRASH

    copies: tuple[tuple[PhotoId, PhotoId], ...]

    @property
    def photos(self) -> tuple[PhotoId, ...]:
        """Those that go."""
        return tuple(copy for copy, _ in self.copies)


@dataclass(frozen=True, slots=True)
class NotTheSame:
    """Say that photos are no copies of each other, and no shots of one scene: no two of them are in one stack again."""

    kind: ClassVar = ActKind.NOT_THE_SAME

    photos: tuple[PhotoId, ...]


@dataclass(frozen=True, slots=True)
class Regroup:
    """Move photos between albums as a whole: fewer, more, or re-organized albums. Settled albums lose no member.

    `groups` are albums as they are after the act, with all that is said of them, Unsorted among them where photos go
    there; `guests` join settled albums, out of Unsorted alone, as arrivals do.
    """

    kind: ClassVar = ActKind.REGROUP

    groups: tuple[NewGroup, ...]
    guests: tuple[Membership, ...] = ()


@dataclass(frozen=True, slots=True)
class AddFolders:
    """Add folders of pictures; of a path that is a file, its folder with just that file."""

    kind: ClassVar = ActKind.ADD_FOLDERS

    paths: tuple[bytes, ...]
    recursive: bool = True


@dataclass(frozen=True, slots=True)
class TakeOutFolder:
    """Take a folder out of the library. Its files stay where they are, and what was said about its photos is kept."""

    kind: ClassVar = ActKind.TAKE_OUT_FOLDER

    root: RootId


@dataclass(frozen=True, slots=True)
class MarkPhotos:
    """Mark photos as kept or rejected, or take the mark away. No file is touched."""

    kind: ClassVar = ActKind.MARK

    photos: tuple[PhotoId, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Favour:
    """Make photos favourites, or no longer."""

    kind: ClassVar = ActKind.FAVOURITE

    photos: tuple[PhotoId, ...]
    favourite: bool = True


@dataclass(frozen=True, slots=True)
class ChooseCover:
    """Have an album show one of its photos as its cover; None: the most typical one, as the machine finds it."""

    kind: ClassVar = ActKind.COVER

    album: AlbumId
    photo: PhotoId | None


@dataclass(frozen=True, slots=True)
class UseSubfolders:
    """Have a folder list what lies in its subfolders as well, or no longer. What is said of their photos is kept."""

    kind: ClassVar = ActKind.SUBFOLDERS

    root: RootId
    recursive: bool


@dataclass(frozen=True, slots=True)
class MakeSmartAlbum:
    """Keep a search as a smart album; without a name it is called after what it looks for."""

    kind: ClassVar = ActKind.MAKE_SMART_ALBUM

    name: str
    query: str


@dataclass(frozen=True, slots=True)
class RenameSmartAlbum:
    """Give a smart album another name."""

    kind: ClassVar = ActKind.RENAME_SMART_ALBUM

    smart_album: SmartAlbumId
    name: str


@dataclass(frozen=True, slots=True)
class DropSmartAlbum:
    """Keep a smart album no longer. Its photos stay where they are."""

    kind: ClassVar = ActKind.DROP_SMART_ALBUM

    smart_album: SmartAlbumId


@dataclass(frozen=True, slots=True)
class NamePerson:
    """Give a person a name, or take it away where it is empty. Two people of one name are merged instead.

    From then on later runs leave the faces that are surely theirs with them.
    """

    kind: ClassVar = ActKind.NAME_PERSON

    person: PersonId
    name: str


@dataclass(frozen=True, slots=True)
class MergePeople:
    """Say that `people` are `into`: all faces of them and of `into` are said to be `into`, and the others go.

    `into` keeps its name, birthday and cover; where it has none, those of the first who has one are taken over.
    """

    kind: ClassVar = ActKind.MERGE_PEOPLE

    people: tuple[PersonId, ...]
    into: PersonId


@dataclass(frozen=True, slots=True)
class SplitPerson:
    """Say that some faces of a person are of somebody else: they become a new person."""

    kind: ClassVar = ActKind.SPLIT_PERSON

    person: PersonId
    faces: tuple[FaceId, ...]


@dataclass(frozen=True, slots=True)
class FaceIs:
    """Say whom faces show; without a person it is somebody new, of this name or without one."""

    kind: ClassVar = ActKind.FACE_IS

    faces: tuple[FaceId, ...]
    person: PersonId | None
    name: str = ""


@dataclass(frozen=True, slots=True)
class FaceIsNot:
    """Say that faces do not show a person. They are never given to them again but by the person who looks."""

    kind: ClassVar = ActKind.FACE_IS_NOT

    faces: tuple[FaceId, ...]
    person: PersonId


@dataclass(frozen=True, slots=True)
class NotAFace:
    """Say that what was found is not a face. It is shown and counted no more."""

    kind: ClassVar = ActKind.NOT_A_FACE

    faces: tuple[FaceId, ...]


@dataclass(frozen=True, slots=True)
class HidePeople:
    """Leave people out of the wall of faces, or show them again. What is known of them stays."""

    kind: ClassVar = ActKind.HIDE_PEOPLE

    people: tuple[PersonId, ...]
    hidden: bool = True


@dataclass(frozen=True, slots=True)
class HideFaces:
    """Leave strangers out of sight: each face is somebody of their own from then on, without a name and hidden."""

    kind: ClassVar = ActKind.HIDE_FACES

    faces: tuple[FaceId, ...]


@dataclass(frozen=True, slots=True)
class CoverOfPerson:
    """Have one of their faces stand for a person; None: the best one, as the machine finds it."""

    kind: ClassVar = ActKind.COVER_OF_PERSON

    person: PersonId
    face: FaceId | None


@dataclass(frozen=True, slots=True)
class BirthdayOfPerson:
    """Note when a person was born: an ISO date, "--05-17" without a year, "" to take it away."""

    kind: ClassVar = ActKind.BIRTHDAY_OF_PERSON

    person: PersonId
    day: str


@dataclass(frozen=True, slots=True)
class RenameEvent:
    """Give an event a name. From then on it is one event in every later run, and may only grow."""

    kind: ClassVar = ActKind.RENAME_EVENT

    event: EventId
    name: str


@dataclass(frozen=True, slots=True)
class MergeEvents:
    """Say that events, and all that lies between them, are one: `into`, which keeps its name if the person gave one."""

    kind: ClassVar = ActKind.MERGE_EVENTS

    events: tuple[EventId, ...]
    into: EventId


@dataclass(frozen=True, slots=True)
class SplitEvent:
    """Say that with a photo of an event another one begins. No later run merges the two."""

    kind: ClassVar = ActKind.SPLIT_EVENT

    event: EventId
    at: PhotoId


@dataclass(frozen=True, slots=True)
class FewerOrMoreEvents:
    """Have events found by another level from then on, from 0, the fewest, on; `events` is how many there will be."""

    kind: ClassVar = ActKind.FEWER_OR_MORE_EVENTS

    level: int
    events: int


@dataclass(frozen=True, slots=True)
class ShiftDates:
    """Say that photos were taken so many seconds later, or earlier. It is kept in the library; no file is touched.

    By 0 seconds it says that their dates are right.
    """

    kind: ClassVar = ActKind.SHIFT_DATES

    photos: tuple[PhotoId, ...]
    seconds: int


@dataclass(frozen=True, slots=True)
class SetDate:
    """Say when photos were taken, all of them at one time of the wall clock. No file is touched."""

    kind: ClassVar = ActKind.SET_DATE

    photos: tuple[PhotoId, ...]
    taken: datetime


@dataclass(frozen=True, slots=True)
class PlacePhotos:
    """Say where photos were taken: latitude and longitude of each, in degrees. No file is touched.

    What is `guessed`, from photos nearby in time, is shown as a guess. `town`, as in "Rome, Italy", is for the history.
    """

    kind: ClassVar = ActKind.PLACE_PHOTOS

    photos: tuple[PhotoId, ...]
    places: tuple[tuple[float, float], ...]
    guessed: bool = False
    town: str = ""


PersonAct = (
    NamePerson | MergePeople | SplitPerson | FaceIs | FaceIsNot | NotAFace | HidePeople | HideFaces
    | CoverOfPerson | BirthdayOfPerson
)  # fmt: skip
OF_PEOPLE: frozenset[ActKind] = frozenset(act.kind for act in get_args(PersonAct))
EventAct = RenameEvent | MergeEvents | SplitEvent | FewerOrMoreEvents
WhenAndWhereAct = ShiftDates | SetDate | PlacePhotos
SmartAlbumAct = MakeSmartAlbum | RenameSmartAlbum | DropSmartAlbum
FolderAct = AddFolders | TakeOutFolder | UseSubfolders
Act = (
    Rename | Merge | Split | Move | NewAlbum | Remove | Pin | DismissJunk | Trash | TrashCopies | NotTheSame | Regroup
    | MarkPhotos | Favour | ChooseCover | FolderAct | SmartAlbumAct | PersonAct | EventAct
    | WhenAndWhereAct
)  # fmt: skip
