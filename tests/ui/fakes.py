"""A library and an organizer in memory, with procedural pictures: enough for every page of the window."""

import dataclasses
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations, groupby
from pathlib import Path
from typing import assert_never

import numpy as np
from numpy.typing import NDArray

from photosort.library.acts.outcomes import deleted
from photosort.library.db import rows
from photosort.library.ports import (
    AlbumsPort,
    ExportPort,
    FoldersPort,
    HistoryPort,
    LibraryPort,
    PeoplePort,
    PhotosPort,
    ProblemsPort,
    ScannerPort,
    SidecarsPort,
    TrashPort,
)
from photosort.library.scan.walker import Listing, walk
from photosort.model.acts import ActKind, PlacePhotos, Regroup, Split, SplitBy
from photosort.model.album import Album, AlbumId, AlbumKind, Membership, Name
from photosort.model.applying import Conflict, OnFile, Plan, PlannedFile, PlannedFolder, Reader, Way
from photosort.model.cancel_token import CancelToken
from photosort.model.changes import Changes
from photosort.model.companion import Companion
from photosort.model.comparison import Comparison
from photosort.model.counts import LibraryCounts
from photosort.model.formats import RAW_EXTENSIONS, VIDEO_EXTENSIONS
from photosort.model.history import ActResult
from photosort.model.looked import Looked
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.part import Part
from photosort.model.photo import Mark, Photo, PhotoId, Presence, ReadState, Root, RootId
from photosort.model.poor_shot import PoorShot
from photosort.model.problem import PhotosortError, Problem
from photosort.model.scan import Formats, ScanResult
from photosort.model.search.folding import fold
from photosort.model.search.found import Found, Gathered, Town, Why
from photosort.model.search.vocabulary import Value, Vocabulary
from photosort.model.smart_album import SmartAlbum
from photosort.model.text_line import TextLine
from photosort.model.twins import Stack, StackKind, Stacks
from photosort.model.view import Order, View
from photosort.organizing.progress import ChoreProgress, Phase, Progress
from photosort.ui.text.messages import in_words
from tests.groups import group
from tests.ui.fake_events import FakeDates, FakeEvents
from tests.ui.fake_history import FakeHistory, part_of
from tests.ui.fake_people import FakePeople
from tests.ui.fake_store import UNSORTED, FakeStore, fill
from tests.ui.pictures import thumbnail


