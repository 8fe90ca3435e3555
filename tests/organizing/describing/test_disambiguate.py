"""Albums of one name are told apart, and not by what means nothing."""

from dataclasses import replace
from datetime import datetime

from photosort.organizing.describing import album_names
from tests.organizing.describing.made_up import PLAIN, album


def test_names_are_all_different_and_spare_those_taken() -> None:
    names = album_names.name_albums([album(), album(count=12), album(count=5)], taken=["Dogs"])
    assert len(set(names)) == 3
    assert "Dogs" not in names
    assert all(name.startswith("Dogs") for name in names)


def test_albums_of_one_name_are_told_apart_by_what_they_are_not_by_number() -> None:
    names = album_names.name_albums([album("greeting", bright=0.8), album("greeting", bright=0.2, count=12)])
    assert names == ["Greetings · bright", "Greetings · dark"]
    undated = album(header=PLAIN)
    dated = album(header=replace(PLAIN, taken=datetime(2018, 3, 4)))
    assert album_names.name_albums([undated, dated]) == ["Dogs", "Dogs · March 2018"]


def test_papers_are_not_told_apart_by_what_the_trunk_takes_them_for() -> None:
    names = album_names.name_albums([album("document", "Kitchens"), album("document", "Papers and screens", count=12)])
    assert names == ["Documents 2", "Documents"]
