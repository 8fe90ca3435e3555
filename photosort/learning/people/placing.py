"""To whom a single face belongs: for the poor faces of a library, and for those that arrive later."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from photosort.learning.people import limits
from photosort.learning.people.limits import NOBODY
from photosort.learning.people.looks import looks

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_BLOCK = 1024


@dataclass(frozen=True)
class Unplaced:
    """Faces to be put somewhere: unit vectors float32 (n, d), quality (n,), photo (n,); and `barred`, (m, 2), a row of
    these and a person whom it does not show.
    """

    vectors: Floats
    quality: Floats
    photo: Ints
    barred: Ints


@dataclass(frozen=True)
class Known:
    """The faces by which persons are known, unit vectors float32 (k, d), and whose each is, (k,); and on which `photos`
    `there`, (l,) each, they are, those of poorer faces too.
    """

    vectors: Floats
    person: Ints
    photos: Ints
    there: Ints


@dataclass(frozen=True)
class Places:
    """Of n faces whom each shows, or may show: int64 (n,), `NOBODY` where neither. Never both."""

    sure: Ints
    likely: Ints


def place(faces: Unplaced, known: Known) -> Places:
    """Put faces to known persons. Nobody is put on a photo twice, neither as sure nor as likely."""
    n = len(faces.photo)
    if len(known.person) == 0 or n == 0:
        return Places(np.full(n, NOBODY), np.full(n, NOBODY))
    means, owner = looks(known.vectors, known.person)
    names, starts = np.unique(owner, return_index=True)
    closed_rows, closed_columns = _closed(faces, known, names)
    best, second, who = np.empty(n, np.float32), np.empty(n, np.float32), np.empty(n, np.int64)
    for first in range(0, n, _BLOCK):
        rows = slice(first, min(first + _BLOCK, n))
        each = np.maximum.reduceat(faces.vectors[rows] @ means.T, starts, axis=1)
        some = slice(*np.searchsorted(closed_rows, [rows.start, rows.stop]))
        possible = each.copy()
        possible[closed_rows[some] - first, closed_columns[some]] = -1
        at, top = np.arange(len(each)), possible.argmax(1)
        best[rows], who[rows] = possible[at, top], names[top]
        each[at, top] = -1
        second[rows] = each.max(1)
    asked = limits.SURE + limits.POOR * (1 - np.minimum(faces.quality / limits.FOUNDING, 1))
    ahead = best - second
    sure = (best >= asked) & (ahead >= limits.MARGIN)
    likely = ~sure & ((best >= asked) | (best >= limits.LIKELY) & (ahead >= limits.CLEARLY))
    once = best_of_photo(np.where(sure | likely, who, NOBODY), faces.photo, best + 2 * sure)
    return Places(np.where(sure & once, who, NOBODY), np.where(likely & once, who, NOBODY))


def _closed(faces: Unplaced, known: Known, names: Ints) -> tuple[Ints, Ints]:
    """Row and column, by row, of what cannot be: somebody is on that photo already, or it was said not to be them."""
    order = np.argsort(known.photos, kind="stable")
    low, high = (np.searchsorted(known.photos[order], faces.photo, side) for side in ("left", "right"))
    count = high - low
    rows = np.repeat(np.arange(len(count)), count)
    within = np.arange(len(rows)) - np.repeat(np.cumsum(count) - count, count)
    there = known.there[order][np.repeat(low, count) + within]
    rows, person = np.concatenate([rows, faces.barred[:, 0]]), np.concatenate([there, faces.barred[:, 1]])
    among = np.isin(person, names)
    rows, columns = rows[among], np.searchsorted(names, person[among])
    by_row = np.argsort(rows, kind="stable")
    return rows[by_row], columns[by_row]


def best_of_photo(person: Ints, photo: Ints, worth: Floats) -> NDArray[np.bool_]:
    """Of several faces of one photo with one person, the one that is worth most; the first of equals."""
    order = np.lexsort((-worth, photo, person))  # stable
    again = np.zeros(len(person), bool)
    again[1:] = (person[order[1:]] == person[order[:-1]]) & (photo[order[1:]] == photo[order[:-1]])
    best = np.ones(len(person), bool)
    best[order[again]] = False
    return best
