"""A menu that paints its entries itself: icon, words, shortcut in a third tone, and red where it leads to the trash."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from photosort.ui.services.threads import guard
from photosort.ui.style.theme import Theme, ThemeColor, Type
from photosort.ui.text.keys import keys_said

ICON = 17
RADIUS = 8
LEFT, RIGHT = 38, 12  # where the words begin, and what is left beside them
GAP = 32  # between words and shortcut
ARROW = 4  # of a submenu


class Menu(QMenu):
    """Entries 28 high. Keys, accessibility and placing stay Qt's."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setToolTipsVisible(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.aboutToShow.connect(self.make_room)

    def make_room(self) -> None:
        """Be wide enough for the longest entry as it is painted here, of which Qt's own measure knows nothing."""
        self.setMinimumWidth(0)
        entries = [action for action in self.actions() if not action.isSeparator()]
        if entries:
            frame = self.sizeHint().width() - self.actionGeometry(entries[0]).width()
            self.setMinimumWidth(frame + max(self.room_for(action) for action in entries))

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(self.minimumSize())  # Qt places a menu on the screen by it

    def room_for(self, action: QAction) -> int:
        """How wide an entry is."""
        words = QFontMetrics(self._theme.font(Type.BODY)).size(Qt.TextFlag.TextShowMnemonic, action.text()).width()
        keys = QFontMetrics(self._theme.font(Type.SMALL)).horizontalAdvance(shortcut_text(action))
        beside = keys or (ARROW if action.menu() is not None else 0)
        return LEFT + words + (GAP + beside if beside else 0) + RIGHT

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if QGuiApplication.platformName() == "xcb":
            # Where nothing composes the screen, what is transparent is black: the corners are cut off.
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(self.rect()), RADIUS - 1, RADIUS - 1)
            self.setMask(QRegion(shape.toFillPolygon().toPolygon()))

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.mask().isEmpty():
            painter.fillRect(self.rect(), self._theme.color(ThemeColor.RIM))  # what is left of the corners
        painter.setBrush(self._theme.color(ThemeColor.RAISED))
        painter.setPen(self._theme.color(ThemeColor.RIM))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        for action in self.actions():
            rect = self.actionGeometry(action)
            if rect.intersects(event.rect()):
                self._paint_entry(painter, rect, action)
        painter.end()

    def _paint_entry(self, painter: QPainter, rect: QRect, action: QAction) -> None:
        color = self._theme.color
        if action.isSeparator():
            painter.fillRect(rect.x(), rect.center().y(), rect.width(), 1, color(ThemeColor.LINE))
            return
        if action is self.activeAction() and action.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(ThemeColor.PRESS if self._theme.dark else ThemeColor.HOVER))
            painter.drawRoundedRect(QRectF(rect), 4, 4)
        ink = (
            ThemeColor.TEXT3
            if not action.isEnabled()
            else ThemeColor.DANGER
            if action.property("danger")
            else ThemeColor.TEXT
        )
        back = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = rect.right() - 9 - ICON if back else rect.x() + 10
        spot = QPoint(left, rect.y() + (rect.height() - ICON) // 2)
        if action.isCheckable() and action.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(ThemeColor.SOFT))
            painter.drawRoundedRect(QRectF(QRect(spot, QSize(ICON, ICON)).adjusted(-3, -3, 3, 3)), 4, 4)
            if action.icon().isNull():
                self._paint_tick(painter, spot)
        if not action.icon().isNull():
            mode = action.icon().Mode.Normal if action.isEnabled() else action.icon().Mode.Disabled
            action.icon().paint(painter, QRect(spot, QSize(ICON, ICON)), Qt.AlignmentFlag.AlignCenter, mode)
        words = rect.adjusted(RIGHT, 0, -LEFT, 0) if back else rect.adjusted(LEFT, 0, -RIGHT, 0)
        painter.setFont(self._theme.font(Type.BODY))
        painter.setPen(color(ink))
        lead, trail = (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft) if back else (
            Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight,
        )  # fmt: skip
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute  # a painter would mirror once more
        painter.drawText(words, lead | middle | Qt.TextFlag.TextShowMnemonic, action.text())
        painter.setFont(self._theme.font(Type.SMALL))
        painter.setPen(color(ThemeColor.TEXT3))
        painter.drawText(words, trail | middle, shortcut_text(action))
        if action.menu() is not None:
            self._paint_arrow(painter, words, ink, back=back)

    def _paint_arrow(self, painter: QPainter, words: QRect, ink: ThemeColor, *, back: bool) -> None:
        """The sign of a submenu, at the end of its entry."""
        end, out = (words.left() + ARROW, -ARROW) if back else (words.right() - ARROW, ARROW)
        middle = words.center().y() + 1
        painter.setPen(QPen(self._theme.color(ink), 1.75))
        painter.drawPolyline([QPoint(end, middle - ARROW), QPoint(end + out, middle), QPoint(end, middle + ARROW)])

    def _paint_tick(self, painter: QPainter, spot: QPoint) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color(ThemeColor.ACCENT), 2))
        painter.drawPolyline([spot + QPoint(*point) for point in ((3, 9), (7, 13), (14, 5))])


class MenuBar(QMenuBar):
    """Paints its titles without their mnemonics, which stay in force."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        color = self._theme.color
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), color(ThemeColor.CHROME))
        painter.fillRect(0, self.height() - 1, self.width(), 1, color(ThemeColor.LINE))
        painter.setFont(self._theme.font(Type.BODY))
        for action in self.actions():
            rect = self.actionGeometry(action)
            if action is self.activeAction():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color(ThemeColor.HOVER))
                painter.drawRoundedRect(QRectF(rect), 4, 4)
            painter.setPen(color(ThemeColor.TEXT if action.isEnabled() else ThemeColor.TEXT3))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextHideMnemonic, action.text())
        painter.end()


def shortcut_text(action: QAction) -> str:
    """The shortcut as this system writes it, or the key that the views answer themselves."""
    native = keys_said(action.shortcut())
    return native or str(action.property("hint") or "")
