"""Folders come, go and overlap; each photo belongs to one."""

import os
import shutil
import sys
from datetime import date
from pathlib import Path

import pytest

from photosort.model.acts import Trash
from photosort.model.photo import Presence
from photosort.model.problem import PhotosortError
from photosort.model.search.parsing import parse
from photosort.model.view import View
from tests.library.conftest import World, write


def scan_all(world: World) -> None:
    for root in world.library.folders.all():
        world.library.scanner.scan(root.id)


def names(world: World) -> list[bytes]:
    return sorted(
        os.path.relpath(p.path, os.fsencode(world.photos))
        for p in world.library.photos.get(world.library.photos.ids(View()))
    )


def test_a_child_of_a_root_lists_nothing_twice(world: World) -> None:
    outer = world.add("a.jpg", "in/b.jpg", "in/deep/c.jpg")
    world.read()
    before = {photo.path: photo.id for photo in world.everything()}
    inner = world.library.folders.add(os.fsencode(world.photos / "in"))
    scan_all(world)
    assert {photo.path: photo.id for photo in world.everything()} == before
    assert len(world.library.photos.ids(View(root=outer))) == 1
    assert len(world.library.photos.ids(View(root=inner))) == 2
    world.library.folders.remove(inner)
    scan_all(world)
    assert {photo.path: photo.id for photo in world.everything()} == before
    assert len(world.library.photos.ids(View(root=outer))) == 3


def test_a_parent_of_a_root_lists_nothing_twice(world: World) -> None:
    inner = world.add("a.jpg", "in/b.jpg", folder=world.photos / "in")
    outer = world.library.folders.add(os.fsencode(world.photos))
    scan_all(world)
    assert names(world) == [b"a.jpg", b"in/b.jpg"]
    assert len(world.library.photos.ids(View(root=inner))) == len(world.library.photos.ids(View(root=outer))) == 1


def test_photos_of_a_root_that_goes_are_found_by_its_name_in_the_outer_one(world: World) -> None:
    inner = world.add("summer/b.jpg", folder=world.photos / "summer")
    world.library.folders.add(os.fsencode(world.photos))
    scan_all(world)
    world.library.folders.remove(inner)
    scan_all(world)
    found = world.library.search.find(parse("summer", date(2026, 11, 30)))
    assert [photo.name for photo in world.library.photos.get(found.ids)] == [b"b.jpg"]


def test_a_root_that_is_not_recursive_leaves_its_subfolders_to_the_outer_one(world: World) -> None:
    outer = world.add("a.jpg", "in/b.jpg", "in/deep/c.jpg")
    inner = world.library.folders.add(os.fsencode(world.photos / "in"), recursive=False)
    scan_all(world)
    assert len(world.library.photos.ids(View(root=inner))) == 1
    assert len(world.library.photos.ids(View(root=outer))) == 2
    assert len(world.library.photos.ids(View())) == 3


def test_a_root_that_is_not_recursive_lists_its_own_files_only(world: World) -> None:
    for name in ("a.jpg", "in/b.jpg"):
        write(world.photos / name)
    root = world.library.folders.add(os.fsencode(world.photos), recursive=False)
    world.library.scanner.scan(root)
    assert names(world) == [b"a.jpg"]
    assert world.library.folders.add(os.fsencode(world.photos)) == root
    world.library.scanner.scan(root)
    assert names(world) == [b"a.jpg", b"in/b.jpg"]


def test_adding_twice_is_adding_once(world: World) -> None:
    root = world.add("a.jpg")
    assert world.library.folders.add(os.fsencode(world.photos) + b"/") == root
    assert len(world.library.folders.all()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="making links takes a privilege there")
def test_a_folder_reached_through_a_link_lists_nothing_twice(world: World, tmp_path: Path) -> None:
    world.add("a.jpg", "sub/b.jpg")
    link, above = tmp_path / "link", tmp_path / "above"
    link.symlink_to(world.photos)
    above.symlink_to(tmp_path)
    (world.photos / "again").symlink_to(world.photos / "sub")
    for path in (link, above / "photos" / "sub", world.photos / "again", above):
        world.library.scanner.scan(world.library.folders.add(os.fsencode(path)))
        assert names(world) == [b"a.jpg", b"sub/b.jpg"]
    assert len(world.library.photos.find([os.fsencode(link / "sub" / "b.jpg")])) == 1


