"""The files of a folder outside of the library as rows: a picture, the name, and where it lies or what it is here."""

import os

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHideEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QWidget

from photosort.model.looked import Looked
from photosort.model.photo import PhotoId, shown
from photosort.ui.dialogs.missing.outside_pictures import OutsidePictures
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import Cut
from photosort.ui.style.painting import Content, paint_picture
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.i18n import tr
from photosort.ui.text.messages import in_words
from photosort.ui.widgets.picture_rows import PictureRows
from photosort.ui.widgets.row_list import BUTTON_HEIGHT

PICTURE = QSize(64, 48)
ROW, PAD, GAP = 60, 6, 12
SHOW = "show"


class LookedList(PictureRows[Looked]):
    """One row a file. `pressed(row, "show")`: it is to be shown, here or in the file manager."""

    def __init__(self, context: Context, folder: bytes, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._folder = folder
        self.setObjectName("plain")
        self.setUniformItemSizes(True)
        ratio = self.devicePixelRatioF()
        self._outside = OutsidePictures(context, PICTURE * ratio, self)
        self._outside.arrived.connect(self.viewport().update)
        context.thumbs.arrived.connect(self._on_arrived)

    def known_by(self, row: Looked) -> object:
        return row.path

    def spoken(self, row: Looked) -> str:
        return ", ".join(filter(None, self._lines(row)))

    def row_tip(self, row: int) -> str:
        return shown(self.rows()[row].path)

    def row_height(self, row: int) -> int:
        return self.context.theme.row(ROW)

    def buttons(self, row: int, rect: QRect) -> list[tuple[str, QRect]]:
        width = self.button_width(_show(self.rows()[row]))
        top = rect.y() + (rect.height() - BUTTON_HEIGHT) // 2
        return [(SHOW, self.mirrored(rect, QRect(rect.right() - width - 8, top, width, BUTTON_HEIGHT)))]

    def paint_row(self, painter: QPainter, rect: QRect, row: int) -> None:
        one, theme = self.rows()[row], self.context.theme
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color(ThemeColor.LINE))
        picture = QRect(rect.x() + 4, rect.y() + (rect.height() - PICTURE.height()) // 2, 0, 0)
        picture.setSize(PICTURE)
        if one.known is not None:
            pixmap = self.context.thumbs.pixmap(one.known.id, self._cut())
        else:
            pixmap = self._outside.pixmap(one.path)
        content = Content.UNREADABLE if one.problem is not None else Content.PICTURE if pixmap else Content.WAITING
        paint_picture(painter, self.mirrored(rect, picture), content, pixmap, theme, self.context.icons)
        [(_, button)] = self.buttons(row, rect)
        left = picture.right() + GAP
        words = QRect(left, rect.y() + PAD, rect.width() - left + rect.x() - button.width() - 2 * GAP, 0)
        heights = [QFontMetrics(theme.font(style)).height() for style in (Type.NAME, Type.SMALL)]
        words.moveTop(rect.y() + (rect.height() - sum(heights)) // 2)
        inks = ((Type.NAME, ThemeColor.TEXT), (Type.SMALL, ThemeColor.TEXT2))
        for text, (style, ink), height in zip(self._lines(one), inks, heights, strict=True):
            words.setHeight(height)
            painter.setFont(theme.font(style))
            painter.setPen(theme.color(ink))
            elided = QFontMetrics(theme.font(style)).elidedText(text, Qt.TextElideMode.ElideMiddle, words.width())
            side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(self.mirrored(rect, words), side, elided)
            words.translate(0, height)
        self.paint_button(painter, button, row, SHOW, _show(one))
        if self.has_focus(row):
            self.paint_focus(painter, rect)

    def wish(self) -> None:
        rows = [self.rows()[row] for row in self.rows_in_sight()] if self.isVisible() else []
        self.context.thumbs.wish(self, [(row.known.id, self._cut()) for row in rows if row.known is not None])
        self._outside.wish([row.path for row in rows if row.missing])

    def close_pictures(self) -> None:
        """Decode no more."""
        self._outside.close()

    def _lines(self, row: Looked) -> tuple[str, str]:
        name = shown(os.path.basename(row.path))
        if row.problem is not None:
            return name, in_words(row.problem.reason)
        if row.known is None:
            return name, shown(os.path.relpath(os.path.dirname(row.path), os.path.dirname(self._folder)))
        where = shown(row.known.path)
        return name, (tr("Here: {path}") if row.same else tr("Another copy is here: {path}")).format(path=where)

    def _cut(self) -> Cut:
        return Cut(PICTURE.width(), PICTURE.height(), dark=self.context.theme.dark, dpr=self.devicePixelRatioF())

    def _on_arrived(self, photos: set[PhotoId]) -> None:
        if self.isVisible():
            self.viewport().update()

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.wish()

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._outside.wish(())


def _show(row: Looked) -> str:
    return tr("Show") if row.known is not None else tr("Show in file manager")
