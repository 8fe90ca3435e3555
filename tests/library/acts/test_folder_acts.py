"""Folders come and go as acts: what leaves with one comes back with it, to the albums and pins that it had."""

import os
import shutil
from pathlib import Path

import pytest

from photosort.model.acts import AddFolders, Merge, Move, Pin, TakeOutFolder, Trash
from photosort.model.album import AlbumId
from photosort.model.english import in_english
from photosort.model.photo import Presence, RootId
from photosort.model.problem import PhotosortError
from photosort.model.view import View
from tests.library.acts.test_dry_run import dump
from tests.library.conftest import World, members, write


def add(world: World, *paths: Path, recursive: bool = True) -> RootId:
    """Add a folder as the window does it, and scan what came in."""
    done = world.library.history.do(AddFolders(tuple(map(os.fsencode, paths)), recursive))
    for root in done.roots:
        world.library.scanner.scan(root)
    return min(done.roots)


def shown(world: World) -> list[str]:
    found = world.library.photos.get(world.library.photos.ids(View()))
    return sorted(os.path.relpath(os.fsdecode(photo.path), world.base) for photo in found)


def presences(world: World) -> set[Presence]:
    return {photo.presence for photo in world.everything()}


@pytest.fixture
def phone(world: World) -> RootId:
    """A folder with four photos in two albums, of which one is pinned."""
    for name in "abcd":
        write(world.base / "Phone" / f"{name}.jpg")
    root = add(world, world.base / "Phone")
    world.read()
    world.group(list(world.ids("a.jpg", "b.jpg")), list(world.ids("c.jpg", "d.jpg")))
    world.library.history.do(Pin(world.ids("a.jpg")))
    return root


def test_a_folder_is_taken_out_and_comes_back_with_its_albums(world: World, phone: RootId) -> None:
    before = [world.library.albums.memberships(world.ids(*(f"{name}.jpg" for name in "abcd")))]
    done = world.library.history.do(TakeOutFolder(phone))
    assert in_english(done.message) == "Took Phone out of Photosort"
    assert (world.library.folders.all(), shown(world)) == ([], [])
    world.group()  # nothing that is there
    world.opened.clear()
    back = world.library.history.undo()
    assert in_english(back.message) == "Undone: Took Phone out of Photosort"
    assert back.roots == {phone}
    assert len(shown(world)) == 4
    assert [world.library.albums.memberships(world.ids(*(f"{name}.jpg" for name in "abcd")))] == before
    world.library.scanner.scan(phone)
    assert (len(shown(world)), world.opened, world.library.reading.unread()) == (4, [], [])
    world.library.history.redo()
    assert (world.library.folders.all(), shown(world)) == ([], [])
    world.library.history.undo()
    assert len(shown(world)) == 4


def test_what_was_said_meanwhile_holds(world: World, phone: RootId) -> None:
    write(world.base / "Camera" / "e.jpg")
    camera = add(world, world.base / "Camera")
    world.read()
    (three,) = world.group(list(world.ids("e.jpg")))
    out = world.library.history.do(TakeOutFolder(phone))
    world.library.history.do(Merge((AlbumId(2),), three))
    world.group(list(world.ids("e.jpg")))
    world.library.scanner.scan(camera)
    world.library.history.undo_act(out.act_id or 0)
    assert members(world, three) == set(world.ids("a.jpg", "b.jpg", "e.jpg")), "merged with those that were away"
    assert members(world, AlbumId(3)) == set(world.ids("c.jpg", "d.jpg"))


def test_a_folder_that_is_gone_comes_back_as_not_connected(world: World, phone: RootId) -> None:
    world.library.history.do(TakeOutFolder(phone))
    (world.base / "Phone").rename(world.base / "away")
    world.library.history.undo()
    (root,) = world.library.folders.all()
    assert (root.available, root.count, presences(world)) == (False, 4, {Presence.UNAVAILABLE})
    assert world.library.albums.get(AlbumId(2)).count == 2
    (world.base / "away").rename(world.base / "Phone")
    world.library.scanner.scan(phone)
    assert presences(world) == {Presence.PRESENT}


def test_an_added_folder_goes_and_leaves_what_others_cover(world: World) -> None:
    outer = world.add("a.jpg", "in/b.jpg")
    inner = add(world, world.photos / "in")
    assert len(world.library.photos.ids(View(root=inner))) == 1
    world.library.history.undo()
    assert [root.id for root in world.library.folders.all()] == [outer]
    assert len(world.library.photos.ids(View(root=outer))) == 2
    world.library.history.redo()
    assert len(world.library.photos.ids(View(root=inner))) == 1


def test_an_added_folder_goes_with_its_photos_and_comes_back_with_them(world: World, phone: RootId) -> None:
    world.library.history.undo_act(1)
    assert (world.library.folders.all(), presences(world)) == ([], {Presence.MISSING})
    assert world.library.history.redo_act(1).roots == {phone}
    assert (presences(world), world.library.albums.get(AlbumId(2)).count) == ({Presence.PRESENT}, 2)


def test_a_folder_that_was_widened_is_as_narrow_as_before(world: World) -> None:
    for name in ("a.jpg", "b.jpg", "in/c.jpg"):
        write(world.photos / name)
    add(world, world.photos / "a.jpg")
    add(world, world.photos, recursive=False)
    add(world, world.photos)
    seen = [shown(world)]
    for _ in range(3):
        world.library.history.undo()
        seen.append(shown(world))
    assert [len(names) for names in seen] == [3, 2, 1, 0]
    assert seen[2] == ["photos/a.jpg"]
    for number in (1, 2, 3):
        for root in world.library.history.redo().roots:
            world.library.scanner.scan(root)
        assert len(shown(world)) == number


