"""The JPEG of a shot goes and the RAW file stays, or the reverse: at once, back to the byte, and as a scan sees it."""

import os
import shutil
from typing import Any

import pytest

from photosort.library.files.trash_can import FreedesktopTrash
from photosort.model.acts import Pin, Trash
from photosort.model.english import in_english
from photosort.model.history import ActResult
from photosort.model.part import Part
from photosort.model.photo import PhotoId, Presence
from photosort.model.problem import ProblemKind
from photosort.model.view import View
from tests.library.conftest import World, tree, write
from tests.library.killing import assert_true

OF_RAW = {"a.dng", "a.dng.xmp", "a.dng.pp3", "a_01.dng.xmp", "CaptureOne/Settings1665/a.dng.cos"}
OF_JPEG = {"a.jpg", "a.jpg.xmp", "a.jpg.supplemental-metadata.json", "CaptureOne/Settings1665/a.jpg.cos"}
OF_BOTH = {"a.xmp", "a.acr"}
OTHERS = {"b.jpg", "b.jpg.xmp", "c.dng"}


@pytest.fixture
def photo(world: World) -> PhotoId:
    world.add(*sorted(OF_RAW | OF_JPEG | OF_BOTH | OTHERS))
    world.read()
    world.group(list(world.ids("a.jpg", "b.jpg")), [world.id("c.dng")])
    world.library.history.do(Pin((world.id("a.jpg"),)))
    return world.id("a.jpg")


def trash(world: World, part: Part, *names: str) -> ActResult:
    return world.library.history.do(Trash(world.ids(*(names or ("a.jpg",))), part))


def rows(world: World) -> list[tuple[Any, ...]]:
    """What is written down of photos that are shown, and of where they are; not that they are to be dated anew."""
    with world.library._store.read() as db:
        columns = ", ".join(f"p.{row[1]}" for row in db.execute("PRAGMA table_info(photo)") if row[1] != "date_due")
        return db.execute(
            f"SELECT {columns}, m.album_id, m.certainty, m.tick, m.held, m.pinned FROM photo p "
            "LEFT JOIN membership m ON m.photo_id = p.id WHERE p.presence = 'present' ORDER BY p.id"
        ).fetchall()


def scan(world: World) -> tuple[int, ...]:
    result = world.library.scanner.scan(world.library.folders.all()[0].id)
    return result.added, result.changed, result.moved, result.missing


def shown(world: World) -> dict[str, tuple[bytes, ...]]:
    photos = world.library.photos
    return {photo.shown_name: photo.companions for photo in photos.get(photos.ids(View()))}


def test_the_raw_file_stays_as_a_photo_in_the_place_of_its_jpeg(world: World, photo: PhotoId) -> None:
    before, album = tree(world.photos), world.album_of("a.jpg")
    done = trash(world, Part.DEVELOPED)
    assert in_english(done.message) == "Moved 1 photo to the trash; its RAW file stays"
    assert done.failures == ()
    assert done.detail is not None
    assert dict(done.detail.values)["size"] == sum(len(before[name][0]) for name in OF_JPEG)
    assert tree(world.photos) == {name: before[name] for name in OF_RAW | OF_BOTH | OTHERS}
    assert set(shown(world)) == {"a.dng", "b.jpg", "c.dng"}
    raw = world.id("a.dng")
    assert world.album_of("a.dng") == album
    assert world.library.albums.memberships([raw])[0].pinned
    assert raw in done.changes.photos


@pytest.mark.parametrize("part", [Part.DEVELOPED, Part.RAW])
def test_a_scan_finds_what_the_act_has_left(world: World, photo: PhotoId, part: Part) -> None:
    trash(world, part)
    left = rows(world)
    assert scan(world) == (0, 0, 0, 0)
    assert rows(world) == left


def test_the_jpeg_stays_without_its_raw_file(world: World, photo: PhotoId) -> None:
    before, size = tree(world.photos), world.library.photos.total_bytes([photo])
    done = trash(world, Part.RAW)
    assert in_english(done.message) == "Moved the RAW file of 1 photo to the trash"
    assert tree(world.photos) == {name: before[name] for name in OF_JPEG | OF_BOTH | OTHERS}
    companions = set(shown(world)["a.jpg"])
    assert companions == {b"a.acr", b"a.jpg.supplemental-metadata.json", b"a.jpg.xmp", b"a.xmp"}
    gone = sum(len(before[name][0]) for name in OF_RAW if "/" not in name)
    assert world.library.photos.total_bytes([photo]) == size - gone
    [album] = [one for one in world.library.albums.all() if one.id == world.album_of("a.jpg")]
    assert album.bytes == world.library.photos.total_bytes(world.ids("a.jpg", "b.jpg"))


