"""What pictures show, what kind they are by their looks and their text, and what stands on those that are bills."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from photosort.learning.photos.prior_shift import shifted
from photosort.learning.photos.vocabulary import KINDS, Meaning, meaning
from photosort.model.photo import Photo, PhotoId
from photosort.organizing.describing.receipts import Printed, printed_on
from photosort.organizing.describing.text_signs import odds_by_text

_RECEIPT = KINDS.index("receipt")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of photos, (n,) each: `meaning` is None where the encoder knows no words; `printed` is None of what
    is no bill, or was not read.
    """

    meaning: Meaning | None
    printed: list[Printed | None]


def seen_and_read(
    photos: Sequence[Photo], points: NDArray[np.floating], texts: Mapping[PhotoId, Sequence[str]]
) -> Known:
    """What is known of photos (n,) by points (n, m) of a `Representation`, and by the lines of those that were read."""
    said = meaning(points)
    printed: list[Printed | None] = [None] * len(photos)
    odds = odds_by_text(texts, [photo.id for photo in photos])
    if said is None or odds is None:
        return Known(said, printed)
    said = replace(said, kinds=shifted(said.kinds, odds))
    bills = [row for row in np.flatnonzero(said.kinds.argmax(1) == _RECEIPT).tolist() if photos[row].id in texts]
    read = printed_on([texts[photos[row].id] for row in bills], [photos[row].when.date() for row in bills])
    for row, one in zip(bills, read, strict=True):
        printed[row] = one
    return Known(said, printed)
