"""A library that begins with a few photos gets its albums once there are enough to tell them apart."""

import json

from photosort.model.acts import Rename
from photosort.organizing import regroup_offer
from tests.organizing.conftest import Desk
from tests.organizing.pictures import KINDS, fill, save


def _begin_with_one_kind(desk: Desk, photos: int) -> None:
    for place in desk.photos.rglob("*.jpg"):
        place.unlink()
    for number in range(photos):
        save(desk.photos, "sky", number)
    desk.organize()
    assert len(desk.albums()) == 1


def test_after_five_photos_many_are_grouped_as_if_for_the_first_time(desk: Desk) -> None:
    _begin_with_one_kind(desk, 5)
    fill(desk.photos, 40)
    organizer = desk.organize()
    assert organizer.proposal is None
    assert sorted(map(len, desk.albums().values())) == [10, 10, 10, 15]
    assert desk.names_in_unsorted() == set()


def test_what_the_person_named_among_the_five_keeps_its_name_and_photos(desk: Desk) -> None:  # promise 9
    _begin_with_one_kind(desk, 5)
    first = desk.album_of("sky_0.jpg")
    desk.library.history.do(Rename(first, "Summer"))
    fill(desk.photos, 40)
    desk.organize()
    assert desk.library.albums.get(first).name == "Summer"
    assert {desk.album_of(f"sky_{number}.jpg") for number in range(5)} == {first}
    assert len(desk.albums()) == len(KINDS)


def test_only_what_was_learned_of_few_photos_is_outgrown_and_only_by_more_than_twice_as_many(desk: Desk) -> None:
    desk.organize()  # 40 photos
    then = json.loads(desk.library.meta.get("grouped") or b"")

    def outgrown(photos: int) -> bool:
        desk.library.meta.set("grouped", json.dumps({**then, "photos": photos}).encode())
        return regroup_offer.outgrown(desk.library)

    assert [photos for photos in (5, 19, 20, 39, 40) if outgrown(photos)] == [5, 19]
