"""What a decode tells whoever watches over it: when its bytes are there, and when it needs the memory for itself."""

from contextlib import AbstractContextManager
from threading import Lock

_large_picture = Lock()


class Watch:
    """Lets everything pass; the large pictures of this process wait for one another."""

    def begin(self, left: int) -> None:
        """Decoding begins, with `left` bytes still to come from the drive: what takes long now is the decoder."""

    def alive(self, patience: int) -> None:
        """The work goes on, and may take so many seconds from now on before it is given up for lost."""

    def alone(self) -> AbstractContextManager[object]:
        """Hold this while a large picture is decoded: there is room for one at a time."""
        return _large_picture


NOBODY = Watch()
