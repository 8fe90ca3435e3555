"""A dry run of an act on files counts and lists what the act, its undo and its redo then do, and nothing else."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from photosort.model.acts import Trash
from photosort.model.album import AlbumId
from photosort.model.applying import Way
from photosort.model.english import in_english
from photosort.model.history import ActResult
from photosort.model.part import Part
from tests.library.conftest import World, tree, write

KINDS = ("trash", "sidecars", *Way)


@pytest.fixture
def album(world: World) -> AlbumId:
    world.add("a.jpg", "a.jpg.xmp", "b.jpg", "gone/c.jpg")
    write(world.photos / "a.jpg.xmp", b"<broken")
    world.read()
    return world.group(list(world.ids("a.jpg", "b.jpg", "gone/c.jpg")))[0]


def names(result: ActResult) -> list[str]:
    return sorted(os.path.basename(os.fsdecode(path)) for path in result.files or ())


def doing(world: World, act: Callable[[], ActResult]) -> tuple[list[str], ActResult]:
    """The names of the photos and sidecars that an act makes, changes or takes away, wherever they lie; and it."""
    before = tree(world.base)
    done = act()
    after = tree(world.base)
    every = {path for path in before | after if before.get(path) != after.get(path)}
    return sorted({os.path.basename(path) for path in every if path.startswith(("photos", "out"))}), done


@pytest.mark.parametrize("kind", KINDS)
def test_there_back_and_there_again(world: World, album: AlbumId, kind: str) -> None:
    history = world.library.history
    shutil.rmtree(world.photos / "gone")
    if kind == "trash":
        would = history.do(Trash(world.ids("a.jpg", "b.jpg", "gone/c.jpg")), dry_run=True)
        assert in_english(would.message) == "Moved 2 of 3 photos to the trash"
        expected = ["a.jpg", "a.jpg.xmp", "b.jpg"]
        did, _ = doing(world, lambda: history.do(Trash(world.ids("a.jpg", "b.jpg", "gone/c.jpg"))))
    elif kind == "sidecars":
        would = world.library.sidecars.write([album], dry_run=True)
        assert in_english(would.message) == "Would write the albums of 1 photo into sidecars"
        assert [in_english(problem.reason) for problem in would.failures][1:] == ["The file is no longer there"]
        expected = ["b.jpg.xmp"]
        did, _ = doing(world, lambda: world.library.sidecars.write([album]))
    else:
        plan = world.library.export.plan([album], os.fsencode(world.base / "out"), Way(kind))
        expected = ["a.jpg", "a.jpg.xmp", "b.jpg"]
        did, _ = doing(world, lambda: world.library.export.apply(plan))
        would = history.undo(dry_run=True)
    assert names(would) == did == expected
    for turn, back in ((history.undo, True), (history.redo, False)):
        foreseen = turn(dry_run=True)
        did, done = doing(world, turn)
        assert names(foreseen) == did == expected
        number = len([name for name in expected if name.endswith(".jpg")]) or 1
        photos = f"{number} of 3 photos" if kind == "sidecars" and not back else f"{number} photo{'s' * (number > 1)}"
        assert foreseen.detail is not None
        assert (in_english(foreseen.detail), done.failures) == (photos, foreseen.failures)


def test_an_undo_counts_photos_that_are_back_and_not_files(world: World) -> None:
    world.add("a.jpg", "a.jpg.xmp", "b.jpg")
    world.read()
    world.library.history.do(Trash(world.ids("a.jpg", "b.jpg")))
    write(world.photos / "a.jpg.xmp", b"another's")
    would = world.library.history.undo(dry_run=True)
    assert would.detail is not None
    assert in_english(would.detail) == "2 photos"
    assert names(would) == ["a.jpg", "b.jpg"]
    done = world.library.history.undo()
    assert in_english(done.message).startswith("2 photos are back. a.jpg.xmp is not")
    assert would.failures == done.failures
    [act] = world.library.history.entries()
    assert act.how_far is not None
    assert in_english(act.how_far) == "2 photos are back, but not all that belongs to them"


def test_the_history_counts_photos_that_are_back_as_the_undo_does(world: World) -> None:
    world.add("a.jpg", "a.jpg.xmp", "b.jpg", "c.jpg")
    world.read()
    world.library.history.do(Trash(world.ids("a.jpg", "b.jpg", "c.jpg")))
    for taken in ("a.jpg.xmp", "c.jpg"):
        write(world.photos / taken, b"another's")
    assert in_english(world.library.history.undo().message).startswith("2 photos are back. 2 files are not")
    [act] = world.library.history.entries()
    assert act.how_far is not None
    assert (act.waiting, in_english(act.how_far)) == (2, "2 of 3 photos are back")


def test_two_raw_files_that_stay_are_one_photo_that_stays(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.add("a.jpg", "a.dng", "a.nef")
    world.read()
    monkeypatch.setattr(type(world.can), "available", lambda self, path: False)
    act = Trash(world.ids("a.jpg"), Part.RAW)
    would = world.library.history.do(act, dry_run=True)
    assert len(would.failures) == 1
    assert would.failures == world.library.history.do(act).failures


def test_a_write_that_fails_is_nothing_to_take_back(
    world: World, album: AlbumId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.replace

    def replace(source: bytes, target: bytes) -> None:
        if os.path.basename(target) == b"c.jpg.xmp":
            raise OSError(5, "Input/output error")
        real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", replace)
        done = world.library.sidecars.write([album])
    assert in_english(done.message) == "Wrote the albums of 1 photo into sidecars"
    assert in_english(world.library.history.undo().message) == "Took the albums of 1 photo out of the sidecars"
