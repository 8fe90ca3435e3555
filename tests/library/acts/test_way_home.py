"""The way home of files whose folder was renamed, is away, or that another program has brought back already."""

import os

import pytest

from photosort.library.scan import reconcile
from photosort.model.acts import Trash
from photosort.model.album import AlbumId
from photosort.model.applying import Way
from photosort.model.english import in_english
from photosort.model.photo import Presence
from tests.library.conftest import World, tree
from tests.library.killing import assert_true


@pytest.fixture
def album(world: World) -> AlbumId:
    world.add("trip/a.jpg", "trip/b.jpg", "trip/b.mov", "trip/day/c.jpg", "trip/day/d.jpg", "e.jpg")
    world.read()
    return world.group(list(world.ids("trip/a.jpg", "trip/b.jpg", "trip/day/c.jpg", "trip/day/d.jpg")))[0]


GONE = ("trip/b.jpg", "trip/day/c.jpg")


def scan(world: World) -> None:
    for root in world.library.folders.all():
        world.library.scanner.scan(root.id)


def test_into_a_folder_that_was_renamed(world: World, album: AlbumId) -> None:
    world.library.history.do(Trash(world.ids(*GONE)))
    (world.photos / "trip").rename(world.photos / "journey")
    scan(world)
    assert in_english(world.library.history.undo().message) == "Brought back 2 photos"
    names = {f"journey/{name}" for name in ("a.jpg", "b.jpg", "b.mov", "day/c.jpg", "day/d.jpg")}
    assert set(tree(world.photos)) == names | {"e.jpg"}
    assert_true(world)
    assert world.album_of("journey/b.jpg") == world.album_of("journey/day/c.jpg") == album
    scan(world)
    assert len(world.everything()) == 5


def test_into_a_folder_of_which_only_the_inner_one_is_known(world: World, album: AlbumId) -> None:
    world.library.history.do(Trash(world.ids("trip/a.jpg", "trip/b.jpg")))
    (world.photos / "trip").rename(world.photos / "journey")
    scan(world)
    assert world.library.history.undo().failures == ()
    assert (world.photos / "journey" / "a.jpg").exists()
    assert not (world.photos / "trip").exists()


def test_below_a_folder_above_that_was_renamed(world: World, album: AlbumId) -> None:
    world.library.history.do(Trash(world.ids(*GONE)))
    moved = world.base / "elsewhere" / "photos"
    moved.parent.mkdir()
    world.photos.rename(moved)
    world.library.scanner.scan(world.library.folders.add(os.fsencode(moved)))
    assert world.library.history.undo().failures == ()
    assert (moved / "trip" / "b.mov").exists()
    assert not world.photos.exists()
    assert world.album_of("trip/b.jpg") == album
    assert_true(world)


def test_an_act_whose_drive_is_away_stays_undoable(
    world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconcile, "SHRINK_COUNT", 1)
    before = tree(world.photos)
    act = world.library.history.do(Trash(world.ids(*GONE))).act_id or 0
    world.photos.rename(world.base / "away")
    world.photos.mkdir()  # the folder at which it was mounted
    scan(world)
    done = world.library.history.undo()
    assert {in_english(problem.reason) for problem in done.failures} == {"Its folder is not connected"}
    assert list(world.photos.iterdir()) == []
    world.photos.rmdir()
    (world.base / "away").rename(world.photos)
    assert world.library.history.undo_act(act).failures == ()
    assert tree(world.photos) == before


@pytest.mark.parametrize("home", ["trip/b.jpg", "trip/other.jpg", "e/b.jpg"])
def test_what_another_program_brought_back_is_back(world: World, album: AlbumId, home: str) -> None:
    photo = world.id("trip/b.jpg")
    world.library.history.do(Trash((photo,)))
    path = world.photos / home
    path.parent.mkdir(exist_ok=True)
    (world.base / "Trash" / "files" / "b.jpg").rename(path)
    scan(world)
    done = world.library.history.undo()
    assert (in_english(done.message), done.failures) == ("Brought back 1 photo", ())
    (known,) = world.library.photos.get([photo])
    assert (known.path, known.presence) == (os.fsencode(path), Presence.PRESENT)
    assert world.album_of(home) == album
    assert path.with_suffix(".mov").exists(), "what belongs to it comes to it"
    scan(world)
    assert len(world.everything()) == 5
    assert tree(world.base / "Trash") == {}


def test_moved_files_go_back_into_a_folder_that_was_renamed(world: World, album: AlbumId) -> None:
    out = world.base / "out"
    world.library.export.apply(world.library.export.plan([album], os.fsencode(out), Way.MOVE))
    (out / "Album 0").rename(out / "Trip to Goa")
    scan(world)
    assert world.library.history.undo().failures == ()
    assert set(tree(world.photos)) == {
        "trip/a.jpg",
        "trip/b.jpg",
        "trip/b.mov",
        "trip/day/c.jpg",
        "trip/day/d.jpg",
        "e.jpg",
    }
    assert_true(world)


@pytest.mark.parametrize("way", [Way.COPY, Way.HARDLINK, Way.SYMLINK])
def test_copies_of_a_folder_that_was_renamed(world: World, album: AlbumId, way: Way) -> None:
    out = world.base / "out"
    world.library.export.apply(world.library.export.plan([album], os.fsencode(out), way))
    (world.photos / "trip").rename(world.photos / "journey")
    scan(world)
    assert world.library.history.undo().failures == ()
    assert not out.exists()


def test_sidecars_in_a_folder_that_was_renamed(world: World, album: AlbumId) -> None:
    before = {name.replace("trip", "journey"): data for name, data in tree(world.photos).items()}
    world.library.sidecars.write([album])
    (world.photos / "trip").rename(world.photos / "journey")
    scan(world)
    assert world.library.history.undo().failures == ()
    assert tree(world.photos) == before


@pytest.mark.parametrize("way", Way)
def test_a_place_whose_drive_is_away_is_neither_taken_for_empty_nor_made_anew(
    world: World, album: AlbumId, way: Way
) -> None:
    drive = world.base / "drive"
    drive.mkdir()
    before = tree(world.photos)
    act = world.library.export.apply(world.library.export.plan([album], os.fsencode(drive / "out"), way)).act_id or 0
    drive.rename(world.base / "away")
    done = world.library.history.undo_act(act)
    assert {in_english(problem.reason) for problem in done.failures} == {"Its folder is not connected"}
    assert not drive.exists()
    (world.base / "away").rename(drive)
    assert world.library.history.undo_act(act).failures == ()
    assert (tree(world.photos), list(drive.iterdir())) == (before, [])
    drive.rename(world.base / "away")
    done = world.library.history.redo_act(act)
    assert {in_english(problem.reason) for problem in done.failures} == {"Its folder is not connected"}
    assert not drive.exists()
    (world.base / "away").rename(drive)
    assert world.library.history.redo_act(act).failures == ()
