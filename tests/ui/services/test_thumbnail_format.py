"""A thumbnail is a JPEG: no other format is looked for, since looking waits for a lock that the GUI thread may hold."""

import subprocess
import sys

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


TWO_THREADS = """
import threading
from PySide6.QtGui import QGuiApplication
from photosort.ui.services import thumbnails
from tests.ui.pictures import jpeg, picture

app = QGuiApplication([])
data = jpeg(picture(1, 0, 64, 48))
thumbnails._prepare()

def often(read):
    for _ in range(1000):
        read()

cut = lambda: thumbnails.render(data, thumbnails.Cut(9, 9))
threads = [threading.Thread(target=often, args=[read]) for read in (cut, lambda: thumbnails.whole(data))]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
"""


def test_two_threads_read_thumbnails_in_both_ways_at_once() -> None:
    subprocess.run([sys.executable, "-c", TWO_THREADS], check=True, timeout=60)  # they waited for each other, for ever
