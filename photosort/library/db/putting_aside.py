"""Moving out of the way what must not be lost and cannot stay: into a folder of the library that names the moment."""

import os
from datetime import UTC, datetime
from pathlib import Path

from photosort import private
from photosort.library.db.file_names import put_aside_folder


def new_place_aside(directory: Path) -> Path:
    """A new folder for what is put aside. Raises OSError where it cannot be made."""
    place = put_aside_folder(directory) / datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    private.make_folder(place)
    return place


def is_ours(path: Path) -> bool:
    """Whether a file lies at a place itself, and no link to one."""
    return path.is_file() and not path.is_symlink()


def put_aside_stranger(path: Path) -> None:
    """Move away what has the place of a file of ours and is none: a folder, a pipe, a link wherever it leads.

    What lies behind a link would not be erased with what is ours, and could be somebody else's.
    """
    if os.path.lexists(path) and not is_ours(path):
        os.rename(path, new_place_aside(path.parent) / path.name)
