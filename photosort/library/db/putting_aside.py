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


def put_aside_stranger(path: Path) -> None:
    """Move away what has the place of a file of ours and is none: a folder, a pipe, a link that leads nowhere."""
    if os.path.lexists(path) and not path.is_file():
        os.rename(path, new_place_aside(path.parent) / path.name)
