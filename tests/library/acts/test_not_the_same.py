"""Photos of which the person said that they are two stay two, by their content, and until that is taken back."""

import shutil

import pytest

from photosort.model.acts import NotTheSame
from photosort.model.changes import Changes
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from tests.library.conftest import World
from tests.library.db.older import make_older


@pytest.fixture
def prints(world: World) -> list[bytes]:
    """The fingerprints of three photos, the smallest first."""
    world.add("0.jpg", "1.jpg", "2.jpg")
    world.read()
    return sorted(photo.fingerprint or b"" for photo in world.everything())


def test_it_is_kept_of_each_two_and_taken_back(world: World, prints: list[bytes]) -> None:
    one, two, three = prints
    done = world.library.history.do(NotTheSame(world.ids("0.jpg", "1.jpg", "2.jpg")))
    assert (done.message, done.changes) == (
        Message(MessageCode.NOT_THE_SAME, count=3),
        Changes(history=True, twins=True),
    )
    world.reopen()
    assert world.library.twins.not_same() == {(one, two), (one, three), (two, three)}
    assert world.library.history.undo().changes == Changes(history=True, twins=True)
    assert world.library.twins.not_same() == set()
    world.library.history.redo()
    assert len(world.library.twins.not_same()) == 3


def test_said_twice_it_is_told_once_and_stays_when_one_is_taken_back(world: World, prints: list[bytes]) -> None:
    history = world.library.history
    history.do(NotTheSame(world.ids("0.jpg", "1.jpg")))
    assert history.do(NotTheSame(world.ids("0.jpg", "1.jpg"))).message.code is MessageCode.NOTHING_CHANGED
    history.do(NotTheSame(world.ids("0.jpg", "1.jpg", "2.jpg")))
    history.undo()
    assert len(world.library.twins.not_same()) == 1


def test_of_copies_of_one_file_it_is_said_of_its_content(world: World, prints: list[bytes]) -> None:
    shutil.copy2(world.photos / "0.jpg", world.photos / "copy.jpg")
    world.add()
    world.read()
    world.library.history.do(NotTheSame(world.ids("0.jpg", "copy.jpg")))
    [(one, other)] = world.library.twins.not_same()
    assert one == other


def test_of_what_was_not_read_nothing_can_be_said(world: World) -> None:
    world.add("0.jpg", "1.jpg")
    with pytest.raises(PhotosortError, match="At least two photos"):
        world.library.history.do(NotTheSame(world.ids("0.jpg", "1.jpg")))
    with pytest.raises(PhotosortError, match="At least two photos"):
        world.library.history.do(NotTheSame(world.ids("0.jpg")))


def test_an_older_library_takes_it(world: World, prints: list[bytes]) -> None:
    world.library.close()
    make_older(world.base / "library", 10)
    world.library = world.open()
    world.library.history.do(NotTheSame(world.ids("0.jpg", "1.jpg")))
    assert len(world.library.twins.not_same()) == 1
