"""One picture as the comparison of pictures sees it: brightness, a small square of it, and its points."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from photosort.learning.twins.points import Points, points_of
from photosort.learning.twins.sampling import Floats, sampled, whole

SQUARE = 32  # pixels across the small square
POINTS_AT = 192  # pixels of the longest edge at which points are looked for
TURNS = 8  # four quarters, and the same mirrored
_LIGHT = np.array([0.299, 0.587, 0.114], np.float32)


@dataclass(frozen=True)
class Picture:
    """Made of a thumbnail; what is asked of it is worked out once."""

    light: Floats  # (h, w), 0..255

    @classmethod
    def of(cls, pixels: NDArray[np.uint8]) -> "Picture":
        """Of upright pixels, uint8 (h, w, 3)."""
        return cls(pixels.astype(np.float32) @ _LIGHT)

    @property
    def shape(self) -> tuple[int, int]:
        return self.light.shape[0], self.light.shape[1]

    def at(self, longest: int) -> Floats:
        """All of it, (h, w), with a longest edge of at most `longest` pixels."""
        known = self._sizes.get(longest)
        if known is None:
            scale = min(1.0, longest / max(self.shape))
            shape = (max(2, round(self.shape[0] * scale)), max(2, round(self.shape[1] * scale)))
            known = self._sizes[longest] = self.light if scale == 1.0 else sampled(self.light, whole(self.light), shape)
        return known

    @cached_property
    def _sizes(self) -> dict[int, Floats]:
        return {}

    @cached_property
    def square(self) -> Floats:
        """All of it squashed into a square, its mean 0 and its length 1; (SQUARE, SQUARE)."""
        square = sampled(self.light, whole(self.light), (SQUARE, SQUARE))
        square -= square.mean()
        return np.asarray(square / max(float(np.linalg.norm(square)), 1.0), np.float32)

    @cached_property
    def points(self) -> Points:
        return points_of(self.at(POINTS_AT))


def turned(plane: Floats, turn: int) -> Floats:
    """A plane after one of the `TURNS`: as many quarters to the left as `turn` % 4, mirrored first from 4 on."""
    return np.rot90(plane[:, ::-1] if turn >= 4 else plane, turn % 4)
