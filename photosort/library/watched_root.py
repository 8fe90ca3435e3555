"""One folder of a library as it is watched: its observer, what that has told, and what it will never tell."""

import errno
import logging
import os
import threading
import time
from collections.abc import Callable, Iterable

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from photosort.library.files.companions import extension
from photosort.library.files.packages import what_is
from photosort.library.observer import make_observer
from photosort.library.scan.debounce import Gathering
from photosort.library.scan.passed_over import skipped
from photosort.library.scan.roots import below
from photosort.model.photo import Root, shown
from photosort.model.scan import Formats

log = logging.getLogger(__name__)

POLL_S = 20.0  # between looks into a folder that the system cannot watch


_Content = dict[bytes, tuple[int, int, int]]  # by name: mode, bytes, mtime in ns


class WatchedRoot(FileSystemEventHandler):
    """One root: its observer and what it has seen."""

    def __init__(self, root: Root, formats: Formats, wake: Callable[[], None]) -> None:
        self.root = root
        self.lock = threading.Lock()
        self.gathering = Gathering()
        self.available = os.path.isdir(root.path)
        self._formats = formats
        self._wake = wake
        self._observer: BaseObserver | None = None
        self._unwatched: dict[bytes, _Content] = {}
        self._lost = False
        self._polled = False

    @property
    def unwatched(self) -> int:
        """How many folders the system does not watch: they are looked into now and then. The root may stand for all."""
        return len(self._unwatched) + self._polled

    def start(self) -> None:
        """Begin to watch, by polling where the system has no watches left; not what the person wants left alone."""
        if not self.root.watched:
            return
        try:
            self._observer = self._started(lambda: make_observer(self))
        except OSError as error:
            if error.errno not in (errno.ENOSPC, errno.EMFILE):
                log.warning("The folder %s is not watched: %s", shown(self.root.path), error)
                return
            log.warning("No watches left for %s: it is looked through every %d s", shown(self.root.path), POLL_S)
            self._observer = self._started(lambda: PollingObserver(timeout=POLL_S))
            self._polled = True

    def _started(self, make: Callable[[], "BaseObserver"]) -> "BaseObserver":
        observer = make()
        try:
            observer.schedule(self, os.fsdecode(self.root.path), recursive=self.root.recursive)
            observer.start()
        except OSError:
            observer.stop()  # whatever of its threads had started
            if observer.ident is not None:
                observer.join()
            raise
        return observer

    def stop(self) -> None:
        """End all threads."""
        if self._observer is not None:
            self._observer.stop()
            self._observer.join()
            self._observer = None
        self._polled = False
        with self.lock:
            self._unwatched.clear()

    def events_lost(self) -> None:
        """The system's queue was full: have the whole root looked through once things are quiet."""
        log.warning("Events of %s were lost: it is looked through", shown(self.root.path))
        with self.lock:
            self._lost = True
            self.gathering.folder(self.root.path, time.monotonic())
        self._wake()

    def not_watched(self, folder: bytes) -> None:
        """Look into a folder now and then that the system does not watch."""
        if not self._unwatched:
            log.warning("No watches left below %s: looked into every %d s", shown(self.root.path), POLL_S)
        content = _content(folder)
        with self.lock:
            self._unwatched[folder] = content

    def look_into_unwatched(self) -> None:
        """Gather what has changed in the folders that the system does not watch."""
        with self.lock:
            before = dict(self._unwatched)
        for folder, old in before.items():
            new = _content(folder)
            if new == old:
                continue
            found = {folder: new, **_below(folder, new.keys() - old.keys())}
            with self.lock:
                del self._unwatched[folder]
                self._unwatched |= found if os.path.isdir(folder) else {}
                for dirty in (os.path.dirname(folder), *found) if folder != self.root.path else found:
                    self.gathering.folder(dirty, time.monotonic())

    def due(self, now: float) -> set[bytes] | None:
        """The folders to look at now, empty for the whole root, or None to wait."""
        folders = self.gathering.due(now)
        if folders and self._lost:
            self._lost = False
            return set()
        return folders

    def dispatch(self, event: FileSystemEvent) -> None:
        """Take an event of watchdog; on its thread, so that nothing is done here but to note it."""
        if event.event_type not in ("created", "deleted", "modified", "moved", "closed"):
            return  # reading is no change; our own reading least of all
        if event.is_directory and event.event_type == "modified":
            return  # what changed in it has an event of its own
        now = time.monotonic()
        ends = [os.fsencode(path) for path in (event.src_path, event.dest_path) if path]
        with self.lock:
            for path in ends:
                if not self._of_interest(path, is_folder=event.is_directory):
                    continue
                if event.is_directory:
                    self.gathering.folder(os.path.dirname(path), now)
                    self.gathering.folder(path, now)
                elif event.event_type in ("created", "modified"):
                    self.gathering.written(path, now)
                else:
                    self.gathering.finished(path, now)
        self._wake()

    def _of_interest(self, path: bytes, *, is_folder: bool) -> bool:
        inside = below(path, self.root.path)
        if not inside:
            return False
        folders = inside.split(b"/")
        name = folders[-1]
        if any(skipped(part) or what_is(part) for part in (folders if is_folder else folders[:-1])):
            return False
        kind = extension(name)
        known = kind in self._formats.images or kind in self._formats.raws or kind in self._formats.companions
        return is_folder or (known and not name.startswith(b"."))


def _content(folder: bytes) -> _Content:
    """What lies in a folder; nothing where it cannot be read."""
    found: _Content = {}
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                status = entry.stat(follow_symlinks=False)
                found[entry.name] = (status.st_mode, status.st_size, status.st_mtime_ns)
    except OSError:
        return {}
    return found


def _below(folder: bytes, names: Iterable[bytes]) -> dict[bytes, _Content]:
    """The folders of these names and all below them, which nobody watches either."""
    found: dict[bytes, _Content] = {}
    for name in names:
        for place, _, _ in os.walk(os.path.join(folder, name)):
            found[place] = _content(place)
    return found
