"""Which pictures of a folder the library has not got yet. Nothing is written on either side."""

import os
from collections.abc import Callable, Iterator

import numpy as np

from photosort.imaging.fingerprint import fingerprint
from photosort.imaging.reading import thumbnail_pixels
from photosort.imaging.unreadable import Unreadable
from photosort.learning.twins import codes, neighbours
from photosort.learning.twins.candidates import MOST, SKETCHED
from photosort.learning.twins.comparison import likeness
from photosort.learning.twins.picture import Picture
from photosort.library.library import Library
from photosort.model.cancel_token import CancelToken
from photosort.model.photo import PhotoId
from photosort.model.problem import Problem, Stage
from photosort.model.value import dataclass
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.read_stage import vectors_key
from photosort.organizing.twins_stage import by_fingerprint

_VIEWS = (1, 8)  # which nobody asks for


@dataclass(frozen=True, slots=True)
class Missing:
    """What a folder holds beside a library.

    Attributes:
        paths: the pictures that the library has not got, absolute.
        copies: those of which it has another copy, with the path of that: smaller, re-compressed, turned or framed.
        same: how many files it has as they are.
        problems: what could not be read.
    """

    paths: tuple[bytes, ...]
    copies: tuple[tuple[bytes, bytes], ...]
    same: int
    problems: tuple[Problem, ...]


def missing(
    library: Library,
    encoder: str,
    folder: bytes,
    decoders: Decoders,
    token: CancelToken,
    report: Callable[[int], object] = lambda _: None,
) -> Missing:
    """Look through a folder and all below it.

    Args:
        library: in which copies are known (`twins_stage.find_twins`).
        encoder: with whose vectors they were looked at.
        folder: absolute.
        decoders: what opens the files that the library has not got as they are.
        token: ends it.
        report: told how many files were looked at.

    Raises:
        Cancelled: by the token.
        PhotosortError: there can be no decode process.
    """
    photos = by_fingerprint(library)
    looks = [look for look in library.twins.looked(vectors_key(encoder))[0] if look.fingerprint in photos]
    sketches = np.stack([look.sketch for look in looks]) if looks else np.empty((0, codes.SKETCH), np.float16)
    absent: list[bytes] = []
    copies: list[tuple[bytes, bytes]] = []
    problems: list[Problem] = []
    same = 0
    for number, path in enumerate(_pictures(library, folder)):
        token.check()
        report(number)
        try:
            if fingerprint(path) in photos:
                same += 1
                continue
            shown = Picture.of(thumbnail_pixels(decoders.read(path, _VIEWS, token).thumbnail))
        except Unreadable as error:
            problems.append(Problem(path, Stage.DECODE, error.kind, error.message))
            continue
        rows = np.concatenate([sketches, codes.sketch(shown.light)[None]])
        near = neighbours.near_rows(rows, np.array([len(looks)]), SKETCHED, MOST)
        for row in near[:, 0].tolist():
            other = photos[looks[row].fingerprint][0]
            known = _picture_of(library, other.id)
            found = None if known is None else likeness(known, shown)
            if found is not None and found.same:
                copies.append((path, other.path))
                break
        else:
            absent.append(path)
    return Missing(tuple(absent), tuple(copies), same, tuple(problems))


def _pictures(library: Library, folder: bytes) -> Iterator[bytes]:
    for listing in library.scanner.look(folder):
        for found in listing.photos():
            yield os.path.join(listing.path, found.name)


def _picture_of(library: Library, photo: PhotoId) -> Picture | None:
    """A photo as its thumbnail shows it; None where that is lost or damaged."""
    data = library.photos.thumbnail(photo)
    try:
        return None if data is None else Picture.of(thumbnail_pixels(data))
    except Unreadable:
        return None
