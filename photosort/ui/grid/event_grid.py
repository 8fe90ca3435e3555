"""Events as cards, one below the other, with the ordinary months between; each unfolds into its days, in place."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from photosort.model.event import Event, EventId, Month
from photosort.ui.grid.base import Section, TileState
from photosort.ui.grid.event_card import HEIGHT, INSET, MONTH_HEIGHT, Card, CardPainter, day_in_words
from photosort.ui.grid.event_model import EventModel, line_id
from photosort.ui.grid.geometry import Margins, Tile
from photosort.ui.grid.name_editor import NameEditor
from photosort.ui.grid.picture_grid import PictureGrid
from photosort.ui.services.assistive import announce
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.event_details import DayDetails, Details, details_of
from photosort.ui.services.threads import Lane, guard
from photosort.ui.services.thumbnails import Wish
from photosort.ui.text.i18n import tr

WIDE = 10_000  # pixels: one column, as wide as the page
REST_MS = 60  # after which the rows in sight are asked for their photos


class EventGrid(PictureGrid):
    """One column. What a row shows beyond names and numbers is asked when it comes into sight.

    Signals: `unfoldedChanged` when other rows are unfolded; `dayAsked(DayDetails)` when somebody clicks on a day.
    """

    unfoldedChanged = Signal()
    dayAsked = Signal(object)
    section_gap = 10

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.thumbs, parent)
        self.context = context
        self.events = EventModel(self)
        self.unfolded: frozenset[int] = frozenset()  # rows by their ids
        self._day = -1  # the keyboard's place among the days of its row
        self._painter = CardPainter(context)
        self._details: dict[int, Details] = {}  # of rows by their ids, as they were asked last
        self._asking: set[Event | Month] = set()
        self._ask = debounced(self, self._ask_details, REST_MS)
        self.setModel(self.events)
        self.set_cells(self)
        self.set_tile(Tile(WIDE, HEIGHT, most_columns=1), Margins(24, 12, 12, 24))
        self.visibleChanged.connect(self._stir)
        self.events.dataChanged.connect(self._cut)
        for changed in (self.events.rowsInserted, self.events.rowsRemoved, self.events.layoutChanged):
            changed.connect(self._cut)
        self.events.modelReset.connect(self._cut)
        self.partClicked.connect(self._on_part)
        self.selectionModel().currentChanged.connect(self._leave_days)
        context.theme.changed.connect(self.look)
        self.setAccessibleName(tr("Events"))

    def stop(self) -> None:
        super().stop()
        self._ask.stop()

    def selected_ids(self) -> list[EventId]:
        """The selected events, in the order shown."""
        return [EventId(one) for one in self.events.ids_of(self.selected_runs()) if one > 0]

    def event_at_hand(self) -> Event | None:
        """The one that is selected, or has the ring; None where several are."""
        chosen = self.selected_ids()
        row = self.events.row_of(chosen[0]) if len(chosen) == 1 else self.currentIndex().row()
        return self.events.event_at(row) if len(chosen) < 2 else None

    def days_of(self, event: EventId) -> tuple[DayDetails, ...]:
        """The days of an event, as far as they are known already."""
        return self._details.get(event, Details()).days

    def day_at(self, where: QPoint) -> DayDetails | None:
        """The unfolded day at a point of the screen."""
        point = self.viewport().mapFromGlobal(where)
        index = self.indexAt(point)
        card = self._card(index.row()) if index.isValid() else None
        part = self.part_at(self.visualRect(index), index.row(), point) if card is not None else ""
        return card.details.days[int(part.removeprefix("day "))] if card and part.startswith("day ") else None

    def unfold(self, rows: Iterable[int]) -> None:
        """Show the days of these rows, by their ids, and of no others."""
        now = frozenset(rows)
        if now != self.unfolded:
            self.unfolded, self._day = now, -1
            self._cut()
            self.unfoldedChanged.emit()

    def forget(self) -> None:
        """Other photos may stand for the events: ask for all of them anew, and show those of before until then."""
        self._asking.clear()
        self._stir()

    def rename(self, event: Event, take: Callable[[str], object]) -> None:
        """Edit the name of an event in its place; `take` gets the other one."""
        row = self.events.row_of(event.id)
        if row < 0:
            return
        self.scrollTo(self.events.index(row, 0))
        editor = NameEditor(event.name, self.viewport(), self, called=tr("Event name"))
        editor.accepted.connect(take)
        editor.emptied.connect(self.context.failed)
        editor.setGeometry(self._painter.name_rect(self._rect(row)).adjusted(-8, -4, 0, 4))
        editor.show()
        editor.setFocus()

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.currentIndex().row()
        if event.modifiers():
            super().keyPressEvent(event)
        elif self._go_among_days(key, row):
            event.accept()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and row >= 0:
            self._fold(row, opens=(key == Qt.Key.Key_Right) is not self.isRightToLeft())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.events.line_at(row), Month):
            self._fold(row, opens=self.events.id_at(row) not in self.unfolded)
        else:
            super().keyPressEvent(event)

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    # Cards

    def paint_tile(self, painter: QPainter, rect: QRect, row: int, state: TileState) -> None:
        """One card, or the line of a month."""
        card = self._card(row)
        if card is not None:
            self._set_up()
            self._painter.paint(painter, rect, card, state)

    def part_at(self, rect: QRect, row: int, point: QPoint) -> str:
        """Buttons, chevron and days."""
        card = self._card(row)
        self._set_up()
        return self._painter.part_at(card, rect, point) if card is not None else ""

    def wishes(self, rows: Sequence[int]) -> list[Wish]:
        found: list[Wish] = []
        self._set_up()
        for row in rows:
            card = self._card(row)
            if card is not None:
                pictures = self._painter.pictures(card, self._rect(row))
                found += [(photo, cut) for _, cut, photo in pictures if photo is not None]
        return found

    def _card(self, row: int) -> Card | None:
        line = self.events.line_at(row)
        if line is None:
            return None
        beside = tuple(self.events.events_of(line)) if isinstance(line, Month) else ()
        details, unfolded = self._details.get(line_id(line), Details()), line_id(line) in self.unfolded
        day = self._day if unfolded and row == self.currentIndex().row() else -1
        card = Card(line, details, unfolded, beside, min(day, len(details.days) - 1))
        return card if card.unfolds else Card(line, card.details)

    def _set_up(self) -> None:
        self._painter.way, self._painter.dpr = self.layoutDirection(), self.devicePixelRatioF()

    def _cut(self) -> None:
        """Give each row the height that it needs."""
        width = self.viewport().width() - self._margins.left - self._margins.right
        heights = [self._height(row, width) for row in range(self.row_count())]
        sections = [Section(row, "", tile=Tile(WIDE, height, most_columns=1)) for row, height in enumerate(heights)]
        if tuple(sections) != self.sections():
            self.set_sections(sections, 0)
        self.look()
        self.viewport().update()

    def _height(self, row: int, width: int) -> int:
        card = self._card(row) if self.events.id_at(row) in self.unfolded else None
        if card is not None:
            return self._painter.height(card, width)
        return MONTH_HEIGHT if isinstance(self.events.line_at(row), Month) else HEIGHT

    def _fold(self, row: int, *, opens: bool) -> None:
        card = self._card(row)
        if card is not None and card.unfolds:
            one = {line_id(card.line)}
            self.unfold(self.unfolded | one if opens else self.unfolded - one)
            if opens is not card.unfolded:
                announce(self, tr("unfolded") if opens else tr("folded"))

    def _go_among_days(self, key: int, row: int) -> bool:
        """Take a key to the days of an unfolded row, among them, or out of them. Returns whether it was for that."""
        card = self._card(row)
        if card is None or not card.unfolded or not card.details.days:
            return False
        back, ahead = Qt.Key.Key_Left, Qt.Key.Key_Right
        if self.isRightToLeft():
            back, ahead = ahead, back
        at, last, across = card.day, len(card.details.days) - 1, self._painter.across(self._rect(row).width())
        down = Qt.Key.Key_Down
        steps: dict[int, int] = {back: -1, ahead: 1, Qt.Key.Key_Up: -across, down: across, Qt.Key.Key_Escape: -at - 1}
        if at < 0:
            steps = {ahead: 1}
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.dayAsked.emit(card.details.days[at])
            return True
        if key not in steps or (key == down and at + across > last):
            return False
        self._go_to_day(row, min(last, max(-1, at + steps[key])))
        return True

    def _go_to_day(self, row: int, day: int) -> None:
        """Have the keyboard at a day of a row, in sight; -1 leads back to the row itself."""
        self._day = day
        self._show_ring()
        card = self._card(row)
        if card is not None and card.day >= 0:
            self._set_up()
            area, bar = self._painter.days(card, self._rect(row))[card.day], self.verticalScrollBar()
            above, below = min(0, area.top() - INSET), max(0, area.bottom() + INSET - self.viewport().height())
            bar.setValue(bar.value() + (above or below))
            announce(self, day_in_words(card, card.details.days[card.day]))
        self.viewport().update()

    def _leave_days(self) -> None:
        self._day = -1

    def _on_part(self, index: QModelIndex, part: str) -> None:
        card = self._card(index.row())
        if card is None:
            return
        self.go_to(index.row())
        if part == "open":
            self.opened.emit(index)
        elif part == "menu":
            self.menuAsked.emit(self.cursor().pos())
        elif part == "fold":
            self._fold(index.row(), opens=not card.unfolded)
        elif part.startswith("day "):
            self.dayAsked.emit(card.details.days[int(part.removeprefix("day "))])

    def _stir(self) -> None:
        if self.isVisible() and not self._ask.isActive():
            self._ask.start()

    def _ask_details(self) -> None:
        shown = [self.events.line_at(row) for row in self.rows_near(1) if row < self.row_count()]
        wanted = [one for one in shown if one is not None and one not in self._asking]
        if not wanted:
            return
        self._asking.update(wanted)
        library = self.context.library

        def ask() -> dict[int, Details]:
            return {line_id(one): details_of(library, one) for one in wanted}

        def take(found: dict[int, Details]) -> None:
            self._details |= found
            if self.unfolded & found.keys():
                self._cut()
            self.look()
            for row in map(self.events.row_of, found):
                self.update_row(row)

        self.context.lanes.run(Lane.READ, ask, take, owner=self)
