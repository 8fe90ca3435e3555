"""A path for a file: freed in the store where another row has it, or a free one on disk beside it."""

import os
from collections.abc import Sequence

from photosort.library.db.store import Write
from photosort.library.files.free_names import numbered


def displace(write: Write, root: int, folder: bytes, name: bytes, *, but: int = 0) -> None:
    """Free a path in the store for the file that has it now: whoever is written down there is missing."""
    for (photo,) in write.db.execute(
        "UPDATE photo SET presence = 'missing' WHERE root_id = ? AND folder = ? AND name = ? "
        "AND presence IN ('present', 'unavailable') AND id <> ? RETURNING id",
        (root, folder, name, but),
    ).fetchall():
        write.touched(photos=[photo], members=True, roots=True)


def free_path(path: bytes, companions: Sequence[bytes] = ()) -> bytes:
    """The path with the first number that no file has, and no file that its companions (names) would get with it."""
    folder, name = os.path.split(path)
    number = 2
    while True:
        names = numbered(name, companions, number)
        if not any(os.path.lexists(os.path.join(folder, free)) for free in names):
            return os.path.join(folder, names[0])
        number += 1