@dataclass
class FakePhotos:
    """Pictures are painted when they are first asked for."""

    store: FakeStore
    _thumbnails: dict[PhotoId, bytes] = field(default_factory=dict)

    def _has_words(self, photo: Photo, search: str) -> bool:
        """Whether all words of a search are in its name; fewer than three letters begin one of it."""
        text = rows.search_text(photo.folder, photo.name)
        words = map(re.escape, re.sub(r'^name:"(.*)"$', r"\1", search).casefold().split())
        return all(re.search(rf"(?<![^\W_]){word}" if len(word) < 3 else word, text) for word in words)

    def ids(self, view: View) -> list[PhotoId]:
        members = self.store.members
        shown = [
            photo
            for photo in self.store.visible()
            if (view.root is None or photo.root_id == view.root)
            and (not view.folder or (photo.folder + b"/").startswith(view.folder + b"/"))
            and (view.album is None or self.store.shows(photo.id, view.album))
            and self._has_words(photo, view.search)
            and view.mark in (None, self.store.marks.get(photo.id, Mark.NONE))
            and (not view.favourites or photo.id in self.store.hearts)
            and (view.event is None or self.store.moments.get(photo.id) == view.event)
            and (view.photos is None or photo.id in view.photos)
            and (view.person is None or photo.id in self.store.photos_of(view.person))
        ]
        match view.order:
            case Order.NAME:
                shown.sort(key=lambda photo: rows.sort_name(photo.name))
            case Order.SIZE:
                shown.sort(key=lambda photo: -photo.size)
            case Order.LEAST_SURE:
                shown.sort(key=lambda photo: members[photo.id].certainty if photo.id in members else 2)
            case Order.DATE | Order.BEST:
                shown.sort(key=lambda photo: -rows.sort_time(photo.header.taken, photo.mtime_ns))
            case Order.OLDEST:
                shown.sort(key=lambda photo: rows.sort_time(photo.header.taken, photo.mtime_ns))
            case Order.ALIKE:
                pass  # as they came
            case _:
                assert_never(view.order)
        shown.sort(key=lambda photo: photo.state is ReadState.UNREADABLE)
        return [photo.id for photo in shown]

    def by_day(self, view: View) -> list[tuple[date, list[PhotoId]]]:
        readable = [photo for photo in self.get(self.ids(view)) if photo.state is not ReadState.UNREADABLE]
        days = groupby(readable, lambda photo: photo.when.date())
        return [(day, [photo.id for photo in photos]) for day, photos in days]

    def places(self) -> list[tuple[PhotoId, float, float, int]]:
        photos = [(photo, photo.header) for photo in self.get(self.ids(View(order=Order.DATE)))]
        return [
            (photo.id, header.latitude, header.longitude, rows.sort_time(header.taken, photo.mtime_ns))
            for photo, header in photos
            if header.latitude is not None and header.longitude is not None
        ]

    def marks(self, view: View) -> dict[Mark, int]:
        return {mark: len(self.ids(dataclasses.replace(view, mark=mark))) for mark in Mark}

    def get(self, ids: Sequence[PhotoId]) -> list[Photo]:
        marks, hearts = self.store.marks, self.store.hearts
        return [
            dataclasses.replace(self.store.photos[i], mark=marks.get(i, Mark.NONE), favourite=i in hearts)
            for i in ids
            if i in self.store.photos
        ]

    def total_bytes(self, ids: Sequence[PhotoId]) -> int:
        return sum(photo.size for photo in self.get(ids))

    def counts(self) -> LibraryCounts:
        photos = self.store.visible()
        states = [photo.state for photo in photos]
        return LibraryCounts(
            photos=len(photos),
            bytes=sum(photo.size for photo in photos),
            new=states.count(ReadState.NEW),
            read=states.count(ReadState.READ),
            unreadable=states.count(ReadState.UNREADABLE),
            problems=len(self.store.problems),
            kept=sum(self.store.marks.get(photo.id) is Mark.KEPT for photo in photos),
            rejected=sum(self.store.marks.get(photo.id) is Mark.REJECTED for photo in photos),
            favourites=sum(photo.id in self.store.hearts for photo in photos),
            unavailable=sum(photo.presence is Presence.UNAVAILABLE for photo in photos),
            unsorted=self.store.albums[UNSORTED].count,
            albums=sum(album.count > 0 for album in self.store.albums.values() if album.id != UNSORTED),
        )

    def thumbnail(self, photo_id: PhotoId) -> bytes | None:
        photo = self.store.photos.get(photo_id)
        if photo is None or photo.state is not ReadState.READ:
            return None
        if photo_id not in self._thumbnails:
            wide = photo.header.width > photo.header.height
            self._thumbnails[photo_id] = thumbnail(int(photo_id), self.store.kind[photo_id], wide)
        return self._thumbnails[photo_id]

    def keep_thumbnail(self, fingerprint: bytes, data: bytes) -> None:
        self._thumbnails |= {one: data for one, row in self.store.photos.items() if row.fingerprint == fingerprint}

    def clear_thumbnails(self) -> int:
        going = [one for one in self._thumbnails if self.store.photos[one].presence is Presence.PRESENT]
        self.store.tell(Changes(frozenset(going)))
        return sum(len(self._thumbnails.pop(one)) for one in going)


