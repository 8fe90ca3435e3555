"""One window a library: listens for later starts, which hand over what they were asked for."""

import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from photosort.ui.services.hand_over import HEARD, LONGEST, hand_over, place_of, unpacked

HEAR_S = 0.2  # in which the message of a start is whole


class RunningWindow(QObject):
    """Listens for later starts until `close`. Signals: `asked(list[bytes])` for the window, with folders."""

    asked = Signal(object)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer

        self.library = library
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        place = place_of(library)
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
        while unpacked(message) is None and len(message) <= LONGEST:
            if not socket.bytesAvailable():
                left = round(1000 * (limit - time.monotonic()))
                if left <= 0 or not socket.waitForReadyRead(left):
                    break
            message += bytes(socket.read(LONGEST + 1 - len(message)).data())
        folders = unpacked(message) if len(message) <= LONGEST else None
        if folders is not None:
            socket.write(HEARD)
            socket.flush()
        socket.disconnectFromServer()
        socket.deleteLater()
        if folders is not None:
            self.asked.emit(folders)
