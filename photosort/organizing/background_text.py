"""Reading text behind everything else: by one process, one photo after the other, while nobody wants anything.

Photos that are likely to hold text are read first, of these and of the others the newest. Whatever is wanted meanwhile
ends the process, and with it the memory of its networks; what was in work is read again later.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from photosort.library.library import Library
from photosort.log import without_words
from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.photo import Photo, PhotoId
from photosort.model.problem import PhotosortError
from photosort.model.text_line import KINDS, READER, TextLine
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.progress import TextProgress
from photosort.organizing.text_stage import QUERY, lines_of

QUIET_S = 3.0  # since somebody wanted something: who goes from photo to photo is not disturbed between two of them
KEPT_S = 10.0  # of work, after which it is kept: each time, the window looks for what changed in all photos
_log = logging.getLogger(__name__)


class BackgroundText:
    """Turned off until it is turned on. Thread-safe; nothing but `close` waits."""

    def __init__(
        self, library: Library, decoders: Decoders, at_rest: Callable[[], bool], when_read: Callable[[], None]
    ) -> None:
        """`at_rest` tells whether the albums stand and nothing else is to be done; it is asked under a lock.

        `when_read` is called once all is read, if there was anything.
        """
        self._library, self._decoders, self._at_rest, self._when_read = library, decoders, at_rest, when_read
        self._news = False  # what was read since it was called last
        self._changed = threading.Condition()
        self._on = self._paused = self._closed = False
        self._due = True  # some photos may wait
        self._holders = 0
        self._quiet_from = 0.0
        self._token = CancelToken()
        self._thread: threading.Thread | None = None
        self._progress: TextProgress | None = None

    def turn(self, *, on: bool) -> None:
        """Read from now on, whenever there is time for it, or no more; what is read is kept."""
        with self._changed:
            if on == self._on or self._closed:
                return
            self._on, self._paused, self._due = on, False, True
            self._interrupt()
            if not on:
                self._progress = None
            elif self._thread is None:
                self._thread = threading.Thread(target=self._work, name="text", daemon=True)
                self._thread.start()

    def pause(self) -> None:
        """Wait, without the process, for `resume`."""
        with self._changed:
            if self._progress is not None:
                self._paused = True
                self._progress = replace(self._progress, paused=True)
                self._interrupt()

    def resume(self) -> None:
        """Go on."""
        with self._changed:
            self._paused = False
            if self._progress is not None:
                self._progress = replace(self._progress, paused=False)
            self._quiet_from = 0.0
            self._changed.notify_all()

    def progress(self) -> TextProgress | None:
        """How far it is; None where nothing is read."""
        return self._progress

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
            self._due = True
            self._changed.notify_all()

    def close(self) -> None:
        """End the process, and join the thread."""
        with self._changed:
            self._closed = True
            self._interrupt()
        self._decoders.close()
        if self._thread is not None:
            self._thread.join()

    def _interrupt(self) -> None:
        self._token.cancel()
        self._changed.notify_all()

    def _work(self) -> None:
        while True:
            with self._changed:
                while not self._closed and (seconds := self._seconds_to_wait()) != 0:
                    self._changed.wait(seconds)
                if self._closed:
                    return
                self._token, self._due = CancelToken(), False
                token = self._token
            try:
                self._read(token)
                if self._news:
                    self._news = False
                    self._when_read()
            except Cancelled:
                self._due = True
            except PhotosortError as error:
                _log.warning("Text is read no more until something else was done: %s", error)
            except Exception as error:  # noqa: BLE001 - a photo is not worth the window's peace
                _log.error("Reading text failed in an unforeseen way:\n%s", without_words(error))
            with self._changed:
                if not (self._paused or self._due):
                    self._progress = None
            self._decoders.rest()

    def _seconds_to_wait(self) -> float | None:
        """Until there is time to read; None until there is news."""
        if self._on and self._due and not self._paused and not self._holders and self._at_rest():
            return max(0.0, self._quiet_from - time.monotonic())
        return None

    def _read(self, token: CancelToken) -> None:
        waiting = self._library.texts.waiting_ids(READER)
        likely = self._library.search.traits.of_kinds(KINDS)
        waiting.sort(key=lambda photo: photo not in likely)
        before = self._library.texts.read_count(READER)
        total = before + len(waiting)
        read: list[tuple[PhotoId, list[TextLine]]] = []
        kept = time.monotonic()
        try:
            for done, photo in enumerate(self._photos(waiting)):
                token.check()
                self._tell(TextProgress(before + done, total))
                lines = lines_of(self._library, self._decoders, photo, token)
                if lines is not None:
                    read.append((photo.id, lines))
                if time.monotonic() - kept > KEPT_S:
                    self._keep(read)
                    read, kept = [], time.monotonic()
        finally:
            if read:
                self._keep(read)

    def _keep(self, read: list[tuple[PhotoId, list[TextLine]]]) -> None:
        self._library.texts.store(READER, read)
        self._news = True

    def _photos(self, ids: list[PhotoId]) -> Iterator[Photo]:
        for start in range(0, len(ids), QUERY):
            yield from self._library.photos.get(ids[start : start + QUERY])

    def _tell(self, progress: TextProgress) -> None:
        with self._changed:
            if self._on:
                self._progress = replace(progress, paused=self._paused)