@dataclass
class FakeAlbums:
    """What was dismissed, or holds nothing that would go, is shown as photos, whatever the machine takes it for."""

    store: FakeStore
    unsorted_id: AlbumId = UNSORTED

    def all(self) -> list[Album]:
        return [self.get(one) for one in sorted(self.store.albums) if self.store.albums[one].count or one == UNSORTED]

    def get(self, album: AlbumId) -> Album:
        if album not in self.store.albums:
            raise PhotosortError(Message(MessageCode.NO_ALBUM, id=album))
        row = self.store.albums[album]
        own = self.store.covers.get(album)
        if own is not None and self.store.shows(own, album):
            row = dataclasses.replace(row, cover=(own, *(i for i in row.cover if i != own))[:6], own_cover=True)
        stays = row.dismissed or 0 < row.count == row.held_back
        return dataclasses.replace(row, kind=AlbumKind.PHOTOS) if stays and row.kind is AlbumKind.JUNK else row

    def memberships(self, ids: Sequence[PhotoId]) -> list[Membership]:
        return [self.store.members[i] for i in ids if i in self.store.members]


@dataclass
class FakeTexts:
    """What stands in the photos that were read for text, and how many were not."""

    read: dict[PhotoId, tuple[TextLine, ...]] = field(default_factory=dict)
    waiting: int = 0

    def get(self, photo: PhotoId) -> tuple[TextLine, ...] | None:
        return self.read.get(photo)

    def waiting_count(self, reader: str) -> int:
        return self.waiting


@dataclass
class FakeTraits:
    """The kinds of photos, as a test says them."""

    kinds: dict[str, set[PhotoId]] = field(default_factory=dict)

    def of_kinds(self, kinds: Sequence[str]) -> set[PhotoId]:
        return set().union(*(self.kinds.get(kind, set()) for kind in kinds))


@dataclass
class FakeSearch:
    """Finds photos by their names, unless it is told why."""

    photos: FakePhotos
    traits: FakeTraits = field(default_factory=FakeTraits)
    reasons: dict[PhotoId, Found] = field(default_factory=dict)

    def reason(self, text: str, photo: PhotoId) -> Found | None:
        if photo not in self.photos.ids(View(search=text)):
            return None
        return self.reasons.get(photo, Found(photo, Why.NAME, self.photos.get([photo])[0].shown_name))

    def why(self, text: str, photos: Sequence[PhotoId]) -> list[Found]:
        return [found for one in photos if (found := self.reason(text, one)) is not None]

    def count(self, text: str) -> int:
        return len(self.photos.ids(View(search=text)))

    def gather(self, text: str) -> Gathered:
        """All that is found was taken in the one town of the tests."""
        store, found = self.photos.store, self.photos.ids(View(search=text))
        albums = Counter(store.members[photo].album_id for photo in found)
        del albums[UNSORTED]
        towns = (Town("Civray, France", len(found), found[0]),) if found else ()
        named = {one.id for one in store.people.values() if one.name and not one.hidden}
        shown = {
            (face.photo, face.person)
            for face in store.shown_faces()
            if face.person in named and face.certainty != "likely"
        }
        people = Counter(person for photo, person in sorted(shown) if person is not None and photo in found)
        reasons = ((Why.NAME, len(found)),)
        return Gathered(tuple(albums.most_common()), towns, reasons, people=tuple(people.most_common()))

    def vocabulary(self) -> Vocabulary:
        albums = sorted(self.photos.store.albums.values(), key=lambda album: -album.count)
        named = tuple(Value(one.name, (fold(one.name),)) for one in albums if one.count and one.id != UNSORTED)
        places = tuple(Value(name, (fold(name),)) for name in ("France", "Civray"))
        return Vocabulary({Why.ALBUM: named, Why.PLACE: places}, ((2024, 1), (2023, 12), (2023, 11)))


@dataclass
class FakeSmartAlbums:
    """Those that were made."""

    store: FakeStore

    def all(self) -> list[SmartAlbum]:
        return [self.store.smart_albums[one] for one in sorted(self.store.smart_albums)]


