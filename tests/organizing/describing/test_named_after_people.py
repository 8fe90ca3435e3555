"""Albums that are called after the people on them."""

from collections.abc import Set
from dataclasses import replace
from datetime import datetime

from photosort.model.face import PersonId
from photosort.model.fact import Fact, FactKind
from photosort.organizing.describing.album_features import AlbumFeatures
from photosort.organizing.describing.album_names import chips
from tests.organizing.describing.made_up import CAMERA, PLAIN, album, names_of

ASHA, TOM, MIA, ROY = (PersonId(number) for number in (1, 2, 3, 4))
DAYS = (datetime(2018, 3, 4), datetime(2021, 7, 4))


def showing(of: AlbumFeatures, shown: list[tuple[int, PersonId]]) -> AlbumFeatures:
    """An album of which so many photos show each of these people."""
    people: list[Set[PersonId]] = [{one for count, one in shown if row < count} for row in range(len(of))]
    return replace(of, people=people)


def told(of: AlbumFeatures) -> list[int]:
    """The people who are told in chips."""
    return [int(fact.value or 0) for fact in chips(of) if fact.kind is FactKind.PERSON]


def test_whoever_is_on_seven_photos_in_ten_names_the_album() -> None:
    assert names_of([showing(album(), [(7, ASHA)])]) == ["Person 1"]
    assert names_of([showing(album(), [(6, ASHA)])]) == ["Dogs"]
    assert names_of([showing(album(), [(8, TOM), (9, ASHA), (3, MIA)])]) == ["Person 1 and Person 2"]


def test_at_most_three_are_named() -> None:
    all_on_it = [(10, one) for one in (ROY, MIA, TOM, ASHA)]
    assert names_of([showing(album(), all_on_it)]) == ["Person 1 and Person 2 and Person 3"]


def test_beside_people_stands_where_it_was_or_else_when() -> None:
    assert names_of([showing(album(header=CAMERA), [(10, ASHA)])]) == ["Person 1 · Kochi"]
    nowhere = replace(CAMERA, latitude=None, longitude=None)
    assert names_of([showing(album(header=nowhere), [(10, ASHA)])]) == ["Person 1 · March 2018"]
    assert names_of([showing(album(header=PLAIN), [(10, ASHA)])]) == ["Person 1"]


def test_two_albums_of_one_person_are_told_apart_as_others_are() -> None:
    first, second = (showing(album(header=replace(CAMERA, taken=day)), [(10, ASHA)]) for day in DAYS)
    assert names_of([first, second]) == ["Person 1 · Kochi · March 2018", "Person 1 · Kochi · July 2021"]


def test_what_else_they_show_tells_them_apart_where_place_and_time_do_not() -> None:
    dogs, cats = (showing(album(word=word), [(10, ASHA)]) for word in ("Dogs", "Cats"))
    assert names_of([dogs, cats]) == ["Person 1 · Dogs", "Person 1 · Cats"]


def test_screenshots_and_memes_are_called_what_they_are() -> None:
    assert names_of([showing(album("meme"), [(10, ASHA)])]) == ["Memes"]


def test_whoever_is_on_half_of_it_and_not_in_its_name_has_a_chip() -> None:
    assert told(showing(album(), [(5, ASHA)])) == [1]
    assert told(showing(album(), [(4, ASHA)])) == []
    assert told(showing(album(), [(8, ASHA), (6, TOM), (5, MIA)])) == [2]
    assert told(showing(album("meme"), [(8, ASHA)])) == [1]
    assert Fact(FactKind.PERSON, 1) not in chips(album())
