"""Photos into the trash and back: nothing is lost, whatever stands in the way and whenever the program dies."""

import os
from pathlib import Path

import pytest

from photosort.library.files.trash_can import FreedesktopTrash
from photosort.model.acts import Move, Rename, Trash
from photosort.model.album import AlbumId
from photosort.model.english import in_english
from photosort.model.photo import Presence
from photosort.model.problem import PhotosortError, ProblemKind
from photosort.model.view import View
from tests.library.conftest import World, tree, write
from tests.library.killing import Killed, assert_true, forget


@pytest.fixture
def album(world: World) -> AlbumId:
    world.add("a.jpg", "a.dng", "a.mov", "b.jpg", "sub/c.jpg", "other.jpg")
    world.read()
    return world.group(list(world.ids("a.jpg", "b.jpg", "sub/c.jpg")), [world.id("other.jpg")])[0]


def in_trash(world: World) -> set[str]:
    return {path.name for path in (world.base / "Trash" / "files").glob("*")}


def test_trashed_means_gone_from_the_folder_and_found_in_the_trash(world: World, album: AlbumId) -> None:  # promise 3
    before = tree(world.photos)
    done = world.library.history.do(Trash(world.ids("a.jpg", "b.jpg")))
    assert (in_english(done.message), done.failures) == ("Moved 2 photos to the trash", ())
    assert set(tree(world.photos)) == {"sub/c.jpg", "other.jpg"}
    assert in_trash(world) == {"a.jpg", "a.dng", "a.mov", "b.jpg"}
    assert world.library.albums.get(album).count == 1
    assert in_english(world.library.history.do(Trash(world.ids("a.jpg"))).message) == "Nothing changed"
    world.reopen()
    assert in_english(world.library.history.undo().message) == "Brought back 2 photos"  # promise 4
    assert tree(world.photos) == before
    assert world.library.albums.get(album).count == 3
    assert not in_trash(world)
    assert in_english(world.library.history.redo().message) == "Moved 2 photos to the trash"
    assert set(tree(world.photos)) == {"sub/c.jpg", "other.jpg"}
    world.library.history.undo()
    assert tree(world.photos) == before


def test_an_emptied_album_returns_with_undo(world: World, album: AlbumId) -> None:
    world.library.history.do(Rename(album, "Mine"))
    world.library.history.do(Trash(tuple(world.library.photos.ids(View(album=album)))))
    assert album not in [shown.id for shown in world.library.albums.all()]
    world.library.history.undo()
    assert [shown.name for shown in world.library.albums.all() if shown.id == album] == ["Mine"]


def test_trashed_files_do_not_come_back_by_a_scan(world: World, album: AlbumId) -> None:
    world.library.history.do(Trash(world.ids("a.jpg")))
    root = world.library.folders.all()[0].id
    assert world.library.scanner.scan(root).missing == 0
    assert world.library.photos.get([world.id("a.jpg")])[0].presence is Presence.TRASHED


def test_what_the_person_restores_by_hand_is_the_same_photo(world: World, album: AlbumId) -> None:
    photo = world.id("b.jpg")
    world.library.history.do(Trash((photo,)))
    FreedesktopTrash(world.base / "Trash").restore(
        os.fsencode(world.base / "Trash" / "files" / "b.jpg"), os.fsencode(world.photos / "b.jpg")
    )
    world.library.scanner.scan(world.library.folders.all()[0].id)
    assert world.id("b.jpg") == photo
    assert world.library.albums.get(album).count == 3
    assert world.library.history.undo().failures == ()
    assert world.library.photos.get([photo])[0].presence is Presence.PRESENT


def test_undo_never_overwrites(world: World, album: AlbumId) -> None:  # promise 4
    world.library.history.do(Trash(world.ids("a.jpg", "b.jpg")))
    write(world.photos / "b.jpg", b"somebody else's")
    done = world.library.history.undo()
    assert in_english(done.message) == "1 photo is back. b.jpg is not: another file now has its name."
    assert [problem.kind for problem in done.failures] == [ProblemKind.NAME_TAKEN]
    assert (world.photos / "b.jpg").read_bytes() == b"somebody else's"
    assert in_trash(world) == {"b.jpg"}
    assert done.act_id is not None
    done = world.library.trash.bring_back(done.act_id)
    assert in_english(done.message) == "Brought back 1 photo"
    assert (world.photos / "b (2).jpg").read_bytes() == b"photo b.jpg"
    assert world.album_of("b (2).jpg") == album
    assert world.library.scanner.scan(world.library.folders.all()[0].id).added == 1


