"""The plate beside the scrubber: a month, and how many photos it has."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor, Type

EDGE, GAP = 10, 8


class MonthPlate(QWidget):
    """Hidden until it says something; no pointer meets it."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.texts = ("", "")  # the name, and what is said of it
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, name: str, told: str) -> None:
        """Show these, as large as they are."""
        self.texts = (name, told)
        self.resize(self.sizeHint())
        self.show()
        self.raise_()
        self.update()

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        bold, plain = self._metrics()
        wide = bold.horizontalAdvance(self.texts[0]) + GAP + plain.horizontalAdvance(self.texts[1])
        return QSize(wide + 2 * EDGE, bold.height() + 12)

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, (bold, _) = self._context.theme, self._metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ThemeColor.TOAST))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        inside, ahead = QRectF(self.rect()).adjusted(EDGE, 0, -EDGE, 0), Qt.AlignmentFlag.AlignLeading
        rest = inside.adjusted(bold.horizontalAdvance(self.texts[0]) + GAP, 0, 0, 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rest.moveLeft(inside.left())
        painter.setPen(theme.color(ThemeColor.ONTOAST))
        for text, kind, area in zip(self.texts, (Type.SMALL_NAME, Type.SMALL), (inside, rest), strict=True):
            painter.setFont(theme.font(kind))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | ahead, text)
        painter.end()

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        theme = self._context.theme
        return QFontMetrics(theme.font(Type.SMALL_NAME)), QFontMetrics(theme.font(Type.SMALL))
