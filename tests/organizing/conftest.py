"""A folder of pictures, a library, and an organizer whose engine is quick."""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from photosort.library.files.trash_can import FreedesktopTrash
from photosort.library.library import Library
from photosort.model.album import AlbumId
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId, ReadState
from photosort.model.view import View
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.engine.engine import Engine
from photosort.organizing.opening import open_library
from photosort.organizing.organizer import Organizer, Waiting
from photosort.organizing.progress import Progress
from tests.library.conftest import World
from tests.organizing.pictures import fill
from tests.organizing.unlucky_decoding import UNLUCKY

FAKE = "tests.organizing.fake_operations:Operations"
PATIENCE_S = 60.0


def wait_until(so: Callable[[], bool]) -> None:
    """Wait for something to become so, or fail."""
    deadline = time.monotonic() + PATIENCE_S
    while not so():
        assert time.monotonic() < deadline, "it never came to be"
        time.sleep(0.01)


def processes() -> list[int]:
    """Ids of the processes of the program that live: decoders, engine, learner."""
    found = []
    for child in psutil.Process().children():
        with suppress(psutil.Error):  # it ends just now
            if "spawn_main" in " ".join(child.cmdline()):
                found.append(child.pid)
    return found


class Desk:
    """Everything that a test of the pipeline needs."""

    def __init__(self, base: Path) -> None:
        self.base = base
        self.photos = base / "photos"
        fill(self.photos, 40)
        self.library = self._open()
        self.root = self.library.folders.add(bytes(self.photos))
        self.watched = False
        self._organizers: list[Organizer] = []

    def _open(self) -> Library:
        return open_library(self.base / "library", can=FreedesktopTrash(self.base / "Trash"))

    def organizer(
        self, albums: int | None = None, waiting: Waiting | None = None, readers: Decoders | None = None
    ) -> Organizer:
        """With a quick engine, and with decoders to which happens what the names of files say."""
        engine, decoders = Engine(FAKE, threads=1), Decoders(UNLUCKY)
        learner = Engine(FAKE, threads=1)
        made = Organizer(
            self.library,
            albums=albums,
            engine=engine,
            learner=learner,
            decoders=decoders,
            readers=readers,
            watched=self.watched,
            waiting=waiting,
        )
        self._organizers.append(made)
        return made

    def organize(self) -> Organizer:
        organizer = self.organizer()
        organizer.start()
        assert organizer.wait(PATIENCE_S)
        return organizer

    def group_again(self, organizer: Organizer) -> None:
        """As the person does it: what it would come to is asked for, and done as an act if it comes to anything."""
        organizer.propose()
        assert organizer.wait(PATIENCE_S)
        if organizer.proposal is None:
            assert organizer.progress().message == Message(MessageCode.GROUPED_THE_SAME)
            return
        self.library.history.do(organizer.proposal)
        organizer.adopt()
        assert organizer.wait(PATIENCE_S)

    def started(self, so: Callable[[Progress], bool]) -> Organizer:
        """An organizer at work that has come so far."""
        organizer = self.organizer()
        organizer.start()
        wait_until(lambda: so(organizer.progress()))
        return organizer

    def albums(self) -> dict[str, set[str]]:
        """Names of the photos in each album that has some."""
        found: dict[str, set[str]] = {}
        ids = self.library.photos.ids(View())
        photos = {photo.id: photo.name.decode() for photo in self.library.photos.get(ids)}
        names = {album.id: f"{album.id} {album.name}" for album in self.library.albums.all()}
        for row in self.library.albums.memberships(ids):
            if row.album_id in names and self.library.photos.get([row.photo_id])[0].state is not ReadState.UNREADABLE:
                found.setdefault(names[row.album_id], set()).add(photos[row.photo_id])
        return found

    def filed(self) -> int:
        """How many photos are in albums."""
        return sum(map(len, self.albums().values()))

    def ids(self, *names: str) -> list[PhotoId]:
        wanted = set(names)
        return [
            photo.id
            for photo in self.library.photos.get(self.library.photos.ids(View()))
            if photo.name.decode() in wanted
        ]

    def names_in_unsorted(self) -> set[str]:
        ids = self.library.photos.ids(View(album=self.library.albums.unsorted_id))
        return {photo.name.decode() for photo in self.library.photos.get(ids)}

    def album_of(self, name: str) -> AlbumId:
        return self.library.albums.memberships(self.ids(name))[0].album_id

    def close(self) -> None:
        for organizer in self._organizers:
            organizer.close()
        self.library.close()


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A library without an organizer, for what needs no pictures."""
    made = World(tmp_path)
    yield made
    made.library.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.close()
