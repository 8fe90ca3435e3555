"""How the letters of a line stand from left to right, where some of it is read from right to left.

The rules of Unicode's bidirectional algorithm (UAX #9) that matter within one line without embeddings: W1, W2, W4, W5,
W7, N1, N2 and L2. https://www.unicode.org/reports/tr9/
"""

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby

_STRONG = {"L": "L", "R": "R", "AL": "R"}
_LEVELS = {"L": {"L": 0, "R": 1, "EN": 2}, "R": {"L": 2, "R": 1, "EN": 2}}


def visual_order(text: str) -> list[int]:
    """The places in a text of the letters of a line, from left to right."""
    sorts = [unicodedata.bidirectional(letter) for letter in text]
    base = next((_STRONG[sort] for sort in sorts if sort in _STRONG), "L")
    if base == "L" and not {"R", "AL", "AN"} & set(sorts):
        return list(range(len(text)))
    levels = [_LEVELS[base][sort] for sort in _resolved(sorts, base)]
    return _turned(_turned(range(len(text)), levels, 2), levels, 1)  # numbers within words turn twice


def _turned(order: Iterable[int], levels: Sequence[int], least: int) -> list[int]:
    """With each run of letters of at least this level turned round."""
    turned: list[int] = []
    for high, run in groupby(order, lambda place: levels[place] >= least):
        places = list(run)
        turned += reversed(places) if high else places
    return turned


def _resolved(sorts: list[str], base: str) -> list[str]:
    """L, R or EN (a number) for each letter."""
    found = list[str]()
    strong = base
    for place, sort in enumerate(sorts):
        before = found[-1] if found else base
        after = sorts[place + 1] if place + 1 < len(sorts) else ""
        if sort in _STRONG:
            strong = sort = _STRONG[sort]
        elif sort in ("EN", "AN"):
            sort = "L" if strong == "L" and sort == "EN" else "EN"
        elif sort == "NSM":
            sort = before
        elif sort == "ET" and "EN" in (before, after):  # before a number, too, as a currency is
            sort = "L" if strong == "L" else "EN"
        elif sort in ("CS", "ES") and before == "EN" and after in ("EN", "AN"):
            sort = "EN"
        else:
            sort = ""
        found.append(sort)
    place = 0
    for sort, run in groupby(found):
        count = len(list(run))
        if not sort:  # between letters of one direction they have that, else that of the line
            around = (*found[place - 1 : place], *found[place + count : place + count + 1])
            sides = {"R" if side == "EN" else side for side in (around if len(around) == 2 else (*around, base))}
            found[place : place + count] = [sides.pop() if len(sides) == 1 else base] * count
        place += count
    return found
