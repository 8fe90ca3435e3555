"""One library on disk: opening it, its parts, and letting go of it again."""

import logging
import os
from collections.abc import Callable
from pathlib import Path

from photosort import private
from photosort.library.acts.album_acts import AlbumActs
from photosort.library.acts.apply import FolderExport
from photosort.library.acts.belongings import Belongings
from photosort.library.acts.folder_acts import FolderActs
from photosort.library.acts.history import History
from photosort.library.acts.trash import TrashActs
from photosort.library.acts.write_sidecars import Sidecars
from photosort.library.albums import Albums
from photosort.library.dates import Dates
from photosort.library.db import backup, text_index
from photosort.library.db.database import Database
from photosort.library.db.file_names import FACES, LIBRARY, SEARCH, THUMBNAILS, TWINS, backups_of
from photosort.library.db.lock import LibraryLock
from photosort.library.db.meta import Meta
from photosort.library.db.migrations import lost, migrate
from photosort.library.db.running_acts import RunningActs
from photosort.library.db.sqlite_says import damaged
from photosort.library.db.store import Store
from photosort.library.db.thumbnails import ThumbnailCache
from photosort.library.db.time_zone import follow_time_zone
from photosort.library.embeddings import Embeddings
from photosort.library.events import Events
from photosort.library.files.trash_can import TrashCan
from photosort.library.files.volumes import on_network_drive
from photosort.library.folders import Folders
from photosort.library.people import People
from photosort.library.photos import Photos
from photosort.library.problems import Problems
from photosort.library.reading import Reading
from photosort.library.scan.scanner import Scanner
from photosort.library.search.search import Search
from photosort.library.smart_albums import SmartAlbums
from photosort.library.texts import Texts
from photosort.library.twins import Twins
from photosort.model.changes import Changes
from photosort.model.english import in_english
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.model.scan import Formats
from photosort.model.system_error import cause

log = logging.getLogger(__name__)

_OPEN = "open"  # set while a program has the library open for writing: left over, it ended without closing


