"""What an action is, as a value: what is seen of it, what it needs, and what it is aimed at. Pure."""

from enum import Enum
from typing import assert_never

from photosort.model.album import AlbumId
from photosort.model.face import FaceId, PersonId
from photosort.model.photo import PhotoId, RootId
from photosort.model.smart_album import SmartAlbumId
from photosort.model.twins import Stack
from photosort.model.value import dataclass
from photosort.model.view import View
from photosort.ui.text.i18n import tr


class Needs(Enum):
    """When an action is possible. PHOTOS and ALBUMS exclude each other, so they may share a key."""

    NOTHING = "nothing"  # but that no dialog is open
    ALWAYS = "always"
    SCREEN = "screen"  # no dialog lies over the page: one may wait behind the photo that it has shown large
    LIBRARY = "library"  # a folder was added
    PHOTOS = "photos"  # photos are selected
    AT_HAND = "at hand"  # photos are selected, or one has the focus
    ONE_MEMBER = "one member"  # one photo of an album is selected
    MEMBERS = "members"  # selected photos lie in an album that is not Unsorted
    ALBUMS = "albums"  # albums are selected, or one has the ring, or is open with nothing selected in it
    CHOSEN_ALBUMS = "chosen albums"  # the same, but for the ring: where an album has gone, it stands on another
    ONE_ALBUM = "one album"
    ALBUM_AT_HAND = "album at hand"  # one album is selected or open, or has the focus
    JUNK_ALBUMS = "junk albums"
    OWN_COVER = "own cover"  # one album is selected whose cover the person chose
    REJECTED = "rejected"  # there are rejected photos
    POOR = "poor"  # there are photos that came out badly
    COMPARABLE = "comparable"  # several photos are selected, of which too many are refused, or one is shown large
    FOLDED = "folded"  # one photo is at hand that stands for others
    MONTHS = "months"  # the photos stand below the names of their months
    LARGE = "large"  # one photo is shown large
    IN_FRONT = "in front"  # there is a photo to begin with
    UNDO = "undo"
    REDO = "redo"
    ALBUM_COUNT = "album count"  # albums are shown and there is a hierarchy
    ZOOM = "zoom"
    SELECTABLE = "selectable"
    BACK = "back"
    FOLDER = "folder"  # the photos of one folder are shown
    ORDERS = "orders"  # the page can be sorted
    OUT_OF_ORDER = "out of order"  # what is shown has come out of its order
    ENTER_OPENS = "enter opens"  # Enter shows one photo, and not what is selected side by side
    UNSAVED_SEARCH = "unsaved search"  # what is searched for is no smart album yet
    SMART_ALBUM = "smart album"  # one is shown
    RUN = "run"  # photos are being read or grouped, or their text is read
    PEOPLE = "people"  # people are selected, or one has the ring, or is open
    SHOWN_PEOPLE = "shown people"  # the same but for the ring, which goes on; some of them are not hidden
    HIDDEN_PEOPLE = "hidden people"  # all of whom are hidden
    ONE_PERSON = "one person"  # one is selected or open, or has the focus
    THEIR_PHOTOS = "their photos"  # photos of the person who is open are selected
    ONE_OF_THEIRS = "one of theirs"  # one photo is
    STRANGERS = "strangers"  # faces of nobody known are selected, or one has the ring
    QUESTION = "question"  # it is asked whom a face shows
    FACES = "faces"  # faces were found, or people have names
    EVENT = "event"  # one is selected, has the ring or is open
    EVENT_HERE = "event here"  # the same, or the photo in focus is of one
    DAYS = "days"  # photos are selected, or one has the focus, where they stand below their days
    STACK = "stack"  # the keyboard is at photos that are alike
    DIFFERING = "differing"  # the same, and not all are the same bytes
    CHOSEN_COPIES = "chosen copies"  # it was chosen that some of these go


