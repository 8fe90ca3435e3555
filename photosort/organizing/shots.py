"""Shots of one camera that follow each other and look alike, by times and by what is seen in them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from photosort.library.twins import Files
from photosort.model.twins import StackKind

BURST_S, SIMILAR_S = 3, 600  # seconds between two shots
_BURST, _SIMILAR = 0.7, 0.8  # cosine of what is seen in them
_FOLLOWING = 12  # shots after each that are compared with it

Link = tuple[bytes, bytes, StackKind]  # two fingerprints, and what holds them together


def shots(files: Files, names: Sequence[bytes], seen: NDArray[np.float16], strictness: StackKind) -> list[Link]:
    """Pairs of shots, the next ones first: of bursts, and similar ones where the strictness is that.

    Args:
        files: what is there.
        names: fingerprints of what was looked at, ascending.
        seen: what is seen in each, (n, d), of length one.
        strictness: burst or similar.
    """
    row_of = {name: row for row, name in enumerate(names)}
    camera_of: dict[str, int] = {}
    dated = [
        (taken, camera_of.setdefault(camera, len(camera_of)), row)
        for name, taken, camera in zip(files.fingerprints, files.taken, files.cameras, strict=True)
        if taken is not None and (row := row_of.pop(name, None)) is not None
    ]
    if len(dated) < 2:
        return []
    seconds, cameras, rows = np.array(sorted(dated), np.int64).T
    longest = BURST_S if strictness is StackKind.BURST else SIMILAR_S
    found = list[Link]()
    for step in range(1, min(_FOLLOWING, len(rows) - 1) + 1):
        apart = seconds[step:] - seconds[:-step]
        close = np.flatnonzero((apart <= longest) & (cameras[step:] == cameras[:-step]))
        one, other = rows[close], rows[close + step]
        alike = np.einsum("nd,nd->n", seen[one].astype(np.float32), seen[other].astype(np.float32))
        burst = (apart[close] <= BURST_S) & (alike >= _BURST)
        similar = ~burst & (alike >= _SIMILAR) & (strictness is StackKind.SIMILAR)
        for kind, held in ((StackKind.BURST, burst), (StackKind.SIMILAR, similar)):
            pairs = zip(one[held].tolist(), other[held].tolist(), strict=True)
            found += [(names[first], names[second], kind) for first, second in pairs]
    return found
