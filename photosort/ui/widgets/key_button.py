"""A button that shows its key in a small box."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from photosort.ui.services.assistive import set_tip
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.i18n import beside_icon

KEY = 19


class KeyButton(QPushButton):
    """Says its key in its tooltip as well."""

    def __init__(self, context: Context, text: str, icon: str, key: str, parent: QWidget) -> None:
        super().__init__(beside_icon(text) if icon else text, parent)
        self._context, self._icon, self._key = context, icon, key
        self.setProperty("kind", "keyed")
        self.setIconSize(QSize(16, 16))
        self.setAccessibleName(text)
        set_tip(self, f"{text} ({key})")
        context.theme.changed.connect(self._paint_icon)
        self._paint_icon()

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(self._key_size().width() + 8, 0)

    @guard(default=QSize)
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._context.theme
        font, size = theme.font(Type.CHIP), self._key_size()
        x = 10 if mirrored else self.width() - 10 - size.width()
        box = QRect(QPoint(x, (self.height() - size.height()) // 2), size)
        painter.setPen(theme.color(ThemeColor.RIM))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(font)
        painter.setPen(theme.color(ThemeColor.TEXT2))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.end()

    def _key_size(self) -> QSize:
        """The box: a square, or as wide as the name of its key."""
        font = QFontMetrics(self._context.theme.font(Type.CHIP))
        side = max(KEY, font.height() + 4)
        return QSize(max(side, font.horizontalAdvance(self._key) + 8), side)

    def _paint_icon(self) -> None:
        if self._icon:
            self.setIcon(self._context.icons.icon(self._icon, ThemeColor.TEXT, 16))
