"""What crosses from the engine after grouping, and what the library keeps of it. Arrays only."""

import io
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from photosort.library.library import Library

_KEY = "grouping"


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


@dataclass(frozen=True, slots=True)
class StoredGrouping:
    """What the library remembers of its last grouping."""

    encoder: str  # key of the stored vectors that were grouped
    asked: int  # number of albums asked for; 0: chosen from the data
    model: bytes
    linkage: NDArray[np.float64]
    ids: NDArray[np.int64]  # (n,) ascending: the photos of `leaves`
    leaves: NDArray[np.int32]

    def save(self, library: Library) -> None:
        """Keep it."""
        buffer = io.BytesIO()
        np.savez(
            buffer,
            encoder=np.array(self.encoder),
            asked=np.array(self.asked),
            model=np.frombuffer(self.model, np.uint8),
            linkage=self.linkage,
            ids=self.ids,
            leaves=self.leaves,
        )
        library.meta.set(_KEY, buffer.getvalue())

    @classmethod
    def load(cls, library: Library) -> "StoredGrouping | None":
        """What was kept, or None before the first grouping."""
        data = library.meta.get(_KEY)
        if data is None:
            return None
        with np.load(io.BytesIO(data)) as kept:
            return cls(
                encoder=str(kept["encoder"]),
                asked=int(kept["asked"]),
                model=kept["model"].tobytes(),
                linkage=kept["linkage"],
                ids=kept["ids"],
                leaves=kept["leaves"],
            )
