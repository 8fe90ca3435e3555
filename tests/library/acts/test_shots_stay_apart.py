"""Two shots of one name from two folders are two photos in the folder of their album as well, each with what is its."""

import os
from pathlib import Path

import pytest

from photosort.model.acts import Trash
from photosort.model.applying import Plan, Way
from photosort.model.view import View
from tests.library.conftest import World, tree, write


def plan(world: World, way: Way) -> Plan:
    """All photos into one album's folder below photos/out."""
    world.read()
    (album,) = world.group([photo.id for photo in world.everything()])
    return world.library.export.plan([album], os.fsencode(world.photos / "out"), way)


def shown(world: World) -> dict[str, set[str]]:
    photos = world.library.photos
    return {
        os.fsdecode(photo.name): set(map(os.fsdecode, photo.companions)) for photo in photos.get(photos.ids(View()))
    }


def test_a_raw_file_and_the_jpeg_of_another_shot(world: World) -> None:
    root = world.add("c1/DSC_1.dng", "c2/DSC_1.jpg")
    planned = plan(world, Way.MOVE)
    (conflict,) = planned.conflicts
    names = {os.path.basename(conflict.wanted), os.path.basename(conflict.target)}
    assert names in ({b"DSC_1.jpg", b"DSC_1 (2).jpg"}, {b"DSC_1.dng", b"DSC_1 (2).dng"})
    assert world.library.export.apply(planned).failures == ()
    world.library.scanner.scan(root)
    assert len(shown(world)) == 2
    jpeg = next(photo.id for photo in world.everything() if photo.name.endswith(b".jpg"))
    assert world.library.history.do(Trash((jpeg,))).failures == ()
    assert [Path(name).suffix for name in tree(world.photos)] == [".dng"]


@pytest.mark.parametrize("way", [Way.COPY, Way.SYMLINK, Way.MOVE])
def test_a_file_of_another_photo_that_lies_in_the_folder_stays_that(world: World, way: Way) -> None:
    world.add("z.jpg", "y.jpg", "y.jpg.xmp")
    folder = world.photos / "out" / "Album 0"
    write(folder / "z.xmp", b"of another photo")
    planned = plan(world, way)
    assert [conflict.target for conflict in planned.conflicts] == [os.fsencode(folder / "z (2).jpg")]
    assert world.library.export.apply(planned).failures == ()
    assert set(tree(folder)) == {"z.xmp", "z (2).jpg", "y.jpg", "y.jpg.xmp"}


def test_brought_back_under_another_name_a_photo_takes_nothing_from_its_neighbours(world: World) -> None:
    root = world.add("a.jpg", "a.jpg.xmp")
    act = world.library.history.do(Trash(world.ids("a.jpg"))).act_id or 0
    for name in ("a.jpg", "a (2).xmp", "a (3).dng"):
        write(world.photos / name, b"somebody else's")
    world.library.history.undo()
    assert world.library.trash.bring_back(act).failures == ()
    world.library.scanner.scan(root)
    assert shown(world) == {"a.jpg": set(), "a (3).dng": set(), "a (4).jpg": {"a (4).jpg.xmp"}}
