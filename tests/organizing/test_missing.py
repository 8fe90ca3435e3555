"""What a card or an unpacked Takeout has and the library has not: nothing that would be lost with it is left out."""

import io
import os
import shutil
from pathlib import Path

import pytest
from PIL import Image

from photosort.imaging.fingerprint import fingerprint
from photosort.model.cancel_token import CancelToken
from photosort.model.looked import Looked
from photosort.model.photo import Header
from photosort.model.problem import ProblemKind
from photosort.organizing.missing import look_through
from tests.library.conftest import World, tree, world, write

__all__ = ["world"]


@pytest.fixture
def card(tmp_path: Path) -> Path:
    """A card, as cameras write them."""
    folder = tmp_path / "card" / "DCIM" / "100CANON"
    folder.mkdir(parents=True)
    return folder


def thumbnail(path: bytes, token: CancelToken) -> bytes:
    """Of any file, as if it was decoded: one that no library has."""
    file = io.BytesIO()
    Image.effect_mandelbrot((40, 30), (-2, -1, 1, 1), 50).save(file, "JPEG")
    return file.getvalue()


def have(world: World, *names: str) -> None:
    """Photos that the library has, read as the program reads them."""
    world.add(*names)
    read = [(one.id, Header(format="JPEG"), fingerprint(one.path), b"") for one in world.library.reading.unread()]
    world.library.reading.store(read)


def look(world: World, folder: Path) -> dict[str, Looked]:
    """What is said of each file, by its path below the folder."""
    before = tree(folder)
    found = look_through(world.library, "none", os.fsencode(folder), thumbnail, CancelToken())
    said = {os.path.relpath(os.fsdecode(one.path), folder): one for one in found}
    assert tree(folder) == before
    return said


def absent(said: dict[str, Looked]) -> set[str]:
    return {path for path, one in said.items() if one.missing}


def test_a_raw_file_that_the_library_has_not_is_missing_though_its_jpeg_is_there(world: World, card: Path) -> None:
    have(world, "IMG_1.JPG", "IMG_2.JPG", "IMG_2.CR3", "IMG_3.CR3")
    for name in ("IMG_1.JPG", "IMG_2.JPG", "IMG_2.CR3", "IMG_3.CR3"):
        shutil.copy(world.photos / name, card / name)
    for name in ("IMG_1.CR3", "IMG_1.MOV", "IMG_1.THM", "IMG_3.JPG", "IMG_4.JPG", "IMG_4.CR3"):
        write(card / name)
    said = look(world, card.parent)
    assert absent(said) == {f"100CANON/{name}" for name in ("IMG_1.CR3", "IMG_3.JPG", "IMG_4.JPG", "IMG_4.CR3")}
    assert {path for path, one in said.items() if one.same} == {
        f"100CANON/{name}" for name in ("IMG_1.JPG", "IMG_2.JPG", "IMG_2.CR3", "IMG_3.CR3")
    }


def test_an_unpacked_takeout_is_looked_through_with_what_belongs_to_its_photos(world: World, tmp_path: Path) -> None:
    have(world, "IMG_1.jpg")
    year, album = (tmp_path / "Takeout" / "Google Photos" / name for name in ("Photos from 2019", "Norway"))
    for name in (
        "IMG_1-edited.jpg",
        "IMG_1(1).jpg",
        "IMG_2.jpg",
        "IMG_2.jpg.supplemental-metadata.json",
        "metadata.json",
    ):
        write(year / name)
    for place in (year, album):
        write(place / "IMG_1.jpg")
        write(place / "IMG_1.jpg.json", b"{}")
    said = look(world, year.parent)
    assert {path for path, one in said.items() if one.same} == {"Photos from 2019/IMG_1.jpg", "Norway/IMG_1.jpg"}
    assert absent(said) == {f"Photos from 2019/{name}" for name in ("IMG_1-edited.jpg", "IMG_1(1).jpg", "IMG_2.jpg")}
    assert len(said) == 5, "what belongs to photos is none"


def test_what_cannot_be_read_is_a_problem_and_not_missing(
    world: World, card: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    have(world, "1.jpg")
    for name in ("1.jpg", "2.jpg", "3.jpg", "2.cr3"):
        write(card / name)
    real = os.open

    def refuse(path: bytes, *args: int, **named: int) -> int:
        if os.fsencode(path).endswith((b"2.jpg", b"2.cr3")):
            raise PermissionError(13, "Permission denied", path)
        return real(path, *args, **named)

    monkeypatch.setattr(os, "open", refuse)
    found = list(look_through(world.library, "none", os.fsencode(card), thumbnail, CancelToken()))
    monkeypatch.undo()
    said = {os.path.basename(os.fsdecode(one.path)): one for one in found}
    assert (said["1.jpg"].same, absent(said)) == (True, {"3.jpg"})
    for name in ("2.jpg", "2.cr3"):
        problem = said[name].problem
        assert problem is not None
        assert problem.kind is ProblemKind.PERMISSION


@pytest.mark.parametrize("gone", ["100CANON", ""])
def test_a_folder_that_goes_meanwhile_is_told_and_the_rest_is_looked_through(
    world: World, card: Path, gone: str
) -> None:
    for folder in ("100CANON", "101CANON"):
        for name in ("1.JPG", "2.JPG", "2.CR3"):
            write(card.parent / folder / name, os.fsencode(folder + name))

    def read(path: bytes, token: CancelToken) -> bytes:
        shutil.rmtree(card.parent / gone, ignore_errors=True)
        return thumbnail(path, token)

    found = list(look_through(world.library, "none", os.fsencode(card.parent), read, CancelToken()))
    lost = {os.path.relpath(os.fsdecode(one.path), card.parent) for one in found if one.problem is not None}
    names = absent({os.path.relpath(os.fsdecode(one.path), card.parent): one for one in found})
    if gone:
        assert names == {"100CANON/1.JPG", "101CANON/1.JPG", "101CANON/2.JPG", "101CANON/2.CR3"}
        assert lost == {"100CANON/2.JPG", "100CANON/2.CR3"}
    else:
        assert names == {"100CANON/1.JPG"}
        assert lost >= {"100CANON/2.JPG", "100CANON/2.CR3"}
        assert any(path.startswith("101CANON") for path in lost), "nothing is said to be here that was not seen"
