"""Undoing an act after a damaged library was mended, and had lost a photo."""

from photosort.model.acts import Move, Remove
from photosort.model.album import AlbumId
from tests.library.conftest import World


def test_the_other_photos_of_an_act_come_back(world: World, albums: list[AlbumId]) -> None:
    kept, lost = world.ids("0.jpg", "1.jpg")
    world.library.history.do(Move((kept, lost), albums[1]))
    world.library.history.do(Remove((kept, lost)))
    with world.library._store.write() as write:
        for table, column in (("membership", "photo_id"), ("forbidden", "photo_id"), ("photo", "id")):
            write.db.execute(f"DELETE FROM {table} WHERE {column} = ?", (lost,))
    world.library.history.undo()
    assert world.album_of("0.jpg") == albums[1]
    world.library.history.undo()
    assert world.album_of("0.jpg") == albums[0]