@dataclass
class FakeFolders:
    """Folders of no disk."""

    store: FakeStore

    def all(self) -> list[Root]:
        return list(self.store.roots.values())

    def watch(self, root: RootId, *, watched: bool) -> None:
        self.store.roots[root] = dataclasses.replace(self.store.roots[root], watched=watched)
        self.store.tell(Changes(roots=True))

    def below(self, root: RootId) -> list[tuple[bytes, int]]:
        folders = [photo.folder for photo in self.store.visible() if photo.root_id == root and photo.folder]
        return sorted(Counter(folders).items())

    def relocate(self, root: RootId, path: bytes) -> None:
        self.store.roots[root] = dataclasses.replace(self.store.roots[root], path=path, available=True)
        self.store.tell(Changes(roots=True))


@dataclass
class FakeScanner:
    """Finds nothing new; `accepted` are the folders whose loss the person confirmed."""

    store: FakeStore
    accepted: list[RootId] = field(default_factory=list)

    def look(self, path: bytes) -> Iterator[Listing]:
        return walk(path, Formats())

    def scan(
        self,
        root: RootId,
        *,
        token: CancelToken | None = None,
        on_batch: Callable[[int], None] | None = None,
        folders: set[bytes] | None = None,
        accept_loss: bool = False,
    ) -> ScanResult:
        if root not in self.store.roots:
            raise PhotosortError(Message(MessageCode.NO_ROOT, id=root))
        if accept_loss:
            self.accepted.append(root)
        return ScanResult(available=self.store.roots[root].available)


@dataclass
class FakeProblems:
    """Those of the store; trying again solves all. `fetched` are the photos that were to be downloaded."""

    store: FakeStore
    fetched: list[PhotoId] = field(default_factory=list)

    def all(self) -> list[Problem]:
        return sorted(self.store.problems, key=lambda problem: problem.path)

    def retry(self, ids: Sequence[PhotoId] | None = None) -> None:
        self.store.problems = []
        self.store.tell(Changes(problems=True))

    def fetch(
        self, ids: Sequence[PhotoId], *, token: CancelToken | None = None, on_file: OnFile | None = None
    ) -> ActResult:
        self.fetched += ids
        self.retry()
        roots = frozenset(self.store.photos[one].root_id for one in ids)
        return ActResult(Changes(), Message(MessageCode.FETCHED, count=len(ids)), roots=roots)


@dataclass
class FakeTrash:
    """The trash as the history fills it."""

    store: FakeStore
    history: FakeHistory

    def without_trash(self, ids: Sequence[PhotoId]) -> list[PhotoId]:
        return [one for one in ids if one in self.history.bare]

    def companions(self, ids: Sequence[PhotoId]) -> dict[PhotoId, tuple[Companion, ...]]:
        return {
            one: tuple(
                Companion(
                    name,
                    certain=os.path.splitext(name)[1].lower() not in RAW_EXTENSIONS | VIDEO_EXTENSIONS,
                    part=part_of(name, self.store.photos[one]),
                    size=1000,
                )
                for name in self.store.photos[one].companions
            )
            for one in ids
        }

    def would_hand_on(self, copies: Sequence[tuple[PhotoId, PhotoId]]) -> tuple[Message, ...]:
        return self.history.would_hand_on(copies)

    def delete_for_good(
        self, ids: Sequence[PhotoId], part: Part = Part.WHOLE, spared: Sequence[PhotoId] = ()
    ) -> ActResult:
        going = self.without_trash(ids)

        def delete() -> Message:
            self.history.spare(spared)
            self.history.take(going, part, Presence.MISSING)
            return deleted(len(going), part)

        done = self.history.note(ActKind.DELETE, delete)
        return dataclasses.replace(done, act_id=None)

    def bring_back(self, act_id: int) -> ActResult:
        return self.history.undo_act(act_id)


