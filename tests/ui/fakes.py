"""A library and an organizer in memory, with procedural pictures: enough for every page of the window."""

import dataclasses
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPolygonF

from photosort.model.acts import (
    Act,
    DismissJunk,
    Merge,
    Move,
    NewAlbum,
    Pin,
    Regroup,
    Remove,
    Rename,
    Split,
    Trash,
)
from photosort.model.album import Album, AlbumId, AlbumKind, Membership
from photosort.model.applying import Conflict, Plan, PlannedFile, PlannedFolder, Way
from photosort.model.cancel_token import CancelToken
from photosort.model.changes import Changes
from photosort.model.counts import LibraryCounts
from photosort.model.fact import Fact, FactKind
from photosort.model.history import ActResult, HistoryEntry
from photosort.model.photo import Header, Photo, PhotoId, Presence, ReadState, Root, RootId
from photosort.model.problem import PhotosortError, Problem, ProblemKind, Stage
from photosort.model.view import Order, View
from photosort.organizing.progress import Phase, Progress

UNSORTED = AlbumId(1)
START = datetime(2023, 11, 3, 9, 20)

# name, kind, photos, junk, chips, named
KINDS: list[tuple[str, AlbumKind, int, float, tuple[Fact, ...], bool]] = [
    ("India and France", AlbumKind.PHOTOS, 41, 0.0, (Fact(FactKind.DATES, "2023-11/2024-01"),), True),
    ("Castles", AlbumKind.PHOTOS, 18, 0.0, (Fact(FactKind.DATES, "2022-05"),), False),
    ("Flowers", AlbumKind.PHOTOS, 24, 0.0, (Fact(FactKind.PIXELS, "4000x3000"),), False),
    ("Lake at dusk", AlbumKind.PHOTOS, 12, 0.0, (Fact(FactKind.DATES, "2023-08"),), True),
    ("Mountains", AlbumKind.PHOTOS, 30, 0.0, (Fact(FactKind.GPS, 0.96),), False),
    ("Good-morning cards", AlbumKind.JUNK, 27, 0.95, (Fact(FactKind.NO_CAMERA, 0.99),), False),
    ("Pizza nights", AlbumKind.PHOTOS, 9, 0.0, (Fact(FactKind.CAMERA, "Pixel 7"),), True),
    ("Citrus fruit", AlbumKind.PHOTOS, 16, 0.0, (Fact(FactKind.CAMERA, "Pixel 7"),), False),
    ("Memes", AlbumKind.JUNK, 64, 0.9, (Fact(FactKind.NO_CAMERA, 1.0),), False),
    ("Apples", AlbumKind.PHOTOS, 12, 0.0, (), False),
    ("Phone screens", AlbumKind.JUNK, 120, 0.75, (Fact(FactKind.PIXELS, "1080x2400"),), False),
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


def picture(seed: int, kind: int, width: int, height: int) -> QImage:
    """A picture that shows which album it belongs to: a hue per kind, hills, discs or lines."""
    chance = random.Random(seed)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    hue = (kind * 53) % 360
    sky = QLinearGradient(0, 0, 0, height)
    sky.setColorAt(0, QColor.fromHsv((hue + 180 + chance.randrange(30)) % 360, 90, 235))
    sky.setColorAt(1, QColor.fromHsv(hue, 120 + chance.randrange(80), 200 + chance.randrange(50)))
    painter.fillRect(image.rect(), sky)
    painter.setPen(Qt.PenStyle.NoPen)
    if kind % 3 == 0:
        for step in range(3):
            points = [QPointF(0, height)]
            points += [QPointF(width * x / 6, height * (0.45 + 0.15 * step + 0.15 * chance.random())) for x in range(7)]
            points.append(QPointF(width, height))
            painter.setBrush(QColor.fromHsv((hue + 20 * step) % 360, 140, 150 - 35 * step))
            painter.drawPolygon(QPolygonF(points))
    elif kind % 3 == 1:
        for _ in range(7):
            radius = min(width, height) * (0.08 + 0.17 * chance.random())
            painter.setBrush(QColor.fromHsv((hue + chance.randrange(50)) % 360, 190, 140 + chance.randrange(110)))
            painter.drawEllipse(QPointF(chance.random() * width, chance.random() * height), radius, radius)
    else:
        painter.fillRect(image.rect(), QColor("#FAFAF8"))
        for line in range(4 + chance.randrange(12)):
            y = height * (0.08 + 0.055 * line)
            painter.setBrush(QColor("#404040"))
            painter.drawRect(QRectF(width * 0.1, y, width * (0.2 + 0.6 * chance.random()), height * 0.02))
    painter.end()
    return image


def jpeg(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 85)  # type: ignore[call-overload]  # the stub asks for bytes, the binding refuses them
    return bytes(data.data())


@dataclass
class FakeLibrary:
    """In memory. `scale` multiplies the photos of each album; `many` adds that many more albums; `most` bounds them.

    `names` is put after the name of each album, up to 200 characters.
    """

    scale: int = 1
    many: int = 0
    most: int = 0
    names: str = ""
    empty: bool = False
    unsorted_id: AlbumId = UNSORTED
    _photos: dict[PhotoId, Photo] = field(default_factory=dict)
    _members: dict[PhotoId, Membership] = field(default_factory=dict)
    _albums: dict[AlbumId, Album] = field(default_factory=dict)
    _roots: dict[RootId, Root] = field(default_factory=dict)
    _kind: dict[PhotoId, int] = field(default_factory=dict)
    _meta: dict[str, bytes] = field(default_factory=dict)
    _listeners: list[Callable[[Changes], None]] = field(default_factory=list)
    _undo: list[tuple[HistoryEntry, Any]] = field(default_factory=list)
    _redo: list[tuple[HistoryEntry, Any]] = field(default_factory=list)
    _problems: list[Problem] = field(default_factory=list)
    _thumbnails: dict[PhotoId, bytes] = field(default_factory=dict)
    done: list[Act] = field(default_factory=list)
    warnings: tuple[str, ...] = ()
    accepted: list[RootId] = field(default_factory=list)
    applied: list[Plan] = field(default_factory=list)
    bare: set[PhotoId] = field(default_factory=set)  # photos on a drive without a trash

    def __post_init__(self) -> None:
        self._albums[UNSORTED] = Album(UNSORTED, "Unsorted", AlbumKind.UNSORTED)
        if self.empty:
            return
        for number, (path, available) in enumerate(
            ((b"/home/you/Phone 2024", True), (b"/home/you/WhatsApp Images", True), (b"/media/Old phone", False)), 1
        ):
            self._roots[RootId(number)] = Root(RootId(number), path, available)
        kinds = KINDS + [(f"Album {n}", AlbumKind.PHOTOS, 8, 0.0, (), False) for n in range(self.many)]
        for number, (name, kind, count, junk, chips, named) in enumerate(kinds[: self.most or None], 2):
            album = AlbumId(number)
            name = f"{name}: {self.names}"[:200] if self.names else name
            self._albums[album] = Album(
                album, name, kind, named=named, junk=junk, chips=chips, reasons=REASONS if junk else ()
            )
            for place in range(count * self.scale):
                self._add(album, number, place, junk)
        for place in range(9):
            self._add(UNSORTED, 1, place, 0.0)
        self._problems = [
            Problem(b"/home/you/Phone 2024/DCIM/Camera/IMG_20230311_184455.jpg", Stage.DECODE, ProblemKind.DAMAGED,
                    "Ends too early: the last 38 % is missing"),
            Problem(b"/home/you/Phone 2024/DCIM/Camera/IMG_20230502_090112_LONG_NAME_COVER_TOP.jpg", Stage.DECODE,
                    ProblemKind.DAMAGED, "Empty file (0 bytes)"),
            Problem(b"/home/you/WhatsApp Images/scan-0007.tif", Stage.DECODE, ProblemKind.TOO_LARGE,
                    "Too large: 84,000 × 61,000 pixels"),
            Problem(b"/home/you/Phone 2024/Work/IMG_0098.HEIC", Stage.DECODE, ProblemKind.PERMISSION,
                    "Only the owner may read it"),
            Problem(b"/home/you/Phone 2024/DCIM/PXL_20261120_221406.jpg", Stage.SCAN, ProblemKind.BEING_WRITTEN,
                    "Changed 2 seconds ago"),
        ]  # fmt: skip
        self._count()

    def _add(self, album: AlbumId, kind: int, place: int, junk: float) -> None:
        photo_id = PhotoId(len(self._photos) + 1)
        number = int(photo_id)
        wide = (kind + place) % 4 != 0
        held = HELD[place] if junk and place < len(HELD) else None
        camera = "" if junk and held is None else "Google Pixel 7"
        root = RootId(2 if junk else 1 if number % 11 else 3)
        taken = START + timedelta(hours=number * 7)
        self._photos[photo_id] = Photo(
            photo_id, root, self._roots[root].path, b"DCIM/Camera", taken.strftime("IMG_%Y%m%d_%H%M%S.jpg").encode(),
            1_200_000 + (number * 7919) % 4_000_000, 0, fingerprint=number.to_bytes(16, "big"),
            header=Header("JPEG", 4032 if wide else 3024, 3024 if wide else 4032, taken, camera,
                          "1/950 s · f/1.9 · ISO 48", 47.325, 1.07),
            state=ReadState.READ,
            presence=Presence.PRESENT if self._roots[root].available else Presence.UNAVAILABLE,
            companions=(b"IMG.dng",) if number % 17 == 0 else (),
        )  # fmt: skip
        self._kind[photo_id] = kind
        self._members[photo_id] = Membership(photo_id, album, 0.4 + 0.6 * (place % 10) / 10, held is None, held)

    # folders

    def roots(self) -> list[Root]:
        return list(self._roots.values())

    def add_root(self, path: bytes, *, recursive: bool = True) -> RootId:
        root = RootId(max(self._roots, default=0) + 1)
        self._roots[root] = Root(root, path, True, recursive)
        self._tell(Changes(roots=True))
        return root

    def remove_root(self, root: RootId) -> None:
        del self._roots[root]
        self._tell(Changes(roots=True))

    # browsing

    def subscribe(self, callback: Callable[[Changes], None]) -> Callable[[], None]:
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback)

    def albums(self) -> list[Album]:
        return list(self._albums.values())

    def album(self, album: AlbumId) -> Album:
        return self._albums[album]

    def ids(self, view: View) -> list[PhotoId]:
        shown = [
            photo.id
            for photo in self._photos.values()
            if photo.presence in (Presence.PRESENT, Presence.UNAVAILABLE)
            and (view.root is None or photo.root_id == view.root)
            and (view.album is None or self._members[photo.id].album_id == view.album)
            and view.search.lower() in photo.shown_name.lower()
        ]
        if view.order is Order.NAME:
            shown.sort(key=lambda i: self._photos[i].name)
        elif view.order is Order.SIZE:
            shown.sort(key=lambda i: -self._photos[i].size)
        elif view.order is Order.LEAST_SURE:
            shown.sort(key=lambda i: self._members[i].certainty)
        return shown

    def photos(self, ids: Sequence[PhotoId]) -> list[Photo]:
        return [self._photos[i] for i in ids]

    def memberships(self, ids: Sequence[PhotoId]) -> list[Membership]:
        return [self._members[i] for i in ids]

    def total_bytes(self, ids: Sequence[PhotoId]) -> int:
        return sum(self._photos[i].size for i in ids)

    def problems(self) -> list[Problem]:
        return list(self._problems)

    def counts(self) -> LibraryCounts:
        photos = self.photos(self.ids(View()))
        return LibraryCounts(
            photos=len(photos),
            bytes=sum(photo.size for photo in photos),
            read=len(photos),
            unreadable=len(self._problems),
            problems=len(self._problems),
            unavailable=sum(photo.presence is Presence.UNAVAILABLE for photo in photos),
            unsorted=self._albums[UNSORTED].count,
            albums=sum(album.count > 0 for album in self._albums.values()) - 1,
        )

    def thumbnail(self, photo: PhotoId) -> bytes | None:
        if photo not in self._thumbnails:
            header = self._photos[photo].header
            wide = header.width > header.height
            size = (512, 384) if wide else (384, 512)
            self._thumbnails[photo] = jpeg(picture(int(photo), self._kind[photo], *size))
        return self._thumbnails[photo]

    def meta(self, key: str) -> bytes | None:
        return self._meta.get(key)

    def set_meta(self, key: str, value: bytes) -> None:
        self._meta[key] = value

    # acts

    def without_trash(self, ids: Sequence[PhotoId]) -> list[PhotoId]:
        return [i for i in ids if i in self.bare]

    def delete_for_good(self, ids: Sequence[PhotoId]) -> ActResult:
        for photo in ids:
            self._photos[photo] = dataclasses.replace(self._photos[photo], presence=Presence.MISSING)
        return self._changed(HistoryEntry(0, datetime.now(UTC), f"Deleted {len(ids)} photos", "", False, False))

    def do(self, command: Act) -> ActResult:
        before = self._snapshot()
        text = self._apply(command)
        self.done.append(command)
        act = HistoryEntry(
            len(self._undo) + len(self._redo) + 1, datetime.now(UTC), text, "", False, True, kind=type(command).__name__
        )
        self._undo.append((act, before))
        self._redo.clear()
        return self._changed(act)

    def undo(self) -> ActResult:
        if not self._undo:
            raise PhotosortError("There is nothing to undo.")
        act, before = self._undo.pop()
        self._redo.append((act, self._snapshot()))
        self._restore(before)
        return self._changed(act)

    def redo(self) -> ActResult:
        if not self._redo:
            raise PhotosortError("There is nothing to redo.")
        act, after = self._redo.pop()
        self._undo.append((act, self._snapshot()))
        self._restore(after)
        return self._changed(act)

    def undo_act(self, act_id: int) -> ActResult:
        while self._undo and self._undo[-1][0].id != act_id:
            self.undo()
        return self.undo()

    def redo_act(self, act_id: int) -> ActResult:
        while self._redo and self._redo[-1][0].id != act_id:
            self.redo()
        return self.redo()

    def scan(self, root: RootId, *, accept_loss: bool = False) -> None:
        if accept_loss:
            self.accepted.append(root)

    def retry(self, ids: Sequence[PhotoId] | None = None) -> None:
        self._problems = []
        self._tell(Changes(problems=True))

    def history(self, limit: int = 200) -> list[HistoryEntry]:
        undone = [dataclasses.replace(act, undone=True) for act, _ in self._redo]
        return (undone + [act for act, _ in reversed(self._undo)])[:limit]

    def unfinished_applies(self) -> list[int]:
        return []

    def plan_apply(self, albums: Sequence[AlbumId], destination: bytes, way: Way) -> Plan:
        folders, files, conflicts = [], [], []
        for album in albums:
            folder = destination + b"/" + self._albums[album].name.encode()
            photos = self.photos(self.ids(View(album=album)))
            folders.append(PlannedFolder(album, self._albums[album].name, folder, len(photos)))
            for number, photo in enumerate(photos):
                target = folder + b"/" + photo.name
                if not number:
                    conflicts.append(Conflict(photo.path, target, target[:-4] + b" (2).jpg", True))
                    target = conflicts[-1].target
                files.append(PlannedFile(photo.id, photo.path, target, photo.size, 0, True))
        size = sum(file.size for file in files)
        obstacles = ("The drive is full.",) if destination == b"/full" else ()
        return Plan(
            way,
            destination,
            tuple(folders),
            tuple(files),
            tuple(conflicts),
            space=size,
            free=10**12,
            obstacles=obstacles,
        )

    def apply(
        self, plan: Plan, *, token: CancelToken | None = None, on_file: Callable[[int, int], None] | None = None
    ) -> ActResult:
        self.applied.append(plan)
        return self._changed(
            HistoryEntry(99, datetime.now(UTC), f"Copied {plan.photos} photos", "", False, True, kind="Apply")
        )

    def close(self) -> None:
        self._listeners.clear()

    def _apply(self, command: Act) -> str:
        match command:
            case Rename(album, name):
                old = self._albums[album].name
                self._albums[album] = dataclasses.replace(self._albums[album], name=name, named=True)
                return f"Renamed {old} to {name}"
            case Merge(albums, into):
                gone = [a for a in albums if a != into]
                self._put([i for i, m in self._members.items() if m.album_id in gone], into)
                for album in gone:
                    del self._albums[album]
                return f"Merged {len(gone) + 1} albums into {self._albums[into].name}"
            case Split(album, groups):
                for number, group in enumerate(groups[1:], 2):
                    self._put(group, self._new(f"{self._albums[album].name} {number}"))
                return f"Split {self._albums[album].name} into {len(groups)} albums"
            case Move(photos, album):
                self._put(photos, album)
                return f"Moved {len(photos)} photos to {self._albums[album].name}"
            case NewAlbum(photos, name):
                self._put(photos, self._new(name or "New album"))
                return f"{len(photos)} photos are now in {name or 'New album'}"
            case Remove(photos):
                self._put(photos, UNSORTED)
                return f"Took {len(photos)} photos out of their albums"
            case Pin(photos, pinned):
                for photo in photos:
                    self._members[photo] = dataclasses.replace(self._members[photo], pinned=pinned)
                return f"Pinned {len(photos)} photos"
            case DismissJunk(albums, kept):
                for album in albums:
                    self._albums[album] = dataclasses.replace(
                        self._albums[album], kind=AlbumKind.PHOTOS if kept else AlbumKind.JUNK, dismissed=kept
                    )
                return f"Kept {len(albums)} albums suggested as junk"
            case Trash(photos):
                for photo in photos:
                    self._photos[photo] = dataclasses.replace(self._photos[photo], presence=Presence.TRASHED)
                return f"Moved {len(photos)} photos to the trash"
            case Regroup(groups):
                for target, name, photos in groups:
                    self._put(photos, self._new(name) if target is None else target)
                return f"Made {len(groups)} albums"

    def _new(self, name: str) -> AlbumId:
        album = AlbumId(max(self._albums) + 1)
        self._albums[album] = Album(album, name, AlbumKind.PHOTOS, pinned=True)
        return album

    def _put(self, photos: Sequence[PhotoId], album: AlbumId) -> None:
        for photo in photos:
            self._members[photo] = Membership(photo, album, 1.0, pinned=True)

    def _snapshot(self) -> tuple[Any, ...]:
        return dict(self._photos), dict(self._members), dict(self._albums)

    def _restore(self, state: tuple[Any, ...]) -> None:
        self._photos, self._members, self._albums = (dict(part) for part in state)

    def _changed(self, act: HistoryEntry) -> ActResult:
        self._count()
        changes = Changes(frozenset(self._photos), frozenset(self._albums), True, False, False, True)
        self._tell(changes)
        return ActResult(changes, act.text, act.id)

    def _tell(self, changes: Changes) -> None:
        for listener in list(self._listeners):
            listener(changes)

    def _count(self) -> None:
        by_album: dict[AlbumId, list[PhotoId]] = {album: [] for album in self._albums}
        by_root: dict[RootId, list[PhotoId]] = {root: [] for root in self._roots}
        for photo in self.ids(View()):
            by_album[self._members[photo].album_id].append(photo)
            by_root[self._photos[photo].root_id].append(photo)
        for album, ids in by_album.items():
            self._albums[album] = dataclasses.replace(
                self._albums[album],
                count=len(ids),
                bytes=self.total_bytes(ids),
                held_back=sum(not self._members[i].tick for i in ids),
                cover=tuple(ids[6:12] or ids[:6]),
            )
        for root, ids in by_root.items():
            self._roots[root] = dataclasses.replace(self._roots[root], count=len(ids), bytes=self.total_bytes(ids))


