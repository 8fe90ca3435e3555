"""What the engine learns: each public method is an operation on arrays. It loads torch, and scikit-learn."""

import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from photosort.learning.photos.photo_grouping import PhotoGrouping
from photosort.learning.training.loop import Progress
from photosort.organizing.engine.results import Fitted, grouped
from photosort.organizing.engine.vector_file import VectorFile

Report = Callable[[str, int, int], None]  # stage, done, total


def silent(stage: str, done: int, total: int) -> None:
    """Report to nobody."""


class Learning:
    """Nothing is kept from one request to the next."""

    def ready(self) -> None:
        """Nothing: what is imported by then need not be waited for when there is something to learn."""

    def fit(
        self,
        file: VectorFile,
        albums: int | None,
        seed: int,
        kind_odds: NDArray[np.float32] | None = None,
        progress: Report = silent,
    ) -> Fitted:
        """Albums of stored vectors (n, d), as many as asked for or as the data has, with kinds as (n, 8) odds say."""
        start = time.perf_counter()
        vectors = file.open()

        def report(done: Progress) -> None:
            progress("learn", done.round, done.rounds)

        grouping = PhotoGrouping(albums, random_state=seed).fit(vectors, kind_odds=kind_odds, progress=report)
        found = grouped(grouping.labels_, grouping.certainty_, grouping.leaves_, grouping.embedding_, grouping.points_)
        return Fitted(found, grouping.model_.to_bytes(), grouping.linkage_, time.perf_counter() - start)

    def plane(self, embedding: NDArray[np.float16], seed: int) -> NDArray[np.float32]:
        """Places on the map, (n, 2), -1..1, of an embedding (n, k)."""
        from photosort.learning.photos.map_layout import plane  # openTSNE, of which albums know nothing

        return plane(embedding, seed)
