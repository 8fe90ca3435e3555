"""Where the words of a search stand in the text of a picture: the parts of its lines that are lit in it."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from photosort.model.search.folding import fold
from photosort.model.search.query import Field, Query, Words
from photosort.model.text_line import Box, TextLine

_NARROW, _WIDE = "fijlrtI1.,:;'|!()[] ", "mwMW@%"


def spots(lines: Sequence[TextLine], query: Query) -> list[Box]:
    """A box for each line, or part of one, in which words that a query looks for stand; corners as those of a line.

    Words that are looked for as one may go on in the next line: then each line has its part.
    """
    folded, places = _folded(lines)
    wanted = [
        term.meaning.pattern
        for term in query.terms
        if isinstance(term.meaning, Words) and term.meaning.field in (Field.ANY, Field.TEXT) and not term.excluded
    ]
    found = (match.span() for pattern in wanted for match in re.finditer(pattern, folded) if match.group())
    return [
        _part(lines[line], first, last) for begin, end in found for line, first, last in _by_line(places[begin:end])
    ]


def _folded(lines: Sequence[TextLine]) -> tuple[str, list[tuple[int, int]]]:
    """All that the lines say, folded, a blank between two; and of each letter from which line and letter it comes."""
    parts, places = list[str](), list[tuple[int, int]]()
    for number, line in enumerate(lines):
        for index, letter in enumerate(line.text + " "):
            part = fold(letter)  # which may be several letters, or none
            parts.append(part)
            places.extend([(number, index)] * len(part))
    return "".join(parts), places


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
