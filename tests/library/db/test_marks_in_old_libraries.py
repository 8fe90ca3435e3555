"""A library from before there were marks gets room for them, and what was decided in it stays."""

from photosort.model.acts import ChooseCover, Favour, MarkPhotos, Rename
from photosort.model.album import AlbumId
from photosort.model.photo import Mark
from tests.library.conftest import World
from tests.library.db.older import make_older


def test_an_older_library_takes_marks_hearts_and_covers(world: World, albums: list[AlbumId]) -> None:
    world.library.history.do(Rename(albums[0], "Kochi"))
    world.library.close()
    make_older(world.base / "library", 5)
    world.library = world.open()
    [photo] = world.ids("0.jpg")
    for act in (MarkPhotos((photo,), Mark.KEPT), Favour((photo,)), ChooseCover(albums[0], photo)):
        assert world.library.history.do(act).act_id is not None
    for _ in range(4):
        world.library.history.undo()
    assert world.library.albums.get(albums[0]).name == "Album 0"
