"""What the fake library holds: some twenty albums of a phone, three folders, five problems."""

import dataclasses
import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from photosort.model.album import Album, AlbumId, AlbumKind, Membership
from photosort.model.changes import Changes
from photosort.model.event import Event, EventId
from photosort.model.face import Certainty, Face, FaceId, Person, PersonId
from photosort.model.fact import Fact, FactKind
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Header, Mark, Photo, PhotoId, Presence, ReadState, Root, RootId
from photosort.model.problem import Problem, ProblemKind, Stage
from photosort.model.smart_album import SmartAlbum, SmartAlbumId

UNSORTED = AlbumId(1)
START = datetime(2023, 11, 3, 9, 20)
VISIBLE = (Presence.PRESENT, Presence.UNAVAILABLE)

# name, kind, photos, junk, chips, named
KINDS: list[tuple[str, AlbumKind, int, float, tuple[Fact, ...], bool]] = [
    ("India and France", AlbumKind.PHOTOS, 41, 0.0, (Fact(FactKind.DATES, "2023-11/2024-01"),), True),
    ("Castles", AlbumKind.PHOTOS, 18, 0.0, (Fact(FactKind.DATES, "2022-05"),), False),
    ("Flowers", AlbumKind.PHOTOS, 24, 0.0, (Fact(FactKind.APP, "WhatsApp"),), False),
    ("Lake at dusk", AlbumKind.PHOTOS, 12, 0.0, (Fact(FactKind.DATES, "2023-08"),), True),
    ("Mountains", AlbumKind.PHOTOS, 30, 0.0, (Fact(FactKind.GPS, 0.96),), False),
    ("Good-morning cards", AlbumKind.JUNK, 27, 0.95, (Fact(FactKind.NO_CAMERA, 0.99),), False),
    ("Pizza nights", AlbumKind.PHOTOS, 9, 0.0, (Fact(FactKind.CAMERA, "Pixel 7"),), True),
    ("Citrus fruit", AlbumKind.PHOTOS, 16, 0.0, (Fact(FactKind.CAMERA, "Pixel 7"),), False),
    ("Memes", AlbumKind.JUNK, 64, 0.9, (Fact(FactKind.NO_CAMERA, 1.0),), False),
    ("Apples", AlbumKind.PHOTOS, 12, 0.0, (), False),
    ("Phone screens", AlbumKind.JUNK, 120, 0.75, (Fact(FactKind.ONE_PHONE),), False),
    ("Receipts", AlbumKind.JUNK, 53, 0.55, (Fact(FactKind.WHITE_PAGE, 1.0),), False),
    ("Night streets", AlbumKind.PHOTOS, 21, 0.0, (), False),
    ("Ruins and old gates", AlbumKind.PHOTOS, 27, 0.0, (Fact(FactKind.GPS, 0.91),), False),
    ("Vegetables", AlbumKind.PHOTOS, 14, 0.0, (), False),
    ("Meadow", AlbumKind.PHOTOS, 8, 0.0, (), False),
]
REASONS = (
    Fact(FactKind.NO_CAMERA, 0.99),
    Fact(FactKind.FORWARDED_NAMES, 1.0),
    Fact(FactKind.TEXT_ON_PICTURE, 1.0),
)
HELD = (
    Fact(FactKind.FROM_CAMERA),
    Fact(FactKind.FROM_CAMERA),
    Fact(FactKind.HAS_LOCATION),
    Fact(FactKind.DIFFERENT_LOOK),
    Fact(FactKind.DIFFERENT_LOOK),
    Fact(FactKind.LEAST_ALIKE),
)

Rows = tuple[dict[PhotoId, Photo], dict[PhotoId, Membership], dict[AlbumId, Album], dict[PhotoId, set[AlbumId]]]


