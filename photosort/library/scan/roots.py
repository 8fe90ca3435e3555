"""Which folder of a library lists which files: each photo belongs to the deepest that covers it, and to no other."""

import os
import sqlite3
from collections.abc import Iterable

from photosort.library.db import rows
from photosort.library.db.store import VISIBLE, Write
from photosort.model.photo import RootId

RootRow = tuple[int, bytes, int, bytes | None]  # id, path, recursive, only_names


def all_roots(db: sqlite3.Connection) -> list[RootRow]:
    """The folders of the library that are not removed."""
    return db.execute("SELECT id, path, recursive, only_names FROM root WHERE NOT removed").fetchall()


def below(path: bytes, root: bytes) -> bytes | None:
    """The path relative to the root, with slashes: b"" for the root itself, None for what is not in it."""
    if os.sep == "\\":
        path, root = path.replace(b"\\", b"/"), root.replace(b"\\", b"/")
    if path == root:
        return b""
    prefix = root.rstrip(b"/") + b"/"
    return path[len(prefix) :] if path.startswith(prefix) else None


def owner(roots: Iterable[RootRow], folder: bytes) -> RootRow | None:
    """The deepest root that lists the files of an absolute folder."""
    inside = [(row, below(folder, row[1])) for row in roots]
    covering = [row for row, path in inside if path == b"" or (row[2] and path is not None)]
    return max(covering, key=lambda row: len(row[1]), default=None)


def known_as(roots: Iterable[RootRow], folder: bytes) -> bytes:
    """The path by which the library knows an absolute folder, when links give it several; else the path itself.

    One file under two paths would be two photos, and trashing the one would lose the other.
    """
    real, path = os.path.realpath(folder), folder
    for _, known, _, _ in roots:
        if folder == known:
            return folder
        known_real = os.path.realpath(known)
        inside = below(real, known_real)
        if inside is not None:
            path = os.path.join(known, inside) if inside else known
        elif below(known_real, real) is not None and path == folder:
            path = real
    return path


def add_root(write: Write, path: bytes, *, recursive: bool, only: set[bytes] | None) -> RootId:
    """Write down a folder, or widen the one that is there; `only`: just these file names of it."""
    db = write.db
    known = db.execute("SELECT id, recursive, only_names, removed FROM root WHERE path = ?", (path,)).fetchone()
    if known is None:
        names = None if only is None else rows.joined(sorted(only))
        root = db.execute(
            "INSERT INTO root (path, recursive, only_names) VALUES (?, ?, ?)", (path, recursive, names)
        ).lastrowid
    else:
        root, was_recursive, was_only, removed = known
        wider = recursive if removed else recursive or bool(was_recursive)
        if only is None or (was_only is None and not removed):
            names = None
        else:
            names = rows.joined(sorted(only | (set() if removed else set(rows.names(was_only)))))
        db.execute(
            "UPDATE root SET recursive = ?, only_names = ?, removed = 0, available = 1 WHERE id = ?",
            (wider, names, root),
        )
    hand_over(write, None, path)
    write.touched(roots=True)
    return RootId(root or 0)


def hand_over(write: Write, source: int | None, path: bytes) -> None:
    """Give each photo below `path` to the root that lists its folder now."""
    db = write.db
    roots = all_roots(db)
    for root_id, root_path in db.execute("SELECT id, path FROM root").fetchall():
        if source is not None and root_id != source:
            continue
        if source is None and below(path, root_path) is None and below(root_path, path) is None:
            continue
        folders = db.execute("SELECT DISTINCT folder FROM photo WHERE root_id = ?", (root_id,)).fetchall()
        for (folder,) in folders:
            absolute = os.path.join(root_path, folder) if folder else root_path
            new = owner(roots, absolute)
            if new is None or new[0] == root_id or new[3] is not None:
                continue
            relative = below(absolute, new[1]) or b""
            query = "SELECT id, name FROM photo WHERE root_id = ? AND folder = ?"
            here = db.execute(query, (root_id, folder)).fetchall()
            db.execute(
                f"""UPDATE photo SET presence = 'missing' WHERE root_id = ? AND folder = ? AND {VISIBLE} AND name IN
                (SELECT name FROM photo WHERE root_id = ? AND folder = ? AND {VISIBLE})""",
                (new[0], relative, root_id, folder),
            )
            db.executemany(
                "UPDATE photo SET root_id = ?, folder = ?, search_text = ? WHERE id = ?",
                [(new[0], relative, rows.search_text(relative, name), photo) for photo, name in here],
            )
            write.touched(photos=[photo for photo, _ in here], roots=True)
