"""A folder is told to leave its subfolders out: their photos leave with it, and come back to their albums."""

import os

from photosort.model.acts import AddFolders, UseSubfolders
from photosort.model.english import in_english
from photosort.model.photo import RootId
from tests.library.acts.test_folder_acts import add, shown
from tests.library.conftest import World, write


def _phone(world: World) -> RootId:
    write(world.base / "Phone" / "a.jpg")
    write(world.base / "Phone" / "Trip" / "b.jpg")
    root = add(world, world.base / "Phone")
    world.read()
    world.group(list(world.ids("a.jpg", "Trip/b.jpg")))
    return root


def test_subfolders_are_left_out_and_come_back_to_their_albums(world: World) -> None:
    root = _phone(world)
    before = world.library.albums.memberships(world.ids("a.jpg", "Trip/b.jpg"))
    done = world.library.history.do(UseSubfolders(root, recursive=False))
    assert in_english(done.message) == "Left out the subfolders of Phone"
    assert shown(world) == ["Phone/a.jpg"]
    world.library.scanner.scan(root)
    assert shown(world) == ["Phone/a.jpg"]
    back = world.library.history.undo()
    assert back.roots == {root}
    assert shown(world) == ["Phone/Trip/b.jpg", "Phone/a.jpg"]
    assert world.library.albums.memberships(world.ids("a.jpg", "Trip/b.jpg")) == before


def test_subfolders_come_in_and_leave_with_undo(world: World) -> None:
    root = _phone(world)
    world.library.history.do(UseSubfolders(root, recursive=False))
    write(world.base / "Phone" / "New" / "c.jpg")
    done = world.library.history.do(UseSubfolders(root, recursive=True))
    assert in_english(done.message) == "Added the subfolders of Phone"
    assert done.roots == {root}
    world.library.scanner.scan(root)
    assert shown(world) == ["Phone/New/c.jpg", "Phone/Trip/b.jpg", "Phone/a.jpg"]
    world.library.history.undo()
    assert shown(world) == ["Phone/a.jpg"]
    assert [root.recursive for root in world.library.folders.all()] == [False]


def test_what_is_so_already_is_no_act(world: World) -> None:
    root = _phone(world)
    assert world.library.history.do(UseSubfolders(root, recursive=True)).act_id is None


def test_single_files_become_their_folder(world: World) -> None:
    for name in ("a", "b"):
        write(world.base / "Phone" / f"{name}.jpg")
    done = world.library.history.do(AddFolders((os.fsencode(world.base / "Phone" / "a.jpg"),)))
    (root,) = done.roots
    world.library.scanner.scan(root)
    assert shown(world) == ["Phone/a.jpg"]
    world.library.history.do(UseSubfolders(root, recursive=True))
    world.library.scanner.scan(root)
    assert shown(world) == ["Phone/a.jpg", "Phone/b.jpg"]
    world.library.history.undo()
    assert shown(world) == ["Phone/a.jpg"]
