"""What is lit in a picture: the words that were looked for, where they stand in its lines."""

from datetime import date

import pytest

from photosort.model.search.parsing import parse
from photosort.model.search.spots import spots
from photosort.model.text_line import TextLine

TODAY = date(2026, 11, 30)
UPRIGHT = (0.0, 0.0, 1.0, 0.0, 1.0, 0.1, 0.0, 0.1)
DOWN = (0.2, 0.0, 0.2, 1.0, 0.1, 1.0, 0.1, 0.0)  # written from above to below


def lit(query: str, *lines: str) -> list[tuple[float, float]]:
    """From where to where, of the width, something is lit."""
    found = spots([TextLine(line, 0.9, UPRIGHT) for line in lines], parse(query, TODAY))
    return [(round(box[0], 3), round(box[2], 3)) for box in found]


@pytest.mark.parametrize(
    ("query", "lines", "expected"),
    [
        ("total", ["TOTAL 123"], [(0, 0.625)]),
        ("strasse", ["Straße 1"], [(0, 0.833)]),
        ("123", ["TOTAL 123", "123"], [(0.688, 1), (0, 1)]),
        ("name:total", ["TOTAL 123"], []),
        ("-total", ["TOTAL 123"], []),
        ('"one two"', ["x one", "two y"], [(0.333, 1), (0, 0.667)]),
        ("text:o", ["one two", "on"], [(0, 0.154), (0, 0.5)]),
        ("2024", ["2024"], [(0, 1)]),
        ("date:2024", ["2024"], []),
        ("駅前", ["広島駅前 x"], [(0.421, 0.842)]),
        ("a.b", ["axb a.b"], [(0.583, 1)]),
        ("ﬁnd", ["ﬁnd it"], [(0, 0.667)]),
        ("שלום", ["שלום עולם"], [(0.529, 1)]),
        ("12", ["שלום 12"], [(0, 0.25)]),
        ("wifi", ["שלום wifi"], [(0, 0.4)]),
        ('"שלום 1"', ["שלום 12"], [(0, 0.083), (0.25, 1)]),
    ],
)  # fmt: skip
def test_words_are_lit(query: str, lines: list[str], expected: list[tuple[float, float]]) -> None:
    assert lit(query, *lines) == expected


def test_a_part_of_a_line_lies_along_it() -> None:
    [box] = spots([TextLine("ab-cd", 0.9, DOWN)], parse('"cd"', TODAY))
    assert box == pytest.approx((0.2, 0.6, 0.2, 1, 0.1, 1, 0.1, 0.6))
