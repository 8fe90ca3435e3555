"""The photos of a library day by day: heads with the place, one tile for what is folded away, keys from day to day."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from photosort.model.event import Event
from photosort.model.photo import Photo, PhotoId
from photosort.ui.grid.base import RING_ROOM, Section, TileState
from photosort.ui.grid.day_sections import BAND, DaySection
from photosort.ui.grid.event_band import EventBand
from photosort.ui.grid.model import Shown
from photosort.ui.grid.photo_grid import PhotoGrid
from photosort.ui.services import place_names
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import Lane, guard
from photosort.ui.services.thumbnails import Cut, Wish
from photosort.ui.style.painting import CELL_RADIUS, Content, paint_focus, paint_picture
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural

HEAD = 40
SAMPLE, SAMPLE_GAP, SAMPLES = 26, 4, 4
ASKED = 200  # photos of a day that are asked where they were taken
REST_MS = 200  # after which the days in sight are asked for their places


def folded_in_words(count: int) -> str:
    """What is said of photos that are folded away."""
    return plural("%Ln screenshot or meme", "%Ln screenshots and memes", count)


class TimelineGrid(PhotoGrid):
    """A tile of what is folded away is a row of the model, by the first of its photos; its control is called "fold".

    It is never selected, so that no act can reach what is not seen. Signal: `eventOpened(Event)` from its band.
    """

    eventOpened = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._folds: dict[PhotoId, DaySection] = {}
        self._towns: dict[tuple[date, int], str] = {}  # by day and how many of its photos are shown
        super().__init__(context, parent)
        self.band = EventBand(context)
        self._ask = debounced(self, self._ask_places, REST_MS)
        self.visibleChanged.connect(self._stir)

    def stop(self) -> None:
        super().stop()
        self._ask.stop()

    def set_sections(self, sections: Sequence[Section], head: int = HEAD + RING_ROOM) -> None:
        days = (section for section in sections if isinstance(section, DaySection))
        self._folds = {section.fold[0]: section for section in days if section.fold}
        super().set_sections(sections, head)

    def fold_at(self, row: int) -> DaySection | None:
        """The day whose folded photos a row stands for."""
        return self._folds.get(self.photos.id_at(row)) if 0 <= row < self.row_count() else None

    def seen_ids(self) -> list[PhotoId]:
        """The photos that are shown, each in a tile of its own."""
        return [photo for photo in self.photos.ids() if photo not in self._folds]

    def selected_runs(self) -> list[range]:
        if not self._folds:
            return super().selected_runs()
        folds = sorted(map(self.photos.row_of, self._folds))
        found: list[range] = []
        for run in super().selected_runs():
            inside = folds[bisect_left(folds, run.start) : bisect_left(folds, run.stop)]
            between = pairwise((run.start - 1, *inside, run.stop))
            found += [range(before + 1, after) for before, after in between]
        return [run for run in found if run]

    def focused_id(self) -> PhotoId | None:
        focused = super().focused_id()
        return None if focused in self._folds else focused

    def spoken(self, shown: Shown) -> str:
        day = self._folds.get(shown.photo.id)
        return folded_in_words(len(day.fold)) if day is not None else super().spoken(shown)

    def event_here(self) -> Event | None:
        """The event of the day at which the keyboard is."""
        row = self.currentIndex().row()
        section = self.sections()[self.grid().section_of(row)] if row >= 0 and self.sections() else None
        return section.event if isinstance(section, DaySection) else None

    # Tiles

    def part_at(self, rect: QRect, row: int, point: QPoint) -> str:
        return "fold" if self.fold_at(row) is not None else super().part_at(rect, row, point)

    def wishes(self, rows: Sequence[int]) -> list[Wish]:
        found: list[Wish] = []
        for row in rows:
            day = self.fold_at(row)
            if day is None:
                found += super().wishes([row])
            else:
                found += [(photo, self._sample_cut()) for photo in day.fold[:SAMPLES]]
        return found

    def paint_tile(self, painter: QPainter, rect: QRect, row: int, state: TileState) -> None:
        day = self.fold_at(row)
        if day is None:
            super().paint_tile(painter, rect, row, state)
            return
        theme = self.context.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ThemeColor.HOVER if state.hover else ThemeColor.CELL))
        painter.drawRoundedRect(QRectF(rect), CELL_RADIUS, CELL_RADIUS)
        if state.focus:
            paint_focus(painter, rect, CELL_RADIUS, theme)
        self._paint_fold(painter, rect, day)

    def _paint_fold(self, painter: QPainter, rect: QRect, day: DaySection) -> None:
        """The first of what is folded away, and how many there are."""
        theme = self.context.theme
        font = theme.font(Type.SMALL)
        text, flags = folded_in_words(len(day.fold)), Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        room = rect.adjusted(6, 0, -6, 0)
        said = QFontMetrics(font).boundingRect(room, flags, text)
        samples = day.fold[:SAMPLES]
        wide, high = min(2, len(samples)), (len(samples) + 1) // 2
        square = high * SAMPLE + (high - 1) * SAMPLE_GAP
        top = rect.y() + (rect.height() - square - 8 - said.height()) // 2
        left = rect.center().x() - (wide * SAMPLE + (wide - 1) * SAMPLE_GAP) // 2
        for place, photo in enumerate(samples):
            x, y = left + place % 2 * (SAMPLE + SAMPLE_GAP), top + place // 2 * (SAMPLE + SAMPLE_GAP)
            pixmap = self.context.thumbs.pixmap(photo, self._sample_cut())
            paint_picture(painter, QRect(x, y, SAMPLE, SAMPLE), Content.PICTURE, pixmap, theme, self.context.icons)
        painter.setFont(font)
        painter.setPen(theme.color(ThemeColor.TEXT2))
        painter.drawText(QRect(room.x(), top + square + 8, room.width(), said.height()), flags, text)

    def _sample_cut(self) -> Cut:
        return Cut(SAMPLE, SAMPLE, dark=self.context.theme.dark, dpr=self.devicePixelRatioF())

    # Bands of events

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        bands = self._bands()
        if bands:
            painter = QPainter(self.viewport())
            for band, end, found in bands:
                self.band.paint(painter, band, end, found, self.layoutDirection())
            painter.end()

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        for band, _, found in self._bands():
            if band.contains(point):
                if self.band.opens(band, self.layoutDirection()).contains(point):
                    self.eventOpened.emit(found)
                return
        super().mousePressEvent(event)

    def _bands(self) -> list[tuple[QRect, int, Event]]:
        """The bands in sight: where each is, where the days below it end, and of which event it is."""
        top, view, heads = self.verticalOffset(), self.viewport(), self.sections()
        found = []
        for section, y, end in self.grid().bands_between(top, top + view.height()) if heads else ():
            day = heads[section]
            if isinstance(day, DaySection) and day.event is not None:
                found.append((QRect(0, y - top, view.width(), BAND), end - top, day.event))
        return found

    # Heads

    def _paint_head(self, painter: QPainter, rect: QRect, section: Section) -> None:
        theme, margin = self.context.theme, self._margins
        rect = rect.adjusted(0, 0, 0, -RING_ROOM)
        painter.fillRect(rect, theme.color(ThemeColor.CANVAS))
        inside = rect.adjusted(margin.left, 0, -margin.right, 0)
        place = words.joined(self._town(section) if isinstance(section, DaySection) else "", section.detail)
        ahead, behind = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing
        room = inside.width()
        for text, font, colour in (
            (section.title, Type.NAME, ThemeColor.TEXT),
            (place, Type.BODY, ThemeColor.TEXT2),
        ):
            painter.setFont(theme.font(font))
            painter.setPen(theme.color(colour))
            metrics = QFontMetrics(painter.font())
            used = inside.width() - room
            area = self._at(inside, used, room)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | ahead, shown)
            room = max(0, room - metrics.horizontalAdvance(shown) - 10)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color(ThemeColor.TEXT3))
        if QFontMetrics(painter.font()).horizontalAdvance(section.count) < room:
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | behind, section.count)

    def _at(self, inside: QRect, used: int, room: int) -> QRect:
        """What is left of a line after `used` pixels of it, from where reading begins."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return QRect(inside.x(), inside.y(), room, inside.height())
        return QRect(inside.x() + used, inside.y(), room, inside.height())

    def _town(self, section: DaySection) -> str:
        return self._towns.get((section.day, section.shown), "")

    def _stir(self) -> None:
        if self.isVisible() and not self._ask.isActive():
            self._ask.start()

    def _ask_places(self) -> None:
        """Look up where the photos of the days in sight were taken; each day is asked once."""
        heads, rows = self.sections(), self.rows_in_sight()
        if not heads or not rows:
            return
        first, last = self.grid().section_of(rows.start), self.grid().section_of(rows.stop - 1)
        wanted: dict[tuple[date, int], list[PhotoId]] = {}
        for section in heads[first : last + 1]:
            if isinstance(section, DaySection) and (section.day, section.shown) not in self._towns:
                photos = range(section.start, section.start + min(section.shown, ASKED))
                wanted[section.day, section.shown] = [self.photos.id_at(row) for row in photos]
        if not wanted:
            return
        self._towns |= dict.fromkeys(wanted, "")
        library = self.context.library

        def ask() -> dict[tuple[date, int], str]:
            return {day: _town_of(library.photos.get(photos)) for day, photos in wanted.items()}

        def take(found: dict[tuple[date, int], str]) -> None:
            self._towns |= found
            self.viewport().update()

        self.context.lanes.run(Lane.FILES, ask, take, owner=self, failed=lambda _error: None)

    # Keys

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        go = {
            Qt.KeyboardModifier.ControlModifier: self.go_by_day,
            Qt.KeyboardModifier.AltModifier: self.go_by_event,
        }.get(event.modifiers())
        if not way or go is None or not self.sections():
            super().keyPressEvent(event)
            return
        go(way)
        event.accept()

    def go_by_day(self, way: int) -> None:
        """To the first photo of the day after (1); to that of this day, and from there of the day before (-1)."""
        starts = [section.start for section in self.sections()]
        row = max(0, self.currentIndex().row())
        place = self.grid().section_of(row)
        if way > 0:
            place = min(place + 1, len(starts) - 1)
        elif row == starts[place]:
            place = max(0, place - 1)
        self._go_to_top(starts[place])

    def go_by_event(self, way: int) -> None:
        """The same from event to event; where there is no further one, all stays."""
        starts = [section.start for section in self.sections() if section.band]
        row = max(0, self.currentIndex().row())
        place = bisect_right(starts, row) if way > 0 else bisect_left(starts, row) - 1
        if 0 <= place < len(starts):
            self._go_to_top(starts[place])

    def _go_to_top(self, row: int) -> None:
        self.go_to(row, keyboard=True)
        self.scrollTo(self.photos.index(row, 0), self.ScrollHint.PositionAtTop)


def _town_of(photos: Sequence[Photo]) -> str:
    """The town in which most of these photos were taken; empty where none says where it was."""
    spots = Counter(place_names.spot_of(photo) for photo in photos)
    towns = Counter[str]()
    for spot, count in spots.items():
        if spot is not None:
            towns[place_names.town_name(*spot)] += count
    return max(towns, key=lambda town: (towns[town], town)) if towns else ""
