"""How an event, or an ordinary month, is laid out and painted: its card or line, and below it its days, unfolded."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle

from photosort.model.event import Event, Month
from photosort.model.photo import PhotoId
from photosort.model.value import dataclass
from photosort.ui.grid.base import TileState
from photosort.ui.grid.event_model import days_of, kind_in_words, lasts, outside_in_words, when_and_where
from photosort.ui.services.context import Context
from photosort.ui.services.event_details import COVERS, DAY_SAMPLES, MONTH_SAMPLES, DayDetails, Details
from photosort.ui.services.thumbnails import ALL_CORNERS, BOTTOM_LEFT, BOTTOM_RIGHT, TOP_LEFT, TOP_RIGHT, Cut
from photosort.ui.style.painting import Chip, Content, paint_chips, paint_focus, paint_picture, paint_ring
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr

HEIGHT, INSET, RADIUS = 152, 10, 8
MONTH_HEIGHT = 38
MOSAIC = QSize(328, 132)
NARROW = 860  # pixels of a card below which its mosaic is half as wide
GAP = 2
DAY_HEIGHT, DAY_GAP = 124, 6
THREE, TWO = 1100, 860  # pixels from which on so many days have room side by side
SAMPLE, SAMPLE_GAP = 66, 4
SMALL = 28  # a sample of a month
OPEN, MENU = QSize(63, 32), QSize(32, 32)
START = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading


@dataclass(frozen=True, slots=True)
class Card:
    """What a row shows. `beside` are the events of a month; `day` is the one at which the keyboard is, or -1."""

    line: Event | Month
    details: Details
    unfolded: bool = False
    beside: tuple[Event, ...] = ()
    day: int = -1

    @property
    def unfolds(self) -> bool:
        """Whether there is more than one day to unfold."""
        return isinstance(self.line, Month) or days_of(self.line) > 1


def mosaic(rect: QRect) -> list[tuple[QRect, int]]:
    """Where the photos lie, and which of their corners are round: a large one, and four beside it."""
    left = round(rect.width() * 0.54)
    side = (rect.width() - left - 2 * GAP) // 2
    half = (rect.height() - GAP) // 2
    first, second = rect.x() + left + GAP, rect.x() + left + 2 * GAP + side
    lower = rect.y() + half + GAP
    return [
        (QRect(rect.x(), rect.y(), left, rect.height()), TOP_LEFT | BOTTOM_LEFT),
        (QRect(first, rect.y(), side, half), 0),
        (QRect(second, rect.y(), side, half), TOP_RIGHT),
        (QRect(first, lower, side, half), 0),
        (QRect(second, lower, side, half), BOTTOM_RIGHT),
    ]


class CardPainter:
    """Lays out and paints cards; all rectangles are those of the view, in which the card lies at `rect`."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.way = Qt.LayoutDirection.LeftToRight  # of reading
        self.dpr = 1.0

    # Layout

    def height(self, card: Card, width: int) -> int:
        """How high a card is in a column of this width."""
        top = MONTH_HEIGHT if isinstance(card.line, Month) else HEIGHT
        days = len(card.details.days) if card.unfolded else 0
        lines = -(-days // self.across(width))
        return top + (2 * INSET + lines * (DAY_HEIGHT + DAY_GAP) - DAY_GAP if lines else 0)

    def name_rect(self, rect: QRect) -> QRect:
        """The line of an event's name."""
        beside, height = self._mosaic(rect), self._metrics(Type.PAGE).height()
        right = self._fold(rect).x() - 12
        line = QRect(beside.right() + 20, rect.y() + 26, max(40, right - beside.right() - 20), height)
        return self._seen(rect, line)

    def part_at(self, card: Card, rect: QRect, point: QPoint) -> str:
        """The control under a point: "open", "menu", "fold", or "day" with its number; else ""."""
        if isinstance(card.line, Month):
            if point.y() < rect.y() + MONTH_HEIGHT:
                return "fold"
        else:
            for part, place in (("open", self._open(rect)), ("menu", self._menu(rect)), ("fold", self._fold(rect))):
                if self._seen(rect, place).contains(point) and (part != "fold" or card.unfolds):
                    return part
        return next((f"day {number}" for number, day in enumerate(self.days(card, rect)) if day.contains(point)), "")

    def pictures(self, card: Card, rect: QRect) -> list[tuple[QRect, Cut, PhotoId | None]]:
        """The places of all pictures, how a thumbnail is cut for each, and which photo lies there."""
        covers = card.details.covers
        if isinstance(card.line, Month):
            begin = rect.right() + 1 - INSET - len(covers) * SMALL - max(0, len(covers) - 1) * GAP
            top = rect.y() + (MONTH_HEIGHT - SMALL) // 2
            spots = [
                (QRect(begin + number * (SMALL + GAP), top, SMALL, SMALL), ALL_CORNERS)
                for number in range(min(MONTH_SAMPLES, len(covers)))
            ]
        else:
            area = self._mosaic(rect)
            spots = mosaic(area) if len(covers) >= COVERS or not covers else [(area, ALL_CORNERS)]
        found: list[tuple[QRect, int, PhotoId | None]] = [
            (self._seen(rect, spot), corners, covers[number] if number < len(covers) else None)
            for number, (spot, corners) in enumerate(spots)
        ]
        for day, area in zip(card.details.days, self.days(card, rect), strict=False):
            found += [(spot, ALL_CORNERS, photo) for spot, photo in self._samples(day, area)]
        dark = self._context.theme.dark
        return [
            (place, Cut(place.width(), place.height(), corners=corners, dark=dark, dpr=self.dpr), photo)
            for place, corners, photo in found
        ]

    def across(self, width: int) -> int:
        """How many days lie side by side."""
        return 3 if width >= THREE else 2 if width >= TWO else 1

    def _mosaic(self, rect: QRect) -> QRect:
        size = MOSAIC if rect.width() >= NARROW else QSize(MOSAIC.width() // 2, MOSAIC.height())
        return QRect(QPoint(rect.x() + INSET, rect.y() + INSET), size)

    def _menu(self, rect: QRect) -> QRect:
        corner = QPoint(rect.right() + 1 - INSET - MENU.width(), rect.y() + (HEIGHT - MENU.height()) // 2)
        return QRect(corner, MENU)

    def _open(self, rect: QRect) -> QRect:
        width = max(OPEN.width(), self._metrics(Type.BUTTON).horizontalAdvance(tr("Open")) + 28)
        return QRect(self._menu(rect).x() - 8 - width, self._menu(rect).y(), width, OPEN.height())

    def _fold(self, rect: QRect) -> QRect:
        width = self._metrics(Type.BODY).horizontalAdvance(plural("%Ln day", "%Ln days", 888)) + 28
        return QRect(self._open(rect).x() - 8 - width, self._open(rect).y(), width, OPEN.height())

    def days(self, card: Card, rect: QRect) -> list[QRect]:
        """Where each unfolded day lies."""
        if not card.unfolded:
            return []
        across = self.across(rect.width())
        width = (rect.width() - 2 * INSET - (across - 1) * DAY_GAP) // across
        top = rect.y() + (MONTH_HEIGHT if isinstance(card.line, Month) else HEIGHT) + INSET
        found = []
        for number in range(len(card.details.days)):
            line, column = divmod(number, across)
            x, y = rect.x() + INSET + column * (width + DAY_GAP), top + line * (DAY_HEIGHT + DAY_GAP)
            found.append(self._seen(rect, QRect(x, y, width, DAY_HEIGHT)))
        return found

    def _samples(self, day: DayDetails, area: QRect) -> list[tuple[QRect, PhotoId]]:
        """Where the samples of a day lie: five in a line, which end where the day does."""
        inside = area.adjusted(INSET, 0, -INSET, 0)
        width = (inside.width() - (DAY_SAMPLES - 1) * SAMPLE_GAP) // DAY_SAMPLES
        y = area.bottom() + 1 - INSET - SAMPLE
        spots = (QRect(inside.x() + n * (width + SAMPLE_GAP), y, width, SAMPLE) for n in range(DAY_SAMPLES))
        return [(self._seen(area, spot), photo) for spot, photo in zip(spots, day.samples, strict=False)]

    def _seen(self, outer: QRect, inner: QRect) -> QRect:
        """Where something lies, where reading may go from right to left."""
        return QStyle.visualRect(self.way, outer, inner)

    def _metrics(self, font: Type) -> QFontMetrics:
        return QFontMetrics(self._context.theme.font(font))

    # Painting

    def paint(self, painter: QPainter, rect: QRect, card: Card, state: TileState) -> None:
        """One card or line, with what is unfolded below it."""
        theme = self._context.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(card.line, Event) or card.unfolded:
            self._paint_ground(painter, rect, card, hover=state.hover and not state.part)
        elif state.hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ThemeColor.HOVERC))
            painter.drawRoundedRect(QRectF(rect), RADIUS, RADIUS)
        for number, (day, area) in enumerate(zip(card.details.days, self.days(card, rect), strict=False)):
            self._paint_day(painter, area, card, day, hover=state.part == f"day {number}")
        if state.selected:
            paint_ring(painter, rect, RADIUS, theme)
        if state.focus:
            if card.day < 0:
                paint_focus(painter, rect, RADIUS, theme, outside=4 if state.selected else 2)
            else:
                paint_focus(painter, self.days(card, rect)[card.day], 6, theme)
        for place, cut, photo in self.pictures(card, rect):
            pixmap = self._context.thumbs.pixmap(photo, cut) if photo is not None else None
            paint_picture(painter, place, Content.PICTURE, pixmap, theme, self._context.icons)
        if isinstance(card.line, Event):
            self._paint_event(painter, rect, card, card.line)
            self._paint_controls(painter, rect, card, card.line, state)
        else:
            self._paint_month(painter, rect, card, card.line)

    def _paint_ground(self, painter: QPainter, rect: QRect, card: Card, *, hover: bool) -> None:
        theme, area = self._context.theme, QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        top = MONTH_HEIGHT if isinstance(card.line, Month) else HEIGHT
        painter.setPen(QPen(theme.color(ThemeColor.LINE), 1))
        painter.setBrush(theme.color(ThemeColor.HOVERC if hover else ThemeColor.CANVAS))
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        if rect.height() > top:
            painter.save()
            painter.setClipRect(rect.adjusted(0, top, 0, 0))
            painter.setBrush(theme.color(ThemeColor.PANEL))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
            painter.restore()
            painter.drawLine(rect.x(), rect.y() + top, rect.right(), rect.y() + top)

    def _paint_event(self, painter: QPainter, rect: QRect, card: Card, event: Event) -> None:
        theme, line = self._context.theme, self.name_rect(rect)
        room = line.width() - (24 if event.named else 0)
        name = self._write(painter, line, event.name, Type.PAGE, ThemeColor.TEXT, room)
        if event.named:
            pin = QRect(line.x() + name + 8, line.center().y() - 7, 14, 14)
            pixmap = self._context.icons.pixmap("pin", ThemeColor.TEXT2, 14)
            painter.drawPixmap(self._seen(line, pin).topLeft(), pixmap)
        below = QRect(line.x(), line.bottom() + 4, line.width(), self._metrics(Type.BODY).height())
        self._write(painter, below, when_and_where(event, card.details.towns), Type.BODY, ThemeColor.TEXT2)
        chips = QRect(line.x(), below.bottom() + 12, line.width(), self._metrics(Type.CHIP).height() + 6)
        paint_chips(painter, chips, chips_of(card, event), theme, self._context.icons)

    def _paint_controls(self, painter: QPainter, rect: QRect, card: Card, event: Event, state: TileState) -> None:
        theme, icons = self._context.theme, self._context.icons
        opens, menu, fold = (self._seen(rect, one(rect)) for one in (self._open, self._menu, self._fold))
        painter.setPen(QPen(theme.color(ThemeColor.RIM), 1))
        painter.setBrush(theme.color(ThemeColor.HOVER if state.part == "open" else ThemeColor.CANVAS))
        painter.drawRoundedRect(QRectF(opens).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setFont(theme.font(Type.BUTTON))
        painter.setPen(theme.color(ThemeColor.TEXT))
        painter.drawText(opens, Qt.AlignmentFlag.AlignCenter, tr("Open"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ThemeColor.HOVER))
        for part, place in (("menu", menu), ("fold", fold)):
            if state.part == part:
                painter.drawRoundedRect(QRectF(place), 6, 6)
        painter.drawPixmap(menu.center() - QPoint(8, 8), icons.pixmap("ellipsis", ThemeColor.TEXT2, 18))
        if card.unfolds:
            number = days_of(event)
            # One evening has two dates, and is no two days.
            whole = lasts(event) < number
            said = plural("%Ln part", "%Ln parts", number) if whole else plural("%Ln day", "%Ln days", number)
            self._paint_chevron(painter, fold, card, said)

    def _paint_chevron(self, painter: QPainter, area: QRect, card: Card, said: str) -> None:
        """The chevron, and beside it what it unfolds, at the end of its place."""
        wide = self._metrics(Type.BODY).horizontalAdvance(said)
        text = QRect(area.right() - 4 - wide, area.y(), wide + 2, area.height())
        self._write(painter, self._seen(area, text), said, Type.BODY, ThemeColor.TEXT2)
        spot = self._seen(area, QRect(text.x() - 22, area.center().y() - 7, 16, 16))
        painter.drawPixmap(spot.topLeft(), self._chevron(card))

    def _paint_month(self, painter: QPainter, rect: QRect, card: Card, month: Month) -> None:
        line = QRect(rect.x() + 34, rect.y(), rect.width() - 34, MONTH_HEIGHT)
        spot = self._seen(rect, QRect(rect.x() + INSET, rect.y() + (MONTH_HEIGHT - 16) // 2, 16, 16))
        painter.drawPixmap(spot.topLeft(), self._chevron(card))
        photos = len(card.details.covers) * (SMALL + GAP) + 2 * INSET
        room = line.width() - photos
        name = words.month(month.year, month.month)
        used = 20 + self._write(painter, self._seen(rect, line), name, Type.NAME, ThemeColor.TEXT, room)
        told = words.joined(outside_in_words(month, card.beside), *card.details.towns[:1])
        rest = QRect(line.x() + used, line.y(), max(0, room - used), line.height())
        self._write(painter, self._seen(rect, rest), told, Type.BODY, ThemeColor.TEXT2)

    def _paint_day(self, painter: QPainter, area: QRect, card: Card, day: DayDetails, *, hover: bool) -> None:
        if hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._context.theme.color(ThemeColor.HOVER))
            painter.drawRoundedRect(QRectF(area), 6, 6)
        line = QRect(area.x() + INSET, area.y() + 8, area.width() - 2 * INSET, self._metrics(Type.NAME).height())
        self._write(painter, line, day_title(card, day), Type.NAME, ThemeColor.TEXT)
        said = words.joined(" – ".join(day.towns), words.photos(day.count))
        below = QRect(line.x(), line.bottom() + 1, line.width(), self._metrics(Type.SMALL).height())
        self._write(painter, below, said, Type.SMALL, ThemeColor.TEXT2)

    def _chevron(self, card: Card) -> QPixmap:
        aside = "chevron-left" if self.way is Qt.LayoutDirection.RightToLeft else "chevron-right"
        return self._context.icons.pixmap("chevron-down" if card.unfolded else aside, ThemeColor.TEXT2, 16)

    def _write(
        self, painter: QPainter, area: QRect, text: str, font: Type, colour: ThemeColor, room: int | None = None
    ) -> int:
        """Text in a line, elided to its room. Returns how wide it is."""
        painter.setFont(self._context.theme.font(font))
        painter.setPen(self._context.theme.color(colour))
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width() if room is None else room)
        painter.drawText(area, START, shown)
        return metrics.horizontalAdvance(shown)


def chips_of(card: Card, event: Event) -> list[Chip]:
    """What an event is, how far away, and with how many cameras."""
    said = [kind_in_words(event)]
    if card.details.km is not None:
        said.append(tr("{distance} km from home").format(distance=words.count(rounded(card.details.km))))
    if card.details.cameras > 1:
        said.append(plural("%Ln camera", "%Ln cameras", card.details.cameras))
    return [Chip(one) for one in said]


def rounded(km: float) -> int:
    """A distance as people say it: with two digits that count."""
    step = 10 ** max(0, len(str(int(km))) - 2)
    return int(round(km / step) * step)


def day_in_words(card: Card, day: DayDetails) -> str:
    """What is read aloud of a day."""
    return ", ".join(filter(None, (day_title(card, day), " – ".join(day.towns), words.photos(day.count))))


def day_title(card: Card, day: DayDetails) -> str:
    """Which day it is: "Day 3 · Sunday, 5 May"; of an ordinary month the date alone."""
    said = words.day_without_year(day.day)
    if isinstance(card.line, Month):
        return said
    number = (day.day - card.line.first.date()).days + 1
    return words.joined(tr("Day {day}").format(day=number), said)
