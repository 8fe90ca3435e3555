"""Photos of a town are found by its English, its German and its own name, whichever the list of towns has."""

import pytest

from photosort.library.search.other_names import otherwise
from photosort.library.search.sources import Labels, matching
from photosort.model.search.folding import fold
from photosort.model.search.found import Why
from photosort.model.search.query import Field, Words
from tests.library.conftest import World


@pytest.mark.parametrize(
    ("kept", "typed"),
    [
        ("Basrah, Basrah District, Basra, Iraq", ["basra", "basrah"]),
        ("Mosul, Nineveh, Iraq", ["mosul", "Mossul", "الموصل"]),
        ("Schwabing; Munich, Upper Bavaria, Bavaria, Germany", ["München", "munchen", "munich", "schwabing"]),
        ("Vienna, Austria", ["Wien", "vienna"]),
        ("Köln, Germany", ["cologne", "Köln", "koln"]),
        ("Florence, Tuscany, Italy", ["Firenze", "Florenz", "florence"]),
        ("Genève, Switzerland", ["genf", "geneva", "geneve"]),
        ("Moscow, Russia", ["Москва", "moskau"]),
    ],
)
def test_a_town_is_found_by_all_its_names(world: World, kept: str, typed: list[str]) -> None:
    world.add("a.jpg")
    traits = world.library.search.traits
    with traits._index.database.write() as db:
        db.execute("INSERT INTO trait VALUES ('place', ?, 1)", (kept,))
        labels = Labels.of(db, str, str)  # says places as they are kept
    for name in typed:
        words = Words(fold(name), Field.PLACE)
        assert [one.value for one in matching(words, Why.PLACE, labels)] == [kept], name


def test_parts_and_what_a_town_lies_in_stay_around_another_name() -> None:
    assert otherwise("Schwabing; Munich, Upper Bavaria, Germany") == ["Schwabing, München, Upper Bavaria, Germany"]
    assert otherwise("Vienna, United States") == otherwise("Vienna") == otherwise("Nowhere, Iraq") == []
