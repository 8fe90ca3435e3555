"""Memory that two processes see: large answers lie there, and need not pass through a pipe."""

import os
import sys
from collections.abc import Sequence
from itertools import accumulate
from multiprocessing.shared_memory import SharedMemory


class Room:
    """Shared memory. Made by one process, handed to the other as an argument; whoever made it gives it back."""

    def __init__(self, size: int) -> None:
        """Raises:
        OSError: the system has none to spare.
        """
        self._memory = SharedMemory(create=True, size=size)
        try:
            _fill(self._memory)
        except OSError:
            self.give_back()
            raise

    def put(self, parts: Sequence[memoryview]) -> bool:
        """Lay parts down, one behind the other; False, and nothing is done, where they do not fit."""
        ends = list(accumulate(part.nbytes for part in parts))
        if not ends or ends[-1] > self._memory.size:
            return False
        for part, end in zip(parts, ends, strict=True):
            self._view[end - part.nbytes : end] = part
        return True

    def take(self, sizes: Sequence[int]) -> list[bytearray]:
        """Copies of parts of these sizes, in bytes."""
        ends = accumulate(sizes)
        return [bytearray(self._view[end - size : end]) for size, end in zip(sizes, ends, strict=True)]

    def give_back(self) -> None:
        """End it: nobody uses it any more."""
        self._memory.close()
        self._memory.unlink()

    @property
    def _view(self) -> memoryview:
        view = self._memory.buf
        assert view is not None, "it was given back"
        return view


def _fill(memory: SharedMemory) -> None:
    """Have its pages now: who later writes to one for which there is no place is killed (SIGBUS)."""
    if sys.platform == "linux":
        descriptor = os.open(f"/dev/shm/{memory.name}", os.O_RDWR)
        try:
            os.posix_fallocate(descriptor, 0, memory.size)
        finally:
            os.close(descriptor)
