"""Whether a library's files are sound: everything that can be wrong with them, found without changing anything.

Works on the folder of a library that need not open: this is needed when it does not.
"""

import os
import sqlite3
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import assert_never

from photosort.library.db import values
from photosort.library.db.file_names import LIBRARY, THUMBNAILS, backup_folder, backups_of
from photosort.library.db.schema import VERSION, is_plausible
from photosort.library.db.sound import looking
from photosort.library.db.sqlite_says import in_words, is_damage
from photosort.library.files.trash_can import FreedesktopTrash
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.model.value import dataclass


class Ailment(StrEnum):
    """What can be wrong. The comment says what `count` counts."""

    DAMAGED = "damaged"  # faults that SQLite names in the database
    EMPTY = "empty"  # 1: the database is a file of no bytes, which SQLite would take for a new one
    MISSING = "missing"  # 1: there are backups, but no database, as where a folder or a dead link has its place
    VALUES = "values"  # values that cannot be what they are said to be
    NEWER = "newer"  # the version by which it was written
    DANGLING = "dangling"  # rows that speak of rows that are not there
    COUNTERS = "counters"  # counters that are not what they count
    THUMBNAILS = "thumbnails"  # 1: the cache is unusable; it is made anew
    LEFTOVERS = "leftovers"  # half-written files of a program that was killed
    LOST_THUMBNAILS = "lost_thumbnails"  # photos that were read and have no thumbnail: they are read again
    UNUSED_THUMBNAILS = "unused_thumbnails"  # thumbnails that no photo has
    ABSENT = "absent"  # photos that are not on the disk although their folder is: the next scan finds out
    IN_TRASH = "in_trash"  # photos that lie in the trash, as after going back to a backup from before that
    RETURNED = "returned"  # photos that are where they were although they count as trashed: the next scan finds out


