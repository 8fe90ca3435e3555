"""Watching the folders of a library: what changed is told in batches, and a folder that comes or goes is noticed."""

import logging
import os
import threading
import time
from collections.abc import Callable

from photosort.library import watched_root
from photosort.library.library import Library
from photosort.library.watched_root import WatchedRoot
from photosort.model.changes import Changes
from photosort.model.photo import Root, RootId

log = logging.getLogger(__name__)

TICK_S = 0.1  # while something is gathered
LOOK_S = 3.0  # between looks whether the folders are connected
LOOKING_SHARE = 0.02  # of the time, at the most, goes into looking into folders that the system does not watch


class Watcher:
    """Watches every folder of a library from `start` to `close`.

    `on_dirty(root, folders)` is called on the watcher's thread; an empty set means the whole root: it has come back or
    gone, or its watch has just begun. Files that are still being written are kept out of scans until their size is
    stable. `on_unwatched(count, seconds)` is called there when it has changed how many folders the system does not
    watch, so that they are looked into every so many seconds.
    """

    def __init__(
        self,
        library: Library,
        on_dirty: Callable[[RootId, set[bytes]], None],
        on_unwatched: Callable[[int, float], None] | None = None,
    ) -> None:
        self._library = library
        self._on_dirty = on_dirty
        self._on_unwatched = on_unwatched
        self._unwatched: tuple[int, float] = (0, watched_root.POLL_S)  # as it was told
        self._watched: dict[bytes, WatchedRoot] = {}
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
        looked = polled = -LOOK_S
        every = watched_root.POLL_S
        try:
            while not self._stop.is_set():
                if self._roots_changed.is_set():
                    self._roots_changed.clear()
                    self._follow_roots()
                if time.monotonic() - looked >= LOOK_S:
                    looked = time.monotonic()
                    self._look_for_roots()
                if time.monotonic() - polled >= every:
                    began = time.monotonic()
                    for watched in self._watched.values():
                        watched.look_into_unwatched()
                    polled = time.monotonic()
                    every = max(watched_root.POLL_S, (polled - began) / LOOKING_SHARE)
                self._tell_unwatched(every)
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
        roots = {root.path: root for root in self._library.folders.all()}
        for path, watched in list(self._watched.items()):
            root = roots.get(path)
            if root is None or _watch_of(root) != _watch_of(watched.root):
                watched.stop()
                del self._watched[path]
        for path, root in roots.items():
            if path not in self._watched:
                self._watched[path] = WatchedRoot(root, self._library.formats, self._wake.set)
                if self._watched[path].available:
                    self._watched[path].start()
                if root.watched:  # what came or went between the last scan and the watch, no event has told
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
                folders = watched.due(now)
                growing |= watched.gathering.growing
                waiting |= watched.gathering.waiting
            if folders is not None:
                due.append((watched.root.id, folders))
        self._library.scanner.leave_out(growing)
        for root, folders in due:
            self._tell(root, folders)
        return waiting

    def _tell_unwatched(self, every: float) -> None:
        now = (sum(watched.unwatched for watched in self._watched.values()), every)
        if now != self._unwatched and self._on_unwatched is not None and (now[0] or self._unwatched[0]):
            self._on_unwatched(*now)
        self._unwatched = now

    def _tell(self, root: RootId, folders: set[bytes]) -> None:
        try:
            self._on_dirty(root, folders)
        except Exception:  # whoever listens must not end the watching
            log.exception("A listener of the watcher failed")


def _watch_of(root: Root) -> tuple[RootId, bool, bool]:
    """What the watch of a folder depends on."""
    return root.id, root.recursive, root.watched
