"""Who is named in a photo's sidecars or in the photo itself, and how the photo is turned."""

import os
from collections.abc import Collection, Iterator
from contextlib import suppress

from photosort.library.files.embedded_keywords import xmp_packet
from photosort.library.files.face_regions import named_faces
from photosort.library.files.orientation import UPRIGHT, Turn, orientation
from photosort.library.files.refusal import Refused
from photosort.library.files.sidecar_file import read_sidecar
from photosort.library.files.sidecar_names import sidecar_names
from photosort.model.face import NamedFace
from photosort.model.problem import PhotosortError
from photosort.regular_file import open_regular


def turn_of(path: bytes, size: tuple[int, int]) -> Turn:
    """How a photo is turned; `size` is that of the upright picture. Raises OSError where it cannot be read."""
    with open_regular(path) as file:
        return Turn(orientation(file), *size)


def faces_in_file(path: bytes, companions: Collection[bytes], size: tuple[int, int]) -> list[NamedFace]:
    """The named faces of a photo: those of its sidecar, else those in the photo; none of what cannot be understood.

    Args:
        path: of the photo.
        companions: the names of the files that belong to it.
        size: width and height of the upright picture.
    """
    way, embedded = UPRIGHT, None
    with suppress(OSError), open_regular(path) as file:
        way = orientation(file)
        embedded = xmp_packet(file)
    for packet in (*_sidecars(path, companions), embedded):
        with suppress(PhotosortError):
            if packet is not None and (found := named_faces(packet, Turn(way, *size))):
                return found
    return []


def _sidecars(path: bytes, companions: Collection[bytes]) -> Iterator[bytes | None]:
    folder, name = os.path.split(path)
    for sidecar in sidecar_names(name):
        if sidecar in companions:
            with suppress(Refused):
                yield read_sidecar(os.path.join(folder, sidecar))
