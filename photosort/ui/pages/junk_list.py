"""The rows of likely junk: a wall of what would go, name and judgement, reasons, room that it takes, two buttons."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from photosort.model.album import Album, AlbumId
from photosort.model.photo import PhotoId
from photosort.model.value import dataclass
from photosort.ui.grid.album_model import SAID_LIKELY, amount
from photosort.ui.pages.small_pictures import paint_more
from photosort.ui.services.context import Context
from photosort.ui.services.thumbnails import Cut
from photosort.ui.style.painting import CHIP_GAP, Chip, Content, chip_width, paint_chips, paint_picture
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.picture_rows import PictureRows

CELL, CELL_GAP, LINES = 46, 3, 2
LARGE = LINES * CELL + (LINES - 1) * CELL_GAP  # a cell of a wall of few photos, as high as both lines
MOST, FEWEST = 10, 3  # columns of the wall
WALL = MOST * LINES
ROW, PAD, INSET = 125, 14, 24
BAR = 118
VERY_LIKELY = 0.85
LETTERS, MOST_LETTERS = 20, 40  # of a name are seen before anything else has room; and of long ones at most


def judgement(album: Album) -> Chip:
    """How likely an album is junk, as a chip; "maybe" is no judgement and stays plain."""
    if album.junk >= VERY_LIKELY:
        return Chip(tr("Very likely junk"), fill=ThemeColor.WSOFT, ink=ThemeColor.WARN)
    if album.junk >= SAID_LIKELY:
        return Chip(tr("Likely junk"), fill=ThemeColor.WSOFT, ink=ThemeColor.WARN)
    return Chip(tr("Maybe junk"))


def _reasons(album: Album) -> list[Chip]:
    return [Chip(say.fact(fact)) for fact in album.reasons[:3]]


def _held(album: Album) -> str:
    """How many photos of an album would stay; nothing where none would."""
    return plural("%Ln held back", "%Ln held back", album.held_back) if album.held_back else ""


def cells(count: int, columns: int) -> list[QRect]:
    """Where so many photos lie in a wall: few ones in one line of large cells, more in two of small ones."""
    if count * (LARGE + CELL_GAP) <= columns * (CELL + CELL_GAP):
        return [QRect(place * (LARGE + CELL_GAP), 0, LARGE, LARGE) for place in range(count)]
    step = CELL + CELL_GAP
    across = -(-count // LINES)
    return [QRect(place % across * step, place // across * step, CELL, CELL) for place in range(count)]


@dataclass(frozen=True, slots=True)
class Room:
    """What there is room for in a row: so many columns of the wall, the bar, and words on the buttons."""

    columns: int
    bar: bool = False
    words: bool = False


class JunkList(PictureRows[Album]):
    """One row per album. `show_walls` gives the photos that would go, of which the cover shows some meanwhile."""

    def __init__(self, context: Context, tips: Mapping[str, str], parent: QWidget | None = None) -> None:
        """`tips` are said of the buttons "review" and "dismiss" where they are icons."""
        super().__init__(context, parent)
        self._tips = tips
        self._walls: Mapping[AlbumId, Sequence[PhotoId]] = {}

    def show_walls(self, walls: Mapping[AlbumId, Sequence[PhotoId]]) -> None:
        """Show these photos of the albums."""
        self._walls = walls
        self.wish()
        self.viewport().update()

    def wall(self, album: Album) -> Sequence[PhotoId]:
        """The photos of an album that are shown, if there is room."""
        return self._walls.get(album.id, album.cover)[:WALL]

    def known_by(self, row: Album) -> object:
        return row.id

    def spoken(self, row: Album) -> str:
        said = [row.name, amount(row), _held(row), judgement(row).text, *(say.fact(reason) for reason in row.reasons)]
        return ", ".join(filter(None, said))

    def button_tip(self, row: int, name: str) -> str:
        return "" if self.room(self.viewport().width()).words else self._tips[name]

    def row_height(self, row: int) -> int:
        return self.context.theme.row(ROW)

    def room(self, width: int) -> Room:
        """What there is room for at a width: names come first, then the wall, words on the buttons, and the bar."""
        for bar, words in ((True, True), (False, True), (False, False)):
            columns = self._columns(width, bar=bar, words=words)
            if columns >= FEWEST:
                return Room(min(self._widest(), columns), bar, words)
        return Room(max(0, self._columns(width, bar=False, words=False)))

    def buttons(self, row: int, rect: QRect) -> list[tuple[str, QRect]]:
        inside = rect.adjusted(INSET, 0, -INSET, 0)
        height = self.context.theme.row(32)
        top = rect.y() + (rect.height() - height) // 2
        review, dismiss = self._button_widths(words=self.room(rect.width()).words)
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
        painter.fillRect(rect.x() + INSET, rect.bottom(), rect.width() - 2 * INSET, 1, theme.color(ThemeColor.LINE))
        inside = rect.adjusted(INSET, PAD, -INSET, -PAD)
        room, buttons = self.room(rect.width()), dict(self.buttons(row, rect))
        self._paint_wall(painter, rect, inside, album, room.columns)
        left = inside.x() + room.columns * (CELL + CELL_GAP) + 18 * (room.columns > 0)
        right = self.mirrored(rect, buttons["dismiss"]).x() - 16
        if room.bar:
            right -= BAR + 16
            bar = QRect(right + 16, inside.y(), BAR, inside.height())
            self._paint_size(painter, self.mirrored(rect, bar), album)
        words = QRect(left, inside.y(), right - left, inside.height())
        self._paint_words(painter, self.mirrored(rect, words), album, size=not room.bar)
        if room.words:
            self.paint_flat(painter, buttons["dismiss"], row, "dismiss", tr("Keep"))
            self.paint_button(painter, buttons["review"], row, "review", tr("Review…"))
        else:
            self.paint_tool(painter, buttons["dismiss"], row, "dismiss", "circle-check")
            self.paint_tool(painter, buttons["review"], row, "review", "eye")
        if self.has_focus(row):
            self.paint_focus(painter, rect.adjusted(13, 2, -13, -2))

    def cut(self, side: int) -> Cut:
        """How the pictures of a wall of such cells are cut."""
        return Cut(side, side, dark=self.context.theme.dark, dpr=self.devicePixelRatioF())

    def wish(self) -> None:
        columns = self.room(self.viewport().width()).columns
        wanted = []
        for row in self.rows_in_sight():
            photos = self.wall(self.rows()[row])[: columns * LINES]
            sides = [cell.width() for cell in cells(len(photos), columns)]
            wanted += [(photo, self.cut(side)) for photo, side in zip(photos, sides, strict=True)]
        self.context.thumbs.wish(self, wanted)

    def _least(self) -> int:
        """The width of names and reasons, as far as they come first, and of the judgements, which are whole."""
        theme = self.context.theme
        metrics = QFontMetrics(theme.font(Type.NAME))
        longest = max((metrics.horizontalAdvance(album.name) + 2 for album in self.rows()), default=0)
        letter = metrics.averageCharWidth()
        judged = max((chip_width(judgement(album), theme) for album in self.rows()), default=0)
        told = max(
            (sum(chip_width(chip, theme) + CHIP_GAP for chip in _reasons(album)) for album in self.rows()), default=0
        )
        return max(LETTERS * letter, min(max(longest, told), MOST_LETTERS * letter), judged)

    def _widest(self) -> int:
        """The columns that the widest wall needs: where all are small, words begin farther left."""
        most = max((min(WALL, album.count - album.held_back) for album in self.rows()), default=WALL)
        return max(FEWEST, min(MOST, -(-most // LINES)))

    def _columns(self, width: int, *, bar: bool, words: bool) -> int:
        room = width - 2 * INSET - sum(self._button_widths(words=words)) - 8 - 16 - (BAR + 16) * bar
        return (room - 18 - self._least()) // (CELL + CELL_GAP)

    def _button_widths(self, *, words: bool) -> tuple[int, int]:
        if not words:
            return self.context.theme.row(32), self.context.theme.row(32)
        return self.button_width(tr("Review…")) + 6, self.button_width(tr("Keep"))

    def _paint_wall(self, painter: QPainter, rect: QRect, inside: QRect, album: Album, columns: int) -> None:
        """Two lines of small pictures; the last one says how many more would go."""
        theme = self.context.theme
        photos = self.wall(album)[: columns * LINES]
        more = album.count - album.held_back - len(photos)
        corner = QPoint(inside.x(), inside.y() + (inside.height() - LARGE) // 2)
        spot = QRect()
        for photo, cell in zip(photos, cells(len(photos), columns), strict=True):
            spot = self.mirrored(rect, cell.translated(corner))
            pixmap = self.context.thumbs.pixmap(photo, self.cut(cell.width()))
            content = Content.PICTURE if pixmap is not None else Content.WAITING
            paint_picture(painter, spot, content, pixmap, theme, self.context.icons)
        if photos and more > 0:
            paint_more(painter, spot, more, theme)

    def _paint_words(self, painter: QPainter, rect: QRect, album: Album, *, size: bool) -> None:
        theme = self.context.theme
        name_font = theme.font(Type.NAME)
        line = QFontMetrics(name_font).height()
        small = QFontMetrics(theme.font(Type.SMALL)).height()
        chip_height = theme.row(20)
        chip = judgement(album)
        beside = rect.width() - chip_width(chip, theme) - 9  # a rectangle's right edge lies inside it
        fits = QFontMetrics(name_font).horizontalAdvance(album.name) <= beside
        room = beside if fits else rect.width()
        chips = [
            some for some in ([] if fits else [chip], _reasons(album)) if some
        ]  # a line each: half of them say little
        height = line + small + 8 + len(chips) * (chip_height + 6)
        top = rect.y() + (rect.height() - height) // 2
        name = QFontMetrics(name_font).elidedText(album.name, Qt.TextElideMode.ElideRight, room)
        painter.setFont(name_font)
        painter.setPen(theme.color(ThemeColor.TEXT))
        spot = self.mirrored(rect, QRect(rect.x(), top, room, line))
        painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, name)
        if fits:
            left = rect.x() + QFontMetrics(name_font).horizontalAdvance(name) + 8
            place = QRect(left, top + (line - chip_height) // 2, rect.right() - left, chip_height)
            paint_chips(painter, self.mirrored(rect, place), [chip], theme, self.context.icons)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color(ThemeColor.TEXT2))
        second = QRect(rect.x(), top + line + 4, rect.width(), small)
        about = say.joined(say.size(album.bytes) if size else "", say.photos(album.count), _held(album))
        about = QFontMetrics(theme.font(Type.SMALL)).elidedText(about, Qt.TextElideMode.ElideRight, second.width())
        painter.drawText(second, Qt.AlignmentFlag.AlignVCenter, about)
        place = QRect(rect.x(), second.bottom() + 8, rect.width(), chip_height)
        for some in chips:
            paint_chips(painter, place, some, theme, self.context.icons)
            place.translate(0, chip_height + 6)

    def _paint_size(self, painter: QPainter, rect: QRect, album: Album) -> None:
        """How much it takes, and which share that is of everything in the library."""
        theme = self.context.theme
        whole = self.context.overview.now.counts.bytes or 1
        name, small = theme.font(Type.NAME), theme.font(Type.SMALL)
        line, second = QFontMetrics(name).height(), QFontMetrics(small).height()
        top = rect.y() + (rect.height() - line - second - 12) // 2
        painter.setFont(name)
        painter.setPen(theme.color(ThemeColor.TEXT))
        painter.drawText(QRect(rect.x(), top, rect.width(), line), 0, say.size(album.bytes))
        track = QRectF(rect.x(), top + line + 4, rect.width(), 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ThemeColor.PRESS))
        painter.drawRoundedRect(track, 2, 2)
        width = max(4.0, track.width() * album.bytes / whole)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            track.setLeft(track.right() - width)
        else:
            track.setWidth(width)
        painter.setBrush(theme.color(ThemeColor.EDGE))
        painter.drawRoundedRect(track, 2, 2)
        painter.setFont(small)
        painter.setPen(theme.color(ThemeColor.TEXT2))
        share = tr("{share} of the space").format(share=say.percent(max(0.01, album.bytes / whole)))
        below = QRect(rect.x(), top + line + 12, rect.width(), second)
        said = QFontMetrics(small).elidedText(share, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, said)
