"""A photo goes with what belongs to it or not at all: companions first, and back where the picture is refused."""

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from photosort.library.acts import apply as applying
from photosort.library.files.place_file import Step, put
from photosort.library.files.refusal import refused
from photosort.library.files.trash_can import FreedesktopTrash
from photosort.model.acts import Trash
from photosort.model.applying import Way
from photosort.model.english import in_english
from photosort.model.history import ActResult
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError, ProblemKind
from tests.library.conftest import World, tree
from tests.library.killing import Deadly, Killed, assert_true, forget

NAMES = ("a.jpg", "a.dng", "a.jpg.xmp", "b.jpg")


@pytest.fixture
def photo(world: World) -> PhotoId:
    world.add(*NAMES)
    world.read()
    world.group(list(world.ids("a.jpg", "b.jpg")))
    return world.id("a.jpg")


def trash(world: World) -> ActResult:
    return world.library.history.do(Trash(world.ids("a.jpg", "b.jpg")))


def move(world: World) -> ActResult:
    albums = [album.id for album in world.library.albums.all() if album.count]
    return world.library.export.apply(world.library.export.plan(albums, os.fsencode(world.base / "out"), Way.MOVE))


def refuse(patch: pytest.MonkeyPatch, number: int) -> list[bytes]:
    """A system that has taken everything of a.jpg when it says no to the picture itself; what was asked of it."""
    asked: list[bytes] = []

    def wrap(real: Callable[..., Any], path: Callable[..., bytes]) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            asked.append(os.path.basename(path(*arguments)))
            if asked[-1] == b"a.jpg":
                raise OSError(number, os.strerror(number))
            return real(*arguments)

        return call

    patch.setattr(FreedesktopTrash, "put", wrap(FreedesktopTrash.put, lambda can, path: path))
    wrapped = wrap(put, lambda way, step: step.source)

    def put_or_refuse(way: Way, step: Step) -> object:
        try:
            return wrapped(way, step)
        except OSError as error:
            raise refused(error) from error

    patch.setattr(applying, "put", put_or_refuse)
    return asked


@pytest.mark.parametrize("do", [trash, move])
def test_what_had_gone_comes_back_where_the_picture_is_refused(
    world: World, photo: PhotoId, monkeypatch: pytest.MonkeyPatch, do: Callable[[World], ActResult]
) -> None:
    before = tree(world.photos)
    with monkeypatch.context() as patch:
        asked = refuse(patch, errno.EIO)
        done = do(world)
    assert asked == [b"a.dng", b"a.jpg.xmp", b"a.jpg", b"b.jpg"]
    assert [(problem.path, problem.kind) for problem in done.failures] == [
        (os.fsencode(world.photos / "a.jpg"), ProblemKind.FAILED)
    ]
    assert set(tree(world.photos)) == set(NAMES[:3])
    assert {name: before[name] for name in NAMES[:3]} == tree(world.photos)
    [entry] = world.library.history.unfinished()
    assert entry.waiting == 1
    assert world.library.history.redo_act(entry.id).failures == ()
    assert tree(world.photos) == {}
    assert world.library.history.undo().failures == ()
    assert tree(world.photos) == before


@pytest.mark.parametrize("do", [trash, move])
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("finish", [False, True], ids=["taken back", "finished"])
def test_killed_while_they_come_back_none_is_left_alone(
    world: World,
    photo: PhotoId,
    monkeypatch: pytest.MonkeyPatch,
    do: Callable[[World], ActResult],
    after: bool,
    finish: bool,
) -> None:
    before = tree(world.photos)
    for at in range(40):
        with monkeypatch.context() as patch:
            refuse(patch, errno.EIO)
            deadly = Deadly(patch, at, after=after)
            with suppress(Killed):
                do(world)
        forget(world)
        assert_true(world)
        for entry in world.library.history.unfinished():
            if finish:
                assert world.library.history.redo_act(entry.id).failures == ()
                assert tree(world.photos) == {}
            else:
                assert world.library.history.undo_act(entry.id).failures == ()
        while True:
            try:
                assert world.library.history.undo().failures == ()
            except PhotosortError:
                break
        assert tree(world.photos) == before, at
        if deadly.calls <= at:
            break
    else:
        pytest.fail("it never came through")


def test_a_picture_that_cannot_come_back_keeps_what_belongs_to_it(world: World, photo: PhotoId) -> None:
    move(world)
    [there] = (world.base / "out").rglob("a.jpg")
    (world.photos / "a.jpg").write_bytes(b"somebody else's")
    would = world.library.history.undo(dry_run=True)
    done = world.library.history.undo()
    assert [os.path.basename(problem.path) for problem in done.failures] == [b"a.jpg"]
    assert would.failures == done.failures
    assert in_english(done.message).startswith("Took back 1 photo")
    assert set(tree(there.parent)) == {"a.jpg", "a.dng", "a.jpg.xmp"}
