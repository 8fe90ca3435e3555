"""Whether a library's files are sound, mending what can be mended, and going back to a backup.

Works on the folder of a library that need not open: this is needed when it does not.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import assert_never

from photosort import private
from photosort.library.db.file_names import LIBRARY, THUMBNAILS, backup_folder, backups_of
from photosort.library.db.schema import VERSION
from photosort.library.db.thumbnails import remove_database
from photosort.model.message import Message
from photosort.model.message_code import MessageCode


class Ailment(StrEnum):
    """What can be wrong. The comment says what `count` counts."""

    DAMAGED = "damaged"  # faults that SQLite names in the database
    NEWER = "newer"  # the version by which it was written
    DANGLING = "dangling"  # rows that speak of rows that are not there
    COUNTERS = "counters"  # counters that are not what they count
    THUMBNAILS = "thumbnails"  # 1: the cache is unusable; it is made anew
    LOST_THUMBNAILS = "lost_thumbnails"  # photos that were read and have no thumbnail: they are read again
    UNUSED_THUMBNAILS = "unused_thumbnails"  # thumbnails that no photo has
    LEFTOVERS = "leftovers"  # half-written files of a program that was killed
    ABSENT = "absent"  # photos that are not on the disk although their folder is: the next scan finds out


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong."""

    ailment: Ailment
    count: int
    detail: str = ""  # what SQLite says, for the log and for whoever helps

    @property
    def message(self) -> Message:
        """What is wrong, for people."""
        match self.ailment:
            case Ailment.DAMAGED if not self.detail:
                return Message(MessageCode.DATABASE_EMPTY)
            case Ailment.DAMAGED:
                return Message(MessageCode.DATABASE_DAMAGED, error=self.detail.rstrip("."))
            case Ailment.NEWER:
                return Message(MessageCode.DATABASE_NEWER, id=self.count)
            case Ailment.DANGLING:
                return Message(MessageCode.ROWS_DANGLE, count=self.count)
            case Ailment.COUNTERS:
                return Message(MessageCode.COUNTERS_WRONG, count=self.count)
            case Ailment.THUMBNAILS:
                return Message(MessageCode.THUMBNAILS_UNUSABLE)
            case Ailment.LOST_THUMBNAILS:
                return Message(MessageCode.THUMBNAILS_LOST, count=self.count)
            case Ailment.UNUSED_THUMBNAILS:
                return Message(MessageCode.THUMBNAILS_UNUSED, count=self.count)
            case Ailment.LEFTOVERS:
                return Message(MessageCode.FILES_LEFT_OVER, count=self.count)
            case Ailment.ABSENT:
                return Message(MessageCode.PHOTOS_ABSENT, count=self.count)
            case _:
                assert_never(self.ailment)


