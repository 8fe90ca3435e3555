"""The looks of each person: several where one mean would be like none of their faces, as of somebody who grew up."""

import numpy as np
from numpy.typing import NDArray

from photosort.learning.people import limits

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_ROUNDS = 5  # of two means, after which hardly a face changes sides


def looks(vectors: Floats, person: Ints) -> tuple[Floats, Ints]:
    """The mean of each look, float32 (m, d) of length one, and whose it is, (m,) ascending, of faces (n, d) of (n,)."""
    order = np.argsort(person, kind="stable")
    names, starts = np.unique(person[order], return_index=True)
    means: list[Floats] = []
    owner: list[int] = []
    ends = np.append(starts[1:], len(order))
    for name, start, end in zip(names.tolist(), starts.tolist(), ends[: len(names)].tolist(), strict=True):
        found = _parted(vectors[order[start:end]])
        means += found
        owner += [name] * len(found)
    return np.array(means, np.float32).reshape(-1, vectors.shape[1]), np.array(owner, np.int64)


def _parted(faces: Floats) -> list[Floats]:
    """The means of one person's faces, (n, d): of all, or of two parts that are apart, and of theirs in turn."""
    mean = unit(faces.sum(0))
    if len(faces) < 2 * limits.LOOK:
        return [mean]
    here, there = mean, faces[(faces @ mean).argmin()]
    for _ in range(_ROUNDS):
        further = faces @ there > faces @ here
        if min(further.sum(), len(faces) - further.sum()) < limits.LOOK:
            return [mean]
        here, there = unit(faces[~further].sum(0)), unit(faces[further].sum(0))
    if here @ there >= limits.LOOKS:
        return [mean]
    return [mean, *_parted(faces[~further]), *_parted(faces[further])]


def unit(rows: Floats) -> Floats:
    """One row, (d,), or several, (n, d), of length one."""
    return np.asarray(rows / np.linalg.norm(rows, axis=-1, keepdims=True), np.float32)
