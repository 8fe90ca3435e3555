"""Countries are said in the person's language, and found in it and in English; towns keep their names."""

import csv
from importlib import resources

import pytest

from photosort.model.album import Album, AlbumId, AlbumKind
from photosort.model.fact import Fact, FactKind
from photosort.organizing.describing import nearest_town
from photosort.ui.grid.album_model import matching
from photosort.ui.services import place_names
from photosort.ui.text import formats
from photosort.ui.text.countries import COUNTRIES, place_in_words

NO_COUNTRIES = {"Asia/Pacific Region"}


def test_every_country_of_the_towns_is_known() -> None:
    text = resources.files("reverse_geocode").joinpath("countries.csv").read_text("utf-8")
    names = {name for _, name in csv.reader(text.splitlines())} - NO_COUNTRIES
    assert {nearest_town.plain(name) for name in names} <= COUNTRIES


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Kochi, India", "Kochi, Indien"),
        ("Seoul, South Korea", "Seoul, Südkorea"),
        ("Lyon", "Lyon"),
        ("Atlantis, Nowhere", "Atlantis, Nowhere"),
    ],
)
def test_a_country_is_german_in_german(german: None, place: str, said: str) -> None:
    assert formats.fact(Fact(FactKind.PLACE, place)) == said


def test_a_country_is_english_in_english() -> None:
    assert place_in_words("Kochi, India") == "Kochi, India"


def test_the_same_town_is_said_in_the_language_of_the_moment(monkeypatch: pytest.MonkeyPatch, german: None) -> None:
    monkeypatch.undo()  # the one town of all tests of the window
    monkeypatch.setattr(nearest_town, "nearest_town", lambda *spot: nearest_town.Town("Wien", "Austria"))
    assert place_names.town_name(48.2, 16.4) == "Wien, Österreich"


@pytest.mark.parametrize("search", ["Indien", "india", "kochi", "fern IND"])
def test_an_album_is_found_by_its_place_in_both_languages(german: None, search: str) -> None:
    album = Album(AlbumId(7), "Fernweh", AlbumKind.PHOTOS, chips=(Fact(FactKind.PLACE, "Kochi, India"),))
    other = Album(AlbumId(8), "Fernsehen", AlbumKind.PHOTOS, chips=(Fact(FactKind.CAMERA, "India"),))
    assert matching([album, other], search) == [album]
