"""An album made of a selection takes nothing unasked; one that was only renamed takes its like."""

from photosort.model.acts import NewAlbum, Rename
from photosort.model.view import View
from tests.organizing.conftest import PATIENCE_S, Desk
from tests.organizing.pictures import save

PAGES = [f"IMG_{number:04}.jpg" for number in range(1, 40, 4)]


def test_only_the_renamed_one_takes_arrivals_and_both_keep_theirs_when_grouped_again(desk: Desk) -> None:
    organizer = desk.organize()
    made = desk.library.history.do(NewAlbum(tuple(desk.ids(*PAGES[:6])), "Best"))
    assert made.act_id is not None
    best, sky, page = (desk.album_of(name) for name in (PAGES[0], "IMG_0000.jpg", PAGES[6]))
    assert (desk.library.albums.get(best).by_hand, best != page) == (True, True)
    desk.library.history.do(Rename(sky, "Above"))
    for kind in ("page", "sky"):
        save(desk.photos, kind, 90)
    organizer.start()
    assert organizer.wait(PATIENCE_S)
    assert (desk.album_of("page_90.jpg"), desk.album_of("sky_90.jpg")) == (page, sky)
    desk.group_again(organizer)
    inside = {name.split(" ", 1)[0]: photos for name, photos in desk.albums().items()}
    assert inside[str(best)] == set(PAGES[:6])
    assert desk.album_of("page_90.jpg") == desk.album_of(PAGES[6]) != desk.library.albums.unsorted_id
    assert not desk.library.albums.get(sky).by_hand
    for album in desk.library.albums.all():
        assert set(album.cover) <= set(desk.library.photos.ids(View(album=album.id))), album.name
