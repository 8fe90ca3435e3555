"""One act at a time, and which of them are moving files right now: scans must not take their copies for new photos."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError


class RunningActs:
    """Whoever decides about an act holds `lock`; whoever moves its files for long does so inside `run`."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self._ids: set[int] = set()

    def ids(self) -> tuple[int, ...]:
        """The acts whose files are on their way."""
        return tuple(self._ids)

    @contextmanager
    def run(self, act_id: int) -> Iterator[None]:
        """Keep an act that takes long from being taken back, or done again, while it runs."""
        with self.lock:
            if act_id in self._ids:
                raise PhotosortError(Message(MessageCode.ACT_UNDER_WAY))
            self._ids.add(act_id)
        try:
            yield
        finally:
            self._ids.discard(act_id)