@dataclass
class FakeExport:
    """`applied` are the plans that were carried out. The folder /full has no room."""

    store: FakeStore
    photos: FakePhotos
    history: FakeHistory
    applied: list[Plan] = field(default_factory=list)

    def plan(self, albums: Sequence[AlbumId], destination: bytes, way: Way) -> Plan:
        folders, files, conflicts = [], [], []
        for album in albums:
            name = self.store.albums[album].name
            folder = destination + b"/" + name.encode()
            photos = self.photos.get(self.photos.ids(View(album=album)))
            folders.append(PlannedFolder(album, name, folder, len(photos)))
            for number, photo in enumerate(photos):
                target = folder + b"/" + photo.name
                if not number:
                    conflicts.append(Conflict(photo.path, target, target[:-4] + b" (2).jpg"))
                    target = conflicts[-1].target
                files.append(PlannedFile(photo.id, photo.path, target, photo.size, 0, True))
        return Plan(
            way,
            destination,
            tuple(folders),
            tuple(files),
            tuple(conflicts),
            space=sum(file.size for file in files),
            free=10**12,
            obstacles=(Message(MessageCode.NO_ROOM),) if destination == b"/full" else (),
            removable=way is Way.MOVE and destination.startswith(b"/media/"),
        )

    def apply(self, plan: Plan, *, token: CancelToken | None = None, on_file: OnFile | None = None) -> ActResult:
        self.applied.append(plan)
        photos = Message(MessageCode.PHOTOS, count=plan.photos)
        done = Message(MessageCode.COPIED, photos=photos, count=len(plan.folders))
        return self.history.note(ActKind.APPLY, lambda: done)


@dataclass
class FakeSidecars:
    """`written` are the albums whose names went into sidecars, `reader` for whom, `people` and `dates` if with them;
    `also` beside those of albums."""

    history: FakeHistory
    written: list[AlbumId] = field(default_factory=list)
    reader: Reader | None = None
    people: bool = False
    dates: bool = False
    also: tuple[PhotoId, ...] = ()

    def write(
        self,
        albums: Sequence[AlbumId],
        reader: Reader = Reader.DIGIKAM,
        *,
        people: bool = False,
        dates: bool = False,
        also: Sequence[PhotoId] = (),
        token: CancelToken | None = None,
        on_file: OnFile | None = None,
        dry_run: bool = False,
    ) -> ActResult:
        self.written += albums
        self.reader = reader
        self.people, self.dates, self.also = people, dates, tuple(also)
        return ActResult(Changes(), Message(MessageCode.SIDECARS_WRITTEN, count=len(albums)))


@dataclass
class FakeMeta:
    """Values by name."""

    values: dict[str, bytes] = field(default_factory=dict)

    def get(self, key: str) -> bytes | None:
        return self.values.get(key)

    def set(self, key: str, value: bytes) -> None:
        self.values[key] = value


class FakeLibrary:
    """All parts on one store; the arguments are those of `fill`, and `empty` leaves it empty."""

    def __init__(self, *, scale: int = 1, many: int = 0, most: int = 0, names: str = "", empty: bool = False) -> None:
        self.store = FakeStore()
        if not empty:
            fill(self.store, scale=scale, many=many, most=most, names=names)
        self.directory = Path("nowhere")
        self.warnings: tuple[Message, ...] = ()
        self.photos = FakePhotos(self.store)
        self.albums = FakeAlbums(self.store)
        self.texts = FakeTexts()
        self.search = FakeSearch(self.photos)
        self.smart_albums = FakeSmartAlbums(self.store)
        self.people = FakePeople(self.store)
        self.events = FakeEvents(self.store)
        self.dates = FakeDates()
        self.folders = FakeFolders(self.store)
        self.scanner = FakeScanner(self.store)
        self.problems = FakeProblems(self.store)
        self.history = FakeHistory(self.store)
        self.trash = FakeTrash(self.store, self.history)
        self.export = FakeExport(self.store, self.photos, self.history)
        self.sidecars = FakeSidecars(self.history)
        self.meta = FakeMeta()

    def words(self, message: Message) -> str:
        return in_words(message)

    def subscribe(self, callback: Callable[[Changes], None]) -> Callable[[], None]:
        self.store.listeners.append(callback)
        return lambda: self.store.listeners.remove(callback)

    def close(self) -> None:
        self.store.listeners.clear()


