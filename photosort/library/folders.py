"""The folders of a library: what is dropped into the window becomes one, and each photo belongs to one."""

import os
from collections.abc import Iterable

from photosort.library.db import rows
from photosort.library.db.store import VISIBLE, Store, Write
from photosort.library.files import packages
from photosort.library.scan.renamed_root import move_root, place_of_renamed
from photosort.library.scan.root_reach import Reach, set_reach
from photosort.library.scan.roots import add_root, all_roots, known_as, owner
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId, Presence, Root, RootId
from photosort.model.problem import PhotosortError


class Folders:
    """Adding, removing and moving folders; `Scanner` then brings their photos up to date."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, path: bytes, *, recursive: bool = True) -> RootId:
        """Add a folder in a transaction of its own; see `add_folder`."""
        with self._store.write() as write:
            return add_folder(write, path, recursive=recursive)

    def add_files(self, paths: Iterable[bytes]) -> set[RootId]:
        """Add single files in a transaction of their own; see `add_files`."""
        with self._store.write() as write:
            return add_files(write, paths)

    def remove(self, root: RootId) -> None:
        """Take a folder out in a transaction of its own; see `take_out`."""
        with self._store.write() as write:
            take_out(write, root)

    def relocate(self, root: RootId, path: bytes) -> None:
        """Say where a folder of the library lies now, when it or its drive has another path; to be scanned then."""
        path = os.path.abspath(path)
        if not os.path.isdir(path):
            raise PhotosortError(Message(MessageCode.NO_FOLDER_THERE, path=path))
        _refuse_package(path)
        with self._store.write() as write:
            db = write.db
            old = db.execute("SELECT path FROM root WHERE id = ? AND NOT removed", (root,)).fetchone()
            if old is None:
                raise PhotosortError(Message(MessageCode.NO_ROOT, id=root))
            if db.execute("SELECT 1 FROM root WHERE path = ? AND id <> ?", (path, root)).fetchone():
                raise PhotosortError(Message(MessageCode.FOLDER_KNOWN, path=path))
            move_root(write, root, old[0], path)

    def follow(self, root: RootId) -> bool:
        """Have a folder that was renamed in its place be known where it is now, to be scanned then; whether it was."""
        with self._store.read() as db:
            roots = all_roots(db)
            row = next((row for row in roots if row[0] == root), None)
            place = place_of_renamed(db, row, roots) if row is not None else None
        if row is None or place is None:
            return False
        with self._store.write() as write:
            move_root(write, root, row[1], place)
        return True

    def watch(self, root: RootId, *, watched: bool) -> None:
        """Look for changes in a folder as they happen, or only when it is scanned."""
        with self._store.write() as write:
            write.db.execute("UPDATE root SET watched = ? WHERE id = ?", (watched, root))
            write.touched(roots=True)

    def all(self) -> list[Root]:
        """The folders, with counts of what is visible in each."""
        with self._store.read() as db:
            found = db.execute(
                f"""SELECT r.id, r.path, r.available, r.recursive, r.watched, total(c.count), total(c.bytes),
                EXISTS (SELECT 1 FROM photo p WHERE p.root_id = r.id AND p.folder > x'' AND p.{VISIBLE}) FROM root r
                LEFT JOIN root_count c ON c.root_id = r.id AND c.{VISIBLE} WHERE NOT r.removed GROUP BY r.id"""
            )
            return [
                Root(
                    RootId(row[0]),
                    rows.path(row[1]),
                    bool(row[2]),
                    bool(row[3]),
                    bool(row[4]),
                    int(row[5]),
                    int(row[6]),
                    bool(row[7]),
                )
                for row in found
            ]

    def below(self, root: RootId) -> list[tuple[bytes, int]]:
        """The folders below one of the library that hold visible photos, by their paths in it, each with how many."""
        with self._store.read() as db:
            return db.execute(
                f"SELECT folder, count(*) FROM photo WHERE root_id = ? AND folder > x'' AND {VISIBLE} GROUP BY folder",
                (root,),
            ).fetchall()


def add_folder(write: Write, path: bytes, *, recursive: bool) -> RootId:
    """Add a folder; it is scanned by `Scanner`. A folder that is there already is returned as it is, or widened.

    Photos that lie below an outer folder of the library become the new folder's; nothing is listed twice, also where
    the folder is reached through a link.
    """
    path = os.path.abspath(path)
    if not os.path.isdir(path):
        what = MessageCode.FOLDER_IS_FILE if os.path.exists(path) else MessageCode.NO_FOLDER_THERE
        raise PhotosortError(Message(what, path=path))
    _refuse_package(path)
    return add_root(write, known_as(all_roots(write.db), path), recursive=recursive, only=None)


def add_files(write: Write, paths: Iterable[bytes]) -> set[RootId]:
    """Add single files: their folders are listed with just these. Returns the folders to scan."""
    by_folder: dict[bytes, set[bytes]] = {}
    for path in map(os.path.abspath, paths):
        if not os.path.isfile(path):
            raise PhotosortError(Message(MessageCode.NO_FILE_THERE, path=path))
        _refuse_package(os.path.dirname(path))
        by_folder.setdefault(os.path.dirname(path), set()).add(os.path.basename(path))
    found = set()
    for given, names in by_folder.items():
        folder = known_as(all_roots(write.db), given)
        covering = owner(all_roots(write.db), folder)
        if covering is not None and covering[3] is None:
            found.add(RootId(covering[0]))
        else:
            found.add(add_root(write, folder, recursive=False, only=names))
    return found


def take_out(write: Write, root: RootId) -> list[tuple[PhotoId, Presence]]:
    """Take a folder out of the library. Its files stay where they are.

    Photos that an outer folder covers become that folder's; the others keep their albums for the day they return.
    Returns those, with the presence that they had.
    """
    row = write.db.execute("SELECT recursive, only_names FROM root WHERE id = ? AND NOT removed", (root,)).fetchone()
    if row is None:
        raise PhotosortError(Message(MessageCode.NO_ROOT, id=root))
    return set_reach(write, root, Reach(bool(row[0]), row[1], removed=True))


def use_subfolders(write: Write, root: RootId, *, recursive: bool) -> list[tuple[PhotoId, Presence]]:
    """Have a folder reach into its subfolders, or no longer. Returns the photos that left, as `take_out`.

    One of which only single files were added becomes the whole folder.
    """
    if not write.db.execute("SELECT 1 FROM root WHERE id = ? AND NOT removed", (root,)).fetchone():
        raise PhotosortError(Message(MessageCode.NO_ROOT, id=root))
    return set_reach(write, root, Reach(recursive, None, removed=False))


def _refuse_package(path: bytes) -> None:
    found = packages.enclosing(path)
    if found is not None:
        raise PhotosortError(Message(MessageCode.NOT_OURS, path=found[0], what=found[1]))
