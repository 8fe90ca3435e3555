"""Everything that decides when two faces are one person, in one place, with the reason for each number.

Likeness is the product of two vectors of length one, of SFace (Zhong 2021) as `photosort.faces` makes them; that of
groups of faces is the product of their means, made one long. So it tells the same of any number of faces: of two people
it seldom is above 0.45, while of one person it grows from 0.6 to 0.9 as groups do.
"""

import numpy as np
from numpy.typing import NDArray

NOBODY = -1  # where the number of a person would be

FOUNDING = 0.4  # quality from which on a face takes part in making persons; poorer ones are put to them afterwards
ALIKE = 0.74  # from which on two large groups are one person; of relatives every tenth pair of faces is above 0.46
DOUBT = 0.13  # what a group of one face lacks of it, one of n faces a root of n less: few are alike only by half
WHOLE = 0.40  # mean likeness of all pairs of two groups that merge: a mean of many children is like every other child
PHOTOS = 3  # on so many photos somebody is a person
TWO_PHOTOS = 0.60  # on two, from this mean likeness of all pairs on; of children of two families 0.6 pairs in 1,000 are
FEW_PHOTOS = 0.52  # on a few more, from this on: so little alike are people it tells apart badly, and drawings
MANY = 8  # photos from which on that is no chance, however little alike the faces are, as of a child over the years
SHARED = 0.05  # share of the smaller group's photos that may hold both: a mirror, a collage. More are two persons

SURE = 0.48  # likeness to a look of a person from which on a face is theirs
MARGIN = 0.04  # by which a sure face is more like its person than like anybody else; without it, it is a question
LIKELY = 0.36  # likeness from which on a face is worth a question
CLEARLY = 0.12  # by which it is then more like that person than like anybody else: strangers seldom are
POOR = 0.08  # what a face without any quality needs beyond `SURE`

LOOKS = 0.75  # two parts of a person's faces that are less alike are two looks, such as a child's and an adult's
LOOK = 3  # faces of a look


def asked_of(size: NDArray[np.int64]) -> NDArray[np.float32]:
    """What a group of so many faces, (n,), asks of another before they merge, (n,): the sum for both is needed."""
    return (ALIKE / 2 - DOUBT / np.sqrt(size)).astype(np.float32)
