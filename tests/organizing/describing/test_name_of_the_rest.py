"""What is left of an album is called by what it is, also where the rest of it was junk."""

from photosort.model.acts import Trash
from photosort.model.album import AlbumKind, NewGroup
from photosort.model.view import View
from tests.organizing.conftest import PATIENCE_S, Desk


def test_the_rest_of_an_album_is_named_anew(desk: Desk) -> None:
    organizer = desk.organize()
    sky, leaf = desk.album_of("IMG_0004.jpg"), desk.album_of("IMG_0002.jpg")

    def tidied() -> dict[int, str]:
        organizer.tidy()
        assert organizer.wait(PATIENCE_S)
        return {album.id: album.name for album in desk.library.albums.all()}

    desk.library.albums.regroup([NewGroup(sky, "Memes"), NewGroup(leaf, "Leaves")])
    tidied()
    desk.library.albums.regroup([NewGroup(sky, "", AlbumKind.JUNK, junk=0.9)])
    for album in (sky, leaf):
        desk.library.history.do(Trash(tuple(desk.library.photos.ids(View(album=album))[:6])))
    names = tidied()
    assert names[sky] != "Memes"
    assert names[leaf] != "Leaves"