@dataclass
class FakeBackground:
    """Notes what it is asked to do."""

    asked: list[str] = field(default_factory=list)

    def give_way(self) -> None:
        self.asked.append("give way")

    def look_again(self) -> None:
        self.asked.append("look again")


@dataclass
class FakeChore:
    """Reading text, or finding faces: says how far it is told to be, and notes what it is asked to do."""

    snapshot: ChoreProgress | None = None
    asked: list[str] = field(default_factory=list)

    def turn(self, *, on: bool) -> None:
        self.asked.append("on" if on else "off")

    def pause(self) -> None:
        self.asked.append("pause")

    def resume(self) -> None:
        self.asked.append("resume")

    def progress(self) -> ChoreProgress | None:
        return self.snapshot


@dataclass
class FakeOrganizer:
    """Says what it is told to say and notes what it is asked to do."""

    library: FakeLibrary
    background: FakeBackground = field(default_factory=FakeBackground)
    text: FakeChore = field(default_factory=FakeChore)
    people: FakeChore = field(default_factory=FakeChore)
    twins: FakeChore = field(default_factory=FakeChore)
    snapshot: Progress = field(default_factory=lambda: Progress(phase=Phase.IDLE))
    asked: list[str] = field(default_factory=list)
    parts: tuple[Name | None, ...] = ()  # what those of a split are called
    ways: Mapping[SplitBy, tuple[tuple[PhotoId, ...], ...]] = field(
        default_factory=dict
    )  # to split other than by looks
    near: list[AlbumId] = field(default_factory=list)  # albums, most alike first
    proposed: Regroup | None = None
    busy: bool = False  # with what `snapshot` tells, or with more
    why: Message | None = None  # to group again
    looked: Sequence[Looked] = ()  # of a folder that is compared with the library
    alike_ones: tuple[AlbumId, ...] = ()  # albums that nothing tells apart
    stacked: list[Stack] = field(default_factory=list)
    comparison: Comparison = field(default_factory=lambda: Comparison(None, (), ()))
    poor: list[PoorShot] = field(default_factory=list)
    suggestion: PlacePhotos | None = None
    offered: str | None = None  # to run the encoder beside the processor
    event_level: int = 1  # of three

    def accelerator(self) -> str | None:
        return self.offered

    def start(self, roots: Sequence[RootId] | None = None) -> None:
        self.asked.append("start")

    def propose(self) -> None:
        self.asked.append("propose")

    @property
    def proposal(self) -> Regroup | None:
        return self.proposed

    def adopt(self) -> None:
        self.proposed = None
        self.asked.append("adopt")

    def why_again(self) -> Message | None:
        return self.why

    def put_off(self) -> None:
        self.proposed = self.why = None
        self.asked.append("put off")

    def alike(self) -> tuple[AlbumId, ...]:
        return self.alike_ones

    def keep_apart(self, albums: Sequence[AlbumId]) -> None:
        self.alike_ones = ()
        self.asked.append(f"keep apart {sorted(albums)}")

    def pause(self) -> None:
        self.asked.append("pause")

    def resume(self) -> None:
        self.asked.append("resume")

    def stop(self) -> None:
        self.asked.append("stop")

    def progress(self) -> Progress:
        return self.snapshot

    def wait(self, timeout: float | None = None) -> bool:
        return True

    def close(self) -> None:
        self.asked.append("close")

    def split_preview(self, album: AlbumId, parts: int) -> Split:
        ids = self.library.photos.ids(View(album=album))
        return Split(album, tuple(tuple(ids[part::parts]) for part in range(parts)), self.parts)

    def split_ways(self, album: AlbumId) -> dict[SplitBy, Split]:
        return {by: Split(album, groups) for by, groups in self.ways.items()}

    def levels(self) -> list[int]:
        return [6, 9, 12, 14, 16, 20, 24]

    def granularity_preview(self, count: int) -> Regroup:
        albums = [a for a in self.library.albums.all() if a.kind is not AlbumKind.UNSORTED]
        while len(albums) > count:
            albums.pop()
        return Regroup(tuple(group(a.id, a.name, self.library.photos.ids(View(album=a.id))) for a in albums))

    def alike_albums(self, photos: Sequence[PhotoId]) -> list[AlbumId]:
        return self.near

    def similar(self, photos: Sequence[PhotoId], limit: int) -> list[tuple[PhotoId, float]]:
        kinds = {self.library.store.kind[i] for i in photos}
        ranked = sorted(self.library.photos.ids(View()), key=lambda i: (self.library.store.kind[i] not in kinds, i))
        return [(i, 1 - n / len(ranked)) for n, i in enumerate(ranked) if i not in set(photos)][:limit]

    def stacks(self, strictness: StackKind) -> Stacks:
        sizes = {kind: sum(stack.size for stack in self._stacks(kind)) for kind in StackKind}
        return Stacks(tuple(self._stacks(strictness)), sizes)

    def _stacks(self, strictness: StackKind) -> list[Stack]:
        """Those that it was told of whose photos are all there, and of which nobody said that they are not the same."""
        order, store = tuple(StackKind), self.library.store

        def apart(stack: Stack) -> bool:
            prints = sorted(one for one in (store.photos[photo].fingerprint for photo in stack.photos) if one)
            return any(pair in store.not_same for pair in combinations(prints, 2))

        return [
            stack
            for stack in self.stacked
            if order.index(stack.kind) <= order.index(strictness)
            and all(store.photos[one].presence is not Presence.TRASHED for one in stack.photos)
            and not apart(stack)
        ]

    def look_through(
        self, folder: bytes, read: Callable[[bytes, CancelToken], bytes], token: CancelToken
    ) -> Iterator[Looked]:
        """What it was told of, as long as nobody ends it."""
        for one in self.looked:
            token.check()
            yield one

    def compare(self, one: PhotoId, other: PhotoId) -> Comparison:
        return self.comparison

    def event_levels(self) -> tuple[int, int]:
        return 3, self.event_level

    def events_at(self, level: int) -> int:
        return level

    def find_events(self) -> None:
        self.asked.append("events")

    def suggested_places(self) -> PlacePhotos | None:
        return self.suggestion

    def poor_shots(self) -> list[PoorShot]:
        """Those that it was told of which are there, and of which the person has said nothing."""
        known = {photo.id: photo for photo in self.library.photos.get([shot.photo for shot in self.poor])}
        return [
            shot
            for shot in self.poor
            if known[shot.photo].presence is not Presence.TRASHED and known[shot.photo].mark is Mark.NONE
        ]

    def map(self) -> tuple[list[PhotoId], NDArray[np.float32]]:
        ids = self.library.photos.ids(View())
        chance = np.random.default_rng(0)
        kinds = np.array([self.library.store.kind[i] for i in ids])
        centres = chance.uniform(-10, 10, (kinds.max() + 1, 2)) if len(ids) else np.zeros((0, 2))
        spots = centres[kinds] + chance.normal(0, 0.7, (len(ids), 2)) if len(ids) else np.zeros((0, 2))
        return ids, spots.astype(np.float32)


def _held_to_the_ports(library: FakeLibrary) -> LibraryPort:
    """Checked by mypy: each part of the fake is what the window asks for; an error names the part."""
    _: tuple[
        PhotosPort,
        AlbumsPort,
        PeoplePort,
        FoldersPort,
        ScannerPort,
        ProblemsPort,
        HistoryPort,
        TrashPort,
        ExportPort,
        SidecarsPort,
    ] = (
        library.photos,
        library.albums,
        library.people,
        library.folders,
        library.scanner,
        library.problems,
        library.history,
        library.trash,
        library.export,
        library.sidecars,
    )
    return library