def test_an_undo_that_fails_whole_makes_way_for_the_one_before(world: World, album: AlbumId) -> None:
    world.library.history.do(Rename(album, "Mine"))
    world.library.history.do(Trash(world.ids("b.jpg")))
    write(world.photos / "b.jpg", b"somebody else's")
    assert in_english(world.library.history.undo().message) == (
        "b.jpg is not back: another file now has its name. "
        "The next undo takes back act 1 instead: Renamed Album 0 to Mine."
    )
    assert in_english(world.library.history.undo().message) == "Undone: Renamed Album 0 to Mine"
    act = world.library.history.entries()[0]
    assert (act.undone, act.undoable) == (False, True)
    (world.photos / "b.jpg").unlink()
    assert in_english(world.library.history.undo_act(act.id).message) == "Brought back 1 photo"


def test_files_that_left_the_trash_are_named(world: World, album: AlbumId) -> None:
    world.library.history.do(Trash(world.ids("b.jpg")))
    (world.base / "Trash" / "files" / "b.jpg").unlink()
    done = world.library.history.undo()
    assert in_english(done.message) == "b.jpg is not back: it is no longer in the trash"
    assert done.failures[0].kind is ProblemKind.GONE


def test_no_trash_is_no_permission_to_delete(world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FreedesktopTrash, "available", lambda self, path: False)
    before = tree(world.photos)
    ids = world.ids("a.jpg", "b.jpg")
    assert world.library.trash.without_trash(ids) == list(ids)
    done = world.library.history.do(Trash(ids))
    assert done.act_id is None
    assert {(problem.kind, problem.photo_id) for problem in done.failures} == {
        (ProblemKind.NO_TRASH, photo) for photo in ids
    }
    assert tree(world.photos) == before
    assert not world.library.history.entries()


def test_a_file_that_changed_since_it_was_seen_stays(world: World, album: AlbumId) -> None:
    write(world.photos / "b.jpg", b"another picture", mtime_ns=99)
    done = world.library.history.do(Trash(world.ids("b.jpg", "sub/c.jpg")))
    assert in_english(done.message) == "Moved 1 of 2 photos to the trash"
    assert [problem.kind for problem in done.failures] == [ProblemKind.CHANGED]
    assert (world.photos / "b.jpg").exists()


def test_a_file_that_is_gone_is_named(world: World, album: AlbumId) -> None:
    (world.photos / "b.jpg").unlink()
    done = world.library.history.do(Trash(world.ids("b.jpg")))
    assert in_english(done.message) == "1 photo stays where it is: the file is no longer there"


