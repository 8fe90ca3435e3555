"""The band over the days of an event in the Timeline, and the rail beside them, which says how far it goes."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from photosort.model.event import Event
from photosort.ui.grid.event_model import when_and_where
from photosort.ui.services.context import Context
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.i18n import tr

INSET, ICON = 24, 16
RAIL_X, RAIL = 11, 2
BELOW = 5  # pixels from the last tile to the line that closes an event


class EventBand:
    """Paints at `rect`, as wide as the view; the days of the event end at `end`."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def opens(self, rect: QRect, way: Qt.LayoutDirection) -> QRect:
        """Where "Open event" is."""
        font = QFontMetrics(self._context.theme.font(Type.BUTTON))
        wide = font.horizontalAdvance(tr("Open event"))
        return QStyle.visualRect(way, rect, QRect(rect.right() + 1 - INSET - wide, rect.y(), wide + 2, rect.height()))

    def paint(self, painter: QPainter, rect: QRect, end: int, event: Event, way: Qt.LayoutDirection) -> None:
        """The band, and below it the rail."""
        theme = self._context.theme
        rim, stop = theme.color(ThemeColor.RIM), end + BELOW
        if stop > rect.bottom():
            rail = QRect(rect.x() + RAIL_X, rect.bottom() + 1, RAIL, stop - rect.bottom())
            painter.fillRect(QStyle.visualRect(way, rect, rail), rim)
            close = QRect(rail.x(), stop, rect.width() - INSET - RAIL_X, 1)
            painter.fillRect(QStyle.visualRect(way, rect, close), rim)
        painter.fillRect(rect, theme.color(ThemeColor.PANEL))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme.color(ThemeColor.LINE))
        icon = QRect(rect.x() + INSET, rect.y() + (rect.height() - ICON) // 2, ICON, ICON)
        pixmap = self._context.icons.pixmap("luggage", ThemeColor.TEXT2, ICON)
        painter.drawPixmap(QStyle.visualRect(way, rect, icon).topLeft(), pixmap)
        opens = self.opens(rect, Qt.LayoutDirection.LeftToRight)
        begin, start = rect.x() + INSET + ICON + 10, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        for text, font, colour in (
            (event.name, Type.NAME, ThemeColor.TEXT),
            (when_and_where(event), Type.BODY, ThemeColor.TEXT2),
        ):
            painter.setFont(theme.font(font))
            painter.setPen(theme.color(colour))
            metrics = QFontMetrics(painter.font())
            room = max(0, opens.x() - 12 - begin)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            line = QRect(begin, rect.y(), room, rect.height())
            painter.drawText(QStyle.visualRect(way, rect, line), start, shown)
            begin += metrics.horizontalAdvance(shown) + 10
        painter.setFont(theme.font(Type.BUTTON))
        painter.setPen(theme.color(ThemeColor.ACCENT))
        painter.drawText(QStyle.visualRect(way, rect, opens), start, tr("Open event"))
