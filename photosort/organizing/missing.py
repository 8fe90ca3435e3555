"""Which pictures of a folder the library has not got yet. Nothing is written on either side."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

import numpy as np

from photosort.imaging.fingerprint import fingerprint
from photosort.imaging.reading import thumbnail_pixels
from photosort.imaging.unreadable import Unreadable
from photosort.learning.twins import codes, neighbours
from photosort.learning.twins.candidates import MOST, SKETCHED
from photosort.learning.twins.comparison import likeness
from photosort.learning.twins.picture import Picture
from photosort.library.files.companions import extension
from photosort.library.library import Library
from photosort.library.scan.walker import Listing
from photosort.model.cancel_token import CancelToken
from photosort.model.formats import RAW_EXTENSIONS
from photosort.model.looked import Looked
from photosort.model.photo import Photo, PhotoId
from photosort.model.problem import Problem, Stage
from photosort.organizing.read_stage import vectors_key
from photosort.organizing.twins_stage import by_fingerprint

Read = Callable[[bytes, CancelToken], bytes]
"""Reads a picture in a decode process and gives its thumbnail (JPEG). Raises `Unreadable` and `Cancelled`."""


def look_through(library: Library, encoder: str, folder: bytes, read: Read, token: CancelToken) -> Iterator[Looked]:
    """Look at each picture of a folder and of all below it, also of those that are marked as no media.

    Args:
        library: in which copies are known (`twins_stage.find_twins`).
        encoder: with whose vectors they were looked at.
        folder: absolute.
        read: asked for the files that the library has not got as they are.
        token: ends it, before each file.

    Yields:
        The files in the order of the walk, after a picture the RAW files that belong to it, which nobody else would
        miss; what could not be read, with its problem.

    Raises:
        Cancelled: by the token.
        PhotosortError: there can be no decode process.
    """
    photos = by_fingerprint(library)
    looks = [look for look in library.twins.looked(vectors_key(encoder))[0] if look.fingerprint in photos]
    sketches = np.stack([look.sketch for look in looks]) if looks else np.empty((0, codes.SKETCH), np.float16)

    def copy_of(path: bytes) -> Photo | None:
        shown = Picture.of(thumbnail_pixels(read(path, token)))
        rows = np.concatenate([sketches, codes.sketch(shown.light)[None]])
        near = neighbours.near_rows(rows, np.array([len(looks)]), SKETCHED, MOST)
        for row in near[:, 0].tolist():
            other = photos[looks[row].fingerprint][0]
            known = _picture_of(library, other.id)
            found = None if known is None else likeness(known, shown)
            if found is not None and found.same:
                return other
        return None

    def look(path: bytes) -> Looked:
        try:
            same = photos.get(fingerprint(path))
            return Looked(path, same[0] if same else copy_of(path), same=bool(same))
        except Unreadable as error:
            return _problem(path, error)

    def look_at_raw(path: bytes, here: Sequence[Photo]) -> Looked:
        try:
            content = fingerprint(path)
        except Unreadable as error:
            return _problem(path, error)
        owners = photos.get(content) or [photo for photo in here if _has_beside(photo, path, content)]
        return Looked(path, owners[0] if owners else None, same=bool(owners))

    for listing in _listings(library, folder):
        token.check()
        yield from (Looked(problem.path, problem=problem) for problem in listing.problems)
        for photo in listing.photos():
            token.check()
            one = look(os.path.join(listing.path, photo.name))
            yield one
            here = photos[one.known.fingerprint or b""] if one.known is not None else []
            for name in photo.companions:
                if extension(name) in RAW_EXTENSIONS:
                    yield look_at_raw(os.path.join(listing.path, name), here)


def _problem(path: bytes, error: Unreadable) -> Looked:
    return Looked(path, problem=Problem(path, Stage.DECODE, error.kind, error.message))


def _has_beside(photo: Photo, path: bytes, content: bytes) -> bool:
    """Whether a RAW file with this content belongs to a photo of the library; where that is not at hand, it has not."""
    for name in photo.companions:
        if extension(name) == extension(path):
            with suppress(Unreadable):
                if fingerprint(photo.beside(name)) == content:
                    return True
    return False


def _listings(library: Library, folder: bytes) -> Iterator[Listing]:
    """A folder and those below it. One that is marked as no media is passed over by a scan, but may hold photos."""
    for listing in library.scanner.look(folder):
        if listing.marked:
            yield from _listings(library, listing.path)
        else:
            yield listing


def _picture_of(library: Library, photo: PhotoId) -> Picture | None:
    """A photo as its thumbnail shows it; None where that is lost or damaged."""
    data = library.photos.thumbnail(photo)
    try:
        return None if data is None else Picture.of(thumbnail_pixels(data))
    except Unreadable:
        return None
