"""A switch: something that is on or off from now on, told apart by the side of its knob as well as by colour."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor

SIZE = QSize(32, 18)
KNOB = 12


class Switch(QAbstractButton):
    """32 x 18. Space and click turn it; `toggled` tells."""

    def __init__(self, context: Context, name: str, parent: QWidget | None = None) -> None:
        """`name` says what is switched, to those who cannot see it."""
        super().__init__(parent)
        self._theme = context.theme
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        context.theme.changed.connect(self.update)

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        return SIZE

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        color, on = self._theme.color, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        rests = not self.isEnabled()
        edge = ThemeColor.LINE if rests else ThemeColor.FILL if on else ThemeColor.EDGE
        painter.setPen(color(edge))
        painter.setBrush(color(ThemeColor.FILL if on and not rests else ThemeColor.RAISED))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        right = on != (self.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        left = track.right() - KNOB - 2.5 if right else track.left() + 2.5
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(ThemeColor.ONFILL if on and not rests else edge))
        painter.drawEllipse(QRectF(left, track.center().y() - KNOB / 2, KNOB, KNOB))
        painter.end()
