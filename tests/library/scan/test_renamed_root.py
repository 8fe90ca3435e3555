"""A folder of the library that was renamed beside its old place is known again, and nothing else is taken for it."""

import os
import shutil

import pytest

from photosort.model.acts import Trash
from photosort.model.photo import Presence
from photosort.model.view import View
from tests.library.conftest import World, tree, write

NAMES = [f"deep/{number}.jpg" for number in range(6)] + [f"{number}.jpg" for number in range(14)]


def test_its_photos_keep_everything_and_no_picture_is_opened(world: World) -> None:
    root = world.add(*NAMES)
    world.read()
    before = {photo.name: photo.id for photo in world.everything()}
    new = world.base / "Holidays"
    world.photos.rename(new)
    world.opened.clear()
    assert world.library.folders.follow(root)
    result = world.library.scanner.scan(root)
    assert (result.available, result.added, result.missing) == (True, 0, 0)
    assert [shown.path for shown in world.library.folders.all()] == [os.fsencode(new)]
    assert {photo.name: photo.id for photo in world.everything()} == before
    assert {photo.presence for photo in world.everything()} == {Presence.PRESENT}
    assert not world.opened


def test_what_lies_in_the_trash_comes_back_to_its_new_place(world: World) -> None:
    root = world.add(*NAMES)
    whole = tree(world.photos)
    world.library.history.do(Trash(tuple(world.library.photos.ids(View())[:1])))
    new = world.base / "Holidays"
    world.photos.rename(new)
    assert world.library.folders.follow(root)
    world.library.history.undo()
    assert tree(new) == whole


def test_a_folder_that_is_there_is_not_followed(world: World) -> None:
    root = world.add(*NAMES)
    shutil.copytree(world.photos, world.base / "Copy")
    assert not world.library.folders.follow(root)


@pytest.mark.parametrize("left", [17, 18])
def test_most_of_its_photos_must_be_there(world: World, left: int) -> None:
    root = world.add(*NAMES)
    new = world.base / "Holidays"
    world.photos.rename(new)
    for name in NAMES[left:]:
        (new / name).unlink()
    assert world.library.folders.follow(root) is (left == 18)


def test_files_of_the_same_names_are_not_enough(world: World) -> None:
    root = world.add(*NAMES)
    world.photos.rename(world.base / "deeper-away")
    shutil.move(world.base / "deeper-away", world.base / "library" / "away")
    for name in NAMES:
        write(world.base / "Other" / name, b"another picture")
    assert not world.library.folders.follow(root)
    assert not world.library.scanner.scan(root).available


def test_two_copies_are_no_answer(world: World) -> None:
    root = world.add(*NAMES)
    world.photos.rename(world.base / "One")
    shutil.copytree(world.base / "One", world.base / "Two")
    assert not world.library.folders.follow(root)


def test_a_folder_of_the_library_is_not_taken_for_another(world: World) -> None:
    root = world.add(*NAMES)
    shutil.copytree(world.photos, world.base / "Copy")
    world.library.folders.add(os.fsencode(world.base / "Copy"))
    shutil.rmtree(world.photos)
    assert not world.library.folders.follow(root)


def test_a_drive_is_not_taken_for_a_folder(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    root = world.add(*NAMES)
    drive = world.base / "Backup"
    world.photos.rename(drive)
    monkeypatch.setattr(os.path, "ismount", lambda path: path == os.fsencode(drive))
    assert not world.library.folders.follow(root)