def why_not(needs: Needs, *, of_people: bool = False) -> str:
    """What is missing while an action with these needs is not possible; empty where that is plain to see. `of_people`
    where people are at hand: what is done to them has words of its own.
    """
    if of_people and needs in OF_ALBUMS:
        return tr("What is done with people stands in the menu People")
    match needs:
        case Needs.LIBRARY:
            return tr("Add a folder first")
        case Needs.PHOTOS | Needs.AT_HAND:
            return tr("Select photos first")
        case Needs.ONE_MEMBER:
            return tr("Select one photo of an album first")
        case Needs.OWN_COVER:
            return tr("You have not chosen a cover")
        case Needs.REJECTED:
            return tr("No photo is rejected")
        case Needs.POOR:
            return tr("No photo looks blurred or accidental")
        case Needs.COMPARABLE:
            return tr("Select two to twenty photos first")
        case Needs.FOLDED:
            return tr("Select a photo that has copies first")
        case Needs.MONTHS:
            return tr("Shown where photos are in order of date")
        case Needs.LARGE:
            return tr("Open a photo first")
        case Needs.IN_FRONT:
            return tr("There are no photos here")
        case Needs.MEMBERS:
            return tr("Select photos of an album first")
        case Needs.ALBUMS | Needs.CHOSEN_ALBUMS:
            return tr("Select an album first")
        case Needs.ONE_ALBUM | Needs.ALBUM_AT_HAND:
            return tr("Select one album first")
        case Needs.JUNK_ALBUMS:
            return tr("Select an album that looks like junk first")
        case Needs.UNDO:
            return tr("There is nothing to undo")
        case Needs.REDO:
            return tr("There is nothing to redo")
        case Needs.ALBUM_COUNT:
            return tr("Shown once there are albums")
        case Needs.FOLDER:
            return tr("Open a folder in the sidebar first")
        case Needs.UNSAVED_SEARCH:
            return tr("Search for something first that is no smart album yet")
        case Needs.SMART_ALBUM:
            return tr("Open a smart album in the sidebar first")
        case Needs.RUN:
            return tr("Nothing is being read now")
        case Needs.ORDERS:
            return tr("This page has one order only")
        case Needs.OUT_OF_ORDER:
            return tr("All that is shown is in order")
        case Needs.PEOPLE | Needs.SHOWN_PEOPLE | Needs.ONE_PERSON:
            return tr("Select somebody on the page of people first")
        case Needs.HIDDEN_PEOPLE:
            return tr("Select somebody hidden first")
        case Needs.THEIR_PHOTOS | Needs.ONE_OF_THEIRS:
            return tr("Open somebody, and select photos of them first")
        case Needs.STRANGERS:
            return tr("Open the strangers, and select some of them first")
        case Needs.QUESTION:
            return tr("Asked on the page of people, where a face is not sure")
        case Needs.FACES:
            return tr("There is no face data")
        case Needs.EVENT | Needs.EVENT_HERE:
            return tr("Select one event on the page of events first")
        case Needs.DAYS:
            return tr("Select a photo in the Timeline first")
        case Needs.STACK:
            return tr("Go to photos on the page of duplicates first")
        case Needs.DIFFERING:
            return tr("Go to photos on the page of duplicates first that are not the same bytes")
        case Needs.CHOSEN_COPIES:
            return tr("Choose on the page of duplicates first what stays")
        case (
            Needs.NOTHING | Needs.ALWAYS | Needs.SCREEN | Needs.ZOOM | Needs.SELECTABLE | Needs.BACK | Needs.ENTER_OPENS
        ):
            return ""
        case _:
            assert_never(needs)


@dataclass(frozen=True, slots=True)
class Target:
    """What an action is aimed at. Empty for actions on the window or the library."""

    photos: tuple[PhotoId, ...] = ()
    albums: tuple[AlbumId, ...] = ()  # without Unsorted
    view: View | None = None  # where the photos are shown
    title: str = ""  # what they are called together
    root: RootId | None = None  # the folder whose photos are shown
    folder: bytes = b""  # below the root
    smart_album: SmartAlbumId | None = None  # that is shown
    people: tuple[PersonId, ...] = ()  # who are selected, or the one who is open
    faces: tuple[FaceId, ...] = ()  # of nobody known that are selected
    stack: Stack | None = None  # photos that are alike
    shift: int = 0  # seconds by which their dates are proposed to move


