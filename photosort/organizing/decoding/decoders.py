"""Decode processes for any number of threads: a file that kills one is tried once more, and then it is to blame."""

import threading
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from photosort.imaging.exif import Facts
from photosort.imaging.unreadable import Unreadable
from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.face import FoundFace
from photosort.model.problem import ProblemKind
from photosort.model.search.close_up import Part
from photosort.model.text_line import TextLine
from photosort.organizing.decoding.decoder import Decoder, Lost
from photosort.organizing.decoding.letters import Decoded

OPERATIONS = "photosort.organizing.decoding.operations:Operations"


class Decoders:
    """Thread-safe. A process is started when a thread asks and none is idle."""

    def __init__(self, operations: str = OPERATIONS, *, for_viewer: bool = False) -> None:
        """`for_viewer`: somebody waits for what they decode, so that they do not yield to other programs."""
        self._operations, self._for_viewer = operations, for_viewer
        self._lock = threading.Lock()
        self._idle: list[Decoder] = []
        self._closed = False

    def read(self, path: bytes, views: tuple[int, int], token: CancelToken) -> Decoded:
        """Read a picture for the library; `views` is how many the encoder wants, and their edge in pixels.

        Raises:
            Unreadable: the file is refused, or twice a process was lost over it.
            Cancelled: by the token, at most about a second after it.
            PhotosortError: there can be no decode process, or it lacks what it needs for this.
        """
        decoded: Decoded = self._twice(token, "read", path, views)
        return decoded

    def facts(self, path: bytes, token: CancelToken) -> Facts:
        """What the metadata of a picture says; errors as in `read`."""
        facts: Facts = self._twice(token, "facts", path)
        return facts

    def show(self, path: bytes, edge: int | None, token: CancelToken) -> NDArray[np.uint8]:
        """Upright pixels, uint8 (h, w, 3), at most `edge` long, or whole; errors as in `read`."""
        pixels: NDArray[np.uint8] = self._twice(token, "show", path, edge)
        return pixels

    def part(self, path: bytes, edge: int, part: Part, token: CancelToken) -> NDArray[np.uint8]:
        """A part of the upright pixels, uint8 (h, w, 3), of a picture at most `edge` long; errors as in `read`."""
        pixels: NDArray[np.uint8] = self._twice(token, "part", path, edge, part)
        return pixels

    def text(self, path: bytes, thumbnail: bytes | None, token: CancelToken) -> list[TextLine]:
        """The lines of text in a picture, whose thumbnail may tell at once that there are none; errors as in `read`."""
        lines: list[TextLine] = self._twice(token, "text", path, thumbnail)
        return lines

    def faces(self, path: bytes, thumbnail: bytes | None, token: CancelToken) -> list[FoundFace]:
        """The faces in a picture, whose thumbnail may tell at once that there are none; errors as in `read`."""
        faces: list[FoundFace] = self._twice(token, "faces", path, thumbnail)
        return faces

    def prepare(self) -> None:
        """Start a process where none is idle, so that the next file need not wait for it.

        Raises:
            PhotosortError: there can be no decode process.
        """
        self._keep(self._idle_one() or self._new())

    def rest(self) -> None:
        """End the idle ones and give back their memory. A later file starts one anew."""
        with self._lock:
            idle, self._idle = self._idle, []
        for decoder in idle:
            decoder.end()

    def close(self) -> None:
        """End the idle ones now, the others when their file is done, or is not within about a second."""
        with self._lock:
            self._closed = True
        self.rest()

    def _twice(self, token: CancelToken, name: str, *args: Any) -> Any:
        def unwanted() -> bool:
            return token.cancelled or self._closed

        if unwanted():
            raise Cancelled
        try:
            return self._once(self._idle_one() or self._new(), unwanted, name, *args)
        except Lost:
            pass
        try:
            return self._once(self._new(), unwanted, name, *args)
        except Lost as again:
            raise Unreadable(ProblemKind.DAMAGED, again.message) from again

    def _once(self, decoder: Decoder, unwanted: Callable[[], bool], name: str, *args: Any) -> Any:
        try:
            answer = decoder.ask(unwanted, name, *args)
        except Unreadable:
            self._keep(decoder)
            raise
        except BaseException:
            decoder.end()
            raise
        self._keep(decoder)
        return answer

    def _new(self) -> Decoder:
        return Decoder(self._operations, background=not self._for_viewer)

    def _idle_one(self) -> Decoder | None:
        while True:
            with self._lock:
                if not self._idle:
                    return None
                decoder = self._idle.pop()
            if decoder.alive:
                return decoder
            decoder.end()

    def _keep(self, decoder: Decoder) -> None:
        with self._lock:
            if not self._closed:
                self._idle.append(decoder)
                return
        decoder.end()
