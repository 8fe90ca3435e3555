"""The reading stage: every new file is opened once, by a decode process, while the engine embeds the batch before."""

import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from photosort.imaging.dating import dated, placed
from photosort.imaging.reading import thumbnail_pixels
from photosort.imaging.unreadable import Unreadable
from photosort.imaging.views import encoder_views
from photosort.library.files.takeout import may_date
from photosort.library.library import Library
from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.encoder import ENCODER, VECTOR_VERSION, VIEWS
from photosort.model.photo import Header, Photo, PhotoId
from photosort.model.problem import PhotosortError, Problem, Stage
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.decoding.letters import Decoded
from photosort.organizing.engine import BATCH
from photosort.organizing.engine.engine import Engine, Pending
from photosort.organizing.processes.start import cores

AHEAD = 6  # batches that are decoded before the engine has taken the first of them: it starts slowly
IN_FLIGHT = 2  # batches at the engine: one in work and one that waits, so that the engine never does
QUERY = 500  # rows asked of the library at once


@dataclass(frozen=True, slots=True)
class Picture:
    """One file that could be read."""

    photo_id: PhotoId
    decoded: Decoded
    changed: bool  # it was read before, when it had another content


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read; no problem where it has vanished since the scan, which the next scan will tell."""

    photo_id: PhotoId
    problem: Problem | None


Outcome = Picture | Failure


@dataclass(slots=True)
class Tally:
    """What the stage has done so far. `decode_s` is the processor's, of all decode processes."""

    done: int = 0
    unreadable: int = 0
    decode_s: float = 0.0
    gone: set[PhotoId] = field(default_factory=set)


