"""Comparing cameras' clocks, once it is known what photos show: which were hours off, by another's of the same moments.

It is proposed to the person, as the other dates that are likely wrong are; nothing is changed by it.
"""

import hashlib
import json
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from photosort.learning.moments.two_clocks import Pair, Told, off_by, pairs, settled
from photosort.library.library import Library
from photosort.model.cancel_token import CancelToken
from photosort.model.dates import ClockOff
from photosort.model.photo import PhotoId
from photosort.organizing.read_stage import vectors_key

_TOLD = "clocks_told"  # what each pair of stretches told, by a mark of it
_METHOD = b"1"  # another one has all compared anew

Seen = Callable[[NDArray[np.int64]], tuple[NDArray[np.int64], NDArray[np.float32]]]


def compare_clocks(library: Library, encoder: str, token: CancelToken) -> None:
    """Find the cameras whose clock was hours off, where a camera has another photo or date since.

    Raises:
        Cancelled: asked to stop; nothing is written down.
        PhotosortError: it cannot be kept.
    """
    clocks, key = library.dates.clocks(), vectors_key(encoder)
    known: dict[str, list[int] | None] = json.loads(library.meta.get(_TOLD) or b"{}")
    now: dict[str, list[int] | None] = {}
    found: list[tuple[Pair, Told | None]] = []

    def seen(rows: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        numbers, vectors = library.embeddings.get(key, [PhotoId(one) for one in clocks.photos[rows].tolist()])
        return np.isin(clocks.photos[rows], numbers).nonzero()[0], vectors.astype(np.float32)

    for pair in pairs(clocks.clock, clocks.camera, clocks.sure):
        token.check()
        ends = [(clocks.photos[rows], clocks.clock[rows]) for rows in (pair.rows, pair.others)]
        mark = hashlib.blake2b(_METHOD + key.encode() + repr((pair.camera, pair.against)).encode(), digest_size=12)
        for part in (*ends[0], *ends[1]):
            mark.update(part.tobytes() + b"|")
        name = mark.hexdigest()
        now[name] = known[name] if name in known else _told(pair, clocks.clock, seen)
        one = now[name]
        found.append((pair, None if one is None else (slice(one[0], one[1]), one[2])))
    if now != known:
        library.meta.set(_TOLD, json.dumps(now).encode())
    library.dates.store_off(
        [
            ClockOff(clocks.names[one.camera], clocks.names[one.against], one.first, one.last, one.seconds)
            for one in settled(found, clocks.clock)
        ]
    )


def _told(pair: Pair, clock: NDArray[np.float64], seen: Seen) -> list[int] | None:
    """What a pair tells, as it is kept: from which photo of the stretch to which, and seconds."""
    (mine, looks), (theirs, others) = seen(pair.rows), seen(pair.others)
    if not len(mine) or not len(theirs):
        return None
    told = off_by(clock[pair.rows[mine]], looks, clock[pair.others[theirs]], others)
    if told is None:
        return None
    part, seconds = told
    return [int(mine[part.start]), int(mine[part.stop - 1]) + 1, seconds]
