"""Towns and countries are said in the person's language, and found in it and in English."""

import pytest

from photosort import assets
from photosort.model.album import Album, AlbumId, AlbumKind
from photosort.model.english import in_english
from photosort.model.fact import Fact, FactKind
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.organizing.describing import nearest_town
from photosort.organizing.describing.towns import towns
from photosort.ui.grid.album_model import matching
from photosort.ui.services import place_names
from photosort.ui.text import formats
from photosort.ui.text.countries import COUNTRIES
from photosort.ui.text.messages import in_words
from photosort.ui.text.places import place_in_words


def test_every_country_of_the_towns_is_known() -> None:
    known = towns()
    assert {known.entry(town).country for town in range(len(known))} <= COUNTRIES


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Kochi, India", "Kochi, Indien"),
        ("Seoul, South Korea", "Seoul, Südkorea"),
        ("Rome, Italy", "Rom, Italien"),
        ("Rome, United States", "Rome, Vereinigte Staaten"),
        ("Schwabing, Munich, Upper Bavaria, Germany", "Schwabing, München, Upper Bavaria, Deutschland"),
        ("Florence, Tuscany, Italy", "Florenz, Toskana, Italien"),
        ("Munich, Bavaria, Germany", "München, Bayern, Deutschland"),
        ("Singapore", "Singapur"),
        ("Lyon", "Lyon"),
        ("Atlantis, Nowhere", "Atlantis, Nowhere"),
    ],
)
def test_a_place_is_german_in_german(german: None, place: str, said: str) -> None:
    assert formats.fact(Fact(FactKind.PLACE, place)) == said


def test_a_place_is_english_in_english() -> None:
    assert place_in_words("Rome, Italy") == "Rome, Italy"
    assert place_in_words("Köln, North Rhine-Westphalia, Germany") == "Cologne, North Rhine-Westphalia, Germany"
    assert place_in_words("Basrah, Iraq") == "Basra, Iraq"


def test_the_town_in_a_name_is_german_in_german(german: None) -> None:
    town = Message(MessageCode.NAME_TOWN, town="Rome, Italy")
    told = Message(MessageCode.NAME_JOINED, first=town, second=Message(MessageCode.NAME_TIME, time="2024-05"))
    assert (in_words(told), in_english(told)) == ("Rom · Mai 2024", "Rome · May 2024")


def test_the_towns_of_every_language_have_two_names() -> None:
    for path in (assets.folder() / "towns").glob("*.tsv"):
        places = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
        assert all(place.rpartition(", ")[2] in COUNTRIES and name for place, name in places)
        assert len(dict(places)) == len(places) > (20 if path.stem == "en" else 500)  # the list itself speaks English


def test_the_same_town_is_said_in_the_language_of_the_moment(monkeypatch: pytest.MonkeyPatch, german: None) -> None:
    monkeypatch.undo()  # the one town of all tests of the window
    monkeypatch.setattr(nearest_town, "nearest_town", lambda *spot: nearest_town.Town("Wien", "Austria"))
    assert place_names.town_name(48.2, 16.4) == "Wien, Österreich"


def test_details_alone_say_the_part_of_a_city(monkeypatch: pytest.MonkeyPatch, german: None) -> None:
    monkeypatch.undo()
    made = nearest_town.Town("Munich", "Germany", part="Bogenhausen")
    monkeypatch.setattr(nearest_town, "nearest_town", lambda *spot: made)
    assert place_names.place_name(48.17, 11.58) == "Bogenhausen, München, Deutschland"
    assert place_names.town_name(48.17, 11.58) == "München, Deutschland"


@pytest.mark.parametrize("search", ["Indien", "india", "kochi", "fern IND"])
def test_an_album_is_found_by_its_place_in_both_languages(german: None, search: str) -> None:
    album = Album(AlbumId(7), "Fernweh", AlbumKind.PHOTOS, chips=(Fact(FactKind.PLACE, "Kochi, India"),))
    other = Album(AlbumId(8), "Fernsehen", AlbumKind.PHOTOS, chips=(Fact(FactKind.CAMERA, "India"),))
    assert matching([album, other], search) == [album]
