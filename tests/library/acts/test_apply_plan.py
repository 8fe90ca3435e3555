"""Plans: names for the albums' folders, and what stands in the way before anything is done."""

import os
from pathlib import Path

import pytest

import photosort.library.acts.apply_plan as planning
from photosort.library.acts.apply_plan import folder_name
from photosort.model.acts import Rename
from photosort.model.album import AlbumId
from photosort.model.applying import Plan, Way
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from tests.library.conftest import World, write


@pytest.fixture
def albums(world: World) -> list[AlbumId]:
    """Street: a.jpg. Memes: b.jpg."""
    world.add("a.jpg", "b.jpg")
    world.read()
    albums = world.group([world.id("a.jpg")], [world.id("b.jpg")])
    for album, name in zip(albums, ("Street", "Memes"), strict=True):
        world.library.history.do(Rename(album, name))
    return albums


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def plan(world: World, albums: list[AlbumId], out: Path, way: Way = Way.COPY) -> Plan:
    return world.library.export.plan(albums, os.fsencode(out), way)


def test_obstacles(world: World, albums: list[AlbumId], out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = plan(world, albums, world.base / "library" / "inside")
    assert found.obstacles == (Message(MessageCode.OWN_FOLDER),)
    with pytest.raises(PhotosortError, match="library's own folder"):
        world.library.export.apply(found)
    file = write(world.base / "file")
    for below in (file, file / "x", file / "x" / "y"):
        (obstacle,) = plan(world, albums, below).obstacles
        assert obstacle == Message(MessageCode.NOT_A_FOLDER, path=bytes(file))
    monkeypatch.setattr(planning, "on_one_drive", lambda one, other: False)
    monkeypatch.setattr(planning, "_free_bytes", lambda destination: 3)
    assert plan(world, albums, out, Way.HARDLINK).obstacles == (Message(MessageCode.LINKS_WITHIN_DRIVE),)
    for way in (Way.COPY, Way.MOVE):
        assert plan(world, albums, out, way).obstacles == (Message(MessageCode.NO_ROOM),)
    assert plan(world, albums, out, Way.SYMLINK).obstacles == ()


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("India and France", "India and France"),
        ("a/b\\c: d?", "a b c d"),
        ("  ..  ", "Album"),
        ("CON", "CON_"),
        ("com1.old", "com1.old_"),
        ("Ä" * 200, "Ä" * 90),
        ("ends with dots...", "ends with dots"),
    ],
)
def test_folder_names(name: str, folder: str) -> None:
    assert folder_name(name) == folder


def test_albums_of_one_name_get_folders_of_their_own(world: World, albums: list[AlbumId], out: Path) -> None:
    world.library.history.do(Rename(albums[1], "STREET"))
    assert set(plan(world, albums, out).tree()) == {"Street", "STREET (2)"}


def test_a_file_that_has_an_albums_name_is_left_alone(world: World, albums: list[AlbumId], out: Path) -> None:
    write(out / "Street")
    found = plan(world, albums, out)
    assert [folder.path for folder in found.folders] == [os.fsencode(out / name) for name in ("Street (2)", "Memes")]
    assert world.library.export.apply(found).failures == ()