@dataclass(frozen=True, slots=True)
class Situation:
    """What the actions depend on."""

    photos: int = 0
    at_hand: int = 0
    members: bool = False
    albums: int = 0
    chosen_albums: int = 0
    album_at_hand: bool = False
    junk_albums: int = 0
    own_cover: bool = False
    rejected: bool = False
    poor: bool = False
    comparable: bool = False  # not too many photos are selected, or one of several is shown large
    folded: bool = False
    in_front: bool = False
    large: bool = False
    months: bool = False
    undo: str = ""  # the act that would be undone
    redo: str = ""
    library: bool = False
    album_count: bool = False
    zoom: bool = False
    selectable: bool = False
    back: bool = False
    folder: bool = False
    orders: bool = False
    out_of_order: bool = False
    unsaved_search: bool = False
    smart_album: bool = False
    run: bool = False
    paused: bool = False  # the run
    people: int = 0
    shown_people: int = 0  # of those who are selected or open
    hidden_people: int = 0
    person_at_hand: bool = False
    person_named: bool = False  # that one
    theirs: bool = False  # the photos are of the person who is open
    strangers: int = 0  # faces of nobody known, selected or in focus
    question: bool = False
    faces: bool = False
    event: bool = False  # is at hand
    event_here: bool = False
    days: bool = False  # the photos stand below them
    stack: bool = False
    differing: bool = False  # its files
    chosen_copies: int = 0  # photos that may go
    rests: bool = False  # a dialog is open: only what is always possible is, or is done to the look of a photo in front

    def allows(self, needs: Needs) -> bool:
        """Whether an action with these needs is possible now."""
        if self.rests and not (self.large and needs in (Needs.LARGE, Needs.SCREEN)):
            return needs is Needs.ALWAYS
        match needs:
            case Needs.NOTHING | Needs.ALWAYS | Needs.SCREEN:
                return True
            case Needs.LIBRARY:
                return self.library
            case Needs.PHOTOS:
                return self.photos > 0
            case Needs.AT_HAND:
                return self.at_hand > 0
            case Needs.ONE_MEMBER:
                return self.photos == 1 and self.members
            case Needs.OWN_COVER:
                return self.own_cover and not self.photos
            case Needs.REJECTED:
                return self.rejected
            case Needs.POOR:
                return self.poor
            case Needs.COMPARABLE:
                return self.comparable or self.photos > 1
            case Needs.FOLDED:
                return self.folded
            case Needs.IN_FRONT:
                return self.in_front
            case Needs.LARGE:
                return self.large
            case Needs.MONTHS:
                return self.months
            case Needs.MEMBERS:
                return self.photos > 0 and self.members
            case Needs.ALBUMS:
                return self.albums > 0 and not self.photos
            case Needs.CHOSEN_ALBUMS:
                return self.chosen_albums > 0 and not self.photos
            case Needs.ONE_ALBUM:
                return self.albums == 1 and not self.photos
            case Needs.ALBUM_AT_HAND:
                return self.album_at_hand and not self.photos
            case Needs.JUNK_ALBUMS:
                return self.junk_albums > 0 and not self.photos
            case Needs.UNDO:
                return bool(self.undo)
            case Needs.REDO:
                return bool(self.redo)
            case Needs.ALBUM_COUNT:
                return self.album_count
            case Needs.ZOOM:
                return self.zoom
            case Needs.SELECTABLE:
                return self.selectable
            case Needs.BACK:
                return self.back
            case Needs.FOLDER:
                return self.folder
            case Needs.ORDERS:
                return self.orders
            case Needs.OUT_OF_ORDER:
                return self.out_of_order
            case Needs.ENTER_OPENS:
                return not self.comparable or self.photos == 1
            case Needs.UNSAVED_SEARCH:
                return self.unsaved_search
            case Needs.SMART_ALBUM:
                return self.smart_album
            case Needs.RUN:
                return self.run
            case Needs.PEOPLE:
                return self.people > 0 and not self.photos
            case Needs.SHOWN_PEOPLE:
                return self.shown_people > 0 and not self.photos
            case Needs.HIDDEN_PEOPLE:
                return self.hidden_people > 0 and not self.shown_people and not self.photos
            case Needs.ONE_PERSON:
                return self.person_at_hand
            case Needs.THEIR_PHOTOS:
                return self.theirs and self.photos > 0
            case Needs.ONE_OF_THEIRS:
                return self.theirs and self.photos == 1
            case Needs.STRANGERS:
                return self.strangers > 0
            case Needs.QUESTION:
                return self.question
            case Needs.FACES:
                return self.faces
            case Needs.EVENT:
                return self.event and not self.photos
            case Needs.EVENT_HERE:
                return self.event_here
            case Needs.DAYS:
                return self.days and self.at_hand > 0
            case Needs.STACK:
                return self.stack
            case Needs.DIFFERING:
                return self.differing
            case Needs.CHOSEN_COPIES:
                return self.chosen_copies > 0
            case _:
                assert_never(needs)

    def number(self, needs: Needs) -> int:
        """How many things an action with these needs would act on; 0 where it does not count."""
        if needs in (Needs.PHOTOS, Needs.MEMBERS, Needs.THEIR_PHOTOS):
            return self.photos
        if needs is Needs.PEOPLE:
            return self.people
        if needs in (Needs.SHOWN_PEOPLE, Needs.HIDDEN_PEOPLE):
            return self.shown_people + self.hidden_people
        if needs is Needs.STRANGERS:
            return self.strangers
        if needs is Needs.COMPARABLE:
            return self.photos if self.comparable else 0
        if needs is Needs.AT_HAND:
            return self.at_hand
        if needs is Needs.JUNK_ALBUMS:
            return self.junk_albums
        if needs is Needs.CHOSEN_COPIES:
            return self.chosen_copies
        return self.albums if needs in (Needs.ALBUMS, Needs.CHOSEN_ALBUMS, Needs.ONE_ALBUM) else 0


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """What is seen of one action. `one` and `many` replace the text where the number of things it acts on is known."""

    id: str
    text: str
    keys: str = ""
    icon: str = ""
    needs: Needs = Needs.NOTHING
    one: str = ""
    many: str = ""
    danger: bool = False
    checkable: bool = False
    hidden: bool = False  # from the menus: another key for what one of them shows
    hint: str = ""  # a key that the views answer themselves, shown but not bound
    hinted: Needs = Needs.NOTHING  # when that key does this
    also: str = ""  # words by which people look for it, beside those that it says
    under: str = ""  # the submenu that it lies in; checkable ones there are a choice of one


