"""The folders of a library. Each photo belongs to the deepest folder that covers it, so that none is listed twice."""

import os
import sqlite3
from collections.abc import Iterable

from photosort.library.db import rows
from photosort.library.db.store import VISIBLE, Store, Write
from photosort.model.photo import Root, RootId, shown
from photosort.model.problem import PhotosortError


class Roots(Store):
    """Adding and removing folders."""

    def add_root(self, path: bytes, *, recursive: bool = True) -> RootId:
        """Add a folder; it is scanned by `scan`. A folder that is there already is returned as it is, or widened.

        Photos that lie below an outer folder of the library become the new folder's; nothing is listed twice, also
        where the folder is reached through a link.
        """
        path = os.path.abspath(path)
        if not os.path.isdir(path):
            what = "is a file, not a folder" if os.path.exists(path) else "does not exist"
            raise PhotosortError(f"The folder {shown(path)} {what}.")
        with self._write() as write:
            return _add(write, known_as(all_roots(write.db), path), recursive=recursive, only=None)

    def add_files(self, paths: Iterable[bytes]) -> set[RootId]:
        """Add single files: their folders are listed with just these. Returns the folders to scan."""
        by_folder: dict[bytes, set[bytes]] = {}
        for path in map(os.path.abspath, paths):
            if not os.path.isfile(path):
                raise PhotosortError(f"The file {shown(path)} does not exist.")
            by_folder.setdefault(os.path.dirname(path), set()).add(os.path.basename(path))
        found = set()
        with self._write() as write:
            for given, names in by_folder.items():
                folder = known_as(all_roots(write.db), given)
                covering = owner(all_roots(write.db), folder)
                if covering is not None and covering[3] is None:
                    found.add(RootId(covering[0]))
                else:
                    found.add(_add(write, folder, recursive=False, only=names))
        return found

    def remove_root(self, root: RootId) -> None:
        """Take a folder out of the library. Its files stay where they are.

        Photos that an outer folder covers become that folder's; the others keep their albums for the day they return.
        """
        with self._write() as write:
            db = write.db
            row = db.execute("SELECT path FROM root WHERE id = ? AND NOT removed", (root,)).fetchone()
            if row is None:
                raise PhotosortError(f"There is no folder {root} in the library.")
            db.execute("UPDATE root SET removed = 1 WHERE id = ?", (root,))
            _hand_over(write, root, row[0])
            left = rows.ids_of(db, f"SELECT id FROM photo WHERE root_id = ? AND {VISIBLE}", root)
            db.execute(f"UPDATE photo SET presence = 'missing' WHERE root_id = ? AND {VISIBLE}", (root,))
            db.execute("DELETE FROM problem WHERE root_id = ?", (root,))
            write.touched(photos=left, roots=True, members=True, problems=True)

    def relocate_root(self, root: RootId, path: bytes) -> None:
        """Say where a folder of the library lies now, when it or its drive has another path; to be scanned then."""
        path = os.path.abspath(path)
        if not os.path.isdir(path):
            raise PhotosortError(f"The folder {shown(path)} does not exist.")
        with self._write() as write:
            db = write.db
            old = db.execute("SELECT path FROM root WHERE id = ? AND NOT removed", (root,)).fetchone()
            if old is None:
                raise PhotosortError(f"There is no folder {root} in the library.")
            if db.execute("SELECT 1 FROM root WHERE path = ? AND id <> ?", (path, root)).fetchone():
                raise PhotosortError(f"The folder {shown(path)} is in the library already.")
            db.execute("UPDATE root SET path = ? WHERE id = ?", (path, root))
            _hand_over(write, None, path)
            # What lies in the trash goes back to where its folder is now.
            for column in ("path", "place"):
                for number, file in db.execute(f"SELECT id, {column} FROM act_file WHERE {column} NOT NULL").fetchall():
                    inside = below(file, old[0])
                    if inside:
                        new = os.path.join(path, inside)
                        db.execute(f"UPDATE act_file SET {column} = ? WHERE id = ?", (new, number))
            moved = rows.ids_of(db, f"SELECT id FROM photo WHERE root_id = ? AND {VISIBLE}", root)
            write.touched(photos=moved, roots=True)

    def roots(self) -> list[Root]:
        """The folders, with counts of what is visible in each."""
        with self._database.read() as db:
            found = db.execute(
                f"""SELECT r.id, r.path, r.available, r.recursive, total(c.count), total(c.bytes) FROM root r
                LEFT JOIN root_count c ON c.root_id = r.id AND c.{VISIBLE} WHERE NOT r.removed GROUP BY r.id"""
            ).fetchall()
        return [Root(RootId(row[0]), row[1], bool(row[2]), bool(row[3]), int(row[4]), int(row[5])) for row in found]


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


def _add(write: Write, path: bytes, *, recursive: bool, only: set[bytes] | None) -> RootId:
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
    _hand_over(write, None, path)
    write.touched(roots=True)
    return RootId(root or 0)


def _hand_over(write: Write, source: int | None, path: bytes) -> None:
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
            relative = below(absolute, new[1])
            moved = rows.ids_of(db, "SELECT id FROM photo WHERE root_id = ? AND folder = ?", root_id, folder)
            db.execute(
                f"""UPDATE photo SET presence = 'missing' WHERE root_id = ? AND folder = ? AND {VISIBLE} AND name IN
                (SELECT name FROM photo WHERE root_id = ? AND folder = ? AND {VISIBLE})""",
                (new[0], relative, root_id, folder),
            )
            db.execute(
                "UPDATE photo SET root_id = ?, folder = ? WHERE root_id = ? AND folder = ?",
                (new[0], relative, root_id, folder),
            )
            write.touched(photos=moved, roots=True)
