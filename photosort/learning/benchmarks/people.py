"""How well faces are grouped by person: pairs of labelled faces, beside DBSCAN, and made-up libraries of any size."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from time import process_time

import numpy as np
from numpy.typing import NDArray

from photosort.learning.people import limits
from photosort.learning.people.grouping import Grouping, group_faces
from photosort.learning.people.limits import NOBODY

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

STRANGER = -1  # a face without a label: it takes part, and counts in no pair
_EPS = np.round(np.arange(0.20, 0.80, 0.02), 2)  # distances (1 - likeness) at which DBSCAN is tried
_NEIGHBORS = (2, 3, 4)
_MOST_FOR_DBSCAN = 8_000  # faces: all distances are in memory at once


@dataclass(frozen=True)
class Labelled:
    """Faces whose person is known: unit vectors float32 (n, d), quality (n,), photo (n,), and who, int64 (n,) from 0
    or `STRANGER`.
    """

    vectors: Floats
    quality: Floats
    photo: Ints
    who: Ints

    def only(self, rows: NDArray[np.bool_]) -> "Labelled":
        """Some of them."""
        return Labelled(self.vectors[rows], self.quality[rows], self.photo[rows], self.who[rows])


def half(names: Sequence[str]) -> NDArray[np.bool_]:
    """Which persons, (n,), are in the half on which the limits were chosen; the same ones wherever it is asked."""
    return np.array([hashlib.sha256(name.encode()).digest()[0] % 2 == 0 for name in names], bool)


def grouped(faces: Labelled) -> Grouping:
    """What `group_faces` makes of them when nothing else is known."""
    n = len(faces.photo)
    nobody = np.full(n, NOBODY)
    return group_faces(faces.vectors, faces.quality, faces.photo, nobody, nobody >= 0, np.zeros((0, 2), np.int64))


def pairs(who: Ints, person: Ints) -> dict[str, float]:
    """Precision, recall and F1 of the pairs of labelled faces that are with one person, (n,) each.

    A face that is with nobody is alone. A pair is two faces of one person.
    """
    known = who != STRANGER
    who, person = who[known], person[known].copy()
    alone = person == NOBODY
    person[alone] = np.abs(person).max(initial=0) + 1 + np.arange(alone.sum())
    person = np.unique(person, return_inverse=True)[1].reshape(-1)
    right = _pairs(who * (person.max(initial=0) + 1) + person)
    put, there = _pairs(person), _pairs(who)
    precision, recall = right / put if put else 1.0, right / there if there else 1.0
    return {"precision": precision, "recall": recall, "f1": 2 * right / (put + there) if put + there else 1.0}


def _pairs(labels: Ints) -> int:
    counts = np.unique(labels, return_counts=True)[1]
    return int((counts * (counts - 1) // 2).sum())


def figures(faces: Labelled) -> dict[str, float]:
    """Ours on labelled faces: pairs, persons beside the truth, and what sure and likely are worth."""
    start = process_time()
    found = grouped(faces)
    seconds = process_time() - start
    photos = np.bincount(faces.who[faces.who != STRANGER])
    owner = _owners(faces.who, found.person)
    placed = (found.person != NOBODY) & (faces.who != STRANGER)
    asked = (found.likely != NOBODY) & (faces.who != STRANGER)
    wrong = sum(owner[one] != who for one, who in _both(found.person[placed], faces.who[placed]))
    right = sum(owner[one] == who for one, who in _both(found.likely[asked], faces.who[asked]))
    often = np.append(photos, 0)[faces.who] >= limits.PHOTOS
    return {
        "faces": len(faces.who),
        **pairs(faces.who, found.person),
        "persons": len(owner),
        f"persons on {limits.PHOTOS} photos or more": int((photos >= limits.PHOTOS).sum()),
        "their faces that are with somebody": float((placed & often).sum() / max(often.sum(), 1)),
        "persons with two faces or more of somebody else": _mixed(faces.who, found.person),
        "wrong of 100 sure": 100 * wrong / max(int(placed.sum()), 1),
        "questions": int(asked.sum()),
        "right of 100 questions": 100 * right / max(int(asked.sum()), 1),
        "seconds": seconds,
    }


def _mixed(who: Ints, person: Ints) -> int:
    """How many persons chain two people: two labelled faces or more are of somebody else than most are."""
    known = (person != NOBODY) & (who != STRANGER)
    both, counts = np.unique(np.column_stack([person, who])[known], axis=0, return_counts=True)
    return int((np.unique(both[counts >= 2, 0], return_counts=True)[1] > 1).sum())


def _both(person: Ints, who: Ints) -> list[tuple[int, int]]:
    return list(zip(person.tolist(), who.tolist(), strict=True))


def _owners(who: Ints, person: Ints) -> dict[int, int]:
    """Of each person that was found the one who they are: the label of most of their labelled faces."""
    owner = {}
    for one in np.unique(person[person != NOBODY]):
        labels, counts = np.unique(who[(person == one) & (who != STRANGER)], return_counts=True)
        owner[int(one)] = int(labels[counts.argmax()]) if len(labels) else STRANGER
    return owner


def dbscan(faces: Labelled, at: tuple[float, float] | None = None) -> dict[str, float]:
    """DBSCAN `at` a distance and a number of neighbours; without, at those that are best with the truth in sight."""
    from sklearn.cluster import DBSCAN

    if len(faces.who) > _MOST_FOR_DBSCAN:
        return {}
    distances = np.clip(1 - faces.vectors @ faces.vectors.T, 0, None)
    best: dict[str, float] = {"f1": -1.0}
    for eps, neighbors in [at] if at else product(_EPS.tolist(), _NEIGHBORS):
        labels = DBSCAN(eps=eps, min_samples=int(neighbors), metric="precomputed").fit(distances).labels_
        found = pairs(faces.who, labels.astype(np.int64))
        if found["f1"] > best["f1"]:
            best = {**found, "eps": eps, "neighbors": neighbors, "persons": int(labels.max()) + 1}
    return best
