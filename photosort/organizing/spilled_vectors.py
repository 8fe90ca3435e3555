"""The vectors of a whole library, laid out in a file for the engine, which knows no library."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray

from photosort.library.library import Library
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.model.system_error import cause
from photosort.model.view import View
from photosort.organizing.engine.vector_file import VectorFile

_AT_ONCE = 2_000  # photos


@contextmanager
def spilled(library: Library, key: str) -> Iterator[tuple[NDArray[np.int64], VectorFile]]:
    """Ids (n,), ascending, and vectors (n, d) of every photo of a library that has one; the file goes afterwards.

    Raises:
        PhotosortError: the disk is full.
    """
    path = library.directory / "vectors.tmp"
    ids = sorted(library.photos.ids(View()))
    found: list[NDArray[np.int64]] = [np.empty(0, np.int64)]
    columns = 0
    try:
        try:
            with path.open("wb") as file:
                for start in range(0, len(ids), _AT_ONCE):
                    numbers, vectors = library.embeddings.get(key, ids[start : start + _AT_ONCE])
                    if len(numbers):
                        found.append(numbers)
                        columns = vectors.shape[1]
                        vectors.tofile(file)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise PhotosortError(Message(MessageCode.VECTORS_DISK_FULL)) from error
            raise PhotosortError(Message(MessageCode.VECTORS_NOT_WRITTEN, error=cause(error))) from error
        numbers = np.concatenate(found)
        yield numbers, VectorFile(path, len(numbers), columns)
    finally:
        if path.exists():
            os.unlink(path)
