"""The page of events and journeys, with the ordinary months between: fewer or more, renaming, merging, splitting."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from photosort.model.acts import FewerOrMoreEvents, SplitEvent
from photosort.model.changes import Changes
from photosort.model.event import Event, EventKind, Month
from photosort.model.view import Order, View
from photosort.ui.grid.event_grid import EventGrid
from photosort.ui.grid.event_model import lasts
from photosort.ui.pages.events.event_count_bar import EventCountBar, events_in_words
from photosort.ui.pages.events.renaming_events import rename
from photosort.ui.pages.grid_page import GridPage
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.event_details import DayDetails
from photosort.ui.services.threads import Lane
from photosort.ui.services.unfolded_events import remember, remembered
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr
from photosort.ui.text.spoken import aloud
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import HeaderTool, SearchField, order_tool
from photosort.ui.widgets.labels import Line
from photosort.ui.widgets.menu import Menu

PAUSE_MS = 150  # between two questions while news keep coming


class EventsPage(GridPage):
    """What is done to events is done to the one that is selected, or has the ring."""

    grid: EventGrid

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self.grid = EventGrid(context, self)
        self._tools: list[QWidget] = []
        self._search: SearchField | None = None
        self._count_tool: HeaderTool | None = None
        self._bar: EventCountBar | None = None
        self._loaded = False
        self._pause = debounced(self, self._load, PAUSE_MS)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.grid, 1)
        self.grid.opened.connect(lambda index: self._open(self.grid.events.event_at(index.row())))
        self.grid.menuAsked.connect(self._show_menu)
        self.grid.dayAsked.connect(lambda day: self.context.openDay.emit(day.day))
        self.grid.unfoldedChanged.connect(self._remember)
        self.grid.selectionSettled.connect(self.selectionChanged)
        self.grid.selectionModel().currentChanged.connect(self.selectionChanged)
        self.setFocusProxy(self.grid)
        self._keys = tr("→ unfolds, ← folds, Enter opens")
        self.grid.setAccessibleDescription(aloud(self._keys))
        context.changed.connect(self._on_changed)
        context.workChanged.connect(self._say_empty)

    def title(self) -> str:
        return tr("Events")

    def subtitle(self) -> str:
        events = self.grid.events.known()
        if not events:
            return ""
        if self.grid.events.search.strip():
            shown = [self.grid.events.event_at(row) for row in range(self.grid.row_count())]
            return words.found(events_in_words(sum(one is not None for one in shown)), self.grid.events.search)
        journeys = sum(one.kind is EventKind.JOURNEY for one in events)
        single = sum(one.kind is EventKind.EVENT and lasts(one) == 1 for one in events)
        longer = len(events) - journeys - single
        said = (
            plural("%Ln journey", "%Ln journeys", journeys) if journeys else "",
            plural("%Ln single day", "%Ln single days", single) if single else "",
            plural("%Ln of several days", "%Ln of several days", longer) if longer else "",
        )
        photos = tr("{count} of {photos}").format(
            count=words.count(sum(one.count for one in events)),
            photos=words.photos(self.context.overview.now.counts.photos),
        )
        return words.joined(events_in_words(len(events)), ", ".join(filter(None, said)), photos)

    def head_widgets(self) -> list[QWidget]:
        if not self._tools:
            self._search = SearchField(self.context, tr("Search events"))
            self._search.textChanged.connect(self._on_search)
            self._search.left.connect(self.go_down)
            choices = [(False, tr("Newest first")), (True, tr("Oldest first"))]
            self._count_tool = HeaderTool(self.context, tr("Fewer or more"), "sliders-horizontal", checkable=True)
            self._count_tool.clicked.connect(self.toggle_count)
            order = order_tool(self.context, choices, False, self._on_order)
            self._tools = [self._count_tool, order, Line(), self._search]
        return self._tools

    def has_info(self) -> bool:
        return False

    def search_field(self) -> SearchField | None:
        return self._search

    def found(self) -> tuple[str, str]:
        chosen = self.grid.selected_ids()
        if chosen:
            return plural("%Ln event selected", "%Ln events selected", len(chosen)), ""
        return "", ""

    def hint(self) -> str:
        if self._bar is not None:
            return tr("Preview · nothing has changed yet")
        return self._keys if self.grid.row_count() else ""

    def activate(self) -> None:
        self._load()
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def deactivate(self) -> None:
        self._pause.stop()
        self._close_bar()
        self.grid.stop()

    def escape(self) -> bool:
        if self._bar is not None:
            self._close_bar()
            return True
        return super().escape()

    # Fewer or more

    def toggle_count(self) -> None:
        """Open the bar of fewer or more events, or close it without a change."""
        if self._bar is not None:
            self._close_bar()
            return
        bar = self._bar = EventCountBar(self.context, len(self.grid.events.known()), self)
        self._layout.insertWidget(0, bar)
        bar.chosen.connect(self._use_level)
        bar.cancelled.connect(self._close_bar)
        bar.begin()
        self._show_toggled()

    def _use_level(self, level: int, events: int) -> None:
        """Have events found by a level from now on."""
        self._close_bar()
        organizer = self.context.organizer
        self.context.acts.do(FewerOrMoreEvents(level, events))
        self.context.lanes.run(Lane.WRITE, organizer.find_events, owner=self)

    def _close_bar(self) -> None:
        bar, self._bar = self._bar, None
        if bar is None:
            return
        bar.stop()
        self._layout.removeWidget(bar)
        bar.hide()
        bar.deleteLater()
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_toggled()

    def _show_toggled(self) -> None:
        if self._count_tool is not None:
            self._count_tool.setChecked(self._bar is not None)
        self.selectionChanged.emit()

    # Inside

    def _load(self) -> None:
        self._pause.stop()
        library, first = self.context.library, not self._loaded

        def ask() -> tuple[Sequence[Event], Sequence[Month], frozenset[int]]:
            unfolded = remembered(library.meta) if first else frozenset()
            return library.events.all(), library.events.months(), unfolded

        def take(found: tuple[Sequence[Event], Sequence[Month], frozenset[int]]) -> None:
            events, months, unfolded = found
            if not self._loaded:
                self._loaded = True
                self.grid.unfold(unfolded)
            self.grid.events.set_lines(events, months)
            self.grid.forget()
            self._say_empty()
            self.headChanged.emit()
            self.selectionChanged.emit()

        self.context.lanes.run(Lane.READ, ask, take, owner=self)

    def _remember(self) -> None:
        meta, now = self.context.library.meta, self.grid.unfolded
        self.context.lanes.run(Lane.WRITE, lambda: remember(meta, now), owner=self)

    def _on_changed(self, changes: Changes) -> None:
        if (changes.events or changes.photos) and self.isVisible() and not self._pause.isActive():
            self._pause.start()

    def _say_empty(self) -> None:
        if not self._loaded:
            return
        if self.grid.events.search.strip():
            icon, sentence = "search", tr("No event is called like that.")
        elif self.context.working:
            icon, sentence = "luggage", tr("Events appear here once your photos are read.")
        else:
            icon, sentence = "luggage", tr("No event was found: it takes photos that say when they were taken.")
        self.grid.set_empty(self.context.icons.pixmap(icon, ThemeColor.TEXT3, 32), sentence)

    def _on_search(self, text: str) -> None:
        self.grid.events.search = text
        self._rearrange()
        self._say_empty()

    def _on_order(self, oldest_first: bool) -> None:
        self.grid.events.oldest_first = oldest_first
        self._rearrange()
        self.grid.scrollToTop()

    def _rearrange(self) -> None:
        self.grid.events.arrange()
        self.grid.look()
        self.headChanged.emit()

    def _open(self, event: Event | None) -> None:
        if event is not None:
            self.context.openView.emit(View(event=event.id, order=Order.OLDEST))

    def event_at_hand(self) -> Event | None:
        return self.grid.event_at_hand()

    def rename_event(self) -> None:
        event = self.grid.event_at_hand()
        if event is not None:
            self.grid.rename(event, lambda name: rename(self.context, event, name))

    def _show_menu(self, where: QPoint) -> None:
        event, day = self.grid.event_at_hand(), self.grid.day_at(where)
        if day is None and event is None:
            return
        menu = Menu(self.context.theme, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        days = self.grid.days_of(event.id) if event is not None else ()
        if day is not None:
            show = self._entry(menu, tr("Show in the Timeline"), "calendar-days")
            show.triggered.connect(lambda: self.context.openDay.emit(day.day))
            if day in days[1:]:
                split = self._entry(menu, tr("Split before this day"), "split")
                split.triggered.connect(lambda: self._split(day))
            menu.addSeparator()
        if event is not None:
            for name in ("open-event", "rename-event", "merge-event"):
                menu.addAction(self.actions_[name])
            if len(days) > 1 and day is None:
                before = Menu(self.context.theme, menu)
                before.setTitle(tr("Split before"))
                before.setIcon(self.context.icons.icon("split", ThemeColor.TEXT2, 17))
                for one in days[1:]:
                    entry = self._entry(before, words.day_without_year(one.day))
                    entry.triggered.connect(lambda _=False, one=one: self._split(one))
                menu.addMenu(before)
            album = self._entry(
                menu, plural("New album from %Ln photo", "New album from %Ln photos", event.count), "folder-plus"
            )
            album.triggered.connect(lambda: self.actions_.ask("album-of-event"))
        menu.popup(where)

    def _entry(self, menu: Menu, text: str, icon: str = "") -> QAction:
        action = QAction(text.replace("&", "&&"), menu)
        if icon:
            action.setIcon(self.context.icons.icon(icon, ThemeColor.TEXT2, 17))
        menu.addAction(action)
        return action

    def _split(self, day: DayDetails) -> None:
        """Have another event begin with a day."""
        event = self.grid.event_at_hand()
        if event is not None:
            self.context.acts.do(SplitEvent(event.id, day.samples[0]))
