"""A button that looks like a row: icon, words, a shortcut at the right."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor, Type


class SideButton(QAbstractButton):
    """A row 30 high that does something when pressed. `inset` is the room left and right of its hover plate."""

    def __init__(
        self,
        text: str,
        icon: str,
        context: Context,
        parent: QWidget | None = None,
        *,
        keys: str = "",
        danger: bool = False,
        inset: int = 8,
    ) -> None:
        super().__init__(parent)
        self._context, self._icon, self._keys, self._danger, self._inset = context, icon, keys, danger, inset
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._context.theme.font(Type.BODY))
        width = metrics.horizontalAdvance(self.text() + self._keys) + 2 * self._inset + 64
        return QSize(width, self._context.theme.row(30))

    def _room(self) -> int:
        pad = 8 if self._inset else 0
        keys = QFontMetrics(self._context.theme.font(Type.SMALL)).horizontalAdvance(self._keys) + 8
        return self.width() - 2 * self._inset - 25 - 2 * pad - keys

    def _shown(self) -> str:
        metrics = QFontMetrics(self._context.theme.font(Type.BODY))
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self._room())

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(self.text() if self._shown() != self.text() else "")

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._context.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self.rect().adjusted(self._inset, 0, -self._inset, 0)
        if self.isDown() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ThemeColor.PRESS if self.isDown() else ThemeColor.HOVER))
            painter.drawRoundedRect(QRectF(rect), 6, 6)
        words_ink = ThemeColor.TEXT3 if not self.isEnabled() else ThemeColor.DANGER if self._danger else ThemeColor.TEXT
        icon_ink = words_ink if self._danger or not self.isEnabled() else ThemeColor.TEXT2
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        pad = 8 if self._inset else 0
        left = rect.right() - 15 - pad if mirrored else rect.x() + pad
        icon = self._context.icons.pixmap(self._icon, icon_ink, 16)
        painter.drawPixmap(QPoint(left, rect.y() + (rect.height() - 16) // 2), icon)
        line = QRect(rect)
        line.adjust(*((pad, 0, -25 - pad, 0) if mirrored else (25 + pad, 0, -pad, 0)))
        lead, trail = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if mirrored:
            lead, trail = trail, lead
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color(ThemeColor.TEXT3))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | trail, self._keys)
        painter.setFont(theme.font(Type.BODY))
        painter.setPen(theme.color(words_ink))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | lead, self._shown())
        painter.end()
