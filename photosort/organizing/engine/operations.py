"""What the engine does while pictures are read, and for those that come later: no torch is loaded for it."""

import time

import numpy as np
from numpy.typing import NDArray

from photosort.learning.encoders.encoder import Encoder, load
from photosort.learning.encoders.pixels import PIXELS
from photosort.learning.photos import photo_vector
from photosort.learning.photos.album_model import AlbumModel
from photosort.learning.photos.first_groups import FirstGroups
from photosort.learning.photos.one_album import one_album
from photosort.learning.photos.photo_vector import Columns
from photosort.learning.photos.split_album import split
from photosort.model.message import Message
from photosort.organizing.engine.results import Fitted, Grouped, grouped
from photosort.organizing.engine.vector_file import VectorFile


class Operations:
    """Each public method is an operation on arrays. Keeps the loaded encoder from one request to the next."""

    def __init__(self, *, accelerated: bool = False) -> None:
        """`accelerated`: the encoder runs on the graphics processor, if it can do the same there."""
        self._accelerated = accelerated
        self._encoder: Encoder | None = None
        self._name = ""
        self._first: FirstGroups | None = None

    def views(self, encoder: str) -> tuple[int, int]:
        """How many views of a picture an encoder wants, and their edge in pixels."""
        return self._load(encoder).views

    def embed(self, encoder: str, views: NDArray[np.uint8], aspect: NDArray[np.float32]) -> NDArray[np.float16]:
        """Vectors to store, float16 (n, d), of views uint8 (n, views, S, S, 3) and width / height (n,)."""
        return photo_vector.describe(self._load(encoder), views, aspect)

    def _load(self, name: str) -> Encoder:
        if self._encoder is None or self._name != name:
            self._encoder, self._name = load(name, accelerated=self._accelerated), name
        return self._encoder

    def refused(self) -> Message | None:
        """Why the processor did what the graphics processor was asked for; None where it did not."""
        from photosort.learning.encoders.lite_encoder import LiteEncoder  # onnxruntime: most of a second

        return self._encoder.refused if isinstance(self._encoder, LiteEncoder) else None

    def accelerator(self) -> str | None:
        """What onnxruntime has to offer beside the processor."""
        from photosort.learning.encoders.accelerated import accelerator  # as above

        return accelerator()

    def predict(self, model: bytes, vectors: NDArray[np.float16]) -> Grouped:
        """Where arrivals, stored vectors (n, d), belong; label -1 where none of the albums is likely."""
        known = AlbumModel.from_bytes(model)
        points = known.representation(vectors)
        embedding = known.transform(points)
        leaves, labels, certainty = known.place(points, embedding)
        return grouped(labels, certainty, leaves, embedding, points)

    def one_album(self, file: VectorFile) -> Fitted | None:
        """The one album of stored vectors (n, d), n <= `one_album.MOST`, without learning.

        None where the vectors are pictures, as in `first_groups`.
        """
        start = time.perf_counter()
        vectors = file.open()
        if Columns.of(vectors.shape[1]).features == PIXELS:
            return None
        made = one_album(vectors)
        leaves, labels, certainty = made.model.place(made.points, made.embedding)
        found = grouped(labels, certainty, leaves, made.embedding, made.points)
        return Fitted(found, made.model.to_bytes(), np.zeros((0, 4)), time.perf_counter() - start)

    def first_groups(self, file: VectorFile, seed: int) -> Grouped | None:
        """Groups of stored vectors (n, d), n >= 2, without learning; what comes after can be added with `join_first`.

        None where the vectors are pictures, of which something has to be learned first.
        """
        vectors = file.open()
        if Columns.of(vectors.shape[1]).features == PIXELS:
            return None
        first = self._first = FirstGroups(random_state=seed).fit(vectors)
        nowhere = np.empty((len(first.labels_), 0), np.float32)
        return grouped(first.labels_, first.certainty_, first.labels_, nowhere, first.points_)

    def join_first(self, vectors: NDArray[np.float16]) -> tuple[NDArray[np.int64], NDArray[np.float32]] | None:
        """First group (n,), -1 for none, and certainty (n,) of stored vectors (n, d).

        None in a process that has made no first groups, such as the one that follows a dead one.
        """
        return None if self._first is None else self._first.place(vectors)

    def split(self, vectors: NDArray[np.float16], parts: int, seed: int) -> NDArray[np.int32]:
        """Part (n,), 0..parts - 1, of each of an album's photos, stored vectors (n, d)."""
        return split(vectors, parts, seed)


def accelerated() -> Operations:
    """Those of an engine whose encoder runs on the graphics processor."""
    return Operations(accelerated=True)
