"""A folder of small files that pass for photos, and a library that knows them."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from photosort.library import regrouping
from photosort.library.db import text_index
from photosort.library.files.trash_can import FreedesktopTrash
from photosort.library.library import Library
from photosort.model.album import AlbumId, Member, NewGroup
from photosort.model.photo import Header, Photo, PhotoId, RootId
from photosort.model.search.folding import fold
from photosort.model.search.query import Words
from photosort.model.view import View

OLD_NS = 1_600_000_000_000_000_000
NAMES = [f"{number}.jpg" for number in range(9)]


def fingerprint(path: bytes) -> bytes:
    with open(path, "rb") as file:
        return hashlib.blake2b(file.read(), digest_size=16).digest()


def write(path: Path, content: bytes | None = None, mtime_ns: int = OLD_NS) -> Path:
    """A file with its own content and an old time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if content is not None else b"photo " + os.fsencode(path.name))
    os.utime(path, ns=(mtime_ns, mtime_ns))
    return path


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file below a folder: content and time."""
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.lstat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


class World:
    """A photo folder, a trash and a library on them."""

    def __init__(self, base: Path) -> None:
        self.base = base
        self.photos = base / "photos"
        self.photos.mkdir(exist_ok=True)
        self.can = FreedesktopTrash(base / "Trash")
        self.library = self.open()
        self.opened: list[bytes] = []

    def open(self) -> Library:
        return Library.open(self.base / "library", can=self.can, fingerprint=self._fingerprint)

    def reopen(self) -> Library:
        self.library.close()
        self.library = self.open()
        return self.library

    def _fingerprint(self, path: bytes) -> bytes:
        self.opened.append(path)
        return fingerprint(path)

    def add(self, *names: str, folder: Path | None = None) -> RootId:
        """Write files and scan the folder."""
        for name in names:
            write(self.photos / name)
        root = self.library.folders.add(os.fsencode(folder or self.photos))
        self.library.scanner.scan(root)
        return root

    def read(self) -> None:
        """What the pipeline does with unread photos."""
        for photo in self.library.reading.unread():
            header = Header(format="JPEG", width=4, height=3)
            self.library.reading.store([(photo.id, header, fingerprint(photo.path), b"thumbnail " + photo.name)])

    def read_as(self, name: str, header: Header) -> PhotoId:
        """Read a photo, once more where it is known: this is what its file says."""
        photo = self.id(name)
        self.library.reading.store([(photo, header, fingerprint(bytes(self.photos / name)), b"thumbnail")])
        return photo

    def group(self, *parts: list[PhotoId]) -> list[AlbumId]:
        """Albums as the machine would make them."""
        groups = [
            NewGroup(None, f"Album {number}", members=tuple(Member(photo, 0.5 + 0.01 * number) for photo in part))
            for number, part in enumerate(parts)
        ]
        return [album for album in self.library.albums.regroup(groups) if album is not None]

    def describe(self, album: AlbumId, **judgement: Any) -> None:
        """What the machine says of an album, without its members."""
        with self.library._store.write() as write_:
            regrouping.describe(write_, album, **judgement)

    def id(self, name: str) -> PhotoId:
        return next(photo.id for photo in self.everything() if os.fsdecode(photo.relative) == name)

    def ids(self, *names: str) -> tuple[PhotoId, ...]:
        return tuple(self.id(name) for name in names)

    def with_text(self, text: str) -> list[PhotoId]:
        """The photos in which some text stands, by id."""
        with self.library._store.read() as db:
            ids, values = text_index.containing(db, Words(fold(text)))
            return [PhotoId(row[0]) for row in db.execute(f"{ids} ORDER BY 1", values)]

    def everything(self) -> list[Photo]:
        """All rows, also those of photos that are not visible."""
        with self.library._store.database.read() as db:
            ids = [PhotoId(row[0]) for row in db.execute("SELECT id FROM photo ORDER BY id")]
        return self.library.photos.get(ids)

    def album_of(self, name: str) -> AlbumId | None:
        found = self.library.albums.memberships([self.id(name)])
        return found[0].album_id if found else None


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.library.close()


@pytest.fixture
def albums(world: World) -> list[AlbumId]:
    """Three albums of three photos."""
    world.add(*NAMES)
    world.read()
    return world.group(*(list(world.ids(*NAMES[start : start + 3])) for start in (0, 3, 6)))


def members(world: World, album: AlbumId) -> set[PhotoId]:
    return set(world.library.photos.ids(View(album=album)))
