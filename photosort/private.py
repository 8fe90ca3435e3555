"""Files that only their owner may read: what the program keeps of a person's pictures concerns nobody else.

On Windows the person's own folders are private by themselves, and permissions as these do not exist.
"""

import os
from contextlib import suppress
from pathlib import Path

FOLDER, FILE = 0o700, 0o600


def make_folder(path: Path) -> None:
    """Make a folder, and those above it that are missing, for the owner alone. One that is there stays as it is.

    Raises:
        OSError: it cannot be made.
    """
    if not path.is_dir():
        make_folder(path.parent)
        path.mkdir(mode=FOLDER, exist_ok=True)


def make_file(path: Path) -> None:
    """Begin a file for the owner alone, before anything is written; of an older one, take what others might do.

    Raises:
        OSError: it cannot be made.
    """
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, FILE))
    tighten(path)


def opener(path: str, flags: int) -> int:
    """For `open(..., opener=...)`: a new file is the owner's alone."""
    return os.open(path, flags, FILE)


def tighten(*paths: Path) -> None:
    """Take from files and folders what group and others may do, where they are there and ours."""
    for path in paths:
        with suppress(OSError):
            mode = path.stat().st_mode & 0o777
            if mode & 0o077:
                path.chmod(mode & 0o700)
