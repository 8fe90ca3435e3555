"""An album card: its measures, its cover of one typical photo and two samples, its words and chips."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from photosort.model.album import Album, AlbumKind
from photosort.model.photo import PhotoId
from photosort.model.search.lit import lit
from photosort.model.search.query import Field, Query
from photosort.model.value import dataclass
from photosort.ui.grid.album_model import SAID_LIKELY, judgement
from photosort.ui.grid.base import TileState
from photosort.ui.grid.geometry import Tile
from photosort.ui.grid.soft_edge import paint_soft_edge
from photosort.ui.services.context import Context
from photosort.ui.services.thumbnails import (
    ALL_CORNERS,
    BOTTOM_LEFT,
    BOTTOM_RIGHT,
    TOP_LEFT,
    TOP_RIGHT,
    Cut,
    Wish,
    rounded,
)
from photosort.ui.style.lit_text import paint_plates
from photosort.ui.style.painting import (
    CHIP_GAP,
    PLATE,
    Chip,
    chip_width,
    circle_rect,
    fitting,
    paint_chips,
    paint_circle,
    paint_focus,
    paint_ring,
)
from photosort.ui.style.theme import Theme, ThemeColor, Type
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import tr

RADIUS = 8
REACH = 7  # how far the plate of a card reaches over it
GAP = 2  # between the pictures of a cover
JOINED_GAP = 8  # before how many photos have just come
MOST_CHIPS = 2
PIN_ROOM = 20
SMALLEST, LARGEST, AT_REST = 148, 340, 208
BUTTON = QSize(28, 24)


@dataclass(frozen=True, slots=True)
class Measures:
    """Heights of the parts of a card, grown with the font."""

    cover: int
    name: int
    second: int
    chip: int

    @property
    def height(self) -> int:
        """Height of the whole card."""
        return self.cover + 8 + self.name + 1 + self.second + 6 + self.chip


def measures(theme: Theme, zoom: int) -> Measures:
    """The measures of cards at least `zoom` wide."""
    return Measures(
        round(zoom * 150 / AT_REST),
        max(18, QFontMetrics(theme.font(Type.NAME)).height()),
        max(16, QFontMetrics(theme.font(Type.SMALL)).height()),
        max(20, QFontMetrics(theme.font(Type.CHIP)).height() + 6),
    )


def card_tile(theme: Theme, zoom: int) -> Tile:
    """How cards are cut out of the page."""
    return Tile(zoom, measures(theme, zoom).height, gap_x=20, gap_y=24)


def cover_parts(rect: QRect, count: int, *, even: bool = False) -> list[tuple[QRect, int]]:
    """Where the pictures of a cover lie and which of their corners are round: one; two; two thirds and two stacked."""
    if count <= 1:
        return [(rect, ALL_CORNERS)]
    if even:
        return _columns(rect, count)
    left = round((rect.width() - GAP) * 2 / 3)
    big = QRect(rect.topLeft(), QSize(left, rect.height()))
    side = QRect(rect.x() + left + GAP, rect.y(), rect.width() - left - GAP, rect.height())
    if count == 2:
        return [(big, TOP_LEFT | BOTTOM_LEFT), (side, TOP_RIGHT | BOTTOM_RIGHT)]
    half = (rect.height() - GAP) // 2
    upper = QRect(side.topLeft(), QSize(side.width(), half))
    lower = QRect(side.x(), rect.y() + half + GAP, side.width(), rect.height() - half - GAP)
    return [(big, TOP_LEFT | BOTTOM_LEFT), (upper, TOP_RIGHT), (lower, BOTTOM_RIGHT)]


def _columns(rect: QRect, count: int) -> list[tuple[QRect, int]]:
    """Pictures of equal weight side by side: an album made of others."""
    edges = [rect.x() + round((rect.width() + GAP) * place / count) for place in range(count + 1)]
    parts = []
    for place in range(count):
        corners = (TOP_LEFT | BOTTOM_LEFT if place == 0 else 0) | (
            TOP_RIGHT | BOTTOM_RIGHT if place == count - 1 else 0
        )
        parts.append((QRect(edges[place], rect.y(), edges[place + 1] - GAP - edges[place], rect.height()), corners))
    return parts


def cover_wishes(
    context: Context, rect: QRect, cover: tuple[PhotoId, ...], dpr: float, *, even: bool = False
) -> list[tuple[QRect, Wish]]:
    """The thumbnails of a cover and where they go."""
    dark = context.theme.dark
    return [
        (place, (photo, Cut(place.width(), place.height(), RADIUS, corners, dark=dark, dpr=dpr)))
        for photo, (place, corners) in zip(cover, cover_parts(rect, len(cover), even=even), strict=False)
    ]


def paint_cover(
    painter: QPainter, context: Context, rect: QRect, cover: tuple[PhotoId, ...], dpr: float, *, even: bool = False
) -> None:
    """The pictures of a cover as far as they are at hand."""
    wishes = cover_wishes(context, rect, cover, dpr, even=even)
    for place, (photo, cut) in wishes or [(rect, (PhotoId(-1), Cut(rect.width(), rect.height(), RADIUS)))]:
        pixmap = context.thumbs.pixmap(photo, cut)
        if pixmap is None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(rounded(QRectF(place), RADIUS, cut.corners), context.theme.color(ThemeColor.CELL))
        elif pixmap.deviceIndependentSize().toSize() == place.size():
            painter.drawPixmap(place.topLeft(), pixmap)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, pixmap)


def chips_of(album: Album) -> list[Chip]:
    """The judgement first, then facts: a card shows two of them that fit."""
    chips = []
    if album.kind is AlbumKind.JUNK:
        amber = album.junk >= SAID_LIKELY
        chips.append(
            Chip(
                judgement(album),
                "archive",
                ThemeColor.WSOFT if amber else None,
                ThemeColor.WARN if amber else ThemeColor.TEXT2,
            )
        )
    chips += [Chip(words.fact(fact)) for fact in album.chips]
    return chips


def chips_of_first(album: Album) -> list[Chip]:
    """The chip of an album while the order is a first one: whether it is still being sorted."""
    if album.settled:
        kept = tr("Kept as you made it") if album.by_hand else tr("Keeps its photos")
        return [Chip(kept, "pin", ThemeColor.SOFT, ThemeColor.ACCENT)]
    return [Chip(tr("Still sorting"), "refresh-cw")]


@dataclass(frozen=True, slots=True)
class Card:
    """What one card shows."""

    album: Album
    chips: tuple[Chip, ...] = ()
    second: str = ""  # instead of count and size
    origin: str = ""  # instead of chips: what it comes from
    origin_icon: str = ""
    unsettled: float | None = None  # how settled it is, 0..1, while it is still being sorted
    joined: int = 0  # photos that have just come to it
    looked_for: Query | None = None  # by a search: is lit in its name


def in_two_lines(name: str, metrics: QFontMetrics, width: int) -> list[str]:
    """A name in at most two lines, broken between words; what is too long for them is elided."""

    def cut(text: str) -> str:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    parts = name.split(" ")
    starts = [" ".join(parts[:count]) for count in range(len(parts), 0, -1)]
    first = next((start for start in starts if cut(start) == start), parts[0])
    rest = name[len(first) + 1 :]
    return [cut(first), cut(rest)] if rest else [cut(first)]


class CardPainter:
    """Paints cards and knows their parts."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def cover_rect(self, rect: QRect, zoom: int) -> QRect:
        """The cover of a card."""
        return QRect(rect.topLeft(), QSize(rect.width(), measures(self._context.theme, zoom).cover))

    def name_rect(self, rect: QRect, card: Card, zoom: int) -> QRect:
        """The name of a card, where it is edited."""
        sizes = measures(self._context.theme, zoom)
        height = len(self._name_lines(card, rect.width())) * sizes.name
        return QRect(rect.x(), rect.y() + sizes.cover + 8, rect.width(), height)

    def shows_name(self, rect: QRect, card: Card) -> bool:
        """Whether the whole name of a card is seen."""
        return " ".join(self._name_lines(card, rect.width())) == card.album.name

    def _name_lines(self, card: Card, width: int) -> list[str]:
        """The name in one line, or in two in the place of chips where it needs them; a judgement moves up."""
        metrics = QFontMetrics(self._context.theme.font(Type.NAME))
        name, room = card.album.name, width - (PIN_ROOM if card.album.protected else 0)
        if card.origin:
            return [metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)]
        return in_two_lines(name, metrics, room)

    def button_rect(self, rect: QRect) -> QRect:
        """The menu button of a card under the pointer."""
        return QRect(QPoint(rect.right() - 7 - BUTTON.width(), rect.y() + 8), BUTTON)

    def part_at(self, rect: QRect, point: QPoint) -> str:
        """The control of a card under a point."""
        if circle_rect(rect).adjusted(-2, -2, 2, 2).contains(point):
            return "circle"
        return "menu" if self.button_rect(rect).contains(point) else ""

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        card: Card,
        state: TileState,
        zoom: int,
        dpr: float,
        *,
        ring: bool = False,
        cover: QRect | None = None,
        even: bool = False,
    ) -> None:
        """One card. `ring` marks it without a tick; `cover` is of another size than usual, its pictures `even`."""
        theme, icons = self._context.theme, self._context.icons
        plate = rect.adjusted(-REACH, -REACH, REACH, REACH)
        cover = cover or self.cover_rect(rect, zoom)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state.drop:
            painter.setPen(QPen(theme.color(ThemeColor.ACCENT), 2, Qt.PenStyle.DashLine))
            painter.setBrush(theme.color(ThemeColor.SOFT))
            painter.drawRoundedRect(QRectF(plate).adjusted(1, 1, -1, -1), 12, 12)
        elif state.hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ThemeColor.HOVERC))
            painter.drawRoundedRect(QRectF(plate), 12, 12)
        paint_cover(painter, self._context, cover, card.album.cover[:3], dpr, even=even)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if card.unsettled is not None:
            paint_soft_edge(painter, cover, card.unsettled, theme)
        if state.selected or ring:
            paint_ring(painter, cover, RADIUS, theme)
        if state.focus:
            paint_focus(painter, plate, 11, theme, outside=-1)  # on the edge of the plate: see `RING_ROOM`
        if state.selected or state.hover:
            paint_circle(painter, circle_rect(rect), theme, icons, ticked=state.selected)
        if state.hover:
            self._paint_button(painter, self.button_rect(rect), pressed=state.part == "menu")
        self._paint_words(painter, rect, card, state, zoom, cover.bottom() + 9)

    def _paint_button(self, painter: QPainter, rect: QRect, *, pressed: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 217) if pressed else PLATE)
        painter.drawRoundedRect(QRectF(rect), 6, 6)
        icon = self._context.icons.pixmap("ellipsis", ThemeColor.ONFILL, 16)
        painter.drawPixmap(rect.topLeft() + QPoint((rect.width() - 16) // 2, (rect.height() - 16) // 2), icon)

    def _paint_words(self, painter: QPainter, rect: QRect, card: Card, state: TileState, zoom: int, top: int) -> None:
        theme, album = self._context.theme, card.album
        sizes = measures(theme, zoom)
        font = theme.font(Type.NAME)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        painter.setPen(theme.color(ThemeColor.TEXT))
        names = self._name_lines(card, rect.width())
        for row, name in enumerate(names):
            line = QRect(rect.x(), top + row * sizes.name, rect.width(), sizes.name)
            if card.looked_for:
                paint_plates(painter, line, name, lit(name, card.looked_for, Field.ALBUM))
            painter.drawText(line, left | Qt.TextFlag.TextSingleLine, name)
        if album.protected:
            used = QFontMetrics(font).horizontalAdvance(names[-1])
            x = line.x() + used + 7
            if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                x = line.right() + 1 - used - 7 - 13
            spot = QPoint(x, line.y() + (line.height() - 13) // 2)
            painter.drawPixmap(spot, self._context.icons.pixmap("pin", ThemeColor.TEXT2, 13))
        judgement = [chip for chip in card.chips if chip.icon][: len(names) - 1]
        gap, height = (4, sizes.chip) if judgement else (2, sizes.second)
        line = QRect(rect.x(), line.bottom() + gap, rect.width(), height)
        chips = QRect(rect.x(), line.bottom() + 7, rect.width(), sizes.chip)
        if judgement:
            paint_chips(painter, line, judgement, theme, self._context.icons)
            taken = chip_width(judgement[0], theme) + CHIP_GAP
            mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
            line.adjust(0 if mirrored else taken, 0, -taken if mirrored else 0, 0)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color(ThemeColor.ACCENT if state.drop else ThemeColor.TEXT2))
        text = card.second or words.amount(album.count, album.bytes)
        if judgement and QFontMetrics(painter.font()).horizontalAdvance(text) > line.width():
            text = words.photos(album.count)
        painter.drawText(
            line, left, QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        )
        if card.joined:
            self._paint_joined(painter, line, QFontMetrics(painter.font()).horizontalAdvance(text), card.joined)
        if card.origin:
            self._paint_origin(painter, chips.translated(0, -4), card)
            return
        if len(names) == 1:
            shown = fitting(card.chips, chips.width(), theme)[:MOST_CHIPS]
            paint_chips(painter, chips, shown, theme, self._context.icons)

    def _paint_joined(self, painter: QPainter, line: QRect, taken: int, joined: int) -> None:
        """As in "+ 3", after what is said of the album, where there is room for it."""
        theme, words_ = self._context.theme, "+ " + words.count(joined)
        font = theme.font(Type.SMALL_NAME)
        start = taken + JOINED_GAP
        if start + QFontMetrics(font).horizontalAdvance(words_) > line.width():
            return
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setFont(font)
        painter.setPen(theme.color(ThemeColor.ACCENT))
        room = line.adjusted(0 if mirrored else start, 0, -start if mirrored else 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words_)

    def _paint_origin(self, painter: QPainter, rect: QRect, card: Card) -> None:
        theme = self._context.theme
        icon = self._context.icons.pixmap(card.origin_icon, ThemeColor.ACCENT, 13)
        painter.drawPixmap(QPoint(rect.x(), rect.y() + (rect.height() - 13) // 2), icon)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color(ThemeColor.ACCENT))
        words_rect = rect.adjusted(18, 0, 0, 0)
        text = QFontMetrics(painter.font()).elidedText(card.origin, Qt.TextElideMode.ElideRight, words_rect.width())
        painter.drawText(words_rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
