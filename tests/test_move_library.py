"""The library moves whole or not at all, killed or refused wherever; the old one goes once the new one was opened."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from photosort import move_library, paths, stored
from photosort.library.db.file_names import LIBRARY, LOCK, MOVING, THUMBNAILS
from photosort.library.db.lock import LibraryLock
from photosort.library.db.sound import is_sound, looking
from photosort.library.library import Library
from photosort.model.problem import PhotosortError
from photosort.organizing.opening import open_library
from tests.library.killing import Killed

STEPS = ("mkdir", "open", "fsync", "replace", "unlink", "rmdir")


@pytest.fixture
def source() -> Path:
    """The person's own library, with a decision in it, a backup, and a file of an act."""
    directory = paths.own_library()
    library = Library.open(directory)
    library.meta.set("decision", b"kept")
    library.close()
    (directory / "applied").mkdir(exist_ok=True)
    (directory / "applied" / "act-000001.jsonl").write_text("{}\n")
    return directory


def decision(directory: Path) -> bytes | None:
    """What a sound library holds of the person's, without opening it as the program does, which takes a while."""
    assert is_sound(directory / LIBRARY)
    with looking(directory / LIBRARY, still=True) as db:
        return bytes(db.execute("SELECT value FROM meta WHERE key = 'decision'").fetchone()[0])


def kill(monkeypatch: pytest.MonkeyPatch, at: int, *, after: bool) -> None:
    """The program dies before or after the n-th call that changes a disk; the dead change nothing more."""
    calls = iter(range(100_000))
    dead = False

    def wrap(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            nonlocal dead
            if name == "open" and not args[1] & (os.O_WRONLY | os.O_RDWR):
                return real(*args, **options)
            if dead:
                die()
            now = next(calls) == at
            if now and not after:
                dead = True
                die()
            try:
                return real(*args, **options)
            finally:
                if now:
                    dead = True
                    die()

        return call

    def die() -> NoReturn:
        raise Killed

    for name in STEPS:
        monkeypatch.setattr(os, name, wrap(name, getattr(os, name)))


def test_it_goes_whole_and_leaves_nothing_behind(source: Path, tmp_path: Path) -> None:
    target, before = tmp_path / "elsewhere", stored.files_to_move(source)
    assert before
    move_library.move(source, target)
    assert paths.library_dir() == target
    assert source.exists()  # until the new one has been opened
    library = open_library(target)
    move_library.settle(target)
    library.close()
    assert not source.exists()
    assert set(before) <= set(stored.files_to_move(target))
    assert not (target / MOVING).exists()
    assert paths.moved_library() == [target]
    assert decision(target) == b"kept"


@pytest.mark.parametrize("after", [False, True])
def test_killed_at_every_step_nothing_is_lost(source: Path, tmp_path: Path, *, after: bool) -> None:
    aside, target = tmp_path / "aside", tmp_path / "elsewhere"
    shutil.copytree(source, aside)
    for at in range(1_000):
        with pytest.MonkeyPatch.context() as deadly:
            kill(deadly, at, after=after)
            try:
                move_library.move(source, target)
                died = False
            except Killed:
                died = True
        assert decision(paths.library_dir()) == b"kept"
        if not died:
            break
        if paths.library_dir() == target:  # the last steps: it has moved
            move_library.settle(target)
            assert not source.exists()
        else:
            move_library.move(source, target)  # what the killed one left is no hindrance
            assert decision(paths.library_dir()) == b"kept"
        paths.library_note().unlink()
        for place in (source, target):
            shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(aside, source)
    assert at > 10
    assert paths.library_dir() == target


def test_killed_while_the_old_one_goes_the_next_opening_goes_on(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    for at in range(1_000):
        move_library.move(source, target)
        with pytest.MonkeyPatch.context() as deadly:
            kill(deadly, at, after=False)
            try:
                move_library.settle(target)
                died = False
            except Killed:
                died = True
        move_library.settle(target)
        assert paths.moved_library() == [target]
        assert {path.name for path in source.rglob("*") if path.is_file()} <= {LOCK}
        if not died:
            assert not source.exists()
            break
        shutil.rmtree(source, ignore_errors=True)
        paths.library_note().unlink()
        shutil.copytree(target, source)
        shutil.rmtree(target)
    assert at > 3


def test_a_folder_with_something_in_it_is_refused(source: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("dear")
    with pytest.raises(PhotosortError, match="is not empty"):
        move_library.move(source, tmp_path / "full")
    assert (tmp_path / "full" / "letter.txt").read_text() == "dear"
    assert paths.library_dir() == source


@pytest.mark.parametrize("inside", [".", "deeper"])
def test_a_folder_in_the_library_is_refused(source: Path, inside: str) -> None:
    with pytest.raises(PhotosortError, match="lies in the other"):
        move_library.move(source, source / inside)


def test_a_network_drive_is_refused(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(move_library, "on_network_drive", lambda _folder: True)
    with pytest.raises(PhotosortError, match="on a network drive"):
        move_library.move(source, tmp_path / "far")
    assert not (tmp_path / "far").exists()


def test_while_another_window_has_it_open_it_stays(source: Path, tmp_path: Path) -> None:
    lock = LibraryLock(source)
    try:
        with pytest.raises(PhotosortError, match="is open in another Photosort"):
            move_library.move(source, tmp_path / "elsewhere")
    finally:
        lock.release()


def test_a_copy_that_differs_is_not_used(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "copyfileobj", lambda read, write: write.write(read.read()[:-1]))
    with pytest.raises(PhotosortError, match="is not like its file"):
        move_library.move(source, tmp_path / "elsewhere")
    assert paths.library_dir() == source
    assert decision(source) == b"kept"


def test_too_little_room_is_said(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=10)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)
    with pytest.raises(PhotosortError, match="it needs"):
        move_library.move(source, tmp_path / "elsewhere")
    assert paths.library_dir() == source


def test_where_the_drive_is_away_no_empty_library_is_made(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "drive"
    move_library.move(source, target)
    target.rename(tmp_path / "away")
    with pytest.raises(PhotosortError, match="connect the drive"):
        open_library(target)
    assert not target.exists()
    (tmp_path / "away").rename(target)
    assert decision(target) == b"kept"


def test_a_note_that_names_no_place_is_passed_over(source: Path) -> None:
    paths.library_note().parent.mkdir(parents=True, exist_ok=True)
    paths.library_note().write_bytes(b"somewhere\n")
    assert paths.library_dir() == source


def test_forgetting_forgets_where_it_was_moved(source: Path, tmp_path: Path) -> None:
    move_library.move(source, tmp_path / "elsewhere")
    move_library.settle(tmp_path / "elsewhere")
    stored.erase(tmp_path / "elsewhere")
    assert paths.library_dir() == source
    assert not (tmp_path / "elsewhere").exists()
    assert THUMBNAILS not in os.listdir(tmp_path)
