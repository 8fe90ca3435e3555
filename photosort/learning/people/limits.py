"""Everything that decides when two faces are one person, in one place, with the reason for each number.

Likeness is the product of two vectors of length one, of SFace (Zhong 2021) as `photosort.faces` makes them.
"""

import numpy as np
from numpy.typing import NDArray

FOUNDING = 0.4  # quality from which on a face takes part in making persons; poorer ones are put to them afterwards
ALIKE = 0.40  # mean likeness of all pairs from which on two large groups are one person
DOUBT = 0.06  # what a group of one face needs beyond it; one of n faces a root of n less, as a mean of n is that surer
PHOTOS = 3  # on so many photos somebody is a person
TWO_PHOTOS = 0.65  # on two, from this likeness on
SHARED = 0.05  # share of the smaller group's photos that may hold both: a mirror, a collage. More are two persons

SURE = 0.42  # likeness to a person, as `placing` means it, from which on a face is theirs
LIKELY = 0.34  # and from which on it is worth a question
MARGIN = 0.06  # by which a sure face is more like its person than like anybody else
POOR = 0.10  # what a face without any quality needs beyond `SURE`


def doubt(size: NDArray[np.int64]) -> NDArray[np.float32]:
    """What groups of so many faces, (n,), add to `ALIKE`, (n,)."""
    return (DOUBT / np.sqrt(size)).astype(np.float32)
