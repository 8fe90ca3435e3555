"""The parts of a text that are lit, and what is quoted around the longest of them where a text is long."""

from datetime import date

import pytest

from photosort.model.search.lit import around, lit
from photosort.model.search.parsing import parse
from photosort.model.search.query import Field

TODAY = date(2026, 11, 30)
LONG = "Gasthof Löwe in der Kirchgasse 12 dankt für den Besuch, SUMME 12,50 am Tisch 7"


@pytest.mark.parametrize(
    ("text", "query", "field", "expected"),
    [
        ("Kerala with Mira", "kerala", Field.ALBUM, ["Kerala"]),
        ("Straße, Málaga", "strasse malaga", Field.PLACE, ["Straße", "Málaga"]),
        ("IMG_0042.jpg", "mg_00 g_0042", Field.NAME, ["MG_0042"]),
        ("Kochi", "album:kochi", Field.PLACE, []),
        ("Kochi", "kind:x place:koch -chi", Field.PLACE, ["Koch"]),
        ("Berlin", "", Field.PLACE, []),
    ],
)
def test_what_is_looked_for_is_lit(text: str, query: str, field: Field, expected: list[str]) -> None:
    assert [text[begin:end] for begin, end in lit(text, parse(query, TODAY), field)] == expected


@pytest.mark.parametrize(
    ("query", "most", "expected"),
    [
        ("summe", 200, LONG),
        ("gasthof", 20, "Gasthof Löwe in der…"),
        ("summe", 28, "…Besuch, SUMME 12,50 am Tis…"),
        ("7", 20, "…12,50 am Tisch 7"),
        ("in summe", 28, "…Besuch, SUMME 12,50 am Tis…"),
        ("nothing", 20, "Gasthof Löwe in der…"),
    ],
)
def test_a_long_text_is_quoted_around_it(query: str, most: int, expected: str) -> None:
    said = around(LONG, lit(LONG, parse(query, TODAY), Field.TEXT), most)
    assert said == expected
    assert len(said) <= most or said == LONG
