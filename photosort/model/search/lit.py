"""Where the words of a search stand in a text: the parts of it that are lit."""

import re

from photosort.model.search.folding import fold
from photosort.model.search.query import Field, Query, Words

Span = tuple[int, int]
"""Some letters of a text: the first, and that after the last."""


def lit(text: str, query: Query, field: Field) -> list[Span]:
    """The parts of a text that a query looks for in such a field, from left to right; none begins in another."""
    folded, places = list[str](), list[int]()  # of each letter that is left, from which it comes
    for place, letter in enumerate(text):
        part = fold(letter)  # which may be several letters, or none
        folded.append(part)
        places.extend([place] * len(part))
    wanted = [
        term.meaning.pattern
        for term in query.terms
        if isinstance(term.meaning, Words) and term.meaning.field in (Field.ANY, field) and not term.excluded
    ]
    whole = "".join(folded)
    spans = (match.span() for pattern in wanted for match in re.finditer(pattern, whole) if match.group())
    merged: list[Span] = []
    for begin, end in sorted((places[begin], places[end - 1] + 1) for begin, end in spans):
        if merged and begin < merged[-1][1]:
            begin, end = merged[-1][0], max(end, merged.pop()[1])
        merged.append((begin, end))
    return merged


def around(text: str, spans: list[Span], most: int) -> str:
    """At most so many letters of a text; where its longest lit part would be cut, from a little before that on."""
    if len(text) <= most:
        return text
    first, end = max(spans, key=lambda span: span[1] - span[0], default=(0, 0))
    start = 0 if end < most else min(max(0, first - most // 3), len(text) - most + 1)
    start = text.find(" ", start, first) + 1 or start  # at the beginning of a word, where there is one
    part = f"…{text[start:]}" if start else text
    return part if len(part) <= most else f"{part[: most - 1]}…"
