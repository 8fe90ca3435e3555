"""Opening a library with everything it needs to know of pictures and of this system's trash."""

import sys
from collections.abc import Callable
from pathlib import Path

from photosort.imaging.fingerprint import fingerprint
from photosort.library.files.trash_can import FreedesktopTrash, TrashCan
from photosort.library.library import Library
from photosort.model.english import in_english
from photosort.model.message import Message


def open_library(
    directory: Path,
    *,
    can: TrashCan | None = None,
    words: Callable[[Message], str] = in_english,
    read_only: bool = False,
) -> Library:
    """Open or make the library in a folder.

    Args:
        directory: its folder.
        can: the trash; on Linux that of the desktop, elsewhere the window brings one.
        words: says what the machine calls an album; the window in the person's language.
        read_only: only look; works while another program has it open.

    Raises:
        PhotosortError: it is in use, damaged, of a newer version, or its disk is full.
    """
    if can is None and sys.platform.startswith("linux"):
        can = FreedesktopTrash()
    return Library.open(directory, can=can, fingerprint=fingerprint, words=words, read_only=read_only)
