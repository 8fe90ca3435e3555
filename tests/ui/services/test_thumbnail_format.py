"""A thumbnail is a JPEG: no other format is looked for, since looking waits for a lock that the GUI thread may hold."""

from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from photosort.ui.services.thumbnails import Cut, render

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


def encoded(kind: str) -> bytes:
    image, buffer = QImage(9, 9, QImage.Format.Format_RGB32), QBuffer()
    image.fill(0)
    assert image.save(buffer, kind)  # type: ignore[call-overload]  # the stub asks for bytes, the binding refuses them
    return bytes(buffer.data().data())


def test_nothing_but_a_jpeg_is_read(qtbot: QtBot) -> None:
    read = [render(data, Cut(9, 9)) is not None for data in (encoded("JPEG"), encoded("PNG"), SVG, b"")]
    assert read == [True, False, False, False]
