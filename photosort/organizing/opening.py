"""Opening a library with everything it needs to know of pictures and of this system's trash."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from photosort import paths
from photosort.imaging.fingerprint import fingerprint
from photosort.library.db.file_names import LIBRARY, backups_of
from photosort.library.files.trash_can import FreedesktopTrash, TrashCan
from photosort.library.library import Library
from photosort.model.english import in_english
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError


def open_library(
    directory: Path,
    *,
    can: TrashCan | None = None,
    words: Callable[[Message], str] = in_english,
    places: Callable[[str], str] = str,
    read_only: bool = False,
) -> Library:
    """Open or make the library in a folder.

    Args:
        directory: its folder.
        can: the trash; on Linux that of the desktop, elsewhere the window brings one. The demo has its own.
        words: says what the machine calls an album; the window in the person's language.
        places: says a place, "Lyon, France"; the window in the person's language.
        read_only: only look; works while another program has it open.

    Raises:
        PhotosortError: it is in use, damaged, of a newer version, away with its drive, or its disk is full.
    """
    file = directory / LIBRARY
    if directory in paths.moved_library()[:1] and not file.exists() and not backups_of(file):
        # A new one there would seem to be the old one, emptied.
        raise PhotosortError(Message(MessageCode.LIBRARY_AWAY, path=os.fsencode(directory)))
    if directory == paths.demo_library():
        can = FreedesktopTrash(paths.demo_trash())
    elif can is None and sys.platform.startswith("linux"):
        can = FreedesktopTrash()
    return Library.open(directory, can=can, fingerprint=fingerprint, words=words, places=places, read_only=read_only)
