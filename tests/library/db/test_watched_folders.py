"""The folders of a library from before the switch are watched, as they were."""

from tests.library.conftest import World
from tests.library.db.older import make_older


def test_folders_of_an_older_library_are_watched(world: World) -> None:
    root = world.add("a.jpg")
    world.library.folders.watch(root, watched=False)
    world.library.close()
    make_older(world.base / "library", 6)
    world.library = world.open()
    assert [one.watched for one in world.library.folders.all()] == [True]
