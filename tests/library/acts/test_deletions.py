"""What was deleted for good is told by the history, also where the program died or a companion was kept."""

import os
from pathlib import Path

import pytest

from photosort.library.files.trash_can import FreedesktopTrash
from photosort.model.english import in_english
from photosort.model.photo import Presence
from tests.library.conftest import World, tree, write
from tests.library.killing import Deadly, Killed, forget


@pytest.fixture
def photos(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr(FreedesktopTrash, "available", lambda self, path: False)
    world.add("a.jpg", "b.jpg", "b.dng", "b.jpg.xmp", "c.jpg")
    world.read()
    return world


def test_killed_on_its_way_it_ends_with_what_was_deleted(photos: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        Deadly(patch, 0, after=True, names=("unlink",))
        with pytest.raises(Killed):
            photos.library.trash.delete_for_good(photos.ids("a.jpg", "b.jpg"))
    forget(photos)
    assert [in_english(entry.message) for entry in photos.library.history.entries()] == ["Deleted 1 photo for good"]
    assert photos.library.history.unfinished() == []
    presence = {photo.name: photo.presence for photo in photos.everything()}
    assert presence == {b"a.jpg": Presence.MISSING, b"b.jpg": Presence.PRESENT, b"c.jpg": Presence.PRESENT}
    assert set(tree(photos.photos)) == {"b.jpg", "b.dng", "b.jpg.xmp", "c.jpg"}


def test_killed_before_its_first_file_it_is_forgotten(photos: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        Deadly(patch, 0, after=False, names=("unlink",))
        with pytest.raises(Killed):
            photos.library.trash.delete_for_good(photos.ids("a.jpg"))
    forget(photos)
    assert photos.library.history.entries() == []


def test_a_companion_that_the_system_keeps_is_named(photos: World, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.unlink

    def unlink(path: bytes | str | Path) -> None:
        if os.fsencode(path).endswith(b".xmp"):
            raise PermissionError(13, "Permission denied")
        real(path)

    monkeypatch.setattr(os, "unlink", unlink)
    done = photos.library.trash.delete_for_good(photos.ids("b.jpg"))
    assert in_english(done.message) == "Deleted 1 photo for good"
    assert [os.path.basename(problem.path) for problem in done.failures] == [b"b.jpg.xmp"]


def test_what_may_be_something_of_its_own_is_left(photos: World) -> None:
    done = photos.library.trash.delete_for_good(photos.ids("b.jpg"))
    assert not done.failures
    assert set(tree(photos.photos)) == {"a.jpg", "b.dng", "c.jpg"}
    assert done.detail is not None
    assert dict(done.detail.values)["size"] == len("photo b.jpg" + "photo b.jpg.xmp"), "what is left is not counted"


def test_what_may_be_of_a_raw_file_that_is_left_is_left_with_it(photos: World) -> None:
    """Lightroom's b.xmp, PhotoLab's b.dng.dop and Capture One's edits are lost with no way back otherwise."""
    edits = {"b.xmp", "b.dng.dop", "b_01.dng.xmp", "CaptureOne/Settings1665/b.dng.cos"}
    for name in (*edits, "b.jpg.pp3", "b_01.jpg.xmp", "CaptureOne/Settings1665/b.jpg.cos"):
        write(photos.photos / name)
    photos.library.trash.delete_for_good(photos.ids("b.jpg"))
    assert set(tree(photos.photos)) == {"a.jpg", "b.dng", "c.jpg", *edits}


def test_what_is_gone_lies_on_no_drive_and_is_told_as_gone(photos: World) -> None:
    gone, there = photos.ids("a.jpg", "c.jpg")
    os.unlink(photos.photos / "a.jpg")
    assert photos.library.trash.without_trash([gone, there]) == [there]
    done = photos.library.trash.delete_for_good([gone, there])
    assert in_english(done.message) == "Deleted 1 photo for good"
    assert [in_english(problem.reason) for problem in done.failures] == ["The file is no longer there"]
