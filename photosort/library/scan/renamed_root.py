"""A folder of the library that was renamed in its place: known again by its files, and followed without a question."""

import os
import sqlite3
from collections.abc import Iterable, Iterator

from photosort.library.db import rows
from photosort.library.db.store import VISIBLE, Write
from photosort.library.scan.renamed_folders import follow
from photosort.library.scan.roots import RootRow, hand_over, owner

_SAMPLE = 200  # photos by which a folder is known again
_SAME = 0.9  # the share of them that must be there, unchanged: the person may have sorted some out as well


def place_of_renamed(db: sqlite3.Connection, root: RootRow, roots: Iterable[RootRow]) -> bytes | None:
    """Where a folder that is gone lies now: the one folder beside its old place that holds its photos.

    None where its drive is away, where nothing beside it is like it, and where several are: those are copies. A drive
    is never what a folder was renamed to, even if a copy of everything lies on it.
    """
    number, path, _, _ = root
    photos = db.execute(
        f"SELECT folder, name, file_size, mtime_ns FROM photo WHERE root_id = ? AND {VISIBLE} ORDER BY id", (number,)
    ).fetchall()
    photos = photos[:: max(1, len(photos) // _SAMPLE)]
    if not photos or os.path.lexists(path):
        return None
    others = [row for row in roots if row[0] != number]
    known = {taken for (taken,) in db.execute("SELECT path FROM root")}
    found = [
        folder
        for folder in _folders(os.path.dirname(path))
        if folder not in known and owner(others, folder) is None and _share(folder, photos) >= _SAME
    ]
    return found[0] if len(found) == 1 else None


def move_root(write: Write, root: int, old: bytes, new: bytes) -> None:
    """Write down that a folder of the library lies elsewhere; it is scanned there. Photos and acts follow."""
    db = write.db
    db.execute("UPDATE root SET path = ? WHERE id = ?", (new, root))
    hand_over(write, None, new)
    follow(write, {old: new})  # what lies in the trash goes back to where its folder is now
    write.touched(photos=rows.ids_of(db, f"SELECT id FROM photo WHERE root_id = ? AND {VISIBLE}", root), roots=True)


def _folders(parent: bytes) -> Iterator[bytes]:
    try:
        with os.scandir(parent) as entries:
            yield from (
                entry.path
                for entry in entries
                if entry.is_dir(follow_symlinks=False) and not os.path.ismount(entry.path)
            )
    except OSError:
        return  # the drive is away, or nobody may look


def _share(folder: bytes, photos: list[tuple[bytes, bytes, int, int]]) -> float:
    """How many of the photos lie in a folder as they lay in the old one, of the same size and time; 0..1."""
    found = 0
    for below, name, size, mtime in photos:
        try:
            status = os.lstat(os.path.join(folder, below, name))
        except OSError:
            continue
        found += status.st_size == size and status.st_mtime_ns == mtime
    return found / len(photos)
