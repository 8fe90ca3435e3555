"""Albums that look like junk, most likely first, with the reasons and the room to gain."""

from collections.abc import Sequence
from enum import Enum
from typing import assert_never

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHideEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from photosort.model.album import Album, AlbumId
from photosort.model.photo import PhotoId
from photosort.ui.grid.album_model import SAID_LIKELY, spoken
from photosort.ui.pages.base import Page
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import Cut
from photosort.ui.style.painting import Chip, Content, chip_width, paint_chips, paint_picture
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import mark, plural, tr
from photosort.ui.widgets.action_spec import Target
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import SearchField, order_tool
from photosort.ui.widgets.row_list import RowList

SAMPLE = QSize(72, 96)
SAMPLES, SAMPLE_GAP = 6, 3
ROW, PAD = 125, 14
VERY_LIKELY = 0.85
WORDS_LEAST = 220  # what the words of a row need before samples are left out
NAME_LEAST = 140  # what a name needs, about 20 letters, before the chip beside it is left out


class JunkOrder(Enum):
    """Orders of the page."""

    LIKELY = mark("Most likely first")
    LARGEST = mark("Largest first")
    NAME = mark("Name")


def judgement(album: Album) -> Chip:
    """How likely an album is junk, as a chip; "maybe" is no judgement and stays plain."""
    if album.junk >= VERY_LIKELY:
        return Chip(tr("Very likely junk"), fill=ThemeColor.WSOFT, ink=ThemeColor.WARN)
    if album.junk >= SAID_LIKELY:
        return Chip(tr("Likely junk"), fill=ThemeColor.WSOFT, ink=ThemeColor.WARN)
    return Chip(tr("Maybe junk"))


def ordered(albums: Sequence[Album], order: JunkOrder, search: str) -> list[Album]:
    """The albums that match, in an order."""
    found = [album for album in albums if search.casefold() in album.name.casefold()]
    match order:
        case JunkOrder.LIKELY:
            return sorted(found, key=lambda album: (-album.junk, -album.bytes))
        case JunkOrder.LARGEST:
            return sorted(found, key=lambda album: (-album.bytes, -album.junk))
        case JunkOrder.NAME:
            return sorted(found, key=lambda album: album.name.casefold())
        case _:
            assert_never(order)


