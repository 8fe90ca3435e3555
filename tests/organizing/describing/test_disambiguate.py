"""Albums of one name are told apart, and not by what means nothing."""

from dataclasses import replace
from datetime import datetime

from photosort.organizing.describing.album_features import AlbumFeatures
from tests.organizing.describing.made_up import CAMERA, PLAIN, album, names_of


def test_names_are_all_different_and_spare_those_taken() -> None:
    names = names_of([album(), album(count=12), album(count=5)], taken=["Dogs"])
    assert len(set(names)) == 3
    assert "Dogs" not in names
    assert all(name.startswith("Dogs") for name in names)


def test_albums_of_one_name_are_told_apart_by_what_they_are_not_by_number() -> None:
    names = names_of([album("greeting", bright=0.8), album("greeting", bright=0.2, count=12)])
    assert names == ["Greetings · bright", "Greetings · dark"]
    undated = album(header=PLAIN)
    dated = album(header=replace(PLAIN, taken=datetime(2018, 3, 4)))
    assert names_of([undated, dated]) == ["Dogs", "Dogs · March 2018"]


def test_papers_are_not_told_apart_by_what_the_trunk_takes_them_for() -> None:
    names = names_of([album("document", "Kitchens"), album("document", "Papers and screens", count=12)])
    assert names == ["Documents 2", "Documents"]


def test_two_journeys_of_one_name_are_told_apart_by_what_they_show() -> None:
    names = names_of([album(header=CAMERA), album(word="Cats", header=CAMERA)])
    assert names == ["Kochi · Dogs · March 2018", "Kochi · Cats · March 2018"]


def test_folder_that_somebody_named_tells_papers_apart() -> None:
    def lying(folder: bytes) -> AlbumFeatures:
        made = album("document")
        return replace(made, photos=[replace(photo, folder=folder) for photo in made.photos])

    names = names_of([lying(b"papers/Taxes, 2019"), lying(b"DCIM/100CANON")])
    assert names == ["Documents · Taxes 2019", "Documents"]


def test_the_lighter_one_is_bright_and_neither_is_upright() -> None:
    upright = replace(PLAIN, width=480, height=640)
    names = names_of([album("meme", bright=0.6, header=upright), album("meme", bright=0.45)])
    assert names == ["Memes · bright", "Memes · dark"]


def test_a_name_that_is_told_apart_meets_no_third_one() -> None:
    dated = replace(PLAIN, taken=datetime(2018, 3, 4))
    names = names_of([album(), album(header=dated)], taken=["Dogs · March 2018"])
    assert sorted(names) == ["Dogs", "Dogs · 2018"]
