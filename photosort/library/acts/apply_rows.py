"""What is written down of albums on their way into folders: how far an act came, and where moved photos lie now."""

import os
import sqlite3
import stat
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from photosort.library.acts.act_rows import ActFile
from photosort.library.acts.housing import house, set_companions
from photosort.library.db.store import Write
from photosort.model.applying import Way
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import Problem

_CODES = {
    Way.COPY: MessageCode.COPIED,
    Way.HARDLINK: MessageCode.LINKED,
    Way.SYMLINK: MessageCode.LINKED,
    Way.MOVE: MessageCode.MOVED,
}


def how_far(db: sqlite3.Connection, act_id: int, way: Way, albums: int) -> Message:
    """What an act has put on disk so far."""
    total, done = db.execute(
        "SELECT count(*), count(*) FILTER (WHERE state IN ('copied', 'moved')) FROM act_file WHERE act_id = ? AND main",
        (act_id,),
    ).fetchone()
    return put_so_far(way, done, total, albums)


def put_so_far(way: Way, done: int, total: int, albums: int) -> Message:
    """That so many of the photos of an act lie in the folders of albums now."""
    photos = Message(MessageCode.PHOTOS, count=total)
    if done < total:
        photos = Message(MessageCode.PHOTOS_PART, part=done, count=total)
    return Message(_CODES[way], photos=photos, count=albums)


def waits_for_trash(write: Write, act_id: int, failures: Sequence[Problem]) -> bool:
    """Whether photos lie in the trash by a later act: once that is undone, the rest of this one can be taken back."""
    later = (
        "SELECT 1 FROM act_file f JOIN act a ON a.id = f.act_id WHERE f.photo_id = ? AND f.state = 'trashed' "
        "AND a.id > ? AND a.state <> 'undone'"
    )
    return any(write.db.execute(later, (problem.photo_id, act_id)).fetchone() for problem in failures)


def as_they_lie(db: sqlite3.Connection, act_id: int, files: Sequence[ActFile]) -> list[ActFile]:
    """The files of one photo, the moved ones with the size and time that they have now: what was edited goes home too.

    Only while the library knows the photo where the act had it: what lies there else is a stranger of that name.
    """
    row = db.execute(
        "SELECT r.path, p.folder, p.name, f.path, f.place FROM act_file f JOIN photo p ON p.id = f.photo_id "
        "JOIN root r ON r.id = p.root_id WHERE f.act_id = ? AND f.photo_id = ? AND f.main AND p.presence <> 'trashed'",
        (act_id, files[0].photo_id),
    ).fetchone()
    known = row is not None and os.path.join(*row[:3]) in row[3:]
    return [_as_it_lies(file) if known and file.state == "moved" else file for file in files]


def _as_it_lies(file: ActFile) -> ActFile:
    try:
        status = os.lstat(file.place or b"")
    except OSError:
        return file
    if not stat.S_ISREG(status.st_mode) or (status.st_size, status.st_mtime_ns) == (file.size, file.mtime_ns):
        return file
    return replace(file, size=status.st_size, mtime_ns=status.st_mtime_ns, digest=None)


def note_as_they_lie(write: Write, groups: Sequence[Sequence[ActFile]]) -> None:
    """Write down, before they move, by which size and time files are known from now on, also after a kill."""
    write.db.executemany(
        "UPDATE act_file SET size = ?, mtime_ns = ?, digest = ? WHERE id = ?",
        [(file.size, file.mtime_ns, file.digest, file.id) for group in groups for file in group],
    )


def rehouse(write: Write, act_id: int, file: ActFile, column: Literal["path", "place"]) -> None:
    """Write down that a photo and its companions lie where the act has taken them from, or to, now."""
    db = write.db
    where = f"SELECT {column} FROM act_file WHERE act_id = ? AND photo_id = ? AND main = ?"
    [[path]] = db.execute(where, (act_id, file.photo_id, True))
    companions = db.execute(where, (act_id, file.photo_id, False))
    folder = os.path.dirname(path)
    beside = [row[0] for row in companions if os.path.dirname(row[0]) == folder]  # what lies deeper no scan tells of
    set_companions(write, file.photo_id, list(map(os.path.basename, beside)))
    house(write, file.photo_id, path)
