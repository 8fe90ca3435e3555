"""A path for a file: freed in the store where another row has it, or a free one on disk beside it."""

import os
from collections.abc import Mapping

from photosort.library.db.store import Write
from photosort.library.files.free_in_folder import FreeInFolder
from photosort.library.files.free_names import numbered


def displace(write: Write, root: int, folder: bytes, name: bytes, *, but: int = 0) -> None:
    """Free a path in the store for the file that has it now: whoever is written down there is missing."""
    for (photo,) in write.db.execute(
        "UPDATE photo SET presence = 'missing' WHERE root_id = ? AND folder = ? AND name = ? "
        "AND presence IN ('present', 'unavailable') AND id <> ? RETURNING id",
        (root, folder, name, but),
    ).fetchall():
        write.touched(photos=[photo], members=True, roots=True)


def free_path(path: bytes, companions: Mapping[bytes, bytes], lying: bytes) -> bytes:
    """The path with the first number that is free, and by which files beside it go on to belong to what they belonged.

    Args:
        path: that of a photo; it is taken.
        companions: the paths where its companions lie now, by their names beside it.
        lying: where the photo lies now.
    """
    folder, name = os.path.split(path)
    names_in = FreeInFolder(folder)
    number = 2
    while True:
        names = numbered(name, list(companions), number)
        if names_in.is_free(dict(zip(names, (lying, *companions.values()), strict=True))):
            return os.path.join(folder, names[0])
        number += 1
