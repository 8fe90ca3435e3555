"""The system's watch of a folder tree, with what it keeps to itself: events that were lost, folders that got no watch.

On Linux both happen in daily use: the queue of events overflows when thousands of files arrive, and the number of
watches is limited for all programs of a user together. The library that watches logs the one and swallows the other.
"""

import os
import sys
from typing import Protocol

from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver


class Missed(Protocol):
    """Who wants to know. Called on threads of the observer, which must not wait."""

    def events_lost(self) -> None:
        """Some events will never be told: only a look at the whole tree knows what they were."""

    def not_watched(self, folder: bytes) -> None:
        """Nothing that happens in this folder, subfolders aside, will be told."""


def make_observer(missed: Missed) -> BaseObserver:
    """An observer that has not started. Only on Linux can it say what it misses; elsewhere the system does not tell."""
    return _InotifyObserver(missed) if sys.platform == "linux" else Observer()


if sys.platform == "linux":
    from dataclasses import dataclass

    from watchdog.events import FileSystemEvent
    from watchdog.observers.api import EventQueue, ObservedWatch
    from watchdog.observers.inotify import InotifyEmitter, InotifyObserver, InotifyWatchGroup
    from watchdog.observers.inotify_c import InotifyFD

    @dataclass
    class _WatchGroup(InotifyWatchGroup):
        missed: Missed | None = None

        def on_queue_overflow(self) -> None:
            super().on_queue_overflow()
            if self.missed is not None:
                self.missed.events_lost()

        def _add_callback(self, path: bytes) -> None:
            super()._add_callback(path)
            # One that is gone by now, another event tells.
            if self.missed is not None and path not in self._active_callbacks_by_path and os.path.isdir(path):
                self.missed.not_watched(path)

    class _Emitter(InotifyEmitter):
        def __init__(
            self,
            event_queue: EventQueue,
            watch: ObservedWatch,
            *,
            timeout: float,
            event_filter: list[type[FileSystemEvent]] | None,
            inotify_fd: InotifyFD,
            missed: Missed,
        ) -> None:
            super().__init__(event_queue, watch, timeout=timeout, event_filter=event_filter, inotify_fd=inotify_fd)
            self._missed = missed

        def on_thread_start(self) -> None:
            self._inotify = _WatchGroup(
                self._inotify_fd,
                os.fsencode(self.watch.path),
                is_recursive=self.watch.is_recursive,
                event_mask=self.get_event_mask_from_filter(),
                follow_symlink=self.watch.follow_symlink,
                missed=self._missed,
            )

    class _InotifyObserver(InotifyObserver):
        def __init__(self, missed: Missed) -> None:
            super().__init__()
            self._emitter_class = _Emitter
            self._emitter_kwargs = {**self._emitter_kwargs, "missed": missed}