def test_a_failure_in_the_middle_is_told_file_by_file(
    world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = FreedesktopTrash.put

    def put(self: FreedesktopTrash, path: bytes) -> bytes:
        if path.endswith(b"b.jpg"):
            raise OSError(16, "Device or resource busy")
        return real(self, path)

    monkeypatch.setattr(FreedesktopTrash, "put", put)
    done = world.library.history.do(Trash(world.ids("a.jpg", "b.jpg", "sub/c.jpg")))
    assert in_english(done.message) == "Moved 2 of 3 photos to the trash"
    assert [(problem.path, in_english(problem.reason)) for problem in done.failures] == [
        (os.fsencode(world.photos / "b.jpg"), "The system refused: Device or resource busy")
    ]
    assert world.library.albums.get(album).count == 1
    assert in_english(world.library.history.undo().message) == "Brought back 2 photos"
    assert world.library.albums.get(album).count == 3


def test_companions_stay_with_a_photo_that_stays(world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(world.photos)

    def put(self: FreedesktopTrash, path: bytes) -> bytes:
        raise OSError(16, "Device or resource busy")

    monkeypatch.setattr(FreedesktopTrash, "put", put)
    done = world.library.history.do(Trash(world.ids("a.jpg")))
    assert len(done.failures) == 1
    assert tree(world.photos) == before


def test_success_is_not_believed_while_the_file_is_there(
    world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FreedesktopTrash, "put", lambda self, path: b"/pretended")
    done = world.library.history.do(Trash(world.ids("b.jpg")))
    assert in_english(done.failures[0].reason) == "The system did not move the file"
    assert world.library.photos.get([world.id("b.jpg")])[0].presence is Presence.PRESENT


@pytest.mark.parametrize("step", range(6))
@pytest.mark.parametrize("moved", [False, True])
def test_killed_while_trashing(
    world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch, step: int, moved: bool
) -> None:  # promise 5
    before = tree(world.photos)
    real, calls = FreedesktopTrash.put, []

    def put(self: FreedesktopTrash, path: bytes) -> bytes:
        calls.append(path)
        if len(calls) > step:
            if moved:
                real(self, path)
            raise Killed
        return real(self, path)

    with monkeypatch.context() as patch:
        patch.setattr(FreedesktopTrash, "put", put)
        ids = world.ids("a.jpg", "b.jpg", "sub/c.jpg")
        try:
            world.library.history.do(Trash(ids))
        except Killed:
            pass
        else:
            assert step >= 5
    forget(world)
    assert_true(world)
    gone = set(before) - set(tree(world.photos))
    assert gone == in_trash_paths(world)
    if world.library.history.entries():
        world.library.history.undo()
    assert tree(world.photos) == before
    assert world.library.albums.get(album).count == 3


@pytest.mark.parametrize("step", range(5))
@pytest.mark.parametrize("moved", [False, True])
def test_killed_while_bringing_back(
    world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch, step: int, moved: bool
) -> None:  # promise 5
    before = tree(world.photos)
    world.library.history.do(Trash(world.ids("a.jpg", "b.jpg", "sub/c.jpg")))
    real, calls = FreedesktopTrash.restore, []

    def restore(self: FreedesktopTrash, place: bytes, path: bytes) -> None:
        calls.append(path)
        if len(calls) > step:
            if moved:
                real(self, place, path)
            raise Killed
        real(self, place, path)

    with monkeypatch.context() as patch:
        patch.setattr(FreedesktopTrash, "restore", restore)
        try:
            world.library.history.undo()
        except Killed:
            pass
        else:
            assert step >= 5
    forget(world)
    assert_true(world)
    if not world.library.history.entries()[0].undone:
        world.library.history.undo()
    assert tree(world.photos) == before
    assert world.library.albums.get(album).count == 3
    assert world.library.history.redo().failures == ()


def test_a_drive_that_is_away_is_not_a_file_that_left(
    world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(world.photos)
    real, calls = FreedesktopTrash.put, []

    def put(self: FreedesktopTrash, path: bytes) -> bytes:
        calls.append(path)
        if len(calls) > 3:
            raise Killed
        return real(self, path)

    with monkeypatch.context() as patch:
        patch.setattr(FreedesktopTrash, "put", put)
        with pytest.raises(Killed):
            world.library.history.do(Trash(world.ids("a.jpg", "b.jpg", "sub/c.jpg")))
    world.photos.rename(world.base / "away")
    forget(world)
    trashed = [photo.name for photo in world.everything() if photo.presence is Presence.TRASHED]
    assert trashed == [b"a.jpg"], "of the others nobody knows"
    (world.base / "away").rename(world.photos)
    forget(world)
    assert_true(world)
    assert world.library.history.undo().failures == ()
    assert tree(world.photos) == before
    assert world.library.albums.get(album).count == 3


def test_killed_between_the_two_halves_of_a_move(world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(world.photos)
    world.library.history.do(Trash(world.ids("b.jpg")))
    real = os.unlink

    def unlink(path: bytes) -> None:
        if isinstance(path, bytes) and path.endswith(b"files/b.jpg"):
            raise Killed
        real(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", unlink)
        with pytest.raises(Killed):
            world.library.history.undo()
    forget(world)
    assert tree(world.photos) == before
    assert not in_trash(world)
    assert world.library.history.entries()[0].undone


def test_a_trash_that_cannot_be_searched_loses_no_photo(
    world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = FreedesktopTrash.put

    def put(self: FreedesktopTrash, path: bytes) -> bytes:
        real(self, path)
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(FreedesktopTrash, "put", put)
        with pytest.raises(Killed):
            world.library.history.do(Trash(world.ids("b.jpg")))
    monkeypatch.setattr(FreedesktopTrash, "find", lambda self, path: None)
    forget(world)
    assert world.library.photos.get([world.id("b.jpg")])[0].presence is Presence.TRASHED
    done = world.library.history.undo()
    assert in_english(done.failures[0].reason) == "It is no longer in the trash"


def test_an_unplugged_folder_is_not_filled_with_files(world: World, album: AlbumId) -> None:
    world.library.history.do(Trash(world.ids("b.jpg")))
    world.photos.rename(world.base / "unplugged")
    done = world.library.history.undo()
    assert in_english(done.failures[0].reason) == "Its folder is not connected"
    assert not world.photos.exists()
    (world.base / "unplugged").rename(world.photos)
    assert world.library.history.undo_act(done.act_id or 0).failures == ()


def test_moving_between_trash_and_undo_is_kept(world: World, album: AlbumId) -> None:
    other = world.album_of("other.jpg")
    assert other is not None
    first = world.library.history.do(Trash(world.ids("b.jpg")))
    world.library.history.do(Move(world.ids("a.jpg"), other))
    world.library.history.undo_act(first.act_id or 0)
    assert world.album_of("b.jpg") == album
    assert world.album_of("a.jpg") == other


def test_without_a_trash_can(tmp_path: Path, world: World, album: AlbumId) -> None:
    world.library.history.do(Trash(world.ids("b.jpg")))
    world.can = None  # type: ignore[assignment]
    world.reopen()
    assert world.library.history.undo().failures[0].kind is ProblemKind.NO_TRASH
    assert world.library.history.do(Trash(world.ids("a.jpg"))).failures[0].kind is ProblemKind.NO_TRASH
    assert world.library.history.undo().failures[0].kind is ProblemKind.NO_TRASH, "it is tried again"


def test_of_a_link_goes_the_link(world: World, tmp_path: Path) -> None:
    target = write(tmp_path / "elsewhere" / "real.jpg")
    (world.photos / "link.jpg").symlink_to(target)
    world.add()
    assert world.library.history.do(Trash(world.ids("link.jpg"))).failures == ()
    assert target.exists()
    assert not os.path.lexists(world.photos / "link.jpg")
    world.library.history.undo()
    assert os.readlink(world.photos / "link.jpg") == str(target)


def test_deleting_for_good_is_only_for_drives_without_a_trash(
    world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = world.ids("a.jpg", "b.jpg", "sub/c.jpg")
    done = world.library.trash.delete_for_good(ids)
    assert {in_english(problem.reason) for problem in done.failures} == {"Its drive has a trash"}
    monkeypatch.setattr(FreedesktopTrash, "available", lambda self, path: not path.endswith(b".jpg"))
    write(world.photos / "sub" / "c.jpg", b"changed", mtime_ns=1)
    done = world.library.trash.delete_for_good(ids)
    assert (in_english(done.message), done.act_id) == ("Deleted 2 photos for good", None)
    assert [problem.kind for problem in done.failures] == [ProblemKind.CHANGED]
    assert set(tree(world.photos)) == {"a.dng", "a.mov", "sub/c.jpg", "other.jpg"}
    assert world.library.albums.get(album).count == 1
    (act,) = world.library.history.entries()
    assert (in_english(act.message), act.undoable) == ("Deleted 2 photos for good", False)


def test_an_undo_that_cannot_be_done_says_why_and_the_next_goes_on(
    world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.library.history.do(Rename(album, "Mine"))
    world.library.history.do(Trash(world.ids("a.jpg")))
    for place in (world.base / "Trash" / "files").iterdir():
        place.unlink()
    monkeypatch.setattr(FreedesktopTrash, "available", lambda self, path: False)
    world.library.trash.delete_for_good(world.ids("b.jpg"))
    with pytest.raises(PhotosortError, match="for good"):
        world.library.history.undo()
    assert "not back" in in_english(world.library.history.undo().message)
    assert in_english(world.library.history.undo().message).startswith("Undone: Renamed")


def test_one_undone_act_of_the_history_can_be_done_again(world: World, album: AlbumId) -> None:
    world.library.history.do(Rename(album, "Mine"))
    act = world.library.history.do(Trash(world.ids("b.jpg"))).act_id or 0
    world.library.history.undo()
    world.library.history.undo()
    assert in_english(world.library.history.redo_act(act).message) == "Moved 1 photo to the trash"
    assert not (world.photos / "b.jpg").exists()
    assert world.library.albums.get(album).name == "Album 0"
    with pytest.raises(PhotosortError, match="is not undone"):
        world.library.history.redo_act(act)
    assert [entry.kind for entry in world.library.history.entries()] == ["Trash", "Rename"]


def in_trash_paths(world: World) -> set[str]:
    return {"sub/c.jpg" if name == "c.jpg" else name for name in in_trash(world)}
