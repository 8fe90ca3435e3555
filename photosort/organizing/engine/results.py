"""What crosses from the engine after grouping. Arrays only."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Grouped:
    """Grouping of n photos. Labels and leaves count from 0; -1 is Unsorted."""

    labels: NDArray[np.int32]  # (n,) album
    certainty: NDArray[np.float32]  # (n,) 0..1
    leaves: NDArray[np.int32]  # (n,) finest group, a part of one album
    embedding: NDArray[np.float16]  # (n, k): albums are heaps in this space
    points: NDArray[np.float16]  # (n, m): the larger a cosine in this space, the more two photos are alike


@dataclass(frozen=True, slots=True)
class Fitted:
    """A grouping together with what assigns later arrivals and joins or divides its albums."""

    grouped: Grouped
    model: bytes
    linkage: NDArray[np.float64]  # (leaves - 1, 4), as scipy's
    learn_s: float
