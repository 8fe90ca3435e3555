"""What a sidecar says and what it is to say once it names an album or is there, told from what lies beside it."""

import os

from photosort.library.files.embedded_keywords import embedded_keywords
from photosort.library.files.keywords import keywords, with_album
from photosort.library.files.sidecar_file import read_sidecar
from photosort.library.files.sidecar_names import sidecar_names


def album_in_sidecar(photo: bytes, sidecar: bytes, album: str | None) -> tuple[bytes | None, bytes]:
    """The content of a sidecar now, None where there is none yet, and with the album in it.

    Args:
        photo: the path of the photo.
        sidecar: the path of one of its sidecars.
        album: the name of the album; None where only a sidecar is wanted that hides nothing which others say.

    Raises:
        Refused: the sidecar cannot be read.
        PhotosortError: it cannot be understood.
    """
    old = read_sidecar(sidecar)
    if old is not None:
        return old, with_album(old, album)
    folder, name = os.path.split(photo)
    full, bare = (os.path.join(folder, candidate) for candidate in sidecar_names(name))
    other = read_sidecar(bare if sidecar == full else full)
    if other is None:
        return None, with_album(None, album, embedded_keywords(photo))
    if sidecar == full:  # darktable reads it instead of the other, so that it has to say all that the other says
        return None, with_album(other, album)
    said = keywords(other)
    # One that only rates the photo does not say that it has no keywords.
    return None, with_album(None, album, said if any(said.values()) else embedded_keywords(photo))
