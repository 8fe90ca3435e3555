"""A second start hands what it was asked for to the window that runs: paths over a local socket, and nothing else."""

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from photosort.ui.services.load_qt import load_qt

LONGEST = 64 * 1024  # bytes of a message
MOMENT_MS = 2_000  # in which a window that runs takes a call
ANSWER_MS = 20_000  # in which it answers: it may still be loading, or be about to close
SOON_S = 2.0  # in which a program that has the library open begins to listen, if it is a window
HEARD = b"heard"


def place_of(library: Path) -> str:
    """Where the window of a library is asked: the person's alone, whatever the library is called."""
    name = hashlib.blake2b(os.path.realpath(os.fsencode(library)), digest_size=12).hexdigest()
    if sys.platform == "win32":
        return f"photosort-{os.environ.get('USERNAME', '')}-{name}"
    return os.path.join(tempfile.gettempdir(), f"photosort-{os.getuid()}-{name}")


def _packed(folders: Sequence[bytes]) -> bytes:
    """Each path ends with a zero byte, and so does the whole."""
    return b"".join(folder + b"\0" for folder in folders) + b"\0"


def unpacked(message: bytes) -> list[bytes] | None:
    """The absolute paths of a message that is whole; None of one that is not."""
    if message != b"\0" and not message.endswith(b"\0\0"):
        return None
    return [path for path in message.split(b"\0") if path and os.path.isabs(path)]


def hand_over(library: Path, folders: Sequence[bytes]) -> bool:
    """Have the window of a library that runs come to the front and take folders, absolute paths.

    Returns whether it has: False where none runs, or none answers.
    """
    place, message = place_of(library), _packed(folders)
    if sys.platform != "win32":
        try:
            if os.stat(place).st_uid != os.getuid():
                return False  # whoever listens there is not the person
        except OSError:
            return False
    if len(message) > LONGEST:
        return False
    load_qt()  # last: most starts get no further than here
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(place)
    if not socket.waitForConnected(MOMENT_MS):
        return False
    socket.write(message)
    socket.flush()
    heard = socket.waitForReadyRead(ANSWER_MS) and socket.readAll().data() == HEARD
    socket.abort()
    return heard


def hand_over_soon(library: Path, folders: Sequence[bytes]) -> bool:
    """The same where another program has the library: that may be a start just before this one, which listens soon."""
    end = time.monotonic() + SOON_S
    while not hand_over(library, folders):
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True
