"""A RAW file whose JPEG goes alone belongs by its name to another picture beside it, until the JPEG is back."""

from photosort.model.acts import Trash
from photosort.model.part import Part
from photosort.model.view import View
from tests.library.conftest import World, tree


def shown(world: World) -> dict[bytes, tuple[bytes, ...]]:
    photos = world.library.photos
    return {photo.name: photo.companions for photo in photos.get(photos.ids(View()))}


def test_the_library_follows_the_names_there_and_back(world: World) -> None:
    root = world.add("a.jpg", "a.nef", "a.tif", "a.xmp")
    before, written = tree(world.photos), shown(world)
    assert written == {b"a.jpg": (b"a.nef", b"a.xmp"), b"a.tif": ()}
    world.library.history.do(Trash(world.ids("a.jpg"), Part.DEVELOPED))
    world.library.scanner.scan(root)
    assert shown(world) == {b"a.tif": (b"a.nef", b"a.xmp")}
    assert world.library.history.undo().failures == ()
    world.library.scanner.scan(root)
    assert (tree(world.photos), shown(world)) == (before, written)
