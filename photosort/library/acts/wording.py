"""Numbers and outcomes in a few English words."""

import os
from collections.abc import Sequence

from photosort.model.english import words
from photosort.model.photo import shown
from photosort.model.problem import Problem

NOTHING = "Nothing changed"


def count(number: int, one: str, many: str = "") -> str:
    """`1 photo`, `2 photos`, `1,000 photos`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def size_text(size: int) -> str:
    """A size in decimal units, as file managers and the window show it: `401 MB`, `1.2 MB`, `7.9 GB`."""
    amount = float(size)
    for unit in ("bytes", "kB", "MB", "GB"):
        if amount < 999.5:
            exact = unit == "GB" or (unit == "MB" and amount < 9.95)
            return f"{amount:.1f} {unit}" if exact else f"{amount:.0f} {unit}"
        amount /= 1000
    return f"{amount:.1f} TB"


def reason(failures: Sequence[Problem]) -> str:
    """Why files stayed as they are: the reason of the first, which is mostly that of all."""
    if not failures:
        return ""
    text = words(failures[0].reason)
    return text[:1].lower() + text[1:]


def stayed(failures: Sequence[Problem]) -> str:
    """That nothing could be moved to the trash, and why."""
    number = len({problem.photo_id for problem in failures})
    where = "it is" if number == 1 else "they are"
    return f"{count(number, 'photo stays', 'photos stay')} where {where}: {reason(failures)}"


def took_back(back: int, failures: Sequence[Problem]) -> str:
    """What an undo of an act on disk took back, and what it did not."""
    done = f"Took back {count(back, 'photo')} from {'its folder' if back == 1 else 'their folders'}"
    if not failures:
        return done
    name = shown(os.path.basename(failures[0].path))
    if not back:
        return f"{name} stays where it is: {reason(failures)}"
    return f"{done}. {count(len(failures), 'file stays', 'files stay')}, {name} among them: {reason(failures)}."


def brought_back(back: int, failures: Sequence[Problem]) -> str:
    """What an undo of a trash brought back, and what it did not."""
    if not failures:
        return f"Brought back {count(back, 'photo')}"
    name = shown(os.path.basename(failures[0].path))
    if not back:
        others = f" and {count(len(failures) - 1, 'other file')}" if len(failures) > 1 else ""
        return f"{name}{others} {'are' if others else 'is'} not back: {reason(failures)}"
    done = f"{count(back, 'photo is', 'photos are')} back"
    if len(failures) == 1:
        return f"{done}. {name} is not: {reason(failures)}."
    return f"{done}. {count(len(failures), 'file')} are not, {name} among them: {reason(failures)}."
