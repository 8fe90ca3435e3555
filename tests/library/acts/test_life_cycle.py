"""Every kind of act on files, stopped at every moment of each direction: offered, finished, taken back."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photosort.model.acts import Trash
from photosort.model.album import AlbumId
from photosort.model.applying import Way
from photosort.model.history import ActResult, ActState
from photosort.model.part import Part
from photosort.model.problem import PhotosortError
from tests.library.conftest import World, tree, write
from tests.library.killing import Deadly, Full, Killed, Mute, assert_true, forget
from tests.library.sidecars import LIGHTROOM

CALLS = ("link", "rename", "replace", "unlink", "makedirs", "utime", "chmod")
PARTS = {"only the JPEG": Part.DEVELOPED, "only the RAW": Part.RAW}
KINDS = ("trash", *PARTS, "move", "copy", "sidecars")
EVERY = pytest.param(1, marks=pytest.mark.slow)
STRIDES = pytest.mark.parametrize("stride", [5, EVERY])
Do = Callable[[], ActResult]


@pytest.fixture
def album(world: World, monkeypatch: pytest.MonkeyPatch, kind: str) -> AlbumId:
    monkeypatch.setattr(os, "fsync", lambda file: None)  # a kill takes no page from the system
    for name in ("b.jpg", "d.jpg"):
        write(world.photos / f"{name}.xmp", LIGHTROOM)
    world.add("a.jpg", "a.dng", "b.jpg", "sub/c.jpg", "d.jpg")
    if kind in PARTS:
        world.add("a.dng.xmp", "b.dng", "sub/c.dng", "sub/c.dng.xmp", "d.dng")
    world.read()
    return world.group(list(world.ids("a.jpg", "b.jpg", "sub/c.jpg", "d.jpg")))[0]


def doing(world: World, album: AlbumId, kind: str, out: Path) -> Do:
    """An act of a kind, to be done."""
    if kind == "trash":
        return lambda: world.library.history.do(Trash(world.ids("a.jpg", "b.jpg", "sub/c.jpg", "d.jpg")))
    if kind in PARTS:
        return lambda: world.library.history.do(Trash(world.ids("a.jpg", "b.jpg", "sub/c.jpg", "d.jpg"), PARTS[kind]))
    if kind == "sidecars":
        return lambda: world.library.sidecars.write([album])
    return lambda: world.library.export.apply(world.library.export.plan([album], os.fsencode(out), Way(kind)))


def everywhere(world: World) -> dict[str, bytes]:
    """Every file but the library's own, with its content."""
    own = str(world.base / "library")
    return {
        str(path): path.read_bytes()
        for path in sorted(world.base.rglob("*"))
        if path.is_file() and not str(path).startswith(own) and path.suffix != ".trashinfo"
    }


def fault_at(patch: pytest.MonkeyPatch, fault: str, at: int) -> Deadly | Full | Mute:
    """A kill, a full disk, or a library that can write nothing more."""
    if fault == "kill":
        return Deadly(patch, at // 2, after=bool(at % 2), names=CALLS)
    return Full(patch, at) if fault == "full" else Mute(patch, at)


def faults(monkeypatch: pytest.MonkeyPatch, world: World, fault: str, stride: int, work: Do) -> Iterator[int | None]:
    """Run `work` under one fault after the other, at every `stride`-th moment. Yields the act that is half-way then."""
    for at in range(0, 400, stride):
        with monkeypatch.context() as patch:
            evil = fault_at(patch, fault, at)
            killed = False
            try:
                work()
            except Killed:
                killed = True
            except PhotosortError:  # as a whole
                assert fault in ("full", "mute")
        if killed:
            forget(world)
        elif isinstance(evil, Deadly) or not evil.refused:
            return
        if fault != "mute":  # where the last file is, it finds out when it goes on
            assert_true(world)
        half = [act for act in world.library.history.unfinished() if act.refusal is None]
        yield half[0].id if half else None
    raise AssertionError("it never ends")


FAULTS = pytest.mark.parametrize("fault", ["kill", "full", "mute"])
FINISH = pytest.mark.parametrize("finish", [True, False])


@pytest.mark.parametrize("kind", KINDS)
@FAULTS
@FINISH
@STRIDES
def test_on_its_way(
    world: World, album: AlbumId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    kind: str, fault: str, finish: bool, stride: int,
) -> None:  # fmt: skip
    before = tree(world.photos)
    work = doing(world, album, kind, tmp_path / "out")
    whole = work().act_id or 0
    done = everywhere(world)
    world.library.history.undo_act(whole)
    offered = 0
    for half in faults(monkeypatch, world, fault, stride, work):
        history = world.library.history
        if half is not None:
            offered += 1
            assert history.entry(half).state in (ActState.PLANNED, ActState.UNDER_WAY)
            assert history.entry(half).waiting or fault == "mute"
            if finish:
                assert history.redo_act(half).failures == ()
                assert everywhere(world) == done
                assert history.entry(half).state is ActState.DONE
            assert history.undo_act(half).failures == ()
        elif history.entries()[0].state is ActState.DONE:  # the last file had arrived
            history.undo()
        assert tree(world.photos) == before
        assert_true(world)
        assert history.unfinished() == []
    assert offered


@pytest.mark.parametrize("kind", KINDS)
@FAULTS
@FINISH
@STRIDES
def test_on_its_way_back(
    world: World, album: AlbumId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    kind: str, fault: str, finish: bool, stride: int,
) -> None:  # fmt: skip
    before = tree(world.photos)
    act = doing(world, album, kind, tmp_path / "out")().act_id or 0
    done = everywhere(world)
    offered = 0
    for half in faults(monkeypatch, world, fault, stride, lambda: world.library.history.undo_act(act)):
        history = world.library.history
        if half is not None:
            offered += 1
            assert history.entry(half).state is ActState.UNDER_WAY_BACK
        if half is not None and not finish:
            assert history.redo_act(half).failures == ()
            assert everywhere(world) == done
            assert history.entry(half).state is ActState.DONE
        if not history.entry(act).undone:
            assert history.undo_act(act).failures == ()
        assert tree(world.photos) == before
        assert_true(world)
        assert history.unfinished() == []
        assert history.redo().failures == ()
    assert offered or (kind, fault) == ("copy", "full"), "taking copies away needs no room"


@pytest.mark.parametrize("kind", KINDS)
@FAULTS
@FINISH
@STRIDES
def test_while_it_is_done_again(
    world: World, album: AlbumId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    kind: str, fault: str, finish: bool, stride: int,
) -> None:  # fmt: skip
    before = tree(world.photos)
    act = doing(world, album, kind, tmp_path / "out")().act_id or 0
    done = everywhere(world)
    world.library.history.undo()
    offered = 0
    for half in faults(monkeypatch, world, fault, stride, lambda: world.library.history.redo_act(act)):
        history = world.library.history
        if half is not None:
            offered += 1
            assert history.entry(half).state is ActState.UNDER_WAY
        if half is not None and finish:
            assert history.redo().failures == ()
            assert everywhere(world) == done
        if not history.entry(act).undone:
            assert history.undo().failures == ()
        assert tree(world.photos) == before
        assert_true(world)
        assert history.unfinished() == []
    assert offered
