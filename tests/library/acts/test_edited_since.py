"""What was edited where a move had put it goes home as it is now; what another file has replaced stays."""

import os
from pathlib import Path

import pytest

from photosort.library.acts.apply import FolderExport
from photosort.model.acts import Trash
from photosort.model.album import AlbumId
from photosort.model.applying import Way
from photosort.model.english import in_english
from photosort.model.problem import ProblemKind
from tests.library.conftest import World, write
from tests.library.killing import Killed, assert_true, forget

NEW, OLD = b"edited, and longer", 86_400_000_000_000


@pytest.fixture
def moved(world: World, tmp_path: Path) -> Path:
    """Where a.jpg and b.jpg with its sidecar lie after a move, in a folder of their album."""
    world.add("a.jpg", "b.jpg", "b.jpg.xmp")
    world.read()
    (album,) = world.group(list(world.ids("a.jpg", "b.jpg")))
    world.library.export.apply(world.library.export.plan([album], os.fsencode(tmp_path / "out"), Way.MOVE))
    return tmp_path / "out" / world.library.albums.get(AlbumId(album)).name


@pytest.mark.parametrize("name", ["a.jpg", "b.jpg", "b.jpg.xmp"])
@pytest.mark.parametrize("seen", [False, True])
def test_an_edit_goes_home_and_there_again(world: World, moved: Path, name: str, seen: bool) -> None:
    write(moved / name, NEW, mtime_ns=OLD)
    if seen:
        world.library.scanner.scan(world.library.folders.all()[-1].id)
    history = world.library.history
    assert history.undo(dry_run=True).failures == ()
    for _ in range(2):
        assert history.undo().failures == ()
        assert ((world.photos / name).read_bytes(), (world.photos / name).stat().st_mtime_ns) == (NEW, OLD)
        assert not moved.exists()
        assert_true(world)
        assert history.redo().failures == ()
        assert (moved / name).read_bytes() == NEW


def test_its_old_name_may_be_taken(world: World, moved: Path) -> None:
    write(moved / "a.jpg", NEW, mtime_ns=OLD)
    write(world.photos / "a.jpg", b"a stranger's")
    assert [problem.kind for problem in world.library.history.undo().failures] == [ProblemKind.NAME_TAKEN]
    assert ((world.photos / "a.jpg").read_bytes(), (moved / "a.jpg").read_bytes()) == (b"a stranger's", NEW)


def test_what_has_the_name_of_a_trashed_photo_is_a_stranger(world: World, moved: Path) -> None:
    act = world.library.history.entries()[0].id
    photo = next(photo for photo in world.everything() if photo.name == b"a.jpg")
    world.library.history.do(Trash((photo.id,)))
    write(moved / "a.jpg", NEW, mtime_ns=OLD)
    (stays,) = world.library.history.undo_act(act).failures
    assert in_english(stays.reason) == "The file has been changed since"
    assert (moved / "a.jpg").read_bytes() == NEW


def test_a_link_in_its_place_stays(world: World, moved: Path) -> None:
    (moved / "a.jpg").rename(moved / "mine.jpg")
    (moved / "a.jpg").symlink_to(write(moved / "other.jpg", NEW))
    assert [problem.kind for problem in world.library.history.undo().failures] == [ProblemKind.CHANGED]
    assert (moved / "a.jpg").is_symlink()


def test_killed_before_it_was_noted_it_is_home(world: World, moved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(moved / "b.jpg.xmp", NEW, mtime_ns=OLD)

    def die(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(FolderExport, "_note_back", die)
        with pytest.raises(Killed):
            world.library.history.undo()
    assert (world.photos / "b.jpg.xmp").read_bytes() == NEW
    forget(world)
    assert world.library.history.undo().failures == ()
    assert world.library.history.entries()[0].undone
    assert_true(world)
