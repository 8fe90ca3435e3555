"""What an act would do: nothing is written, and settled albums stay as they are."""

import numpy as np
import pytest

from photosort.model.acts import Move, Pin, Rename
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError
from photosort.model.view import View
from photosort.ui.pages.album_count.preview import foresee
from tests.organizing.conftest import PATIENCE_S, Desk
from tests.organizing.pictures import NIGHT, fill, save


def test_a_split_preview_divides_the_album_and_writes_nothing(desk: Desk) -> None:
    organizer = desk.organize()
    before = desk.albums()
    album = desk.album_of("IMG_0004.jpg")
    groups = organizer.split_preview(album, 3).groups
    assert sorted(photo for group in groups for photo in group) == sorted(desk.library.photos.ids(View(album=album)))
    assert [len(group) for group in groups] == sorted(map(len, groups), reverse=True)
    assert desk.albums() == before
    with pytest.raises(PhotosortError, match="cannot become 60 albums"):
        organizer.split_preview(album, 60)


def test_fewer_albums_join_the_free_ones_alone(desk: Desk) -> None:
    organizer = desk.organize()
    sky = desk.album_of("IMG_0004.jpg")
    desk.library.history.do(Rename(sky, "Sky"))
    before = desk.albums()
    levels = organizer.levels()
    assert levels[0] == 2
    act = organizer.granularity_preview(2)
    assert desk.albums() == before, "a preview writes nothing"
    moved = {member.photo_id for group in act.groups for member in group.members}
    assert not moved & set(desk.library.photos.ids(View(album=sky)))
    desk.library.history.do(act)
    after = desk.albums()
    assert after[f"{sky} Sky"] == before[f"{sky} Sky"]
    assert len(after) < len(before)
    desk.library.history.undo()
    assert desk.albums() == before


def test_every_level_makes_as_many_albums_as_it_says(desk: Desk) -> None:
    organizer = desk.organize()
    desk.library.history.do(Pin(tuple(desk.library.photos.ids(View(album=desk.album_of("IMG_0004.jpg"))))))
    for count in organizer.levels():
        assert len(organizer.granularity_preview(count).groups) == count


def test_more_albums_get_names(desk: Desk) -> None:
    organizer = desk.organize()
    desk.library.history.do(organizer.granularity_preview(2))
    act = organizer.granularity_preview(organizer.levels()[-1])
    assert all(group.name or group.album is not None for group in act.groups)
    desk.library.history.do(act)
    names = [album.name for album in desk.library.albums.all()]
    assert all(names)
    assert len(set(names)) == len(names)


def test_albums_are_called_as_the_preview_says_and_undone_as_before(desk: Desk) -> None:
    for number in range(3):
        save(desk.photos, NIGHT, number)
    organizer = desk.organize()
    sky = desk.album_of("IMG_0004.jpg")
    desk.library.albums.name_anew(sky, Message(MessageCode.MIXED))
    for number in range(90, 94):  # too few for another name, but soon the night comes, too
        save(desk.photos, "sky", number)
    organizer.start()
    assert organizer.wait(PATIENCE_S)
    before = desk.albums()
    assert f"{sky} Mixed photos" in before
    act = organizer.granularity_preview(4)
    told = sorted(one.album.name for one in foresee(desk.library, act).albums)
    desk.library.history.do(act)
    organizer.tidy()
    assert organizer.wait(PATIENCE_S)
    assert sorted(album.name for album in desk.library.albums.all() if album.count) == told
    assert desk.album_of("night_0.jpg") == sky
    desk.library.history.undo()
    organizer.tidy()
    assert organizer.wait(PATIENCE_S)
    assert desk.albums() == before


def test_before_the_first_grouping_there_is_nothing_to_choose(desk: Desk) -> None:
    organizer = desk.organizer()
    assert organizer.levels() == []
    with pytest.raises(PhotosortError, match="no albums yet"):
        organizer.granularity_preview(3)
    assert organizer.similar(desk.ids("IMG_0004.jpg"), 5) == []
    ids, plane = organizer.map()
    assert (ids, plane.shape) == ([], (0, 2))


def test_the_most_alike_come_first(desk: Desk) -> None:
    organizer = desk.organize()
    [sky] = desk.ids("IMG_0004.jpg")
    ranked = organizer.similar([sky], 9)
    assert len(ranked) == 9
    assert sky not in [photo for photo, _ in ranked]
    assert {desk.library.albums.memberships([photo])[0].album_id for photo, _ in ranked} == {
        desk.album_of("IMG_0004.jpg")
    }
    values = [likeness for _, likeness in ranked]
    assert values == sorted(values, reverse=True)
    assert all(0 <= value <= 1 for value in values)
    assert len(organizer.similar([sky], 1000)) == 39


def test_the_map_is_kept_and_takes_arrivals_in(desk: Desk) -> None:
    organizer = desk.organize()
    ids, places = organizer.map()
    assert places.shape == (len(ids), 2) == (40, 2)
    again, same = organizer.map()
    assert again == ids
    assert np.allclose(same, places, atol=2e-3)
    fill(desk.photos, 3, start=40)
    later = desk.organize()
    more, places = later.map()
    assert len(more) == len(places) == 43
    assert np.isfinite(places).all()


def test_albums_that_stand_out_as_alike_are_told(desk: Desk) -> None:
    organizer = desk.organize()
    sky, page = desk.album_of("IMG_0004.jpg"), desk.album_of("IMG_0005.jpg")
    few = tuple(desk.library.photos.ids(View(album=sky))[:3])
    desk.library.history.do(Move(few, page))
    assert organizer.alike_albums(few) == [sky], "where the others like them are"
    assert organizer.alike_albums([PhotoId(999)]) == []
