"""A chip for one part of a search: what is looked for, in what, and a cross; a click or a key takes it away."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from photosort.ui.services.assistive import set_tip
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.i18n import tr
from photosort.ui.text.spoken import aloud

HEIGHT, PAD, GAP, CROSS, ICON, ROUND = 26, 10, 6, 14, 15, 6
MOST = 320  # pixels of words: somebody may have pasted a page


class TermChip(QAbstractButton):
    """`clicked` by the mouse, and by Space, Enter, Delete or Backspace. One without an icon is outlined alone."""

    def __init__(self, context: Context, words: str, kind: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._whole = context, words
        self._words = QFontMetrics(self._name).elidedText(words, Qt.TextElideMode.ElideRight, MOST)
        self.say_kind(kind, icon)
        set_tip(self, tr("Take away (Delete)"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        context.theme.changed.connect(self.update)

    def say_kind(self, kind: str, icon: str) -> None:
        """Say in what it is looked for, with the icon of that; without one nothing is found by it."""
        self._kind, self._icon = kind, icon
        whole = " ".join(filter(None, (self._whole, kind)))
        self.setText(whole.replace("&", "&&"))
        self.setAccessibleName(tr("Take away {words}").format(words=aloud(whole)))
        self.update()

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._name).horizontalAdvance(self._words) + (ICON + GAP if self._icon else 0)
        if self._kind:
            width += GAP + QFontMetrics(self._small).horizontalAdvance(self._kind)
        return QSize(PAD + width + GAP + CROSS + PAD, self._context.theme.row(HEIGHT))

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        if event.key() in (keys.Key_Delete, keys.Key_Backspace, keys.Key_Return, keys.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._context.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain = theme.color(ThemeColor.RIM) if not self._icon else Qt.PenStyle.NoPen
        painter.setPen(theme.color(ThemeColor.ACCENT) if self.underMouse() else plain)
        painter.setBrush(theme.color(ThemeColor.SOFT) if self._icon else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)
        x = PAD
        if self._icon:
            place = self._mirrored(QRect(x, (self.height() - ICON) // 2, ICON, ICON))
            painter.drawPixmap(place.topLeft(), self._context.icons.pixmap(self._icon, ThemeColor.ACCENT, ICON))
            x += ICON + GAP
        for text, font, colour in (
            (self._words, self._name, ThemeColor.TEXT),
            (self._kind, self._small, ThemeColor.TEXT2),
        ):
            width = QFontMetrics(font).horizontalAdvance(text)
            painter.setFont(font)
            painter.setPen(theme.color(colour))
            where = self._mirrored(QRect(x, 0, width + 1, self.height()))
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
            x += width + GAP if text else 0
        cross = self._mirrored(QRect(x, (self.height() - CROSS) // 2, CROSS, CROSS))
        painter.drawPixmap(cross.topLeft(), self._context.icons.pixmap("x", ThemeColor.TEXT2, CROSS))
        painter.end()

    def _mirrored(self, part: QRect) -> QRect:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            part.moveLeft(self.width() - part.x() - part.width())
        return part

    @property
    def _name(self) -> QFont:
        return self._context.theme.font(Type.SMALL_NAME)

    @property
    def _small(self) -> QFont:
        return self._context.theme.font(Type.SMALL)