class ReadStage:
    """Reads and embeds what a library has not read yet."""

    def __init__(
        self,
        library: Library,
        engine: Engine,
        decoders: Decoders,
        encoder: str,
        token: CancelToken,
        report: Callable[[Tally], None],
    ) -> None:
        self._library, self._engine, self._decoders = library, engine, decoders
        self._encoder, self._token = encoder, token
        self._report = report
        self._flying: set[PhotoId] = set()
        self.tally = Tally()

    def run(self) -> None:
        """Read until nothing is left.

        Raises:
            Cancelled: asked to stop; what is embedded, or being embedded, is stored.
            PhotosortError: the engine or the disk gave up; what was read is stored where the disk allows it.
        """
        decoding: deque[list[Future[Outcome]]] = deque()
        embedding: deque[tuple[list[Picture], Pending]] = deque()
        if not self._library.reading.unread(1) and not self._library.embeddings.missing(vectors_key(self._encoder), 1):
            return
        # The engine takes seconds to start; where its answer is known beforehand, decoding does not wait for it.
        answer = self._engine.submit("views", self._encoder)
        views = VIEWS if self._encoder == ENCODER else answer.result()
        self._embed_thumbnails(views)
        pool = ThreadPoolExecutor(cores(), thread_name_prefix="decode")
        try:
            for batch in _batches(self._unread()):
                decoding.append([pool.submit(self._read, photo, views) for photo in batch])
                if len(decoding) > AHEAD:
                    self._hand_over(decoding, embedding)
            while decoding:
                self._hand_over(decoding, embedding)
        except Cancelled:
            while len(embedding) > 1:  # what waits behind the batch in work is read again another time
                embedding.pop()
            raise
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
            self._store_all(embedding)

    def _read(self, photo: Photo, views: tuple[int, int]) -> Outcome:
        """Have one file opened, once. Whatever is wrong with it becomes a problem with a reason."""
        try:
            decoded = self._decoders.read(photo.path, views, self._token)
        except Unreadable as error:
            if not os.path.lexists(photo.path):
                return Failure(photo.id, None)
            return Failure(photo.id, Problem(photo.path, Stage.DECODE, error.kind, error.message))
        beside = may_date(photo)
        header = placed(dated(decoded.header, photo.path, beside), photo.path, beside)
        decoded = replace(decoded, header=header)
        return Picture(photo.id, decoded, changed=photo.fingerprint not in (None, decoded.fingerprint))

    def _unread(self) -> Iterator[Photo]:
        while True:
            known = self._flying | self.tally.gone
            rows = [photo for photo in self._library.reading.unread(QUERY + len(known)) if photo.id not in known]
            if not rows:
                return
            for photo in rows:
                self._flying.add(photo.id)
                yield photo

    def _hand_over(
        self, decoding: deque[list[Future[Outcome]]], embedding: deque[tuple[list[Picture], Pending]]
    ) -> None:
        """Give the oldest decoded batch to the engine, and store the oldest embedded one."""
        self._token.check()
        outcomes = [future.result() for future in decoding.popleft()]
        self._note_failures([outcome for outcome in outcomes if isinstance(outcome, Failure)])
        pictures = [outcome for outcome in outcomes if isinstance(outcome, Picture)]
        if pictures:
            views = np.stack([picture.decoded.views for picture in pictures])
            aspect = np.array([_aspect(picture.decoded.header) for picture in pictures], np.float32)
            embedding.append((pictures, self._engine.submit("embed", self._encoder, views, aspect)))
        while len(embedding) > IN_FLIGHT or (embedding and embedding[0][1].done):
            self._store(*embedding.popleft())

    def _note_failures(self, failures: list[Failure]) -> None:
        rows = [(failure.photo_id, failure.problem) for failure in failures if failure.problem is not None]
        if rows:
            self._library.reading.store_unreadable(rows)
        self.tally.gone |= {failure.photo_id for failure in failures if failure.problem is None}
        self._finished([failure.photo_id for failure in failures], unreadable=len(rows))

    def _store(self, pictures: list[Picture], pending: Pending) -> None:
        try:
            vectors = pending.result()
        except PhotosortError:
            # Browsing works without the engine; the vectors are made from the thumbnails another time.
            self._store_read(pictures)
            raise
        # Vectors first: a photo that counts as read has its vector, however the program ends; a kill between the two
        # costs another reading, not another vector. Where the content has changed, `store_read` drops the old vector.
        self._store_vectors(pictures, vectors, slice(None))
        self._store_read(pictures)
        self._store_vectors(pictures, vectors, [row for row, picture in enumerate(pictures) if picture.changed])
        self.tally.decode_s += sum(picture.decoded.seconds for picture in pictures)
        self._finished([picture.photo_id for picture in pictures])

    def _store_vectors(self, pictures: list[Picture], vectors: NDArray[np.float16], rows: slice | list[int]) -> None:
        ids = np.array([picture.photo_id for picture in pictures])[rows].tolist()
        if ids:
            self._library.embeddings.store(vectors_key(self._encoder), ids, vectors[rows])

    def _store_all(self, embedding: deque[tuple[list[Picture], Pending]]) -> None:
        error: PhotosortError | None = None
        while embedding:
            try:
                self._store(*embedding.popleft())
            except PhotosortError as new:
                error = error or new
        if error is not None:
            raise error

    def _store_read(self, pictures: list[Picture]) -> None:
        self._library.reading.store(
            [
                (picture.photo_id, picture.decoded.header, picture.decoded.fingerprint, picture.decoded.thumbnail)
                for picture in pictures
            ]
        )

    def _finished(self, ids: list[PhotoId], unreadable: int = 0) -> None:
        self._flying -= set(ids)
        self.tally.done += len(ids)
        self.tally.unreadable += unreadable
        if ids:
            self._report(self.tally)

    def _embed_thumbnails(self, shape: tuple[int, int]) -> None:
        """Embed what was read without being embedded: the encoder was changed, or the engine had died.

        What has no thumbnail, for it was cleared, is read once more.
        """
        key = vectors_key(self._encoder)
        lost: set[PhotoId] = set()
        while ids := [photo for photo in self._library.embeddings.missing(key, BATCH + len(lost)) if photo not in lost]:
            self._token.check()
            found = [(photo, self._library.photos.thumbnail(photo.id)) for photo in self._library.photos.get(ids)]
            usable = [(photo, data) for photo, data in found if data is not None]
            lost |= {photo.id for photo, data in found if data is None}
            if usable:
                views = np.stack([encoder_views(thumbnail_pixels(data), shape) for _, data in usable])
                aspect = np.array([_aspect(photo.header) for photo, _ in usable], np.float32)
                vectors = self._engine.call("embed", self._encoder, views, aspect)
                self._library.embeddings.store(key, [photo.id for photo, _ in usable], vectors)
        self._library.reading.read_again(lost)


def vectors_key(encoder: str) -> str:
    """Under which name the library keeps an encoder's vectors; another layout of the columns is another name."""
    return f"{encoder}/{VECTOR_VERSION}"


def embedding_key(encoder: str) -> str:
    """Under which name the library keeps what the last grouping made of an encoder's vectors."""
    return f"{vectors_key(encoder)}/grouped"


def points_key(encoder: str) -> str:
    """Under which name the library keeps the space in which likeness is measured."""
    return f"{vectors_key(encoder)}/points"


def _aspect(header: Header) -> float:
    return header.width / header.height if header.width and header.height else 1.0


def _batches(photos: Iterator[Photo]) -> Iterator[list[Photo]]:
    while batch := list(islice(photos, BATCH)):
        yield batch
