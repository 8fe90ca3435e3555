"""What crosses from the engine after grouping. Arrays only."""

import numpy as np
from numpy.typing import NDArray

from photosort.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Grouped:
    """Grouping of n photos. Labels and leaves count from 0; -1 is Unsorted."""

    labels: NDArray[np.int32]  # (n,) album
    certainty: NDArray[np.float32]  # (n,) 0..1
    leaves: NDArray[np.int32]  # (n,) finest group, a part of one album
    embedding: NDArray[np.float16]  # (n, k): albums are heaps in this space
    points: NDArray[np.float16]  # (n, m): the larger a cosine in this space, the more two photos are alike


def grouped(
    labels: NDArray[np.int64],
    certainty: NDArray[np.float32],
    leaves: NDArray[np.int64],
    embedding: NDArray[np.float32],
    points: NDArray[np.float32],
) -> Grouped:
    """Make a grouping small enough to be sent and kept."""
    return Grouped(
        labels.astype(np.int32),
        certainty.astype(np.float32),
        leaves.astype(np.int32),
        embedding.astype(np.float16),
        points.astype(np.float16),
    )


@dataclass(frozen=True, slots=True)
class Fitted:
    """A grouping together with what assigns later arrivals and joins or divides its albums."""

    grouped: Grouped
    model: bytes
    linkage: NDArray[np.float64]  # (leaves - 1, 4), as scipy's
    learn_s: float
