"""What tells whose faces are one person's: a process of its own, that can be ended while others are spoken to.

What crosses are arrays: with a value of `photosort.learning` the program would load scipy.
"""

import numpy as np
from numpy.typing import NDArray

from photosort.learning.people.grouping import Grouping, assign_faces, group_faces

_Answer = tuple[NDArray[np.int64], NDArray[np.int64]]


class People:
    """Each public method takes what the function of its name does, and gives whom faces show, and may show."""

    def group_faces(self, *faces: np.ndarray) -> _Answer:
        return _answer(group_faces(*faces))

    def assign_faces(self, *faces: np.ndarray) -> _Answer:
        return _answer(assign_faces(*faces))


def _answer(found: Grouping) -> _Answer:
    return found.person, found.likely
