"""Watching the folders of a library: what changed is told in batches, and a folder that comes or goes is noticed."""

import errno
import logging
import os
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from photosort.library.files.companions import extension
from photosort.library.library import Library
from photosort.library.scan.debounce import Gathering
from photosort.library.scan.roots import below
from photosort.library.scan.walker import skipped
from photosort.model.changes import Changes
from photosort.model.photo import Root, RootId, shown
from photosort.model.scan import Formats

if TYPE_CHECKING:
    from watchdog.observers.api import BaseObserver

log = logging.getLogger(__name__)

TICK_S = 0.1  # while something is gathered
LOOK_S = 3.0  # between looks whether the folders are connected
POLL_S = 20.0  # between looks into a folder that the system cannot watch


class _Watched(FileSystemEventHandler):
    """One root: its observer and what it has seen."""

    def __init__(self, root: Root, formats: Formats, wake: Callable[[], None]) -> None:
        self.root = root
        self.lock = threading.Lock()
        self.gathering = Gathering()
        self.available = os.path.isdir(root.path)
        self._formats = formats
        self._wake = wake
        self._observer: BaseObserver | None = None

    def start(self) -> None:
        """Begin to watch, by polling where the system has no watches left."""
        try:
            self._observer = self._started(Observer)
        except OSError as error:
            if error.errno not in (errno.ENOSPC, errno.EMFILE):
                log.warning("The folder %s is not watched: %s", shown(self.root.path), error)
                return
            log.warning("No watches left for %s: it is looked through every %d s", shown(self.root.path), POLL_S)
            self._observer = self._started(lambda: PollingObserver(timeout=POLL_S))

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
        if any(map(skipped, folders if is_folder else folders[:-1])):
            return False
        kind = extension(name)
        known = kind in self._formats.images or kind in self._formats.raws or kind in self._formats.companions
        return is_folder or (known and not name.startswith(b"."))


class Watcher:
    """Watches every folder of a library from `start` to `close`.

    `on_dirty(root, folders)` is called on the watcher's thread; an empty set means the whole root: it has come back or
    gone, or its watch has just begun. Files that are still being written are kept out of scans until their size is
    stable.
    """

    def __init__(self, library: Library, on_dirty: Callable[[RootId, set[bytes]], None]) -> None:
        self._library = library
        self._on_dirty = on_dirty
        self._watched: dict[bytes, _Watched] = {}
        self._stop = threading.Event()
        self._wake = threading.Event()
        self._roots_changed = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watcher", daemon=True)
        self._unsubscribe: Callable[[], None] | None = None

    def start(self) -> None:
        """Begin to watch."""
        self._unsubscribe = self._library.subscribe(self._on_changes)
        self._roots_changed.set()
        self._thread.start()

    def close(self) -> None:
        """Stop watching; returns when no thread is left. Idempotent."""
        self._stop.set()
        self._wake.set()
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join()

    def _on_changes(self, changes: Changes) -> None:
        if changes.roots:
            self._roots_changed.set()
            self._wake.set()

    def _run(self) -> None:
        looked = -LOOK_S
        try:
            while not self._stop.is_set():
                if self._roots_changed.is_set():
                    self._roots_changed.clear()
                    self._follow_roots()
                if time.monotonic() - looked >= LOOK_S:
                    looked = time.monotonic()
                    self._look_for_roots()
                waiting = self._hand_out()
                self._wake.wait(TICK_S if waiting else LOOK_S)
                if waiting:
                    self._stop.wait(TICK_S)  # events of a storm wake without end
                self._wake.clear()
        finally:
            for watched in self._watched.values():
                watched.stop()

    def _follow_roots(self) -> None:
        """Watch what was added, and stop watching what was removed."""
        roots = {root.path: root for root in self._library.roots()}
        for path, watched in list(self._watched.items()):
            root = roots.get(path)
            if root is None or (root.id, root.recursive) != (watched.root.id, watched.root.recursive):
                watched.stop()
                del self._watched[path]
        for path, root in roots.items():
            if path not in self._watched:
                self._watched[path] = _Watched(root, self._library.formats, self._wake.set)
                if self._watched[path].available:
                    self._watched[path].start()
                # What came or went between the last scan and the watch, no event has told.
                self._tell(root.id, set())

    def _look_for_roots(self) -> None:
        """Notice drives that were unplugged or plugged in: no event tells of them."""
        for watched in self._watched.values():
            available = os.path.isdir(watched.root.path)
            if available == watched.available:
                continue
            watched.available = available
            watched.stop()
            if available:
                watched.start()
            self._tell(watched.root.id, set())

    def _hand_out(self) -> bool:
        """Tell what is due. Returns whether anything is still gathered."""
        now = time.monotonic()
        due: list[tuple[RootId, set[bytes]]] = []
        growing: set[bytes] = set()
        waiting = False
        for watched in self._watched.values():
            with watched.lock:
                folders = watched.gathering.due(now)
                growing |= watched.gathering.growing
                waiting |= watched.gathering.waiting
            if folders:
                due.append((watched.root.id, folders))
        self._library.leave_out(growing)
        for root, folders in due:
            self._tell(root, folders)
        return waiting

    def _tell(self, root: RootId, folders: set[bytes]) -> None:
        try:
            self._on_dirty(root, folders)
        except Exception:  # whoever listens must not end the watching
            log.exception("A listener of the watcher failed")