@dataclass
class FakeOrganizer:
    """Says what it is told to say and notes what it is asked to do."""

    library: FakeLibrary
    snapshot: Progress = field(default_factory=lambda: Progress(phase=Phase.IDLE))
    asked: list[str] = field(default_factory=list)

    def start(self, roots: Sequence[RootId] | None = None) -> None:
        self.asked.append("start")

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

    def split_preview(self, album: AlbumId, parts: int) -> list[list[PhotoId]]:
        ids = self.library.ids(View(album=album))
        return [ids[part::parts] for part in range(parts)]

    def levels(self) -> list[int]:
        return [6, 9, 12, 14, 16, 20, 24]

    def granularity_preview(self, count: int) -> Regroup:
        albums = [a for a in self.library.albums() if a.kind is not AlbumKind.UNSORTED]
        while len(albums) > count:
            albums.pop()
        return Regroup(tuple((a.id, a.name, tuple(self.library.ids(View(album=a.id)))) for a in albums))

    def similar(self, ids: Sequence[PhotoId], limit: int) -> list[tuple[PhotoId, float]]:
        kinds = {self.library._kind[i] for i in ids}
        ranked = sorted(self.library.ids(View()), key=lambda i: (self.library._kind[i] not in kinds, i))
        return [(i, 1 - n / len(ranked)) for n, i in enumerate(ranked) if i not in set(ids)][:limit]

    def map(self) -> tuple[np.ndarray, np.ndarray]:
        ids = self.library.ids(View())
        chance = np.random.default_rng(0)
        kinds = np.array([self.library._kind[i] for i in ids])
        centres = chance.uniform(-10, 10, (kinds.max() + 1, 2)) if len(ids) else np.zeros((0, 2))
        spots = centres[kinds] + chance.normal(0, 0.7, (len(ids), 2)) if len(ids) else np.zeros((0, 2))
        return np.array(ids, np.int64), spots.astype(np.float32)
