"""What the demo's library has put into the system's trash: it goes when the demo is left, and nothing else does."""

import os
import sqlite3
import stat
import sys
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from photosort import paths
from photosort.imaging.fingerprint import fingerprint
from photosort.library.db.file_names import LIBRARY, to_look_at
from photosort.library.files.trash_can import FreedesktopTrash, note_of
from photosort.model.problem import PhotosortError

_TRASHED = """SELECT f.path, f.place, f.size, f.mtime_ns, f.main, p.fingerprint FROM act_file f
    JOIN photo p ON p.id = f.photo_id WHERE f.state = 'trashed' AND f.place IS NOT NULL"""


def demo_in_trash(drawn: Collection[str]) -> list[Path]:
    """The files in the trash and its notes of them; of the trash of Linux alone, which tells whence a file came.

    Only what the demo's library wrote down as put there, from the path of a picture in `drawn` (by path below the
    demo's, with its sidecars), and only what still is that file: its origin by the note, its size, time and content.
    """
    database = paths.demo_library() / LIBRARY
    if not sys.platform.startswith("linux") or paths.demo_library().is_symlink() or not database.is_file():
        return []
    try:
        with closing(sqlite3.connect(to_look_at(database), uri=True)) as db:
            trashed = db.execute(_TRASHED).fetchall()
    except sqlite3.Error:
        return []
    trash, found = FreedesktopTrash(), list[Path]()
    own = {os.fsencode(paths.demo_pictures() / name) for name in drawn}
    own |= {path + b".xmp" for path in own} | {os.path.splitext(path)[0] + b".xmp" for path in own}
    for path, place, size, mtime_ns, main, known in trashed:
        if path in own and trash.find(path) == place and _is(place, size, mtime_ns, known if main else None):
            found += [Path(os.fsdecode(place)), Path(os.fsdecode(note_of(place)))]
    return found


def _is(place: bytes, size: int, mtime_ns: int, known: bytes | None) -> bool:
    """Whether a plain file of this size and time lies there; of a picture, of these contents as well."""
    try:
        status = os.lstat(place)
        same = stat.S_ISREG(status.st_mode) and (status.st_size, status.st_mtime_ns) == (size, mtime_ns)
        return same and (known is None or fingerprint(place) == known)
    except (OSError, PhotosortError):
        return False
