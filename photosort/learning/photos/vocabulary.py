"""The everyday words and the kinds in which pictures are described, and where they stand in a point. Loads no torch."""

import csv
import io
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from photosort import assets

PICTURE_EDGE = 12  # of the small picture at the end of a stored vector
PICTURE = 3 * PICTURE_EDGE**2
KINDS = ("photograph", "phone screen", "desktop screen", "receipt", "document", "whiteboard", "meme", "greeting")
PHOTOGRAPH = KINDS.index("photograph")
SCREENS = (KINDS.index("phone screen"), KINDS.index("desktop screen"))
JUNK = tuple(KINDS.index(kind) for kind in ("phone screen", "desktop screen", "meme", "greeting"))
LIGHT = 0.1  # weight of 1 + brightness in a point: next to none, it is only told
_MIDDLE = 0.51  # half the range of brightness, and the rounding of float16
PAPER = tuple(KINDS.index(kind) for kind in ("receipt", "document", "whiteboard"))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The table resources/names/imagenet.csv: every class has a word ("Dogs"), every word a group ("Pets")."""

    words: tuple[str, ...]
    groups: tuple[str, ...]
    word_of: NDArray[np.int64]  # (1000,) into words
    group_of: NDArray[np.int64]  # (words,) into groups


@cache
def vocabulary() -> Vocabulary:
    """The table, read once."""
    rows = list(csv.DictReader(io.StringIO(assets.read_text("names/imagenet.csv"))))
    group_by_word = {row["word"]: row["group"] for row in rows}
    words, groups = tuple(sorted(group_by_word)), tuple(sorted(set(group_by_word.values())))
    return Vocabulary(
        words,
        groups,
        np.array([words.index(row["word"]) for row in rows]),
        np.array([groups.index(group_by_word[word]) for word in words]),
    )


@dataclass(frozen=True, slots=True)
class Meaning:
    """What pictures show and what they are: probabilities of words (n, w), of their groups (n, g), of KINDS (n, 8)."""

    words: NDArray[np.float32]
    groups: NDArray[np.float32]
    kinds: NDArray[np.float32]
    light: NDArray[np.float32]  # (n,) mean brightness, 0..1

    def of(self, rows: NDArray[np.int64]) -> "Meaning":
        """That of some rows, int64 (k,) indices."""
        return Meaning(self.words[rows], self.groups[rows], self.kinds[rows], self.light[rows])


def meaning(points: NDArray[np.floating]) -> Meaning | None:
    """What points, floating (n, m), of a `Representation` say in words, or None where the encoder knew none.

    The roots of these probabilities and the brightness are the last columns of a point, which is how they count in
    distances.
    """
    known = vocabulary()
    count = len(known.words) + len(KINDS)
    if points.shape[1] <= count + 1:
        return None
    tail = np.square(points[:, -count - 1 : -1].astype(np.float32))
    words, kinds = tail[:, : len(known.words)], tail[:, len(known.words) :]
    light = points[:, -1].astype(np.float32) / LIGHT - 1
    # Principal components, the last columns of other encoders' points, vary around 0.
    if not (_alike(words.sum(1)) and _alike(kinds.sum(1)) and (np.abs(light - 0.5) <= _MIDDLE).all()):
        return None
    words, kinds = _shares(words), _shares(kinds)
    groups = words @ np.eye(len(known.groups), dtype=np.float32)[known.group_of]
    return Meaning(words, groups, kinds, light)


def _alike(sums: NDArray[np.float32]) -> bool:
    """Whether these are sums of probabilities, which are all the same but for rounding."""
    return bool(np.ptp(sums) <= 0.02 * sums.mean()) if len(sums) else True


def _shares(weights: NDArray[np.float32]) -> NDArray[np.float32]:
    """Rows that sum to 1; all alike where a part was left out."""
    even = np.full_like(weights, 1e-12)
    return np.asarray((weights + even) / (weights + even).sum(1, keepdims=True), np.float32)