@pytest.mark.parametrize("part", [Part.DEVELOPED, Part.RAW])
@pytest.mark.parametrize("scanned", [False, True])
def test_there_and_back_to_the_byte_and_the_row_also_after_a_restart(
    world: World, photo: PhotoId, part: Part, scanned: bool
) -> None:
    files, written = tree(world.photos), rows(world)
    trash(world, part)
    left, after = tree(world.photos), rows(world)
    for _ in range(2):
        world.reopen()
        if scanned:
            scan(world)
        assert world.library.history.undo().failures == ()
        assert (tree(world.photos), rows(world)) == (files, written)
        world.reopen()
        assert scan(world) == (0, 0, 0, 0)
        assert rows(world) == written
        assert world.library.history.redo().failures == ()
        assert (tree(world.photos), rows(world)) == (left, after)
    assert_true(world)


def test_what_undo_says_of_a_raw_file(world: World, photo: PhotoId) -> None:
    trash(world, Part.RAW)
    assert in_english(world.library.history.undo().message) == "Brought back the RAW file of 1 photo"


@pytest.mark.parametrize("part", [Part.DEVELOPED, Part.RAW])
@pytest.mark.parametrize("dry_run", [False, True])
def test_a_photo_without_a_raw_file_stays_and_that_is_said(
    world: World, photo: PhotoId, part: Part, dry_run: bool
) -> None:
    act = Trash(world.ids("a.jpg", "b.jpg", "c.dng"), part)
    said = in_english(world.library.history.do(act, dry_run=dry_run).message)
    assert said.endswith("; 2 photos without a RAW file stay")
    left = set(tree(world.photos))
    assert left >= OTHERS
    if dry_run:
        assert "a.jpg" in left
        assert "a.dng" in left


@pytest.mark.parametrize("part", [Part.DEVELOPED, Part.RAW])
def test_where_none_has_one_nothing_happens(world: World, photo: PhotoId, part: Part) -> None:
    before, told = tree(world.photos), len(world.library.history.entries())
    done = trash(world, part, "b.jpg")
    assert (done.act_id, done.failures) == (None, ())
    assert in_english(done.message) == "1 photo stays: it has no RAW file beside it"
    assert tree(world.photos) == before
    assert len(world.library.history.entries()) == told


@pytest.mark.parametrize(("part", "other"), [(Part.DEVELOPED, "a.dng"), (Part.RAW, "a.jpg")])
def test_the_last_file_of_a_shot_never_goes_in_the_name_of_the_other(
    world: World, photo: PhotoId, part: Part, other: str
) -> None:
    trash(world, part)
    world.library.history.undo()
    (world.photos / other).unlink()
    before = tree(world.photos)
    done = world.library.history.redo()
    assert [problem.kind for problem in done.failures] == [ProblemKind.GONE]
    assert "The file that was to stay of it is no longer there" in in_english(done.failures[0].reason)
    assert tree(world.photos) == before


def test_a_heic_counts_as_a_jpeg_does(world: World) -> None:
    world.add("a.heic", "a.DNG", "a.heic.xmp")
    trash(world, Part.DEVELOPED, "a.heic")
    assert set(tree(world.photos)) == {"a.DNG"}
    world.library.history.undo()
    trash(world, Part.RAW, "a.heic")
    assert set(tree(world.photos)) == {"a.heic", "a.heic.xmp"}


def test_a_raw_file_to_which_a_jpeg_came_later_counts_alike(world: World) -> None:
    world.add("a.dng")
    world.read()
    album = world.group([world.id("a.dng")])[0]
    write(world.photos / "a.jpg")
    scan(world)
    trash(world, Part.DEVELOPED)
    assert list(shown(world)) == ["a.dng"]
    assert [photo.presence for photo in world.everything() if photo.name == b"a.dng"] == [Presence.PRESENT]
    assert world.album_of("a.dng") != album, "in the place of its picture now"
    world.library.history.undo()
    assert shown(world) == {"a.jpg": (b"a.dng",)}


