"""Mending a library in its folder, and going back to a backup where that does not help."""

import logging
import os
import shutil
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from photosort import private
from photosort.library.db import text_index, values
from photosort.library.db.cache_file import remove_database
from photosort.library.db.file_names import FACES, LIBRARY, THUMBNAILS
from photosort.library.db.health import ALBUM_COUNTS, ROOT_COUNTS, Ailment, Finding, examine, leftovers_of
from photosort.library.db.lock import LibraryLock
from photosort.library.db.putting_aside import is_ours, new_place_aside, put_aside_stranger
from photosort.library.db.sound import sound_backups
from photosort.library.db.sqlite_says import in_words, is_damage
from photosort.model.problem import PhotosortError
from photosort.model.value import dataclass

log = logging.getLogger(__name__)

_OF_ROWS = {Ailment.DAMAGED, Ailment.VALUES, Ailment.DANGLING, Ailment.COUNTERS}
_PARTS = (f"{LIBRARY}-wal", f"{LIBRARY}-shm", LIBRARY)  # the database last: while it is there, the rest belongs to it


@dataclass(frozen=True, slots=True)
class Outcome:
    """What mending came to."""

    left: tuple[Finding, ...]  # what is still wrong
    backup: Path | None = None  # the backup that was gone back to
    aside: Path | None = None  # the folder into which the database that was there is put, whole

    @property
    def well(self) -> bool:
        """Whether all that is left settles by itself."""
        return all(finding.settles for finding in self.left)


def repair(directory: Path, *, or_go_back: bool = True) -> Outcome:
    """Mend a library where it lies; where that does not help, go back to the newest sound backup, unless told not to.

    Raises:
        FileNotFoundError: there is no library.
        OSError: the disk does not allow it; what was mended before stays mended.
        PhotosortError: the same, as SQLite says it; or another program has it open.
    """
    lock = LibraryLock(directory)
    try:
        left = mend(directory, examine(directory))
        if or_go_back and any(finding.is_damage for finding in left):
            backup = next(iter(sound_backups(directory / LIBRARY)), None)
            if backup is not None:
                return _back(directory, backup)
        return Outcome(tuple(left))
    finally:
        lock.release()


def go_back(directory: Path, backup: Path) -> Outcome:
    """Go back to a sound backup. Raises as `repair` does."""
    lock = LibraryLock(directory)
    try:
        return _back(directory, backup)
    finally:
        lock.release()


def _back(directory: Path, backup: Path) -> Outcome:
    aside = restore(directory, backup)
    _look_for_faces_again(directory / FACES)
    return Outcome(tuple(mend(directory, examine(directory))), backup, aside)


def _look_for_faces_again(cache: Path) -> None:
    """A backup does not know the faces that were found since, in photos that count as looked at all the same."""
    if is_ours(cache):
        with suppress(*values.FAULTS), closing(sqlite3.connect(cache)) as db, db:
            db.execute("DELETE FROM looked")


def mend(directory: Path, findings: Collection[Finding]) -> list[Finding]:
    """Mend what can be mended where the library lies; nobody else may have it open. Returns what is left.

    A damaged database is mended only where its rows are whole and an index is not: else it needs `restore`. What SQLite
    refuses to mend stays. Before a row is changed or taken out, the database is copied to what is put aside.

    Raises:
        OSError, PhotosortError: the disk does not allow it; what was mended before stays mended.
    """
    ailments = {finding.ailment for finding in findings}
    for finding in findings:
        log.info("The doctor found %s: %d %s", finding.ailment, finding.count, finding.detail)
    if Ailment.THUMBNAILS in ailments:
        put_aside_stranger(directory / THUMBNAILS)
        remove_database(directory / THUMBNAILS)
    for crumb in list(leftovers_of(directory)) if Ailment.LEFTOVERS in ailments else ():
        crumb.unlink(missing_ok=True)
    if ailments & {Ailment.VALUES, Ailment.DANGLING}:
        aside = new_place_aside(directory)
        for name in _PARTS:
            with suppress(FileNotFoundError):
                shutil.copyfile(directory / name, aside / name)
                private.tighten(aside / name)
    if ailments & _OF_ROWS:
        with _unless_damaged(directory / LIBRARY), closing(sqlite3.connect(directory / LIBRARY)) as db, db:
            if Ailment.DAMAGED in ailments:
                text_index.drop(db)  # it is made again when the library is opened
                db.execute("REINDEX")
            if Ailment.VALUES in ailments:
                values.find_out_again(db)
            if Ailment.DANGLING in ailments:
                _cut_dangling(db)
            if ailments - {Ailment.DAMAGED}:
                _recount(db)
    return examine(directory)


def restore(directory: Path, backup: Path) -> Path:
    """Go back to a backup. Returns the folder into which the database that was there is put, whole, for whoever helps.

    Its write-ahead log goes along: beside another database it would be applied to it.

    Raises:
        OSError: the disk does not allow it; then everything is as it was.
    """
    aside = new_place_aside(directory)
    part = directory / f"{LIBRARY}.part"
    moved: list[Path] = []
    try:
        private.make_file(part)
        shutil.copyfile(backup, part)
        for name in _PARTS:
            if os.path.lexists(directory / name):  # whatever it is: a folder, or a link that leads nowhere, too
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
def _unless_damaged(path: Path) -> Iterator[None]:
    """Go on where the file is too damaged for what is tried; not where its disk does not allow it."""
    try:
        yield
    except values.FAULTS as error:
        if isinstance(error, sqlite3.Error) and not is_damage(error):
            raise PhotosortError(in_words(path, error)) from error


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


def _recount(db: sqlite3.Connection) -> None:
    db.execute("DELETE FROM album_count")
    db.execute(f"INSERT INTO album_count (album_id, count, bytes, held_back) {ALBUM_COUNTS}")
    db.execute("DELETE FROM root_count")
    db.execute(f"INSERT INTO root_count (root_id, state, presence, count, bytes) {ROOT_COUNTS}")