class JunkList(RowList[Album]):
    """One row per album: six samples, name and judgement, reasons, size, Keep, Review…."""

    def known_by(self, row: Album) -> object:
        return row.id

    def spoken(self, row: Album) -> str:
        return ", ".join([spoken(row), *(say.fact(reason) for reason in row.reasons)])

    def row_height(self, row: int) -> int:
        return self.context.theme.row(ROW)

    def buttons(self, row: int, rect: QRect) -> list[tuple[str, QRect]]:
        inside = rect.adjusted(24, 0, -24, 0)
        height = self.context.theme.row(32)
        top = rect.y() + (rect.height() - height) // 2
        review, dismiss = self.button_width(tr("Review…")) + 6, self.button_width(tr("Keep"))
        return [
            ("review", self.mirrored(rect, QRect(inside.right() + 1 - review, top, review, height))),
            ("dismiss", self.mirrored(rect, QRect(inside.right() + 1 - review - 8 - dismiss, top, dismiss, height))),
        ]

    def paint_row(self, painter: QPainter, rect: QRect, row: int) -> None:
        album, theme = self.rows()[row], self.context.theme
        hover = self.hover_row == row
        chosen = self.selectionModel().isRowSelected(row, QModelIndex())
        if hover or chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ThemeColor.SOFT if chosen else ThemeColor.HOVERC))
            painter.drawRoundedRect(QRectF(rect.adjusted(12, 0, -12, 0)), 12, 12)
        painter.fillRect(rect.x() + 24, rect.bottom(), rect.width() - 48, 1, theme.color(ThemeColor.LINE))
        inside = rect.adjusted(24, PAD, -24, -PAD)
        buttons = dict(self.buttons(row, rect))
        bar = min(118, max(70, inside.width() // 9))
        bar_left = self.mirrored(rect, buttons["dismiss"]).x() - 20 - bar
        samples = max(0, min(SAMPLES, (bar_left - inside.x() - WORDS_LEAST) // (SAMPLE.width() + SAMPLE_GAP)))
        for place, photo in enumerate(album.cover[:samples]):
            left = inside.x() + place * (SAMPLE.width() + SAMPLE_GAP)
            spot = QRect(QPoint(left, inside.y() + (inside.height() - SAMPLE.height()) // 2), SAMPLE)
            spot = self.mirrored(rect, spot)
            pixmap = self.context.thumbs.pixmap(photo, self.cut())
            content = Content.PICTURE if pixmap is not None else Content.WAITING
            paint_picture(painter, spot, content, pixmap, theme, self.context.icons)
        left = inside.x() + samples * (SAMPLE.width() + SAMPLE_GAP) + 18 * (samples > 0)
        words = QRect(left, inside.y(), bar_left - 16 - left, inside.height())
        self._paint_words(painter, self.mirrored(rect, words), album)
        self._paint_size(painter, self.mirrored(rect, QRect(bar_left, inside.y(), bar, inside.height())), album)
        self.paint_flat(painter, buttons["dismiss"], row, "dismiss", tr("Keep"))
        self.paint_button(painter, buttons["review"], row, "review", tr("Review…"))
        if self.has_focus(row):
            self.paint_focus(painter, rect.adjusted(13, 2, -13, -2))

    def cut(self) -> Cut:
        """How samples are cut."""
        return Cut(SAMPLE.width(), SAMPLE.height(), dark=self.context.theme.dark, dpr=self.devicePixelRatioF())

    def wish(self) -> None:
        """Ask for the samples in sight."""
        height = self.viewport().height()
        shown = [
            album
            for row, album in enumerate(self.rows())
            if (spot := self.visualRect(self.model_.index(row))).bottom() >= 0 and spot.y() < height
        ]
        cut = self.cut()
        self.context.thumbs.wish(self, [(photo, cut) for album in shown for photo in album.cover[:SAMPLES]])

    @guard
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.wish()

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        self.context.thumbs.wish(self, ())

    def _paint_words(self, painter: QPainter, rect: QRect, album: Album) -> None:
        theme = self.context.theme
        name_font = theme.font(Type.NAME)
        line = QFontMetrics(name_font).height()
        small = QFontMetrics(theme.font(Type.SMALL)).height()
        chip_height = theme.row(20)
        top = rect.y() + (rect.height() - line - small - chip_height - 14) // 2
        chip = judgement(album)
        beside = rect.width() - chip_width(chip, theme) - 8
        room = beside if beside >= NAME_LEAST else rect.width()
        name = QFontMetrics(name_font).elidedText(album.name, Qt.TextElideMode.ElideRight, room)
        painter.setFont(name_font)
        painter.setPen(theme.color(ThemeColor.TEXT))
        spot = self.mirrored(rect, QRect(rect.x(), top, room, line))
        painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, name)
        if room == beside:
            left = rect.x() + QFontMetrics(name_font).horizontalAdvance(name) + 8
            place = QRect(left, top + (line - chip_height) // 2, rect.right() - left, chip_height)
            paint_chips(painter, self.mirrored(rect, place), [chip], theme, self.context.icons)
        held = plural("%Ln held back", "%Ln held back", album.held_back) if album.held_back else ""
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color(ThemeColor.TEXT2))
        second = QRect(rect.x(), top + line + 4, rect.width(), small)
        about = say.joined(say.photos(album.count), held)
        about = QFontMetrics(theme.font(Type.SMALL)).elidedText(about, Qt.TextElideMode.ElideRight, second.width())
        painter.drawText(second, Qt.AlignmentFlag.AlignVCenter, about)
        reasons = [Chip(say.fact(fact)) for fact in album.reasons[:3]]
        chips = QRect(rect.x(), second.bottom() + 8, rect.width(), chip_height)
        paint_chips(painter, chips, reasons, theme, self.context.icons)

    def _paint_size(self, painter: QPainter, rect: QRect, album: Album) -> None:
        theme = self.context.theme
        painter.setFont(theme.font(Type.NAME))
        painter.setPen(theme.color(ThemeColor.TEXT))
        middle = rect.center().y()
        line = QFontMetrics(theme.font(Type.NAME)).height()
        painter.drawText(QRect(rect.x(), middle - line - 2, rect.width(), line), 0, say.size(album.bytes))
        largest = max((other.bytes for other in self.rows()), default=0) or 1
        track = QRectF(rect.x(), middle + 4, rect.width(), 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ThemeColor.PRESS))
        painter.drawRoundedRect(track, 2, 2)
        width = max(4.0, track.width() * album.bytes / largest)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            track.setLeft(track.right() - width)
        else:
            track.setWidth(width)
        painter.setBrush(theme.color(ThemeColor.EDGE))
        painter.drawRoundedRect(track, 2, 2)


class JunkPage(Page):
    """Keep says it is no junk, for good; Review… leads to the dialog. There is no "trash all"."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._order = JunkOrder.LIKELY
        self._search = ""
        self.total = QLabel(self)
        self.total.setFont(context.theme.font(Type.GAIN))
        self.words = QLabel(self)
        self.words.setProperty("type", "body2")
        top = QHBoxLayout()
        top.setContentsMargins(24, 16, 24, 16)
        top.setSpacing(14)
        top.addWidget(self.total)
        top.addWidget(self.words, 1)
        self.rule = QWidget(self)
        self.rule.setObjectName("line")
        self.rule.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rule.setFixedHeight(1)
        rule = QHBoxLayout()
        rule.setContentsMargins(24, 0, 24, 0)
        rule.addWidget(self.rule)
        self.list = JunkList(context, self)
        self.list.setAccessibleName(tr("Albums that look like junk"))
        self.list.pressed.connect(self._on_pressed)
        self.list.selectionModel().selectionChanged.connect(self.selectionChanged)
        self.list.doubleClicked.connect(lambda index: self.context.openAlbum.emit(self.list.rows()[index.row()].id))
        self.empty = QWidget(self)
        self.empty_icon, self.empty_words = QLabel(self.empty), QLabel(self.empty)
        self.empty_words.setProperty("type", "body2")
        middle = QVBoxLayout(self.empty)
        middle.setSpacing(12)
        middle.addStretch(1)
        for label in (self.empty_icon, self.empty_words):
            middle.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(1)
        self.foot = QWidget(self)
        self.dismissed_icon, self.dismissed = QLabel(self.foot), QLabel(self.foot)
        self.dismissed.setProperty("type", "body2")
        self.show_dismissed = QPushButton(tr("Show"), self.foot)
        self.show_dismissed.setProperty("kind", "flat")
        self.show_dismissed.clicked.connect(self._open_dismissed)
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(24, 10, 24, 16)
        foot.setSpacing(8)
        for widget in (self.dismissed_icon, self.dismissed, self.show_dismissed):
            foot.addWidget(widget)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(rule)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.foot)
        choices = [(order, tr(order.value)) for order in JunkOrder]
        self._sort = order_tool(context, choices, self._order, self._set_order)
        self._field = SearchField(context, tr("Search albums"))
        self._field.textChanged.connect(self._set_search)
        context.overview.changed.connect(self._refresh)
        context.thumbs.arrived.connect(self._on_arrived)
        context.theme.changed.connect(self._paint)
        self._paint()
        self._refresh()

    def title(self) -> str:
        return tr("Likely junk")

    def subtitle(self) -> str:
        junk = self.context.overview.now.junk
        if self._search.strip():
            return say.found(say.albums(len(self.list.rows())), self._search)
        return say.joined(say.albums(len(junk)), say.photos(sum(a.count for a in junk))) if junk else ""

    def head_widgets(self) -> list[QWidget]:
        return [self._sort, self._field]

    def has_info(self) -> bool:
        return False

    def activate(self) -> None:
        self.list.setFocus()
        self.list.wish()

    def selected_albums(self) -> Sequence[AlbumId]:
        return [self.list.rows()[index.row()].id for index in self.list.selectionModel().selectedIndexes()]

    def search_field(self) -> SearchField:
        return self._field

    def _refresh(self) -> None:
        overview = self.context.overview.now
        junk = overview.junk
        shown = ordered(junk, self._order, self._search)
        self.list.show_rows(shown)
        self.list.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        self.empty_words.setText(tr("No album has a name like that.") if junk else tr("No album looks like junk."))
        self.rule.setVisible(bool(junk))
        self.total.setVisible(bool(junk))
        self.words.setVisible(bool(junk))
        self.total.setText(say.size(overview.junk_bytes))
        self.words.setText(tr("could be free again.") + "\n" + tr("Nothing moves until you have looked at it."))
        words = plural(
            "%Ln album kept by you will not be suggested again.",
            "%Ln albums kept by you will not be suggested again.",
            len(overview.dismissed),
        )
        self.dismissed.setText(words)
        self.foot.setVisible(bool(overview.dismissed))
        self.list.wish()
        self.headChanged.emit()

    def _set_order(self, order: JunkOrder) -> None:
        self._order = order
        self._refresh()

    def _set_search(self, text: str) -> None:
        self._search = text
        self._refresh()

    def _on_pressed(self, row: int, name: str) -> None:
        target = Target(albums=(self.list.rows()[row].id,))
        self.actions_.ask("dismiss-junk" if name == "dismiss" else "trash-album", target)

    def _open_dismissed(self) -> None:
        from photosort.ui.pages.dismissed_albums_dialog import DismissedAlbumsDialog

        self.context.dialogAsked.emit(lambda host: DismissedAlbumsDialog(self.context, host))

    def _on_arrived(self, photos: set[PhotoId]) -> None:
        if self.isVisible() and any(not photos.isdisjoint(album.cover) for album in self.list.rows()):
            self.list.viewport().update()

    def _paint(self) -> None:
        icons = self.context.icons
        self.dismissed_icon.setPixmap(icons.pixmap("circle-check", ThemeColor.TEXT2))
        self.empty_icon.setPixmap(icons.pixmap("archive", ThemeColor.TEXT3, 32))