@dataclass
class FakeStore:
    """Rows by id. What is changed in them is counted and told by `changed`."""

    photos: dict[PhotoId, Photo] = field(default_factory=dict)
    members: dict[PhotoId, Membership] = field(default_factory=dict)
    albums: dict[AlbumId, Album] = field(default_factory=dict)
    roots: dict[RootId, Root] = field(default_factory=dict)
    marks: dict[PhotoId, Mark] = field(default_factory=dict)
    hearts: dict[PhotoId, bool] = field(default_factory=dict)
    covers: dict[AlbumId, PhotoId] = field(default_factory=dict)
    smart_albums: dict[SmartAlbumId, SmartAlbum] = field(default_factory=dict)
    people: dict[PersonId, Person] = field(default_factory=dict)  # with covers of the person's own, or 0
    faces: dict[FaceId, Face] = field(default_factory=dict)
    not_them: dict[tuple[FaceId, PersonId], bool] = field(default_factory=dict)
    no_faces: dict[FaceId, bool] = field(default_factory=dict)
    events: dict[EventId, Event] = field(default_factory=dict)
    moments: dict[PhotoId, EventId] = field(default_factory=dict)  # of photographs alone; 0: in no event
    not_same: dict[tuple[bytes, bytes], bool] = field(default_factory=dict)
    kind: dict[PhotoId, int] = field(default_factory=dict)  # which pictures of `KINDS` a photo shows
    problems: list[Problem] = field(default_factory=list)
    listeners: list[Callable[[Changes], None]] = field(default_factory=list)
    last_smart_album: int = 0
    _last_album: int = 0  # numbers of albums are never given twice

    def __post_init__(self) -> None:
        self.albums[UNSORTED] = Album(UNSORTED, "Unsorted", AlbumKind.UNSORTED)

    def visible(self) -> list[Photo]:
        """The photos that are shown, by id."""
        return [self.photos[one] for one in sorted(self.photos) if self.photos[one].presence in VISIBLE]

    def shows(self, photo: PhotoId, album: AlbumId) -> bool:
        """Whether an album shows a photo: unreadable ones are in none."""
        member, row = self.members.get(photo), self.photos[photo]
        known = row.presence in VISIBLE and row.state is not ReadState.UNREADABLE
        return known and member is not None and member.album_id == album

    def put(self, photos: Sequence[PhotoId], album: AlbumId, *, pinned: bool = False) -> None:
        """Make photos members of an album."""
        for photo in photos:
            before = self.members.get(photo)
            certainty = 1.0 if pinned else before.certainty if before is not None else 0.0
            stays = before is not None and before.pinned and album != UNSORTED
            self.members[photo] = Membership(photo, album, certainty, pinned=pinned or stays)

    def new_album(self, name: str, *, pinned: bool = False, named: bool = False) -> AlbumId:
        """Make an album without members."""
        album = AlbumId(max(self._last_album, *self.albums) + 1)
        self._last_album = album
        self.albums[album] = Album(album, name, AlbumKind.PHOTOS, pinned=pinned, named=named)
        return album

    def shown_faces(self) -> list[Face]:
        """The faces in photos that are shown."""
        shown = {photo.id for photo in self.visible()}
        return [
            self.faces[one] for one in sorted(self.faces) if self.faces[one].photo in shown and one not in self.no_faces
        ]

    def photos_of(self, person: PersonId) -> set[PhotoId]:
        """The photos that surely show a person."""
        surely = (face for face in self.shown_faces() if face.certainty is not Certainty.LIKELY)
        return {face.photo for face in surely if face.person == person}

    def changed(self, *, dates: bool = False) -> Changes:
        """Count what is in albums and folders, and tell that everything may be different, of `dates` where they are."""
        self.count()
        changes = Changes(
            frozenset(self.photos),
            frozenset(self.albums),
            frozenset(self.photos),
            members=True,
            roots=True,
            history=True,
            smart_albums=True,
            people=True,
            events=True,
            twins=True,
            dates=dates,
        )
        self.tell(changes)
        return changes

    def tell(self, changes: Changes) -> None:
        """Have the listeners hear of changes."""
        for listener in list(self.listeners):
            listener(changes)

    def count(self) -> None:
        """Bring the numbers of albums and folders up to date."""
        by_album: dict[AlbumId, list[Photo]] = {album: [] for album in self.albums}
        by_root: dict[RootId, list[Photo]] = {root: [] for root in self.roots}
        for photo in self.visible():
            by_root[photo.root_id].append(photo)
            if photo.id in self.members and photo.state is not ReadState.UNREADABLE:
                by_album[self.members[photo.id].album_id].append(photo)
        for album, photos in by_album.items():
            ids = [photo.id for photo in photos]
            self.albums[album] = dataclasses.replace(
                self.albums[album],
                count=len(ids),
                bytes=sum(photo.size for photo in photos),
                held_back=sum(not self.members[i].tick for i in ids),
                by_hand=self.albums[album].pinned
                and all(member.pinned for member in self.members.values() if member.album_id == album),
                cover=tuple(ids[6:12] or ids[:6]),
            )
        for root, photos in by_root.items():
            size = sum(photo.size for photo in photos)
            nested = any(photo.folder for photo in photos)
            self.roots[root] = dataclasses.replace(self.roots[root], count=len(photos), bytes=size, nested=nested)


