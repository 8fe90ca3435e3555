"""Groups the faces of a library by person, beside the persons that stand, and puts faces that arrive to them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from photosort.learning.people import limits
from photosort.learning.people.limits import NOBODY
from photosort.learning.people.looks import looks
from photosort.learning.people.merging import Groups
from photosort.learning.people.placing import Known, Unplaced, best_of_photo, place

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

FIRST_NEW = -2  # new persons are numbered downwards from here, those on the most photos first


@dataclass(frozen=True)
class Grouping:
    """Who n faces show.

    Attributes:
        person: int64 (n,): whom a face shows for sure: a person that was given, or a new one from `FIRST_NEW`
            downwards; `NOBODY` where nobody knows.
        likely: int64 (n,): whom a face without a person may show, which is worth a question; else `NOBODY`.
    """

    person: Ints
    likely: Ints


@dataclass(frozen=True)
class Faces:
    """What is known of n faces, as `group_faces` and `assign_faces` take it."""

    vectors: Floats
    quality: Floats
    photo: Ints
    person: Ints
    fixed: Bools
    barred: Ints


def group_faces(
    vectors: ArrayLike, quality: ArrayLike, photo: ArrayLike, person: ArrayLike, fixed: ArrayLike, barred: ArrayLike
) -> Grouping:
    """Group all faces of a library anew. Deterministic; the order of rows changes only the numbers of new persons.

    Conservative: taking two people for one costs more than showing one of them twice. Faces of founding quality merge
    by mean likeness, and groups of few go whole where each face surely belongs (`merging`); on three photos they are a
    person. All others are put to those (`placing`). A person who is given and not fixed is grouped anew, and keeps the
    number for the group with most of their faces.

    Args:
        vectors: float (n, d), each of length one.
        quality: float (n,), 0..1.
        photo: int (n,), the photo that a face is on. No two faces of one are one person, unless both are fixed.
        person: int (n,), who a face shows by the last run or by the person at the window, 0 or more; -1 where unknown.
        fixed: bool (n,): that `person` is never changed.
        barred: int (m, 2): a row of the others, and a person whom it does not show. It is kept apart from those who
            stand in that person, too: what a person split off stays apart if it is barred from where it was.

    Raises:
        ValueError: the arrays do not fit each other.
    """
    faces, back = _in_order(_checked(vectors, quality, photo, person, fixed, barred))
    found = _grouped(faces)
    return Grouping(found.person[back], found.likely[back])


def assign_faces(
    vectors: ArrayLike,
    quality: ArrayLike,
    photo: ArrayLike,
    person: ArrayLike,
    barred: ArrayLike,
    arrived: ArrayLike,
) -> Grouping:
    """Put faces that `arrived`, bool (n,), to persons that stand, and make no new ones; of the others nothing changes.

    The rest as in `group_faces`; `likely` is told of what arrived only. Milliseconds for the faces of a few photos.
    """
    arrived = np.asarray(arrived, bool)
    person = np.where(arrived, NOBODY, np.asarray(person, np.int64))
    faces = _checked(vectors, quality, photo, person, np.zeros(len(arrived), bool), barred)
    return _placed(faces, faces.person, arrived)


def _checked(
    vectors: ArrayLike, quality: ArrayLike, photo: ArrayLike, person: ArrayLike, fixed: ArrayLike, barred: ArrayLike
) -> Faces:
    faces = Faces(
        np.asarray(vectors, np.float32),
        np.asarray(quality, np.float32),
        np.asarray(photo, np.int64),
        np.asarray(person, np.int64),
        np.asarray(fixed, bool),
        np.asarray(barred, np.int64).reshape(-1, 2),
    )
    n = len(faces.vectors)
    if faces.vectors.ndim != 2:
        raise ValueError("Vectors of faces are rows of a table.")
    for name in ("quality", "photo", "person", "fixed"):
        if getattr(faces, name).shape != (n,):
            raise ValueError(f"There are {n} faces, but {name} is {getattr(faces, name).shape}.")
    if ((faces.barred[:, 0] < 0) | (faces.barred[:, 0] >= n)).any():
        raise ValueError("A face that is barred from a person is none of the faces.")
    return faces


def _in_order(faces: Faces) -> tuple[Faces, Ints]:
    """The faces in an order that depends on nothing but themselves, and where each went."""
    keys = (faces.quality, faces.fixed, faces.person, faces.photo, *faces.vectors.T[:4])
    order = np.lexsort(keys)
    back = np.empty(len(order), np.int64)
    back[order] = np.arange(len(order))
    barred = np.unique(np.column_stack([back[faces.barred[:, 0]], faces.barred[:, 1]]), axis=0)
    vectors, quality, photo = faces.vectors[order], faces.quality[order], faces.photo[order]
    return Faces(vectors, quality, photo, faces.person[order], faces.fixed[order], barred), back


def _grouped(faces: Faces) -> Grouping:
    founding = np.flatnonzero(faces.fixed | (faces.quality >= limits.FOUNDING))
    owner = np.where(faces.fixed, faces.person, NOBODY)
    row = np.full(len(faces.photo), -1)
    row[founding] = np.arange(len(founding))
    barred = faces.barred[row[faces.barred[:, 0]] >= 0]
    barred = np.column_stack([row[barred[:, 0]], barred[:, 1]])
    groups = Groups(faces.vectors[founding], faces.photo[founding], owner[founding], faces.person[founding], barred)
    groups.merge()
    label = np.full(len(faces.photo), -1)
    label[founding] = groups.label
    person = _named(faces, label, groups.owner)
    return _placed(faces, _cleared(faces, person), person == NOBODY)


def _named(faces: Faces, label: Ints, owner: Ints) -> Ints:
    """The person of each face, (n,), of groups by `label`, -1 for none, with `owner`, (m,)."""
    m = len(owner)
    inside = label >= 0
    photos = np.bincount(np.unique(np.column_stack([label, faces.photo])[inside], axis=0)[:, 0], minlength=m)
    sums = np.zeros((m, faces.vectors.shape[1]), np.float32)
    np.add.at(sums, label[inside], faces.vectors[inside])
    size = np.bincount(label[inside], minlength=m)
    pairs = np.maximum(size * (size - 1), 1)
    alike = ((sums**2).sum(1) - size) / pairs
    person = owner.copy()
    # A person whom nobody fixed stays where most of their faces are, however few photos these are on.
    free = inside & ~faces.fixed & (faces.person >= 0) & ~np.isin(faces.person, owner)
    free[inside] &= owner[label[inside]] == NOBODY
    both, counts = np.unique(np.column_stack([label, faces.person])[free], axis=0, return_counts=True)
    taken: set[int] = set()
    for at in np.lexsort((both[:, 1], -counts)).tolist():
        group, given = both[at].tolist()
        if person[group] == NOBODY and given not in taken and photos[group] > 1:
            person[group] = given
            taken.add(given)
    enough = np.where(photos >= limits.PHOTOS, limits.FEW_PHOTOS, limits.TWO_PHOTOS)
    new = (person == NOBODY) & (photos > 1) & ((alike >= enough) | (photos >= limits.MANY))
    largest = np.flatnonzero(new)[np.argsort(-photos[new], kind="stable")]
    person[largest] = FIRST_NEW - np.arange(len(largest))
    return np.where(inside, np.append(person, NOBODY)[label], NOBODY)


def _cleared(faces: Faces, person: Ints) -> Ints:
    """Persons of faces, (n,), without those that a face is unlike or barred from, and each once on a photo.

    A face can have joined a group of few that became one of many others.
    """
    person = person.copy()
    known = np.flatnonzero(person != NOBODY)
    worth = np.full(len(person), -1, np.float32)
    worth[known] = _likeness(faces.vectors[known], person[known])
    worth[faces.fixed] = 2
    drop = (worth < limits.SURE) | ~best_of_photo(person, faces.photo, worth)
    drop[faces.barred[person[faces.barred[:, 0]] == faces.barred[:, 1], 0]] = True
    person[drop & ~faces.fixed] = NOBODY
    return person


def _likeness(vectors: Floats, person: Ints) -> Floats:
    """How like each of the faces, (n, d), is to the nearest look of its own person, (n,)."""
    means, owner = looks(vectors, person)
    first, end = np.searchsorted(owner, person), np.searchsorted(owner, person, "right")
    found: Floats = np.einsum("ij,ij->i", vectors, means[first])
    for further in range(1, int((end - first).max(initial=1))):
        more = first + further < end
        found[more] = np.maximum(found[more], np.einsum("ij,ij->i", vectors[more], means[(first + further)[more]]))
    return found


def _placed(faces: Faces, person: Ints, wanted: Bools) -> Grouping:
    """Those of the `wanted`, (n,), put to the persons, (n,), as they stand in the others."""
    stands = person != NOBODY
    good = stands & (faces.fixed | (faces.quality >= limits.FOUNDING))
    rows = np.flatnonzero(wanted)
    row = np.full(len(person), -1)
    row[rows] = np.arange(len(rows))
    barred = np.column_stack([row[faces.barred[:, 0]], faces.barred[:, 1]])
    found = place(
        Unplaced(faces.vectors[rows], faces.quality[rows], faces.photo[rows], barred[barred[:, 0] >= 0]),
        Known(faces.vectors[good], person[good], faces.photo[stands], person[stands]),
    )
    person, likely = person.copy(), np.full(len(person), NOBODY)
    person[rows], likely[rows] = found.sure, found.likely
    return Grouping(person, likely)
