"""Albums as folders on disk, and the way back, whenever the program dies."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest

import photosort.library.files.moving as moving
from photosort.library.files.kept_of_acts import manifest_path
from photosort.model.acts import Move, Rename, Trash
from photosort.model.album import AlbumId
from photosort.model.applying import Plan, Way
from photosort.model.cancel_token import CancelToken
from photosort.model.english import in_english
from photosort.model.history import ActState
from photosort.model.photo import Presence
from photosort.model.problem import PhotosortError, ProblemKind
from photosort.model.scan import ScanResult
from photosort.model.view import View
from tests.library.conftest import World, tree, write
from tests.library.killing import Deadly, Killed, assert_true, forget, separate

FILES = ["a.jpg", "a.dng", "a.jpg.xmp", "sub/a.jpg", "sub/a.mov", "b.jpg", "c.jpg", "c.mov"]


@pytest.fixture
def albums(world: World) -> list[AlbumId]:
    """Street: two photos called a.jpg, with companions, and b.jpg. Memes: c.jpg."""
    world.add(*FILES)
    world.read()
    albums = world.group(list(world.ids("a.jpg", "sub/a.jpg", "b.jpg")), list(world.ids("c.jpg")))
    for album, name in zip(albums, ("Street", "Memes"), strict=True):
        world.library.history.do(Rename(album, name))
    return albums


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out" / "sorted"


def plan(world: World, albums: list[AlbumId], out: Path, way: Way = Way.COPY) -> Plan:
    return world.library.export.plan(albums, os.fsencode(out), way)


def unfinished(world: World) -> list[int]:
    return [act.id for act in world.library.history.unfinished()]


RESULT = {
    "Street/a.jpg",
    "Street/a.dng",
    "Street/a.jpg.xmp",
    "Street/a (2).jpg",
    "Street/a (2).mov",
    "Street/b.jpg",
    "Memes/c.jpg",
    "Memes/c.mov",
}


def test_a_plan_touches_nothing_and_tells_all(world: World, albums: list[AlbumId], out: Path) -> None:
    before = tree(world.base / "photos")
    found = plan(world, albums, out)
    assert tree(world.photos) == before
    assert not out.exists()
    assert {folder: set(names) for folder, names in found.tree().items()} == {
        "Street": {"a.jpg", "a.dng", "a.jpg.xmp", "a (2).jpg", "a (2).mov", "b.jpg"},
        "Memes": {"c.jpg", "c.mov"},
    }
    (conflict,) = found.conflicts
    assert (os.path.basename(conflict.wanted), os.path.basename(conflict.target)) == (b"a.jpg", b"a (2).jpg")
    assert (found.photos, found.bytes, found.space) == (4, sum(len(text) for text, _ in before.values()), found.bytes)
    assert [(folder.name, folder.photos) for folder in found.folders] == [("Street", 3), ("Memes", 1)]
    assert found.obstacles == ()
    assert world.library.history.entries()[0].kind != "Apply"


def check_result(way: Way, out: Path, before: dict[str, tuple[bytes, int]]) -> None:
    after = tree(out)
    assert set(after) == RESULT
    assert sorted(after.values()) == sorted(before.values())
    link = out / "Street" / "b.jpg"
    assert link.is_symlink() == (way is Way.SYMLINK)
    assert (link.stat().st_nlink > 1) == (way is Way.HARDLINK)


@pytest.mark.parametrize("way", Way)
def test_there_and_back_and_there_again(world: World, albums: list[AlbumId], out: Path, way: Way) -> None:  # promise 1
    before = tree(world.photos)
    seen: list[tuple[int, int]] = []
    done = world.library.export.apply(plan(world, albums, out, way), on_file=lambda n, of: seen.append((n, of)))
    assert done.failures == ()
    verb = {Way.COPY: "Copied", Way.MOVE: "Moved"}.get(way, "Linked")
    assert in_english(done.message) == f"{verb} 4 photos into 2 folders"
    assert seen == [(3, 8), (5, 8), (6, 8), (8, 8)], "a photo is done with what belongs to it"
    for _ in range(2):
        if way is Way.SYMLINK:
            assert {str(p.relative_to(out)) for p in out.rglob("*") if not p.is_dir()} == RESULT
            assert {os.path.realpath(p) for p in out.rglob("*.*")} == {str(world.photos / name) for name in before}
        else:
            check_result(way, out, before)
        assert tree(world.photos) == ({} if way is Way.MOVE else before)
        assert_true(world)
        world.reopen()
        assert in_english(world.library.history.undo().message) == "Took back 4 photos from their folders"
        assert tree(world.photos) == before
        assert not out.parent.exists()
        assert_true(world)
        assert len(world.library.folders.all()) == 1
        assert in_english(world.library.history.redo().message) == in_english(done.message)


def test_moved_photos_keep_everything(world: World, albums: list[AlbumId], out: Path) -> None:
    ids = {name: world.id(name) for name in ("a.jpg", "sub/a.jpg", "b.jpg", "c.jpg")}
    world.library.export.apply(plan(world, albums, out, Way.MOVE))
    street = {
        os.path.basename(p.path): p for p in world.library.photos.get(world.library.photos.ids(View(album=albums[0])))
    }
    assert {name: p.id for name, p in street.items()} == {
        b"a.jpg": ids["a.jpg"],
        b"a (2).jpg": ids["sub/a.jpg"],
        b"b.jpg": ids["b.jpg"],
    }
    assert street[b"a (2).jpg"].companions == (b"a (2).mov",)
    assert street[b"a.jpg"].companions == (b"a.dng", b"a.jpg.xmp")
    world.opened.clear()
    for root in world.library.folders.all():
        result = world.library.scanner.scan(root.id)
        assert (result.added, result.changed, result.moved, result.missing) == (0, 0, 0, 0)
    assert not world.opened
    assert [root.path for root in world.library.folders.all()] == [os.fsencode(world.photos), os.fsencode(out)]
    again = plan(world, albums, out, Way.MOVE)
    assert (again.files, again.already) == ((), 4)
    assert in_english(world.library.export.apply(again).message) == "Nothing changed"


def test_copies_inside_the_library_are_no_photos_of_their_own(world: World, albums: list[AlbumId]) -> None:
    root = world.library.folders.all()[0].id
    for way in (Way.COPY, Way.HARDLINK, Way.SYMLINK):
        world.library.export.apply(plan(world, albums, world.photos / "sorted", way))
        result = world.library.scanner.scan(root)
        assert (result.added, result.moved, result.missing) == (0, 0, 0)
        assert plan(world, albums, world.photos / "sorted", way).already == 4
        world.library.history.undo()
        assert world.library.scanner.scan(root).missing == 0
    write(world.photos / "sorted" / "own.jpg")
    assert world.library.scanner.scan(root).added == 1


def test_a_scan_while_copies_are_made_takes_none_for_a_photo(world: World, albums: list[AlbumId]) -> None:
    root = world.library.folders.all()[0].id
    scans: list[ScanResult] = []
    for way in Way:
        found = plan(world, albums, world.photos / "sorted", way)
        world.library.export.apply(found, on_file=lambda n, of: scans.append(world.library.scanner.scan(root)))
        assert not any(scan.added for scan in scans)
        assert world.library.scanner.scan(root).added == 0
        assert len(world.everything()) == 4
        assert {photo.presence for photo in world.everything()} == {Presence.PRESENT}
        world.library.history.undo()


def test_moving_within_the_library(world: World, albums: list[AlbumId]) -> None:
    before = tree(world.photos)
    world.library.export.apply(plan(world, albums, world.photos, Way.MOVE))
    assert set(tree(world.photos)) == RESULT
    assert len(world.library.folders.all()) == 1
    assert world.library.scanner.scan(world.library.folders.all()[0].id).moved == 0
    world.library.history.undo()
    assert tree(world.photos) == before
    assert not (world.photos / "Street").exists()


def test_what_is_there_is_never_overwritten(world: World, albums: list[AlbumId], out: Path) -> None:
    write(out / "Street" / "B.JPG", b"mine")  # many disks do not tell upper from lower case
    found = plan(world, albums, out)
    conflict = next(conflict for conflict in found.conflicts if conflict.source.endswith(b"b.jpg"))
    assert os.path.basename(conflict.target) == b"b (2).jpg"
    write(out / "Memes" / "c.jpg", b"came after the plan")
    done = world.library.export.apply(found)
    assert [(problem.kind, problem.path) for problem in done.failures] == [
        (ProblemKind.NAME_TAKEN, os.fsencode(world.photos / "c.jpg"))
    ]
    assert in_english(done.message) == "Copied 3 of 4 photos into 2 folders"
    assert (out / "Street" / "B.JPG").read_bytes() == b"mine"
    assert (out / "Memes" / "c.jpg").read_bytes() == b"came after the plan"
    assert not (out / "Memes" / "c.mov").exists()
    assert unfinished(world) == []
    (out / "Memes" / "c.jpg").unlink()
    assert in_english(world.library.history.redo_act(done.act_id or 0).message) == "Copied 4 photos into 2 folders"
    assert (out / "Memes" / "c.mov").exists()
    world.library.history.undo()
    assert set(tree(out)) == {"Street/B.JPG"}


def test_a_file_that_changed_since_the_plan_stays(world: World, albums: list[AlbumId], out: Path) -> None:
    found = plan(world, albums, out, Way.MOVE)
    write(world.photos / "c.jpg", b"edited", mtime_ns=1)
    (world.photos / "b.jpg").unlink()
    done = world.library.export.apply(found)
    assert {problem.kind for problem in done.failures} == {ProblemKind.CHANGED, ProblemKind.GONE}
    assert (world.photos / "c.jpg").read_bytes() == b"edited"


def test_changed_copies_and_last_copies_stay(world: World, albums: list[AlbumId], out: Path) -> None:
    world.library.export.apply(plan(world, albums, out))
    (out / "Street" / "b.jpg").write_bytes(b"edited")
    (world.photos / "c.jpg").unlink()
    done = world.library.history.undo()
    assert {os.path.basename(problem.path): in_english(problem.reason) for problem in done.failures} == {
        b"b.jpg": "The copy has been changed since",
        b"c.jpg": "Its original is gone, so the copy stays",
    }
    assert in_english(done.message).startswith("Took back 2 photos from their folders. 2 files stay, ")
    assert set(tree(out)) == {"Street/b.jpg", "Memes/c.jpg"}
    assert not world.library.history.unfinished(), "they are the person's from now on"
    assert world.library.history.entries(1)[0].state is ActState.UNDONE
    world.library.history.redo()
    assert (out / "Street" / "b.jpg").read_bytes() == b"edited"
    world.library.history.undo()
    assert set(tree(out)) == {"Street/b.jpg", "Memes/c.jpg"}


@pytest.mark.parametrize("way", [Way.HARDLINK, Way.SYMLINK])
def test_what_was_changed_since_is_not_taken_back(world: World, albums: list[AlbumId], out: Path, way: Way) -> None:
    world.library.export.apply(plan(world, albums, out, way))
    changed = out / "Memes" / "c.jpg"
    changed.unlink()
    write(changed, b"another picture", mtime_ns=1)
    done = world.library.history.undo()
    assert [os.path.basename(problem.path) for problem in done.failures] == [b"c.jpg"]
    assert in_english(done.message).startswith("Took back 3 photos from their folders. c.jpg stays: ")
    assert changed.read_bytes() == b"another picture"


def test_moving_back_never_overwrites(world: World, albums: list[AlbumId], out: Path) -> None:
    world.library.export.apply(plan(world, albums, out, Way.MOVE))
    write(world.photos / "b.jpg", b"somebody else's")
    done = world.library.history.undo()
    assert [(problem.kind, in_english(problem.reason)) for problem in done.failures] == [
        (ProblemKind.NAME_TAKEN, "Another file now has its name")
    ]
    assert (world.photos / "b.jpg").read_bytes() == b"somebody else's"
    assert (out / "Street" / "b.jpg").read_bytes() == b"photo b.jpg"
    assert (
        world.library.photos.get(world.library.photos.ids(View(root=world.library.folders.all()[1].id)))[0].name
        == b"b.jpg"
    )


def test_moved_and_then_trashed(world: World, albums: list[AlbumId], out: Path) -> None:
    before = tree(world.photos)
    world.library.export.apply(plan(world, albums, out, Way.MOVE))
    world.library.history.do(Trash((world.library.photos.ids(View(album=albums[1]))[0],)))
    world.library.history.do(Move((world.library.photos.ids(View(album=albums[0]))[0],), albums[1]))
    for _ in range(3):
        assert world.library.history.undo().failures == ()
    assert tree(world.photos) == before
    for _ in range(3):
        assert world.library.history.redo().failures == ()
    for _ in range(3):
        assert world.library.history.undo().failures == ()
    assert tree(world.photos) == before


def test_taken_back_while_some_of_it_lies_in_the_trash(world: World, albums: list[AlbumId], out: Path) -> None:
    before = tree(world.photos)
    act = world.library.export.apply(plan(world, albums, out, Way.MOVE)).act_id
    assert act is not None
    world.library.history.do(Trash((world.library.photos.ids(View(album=albums[1]))[0],)))
    for _ in range(2):
        assert world.library.history.undo_act(act).failures
    for _ in range(2):  # the trash, then the rest
        assert world.library.history.undo().failures == ()
    assert tree(world.photos) == before


@pytest.fixture
def two_drives(monkeypatch: pytest.MonkeyPatch) -> None:
    separate(monkeypatch)


def test_a_move_to_another_drive_removes_only_after_a_true_copy(
    world: World, albums: list[AlbumId], out: Path, two_drives: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(world.photos)
    with monkeypatch.context() as patch:
        patch.setattr(moving, "digest_of", lambda path: b"other")
        done = world.library.export.apply(plan(world, albums, out, Way.MOVE))
    assert {in_english(problem.reason) for problem in done.failures} == {"The copy differs from the original"}
    assert tree(world.photos) == before
    assert tree(out) == {}
    assert (done.act_id, unfinished(world)) == (None, []), "an act that moved nothing is none"
    assert world.library.export.apply(plan(world, albums, out, Way.MOVE)).failures == ()
    check_result(Way.MOVE, out, before)
    assert world.library.history.undo().failures == ()
    assert tree(world.photos) == before


EVERY = pytest.param(1, marks=pytest.mark.slow)
WAYS = [(way, 1) for way in Way] + [(Way.MOVE, 2)]


def kills(world: World, monkeypatch: pytest.MonkeyPatch, stride: int, work: Callable[[], object]) -> Iterator[bool]:
    """Run `work` with one kill after the other, at every `stride`-th moment; tells whether it was killed."""
    monkeypatch.setattr(os, "fsync", lambda file: None)  # a kill takes no page from the system
    for at in range(0, 300, stride):
        for after in (False, True):
            with monkeypatch.context() as patch:
                Deadly(patch, at, after=after)
                try:
                    work()
                except Killed:
                    killed = True
                else:
                    killed = False
            forget(world)
            yield killed
            if not killed:
                return


@pytest.mark.parametrize(("way", "drives"), WAYS)
@pytest.mark.parametrize("finish", [True, False])
@pytest.mark.parametrize("stride", [5, EVERY])
def test_killed_at_any_point_it_is_finished_or_taken_back(
    world: World,
    albums: list[AlbumId],
    out: Path,
    monkeypatch: pytest.MonkeyPatch,
    way: Way,
    drives: int,
    finish: bool,
    stride: int,
) -> None:  # promise 5
    if drives == 2:
        separate(monkeypatch)
    before = tree(world.photos)
    rounds = 0
    for killed in kills(world, monkeypatch, stride, lambda: world.library.export.apply(plan(world, albums, out, way))):
        rounds += 1
        everything = {**tree(world.photos), **{f"out/{name}": data for name, data in tree(out).items()}}
        assert set(before.values()) <= set(everything.values()), "a photo is lost"
        acts = [act for act in world.library.history.entries() if act.kind == "Apply" and not act.undone]
        assert len(acts) <= 1
        if acts and finish:
            waiting = unfinished(world)
            assert waiting == ([acts[0].id] if acts[0].waiting else [])
            assert killed or not waiting
            if waiting:
                done = world.library.history.redo_act(acts[0].id)
                assert (done.failures, in_english(done.message).split()[1]) == ((), "4")
            assert {str(p.relative_to(out)) for p in out.rglob("*") if not p.is_dir()} == RESULT
            assert_true(world)
        if acts:
            act = world.library.history.to_revert()
            assert act is not None
            assert world.library.history.undo_act(act).failures == ()
        assert tree(world.photos) == before
        assert tree(out) == {}
        assert_true(world)
    assert rounds > 4


@pytest.mark.parametrize(("way", "drives"), WAYS)
@pytest.mark.parametrize("finish", [True, False])
@pytest.mark.parametrize("stride", [5, EVERY])
def test_killed_while_it_is_done_again(
    world: World,
    albums: list[AlbumId],
    out: Path,
    monkeypatch: pytest.MonkeyPatch,
    way: Way,
    drives: int,
    finish: bool,
    stride: int,
) -> None:  # promise 5
    if drives == 2:
        separate(monkeypatch)
    before = tree(world.photos)
    act = world.library.export.apply(plan(world, albums, out, way)).act_id or 0
    world.library.history.undo()
    for killed in kills(world, monkeypatch, stride, lambda: world.library.history.redo()):
        assert not world.library.history.entry(act).undone, "files are in their new place"
        if killed and finish:
            if unfinished(world):
                assert world.library.history.redo_act(act).failures == ()
            assert {str(p.relative_to(out)) for p in out.rglob("*") if not p.is_dir()} == RESULT
        assert world.library.history.undo().failures == ()
        assert tree(world.photos) == before
        assert tree(out) == {}
        assert_true(world)


@pytest.mark.parametrize(("way", "drives"), WAYS)
@pytest.mark.parametrize("stride", [3, EVERY])
def test_killed_while_it_is_taken_back(
    world: World, albums: list[AlbumId], out: Path, monkeypatch: pytest.MonkeyPatch, way: Way, drives: int, stride: int
) -> None:  # promise 5
    if drives == 2:
        separate(monkeypatch)
    before = tree(world.photos)
    world.library.export.apply(plan(world, albums, out, way))
    for _ in kills(
        world, monkeypatch, stride, lambda: world.library.history.undo_act(world.library.history.to_revert() or 0)
    ):
        everything = {**tree(world.photos), **{f"out/{name}": data for name, data in tree(out).items()}}
        assert set(before.values()) <= set(everything.values()), "a photo is lost"
        act = world.library.history.to_revert()
        if act is not None:
            assert world.library.history.undo_act(act).failures == ()
        assert tree(world.photos) == before
        assert tree(out) == {}
        assert_true(world)
        assert world.library.history.redo().failures == ()


@pytest.mark.parametrize("way", Way)
def test_stopped_it_is_finished_or_taken_back(world: World, albums: list[AlbumId], out: Path, way: Way) -> None:
    before = tree(world.photos)
    token = CancelToken()
    done = world.library.export.apply(
        plan(world, albums, out, way), token=token, on_file=lambda n, of: token.cancel() if n == 5 else None
    )
    assert in_english(done.message).split(" ", 1)[1] == "2 of 4 photos into 2 folders"
    assert unfinished(world) == [done.act_id]
    assert world.library.history.undo().failures == ()
    assert tree(world.photos) == before
    assert unfinished(world) == []
    assert in_english(world.library.history.redo().message).split(" ", 1)[1] == "4 photos into 2 folders"


def test_while_it_runs_it_cannot_be_taken_back(world: World, albums: list[AlbumId], out: Path) -> None:
    refused: list[str] = []

    def try_undo(number: int, of: int) -> None:
        with pytest.raises(PhotosortError) as error:
            world.library.history.undo()
        refused.append(str(error.value))

    world.library.export.apply(plan(world, albums, out), on_file=try_undo)
    assert set(refused) == {"This act is still being done; stop it first."}
    assert set(tree(out)) == RESULT


def read_manifest(path: Path) -> tuple[dict[str, Any], list[tuple[bytes, bytes]]]:
    """The head of a manifest, and its files as (source, target)."""
    with open(path, encoding="ascii") as file:
        head = json.loads(file.readline())
        entries = [json.loads(line) for line in file]
    return head, [(unquote_to_bytes(entry["source"]), unquote_to_bytes(entry["target"])) for entry in entries]


def test_the_manifest_tells_the_way_back(world: World, albums: list[AlbumId], out: Path) -> None:
    found = plan(world, albums, out)
    done = world.library.export.apply(found)
    head, files = read_manifest(manifest_path(world.base / "library", done.act_id or 0))
    assert (head["way"], head["act"]) == ("copy", done.act_id)
    assert files == [(file.source, file.target) for file in found.files]


def test_photos_that_are_out_of_reach_are_left_out(world: World, albums: list[AlbumId], out: Path) -> None:
    (world.photos / "c.jpg").unlink()
    found = plan(world, albums, out)
    assert [problem.kind for problem in found.problems] == [ProblemKind.GONE]
    world.photos.rename(world.base / "unplugged")
    world.library.scanner.scan(world.library.folders.all()[0].id)
    found = plan(world, albums, out)
    assert (len(found.problems), found.files) == (4, ())
    assert {photo.presence for photo in world.everything()} == {Presence.UNAVAILABLE}


def test_links_are_copied_but_not_moved(world: World, albums: list[AlbumId], out: Path, tmp_path: Path) -> None:
    (world.photos / "link.jpg").symlink_to(write(tmp_path / "real.jpg", b"real"))
    world.add()
    world.library.history.do(Move(world.ids("link.jpg"), albums[1]))
    for way in (Way.MOVE, Way.HARDLINK):
        done = world.library.export.apply(plan(world, albums[1:], out, way))
        assert [problem.kind for problem in done.failures] == [ProblemKind.UNSUPPORTED]
        world.library.history.undo()
    assert world.library.export.apply(plan(world, albums[1:], out)).failures == ()
    assert (out / "Memes" / "link.jpg").read_bytes() == b"real"
    assert not (out / "Memes" / "link.jpg").is_symlink()


@pytest.mark.parametrize("name", [b"line\nbreak.jpg", b"latin-\xe9\xff.jpg", b"a" * 251 + b".jpg"])
@pytest.mark.parametrize("way", Way)
def test_odd_names(world: World, out: Path, name: bytes, way: Way) -> None:
    path = os.path.join(os.fsencode(world.photos), name)
    Path(os.fsdecode(path)).write_bytes(b"photo")
    world.add()
    world.read()
    album = world.group([world.everything()[0].id])
    assert world.library.export.apply(plan(world, album, out, way)).failures == ()
    assert os.listdir(os.path.join(os.fsencode(out), b"Album 0")) == [name]
    assert world.library.history.undo().failures == ()
    assert os.listdir(os.fsencode(world.photos)) == [name]
