"""What a search has found: in which albums and towns it lies, in the order of the reasons."""

from datetime import datetime

from photosort.model.album import AlbumKind, Member, NewGroup
from photosort.model.changes import Changes
from photosort.model.photo import Header
from photosort.model.search.found import Found, Gathered, Town, Why
from photosort.model.view import Order, View
from tests.library.conftest import World, fingerprint

HEADERS = {
    "kochi 1.jpg": Header("JPEG", 4, 3, datetime(2020, 5, 3), latitude=9.931, longitude=76.267),
    "kochi 2.jpg": Header("JPEG", 4, 3, datetime(2024, 5, 9)),
    "c.jpg": Header("JPEG", 4, 3, datetime(2023, 6, 1), latitude=9.931, longitude=76.267),
    "d.jpg": Header("JPEG", 4, 3, datetime(2025, 6, 1)),
}


def test_where_it_lies_and_what_comes_first(world: World) -> None:
    world.add(*HEADERS)
    library = world.library
    photos = {photo.shown_name: photo for photo in library.reading.unread()}
    library.reading.store([(one.id, HEADERS[name], fingerprint(one.path), b"") for name, one in photos.items()])
    library.search.traits.store_towns({(993, 7627): "Kochi, Kerala, India"})
    one, two, three, other = (photos[name].id for name in HEADERS)
    [coast] = library.albums.regroup(
        [NewGroup(None, "Coast", AlbumKind.PHOTOS, members=tuple(Member(photo, 0.9) for photo in (two, three, other)))]
    )
    assert coast is not None
    assert library.search.gather("kochi") == Gathered(
        ((coast, 2),),
        (Town("Kochi, Kerala, India", 2, max(one, three), "2020-05/2023-06"),),
        ((Why.PLACE, 2), (Why.NAME, 1)),
        (Why.PLACE,),
    )
    assert library.search.why("kochi", [two, three]) == [
        Found(three, Why.PLACE, "Kochi, Kerala, India", "Kochi"),
        Found(two, Why.NAME, "kochi 2.jpg"),
    ]
    assert library.search.gather("") == Gathered()
    assert library.search.gather("nowhere kochi 1999") == Gathered(sorts=(None, Why.PLACE, None))
    # The place is the stronger reason, however new what a name tells.
    assert library.photos.ids(View(order=Order.BEST, search="kochi")) == [three, one, two]
    assert library.photos.ids(View(order=Order.BEST, search="kochi", album=coast)) == [three, two]
    assert library.photos.ids(View(order=Order.BEST)) == [other, two, three, one]


def test_why_is_told_of_those_that_are_asked_for(world: World) -> None:
    world.add("kochi 1.jpg", "kochi 2.jpg", "other.jpg")
    world.read()
    one, two, other = world.ids("kochi 1.jpg", "kochi 2.jpg", "other.jpg")
    assert world.library.search.why("kochi", [two, other]) == [Found(two, Why.NAME, "kochi 2.jpg")]
    assert world.library.search.reason("kochi", one) == Found(one, Why.NAME, "kochi 1.jpg")
    assert world.library.search.reason("kochi", other) is None


def test_what_was_worked_out_is_told(world: World) -> None:
    world.add("a.jpg")
    heard: list[Changes] = []
    world.library.subscribe(heard.append)
    world.library.search.traits.store_towns({(993, 7627): "Kochi, Kerala, India"})
    assert heard == [Changes(traits=True)]