def may_share(one: ActionSpec, other: ActionSpec) -> bool:
    """Whether two actions can have one key, for they are never possible at once."""
    return any(
        (one.needs in these and other.needs in those) or (one.needs in those and other.needs in these)
        for these, those in _APART
    )


OF_ALBUMS = (Needs.ALBUMS, Needs.CHOSEN_ALBUMS, Needs.ONE_ALBUM, Needs.ALBUM_AT_HAND, Needs.JUNK_ALBUMS)
_OF_PHOTOS = (Needs.PHOTOS, Needs.MEMBERS)
_OF_PEOPLE = (Needs.PEOPLE, Needs.SHOWN_PEOPLE, Needs.HIDDEN_PEOPLE, Needs.QUESTION)
_OF_THEIRS = (Needs.THEIR_PHOTOS, Needs.ONE_OF_THEIRS)
_OF_STACK = (Needs.STACK, Needs.DIFFERING)
_APART = (
    (OF_ALBUMS, _OF_PHOTOS),
    (OF_ALBUMS, (*_OF_PEOPLE, *_OF_THEIRS, Needs.ONE_PERSON)),
    (_OF_PEOPLE, (*_OF_PHOTOS, *_OF_THEIRS)),
    ((Needs.MEMBERS,), _OF_THEIRS),
    ((Needs.SHOWN_PEOPLE,), (Needs.HIDDEN_PEOPLE,)),
    ((Needs.STRANGERS,), (*OF_ALBUMS, *_OF_PHOTOS, *_OF_PEOPLE, *_OF_THEIRS, Needs.ONE_PERSON, *_OF_STACK)),
    ((Needs.EVENT,), (*OF_ALBUMS, *_OF_PHOTOS, *_OF_PEOPLE, *_OF_THEIRS, Needs.ONE_PERSON, Needs.STRANGERS)),
    ((Needs.DAYS,), OF_ALBUMS),
    (_OF_STACK, (Needs.EVENT, Needs.DAYS)),
    (_OF_STACK, (*OF_ALBUMS, *_OF_PHOTOS, *_OF_PEOPLE, *_OF_THEIRS, Needs.COMPARABLE)),  # its page has no others
)

# Context menus by the ids of actions; an empty one is a line between them.
PHOTO_MENU = (
    "open-photo", "open-stack", "compare", "slide-show", "similar", "", "keep", "reject", "unmark", "favourite", "",
    "move", "new-album", "begin-event", "remove", "cover", "change-dates", "place", "show-on-map",
    "confirm-place", "", "open-elsewhere", "open-with", "show-file", "copy-files", "copy-paths", "", "trash",
)  # fmt: skip
ALBUM_MENU = ("open-album", "rename", "merge", "split", "give-cover-back", "", "dismiss-junk", "", "trash-album")
FOLDER_MENU = ("rescan-folder", "show-folder", "", "take-out-folder")
SMART_ALBUM_MENU = ("rename", "", "drop-smart-album")
SUBFOLDER_MENU = FOLDER_MENU[:2]
PERSON_MENU = ("open-person", "name-person", "merge-people", "hide-people", "show-people", "", "birthday")
THEIR_MENU = (*PHOTO_MENU[:-2], "", "not-person", "not-face", "split-person", "person-cover", *PHOTO_MENU[-2:])
STRANGER_MENU = ("open-face", "name-faces", "faces-are", "", "hide-faces", "not-faces")
STACK_MENU = (
    "keep-best", "compare-stack", "not-same", "", "clear-copies", "review-copies", "", "open-photo", "similar", "",
    "show-file", "copy-paths",
)  # fmt: skip
EMPTY_MENU = ("select-all", "", "album-count", "group-again", "rescan", "add-folder")
