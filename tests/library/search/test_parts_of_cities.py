"""One line says the city; its part is found, and told where all photos are from one city or it was looked for."""

import pytest

from photosort.model.photo import Header, PhotoId
from photosort.model.search.found import Found, Town, Why
from tests.library.conftest import World, fingerprint

KEPT = {
    (5252, 1340): "Mitte; Berlin, Germany",
    (5250, 1342): "Kreuzberg; Berlin, Germany",
    (3568, 13971): "Sendagaya, Shibuya-ku; Tokyo, Japan",
}


@pytest.fixture
def photos(world: World) -> dict[str, PhotoId]:
    """A photo at each place, two of them in Mitte."""
    files = {f"{row}.jpg": cell for row, cell in enumerate([*KEPT, (5252, 1340)])}
    world.add(*files)
    waiting = {photo.shown_name: photo for photo in world.library.reading.unread()}
    world.library.reading.store(
        [
            (
                photo.id,
                Header("JPEG", 4, 3, latitude=cell[0] / 100, longitude=cell[1] / 100),
                fingerprint(photo.path),
                b"",
            )
            for name, cell in files.items()
            for photo in [waiting[name]]
        ]
    )
    world.library.search.traits.store_towns(KEPT)
    return {name: photo.id for name, photo in waiting.items()}


def test_photos_of_two_cities_are_gathered_by_city(world: World, photos: dict[str, PhotoId]) -> None:
    assert world.library.search.gather("jpg").towns == (
        Town("Berlin, Germany", 3, photos["3.jpg"]),
        Town("Tokyo, Japan", 1, photos["2.jpg"]),
    )


def test_photos_of_one_city_are_gathered_by_its_parts(world: World, photos: dict[str, PhotoId]) -> None:
    assert [(town.name, town.count) for town in world.library.search.gather("berlin").towns] == [
        ("Mitte, Berlin, Germany", 2),
        ("Kreuzberg, Berlin, Germany", 1),
    ]


@pytest.mark.parametrize(
    ("looked_for", "said"),
    [("tokyo", "Tokyo, Japan"), ("shibuya", "Sendagaya, Shibuya-ku, Tokyo, Japan"), ("japan", "Tokyo, Japan")],
)
def test_the_part_is_said_where_it_was_looked_for(
    world: World, photos: dict[str, PhotoId], looked_for: str, said: str
) -> None:
    there = photos["2.jpg"]
    assert world.library.search.why(looked_for, [there]) == [Found(there, Why.PLACE, said, "Tokyo")]
