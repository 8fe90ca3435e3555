"""Comparing cameras' clocks, once it is known what photos show: which were hours off, by another's of the same moments.

It is proposed to the person, as the other dates that are likely wrong are; nothing is changed by it.
"""

import hashlib
import json

import numpy as np
from numpy.typing import NDArray

from photosort.learning.moments.two_clocks import Pair, Told, off_by, pairs, settled
from photosort.library.dates import CameraClocks
from photosort.library.library import Library
from photosort.model.cancel_token import CancelToken
from photosort.model.dates import ClockOff
from photosort.model.photo import PhotoId
from photosort.organizing.read_stage import vectors_key

_TOLD = "clocks_told"  # what each pair of stretches told, by a mark of it
_METHOD = b"1"  # another one has all compared anew


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

    def seen(rows: NDArray[np.int64]) -> NDArray[np.float32]:
        photos = [PhotoId(one) for one in clocks.photos[rows].tolist()]
        return np.asarray(library.embeddings.get(key, photos)[1].astype(np.float32))

    for pair in pairs(clocks.clock, clocks.camera, clocks.sure):
        token.check()
        mark = _mark(key, clocks, pair)
        if mark in known:
            now[mark] = known[mark]
        else:
            looks, others = seen(pair.rows), seen(pair.others)
            if len(looks) < len(pair.rows) or len(others) < len(pair.others):
                found.append((pair, None))  # the rest is embedded later
                continue
            told = off_by(clocks.clock[pair.rows], looks, clocks.clock[pair.others], others)
            now[mark] = None if told is None else [told[0].start, told[0].stop, told[1]]
        one = now[mark]
        found.append((pair, None if one is None else (slice(one[0], one[1]), one[2])))
    if found and not now:
        return  # another encoder has seen the photos, and what it told stands
    if now != known:
        library.meta.set(_TOLD, json.dumps(now).encode())
    library.dates.store_off(
        [
            ClockOff(clocks.names[one.camera], clocks.names[one.against], one.first, one.last, one.seconds)
            for one in settled(found, clocks.clock)
        ]
    )


def _mark(key: str, clocks: CameraClocks, pair: Pair) -> str:
    """Another one where another encoder, photo or time is compared."""
    mark = hashlib.blake2b(_METHOD + key.encode(), digest_size=12)
    for rows in (pair.rows, pair.others):
        mark.update(clocks.photos[rows].tobytes() + b"|" + clocks.clock[rows].tobytes() + b"|")
    return mark.hexdigest()