def fill(store: FakeStore, *, scale: int = 1, many: int = 0, most: int = 0, names: str = "") -> None:
    """Put the phone into a store.

    `scale` multiplies the photos of each album; `many` adds that many more albums; `most` bounds them; `names` is put
    after the name of each album, up to 200 characters.
    """
    for number, (path, available) in enumerate(
        ((b"/home/you/Phone 2024", True), (b"/home/you/WhatsApp Images", True), (b"/media/Old phone", False)), 1
    ):
        store.roots[RootId(number)] = Root(RootId(number), path, available)
    kinds = KINDS + [(f"Album {n}", AlbumKind.PHOTOS, 8, 0.0, (), False) for n in range(many)]
    for number, (name, kind, count, junk, chips, named) in enumerate(kinds[: most or None], 2):
        album = AlbumId(number)
        name = f"{name}: {names}"[:200] if names else name
        store.albums[album] = Album(
            album, name, kind, named=named, junk=junk, chips=chips, reasons=REASONS if junk else ()
        )
        for place in range(count * scale):
            _add(store, album, number, place, junk)
    for place in range(9):
        _add(store, UNSORTED, 1, place, 0.0)
    store.problems = [
        Problem(b"/home/you/Phone 2024/DCIM/Camera/IMG_20230311_184455.jpg", Stage.DECODE, ProblemKind.DAMAGED,
                Message(MessageCode.ENDS_EARLY, percent=38)),
        Problem(b"/home/you/Phone 2024/DCIM/Camera/IMG_20230502_090112_LONG_NAME_COVER_TOP.jpg", Stage.DECODE,
                ProblemKind.DAMAGED, Message(MessageCode.EMPTY_FILE)),
        Problem(b"/home/you/WhatsApp Images/scan-0007.tif", Stage.DECODE, ProblemKind.TOO_LARGE,
                Message(MessageCode.TOO_LARGE, width=84_000, height=61_000)),
        Problem(b"/home/you/Phone 2024/Work/IMG_0098.HEIC", Stage.DECODE, ProblemKind.PERMISSION,
                Message(MessageCode.ONLY_OWNER, owner="root")),
        Problem(b"/home/you/Phone 2024/DCIM/PXL_20261120_221406.jpg", Stage.SCAN, ProblemKind.BEING_WRITTEN,
                Message(MessageCode.BEING_WRITTEN)),
    ]  # fmt: skip
    store.count()


def _add(store: FakeStore, album: AlbumId, kind: int, place: int, junk: float) -> None:
    photo_id = PhotoId(len(store.photos) + 1)
    held = HELD[place] if junk and place < len(HELD) else None
    camera = "" if junk and held is None else "Google Pixel 7"
    root = RootId(2 if junk else 1 if photo_id % 11 else 3)
    store.photos[photo_id] = _photo(photo_id, store.roots[root], (kind + place) % 4 != 0, camera)
    store.kind[photo_id] = kind
    store.members[photo_id] = Membership(photo_id, album, 0.4 + 0.6 * (place % 10) / 10, held is None, held)


@functools.cache
def _photo(photo_id: PhotoId, root: Root, wide: bool, camera: str) -> Photo:
    number = int(photo_id)
    taken = START + timedelta(hours=number * 7)
    return Photo(
        photo_id, root.id, root.path, b"DCIM/Camera", taken.strftime("IMG_%Y%m%d_%H%M%S.jpg").encode(),
        1_200_000 + (number * 7919) % 4_000_000, 0, fingerprint=number.to_bytes(16, "big"),
        header=Header("JPEG", 4032 if wide else 3024, 3024 if wide else 4032, taken, camera,
                      "1/950 s · f/1.9 · ISO 48", 47.325, 1.07),
        state=ReadState.READ,
        presence=Presence.PRESENT if root.available else Presence.UNAVAILABLE,
        companions=(b"IMG.dng",) if number % 17 == 0 else (),
    )  # fmt: skip
