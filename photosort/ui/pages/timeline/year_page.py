"""The year: twelve months with a picture for each day, and above them what was photographed on this day before."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from photosort.model.changes import Changes
from photosort.model.photo import PhotoId
from photosort.model.view import Order, View
from photosort.ui.pages.base import Page
from photosort.ui.pages.timeline.folded import favourites_and_kept, folded
from photosort.ui.pages.timeline.on_this_day import OnThisDay
from photosort.ui.pages.timeline.year_days import DayCover, day_covers
from photosort.ui.pages.timeline.year_grid import YearGrid
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane, Task
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import HeaderTool
from photosort.ui.widgets.labels import Line


class YearPage(Page):
    """Days are opened in the Timeline. Screenshots, memes and their like stand for no day and are not counted."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._covers: Mapping[date, DayCover] = {}
        self._known = False
        self._from: PhotoId | None = None  # of which the day is shown once it is known
        self._task: Task | None = None
        self.before = OnThisDay(context, self)
        self.grid = YearGrid(context, self)
        self.setFocusProxy(self.grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.before)
        column.addWidget(self.grid, 1)
        self._days = HeaderTool(context, tr("Days"), "calendar-days")
        self._days.clicked.connect(lambda: self.actions_.ask("timeline"))
        self._back = HeaderTool(context, tr("Year before"), "chevron-left", bare=True)
        self._back.clicked.connect(lambda: self._turn(-1))
        self._on = HeaderTool(context, tr("Next year"), "chevron-right", bare=True)
        self._on.clicked.connect(lambda: self._turn(1))
        self._tools: list[QWidget] = [self._back, self._on, Line(), self._days]
        self.before.opened.connect(context.openDay)
        self.grid.opened.connect(context.openDay)
        self.grid.turned.connect(self._turn)
        context.changed.connect(self._on_changed)
        self._say()

    def title(self) -> str:
        return say.year(self.grid.year()) if self._covers else tr("Year")

    def subtitle(self) -> str:
        counts = [cover.count for day, cover in self._covers.items() if day.year == self.grid.year()]
        if not counts:
            return tr("No photos of this year") if self._known else ""
        on = plural("on %Ln day", "on %Ln days", len(counts))
        return f"{say.photos(sum(counts))} {on}"

    def head_widgets(self) -> list[QWidget]:
        return self._tools

    def has_info(self) -> bool:
        return False

    def come_from(self, photo: PhotoId | None) -> None:
        self._from = photo

    def activate(self) -> None:
        self.grid.setFocus()
        self._fetch()

    def deactivate(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _on_changed(self, changes: Changes) -> None:
        if (changes.photos or changes.members) and self.isVisible():
            self._fetch()

    def _fetch(self) -> None:
        library, start = self.context.library, self._from

        def fetch() -> tuple[Mapping[date, DayCover], date | None]:
            favourites, kept = favourites_and_kept(library)
            away = folded(library, favourites, kept)
            covers = day_covers(library.photos.by_day(View(order=Order.DATE)), away, favourites, kept)
            return covers, next((photo.when.date() for photo in library.photos.get([start] if start else [])), None)

        if self._task is not None:
            self._task.cancel()
        self._task = self.context.lanes.run(Lane.READ, fetch, self._take, owner=self)

    def _take(self, found: tuple[Mapping[date, DayCover], date | None]) -> None:
        covers, day = found
        self._task, self._from = None, None
        first, self._known, self._covers = not self._known, True, covers
        there = day if day in covers else max(covers, default=None) if first else None
        year = there.year if there else self.grid.year()
        self.before.show_days(covers, date.today())
        self.grid.show_year(year, covers)
        if there:
            self.grid.go_to(there)
        self._say()

    def _years(self) -> range:
        """From the first year with photos to the last one."""
        found = {day.year for day in self._covers}
        return range(min(found), max(found) + 1) if found else range(0)

    def _turn(self, by: int) -> None:
        """Show the year before or after, as far as there are photos."""
        year = self.grid.year() + by
        if year in self._years():
            self.grid.show_year(year, self._covers)
            self._say()

    def _say(self) -> None:
        years, year = self._years(), self.grid.year()
        self._back.setEnabled(year - 1 in years)
        self._on.setEnabled(year + 1 in years)
        self.headChanged.emit()
