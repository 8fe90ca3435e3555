"""What an act would do, before it is done; and what is like what. Nothing here writes."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from photosort.library.library import Library
from photosort.model.album import AlbumId
from photosort.model.photo import PhotoId
from photosort.model.view import View
from photosort.organizing.albums import embedding_key
from photosort.organizing.alike import unit
from photosort.organizing.engine import Engine


class Previews:
    """Answers for one library. Any thread but the GUI's."""

    def __init__(self, library: Library, engine: Engine, encoder: str, *, seed: int = 0) -> None:
        self._library, self._engine, self._encoder, self._seed = library, engine, encoder, seed

    def split(self, album: AlbumId, parts: int) -> list[list[PhotoId]]:
        """The album's photos in so many groups of alike ones, the largest first (engine)."""
        ids, vectors = self._vectors(self._library.ids(View(album=album)))
        labels: NDArray[np.int32] = self._engine.call("split", vectors, parts, self._seed)
        groups = [[id for id, label in zip(ids, labels, strict=True) if label == part] for part in range(parts)]
        return sorted(filter(None, groups), key=len, reverse=True)

    def similar(self, photos: Sequence[PhotoId], limit: int) -> list[tuple[PhotoId, float]]:
        """The rest of the library by likeness to the nearest of `photos`, 0..1, most alike first."""
        ids, vectors = self._vectors(None)
        chosen = np.isin(np.array(ids), np.array(photos))
        if not chosen.any():
            return []
        z = unit(vectors)
        likeness = (z @ z[chosen].T).max(1).clip(0.0, 1.0)
        likeness[chosen] = -1.0
        order = np.argsort(-likeness, kind="stable")[: min(limit, int((~chosen).sum()))]
        return [(ids[row], float(likeness[row])) for row in order]

    def _vectors(self, ids: Sequence[PhotoId] | None) -> tuple[list[PhotoId], NDArray[np.float16]]:
        numbers, vectors = self._library.embeddings(embedding_key(self._encoder), ids)
        return [PhotoId(int(number)) for number in numbers], vectors
