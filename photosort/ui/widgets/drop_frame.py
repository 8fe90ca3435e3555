"""The dashed frame into which folders are dropped: as the first page, and over any page while folders are dragged."""

import os
import sys
from collections.abc import Sequence
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QMimeData, QRectF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr

RADIUS = 16


def paint_frame(painter: QPainter, rect: QRectF, context: Context, *, over: bool) -> None:
    """The frame, at rest or with something above it."""
    color = context.theme.color
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(color(ThemeColor.SOFT if over else ThemeColor.PANEL))
    pen = QPen(color(ThemeColor.ACCENT if over else ThemeColor.EDGE), 2)
    if not over:
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)


def paths_in(mime: QMimeData) -> list[bytes]:
    """Local files and folders of a drag, as names in bytes."""
    return [_local(url) for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []


def take_as_copy(event: QDropEvent) -> None:
    """Accept a drag or a drop as a copy or a link; not at all where a move is all that is offered."""
    offered, actions = event.possibleActions(), Qt.DropAction
    for action in (actions.CopyAction, actions.LinkAction):
        if action in offered:
            event.setDropAction(action)  # never a move: the source would delete what it had dropped
            event.accept()
            return
    event.ignore()


def taken(event: QDropEvent, widget: QWidget) -> list[bytes]:
    """Local files and folders that are dropped on a widget, whose window gets the keyboard: the file manager has it."""
    take_as_copy(event)
    widget.window().activateWindow()
    return paths_in(event.mimeData())


def _local(url: QUrl) -> bytes:
    if sys.platform == "win32":
        return os.fsencode(url.toLocalFile())
    # toLocalFile would change a name that is no UTF-8.
    return unquote_to_bytes(url.path(QUrl.ComponentFormattingOption.FullyEncoded))


def invitation(paths: Sequence[bytes]) -> str:
    """What letting go would do."""
    folders = sum(map(os.path.isdir, paths))
    return tr("Let go to add {what}").format(what=say.folders_and_photos(folders, len(paths) - folders))


class DropOverlay(QWidget):
    """The frame over the page, while something from outside is dragged over the window."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._host = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = QLabel(self)
        self._words.setProperty("type", "display")
        self._words.setFont(context.theme.font(Type.DISPLAY))
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.addWidget(self._words)
        self.hide()

    def show_for(self, paths: Sequence[bytes]) -> None:
        """Say what would be added."""
        self._words.setText(invitation(paths))
        self.setGeometry(self._host.rect())
        self.raise_()
        self.show()

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._context.theme.color(ThemeColor.CANVAS, 0.7))
        paint_frame(painter, QRectF(self.rect()).adjusted(24, 24, -24, -24), self._context, over=True)
        painter.end()
