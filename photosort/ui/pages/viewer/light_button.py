"""A button of the lightbox: light on dark whatever the theme, with its word, its key, and a fill where it is set."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from photosort.ui.services.assistive import set_tip
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor, Type

SIDE = 36
ICON = 18
PAD = 10
GAP = 8
FAINT = 0.35  # where there is nothing to do
DARK = 1  # which half of the table of colours holds over the black, in a light theme as well
HOVER = QColor(255, 255, 255, 41)  # white 16 %


class LightButton(QAbstractButton):
    """36 high. `ink` and `fill` are what it is painted with while it is checked."""

    def __init__(
        self,
        context: Context,
        name: str,
        icon: str,
        *,
        word: str = "",
        key: str = "",
        ink: ThemeColor = ThemeColor.ONFILL,
        fill: ThemeColor | None = None,
        checked_icon: str = "",
    ) -> None:
        super().__init__()
        self._context = context
        self._icon, self._checked_icon = icon, checked_icon or icon
        self._key, self._ink, self._fill = key, ink, fill
        self._bare = False
        self.setText(word)
        self.setAccessibleName(name)
        set_tip(self, f"{name} ({key})" if key else name)
        self.setCheckable(fill is not None or bool(checked_icon))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ownFocus", True)
        self.setFixedSize(self.sizeHint())

    def show_set(self, on: bool) -> None:
        """Whether what it stands for is so."""
        self.setChecked(on)
        self.update()

    def show_icon(self, icon: str) -> None:
        """Another picture, such as pause in the place of play."""
        self._icon = self._checked_icon = icon
        self.update()

    def set_bare(self, bare: bool) -> None:
        """Leave the word out where there is little room."""
        self._bare = bare
        self.setFixedSize(self.sizeHint())

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        if not self.text() or (self._bare and not self._key):
            return QSize(SIDE, SIDE)
        words = QFontMetrics(self._context.theme.font(Type.BUTTON)).horizontalAdvance(self.text())
        beside = (0 if self._bare else GAP + words) + (self._key_width() + GAP if self._key else 0)
        return QSize(PAD + ICON + beside + PAD, SIDE)

    def _key_width(self) -> int:
        return max(18, QFontMetrics(self._context.theme.font(Type.HEAD)).horizontalAdvance(self._key) + 10)

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() and self._fill is not None:
            painter.setBrush(QColor(self._fill.value[DARK]))
            painter.drawRoundedRect(area, 6, 6)
        if self.underMouse() or self.isDown():
            painter.setBrush(HOVER)
            painter.drawRoundedRect(area, 6, 6)
        ink = QColor((self._ink if self.isChecked() else ThemeColor.ONFILL).value[DARK])
        painter.setOpacity(1 if self.isEnabled() else FAINT)
        icon = self._context.icons.tinted(self._checked_icon if self.isChecked() else self._icon, ink, ICON)
        left = PAD if self.width() > SIDE else (SIDE - ICON) // 2
        painter.drawPixmap(left, (SIDE - ICON) // 2, icon)
        if self.width() > SIDE:
            self._paint_words(painter, ink)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(Qt.GlobalColor.white, 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        theme = self._context.theme
        painter.setFont(theme.font(Type.BUTTON))
        painter.setPen(ink)
        words = self.rect().adjusted(PAD + ICON + GAP, 0, 0, 0)
        if not self._bare:
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._key:
            width = self._key_width()
            box = QRectF(self.width() - PAD - width, SIDE / 2 - 9, width, 18).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(ink, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 4, 4)
            painter.setFont(theme.font(Type.HEAD))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
