"""A move of which one half fails: the photo is in one place, with its album, at once and not only after a restart."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from photosort.library.files.trash_can import FreedesktopTrash
from photosort.model.acts import Trash
from photosort.model.album import AlbumId
from photosort.model.applying import Way
from photosort.model.photo import Presence
from photosort.model.problem import ProblemKind
from tests.library.conftest import World, tree, write
from tests.library.killing import Killed, assert_true, forget, separate


@pytest.fixture
def album(world: World) -> AlbumId:
    world.add("a.jpg", "b.jpg", "b.mov")
    world.read()
    return world.group(list(world.ids("a.jpg", "b.jpg")))[0]


def forbid(monkeypatch: pytest.MonkeyPatch, name: str, where: Path) -> None:
    """Have a call of the system be refused in a folder."""
    real: Callable[..., Any] = getattr(os, name)

    def call(path: Any, *args: Any, **options: Any) -> Any:
        if os.fspath(path).startswith(os.fsencode(where) if isinstance(path, bytes) else str(where)):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return real(path, *args, **options)

    monkeypatch.setattr(os, name, call)


@pytest.mark.parametrize("folder", ["files", "info"])
def test_home_is_home_though_the_trash_keeps_its_half(
    world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    before = tree(world.photos)
    world.library.history.do(Trash(world.ids("b.jpg")))
    with monkeypatch.context() as patch:
        forbid(patch, "unlink", world.base / "Trash" / folder)
        assert world.library.history.undo().failures == ()
    assert tree(world.photos) == before
    assert world.library.albums.get(album).count == 2
    assert world.library.scanner.scan(world.library.folders.all()[0].id).added == 0
    world.reopen()
    assert list((world.base / "Trash" / "files").iterdir()) == []
    assert tree(world.photos) == before
    assert world.library.history.redo().failures == ()
    assert world.library.history.undo().failures == ()
    assert tree(world.photos) == before


def test_a_time_that_cannot_be_set_keeps_no_photo_away(
    world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.library.history.do(Trash(world.ids("a.jpg")))
    os.utime(world.base / "Trash" / "files" / "a.jpg")
    forbid(monkeypatch, "utime", world.photos)
    assert world.library.history.undo().failures == ()
    assert world.library.photos.get([world.id("a.jpg")])[0].presence is Presence.PRESENT


def test_home_to_another_drive_is_by_a_copy(world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(world.photos)
    world.library.history.do(Trash(world.ids("b.jpg")))
    separate(monkeypatch)
    assert world.library.history.undo().failures == ()
    assert tree(world.photos) == before
    assert tree(world.base / "Trash") == {}


def test_a_full_disk_leaves_nothing_in_the_trash(world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(world.photos)

    class Full:
        def __init__(self, handle: int, mode: str) -> None:
            os.close(handle)

        def __enter__(self) -> "Full":
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def write(self, text: bytes) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fdopen", Full)
        done = world.library.history.do(Trash(world.ids("a.jpg")))
    assert [problem.kind for problem in done.failures] == [ProblemKind.FAILED]
    assert tree(world.photos) == before
    assert tree(world.base / "Trash") == {}


def test_what_went_before_the_refusal_has_gone(world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(world.photos)
    real = FreedesktopTrash.put

    def put(self: FreedesktopTrash, path: bytes) -> bytes:
        real(self, path)
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(FreedesktopTrash, "put", put)
        assert world.library.history.do(Trash(world.ids("b.jpg"))).failures == ()
    assert_true(world)
    assert world.library.history.undo().failures == ()
    assert tree(world.photos) == before


@pytest.mark.parametrize("drives", [1, 2])
@pytest.mark.parametrize("back", [False, True])
def test_a_file_that_cannot_be_removed_is_not_moved(
    world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch, drives: int, back: bool
) -> None:
    out = world.base / "out"
    plan = world.library.export.plan([album], os.fsencode(out), Way.MOVE)
    if drives == 2:
        separate(monkeypatch)
    if back:
        world.library.export.apply(plan)
    before = tree(world.photos), tree(out)
    with monkeypatch.context() as patch:
        forbid(patch, "unlink", out / "Album 0" if back else world.photos)
        done = world.library.history.undo() if back else world.library.export.apply(plan)
    assert {problem.kind for problem in done.failures} == {ProblemKind.PERMISSION}
    assert (tree(world.photos), tree(out)) == before
    assert_true(world)


def test_an_equal_file_in_its_place_is_another_photo(world: World, album: AlbumId) -> None:
    world.library.history.do(Trash(world.ids("a.jpg")))
    write(world.photos / "a.jpg", b"photo a.jpg")
    done = world.library.history.undo()
    assert [problem.kind for problem in done.failures] == [ProblemKind.NAME_TAKEN]
    assert (world.base / "Trash" / "files" / "a.jpg").exists()


def test_letting_go_takes_nothing_that_another_act_has_put_there(
    world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.library.history.do(Trash(world.ids("a.jpg")))
    with monkeypatch.context() as patch:
        forbid(patch, "unlink", world.base / "Trash" / "files")
        world.library.history.undo()
    (world.base / "Trash" / "files" / "a.jpg").unlink()
    (world.base / "Trash" / "info" / "a.jpg.trashinfo").unlink()
    write(world.photos / "sub" / "a.jpg", b"photo a.jpg")
    world.library.scanner.scan(world.library.folders.all()[0].id)
    world.library.history.do(Trash(world.ids("sub/a.jpg")))
    world.reopen()
    assert world.library.history.undo().failures == ()
    assert (world.photos / "sub" / "a.jpg").read_bytes() == b"photo a.jpg"


def test_killed_under_a_new_name_it_is_known_by_that(
    world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch
) -> None:
    act = world.library.history.do(Trash(world.ids("b.jpg"))).act_id or 0
    write(world.photos / "b.jpg", b"a stranger's")
    real = FreedesktopTrash.restore

    def restore(self: FreedesktopTrash, place: bytes, path: bytes) -> None:
        real(self, place, path)
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(FreedesktopTrash, "restore", restore)
        with pytest.raises(Killed):
            world.library.trash.bring_back(act)
    forget(world)
    (photo,) = (photo for photo in world.everything() if photo.name == b"b (2).jpg")
    assert photo.presence is Presence.PRESENT
    assert (world.photos / "b (2).jpg").read_bytes() == b"photo b.jpg"


def test_companions_come_back_under_the_new_name(world: World, album: AlbumId) -> None:
    act = world.library.history.do(Trash(world.ids("b.jpg"))).act_id or 0
    write(world.photos / "b.jpg", b"a stranger's")
    world.library.history.undo()
    world.library.trash.bring_back(act)
    assert set(tree(world.photos)) == {"a.jpg", "b.jpg", "b (2).jpg", "b (2).mov"}
    result = world.library.scanner.scan(world.library.folders.all()[0].id)
    assert (result.added, result.missing, world.album_of("b (2).jpg")) == (1, 0, album)
