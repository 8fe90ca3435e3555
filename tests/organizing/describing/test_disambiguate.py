"""Albums of one name are told apart, and not by what means nothing."""

from dataclasses import replace
from datetime import datetime

from photosort.model.message_code import MessageCode
from photosort.organizing.describing.album_features import AlbumFeatures
from photosort.organizing.describing.colours import Colours
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


def test_where_one_tells_its_year_the_other_tells_its_years() -> None:
    def of(*when: datetime) -> AlbumFeatures:
        made = album("meme", count=len(when))
        headers = [replace(PLAIN, taken=one) for one in when]
        return replace(made, photos=[replace(p, header=h) for p, h in zip(made.photos, headers, strict=True)])

    one_year = of(*(datetime(2023, month, 4) for month in (1, 5, 9, 11)))
    two_years = of(*(datetime(year, month, 4) for year in (2023, 2024) for month in (2, 6)))
    assert names_of([one_year, two_years]) == ["Memes · 2023", "Memes · 2023 – 2024"]


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
    assert names == ["Memes · bright", "Memes"]


def test_a_name_that_is_told_apart_meets_no_third_one() -> None:
    dated = replace(PLAIN, taken=datetime(2018, 3, 4))
    names = names_of([album(), album(header=dated)], taken=["Dogs · March 2018"])
    assert sorted(names) == ["Dogs", "Dogs · 2018"]


def coloured(
    found: AlbumFeatures, vivid: float = 0.2, scene: MessageCode | None = None, colour: MessageCode | None = None
) -> AlbumFeatures:
    """The album with colours that most of its pictures have."""
    scenes = {MessageCode.SNOW: 0.0, MessageCode.SUNSET: 0.0, MessageCode.BLUE_SKY: 0.0}
    shares = {MessageCode.RED: 0.0, MessageCode.BLUE: 0.0}
    scenes |= {scene: 0.7} if scene else {}
    shares |= {colour: 0.7} if colour else {}
    return replace(found, colours=lambda: Colours(shares, scenes, 0.0, vivid))


def test_snow_and_sunset_tell_landscapes_apart() -> None:
    snow = coloured(album(word="Landscapes"), scene=MessageCode.SNOW)
    sunset = coloured(album(word="Landscapes"), scene=MessageCode.SUNSET)
    assert names_of([snow, sunset]) == ["Landscapes · snow", "Landscapes · sunset"]


def test_a_white_kitchen_is_no_snow() -> None:
    names = names_of(
        [coloured(album(word="Kitchens", count=9), scene=MessageCode.SNOW), coloured(album(word="Kitchens"))]
    )
    assert names == ["Kitchens 2", "Kitchens"]


def test_cards_are_told_apart_by_colour_and_by_how_strong_it_is() -> None:
    red, blue = (coloured(album("greeting"), colour=code) for code in (MessageCode.RED, MessageCode.BLUE))
    assert names_of([red, blue]) == ["Greetings · red", "Greetings · blue"]
    names = names_of([coloured(album("greeting"), vivid=0.5), coloured(album("greeting"), vivid=0.1)])
    assert names == ["Greetings · colourful", "Greetings · soft colours"]


def test_what_holds_for_several_divides_them_so_that_more_can_be_told() -> None:
    bright, dark = album("greeting", bright=0.8), album("greeting", bright=0.2)
    names = names_of([coloured(one, vivid=vivid) for one in (bright, dark) for vivid in (0.4, 0.1)])
    assert names == [
        "Greetings · bright · colourful",
        "Greetings · bright · soft colours",
        "Greetings · dark · colourful",
        "Greetings · dark · soft colours",
    ]


def test_what_came_by_a_messenger_says_so_beside_what_did_not() -> None:
    assert names_of([album("meme", name=b"IMG-20180304-WA%04d.jpg"), album("meme")]) == [
        "Memes · from WhatsApp",
        "Memes",
    ]


def test_a_sport_in_a_hall_is_not_outdoors() -> None:
    assert names_of([album(word="Sports", count=9), album(word="Sports")]) == ["Sports 2", "Sports"]
