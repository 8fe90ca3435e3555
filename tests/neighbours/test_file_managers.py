"""Photos go to Thunar and PCManFM as copies with what belongs to them, and a folder comes with the keyboard."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.neighbours.photographs import KERALA, Photographs
from tests.neighbours.programs import needs, own_home, running, wait_until
from tests.neighbours.window import FIRST_PHOTO, THEIR_FOLDER, THEIR_MIDDLE, Desk

pytestmark = pytest.mark.neighbours

_ALL = {"a.jpg", "a.jpg.xmp", "b.jpg"}
_PCMANFM = ["pcmanfm", "--no-desktop"]


@pytest.fixture
def desk(display: str, tmp_path: Path) -> Iterator[Desk]:
    needs("openbox", "xdotool")
    with running("openbox", env=own_home(tmp_path / "home", display)):
        yield Desk(display, tmp_path)


@pytest.fixture
def library(photographs: Photographs, tmp_path: Path) -> Path:
    """A library with two photos, one of them with a sidecar; nobody has it open."""
    photographs.make("a.jpg")
    photographs.make("b.jpg")
    photographs.sidecar("a.jpg.xmp", KERALA)
    photographs.albums({"Beach": ["a.jpg", "b.jpg"]})
    photographs.library.close()
    return tmp_path / "library"


@pytest.mark.parametrize("manager", [["thunar"], _PCMANFM])
@pytest.mark.parametrize("way", ["drag", "paste"])
def test_photos_are_copied(
    desk: Desk, photographs: Photographs, library: Path, tmp_path: Path, manager: list[str], way: str
) -> None:
    needs(manager[0])
    target = tmp_path / "target"
    target.mkdir()
    with desk.photosort(library), desk.file_manager(manager, target):
        desk.activate("Photosort$")
        desk.keys("ctrl+2")
        desk.click(FIRST_PHOTO)
        desk.keys("ctrl+a")
        if way == "drag":
            desk.drag(FIRST_PHOTO, THEIR_MIDDLE)
        else:
            desk.keys("ctrl+c")
            desk.activate("^target")
            desk.keys("ctrl+v")
        wait_until(lambda: set(os.listdir(target)) == _ALL, f"copies in {manager[0]}", seconds=30)
    assert set(os.listdir(photographs.folder)) == _ALL


@pytest.mark.parametrize("first", [False, True])
def test_a_dropped_folder_brings_the_keyboard_along(desk: Desk, library: Path, tmp_path: Path, first: bool) -> None:
    needs("pcmanfm")
    (tmp_path / "drops" / "Trip").mkdir(parents=True)
    with desk.photosort(tmp_path / "new" if first else library), desk.file_manager(_PCMANFM, tmp_path / "drops"):
        desk.activate("^drops")
        assert desk.active() == "drops"
        desk.drag(THEIR_FOLDER, (500, 500))
        wait_until(lambda: desk.active().endswith("Photosort"), "the keyboard", seconds=30)
