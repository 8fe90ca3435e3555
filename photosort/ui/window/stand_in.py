"""The picture of a window that has ended, in its place, until the window that follows is there."""

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from photosort.ui.services.threads import guard
from photosort.ui.style.theme import Theme, ThemeColor, Type

VEIL = 0.7  # how much of the picture is covered: nothing in it answers
PLATE = (48, 28)  # around the words
PATIENCE_MS = 500  # for the screen to show it


class StandIn(QWidget):
    """As large as the window was, and where it was. The program does not wait for it to be closed."""

    def __init__(self, window: QWidget, words: str, theme: Theme) -> None:
        """`words` say what is under way."""
        super().__init__()
        self._picture, self._words, self._theme = window.grab(), words, theme
        self.setWindowTitle(window.windowTitle())
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.restoreGeometry(window.saveGeometry())

    def appear(self) -> None:
        """Be on the screen when this returns, as nothing paints while the next library is opened."""
        self.show()
        deadline = QDeadlineTimer(PATIENCE_MS)
        while not deadline.hasExpired() and not self.windowHandle().isExposed():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 50)
        self.repaint()

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.fillRect(self.rect(), self._theme.color(ThemeColor.CANVAS, VEIL))
        painter.setFont(self._theme.font(Type.BODY))
        words = painter.fontMetrics().boundingRect(self._words)
        plate = QRect(0, 0, words.width() + PLATE[0], words.height() + PLATE[1])
        plate.moveCenter(self.rect().center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.color(ThemeColor.RAISED))
        painter.setPen(self._theme.color(ThemeColor.RIM))
        painter.drawRoundedRect(plate, 8, 8)
        painter.setPen(self._theme.color(ThemeColor.TEXT))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()
