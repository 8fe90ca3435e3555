"""What the library keeps of its last grouping: arrays only, and apart from the engine, which loads no library."""

import io

import numpy as np
from numpy.typing import NDArray

from photosort.library.library import Library
from photosort.model.value import dataclass
from photosort.organizing.standing import GROUPING


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
        library.meta.set(GROUPING, buffer.getvalue())

    @classmethod
    def load(cls, library: Library) -> "StoredGrouping | None":
        """What was kept, or None before the first grouping."""
        data = library.meta.get(GROUPING)
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
