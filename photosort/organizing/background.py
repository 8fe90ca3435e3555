"""Chores behind everything else: by one process, one photo after the other, while nobody wants anything.

They take turns, and what was just turned on comes first. Whatever is wanted meanwhile ends the process, and with it the
memory of its networks; what was in work is done again later, by the chore whose turn it still is.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import Any

from photosort.library.library import Library
from photosort.log import without_words
from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.changes import Changes
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError
from photosort.organizing.chore import Chore, StepChore, look, photos_of
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.progress import ChoreProgress

QUIET_S = 3.0  # since somebody wanted something: who goes from photo to photo is not disturbed between two of them
KEPT_S = 10.0  # of work, after which it is kept and used: each time, the window looks for what changed in all photos
TURN_S = 120.0  # of work of one chore, after which it is the other's turn: loading networks takes a second
_log = logging.getLogger(__name__)


class Background:
    """Where chores are done, each of which is turned off until it is turned on. Thread-safe; only `close` waits."""

    def __init__(self, library: Library, decoders: Decoders, at_rest: Callable[[], bool]) -> None:
        """`at_rest` tells whether the albums stand and nothing else is to be done; it is asked under a lock.

        `decoders` are those of the chores.
        """
        self._library, self._decoders, self._at_rest = library, decoders, at_rest
        self._changed = threading.Condition()
        self._chores: list[BackgroundChore] = []  # whose turn it is comes first
        self._closed = False
        self._holders = 0
        self._quiet_from = 0.0
        self._at: BackgroundChore | None = None
        self._token = CancelToken()
        self._thread: threading.Thread | None = None
        self._others = False  # photos came or went since they were counted
        self._unsubscribe = library.subscribe(self._on_changes)

    def add(self, chore: Chore[Any] | StepChore) -> "BackgroundChore":
        """A chore that is done here once it is turned on."""
        added = BackgroundChore(self, chore)
        self._chores.append(added)
        return added

    @contextmanager
    def held(self) -> Iterator[None]:
        """Give way to something else at once, and until a while after it."""
        with self._changed:
            self._holders += 1
            self._interrupt()
        try:
            yield
        finally:
            with self._changed:
                self._holders -= 1
                self._quiet_from = time.monotonic() + QUIET_S
                self._changed.notify_all()

    def give_way(self) -> None:
        """To something that is under way: to be called again while it is."""
        with self.held():
            pass

    def look_again(self) -> None:
        """Something was done, after which photos may wait."""
        with self._changed:
            for chore in self._chores:
                chore.due = True
            self._changed.notify_all()

    def close(self) -> None:
        """End the process, and join the thread."""
        with self._changed:
            self._closed = True
            self._interrupt()
        self._unsubscribe()
        self._decoders.close()
        if self._thread is not None:
            self._thread.join()
        for chore in self._chores:
            chore.chore.close()

    def _interrupt(self, chore: "BackgroundChore | None" = None) -> None:
        """End what is under way, if it is this chore, or whatever it is."""
        if chore is None or chore is self._at:
            self._token.cancel()
        self._changed.notify_all()

    def _on_changes(self, changes: Changes) -> None:
        self._others |= bool(changes.photos)

    def _begin(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="background", daemon=True)
            self._thread.start()

    def _work(self) -> None:
        while (at := self._next()) is not None:
            begun, ends = time.monotonic(), True
            try:
                if at.dropped:
                    at.dropped = ends = False
                    at.chore.put_down()
                elif isinstance(at.chore, StepChore):
                    self._take_steps(at, at.chore, self._token)
                else:
                    self._take_turn(at, at.chore, self._token)
            except Cancelled:
                at.due, ends = True, at.worked + time.monotonic() - begun > TURN_S
            except PhotosortError as error:
                _log.warning("%s does no more until something else was done: %s", type(at.chore).__name__, error)
            except Exception as error:  # noqa: BLE001 - a photo is not worth the window's peace
                _log.error("%s failed in an unforeseen way:\n%s", type(at.chore).__name__, without_words(error))
            with self._changed:
                self._at = None
                at.worked += time.monotonic() - begun
                if ends:
                    at.worked = 0.0
                    self._chores.remove(at)
                    self._chores.append(at)
                at.rest()
            self._decoders.rest()

    def _next(self) -> "BackgroundChore | None":
        """Wait for something to do; None at the end. What was turned off is put down before all else."""
        with self._changed:
            while (at := next((chore for chore in self._chores if chore.dropped), None)) is None:
                if self._closed:
                    return None
                seconds = self._seconds_to_wait()
                if seconds == 0:
                    at = self._at = next(chore for chore in self._chores if chore.wanted)
                    self._token, at.due = CancelToken(), False
                    break
                self._changed.wait(seconds)
            return at

    def _seconds_to_wait(self) -> float | None:
        """Until there is time to work; None until there is news."""
        if any(chore.wanted for chore in self._chores) and not self._holders and self._at_rest():
            return max(0.0, self._quiet_from - time.monotonic())
        return None

    def _take_steps(self, at: "BackgroundChore", chore: StepChore, token: CancelToken) -> None:
        begun = time.monotonic()
        with closing(chore.steps(token)) as steps:
            for progress in steps:
                at.tell(progress)
                if at.worked + time.monotonic() - begun > TURN_S:
                    at.due = True
                    break

    def _take_turn(self, at: "BackgroundChore", chore: Chore[Any], token: CancelToken) -> None:
        waiting = chore.waiting()
        before = chore.done()
        total = before + len(waiting)
        self._others = False
        found: list[tuple[PhotoId, Any]] = []
        begun, kept = time.monotonic(), 0.0  # what an interrupted turn has left is made use of at once
        done = 0
        try:
            for photo in photos_of(self._library, waiting):
                token.check()
                if self._others:
                    self._others = False
                    before = chore.done() + len(found) - done
                    total = chore.done() + len(chore.waiting())
                at.tell(ChoreProgress(before + done, total))
                if time.monotonic() - kept > KEPT_S:
                    at.keep(chore, found)
                    found, kept = [], time.monotonic()
                    chore.meanwhile(token)
                seen = look(chore, photo, token)
                done += 1
                if seen is not None:
                    found.append((photo.id, seen))
                if at.worked + time.monotonic() - begun > TURN_S and done < len(waiting):
                    at.due = True
                    break
        finally:
            at.keep(chore, found)
        at.tell(ChoreProgress(chore.done(), chore.done() + len(chore.waiting())))
        chore.conclude(token, whole=not at.due)


class BackgroundChore:
    """A chore behind everything else: what turns it on and off, and tells how far it is."""

    def __init__(self, background: Background, chore: Chore[Any] | StepChore) -> None:
        self._background, self.chore = background, chore
        self.on = self.paused = False
        self.due = True  # some photos may wait
        self.dropped = False  # turned off, which is still to be followed
        self.worked = 0.0  # seconds of its turn, which goes on after an interruption
        self._progress: ChoreProgress | None = None

    @property
    def wanted(self) -> bool:
        """Whether it is to be done when there is time."""
        return self.on and self.due and not self.paused

    def turn(self, *, on: bool) -> None:
        """Do it from now on, before other chores, or no more; what was done is kept."""
        background = self._background
        with background._changed:
            if on == self.on or background._closed:
                return
            self.on, self.paused, self.due, self.dropped = on, False, True, not on
            self.worked = 0.0
            if on:
                background._chores.remove(self)
                background._chores.insert(0, self)
                background._quiet_from = 0.0
                background._interrupt()
                background._begin()
            else:
                background._interrupt(self)
                self._progress = None

    def pause(self) -> None:
        """Wait, without the process, for `resume`."""
        with self._background._changed:
            if self._progress is not None:
                self.paused = True
                self._progress = replace(self._progress, paused=True)
                self._background._interrupt(self)

    def resume(self) -> None:
        """Go on."""
        with self._background._changed:
            self.paused = False
            if self._progress is not None:
                self._progress = replace(self._progress, paused=False)
            self._background._quiet_from = 0.0
            self._background._changed.notify_all()

    def progress(self) -> ChoreProgress | None:
        """How far it is; None where nothing is done."""
        return self._progress

    def tell(self, progress: ChoreProgress) -> None:
        """It has come so far."""
        with self._background._changed:
            if self.on:
                self._progress = replace(progress, paused=self.paused)

    def keep(self, chore: Chore[Any], found: list[tuple[PhotoId, Any]]) -> None:
        """Keep what its chore has found, unless it is wanted no more."""
        if found and self.on:
            chore.keep(found)

    def rest(self) -> None:
        """Its turn is over."""
        if not (self.paused or self.due):
            self._progress = None