def examine(directory: Path) -> list[Finding]:
    """Everything that is wrong with a library. Changes nothing.

    Raises:
        FileNotFoundError: there is no library.
        OSError: it cannot be read.
    """
    path = directory / LIBRARY
    if not path.is_file():
        raise FileNotFoundError(path)
    found: list[Finding] = []
    try:
        with _looking(path) as db:
            faults = [str(row[0]) for row in db.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
            if not faults and not path.stat().st_size:
                return [Finding(Ailment.DAMAGED, 1)]  # SQLite takes an empty file for an empty database
            if faults:
                return [Finding(Ailment.DAMAGED, len(faults), faults[0])]
            version = db.execute("PRAGMA user_version").fetchone()[0]
            if version > VERSION:
                return [Finding(Ailment.NEWER, version)]
            found += _dangling(db) + _counters(db) + _absent(db) + _thumbnails(db, directory / THUMBNAILS)
    except sqlite3.Error as error:
        return [Finding(Ailment.DAMAGED, 1, str(error))]
    leftovers = list(_leftovers(directory))
    return found + ([Finding(Ailment.LEFTOVERS, len(leftovers))] if leftovers else [])


def backups(directory: Path) -> list[Path]:
    """The sound backups that this version can open, newest first."""
    return [path for path in reversed(backups_of(directory / LIBRARY)) if is_sound(path)]


def mend(directory: Path, findings: Iterable[Finding]) -> list[Finding]:
    """Mend what can be mended where the library lies; nobody else may have it open. Returns what could not.

    A damaged database is mended only where its rows are whole and an index is not: else it needs `restore`. What SQLite
    refuses to mend is what could not.

    Raises:
        OSError: the disk does not allow it; what was mended before stays mended.
    """
    ailments = {finding.ailment for finding in findings}
    if Ailment.THUMBNAILS in ailments:
        remove_database(directory / THUMBNAILS)
    for crumb in list(_leftovers(directory)) if Ailment.LEFTOVERS in ailments else ():
        crumb.unlink(missing_ok=True)
    if ailments & {Ailment.DAMAGED, Ailment.DANGLING, Ailment.COUNTERS}:
        with suppress(sqlite3.Error), closing(sqlite3.connect(directory / LIBRARY)) as db, db:
            if Ailment.DAMAGED in ailments:
                db.execute("REINDEX")
            if Ailment.DANGLING in ailments:
                _cut_dangling(db)
            if ailments & {Ailment.DANGLING, Ailment.COUNTERS}:
                _recount(db)
    # Reading the photos again, and the next scan, settle these; the program does both by itself.
    by_itself = {Ailment.LOST_THUMBNAILS, Ailment.UNUSED_THUMBNAILS, Ailment.ABSENT}
    return [finding for finding in examine(directory) if finding.ailment not in by_itself]


def restore(directory: Path, backup: Path) -> Path:
    """Go back to a backup. Returns the folder into which the database that was there is put, whole, for whoever helps.

    Its write-ahead log goes along: beside another database it would be applied to it.

    Raises:
        OSError: the disk does not allow it; then everything is as it was.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    aside = directory / "damaged" / stamp
    private.make_folder(aside)
    part = directory / f"{LIBRARY}.part"
    private.make_file(part)
    shutil.copyfile(backup, part)
    moved: list[Path] = []
    try:
        for name in (f"{LIBRARY}-wal", f"{LIBRARY}-shm", LIBRARY):
            if (directory / name).exists():
                os.rename(directory / name, aside / name)
                moved.append(aside / name)
        os.replace(part, directory / LIBRARY)
    except OSError:
        for path in moved:
            os.rename(path, directory / path.name)
        part.unlink(missing_ok=True)
        aside.rmdir()
        raise
    return aside


@contextmanager
def _looking(path: Path, *, still: bool = False) -> Iterator[sqlite3.Connection]:
    """A connection that can change nothing, and beside a `still` file, which nobody writes, leaves nothing."""
    uri = f"{path.resolve().as_uri()}?mode=ro{'&immutable=1' if still else ''}"
    with closing(sqlite3.connect(uri, uri=True)) as db:
        db.text_factory = lambda data: data.decode("utf-8", "replace")  # damaged text must not end the looking
        yield db


def is_sound(path: Path) -> bool:
    """Whether a file is a database of a library that this version can open."""
    try:
        with _looking(path, still=True) as db:
            version = db.execute("PRAGMA user_version").fetchone()[0]
            return bool(0 < version <= VERSION and db.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.Error:
        return False


def _dangling(db: sqlite3.Connection) -> list[Finding]:
    rows = db.execute("PRAGMA foreign_key_check").fetchall()
    return [Finding(Ailment.DANGLING, len(rows), str(rows[0][0]))] if rows else []


def _cut_dangling(db: sqlite3.Connection) -> None:
    """Take out rows that speak of rows that are not there, until none is left: one may hang on another."""
    while True:
        found = db.execute("PRAGMA foreign_key_check").fetchall()
        if not found:
            return
        for table, row, parent, number in found:
            if row is not None:
                db.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (row,))
                continue
            # A table without rowids names no row.
            key = next(fk for fk in db.execute(f'PRAGMA foreign_key_list("{table}")') if fk[0] == number)
            db.execute(f'DELETE FROM "{table}" WHERE "{key[3]}" NOT IN (SELECT "{key[4]}" FROM "{parent}")')


_ALBUM_COUNTS = """SELECT a.id, count(p.id), total(p.size), count(p.id) FILTER (WHERE m.tick = 0) FROM album a
    LEFT JOIN membership m ON m.album_id = a.id LEFT JOIN photo p ON p.id = m.photo_id AND p.counted GROUP BY a.id"""
_ROOT_COUNTS = "SELECT root_id, state, presence, count(*), total(size) FROM photo GROUP BY 1, 2, 3"


def _counters(db: sqlite3.Connection) -> list[Finding]:
    albums = set(db.execute("SELECT album_id, count, bytes, held_back FROM album_count"))
    roots = set(db.execute("SELECT root_id, state, presence, count, bytes FROM root_count WHERE count <> 0"))
    wrong = len(set(db.execute(_ALBUM_COUNTS)) ^ albums) + len(set(db.execute(_ROOT_COUNTS)) ^ roots)
    return [Finding(Ailment.COUNTERS, wrong)] if wrong else []


def _recount(db: sqlite3.Connection) -> None:
    db.execute("DELETE FROM album_count")
    db.execute(f"INSERT INTO album_count (album_id, count, bytes, held_back) {_ALBUM_COUNTS}")
    db.execute("DELETE FROM root_count")
    db.execute(f"INSERT INTO root_count (root_id, state, presence, count, bytes) {_ROOT_COUNTS}")


def _absent(db: sqlite3.Connection) -> list[Finding]:
    """Whoever trusts the rows sees these photos; a folder that is away says nothing of what is in it."""
    count = 0
    there: dict[bytes, bool] = {}
    for root, folder, name in db.execute(
        "SELECT r.path, p.folder, p.name FROM photo p JOIN root r ON r.id = p.root_id "
        "WHERE p.presence = 'present' AND NOT r.removed"
    ):
        connected = there.setdefault(root, os.path.isdir(root))
        count += connected and not os.path.lexists(os.path.join(root, folder, name))
    return [Finding(Ailment.ABSENT, count)] if count else []


def _thumbnails(db: sqlite3.Connection, path: Path) -> list[Finding]:
    if not path.exists():
        return []
    try:
        with _looking(path) as cache:
            if cache.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                return [Finding(Ailment.THUMBNAILS, 1)]
            there = {bytes(row[0]) for row in cache.execute("SELECT fingerprint FROM thumbnail")}
    except sqlite3.Error as error:
        return [Finding(Ailment.THUMBNAILS, 1, str(error))]
    read = {bytes(row[0]) for row in db.execute("SELECT fingerprint FROM photo WHERE state = 'read'")}
    known = {bytes(row[0]) for row in db.execute("SELECT fingerprint FROM photo WHERE fingerprint NOT NULL")}
    lost, unused = len(read - there), len(there - known)
    pairs = ((Ailment.LOST_THUMBNAILS, lost), (Ailment.UNUSED_THUMBNAILS, unused))
    return [Finding(ailment, number) for ailment, number in pairs if number]


def _leftovers(directory: Path) -> Iterator[Path]:
    yield from backup_folder(directory).glob("*.part")
    yield from directory.glob("*.part")
