"""A matrix of vectors in a file that the engine maps: in memory there is only what is looked at."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photosort.model.value import dataclass


@dataclass(frozen=True, slots=True)
class VectorFile:
    """A matrix of float16 on disk, row by row."""

    path: Path
    rows: int
    columns: int

    def open(self) -> NDArray[np.float16]:
        """The matrix (rows, columns), read-only."""
        return np.memmap(self.path, np.float16, "r", shape=(self.rows, self.columns))
