"""Where the words of a search stand in the text of a picture: the parts of its lines that are lit in it."""

import unicodedata
from collections.abc import Iterator, Sequence

from photosort.model.search.lit import lit
from photosort.model.search.query import Field, Query
from photosort.model.text_line import Box, TextLine

_NARROW, _WIDE = "fijlrtI1.,:;'|!()[] ", "mwMW@%"


def spots(lines: Sequence[TextLine], query: Query) -> list[Box]:
    """A box for each line, or part of one, in which words that a query looks for stand; corners as those of a line.

    Words that are looked for as one may go on in the next line: then each line has its part.
    """
    places = [(number, index) for number, line in enumerate(lines) for index in range(len(line.text) + 1)]
    found = lit("".join(f"{line.text} " for line in lines), query, Field.TEXT)
    return [
        _part(lines[line], first, last) for begin, end in found for line, first, last in _by_line(places[begin:end])
    ]


def _by_line(places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Of each line its number, and its first and last letter among these."""
    for line in dict.fromkeys(number for number, _ in places):
        letters = [index for number, index in places if number == line]
        yield line, letters[0], letters[-1]


def _part(line: TextLine, first: int, last: int) -> Box:
    """The box of some letters of a line, each taken to be as wide as others of its sort in most typefaces."""
    widths = list(map(_width, line.text))
    begin, end = (sum(widths[:index]) / sum(widths) for index in (first, last + 1))
    x1, y1, x2, y2, x3, y3, x4, y4 = line.box

    def between(share: float, one: float, other: float) -> float:
        return one + share * (other - one)

    return (
        between(begin, x1, x2), between(begin, y1, y2), between(end, x1, x2), between(end, y1, y2),
        between(end, x4, x3), between(end, y4, y3), between(begin, x4, x3), between(begin, y4, y3),
    )  # fmt: skip


def _width(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "FW":
        return 2.0
    return 0.5 if letter in _NARROW else 1.5 if letter in _WIDE else 1.0
