"""Arrivals that fit nothing wait in Unsorted until enough of their kind have gathered; albums are described again."""

from photosort.model.acts import Merge, Remove, Trash
from photosort.model.view import View
from photosort.organizing.library_watch import LibraryWatch
from photosort.organizing.progress import Phase
from tests.organizing.conftest import Desk, wait_until
from tests.organizing.pictures import save


def test_strangers_wait_until_enough_have_gathered(desk: Desk) -> None:
    desk.organize()
    before = desk.albums()
    for number in range(3):
        save(desk.photos, "night", number)
    desk.organize()
    assert desk.names_in_unsorted() == {f"night_{number}.jpg" for number in range(3)}
    for number in range(3, 9):
        save(desk.photos, "night", number)
    desk.organize()
    assert desk.names_in_unsorted() == set()
    after = desk.albums()
    [new] = set(after) - set(before)
    assert after[new] == {f"night_{number}.jpg" for number in range(9)}
    assert all(after[name] == members for name, members in before.items())


def test_a_cover_never_shows_a_photo_that_has_left(desk: Desk) -> None:
    organizer = desk.organize()
    live = LibraryWatch(desk.library, organizer)
    live.start()
    try:
        sky = desk.album_of("IMG_0004.jpg")
        cover = desk.library.albums.get(sky).cover
        assert cover
        desk.library.history.do(Trash(cover[:1]))
        wait_until(lambda: cover[0] not in desk.library.albums.get(sky).cover)
        desk.library.history.undo()
        wait_until(lambda: desk.library.albums.get(sky).count == 10)
        # The watcher may just look at what came back; the tidying itself is work that nobody sees.
        assert organizer.progress().phase in (Phase.DONE, Phase.FINDING, Phase.READING)
    finally:
        live.close()


def test_tidying_leaves_the_persons_albums_their_members_and_names(desk: Desk) -> None:
    organizer = desk.organize()
    sky, leaf = desk.album_of("IMG_0004.jpg"), desk.album_of("IMG_0002.jpg")
    name = desk.library.albums.get(sky).name
    desk.library.history.do(Merge((leaf,), sky))
    members = set(desk.library.photos.ids(View(album=sky)))
    organizer.tidy()
    assert organizer.wait(30)
    album = desk.library.albums.get(sky)
    assert (album.name, set(desk.library.photos.ids(View(album=sky)))) == (name, members)
    assert set(album.cover) <= members


def test_a_photo_taken_out_stays_out(desk: Desk) -> None:
    organizer = desk.organize()
    [stray] = desk.ids("IMG_0004.jpg")
    desk.library.history.do(Remove((stray,)))
    desk.group_again(organizer)
    assert desk.library.albums.memberships([stray])[0].album_id == desk.library.albums.unsorted_id


def test_no_album_is_gathered_from_photos_that_were_taken_out(desk: Desk) -> None:  # promise 9
    desk.organize()
    sky = desk.album_of("IMG_0004.jpg")
    removed = desk.library.photos.ids(View(album=sky))
    desk.library.history.do(Remove(tuple(removed)))
    albums = {album.id for album in desk.library.albums.all()}
    for number in range(3):
        save(desk.photos, "sky", 50 + number)
    desk.organize()
    assert {album.id for album in desk.library.albums.all()} == albums - {sky}
    assert set(removed) <= set(desk.library.photos.ids(View(album=desk.library.albums.unsorted_id)))


def test_files_that_appear_and_vanish_are_followed(desk: Desk) -> None:
    organizer = desk.organize()
    live = LibraryWatch(desk.library, organizer)
    live.start()
    try:
        wait_until(lambda: any(watched._observer for watched in live._watcher._watched.values()))
        path = save(desk.photos, "sky", 77)
        wait_until(lambda: bool(desk.ids(path.name)) and bool(desk.library.albums.memberships(desk.ids(path.name))))
        assert desk.album_of(path.name) == desk.album_of("IMG_0004.jpg")
        path.unlink()
        wait_until(lambda: not desk.ids(path.name))
    finally:
        live.close()
