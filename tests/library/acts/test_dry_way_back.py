"""A dry run of undo and redo says how many photos it is about and what would stay, as the act itself does then."""

import os
from pathlib import Path

import pytest

from photosort.model.acts import ActKind, Trash
from photosort.model.album import AlbumId
from photosort.model.applying import Way
from photosort.model.english import in_english
from photosort.model.history import ActResult
from tests.library.conftest import NAMES, World, tree, write

KINDS = (ActKind.TRASH, ActKind.APPLY, ActKind.SIDECARS)


@pytest.fixture(params=KINDS)
def done(world: World, albums: list[AlbumId], tmp_path: Path, request: pytest.FixtureRequest) -> ActResult:
    """An act on three photos, of each kind."""
    match request.param:
        case ActKind.TRASH:
            return world.library.history.do(Trash(world.ids(*NAMES[:3])))
        case ActKind.APPLY:
            out = os.fsencode(tmp_path / "out")
            return world.library.export.apply(world.library.export.plan(albums[:1], out, Way.MOVE))
        case _:
            return world.library.sidecars.write(albums[:1])


def stand_in_the_way(world: World, done: ActResult) -> None:
    """One of three cannot come back: another file has its name, or its sidecar is another's now."""
    kind = world.library.history.entry(done.act_id or 0).kind
    write(world.photos / ("2.jpg.xmp" if kind is ActKind.SIDECARS else "2.jpg"), b"another's", mtime_ns=5)


def test_all_would_come_back(world: World, done: ActResult) -> None:
    files = tree(world.base)
    would = world.library.history.undo(dry_run=True)
    assert (would.act_id, would.failures) == (done.act_id, ())
    assert in_english(would.message) == f"Would undo: {in_english(done.message)}"
    assert would.detail is not None
    assert in_english(would.detail) == "3 photos"
    assert {path: data for path, data in tree(world.base).items() if "library" not in path} == {
        path: data for path, data in files.items() if "library" not in path
    }
    assert world.library.history.undo().failures == ()
    again = world.library.history.redo(dry_run=True)
    assert again.detail is not None
    assert (in_english(again.detail), again.failures) == ("3 photos", ())


def test_what_would_stay_is_told_with_its_reason(world: World, done: ActResult) -> None:
    stand_in_the_way(world, done)
    would = world.library.history.undo_act(done.act_id or 0, dry_run=True)
    assert would.detail is not None
    assert in_english(would.detail) == "2 of 3 photos"
    assert would.failures == world.library.history.undo_act(done.act_id or 0).failures
    assert len(would.failures) == 1


def test_a_redo_tells_what_would_stay(world: World, done: ActResult) -> None:
    assert world.library.history.undo().failures == ()
    (world.photos / "1.jpg").unlink()
    (world.photos / "1.jpg").mkdir()
    would = world.library.history.redo(dry_run=True)
    kind = world.library.history.entry(done.act_id or 0).kind
    assert len(would.failures) == (kind is not ActKind.SIDECARS)
    assert would.failures == world.library.history.redo().failures
