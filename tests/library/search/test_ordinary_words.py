"""What people call the things that photos show is understood, in the languages that are shipped."""

import pytest

from photosort.library.search.sources import Label, Labels, matching
from photosort.model.album_words import WORDS
from photosort.model.search.folding import fold
from photosort.model.search.found import Why
from photosort.model.search.query import Words
from photosort.model.search.synonyms import SYNONYMS

SHOWN = Labels(
    (), (), (), (),
    {Why.WORD: tuple(Label(code, name, (fold(name), *SYNONYMS.get(code, ()))) for code, name in WORDS.items())},
    {},
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("pizza", {"pizza"}),
        ("boat", {"boats"}),
        ("schiff", {"boats"}),
        ("train", {"trains"}),
        ("zug", {"trains"}),
        ("car", {"cars"}),
        ("auto", {"cars"}),
        ("bus", {"buses", "trucks_and_buses"}),
        ("fahrrad", {"bicycles", "bikes_and_scooters"}),
        ("flugzeug", {"aircraft"}),
        ("dog", {"dogs"}),
        ("katze", {"cats"}),
        ("pferd", {"horses"}),
        ("kuh", {"cows"}),
        ("vogel", {"birds"}),
        ("fisch", {"fish"}),
        ("bee", {"bees"}),
        ("bier", {"beer"}),
        ("eis", {"ice_cream"}),
        ("eisenbahn", {"trains"}),
        ("kaffee", {"coffee"}),
        ("essen", {"food"}),
        ("obst", {"fruit_and_vegetables"}),
        ("apple", {"apples"}),
        ("beach", {"beaches"}),
        ("meer", {"beaches"}),
        ("berg", {"mountains"}),
        ("burg", {"castles"}),
        ("lake", {"lakes"}),
        ("see", {"lakes"}),
        ("kirche", {"churches"}),
        ("haus", {"buildings"}),
        ("bed", {"beds"}),
        ("kuche", {"kitchens"}),
        ("wohnzimmer", {"bedrooms_and_living_rooms"}),
        ("flower", {"flowers"}),
        ("fussball", {"football"}),
        ("tennis", {"tennis", "table_tennis"}),
        ("ski", {"skiing"}),
        ("wal", {"whales"}),
    ],
)
def test_an_ordinary_word_means_what_it_says_and_nothing_else(typed: str, expected: set[str]) -> None:
    assert {str(one.value) for one in matching(Words(typed), Why.WORD, SHOWN)} == expected
