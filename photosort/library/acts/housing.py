"""Where photos lie after an act has moved them, as their rows tell, and whether they can be reached there."""

import os
import sqlite3
from collections.abc import Iterable

from photosort.library.db import rows
from photosort.library.db.free_path import displace
from photosort.library.db.store import Write
from photosort.library.files.companions import in_order
from photosort.library.scan.roots import all_roots, below, owner
from photosort.model.photo import PhotoId


def house(write: Write, photo: PhotoId, path: bytes) -> None:
    """Write down that a photo lies at this path now. Outside of every folder that was ever added it stays unwritten."""
    db = write.db
    folder, name = os.path.split(path)
    root, presence = owner(all_roots(db), folder), "present"
    if root is None:
        # Its root was removed meanwhile: it is known again when that returns.
        removed = [row for row in db.execute("SELECT id, path FROM root") if below(folder, row[1]) is not None]
        if not removed:
            return
        root, presence = (*max(removed, key=lambda row: len(row[1])), 1, None), "missing"
    relative = below(folder, root[1]) or b""
    displace(write, root[0], relative, name, but=photo)
    db.execute(
        "UPDATE photo SET root_id = ?, folder = ?, name = ?, presence = ?, sort_name = ?, search_text = ? WHERE id = ?",
        (root[0], relative, name, presence, rows.sort_name(name), rows.search_text(relative, name), photo),
    )
    write.touched(photos=[photo], roots=True, members=True)


def set_companions(write: Write, photo: PhotoId, names: Iterable[bytes]) -> None:
    """Write down which files travel with a photo."""
    write.db.execute("UPDATE photo SET companions = ? WHERE id = ?", (rows.joined(in_order(names)), photo))
    write.touched(photos=[photo])


def place_of(db: sqlite3.Connection, photo: PhotoId) -> tuple[int, bytes, bytes, bytes]:
    """Where a photo is, as it is written down: the number of its root, the root's path, the folder in it, the name."""
    root, path, folder, name = db.execute(
        "SELECT p.root_id, r.path, p.folder, p.name FROM photo p JOIN root r ON r.id = p.root_id WHERE p.id = ?",
        (photo,),
    ).fetchone()
    return int(root), bytes(path), bytes(folder), bytes(name)


def companions_of(db: sqlite3.Connection, photo: PhotoId) -> tuple[bytes, ...]:
    """The names of the files that travel with a photo, as they are written down."""
    [[joined]] = db.execute("SELECT companions FROM photo WHERE id = ?", (photo,))
    return rows.names(joined)


def seen_at(db: sqlite3.Connection, photo: PhotoId) -> bytes | None:
    """Where a photo is that a scan has seen; None for one that none has."""
    row = db.execute(
        "SELECT r.path, p.folder, p.name, p.file_size FROM photo p JOIN root r ON r.id = p.root_id "
        "WHERE p.id = ? AND p.presence = 'present'",
        (photo,),
    ).fetchone()
    if row is None:
        return None
    path: bytes = os.path.join(*row[:3])
    try:
        return path if os.lstat(path).st_size == row[3] else None
    except OSError:
        return None


def is_connected(db: sqlite3.Connection, path: bytes) -> bool:
    """False where a drive is away: the folder at which it was mounted must not be filled with files."""
    holding = [row for row in db.execute("SELECT path, available FROM root") if below(path, row[0]) is not None]
    if not holding:
        return True
    root, available = max(holding, key=lambda row: len(row[0]))
    try:
        with os.scandir(root) as entries:
            return bool(available) or any(entries)
    except OSError:
        return False