def test_a_removed_folder_finds_its_albums_when_it_returns(world: World) -> None:
    root = world.add("a.jpg", "b.jpg")
    world.read()
    album = world.group(world.library.photos.ids(View()))[0]
    world.library.folders.remove(root)
    assert not world.library.folders.all()
    assert not world.library.photos.ids(View())
    assert world.library.photos.counts().photos == 0
    assert {photo.presence for photo in world.everything()} == {Presence.MISSING}
    world.opened.clear()
    world.add()
    assert world.library.albums.get(album).count == 2
    assert not world.opened
    assert not world.library.reading.unread()


def test_single_files(world: World) -> None:
    for name in ("a.jpg", "a.mov", "b.jpg", "c.jpg"):
        write(world.photos / name)
    (root,) = world.library.folders.add_files([os.fsencode(world.photos / "a.jpg")])
    world.library.scanner.scan(root)
    assert names(world) == [b"a.jpg"]
    assert world.everything()[0].companions == (b"a.mov",)
    assert world.library.folders.add_files([os.fsencode(world.photos / "c.jpg")]) == {root}
    world.library.scanner.scan(root)
    assert names(world) == [b"a.jpg", b"c.jpg"]
    assert world.library.folders.add(os.fsencode(world.photos)) == root
    world.library.scanner.scan(root)
    assert names(world) == [b"a.jpg", b"b.jpg", b"c.jpg"]
    assert world.library.folders.add_files([os.fsencode(world.photos / "a.jpg")]) == {root}
    world.library.scanner.scan(root)
    assert len(names(world)) == 3


def test_what_is_no_folder_is_refused(world: World) -> None:
    with pytest.raises(PhotosortError, match="does not exist"):
        world.library.folders.add(os.fsencode(world.photos / "nothing"))
    with pytest.raises(PhotosortError, match="is a file"):
        world.library.folders.add(os.fsencode(write(world.photos / "a.jpg")))
    with pytest.raises(PhotosortError, match="does not exist"):
        world.library.folders.add_files([os.fsencode(world.photos / "nothing.jpg")])
    with pytest.raises(PhotosortError, match="no folder 7"):
        world.library.folders.remove(7)  # type: ignore[arg-type]


def test_roots_count_what_is_visible(world: World) -> None:
    world.add("a.jpg", "sub/b.jpg")
    (root,) = world.library.folders.all()
    assert (root.count, root.bytes, root.name) == (2, sum(photo.size for photo in world.everything()), "photos")


def test_a_folder_that_lies_elsewhere_now(world: World, tmp_path: Path) -> None:
    root = world.add("a.jpg", "sub/b.jpg")
    world.read()
    album = world.group(world.library.photos.ids(View()))[0]
    world.library.history.do(Trash(world.ids("a.jpg")))
    world.photos.rename(tmp_path / "elsewhere")
    world.library.scanner.scan(root)
    assert not world.library.folders.all()[0].available
    world.library.folders.relocate(root, os.fsencode(tmp_path / "elsewhere"))
    world.opened.clear()
    assert world.library.scanner.scan(root).available
    assert world.library.history.undo().failures == ()
    assert (tmp_path / "elsewhere" / "a.jpg").exists()
    assert world.library.albums.get(album).count == 2
    assert not world.opened
    with pytest.raises(PhotosortError, match="does not exist"):
        world.library.folders.relocate(root, os.fsencode(world.photos))


def test_relocating_to_where_another_root_has_been_lists_nothing_twice(world: World, tmp_path: Path) -> None:
    inner = world.add("old/a.jpg", folder=write(world.photos / "old" / "a.jpg").parent)
    (tmp_path / "new").mkdir()
    outer = world.library.folders.add(os.fsencode(tmp_path / "new"))
    with pytest.raises(PhotosortError, match="in the library already"):
        world.library.folders.relocate(inner, os.fsencode(tmp_path / "new"))
    shutil.copytree(world.photos / "old", tmp_path / "new" / "deep")
    world.library.scanner.scan(outer)
    assert len(world.library.photos.ids(View())) == 2
    shutil.rmtree(world.photos / "old")
    world.library.folders.relocate(inner, os.fsencode(tmp_path / "new" / "deep"))
    for root in (inner, outer):
        world.library.scanner.scan(root)
    assert len(world.library.photos.ids(View())) == 1


def test_undo_brings_files_back_into_a_folder_that_left_the_library(world: World) -> None:
    root = world.add("a.jpg", "b.jpg")
    world.read()
    album = world.group(world.library.photos.ids(View()))[0]
    world.library.history.do(Trash(world.ids("a.jpg")))
    world.library.folders.remove(root)
    assert world.library.history.undo().failures == ()
    assert (world.photos / "a.jpg").exists()
    assert not world.library.photos.ids(View())
    world.add()
    assert world.library.albums.get(album).count == 2