class Library:
    """A library in a folder of its own; nothing is ever written into the folders of photos but by acts.

    Every method of every part may be called from any thread. Writes are serial, and each is whole or not at all.

    Attributes:
        directory: the folder of the library.
        formats: which files are photos.
        words: says what the machine calls an album, with the people in it by their names.
        warnings: what the person should know of where the library lies.
        photos: what is shown: the ids of a view, rows, thumbnails, counts.
        albums: albums and who is in them, and the machine's writes to both.
        folders: the folders that were added.
        scanner: bringing a folder up to date with the disk.
        reading: files that wait to be read, and what was found in them.
        dates: dates that are to be looked for anew.
        embeddings: vectors of photos, by encoder.
        texts: what stands in photos as text.
        people: faces in photos, and the people whom they show.
        events: events and journeys, and the photos in them.
        twins: which photos show one picture.
        problems: what could not be used.
        search: finding photos.
        smart_albums: searches that the person keeps.
        meta: values kept by name.
        history: doing, undoing and redoing acts.
        trash: photos on their way to the trash and back, or deleted for good.
        export: albums as folders on disk.
        sidecars: albums as keywords and people as regions in sidecars.
    """

    def __init__(
        self,
        directory: Path,
        database: Database,
        thumbnails: ThumbnailCache,
        *,
        lock: LibraryLock | None,
        can: TrashCan | None,
        fingerprint: Callable[[bytes], bytes] | None,
        formats: Formats,
        words: Callable[[Message], str],
        places: Callable[[str], str],
    ) -> None:
        self.directory = directory
        self.formats = formats
        self.warnings: tuple[Message, ...] = ()
        self._lock = lock
        self._thumbnails = thumbnails
        store = self._store = Store(database, words)
        self.words = store.words
        running = RunningActs()
        self.search = Search(store, directory / SEARCH, places)
        self.smart_albums = SmartAlbums(store)
        self.photos = Photos(store, thumbnails, self.search.find_text)
        self.albums = Albums(store)
        self.folders = Folders(store)
        self.meta = Meta(store)
        self.scanner = Scanner(store, self.meta, running, formats, fingerprint)
        self.reading = Reading(store, thumbnails)
        self.dates = Dates(store)
        self.embeddings = Embeddings(store)
        self.texts = Texts(store)
        self.people = People(store, directory / FACES)
        self.events = Events(store)
        self.twins = Twins(directory / TWINS, store)
        self.problems = Problems(store)
        belongings = Belongings(self.photos, formats)
        self.trash = TrashActs(store, running, self.photos, self.twins, belongings, can)
        self.export = FolderExport(
            store, running, self.photos, self.albums, self.folders, belongings, self.meta, directory
        )
        self.sidecars = Sidecars(store, running, self.photos, self.albums, self.people, self.dates, directory)
        self.history = History(
            store, running, AlbumActs(store), FolderActs(store), self.trash, self.export, self.sidecars
        )

    @classmethod
    def open(
        cls,
        directory: Path,
        *,
        can: TrashCan | None = None,
        fingerprint: Callable[[bytes], bytes] | None = None,
        formats: Formats = Formats(),  # noqa: B008 - immutable
        words: Callable[[Message], str] = in_english,
        places: Callable[[str], str] = str,
        read_only: bool = False,
    ) -> "Library":
        """Open the library in a folder, or make one there.

        Args:
            directory: the folder of the library.
            can: the system's trash; None: nothing can be moved to the trash.
            fingerprint: tells pictures apart by content, quickly; None: moved files are known by name and time alone.
            formats: which files are photos.
            words: says what the machine calls an album, in the person's language.
            places: says a place, "Lyon, France", in the person's language.
            read_only: look, but leave writing to the program that has it open.

        Raises:
            PhotosortError: it is open in another program, damaged, made by a newer Photosort, or not accessible.
        """
        try:
            if not read_only:
                _make_private(directory)
            lock = None if read_only else LibraryLock(directory)
        except OSError as error:
            raise PhotosortError(
                Message(MessageCode.LIBRARY_NOT_OPENED, path=os.fsencode(directory), error=cause(error))
            ) from error
        try:
            path = directory / LIBRARY
            if not path.is_file() and backups_of(path):
                raise PhotosortError(lost(path))
            database = Database(path, read_only=read_only)
            try:
                migrate(database)
                thumbnails = ThumbnailCache(directory / THUMBNAILS, read_only=read_only)
            except BaseException:
                database.close()
                raise
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        library = cls(
            directory,
            database,
            thumbnails,
            lock=lock,
            can=can,
            fingerprint=fingerprint,
            formats=formats,
            words=words,
            places=places,
        )
        if on_network_drive(directory):
            library.warnings = (Message(MessageCode.ON_NETWORK_DRIVE, path=os.fsencode(directory)),)
            log.warning("The library lies on a network drive")
        if not read_only:
            try:
                library._settle_in()
            except BaseException:
                library._let_go()  # without the farewell: the next start must look again
                raise
        return library

    def subscribe(self, callback: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `callback` after each commit, on the thread that wrote. Returns what ends the subscription."""
        return self._store.subscribe(callback)

    def close(self) -> None:
        """Back up the day's decisions, tidy up, and let go of the files. Idempotent."""
        if self._lock is not None:
            try:
                self.meta.remove(_OPEN)
                if backup.daily(self._store.database) is not None:
                    self.reading.prune_thumbnails()
            except (PhotosortError, OSError) as error:
                log.warning("The library was closed without its daily backup: %s", error)
        self._let_go()

    def _settle_in(self) -> None:
        """After a kill: check the file, and finish or take back what was on its way."""
        if self.meta.get(_OPEN) is not None:
            with self._store.database.exclusive() as db:
                sound = db.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
            if not sound:
                raise PhotosortError(damaged(self._store.database.path))
        with self._store.database.write() as db:
            text_index.keep_up(db)
        self.history.recover()
        self.meta.set(_OPEN, str(os.getpid()).encode())
        follow_time_zone(self._store, self.meta)

    def _let_go(self) -> None:
        self.search.close()
        self.people.close()
        self.twins.close()
        self._thumbnails.close()
        self._store.database.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def _make_private(directory: Path) -> None:
    """Have the folder, and keep others from it. One that held something else before it is not ours to close."""
    private.make_folder(directory)
    if (directory / LIBRARY).exists() and directory.stat().st_mode & 0o077:
        # An older version made it. The folder comes last: once it is closed, nobody looks through it again.
        private.tighten(*directory.rglob("*"), directory)
