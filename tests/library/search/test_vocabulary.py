"""What photos can be found by is offered to those who type: what most have comes first, and nothing that is gone."""

from datetime import datetime

from photosort.model.album import AlbumKind, Member, NewGroup
from photosort.model.photo import Header
from photosort.model.search.found import Why
from photosort.model.search.vocabulary import Value
from tests.library.conftest import World, fingerprint

HEADERS = {
    "a.jpg": Header("JPEG", 4, 3, datetime(2024, 5, 3), "Canon EOS R6", latitude=9.931, longitude=76.267),
    "b.jpg": Header("JPEG", 4, 3, datetime(2024, 5, 9), "Pixel 8", latitude=9.931, longitude=76.267),
    "c.jpg": Header("JPEG", 4, 3, datetime(2023, 6, 1), "Pixel 8", latitude=48.14, longitude=11.58),
}


def test_what_there_is(world: World) -> None:
    root = world.add(*(f"Trips/South/{name}" for name in HEADERS))
    library = world.library
    photos = {photo.shown_name: photo for photo in library.reading.unread()}
    library.reading.store([(one.id, HEADERS[name], fingerprint(one.path), b"") for name, one in photos.items()])
    library.search.traits.store_towns({(993, 7627): "Kochi, Kerala, India", (4814, 1158): "München, Bayern, Germany"})
    library.albums.regroup(
        [
            NewGroup(None, name, AlbumKind.PHOTOS, members=tuple(Member(photos[one].id, 0.9) for one in inside))
            for name, inside in (("Café", ["c.jpg"]), ("Coast", ["a.jpg", "b.jpg"]))
        ]
    )
    found = library.search.vocabulary()
    shown = {why: [value.shown for value in values] for why, values in found.values.items()}
    assert shown[Why.PLACE] == ["Kochi", "Kerala", "India", "München", "Bayern", "Germany"]
    assert shown[Why.CAMERA] == ["Pixel 8", "Canon EOS R6"]
    assert shown[Why.ALBUM] == ["Coast", "Café"]
    assert set(shown[Why.FOLDER]) == {"Trips", "South", *(one.name for one in library.folders.all() if one.id == root)}
    assert found.values[Why.ALBUM][1] == Value("Café", ("cafe",))
    assert found.months == ((2024, 5), (2023, 6))
    (world.photos / "Trips/South/c.jpg").unlink()
    library.scanner.scan(root, accept_loss=True)
    left = library.search.vocabulary()
    assert left.months == ((2024, 5),)
    assert [value.shown for value in left.values[Why.PLACE]] == ["Kochi", "Kerala", "India"]
    assert [value.shown for value in left.values[Why.ALBUM]] == ["Coast"]