def test_both_raw_files_of_a_shot_are_one_part(world: World) -> None:
    world.add("a.jpg", "a.cr2", "a.cr2.xmp", "a.dng", "a.dng.xmp")
    before, written = tree(world.photos), rows(world)
    trash(world, Part.DEVELOPED)
    left = rows(world)
    assert shown(world) == {"a.cr2": (b"a.cr2.xmp",), "a.dng": (b"a.dng.xmp",)}
    assert scan(world) == (0, 0, 0, 0)
    assert rows(world) == left
    world.library.history.undo()
    assert in_english(trash(world, Part.RAW).message) == "Moved the RAW file of 1 photo to the trash"
    assert set(tree(world.photos)) == {"a.jpg"}
    world.library.history.undo()
    assert (tree(world.photos), rows(world)) == (before, written)


def test_a_single_file_that_was_added_leaves_its_raw_file_in_the_library(world: World) -> None:
    for name in ("a.jpg", "a.dng", "b.jpg"):
        write(world.photos / name)
    world.library.folders.add_files([os.fsencode(world.photos / "a.jpg")])
    scan(world)
    trash(world, Part.DEVELOPED)
    assert scan(world) == (0, 0, 0, 0)
    assert list(shown(world)) == ["a.dng"]


def test_a_jpeg_that_another_program_brings_back_has_its_raw_file_again(world: World, photo: PhotoId) -> None:
    written = rows(world)
    trash(world, Part.DEVELOPED)
    for path in (world.base / "Trash" / "files").iterdir():
        if path.name == "a.jpg":
            shutil.move(path, world.photos / "a.jpg")
    scan(world)
    assert set(shown(world)) == {"a.jpg", "b.jpg", "c.dng"}
    assert world.library.history.undo().failures == ()
    scan(world)
    assert rows(world) == written


def test_a_jpeg_that_comes_back_under_another_name_leaves_the_raw_file_a_photo(world: World, photo: PhotoId) -> None:
    trash(world, Part.DEVELOPED)
    write(world.photos / "a.jpg", b"somebody else's")
    done = world.library.history.undo()
    assert done.act_id is not None
    world.library.trash.bring_back(done.act_id)
    companions = shown(world)["a (2).jpg"]
    assert set(companions) == {b"a (2).jpg.xmp", b"a (2).jpg.supplemental-metadata.json"}
    assert "a.dng" in shown(world)


def test_a_raw_file_that_is_refused_takes_back_what_is_made_of_its_name(
    world: World, photo: PhotoId, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, written = tree(world.photos), rows(world)
    real = FreedesktopTrash.put

    def put(can: FreedesktopTrash, path: bytes) -> bytes:
        if path.endswith(b"a.dng"):
            raise OSError(5, "Input/output error")
        return real(can, path)

    with monkeypatch.context() as patch:
        patch.setattr(FreedesktopTrash, "put", put)
        done = trash(world, Part.RAW)
    assert [os.path.basename(problem.path) for problem in done.failures] == [b"a.dng"]
    assert (tree(world.photos), rows(world)) == (before, written)
    assert done.act_id is None
    assert trash(world, Part.RAW).failures == ()
    assert set(tree(world.photos)) == OF_JPEG | OF_BOTH | OTHERS


@pytest.mark.parametrize(("part", "gone"), [(Part.DEVELOPED, OF_JPEG), (Part.RAW, OF_RAW)])
def test_deleted_for_good_it_is_the_same(
    world: World, photo: PhotoId, monkeypatch: pytest.MonkeyPatch, part: Part, gone: set[str]
) -> None:
    monkeypatch.setattr(FreedesktopTrash, "available", lambda self, path: False)
    before = tree(world.photos)
    done = world.library.trash.delete_for_good(world.ids("a.jpg", "b.jpg"), part)
    words = {
        Part.DEVELOPED: "Deleted 1 photo for good; its RAW file stays",
        Part.RAW: "Deleted the RAW file of 1 photo for good",
    }
    assert in_english(done.message) == words[part]
    assert [in_english(entry.message) for entry in world.library.history.entries()[:1]] == [words[part]]
    assert tree(world.photos) == {name: file for name, file in before.items() if name not in gone}
    left = rows(world)
    assert scan(world) == (0, 0, 0, 0)
    assert rows(world) == left
    assert set(shown(world)) == {"a.dng" if part is Part.DEVELOPED else "a.jpg", "b.jpg", "c.dng"}
