"""One window a library: a second start hands what it was asked for to the window that runs, and ends."""

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

LONGEST = 64 * 1024  # bytes of a message
MOMENT_MS = 2_000  # in which a window answers
HEAR_S = 0.2  # in which the message of a start is whole
HEARD = b"heard"


def _place(library: Path) -> str:
    """Where the window of a library is asked: the person's alone, whatever the library is called."""
    name = hashlib.blake2b(os.path.realpath(os.fsencode(library)), digest_size=12).hexdigest()
    if sys.platform == "win32":
        return f"photosort-{os.environ.get('USERNAME', '')}-{name}"
    return os.path.join(tempfile.gettempdir(), f"photosort-{os.getuid()}-{name}")


def _packed(folders: Sequence[bytes]) -> bytes:
    """Each path ends with a zero byte, and so does the whole."""
    return b"".join(folder + b"\0" for folder in folders) + b"\0"


def _unpacked(message: bytes) -> list[bytes] | None:
    """The absolute paths of a message that is whole; None of one that is not."""
    if message != b"\0" and not message.endswith(b"\0\0"):
        return None
    return [path for path in message.split(b"\0") if path and os.path.isabs(path)]


def hand_over(library: Path, folders: Sequence[bytes]) -> bool:
    """Have the window of a library that runs come to the front and take folders, absolute paths.

    Returns whether it has: False where none runs, or none answers within a moment.
    """
    place, message = _place(library), _packed(folders)
    if sys.platform != "win32":
        try:
            if os.stat(place).st_uid != os.getuid():
                return False  # whoever listens there is not the person
        except OSError:
            return False
    if len(message) > LONGEST:
        return False
    from PySide6.QtNetwork import QLocalSocket  # which most starts need not wait for

    socket = QLocalSocket()
    socket.connectToServer(place)
    if not socket.waitForConnected(MOMENT_MS):
        return False
    socket.write(message)
    socket.flush()
    heard = socket.waitForReadyRead(MOMENT_MS) and socket.readAll().data() == HEARD
    socket.abort()
    return heard


class RunningWindow(QObject):
    """Listens for later starts until `close`. Signals: `asked(list[bytes])` for the window, with folders."""

    asked = Signal(object)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        place = _place(library)
        if not self._server.listen(place) and not hand_over(library, ()):
            QLocalServer.removeServer(place)  # of a window that was killed
            self._server.listen(place)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _on_connection(self) -> None:
        """Hear a start out at once: it has written before it waits, so that nobody notices the wait for it."""
        socket = self._server.nextPendingConnection()
        limit, message = time.monotonic() + HEAR_S, b""
        while _unpacked(message) is None and len(message) <= LONGEST:
            if not socket.bytesAvailable():
                left = round(1000 * (limit - time.monotonic()))
                if left <= 0 or not socket.waitForReadyRead(left):
                    break
            message += bytes(socket.read(LONGEST + 1 - len(message)).data())
        folders = _unpacked(message) if len(message) <= LONGEST else None
        if folders is not None:
            socket.write(HEARD)
            socket.flush()
        socket.disconnectFromServer()
        socket.deleteLater()
        if folders is not None:
            self.asked.emit(folders)
