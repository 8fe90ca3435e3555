"""The parts of a shot that went one after the other and come back in the wrong order are one photo again."""

import pytest

from photosort.model.acts import Trash
from photosort.model.part import Part
from photosort.model.view import View
from tests.library.conftest import World, tree
from tests.library.killing import assert_true


@pytest.mark.parametrize("scanned", [False, True])
@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("part", [Part.DEVELOPED, Part.RAW])
def test_a_raw_file_that_comes_after_its_jpeg_is_its_companion(
    world: World, scanned: bool, first: int, part: Part
) -> None:
    root = world.add("a.jpg", "a.nef", "b.jpg")
    world.read()
    world.group(list(world.ids("a.jpg", "b.jpg")))
    before = tree(world.photos)

    def scan() -> None:
        if scanned:
            world.library.scanner.scan(root)

    one = world.library.history.do(Trash(world.ids("a.jpg"), part)).act_id or 0
    left = "a.nef" if part is Part.DEVELOPED else "a.jpg"
    other = world.library.history.do(Trash(world.ids(left))).act_id or 0
    scan()
    for act in ((one, other), (other, one))[first]:
        assert world.library.history.undo_act(act).failures == ()
        scan()
    world.library.scanner.scan(root)
    assert tree(world.photos) == before
    photos = world.library.photos
    assert {photo.name: photo.companions for photo in photos.get(photos.ids(View()))} == {
        b"a.jpg": (b"a.nef",),
        b"b.jpg": (),
    }
    assert world.library.scanner.scan(root).changed == 0
    assert_true(world)
