"""An album that an undo brings back as it was is described as it was, its cover too."""

from photosort.model.acts import Merge, Split
from photosort.model.album import AlbumId
from photosort.model.photo import PhotoId
from photosort.model.view import View
from tests.organizing.conftest import PATIENCE_S, Desk


def covers(desk: Desk) -> dict[AlbumId, tuple[PhotoId, ...]]:
    return {one.id: one.cover for one in desk.library.albums.all() if one.count}


def test_split_and_merge_taken_back_leave_the_covers_of_before(desk: Desk) -> None:
    organizer = desk.organize()
    before = covers(desk)
    first, second, *_ = (one for one in before if one != desk.library.albums.unsorted_id)
    photos = desk.library.photos.ids(View(album=first))
    for act in (Split(first, (tuple(photos[1::2]), tuple(photos[::2]))), Merge((first, second), first)):
        desk.library.history.do(act)
        organizer.tidy()
        assert organizer.wait(PATIENCE_S)
        assert covers(desk) != before
        desk.library.history.undo()
        organizer.tidy()
        assert organizer.wait(PATIENCE_S)
        assert covers(desk) == before
