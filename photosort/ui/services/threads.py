"""The one bridge between background threads and the GUI thread: guarded overrides, a mailbox, and lanes of work."""

import enum
import functools
import logging
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, ParamSpec, TypeVar, cast, overload

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from photosort.model.cancel_token import Cancelled
from photosort.model.problem import PhotosortError
from photosort.ui.text.messages import error_in_words

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")

DRAIN_S = 0.008

_log = logging.getLogger(__name__)


@overload
def guard(function: Callable[P, R]) -> Callable[P, R]: ...
@overload
def guard(*, default: Any) -> Callable[[Callable[P, R]], Callable[P, R]]: ...
def guard(function: Callable[..., Any] | None = None, *, default: Any = None) -> Any:
    """Keep an exception inside a Python override of a Qt virtual.

    An exception that leaves such an override is undefined behaviour in PySide6: it vanishes, hangs, or crashes later.
    It is reported through `sys.excepthook` instead, and `default` is returned: a value, or a class to make one from.
    Qt still calls overrides while it takes an object apart, when nothing of it may be touched: those do nothing.
    """

    def decorate(inner: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(inner)
        def guarded(*args: Any, **kwargs: Any) -> Any:
            try:
                if not args or isValid(args[0]):
                    return inner(*args, **kwargs)
            except Exception:  # noqa: BLE001 - whatever it is, it must not reach Qt
                sys.excepthook(*cast("Any", sys.exc_info()))
            return default() if isinstance(default, type) else default

        return guarded

    return decorate if function is None else decorate(function)


class Mailbox(QObject):
    """Functions posted by any thread, called on the GUI thread in order, with at most one wake-up in flight.

    A turn lasts 8 ms at most; what is left waits for the next turn of the event loop, so that painting comes between.
    """

    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._letters: deque[Callable[[], object]] = deque()
        self._in_flight = False
        self._closed = False
        self._woken.connect(self._drain, Qt.ConnectionType.QueuedConnection)

    def post(self, letter: Callable[[], object]) -> None:
        """Have `letter` called on the GUI thread. Dropped after `close`."""
        with self._lock:
            if self._closed:
                return
            self._letters.append(letter)
            if self._in_flight:
                return
            self._in_flight = True
            self._woken.emit()

    def close(self) -> None:
        """Drop what waits and what is still posted."""
        with self._lock:
            self._closed = True
            self._letters.clear()

    def _drain(self) -> None:
        end = time.monotonic() + DRAIN_S
        while True:
            with self._lock:
                if not self._letters:
                    self._in_flight = False
                    return
                letter = self._letters.popleft()
            try:
                letter()
            except Exception:  # noqa: BLE001 - one letter must not keep the others from being read
                sys.excepthook(*cast("Any", sys.exc_info()))
            if time.monotonic() >= end:
                with self._lock:
                    if not self._closed:
                        self._woken.emit()
                        return


class Lane(enum.Enum):
    """Where work runs."""

    WRITE = "write"  # the acts of the person, in order
    READ = "read"  # queries
    FILES = "files"  # measuring folders, decoding for the viewer


THREADS = {Lane.WRITE: 1, Lane.READ: 2, Lane.FILES: 2}


class Task:
    """Work under way. Cancelled, its result is dropped; work that has not begun does not begin."""

    def __init__(self) -> None:
        self.cancelled = False

    def cancel(self) -> None:
        """Drop the result."""
        self.cancelled = True


class Lanes:
    """Background threads by purpose. Results come back on the GUI thread, unless their owner is gone."""

    def __init__(self, mailbox: Mailbox, failed: Callable[[str], object]) -> None:
        self._mailbox = mailbox
        self._failed = failed
        self._pools = {
            lane: ThreadPoolExecutor(number, thread_name_prefix=f"ui-{lane.value}") for lane, number in THREADS.items()
        }

    def run(
        self,
        lane: Lane,
        work: Callable[[], T],
        done: Callable[[T], object] | None = None,
        *,
        owner: QObject,
        failed: Callable[[str], object] | None = None,
    ) -> Task:
        """Call `work` on a thread of `lane`, then `done` with its result on the GUI thread.

        `work` must touch no widget. An exception goes to `failed`, or to the handler given when the lanes were made, as
        a sentence in the person's language: no page ever meets an exception, which would speak English.
        Nothing is delivered once `owner` is deleted or the returned task is cancelled.
        """
        task = Task()

        def deliver(call: Callable[[Any], object], value: object) -> None:
            if not task.cancelled and isValid(owner):
                call(value)

        def background() -> None:
            if task.cancelled:
                return
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - delivered to whoever can say it
                if not isinstance(error, PhotosortError | Cancelled):
                    _log.exception("Work in the background failed in an unforeseen way")
                words = error_in_words(error)
                self._mailbox.post(lambda: deliver(failed or self._failed, words))
                return
            if done is not None:
                self._mailbox.post(lambda: deliver(done, result))

        self._pools[lane].submit(background)
        return task

    def close(self) -> None:
        """Drop queued reads, finish acts that have begun or wait, and join every thread."""
        for lane, pool in self._pools.items():
            pool.shutdown(wait=False, cancel_futures=lane is not Lane.WRITE)
        for pool in self._pools.values():
            pool.shutdown(wait=True)
