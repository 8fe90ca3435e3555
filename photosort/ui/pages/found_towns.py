"""The towns where what a search has found was taken: rows with a picture each, which narrow the search."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QHideEvent, QPainter
from PySide6.QtWidgets import QWidget

from photosort.model.search.found import Town
from photosort.model.search.lit import lit
from photosort.model.search.query import Field, Query
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import Cut
from photosort.ui.style.lit_text import paint_plates
from photosort.ui.style.painting import Content, paint_picture
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.row_list import RowList

TOWN, THUMB, BESIDE, INSET = 52, 40, 12, 8


class FoundTowns(RowList[Town]):
    """`pressed` where the search is to be narrowed to one."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._query = Query()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Places"))
        context.thumbs.arrived.connect(self.viewport().update)

    def show_towns(self, towns: Sequence[Town], query: Query) -> None:
        """Show these towns; what was looked for is lit in their names."""
        self._query = query
        self.show_rows(towns)
        self.context.thumbs.wish(self, [(town.photo, self._cut()) for town in towns])

    def known_by(self, row: Town) -> object:
        return row.name

    def spoken(self, row: Town) -> str:
        return ", ".join(filter(None, (row.name, _when(row), say.photos(row.count))))

    def row_height(self, row: int) -> int:
        return self.context.theme.row(TOWN)

    def buttons(self, row: int, rect: QRect) -> list[tuple[str, QRect]]:
        return [("narrow", rect)]

    def row_tip(self, row: int) -> str:
        return tr("Show only what is from here")

    def button_tip(self, row: int, name: str) -> str:
        return self.row_tip(row)

    def paint_row(self, painter: QPainter, rect: QRect, row: int) -> None:
        town, theme = self.rows()[row], self.context.theme
        if self.hover_row == row:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ThemeColor.HOVERC))
            painter.drawRoundedRect(QRectF(rect), 6, 6)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color(ThemeColor.LINE))
        thumb = QRect(rect.x() + INSET, rect.y() + (rect.height() - THUMB) // 2, THUMB, THUMB)
        pixmap = self.context.thumbs.pixmap(town.photo, self._cut())
        content = Content.PICTURE if pixmap is not None else Content.WAITING
        paint_picture(painter, self.mirrored(rect, thumb), content, pixmap, theme, self.context.icons)
        name, _, country = town.name.partition(", ")
        around = say.joined(country, _when(town))
        small, bold = theme.font(Type.SMALL), theme.font(Type.NAME)
        count = say.count(town.count)
        wide = QFontMetrics(small).horizontalAdvance(count)
        left = thumb.right() + 1 + BESIDE
        room = rect.right() - INSET - wide - BESIDE - left
        middle = rect.center().y() + 1
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        for text, font, colour, up in (
            (name, bold, ThemeColor.TEXT, bool(around)),
            (around, small, ThemeColor.TEXT2, False),
        ):
            line = QFontMetrics(font).height()
            y = (middle - line if up else middle) if around else middle - line // 2
            spot = self.mirrored(rect, QRect(left, y, room, line))
            said = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.setFont(font)
            paint_plates(painter, spot, said, lit(said, self._query, Field.PLACE))
            painter.setPen(theme.color(colour))
            painter.drawText(spot, flags, said)
        painter.setFont(small)
        painter.setPen(theme.color(ThemeColor.TEXT3))
        spot = QRect(rect.right() - INSET - wide, rect.y(), wide + 2, rect.height())
        painter.drawText(self.mirrored(rect, spot), flags, count)
        if self.has_focus(row):
            self.paint_focus(painter, rect)

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        self.context.thumbs.wish(self, ())

    def _cut(self) -> Cut:
        return Cut(THUMB, THUMB, dark=self.context.theme.dark, dpr=self.devicePixelRatioF())


def _when(town: Town) -> str:
    return say.months(town.months) if town.months else ""
