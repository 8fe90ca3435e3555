"""What happens in a watched folder is told, once and whole."""

import errno
import logging
import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from watchdog.observers import inotify_c
from watchdog.observers.api import BaseObserver

from photosort.library import watched_root
from photosort.library import watcher as module
from photosort.library.watcher import Watcher
from photosort.model.acts import Trash
from photosort.model.photo import RootId
from photosort.model.problem import ProblemKind
from photosort.model.view import View
from tests.library.conftest import World, write

PATIENCE_S = 30.0


class Listener:
    """Scans what the watcher tells, as the organizer does."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.told: list[tuple[RootId, set[bytes]]] = []
        self.unwatched: list[int] = []
        self.changed = threading.Condition()

    def on_unwatched(self, count: int, seconds: float) -> None:
        with self.changed:
            assert seconds >= watched_root.POLL_S
            self.unwatched.append(count)
            self.changed.notify_all()

    def __call__(self, root: RootId, folders: set[bytes]) -> None:
        self.world.library.scanner.scan(root, folders=folders or None)
        with self.changed:
            self.told.append((root, folders))
            self.changed.notify_all()

    def until(self, true: Callable[[], bool]) -> None:
        with self.changed:
            assert self.changed.wait_for(true, PATIENCE_S), self.told

    def names(self) -> set[str]:
        photos = self.world.library.photos.get(self.world.library.photos.ids(View()))
        return {os.fsdecode(photo.relative) for photo in photos}


@pytest.fixture
def listener(world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[Listener]:
    monkeypatch.setattr(module, "LOOK_S", 0.2)
    made = Listener(world)
    watcher = Watcher(world.library, made)
    world.add("old.jpg", "sub/deep/a.jpg")
    watcher.start()
    until_watched(watcher)
    yield made
    watcher.close()
    watcher.close()


def until_watched(watcher: Watcher) -> None:
    waiting = threading.Event()
    for _ in range(300):
        if any(watched._observer is not None for watched in list(watcher._watched.values())):
            return
        waiting.wait(0.1)
    raise AssertionError("nothing is watched")


def test_files_that_come_change_move_and_go(listener: Listener) -> None:
    folder = listener.world.photos
    write(folder / "sub" / "new.jpg")
    write(folder / "sub" / "new.txt")
    listener.until(lambda: "sub/new.jpg" in listener.names())
    (folder / "old.jpg").rename(folder / "renamed.jpg")
    listener.until(lambda: "renamed.jpg" in listener.names() and "old.jpg" not in listener.names())
    (folder / "sub").rename(folder / "moved")
    listener.until(lambda: listener.names() == {"renamed.jpg", "moved/new.jpg", "moved/deep/a.jpg"})
    shutil.rmtree(folder / "moved")
    listener.until(lambda: listener.names() == {"renamed.jpg"})


def test_what_came_before_the_watch_is_found(world: World) -> None:
    world.add("old.jpg")
    write(world.photos / "early.jpg")
    listener = Listener(world)
    watcher = Watcher(world.library, listener)
    watcher.start()
    try:
        listener.until(lambda: listener.names() == {"old.jpg", "early.jpg"})
    finally:
        watcher.close()


def test_a_folder_that_is_moved_in_is_found_whole(listener: Listener, tmp_path: Path) -> None:
    write(tmp_path / "outside" / "deep" / "b.jpg")
    (tmp_path / "outside").rename(listener.world.photos / "inside")
    listener.until(lambda: "inside/deep/b.jpg" in listener.names())


def test_reading_and_hidden_files_are_no_events(listener: Listener) -> None:
    write(listener.world.photos / ".hidden" / "a.jpg")
    write(listener.world.photos / "notes.txt")
    (listener.world.photos / "old.jpg").read_bytes()
    write(listener.world.photos / "last.jpg")
    listener.until(lambda: "last.jpg" in listener.names())
    assert {folder for _, folders in listener.told for folder in folders} == {os.fsencode(listener.world.photos)}


def test_our_own_writes_do_no_harm(listener: Listener) -> None:
    world = listener.world
    world.library.history.do(Trash(world.ids("old.jpg", "sub/deep/a.jpg")))
    listener.until(lambda: any(folders for _, folders in listener.told))
    world.library.history.undo()
    write(world.photos / "last.jpg")
    listener.until(lambda: "last.jpg" in listener.names())
    assert listener.names() == {"old.jpg", "sub/deep/a.jpg", "last.jpg"}
    assert len(world.everything()) == 3


def test_an_unplugged_folder_is_unavailable_until_it_returns(listener: Listener) -> None:
    world = listener.world
    world.photos.rename(world.base / "unplugged")
    listener.until(lambda: not world.library.folders.all()[0].available)
    assert world.library.photos.counts().unavailable == 2
    (world.base / "unplugged").rename(world.photos)
    listener.until(lambda: world.library.folders.all()[0].available)
    assert world.library.photos.counts().unavailable == 0
    write(world.photos / "later.jpg")
    listener.until(lambda: "later.jpg" in listener.names())


def test_roots_are_followed(listener: Listener, tmp_path: Path) -> None:
    world = listener.world
    write(tmp_path / "second" / "a.jpg")
    second = world.library.folders.add(os.fsencode(tmp_path / "second"))
    world.library.scanner.scan(second)
    # Whether the watch stands already is not told: keep writing until one is noticed.
    for number in range(100):
        write(tmp_path / "second" / f"{number}.jpg")
        with listener.changed:
            if listener.changed.wait_for(lambda: any(root == second for root, _ in listener.told), 1.0):
                break
    assert any(root == second for root, _ in listener.told)
    world.library.folders.remove(second)


def test_a_file_that_is_written_slowly_waits(listener: Listener, monkeypatch: pytest.MonkeyPatch) -> None:
    world = listener.world
    monkeypatch.setattr("photosort.library.scan.debounce.LONGEST_S", 0.6)
    with open(world.photos / "slow.jpg", "wb") as file:
        for _ in range(12):
            file.write(b"part")
            file.flush()
            with listener.changed:
                if listener.changed.wait_for(lambda: bool(world.library.problems.all()), 0.2):
                    break
        assert [problem.kind for problem in world.library.problems.all()] == [ProblemKind.BEING_WRITTEN]
        assert "slow.jpg" not in listener.names()
    listener.until(lambda: "slow.jpg" in listener.names())
    assert not world.library.problems.all()


def test_without_watches_left_the_folder_is_polled(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def none_left(missed: object) -> BaseObserver:
        raise OSError(errno.ENOSPC, "inotify watch limit reached")

    monkeypatch.setattr(watched_root, "make_observer", none_left)
    monkeypatch.setattr(watched_root, "POLL_S", 0.2)
    monkeypatch.setattr(module, "LOOK_S", 0.2)
    world.add("old.jpg")
    listener = Listener(world)
    watcher = Watcher(world.library, listener, listener.on_unwatched)
    with caplog.at_level(logging.WARNING):
        watcher.start()
        try:
            until_watched(watcher)
            write(world.photos / "new.jpg")
            listener.until(lambda: "new.jpg" in listener.names())
            assert listener.unwatched == [1], "the root stands for all"
        finally:
            watcher.close()
    assert "No watches left" in caplog.text


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system does not tell")
def test_folders_without_a_watch_are_looked_into(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(10):
        world.add(f"{number}/old.jpg")
    real = inotify_c.inotify_add_watch

    def add_watch(descriptor: int, path: bytes, mask: int) -> int:
        # As the system answers when the person's programs have used up their watches.
        return -1 if path[-1:] in b"13579" or path.endswith(b"deep") else real(descriptor, path, mask)

    monkeypatch.setattr(inotify_c, "inotify_add_watch", add_watch)
    monkeypatch.setattr(module, "LOOK_S", 0.2)
    monkeypatch.setattr(watched_root, "POLL_S", 0.2)
    listener = Listener(world)
    watcher = Watcher(world.library, listener, listener.on_unwatched)
    with caplog.at_level(logging.WARNING):
        watcher.start()
        try:
            until_watched(watcher)
            with listener.changed:
                assert listener.changed.wait_for(lambda: listener.unwatched == [5], PATIENCE_S), listener.unwatched
            for number in range(10):
                write(world.photos / str(number) / f"new{number}.jpg")
            write(world.photos / "3" / "deep" / "deeper.jpg")
            expected = {f"{number}/new{number}.jpg" for number in range(10)} | {"3/deep/deeper.jpg"}
            listener.until(lambda: expected <= listener.names())
            (world.photos / "5" / "new5.jpg").unlink()
            write(world.photos / "3" / "deep" / "later.jpg")
            listener.until(lambda: {"5/new5.jpg", "3/deep/later.jpg"} & listener.names() == {"3/deep/later.jpg"})
            for number in range(10):
                shutil.rmtree(world.photos / str(number))
            with listener.changed:
                assert listener.changed.wait_for(lambda: listener.unwatched[-1] == 0, PATIENCE_S), listener.unwatched
        finally:
            watcher.close()
    assert "No watches left below" in caplog.text


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system does not tell")
def test_lost_events_are_an_event(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    world.add("old.jpg")
    full = threading.Event()
    real = inotify_c.InotifyFD.read_events

    def overflowing(self: inotify_c.InotifyFD, **options: int) -> list[inotify_c.InotifyEvent]:
        events = real(self, **options)
        if full.is_set():
            return events
        full.set()  # what the system tells in the place of all that its queue had no room for
        return [inotify_c.InotifyEvent(inotify_c.WatchDescriptor(-1), inotify_c.InotifyConstants.IN_Q_OVERFLOW, 0, b"")]

    monkeypatch.setattr(inotify_c.InotifyFD, "read_events", overflowing)
    monkeypatch.setattr(module, "LOOK_S", 0.2)
    listener = Listener(world)
    watcher = Watcher(world.library, listener)
    with caplog.at_level(logging.WARNING):
        watcher.start()
        try:
            until_watched(watcher)
            write(world.photos / "new.jpg")
            listener.until(lambda: "new.jpg" in listener.names())
        finally:
            watcher.close()
    assert full.is_set()
    assert "were lost" in caplog.text


def test_a_failing_listener_does_not_end_the_watching(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    world.add("old.jpg")
    calls = []
    seen = threading.Event()

    def fail(root: RootId, folders: set[bytes]) -> None:
        calls.append(folders)
        if len(calls) == 2:
            seen.set()
        raise RuntimeError

    watcher = Watcher(world.library, fail)
    watcher.start()
    try:
        until_watched(watcher)
        for number in range(100):
            write(world.photos / f"{number}.jpg")
            if seen.wait(1.0):
                break
        assert seen.is_set()
    finally:
        watcher.close()
    assert "A listener of the watcher failed" in caplog.text


def test_a_folder_that_is_to_be_left_alone_is_not_watched_until_it_is_again(listener: Listener) -> None:
    library, folder = listener.world.library, listener.world.photos
    (root,) = library.folders.all()
    library.folders.watch(root.id, watched=False)
    write(folder / "unseen.jpg")
    library.folders.watch(root.id, watched=True)  # taken up again, the whole folder is looked through
    listener.until(lambda: (root.id, set()) in listener.told and "unseen.jpg" in listener.names())
    write(folder / "seen.jpg")
    listener.until(lambda: "seen.jpg" in listener.names())
