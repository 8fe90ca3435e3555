"""What counts most of shots on which people are: their faces. Known only where the person has asked for people."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np

from photosort.learning.twins.rating import GRID, sharpness_within
from photosort.library.library import Library
from photosort.model.face import FINDER, Box
from photosort.model.photo import Photo
from photosort.organizing.keeping import OnFaces

QUALITY = 0.45  # of a face, from which on its eyes are where the finder says


def faces_in(
    library: Library, photos: Mapping[bytes, Sequence[Photo]], fingerprints: Collection[bytes]
) -> dict[bytes, OnFaces]:
    """How sharp the faces are, and how open their eyes, on those of some shots that show any.

    Args:
        library: that knows them.
        photos: by fingerprint.
        fingerprints: of the shots.

    Raises:
        PhotosortError: the library cannot be read.
    """
    found = library.people.eyes(FINDER, QUALITY)
    known = {one: found[photos[one][0].id] for one in fingerprints if photos[one][0].id in found}
    cells = library.twins.sharp_at(known)
    return {one: on_faces_of(cells[one], inside) for one, inside in known.items() if one in cells}


def on_faces_of(sharp_at: bytes, faces: Sequence[tuple[Box, float | None]]) -> OnFaces:
    """The same of one shot, out of the map of where it is sharp, and of where faces are and how open their eyes."""
    where = np.frombuffer(sharp_at, np.uint8).reshape(GRID, GRID)
    eyes = [eyes for _, eyes in sorted(faces, key=lambda face: face[0]) if eyes is not None]
    return OnFaces(sharpness_within(where, np.array([box for box, _ in faces])), tuple(eyes))
