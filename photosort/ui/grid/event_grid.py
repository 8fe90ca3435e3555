"""Events as cards, one below the other: a mosaic of five photos, the name, when and where, and what kind it is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from photosort.model.event import Event, EventId
from photosort.model.photo import PhotoId
from photosort.ui.grid.base import TileState
from photosort.ui.grid.event_model import EventModel, kind_in_words, when_and_where
from photosort.ui.grid.geometry import Margins, Tile
from photosort.ui.grid.name_editor import NameEditor
from photosort.ui.grid.picture_grid import PictureGrid
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import Lane, guard
from photosort.ui.services.thumbnails import ALL_CORNERS, BOTTOM_LEFT, BOTTOM_RIGHT, TOP_LEFT, TOP_RIGHT, Cut, Wish
from photosort.ui.style.painting import Chip, Content, paint_chips, paint_focus, paint_picture, paint_ring
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.i18n import plural, tr

HEIGHT, INSET, RADIUS = 152, 10, 8
MOSAIC = QSize(328, 132)
NARROW = 640  # pixels of a card below which its mosaic is half as wide
GAP = 2
COVERS = 5
REST_MS = 60  # after which the events in sight are asked for their photos


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


def spread(photos: Sequence[PhotoId], count: int = COVERS) -> tuple[PhotoId, ...]:
    """So many of them, evenly over all."""
    step = max(1, len(photos)) / count
    return tuple(dict.fromkeys(photos[int(step * place)] for place in range(count))) if photos else ()


class EventGrid(PictureGrid):
    """One column of cards. What lies on an event's cover is asked when it comes into sight.

    Signals: `renameAsked` and `mergeAsked` by key, for the event at hand.
    """

    renameAsked = Signal()
    mergeAsked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.thumbs, parent)
        self.context = context
        self.events = EventModel(self)
        self._covers: dict[tuple[EventId, int], tuple[PhotoId, ...]] = {}  # by event and its number of photos
        self._ask = debounced(self, self._ask_covers, REST_MS)
        self.setModel(self.events)
        self.set_cells(self)
        self.set_tile(Tile(10_000, HEIGHT, gap_y=10, most_columns=1), Margins(24, 20, 12, 24))
        self.visibleChanged.connect(self._stir)
        self.events.dataChanged.connect(self._stir)
        context.theme.changed.connect(self.look)
        self.setAccessibleName(tr("Events"))

    def stop(self) -> None:
        super().stop()
        self._ask.stop()

    def selected_ids(self) -> list[EventId]:
        """The selected events, in the order shown."""
        return self.events.ids_of(self.selected_runs())

    def event_at_hand(self) -> Event | None:
        """The one that is selected, or has the ring; None where several are."""
        chosen = self.selected_ids()
        row = self.events.row_of(chosen[0]) if len(chosen) == 1 else self.currentIndex().row()
        return self.events.event_at(row) if len(chosen) < 2 else None

    def rename(self, event: Event, take: Callable[[str], object]) -> None:
        """Edit the name of an event in its place; `take` gets the other one."""
        row = self.events.row_of(event.id)
        if row < 0:
            return
        self.scrollTo(self.events.index(row, 0))
        editor = NameEditor(event.name, self.viewport(), self, called=tr("Event name"))
        editor.accepted.connect(take)
        editor.setGeometry(self._name_rect(self._rect(row)).adjusted(-8, -4, 0, 4))
        editor.show()
        editor.setFocus()

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2 and not event.modifiers():
            self.renameAsked.emit()
        elif event.key() == Qt.Key.Key_M and not event.modifiers():
            self.mergeAsked.emit()
        else:
            super().keyPressEvent(event)

    # Cards

    def paint_tile(self, painter: QPainter, rect: QRect, row: int, state: TileState) -> None:
        """One card."""
        event, theme = self.events.event_at(row), self.context.theme
        if event is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(ThemeColor.LINE), 1))
        painter.setBrush(theme.color(ThemeColor.HOVERC if state.hover else ThemeColor.CANVAS))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if state.selected:
            paint_ring(painter, rect, RADIUS, theme)
        if state.focus:
            paint_focus(painter, rect, RADIUS, theme, outside=4 if state.selected else 2)
        for place, cut, photo in self._pictures(event, rect):
            pixmap = self.context.thumbs.pixmap(photo, cut) if photo is not None else None
            paint_picture(painter, place, Content.PICTURE, pixmap, theme, self.context.icons)
        line = self._name_rect(rect)
        painter.setFont(theme.font(Type.PAGE))
        painter.setPen(theme.color(ThemeColor.TEXT))
        metrics = QFontMetrics(painter.font())
        pin = 24 if event.named else 0
        name = metrics.elidedText(event.name, Qt.TextElideMode.ElideRight, line.width() - pin)
        start = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(line, start, name)
        if event.named:
            x = line.x() + metrics.horizontalAdvance(name) + 8
            painter.drawPixmap(QPoint(x, line.center().y() - 7), self.context.icons.pixmap("pin", ThemeColor.TEXT2, 14))
        painter.setFont(theme.font(Type.BODY))
        painter.setPen(theme.color(ThemeColor.TEXT2))
        metrics = QFontMetrics(painter.font())
        below = QRect(line.x(), line.bottom() + 4, line.width(), metrics.height())
        said = metrics.elidedText(when_and_where(event), Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, start, said)
        chips = QRect(line.x(), below.bottom() + 12, line.width(), QFontMetrics(theme.font(Type.CHIP)).height() + 6)
        paint_chips(painter, chips, [Chip(kind_in_words(event))], theme, self.context.icons)

    def part_at(self, rect: QRect, row: int, point: QPoint) -> str:
        """A card has no control of its own."""
        return ""

    def wishes(self, rows: Sequence[int]) -> list[Wish]:
        found: list[Wish] = []
        for row in rows:
            event = self.events.event_at(row)
            if event is not None:
                pictures = self._pictures(event, self._rect(row))
                found += [(photo, cut) for _, cut, photo in pictures if photo is not None]
        return found

    def _mosaic_rect(self, rect: QRect) -> QRect:
        size = MOSAIC if rect.width() >= NARROW else QSize(MOSAIC.width() // 2, MOSAIC.height())
        x = rect.right() - INSET - size.width() + 1 if self.isRightToLeft() else rect.x() + INSET
        return QRect(QPoint(x, rect.y() + INSET), size)

    def _name_rect(self, rect: QRect) -> QRect:
        beside, height = self._mosaic_rect(rect), QFontMetrics(self.context.theme.font(Type.PAGE)).height()
        left = rect.x() + INSET if self.isRightToLeft() else beside.right() + 20
        right = beside.x() - 20 if self.isRightToLeft() else rect.right() - INSET
        return QRect(left, rect.y() + 26, max(40, right - left), height)

    def _pictures(self, event: Event, rect: QRect) -> list[tuple[QRect, Cut, PhotoId | None]]:
        """The places of the cover, how a thumbnail is cut for each, and which photo lies there."""
        covers = self._covers.get((event.id, event.count), ())
        area = self._mosaic_rect(rect)
        places = mosaic(area) if len(covers) >= COVERS or not covers else [(area, ALL_CORNERS)]
        dark, dpr = self.context.theme.dark, self.devicePixelRatioF()
        return [
            (place, Cut(place.width(), place.height(), corners=corners, dark=dark, dpr=dpr), photo)
            for (place, corners), photo in zip(places, (*covers, *[None] * COVERS), strict=False)
        ]

    def _stir(self) -> None:
        if self.isVisible() and not self._ask.isActive():
            self._ask.start()

    def _ask_covers(self) -> None:
        shown = [self.events.event_at(row) for row in self.rows_near(1) if row < self.row_count()]
        wanted = [one for one in shown if one is not None and (one.id, one.count) not in self._covers]
        if not wanted:
            return
        self._covers |= dict.fromkeys(((one.id, one.count) for one in wanted), ())
        events = self.context.library.events

        def ask() -> dict[tuple[EventId, int], tuple[PhotoId, ...]]:
            return {(one.id, one.count): spread(events.photos_of(one.id)) for one in wanted}

        def take(found: dict[tuple[EventId, int], tuple[PhotoId, ...]]) -> None:
            self._covers |= found
            self.look()
            self.viewport().update()

        self.context.lanes.run(Lane.READ, ask, take, owner=self)


def events_in_words(events: Sequence[Event]) -> str:
    """How many they are: 86 events."""
    return plural("%Ln event", "%Ln events", len(events))
