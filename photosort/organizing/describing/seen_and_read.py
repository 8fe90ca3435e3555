"""What pictures show, what kind they are by looks and text, what stands on bills, and what screens are about."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from photosort.learning.photos.prior_shift import shifted
from photosort.learning.photos.vocabulary import KINDS, SCREENS, Meaning, meaning
from photosort.model.photo import Photo, PhotoId
from photosort.model.value import dataclass
from photosort.organizing.describing.receipts import Printed, printed_on
from photosort.organizing.describing.screen_signs import Screen, about
from photosort.organizing.describing.text_signs import odds_by_text

_RECEIPT = KINDS.index("receipt")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of photos, (n,) each: `meaning` is None where the encoder knows no words; `printed` is None of what
    is no bill, or was not read, and `screens` of what is no screen, was not read, or says nothing clear.
    """

    meaning: Meaning | None
    printed: list[Printed | None]
    screens: list[Screen | None]


def seen_and_read(
    photos: Sequence[Photo], points: NDArray[np.floating], texts: Mapping[PhotoId, Sequence[str]]
) -> Known:
    """What is known of photos (n,) by points (n, m) of a `Representation`, and by the lines of those that were read."""
    said = meaning(points)
    printed: list[Printed | None] = [None] * len(photos)
    screens: list[Screen | None] = [None] * len(photos)
    odds = odds_by_text(texts, [photo.id for photo in photos])
    if said is None or odds is None:
        return Known(said, printed, screens)
    said = replace(said, kinds=shifted(said.kinds, odds))
    likeliest = said.kinds.argmax(1)
    bills = [row for row in np.flatnonzero(likeliest == _RECEIPT).tolist() if photos[row].id in texts]
    read = printed_on([texts[photos[row].id] for row in bills], [photos[row].when.date() for row in bills])
    for row, one in zip(bills, read, strict=True):
        printed[row] = one
    for row in np.flatnonzero(np.isin(likeliest, SCREENS)).tolist():
        screens[row] = about(texts.get(photos[row].id, ()))
    return Known(said, printed, screens)
