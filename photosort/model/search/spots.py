"""Where the words of a search stand in the text of a picture: the parts of its lines that are lit in it."""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

from photosort.model.search.lit import lit
from photosort.model.search.query import Field, Query
from photosort.model.search.visual_order import visual_order
from photosort.model.text_line import Box, TextLine

_NARROW, _WIDE = "fijlrtI1.,:;'|!()[] ", "mwMW@%"


def spots(lines: Sequence[TextLine], query: Query) -> list[Box]:
    """A box for each line, or part of one, in which words that a query looks for stand; corners as those of a line.

    Words that are looked for as one may go on in the next line: then each line has its part.
    """
    places = [(number, index) for number, line in enumerate(lines) for index in range(len(line.text) + 1)]
    found = lit("".join(f"{line.text} " for line in lines), query, Field.TEXT)
    return [
        box for begin, end in found for line, first, last in _by_line(places[begin:end])
        for box in _parts(lines[line], first, last)
    ]  # fmt: skip


def _by_line(places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Of each line its number, and its first and last letter among these."""
    for line in dict.fromkeys(number for number, _ in places):
        letters = [index for number, index in places if number == line]
        yield line, letters[0], letters[-1]


def _parts(line: TextLine, first: int, last: int) -> Iterator[Box]:
    """The boxes of some letters of a line, each taken to be as wide as others of its sort in most typefaces.

    Several where what is read one after the other does not stand so, as in a line that is read in both directions.
    """
    order = visual_order(line.text)
    widths = [_width(line.text[index]) for index in order]
    for lit_up, run in groupby(range(len(order)), lambda place: first <= order[place] <= last):
        if lit_up:
            places = list(run)
            begin, end = (sum(widths[:place]) / sum(widths) for place in (places[0], places[-1] + 1))
            yield _part(line.box, begin, end)


def _part(box: Box, begin: float, end: float) -> Box:
    """A part of a box, from one share of its length to another."""
    x1, y1, x2, y2, x3, y3, x4, y4 = box

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