def test_adding_again_changes_nothing(world: World, phone: RootId) -> None:
    acts = len(world.library.history.entries())
    done = world.library.history.do(AddFolders((os.fsencode(world.base / "Phone"),)))
    assert (done.act_id, done.roots, len(world.library.history.entries())) == (None, frozenset({phone}), acts)


@pytest.mark.parametrize("out", [False, True])
def test_a_dry_run_changes_nothing(world: World, phone: RootId, out: bool) -> None:
    (world.base / "Other").mkdir()
    act = TakeOutFolder(phone) if out else AddFolders((os.fsencode(world.base / "Other"),))
    before = dump(world.library)
    would = world.library.history.do(act, dry_run=True)
    assert dump(world.library) == before
    done = world.library.history.do(act)
    assert (would.act_id, would.message) == (done.act_id, done.message)
    changed = dump(world.library)
    world.library.history.undo(dry_run=True)
    assert dump(world.library) == changed


def test_several_at_once_or_none(world: World) -> None:
    for name in ("One/a.jpg", "Two/b.jpg", "Two/c.jpg"):
        write(world.base / name)
    paths = [os.fsencode(world.base / name) for name in ("One", "Two/b.jpg", "nothing")]
    with pytest.raises(PhotosortError, match="does not exist"):
        world.library.history.do(AddFolders(tuple(paths)))
    assert world.library.folders.all() == []
    add(world, world.base / "One", world.base / "Two" / "b.jpg")
    assert in_english(world.library.history.entry(1).message) == "Added 2 folders to Photosort"
    assert shown(world) == ["One/a.jpg", "Two/b.jpg"]
    world.library.history.undo()
    assert (world.library.folders.all(), shown(world)) == ([], [])


def test_a_folder_that_was_taken_out_again_comes_first(world: World, phone: RootId) -> None:
    world.library.history.do(TakeOutFolder(phone))
    with pytest.raises(PhotosortError, match=r"^First undo: Took Phone out of Photosort$"):
        world.library.history.undo_act(1)
    world.library.history.undo()
    world.library.history.undo_act(1)
    assert world.library.folders.all() == []


def test_another_file_under_the_name_keeps_it(world: World, phone: RootId) -> None:
    out = world.library.history.do(TakeOutFolder(phone))
    write(world.base / "Phone" / "a.jpg", b"quite another picture", mtime_ns=5)
    add(world, world.base)
    old, new = (photo for photo in world.everything() if photo.name == b"a.jpg")
    world.library.history.undo_act(out.act_id or 0)
    world.library.scanner.scan(phone)
    found = {photo.id: photo.presence for photo in world.everything() if photo.name == b"a.jpg"}
    assert found == {old.id: Presence.MISSING, new.id: Presence.PRESENT}
    assert len(shown(world)) == 4


def test_photos_that_were_moved_away_meanwhile_stay_there(world: World, phone: RootId) -> None:
    world.library.history.do(TakeOutFolder(phone))
    shutil.move(world.base / "Phone" / "a.jpg", write(world.base / "New" / "z.jpg").parent)
    add(world, world.base / "New")
    world.library.history.undo_act(world.library.history.entries()[1].id)
    world.library.scanner.scan(phone)
    assert shown(world) == ["New/a.jpg", "New/z.jpg", "Phone/b.jpg", "Phone/c.jpg", "Phone/d.jpg"]


def test_what_went_to_the_trash_before_comes_home(world: World, phone: RootId) -> None:
    world.library.history.do(Trash(world.ids("b.jpg")))
    world.library.history.do(TakeOutFolder(phone))
    world.library.history.undo()
    world.library.history.undo()
    assert members(world, AlbumId(2)) == set(world.ids("a.jpg", "b.jpg"))


def test_a_scan_of_a_folder_that_is_taken_out_meanwhile_ends(world: World) -> None:
    for number in range(600):
        write(world.base / "Phone" / f"{number}.jpg", b"x")
    (phone,) = world.library.history.do(AddFolders((os.fsencode(world.base / "Phone"),))).roots

    def take_out(found: int) -> None:
        if world.library.folders.all():
            world.library.history.do(TakeOutFolder(phone))

    world.library.scanner.scan(phone, on_batch=take_out)
    assert (shown(world), len(world.everything())) == ([], 500)
    for root in world.library.history.undo().roots:
        world.library.scanner.scan(root)
    assert len(shown(world)) == 600


def test_moving_photos_of_a_folder_that_left_waits_for_it(world: World, phone: RootId) -> None:
    world.library.history.do(TakeOutFolder(phone))
    world.library.history.do(Move(world.ids("a.jpg"), AlbumId(3)))
    world.library.history.undo_act(world.library.history.entries()[1].id)
    assert members(world, AlbumId(3)) == set(world.ids("a.jpg", "c.jpg", "d.jpg"))


def test_single_photos_are_told_as_photos_and_not_as_their_folder(world: World) -> None:
    paths = tuple(os.fsencode(write(world.photos / f"{number}.jpg")) for number in range(3))
    assert in_english(world.library.history.do(AddFolders(paths)).message) == "Added 3 photos to Photosort"