_SETTLES = (Ailment.LOST_THUMBNAILS, Ailment.UNUSED_THUMBNAILS, Ailment.ABSENT, Ailment.IN_TRASH, Ailment.RETURNED)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong."""

    ailment: Ailment
    count: int
    detail: str = ""  # what SQLite says, for the log and for whoever helps

    @property
    def settles(self) -> bool:
        """Whether reading the photos again and the next scan put it right, which the program does by itself."""
        return self.ailment in _SETTLES

    @property
    def is_damage(self) -> bool:
        """Whether going back to a backup helps, where mending does not."""
        return self.ailment in (Ailment.DAMAGED, Ailment.EMPTY, Ailment.MISSING, Ailment.VALUES)

    @property
    def message(self) -> Message:
        """What is wrong, for people."""
        match self.ailment:
            case Ailment.EMPTY:
                return Message(MessageCode.DATABASE_EMPTY)
            case Ailment.MISSING:
                return Message(MessageCode.DATABASE_MISSING)
            case Ailment.NEWER:
                return Message(MessageCode.DATABASE_NEWER, id=self.count)
            case Ailment.THUMBNAILS:
                return Message(MessageCode.THUMBNAILS_UNUSABLE)
            case Ailment.DAMAGED:
                return Message(MessageCode.DATABASE_DAMAGED, count=self.count)
            case Ailment.VALUES:
                return Message(MessageCode.VALUES_WRONG, count=self.count)
            case Ailment.DANGLING:
                return Message(MessageCode.ROWS_DANGLE, count=self.count)
            case Ailment.COUNTERS:
                return Message(MessageCode.COUNTERS_WRONG, count=self.count)
            case Ailment.LEFTOVERS:
                return Message(MessageCode.FILES_LEFT_OVER, count=self.count)
            case Ailment.LOST_THUMBNAILS:
                return Message(MessageCode.THUMBNAILS_LOST, count=self.count)
            case Ailment.UNUSED_THUMBNAILS:
                return Message(MessageCode.THUMBNAILS_UNUSED, count=self.count)
            case Ailment.ABSENT:
                return Message(MessageCode.PHOTOS_ABSENT, count=self.count)
            case Ailment.IN_TRASH:
                return Message(MessageCode.PHOTOS_IN_TRASH, count=self.count)
            case Ailment.RETURNED:
                return Message(MessageCode.PHOTOS_RETURNED, count=self.count)
            case _:
                assert_never(self.ailment)


def examine(directory: Path) -> list[Finding]:
    """Everything that is wrong with a library. Changes nothing.

    Raises:
        FileNotFoundError: there is no library.
        OSError: it cannot be read.
        PhotosortError: its disk is full or does not answer, so that nothing can be said of it.
    """
    path = directory / LIBRARY
    if not path.is_file():
        if not backups_of(path):
            raise FileNotFoundError(path)
        return [Finding(Ailment.MISSING, 1)]
    if not path.stat().st_size:
        return [Finding(Ailment.EMPTY, 1)]
    found: list[Finding] = []
    try:
        with looking(path) as db:
            version = db.execute("PRAGMA user_version").fetchone()[0]
            if not is_plausible(version):
                return [Finding(Ailment.DAMAGED, 1, f"version {version}")]
            if version > VERSION:
                return [Finding(Ailment.NEWER, version)]
            faults = _faults(db)
            if faults:
                return [Finding(Ailment.DAMAGED, len(faults), faults[0])]
            found += _values(db) + _dangling(db) + _counters(db) + _photos(db) + _thumbnails(db, directory / THUMBNAILS)
    except values.FAULTS as error:
        if isinstance(error, sqlite3.Error) and not is_damage(error):
            raise PhotosortError(in_words(path, error)) from error
        return [Finding(Ailment.DAMAGED, 1, str(error))]
    leftovers = list(leftovers_of(directory))
    return found + ([Finding(Ailment.LEFTOVERS, len(leftovers))] if leftovers else [])


def leftovers_of(directory: Path) -> Iterator[Path]:
    """The half-written files of a library that is not in use."""
    yield from backup_folder(directory).glob("*.part")
    yield from directory.glob("*.part")


def _faults(db: sqlite3.Connection) -> list[str]:
    """What SQLite says of the file, one fault each: it joins several with line ends, under a heading."""
    said = [str(row[0]) for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
    return [line for text in said for line in text.splitlines() if not line.startswith("***")]


def _values(db: sqlite3.Connection) -> list[Finding]:
    found = list(values.impossible(db))
    return [Finding(Ailment.VALUES, len(found), f"{found[0][0]}.{found[0][1]}")] if found else []


def _dangling(db: sqlite3.Connection) -> list[Finding]:
    rows = db.execute("PRAGMA foreign_key_check").fetchall()
    return [Finding(Ailment.DANGLING, len(rows), str(rows[0][0]))] if rows else []


ALBUM_COUNTS = """SELECT a.id, count(p.id), total(p.size), count(p.id) FILTER (WHERE m.tick = 0) FROM album a
    LEFT JOIN membership m ON m.album_id = a.id LEFT JOIN photo p ON p.id = m.photo_id AND p.counted GROUP BY a.id"""
ROOT_COUNTS = "SELECT root_id, state, presence, count(*), total(size) FROM photo GROUP BY 1, 2, 3"


def _counters(db: sqlite3.Connection) -> list[Finding]:
    albums = set(db.execute("SELECT album_id, count, bytes, held_back FROM album_count"))
    roots = set(db.execute("SELECT root_id, state, presence, count, bytes FROM root_count WHERE count <> 0"))
    wrong = len(set(db.execute(ALBUM_COUNTS)) ^ albums) + len(set(db.execute(ROOT_COUNTS)) ^ roots)
    return [Finding(Ailment.COUNTERS, wrong)] if wrong else []


def _photos(db: sqlite3.Connection) -> list[Finding]:
    """The rows beside the disk and the trash; a folder that is away says nothing of what is in it."""
    there: dict[bytes, bool] = {}
    absent: set[bytes] = set()
    known: set[bytes] = set()
    trashed: set[bytes] = set()
    for root, folder, name, presence in db.execute(
        "SELECT r.path, p.folder, p.name, p.presence FROM photo p JOIN root r ON r.id = p.root_id "
        "WHERE p.presence IN ('present', 'trashed') AND NOT r.removed"
    ):
        if not all(isinstance(part, bytes) for part in (root, folder, name)):
            continue  # told as an impossible value
        path = os.path.join(root, folder, name)
        if not there.setdefault(root, os.path.isdir(root)):
            continue
        if presence == "present":
            known.add(path)
            if not os.path.lexists(path):
                absent.add(path)
        elif os.path.lexists(path):
            trashed.add(path)
    lying = FreedesktopTrash().holds(absent) if absent and sys.platform.startswith("linux") else set()
    counts = {
        Ailment.ABSENT: len(absent - lying),
        Ailment.IN_TRASH: len(lying),
        Ailment.RETURNED: len(trashed - known),  # another photo may have the place of one that lies in the trash
    }
    return [Finding(ailment, count) for ailment, count in counts.items() if count]


def _thumbnails(db: sqlite3.Connection, path: Path) -> list[Finding]:
    if not path.exists():
        return []
    try:
        with looking(path) as cache:
            if cache.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                return [Finding(Ailment.THUMBNAILS, 1)]
            there = {row[0] for row in cache.execute("SELECT fingerprint FROM thumbnail")}
    except values.FAULTS as error:
        if isinstance(error, sqlite3.Error) and not is_damage(error):
            raise PhotosortError(in_words(path, error)) from error
        return [Finding(Ailment.THUMBNAILS, 1, str(error))]
    read = {row[0] for row in db.execute("SELECT fingerprint FROM photo WHERE state = 'read'")}
    known = {row[0] for row in db.execute("SELECT fingerprint FROM photo WHERE fingerprint NOT NULL")}
    counts = {Ailment.LOST_THUMBNAILS: len(read - there), Ailment.UNUSED_THUMBNAILS: len(there - known)}
    return [Finding(ailment, number) for ailment, number in counts.items() if number]
