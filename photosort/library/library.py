"""One library on disk: everything the program knows and does about photos, from any thread."""

import logging
import os
from collections.abc import Callable
from pathlib import Path

from photosort import private
from photosort.library.acts.history import Acts
from photosort.library.db import backup
from photosort.library.db.database import Database, damaged
from photosort.library.db.lock import LibraryLock
from photosort.library.db.migrations import migrate
from photosort.library.db.thumbnails import ThumbnailCache
from photosort.library.files.trash_can import TrashCan
from photosort.library.files.volumes import on_network_drive
from photosort.library.scan.scanner import Scanning
from photosort.model.problem import PhotosortError
from photosort.model.scan import Formats

log = logging.getLogger(__name__)

_OPEN = "open"  # set while a program has the library open for writing: left over, it ended without closing


class Library(Scanning, Acts):
    """A library in a folder of its own; nothing is ever written into the folders of photos but by acts.

    Every method may be called from any thread. Writes are serial, and each is whole or not at all.
    """

    warnings: tuple[str, ...] = ()  # sentences for the person about where the library lies

    _lock: LibraryLock | None = None

    @classmethod
    def open(
        cls,
        directory: Path,
        *,
        can: TrashCan | None = None,
        fingerprint: Callable[[bytes], bytes] | None = None,
        formats: Formats = Formats(),  # noqa: B008 - immutable
        read_only: bool = False,
    ) -> "Library":
        """Open the library in a folder, or make one there.

        Args:
            directory: the folder of the library.
            can: the system's trash; None: nothing can be moved to the trash.
            fingerprint: tells pictures apart by content, quickly; None: moved files are known by name and time alone.
            formats: which files are photos.
            read_only: look, but leave writing to the program that has it open.

        Raises:
            PhotosortError: it is open in another program, damaged, made by a newer Photosort, or not accessible.
        """
        try:
            if not read_only:
                _make_private(directory)
            lock = None if read_only else LibraryLock(directory)
        except OSError as error:
            raise PhotosortError(f"The library {directory} cannot be opened: {error.strerror}.") from error
        try:
            database = Database(directory / "library.db", read_only=read_only)
            try:
                migrate(database)
                thumbnails = ThumbnailCache(directory / "thumbnails.db", read_only=read_only)
            except BaseException:
                database.close()
                raise
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        library = cls(directory, database, thumbnails, can=can, fingerprint=fingerprint, formats=formats)
        library._lock = lock
        if on_network_drive(directory):
            library.warnings = (
                f"The library {directory} lies on a network drive, where it may be damaged; keep it on a local one.",
            )
            log.warning(library.warnings[0])
        if not read_only:
            try:
                library._settle_in()
            except BaseException:
                library._let_go()  # without the farewell: the next start must look again
                raise
        return library

    def _settle_in(self) -> None:
        """After a kill: check the file, and finish or take back what was on its way."""
        if self.meta(_OPEN) is not None:
            with self._database.exclusive() as db:
                sound = db.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
            if not sound:
                raise PhotosortError(damaged(self._database.path))
        self._recover()
        self._recover_applies()
        self.set_meta(_OPEN, str(os.getpid()).encode())
        self._forget_lost_thumbnails()

    def close(self) -> None:
        """Back up the day's decisions, tidy up, and let go of the files. Idempotent."""
        if self._lock is not None:
            try:
                with self._write() as write:
                    write.db.execute("DELETE FROM meta WHERE key = ?", (_OPEN,))
                if backup.daily(self._database) is not None:
                    self._prune_thumbnails()
            except (PhotosortError, OSError) as error:
                log.warning("The library was closed without its daily backup: %s", error)
        self._let_go()

    def _let_go(self) -> None:
        self._thumbnails.close()
        self._database.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def _make_private(directory: Path) -> None:
    """Have the folder, and keep others from it. One that held something else before it is not ours to close."""
    private.make_folder(directory)
    if (directory / "library.db").exists():
        private.tighten(directory, *directory.rglob("*"))
