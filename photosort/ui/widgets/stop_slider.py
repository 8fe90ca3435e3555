"""A slider of the program's own look whose knob goes from stop to stop; what is written below it is each one's own."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor

KNOB = 14
EDGE = 10  # room left and right of the track


class StopSlider(QSlider):
    """Values are places of stops. Subclasses paint, with `paint_track` and `paint_knob`."""

    def __init__(self, context: Context, track_y: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.context, self.track_y = context, track_y
        self.setRange(0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ownFocus", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        context.theme.changed.connect(self.update)

    def stop_x(self, place: float) -> float:
        """Where a stop is."""
        room = self.width() - 2 * EDGE
        share = place / max(1, self.maximum())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return EDGE + room * (1 - share if mirrored else share)

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag(event)

    @guard
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event)

    @guard
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _drag(self, event: QMouseEvent) -> None:
        share = (event.position().x() - EDGE) / max(1, self.width() - 2 * EDGE)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        self.setValue(round(max(0.0, min(1.0, share)) * self.maximum()))

    def paint_track(self, painter: QPainter) -> None:
        """The track, up to the knob in the accent."""
        theme, y = self.context.theme, self.track_y
        for role, end in ((ThemeColor.RIM, self.maximum()), (ThemeColor.ACCENT, self.value())):
            painter.setPen(QPen(theme.color(role), 3, c=Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(self.stop_x(0), y), QPointF(self.stop_x(end), y))

    def paint_knob(self, painter: QPainter) -> None:
        """The knob, with a ring where the keyboard is."""
        theme, knob = self.context.theme, QPointF(self.stop_x(self.value()), self.track_y)
        painter.setBrush(theme.color(ThemeColor.RAISED))
        painter.setPen(QPen(theme.color(ThemeColor.ACCENT), 2))
        painter.drawEllipse(knob, KNOB / 2 - 1, KNOB / 2 - 1)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color(ThemeColor.TEXT), 2))
            painter.drawEllipse(knob, KNOB / 2 + 3, KNOB / 2 + 3)
