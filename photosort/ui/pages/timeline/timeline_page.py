"""The Timeline: all photos by day, a scrubber at the edge, and what is no photograph folded away."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from photosort.model.changes import Changes
from photosort.model.event import Event
from photosort.model.photo import PhotoId
from photosort.model.view import Order, View
from photosort.ui.grid.base import Section
from photosort.ui.grid.day_sections import DaySection, by_days
from photosort.ui.grid.event_model import days_in_words, events_by_day
from photosort.ui.grid.photo_grid import PhotoGrid
from photosort.ui.grid.timeline_grid import TimelineGrid
from photosort.ui.pages import orders
from photosort.ui.pages.folding import behind_of
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.pages.timeline.folded import favourites_and_kept, folded
from photosort.ui.pages.timeline.scrubber import Scrubber, months_of
from photosort.ui.services.context import Context
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import HeaderTool, action_tool, order_tool
from photosort.ui.widgets.labels import Line

ALL_BY_DATE = View(order=Order.DATE)


class TimelinePage(PhotosPage):
    """News come to the day they are of. A heart keeps a photo from being folded away, and so does a mark as kept."""

    grid: TimelineGrid

    def __init__(self, context: Context, actions: Actions, view: View = ALL_BY_DATE) -> None:
        self._folds = True
        self._unfolded: frozenset[date] = frozenset()
        self._wanted: date | None = None  # the day that is to be shown once it is there
        super().__init__(context, actions, view)
        self.scrubber = Scrubber(context, self)
        layout = self.layout()
        assert isinstance(layout, QBoxLayout)
        layout.removeWidget(self.grid)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.grid, 1)
        row.addWidget(self.scrubber)
        layout.addLayout(row, 1)
        self.grid.partClicked.connect(self._on_part)
        self.grid.visibleChanged.connect(self._follow_grid)
        self.grid.eventOpened.connect(
            lambda event: self.context.openView.emit(View(event=event.id, order=Order.OLDEST))
        )
        self.scrubber.rowAsked.connect(self._go_to_row)
        self.loaded.connect(self._on_loaded)

    def make_grid(self) -> PhotoGrid:
        return TimelineGrid(self.context, self)

    def title(self) -> str:
        return tr("Timeline")

    def subtitle(self) -> str:
        days = [section.day for section in self._days()]
        if not days:
            return super().subtitle()
        first, last = sorted((days[0], days[-1]))
        ends = dict.fromkeys((f"{first:%Y-%m}", f"{last:%Y-%m}"))
        return words.joined(words.photos(sum(day.photos for day in self._days())), words.months("/".join(ends)))

    def head_tools(self) -> list[QWidget]:
        fold = HeaderTool(self.context, tr("Fold screenshots"), "layers-2", checkable=True)
        fold.setChecked(self._folds)
        fold.toggled.connect(self._on_fold)
        search = action_tool(self.context, self.actions_, "search", tr("Search"))
        year = action_tool(self.context, self.actions_, "year", tr("Year"))
        return [fold, self.order_tool(), year, Line(), search, Line()]

    def order_tool(self) -> HeaderTool:
        newest = {Order.DATE: tr("Newest first")}  # what "Date" means is said beside its opposite
        choices = [(order, newest.get(order) or orders.label(order)) for order in self.orders()]
        return order_tool(self.context, choices, self.view().order, self._on_order)

    def orders(self) -> list[Order]:
        return orders.of_time()

    def hint(self) -> str:
        return super().hint() or (tr("Ctrl+↑ ↓ moves by day") if not self.grid.selected_runs() else "")

    def by_days(self) -> bool:
        return True

    def has_months(self) -> bool:
        return False  # here a head is a day

    def line_up(self) -> Sequence[PhotoId]:
        return self.grid.seen_ids()

    def arranged(self, view: View, found: list[PhotoId]) -> tuple[list[PhotoId], list[Section]]:
        library = self.context.library
        away = folded(library, *favourites_and_kept(library)) if self._folds else set()
        days = library.photos.by_day(view)
        behind = behind_of([photo for _, photos in days for photo in photos], self.folding.stacks)
        events = self.events()
        rows, heads = by_days(days, away, self._unfolded, behind, self.details(events), events)
        return rows, list(heads)

    def events(self) -> Mapping[date, Event]:
        """Which days have the band of an event over them. Any thread."""
        return events_by_day(self.context.library.events.all())

    def details(self, events: Mapping[date, Event]) -> dict[date, str]:
        """What is said of days beside their date and place. Any thread."""
        return days_in_words(events)

    def event_here(self) -> Event | None:
        return self.grid.event_here()

    def show_day(self, day: date) -> None:
        """Bring a day to the top, now or as soon as it is there."""
        self._wanted = day
        section = next((one for one in self._days() if one.day == day), None)
        if section is not None:
            self._wanted = None
            now = self.grid.photos.index(section.start, 0)
            self.grid.selectionModel().setCurrentIndex(now, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._go_to_row(section.start)

    def show_folded(self) -> None:
        super().show_folded()
        self.scrubber.show_months(months_of(self._days(), self.grid.row_count()))

    # Inside

    def _days(self) -> list[DaySection]:
        return [section for section in self.grid.sections() if isinstance(section, DaySection)]

    def _news(self) -> None:
        self._load(anew=True)

    def _on_changed(self, changes: Changes) -> None:
        super()._on_changed(replace(changes, members=changes.members or changes.events))

    def _on_loaded(self) -> None:
        self.scrubber.show_months(months_of(self._days(), self.grid.row_count()))
        if self._wanted is not None:
            self.show_day(self._wanted)
        self._follow_grid()

    def _follow_grid(self) -> None:
        rows = self.grid.rows_in_sight()
        if rows:
            self.scrubber.show_row(rows.start)

    def _go_to_row(self, row: int) -> None:
        if 0 <= row < self.grid.row_count():
            self.grid.scrollTo(self.grid.photos.index(row, 0), self.grid.ScrollHint.PositionAtTop)

    def _on_fold(self, folds: bool) -> None:
        self._folds, self._unfolded = folds, frozenset()
        self._load(anew=True)

    def _on_part(self, index: QModelIndex, part: str) -> None:
        if part == "fold":
            self._open(index)

    def _unfold(self, day: date) -> None:
        self._unfolded |= {day}
        self._load(anew=True)

    def _open(self, index: QModelIndex) -> None:
        day = self.grid.fold_at(index.row())
        if day is not None:
            self._unfold(day.day)
        elif len(self.grid.selected_ids()) > 1:
            super()._open(index)
        else:
            photo = self.grid.photos.id_at(index.row())
            self.context.openPhoto.emit(PhotoToShow(photo, self.view(), self.grid.seen_ids()))
