"""The page of events and journeys: one card each, the newest first; renaming and merging them, albums out of them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from photosort.model.acts import MergeEvents, NewAlbum, RenameEvent
from photosort.model.changes import Changes
from photosort.model.event import Event, EventKind
from photosort.model.view import Order, View
from photosort.ui.grid.event_grid import EventGrid, events_in_words
from photosort.ui.pages.grid_page import GridPage
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import Lane
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import SearchField, order_tool
from photosort.ui.widgets.labels import Line
from photosort.ui.widgets.menu import Menu

PAUSE_MS = 150  # between two questions while news keep coming


class EventsPage(GridPage):
    """What an event is merged with is always the one before it in time, so that nothing else lies between them."""

    grid: EventGrid

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self.grid = EventGrid(context, self)
        self._tools: list[QWidget] = []
        self._search: SearchField | None = None
        self._loaded = False
        self._pause = debounced(self, self._load, PAUSE_MS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid)
        self.grid.opened.connect(lambda index: self._open(self.grid.events.event_at(index.row())))
        self.grid.renameAsked.connect(lambda: self._rename(self.grid.event_at_hand()))
        self.grid.mergeAsked.connect(lambda: self._merge(self.grid.event_at_hand()))
        self.grid.menuAsked.connect(self._show_menu)
        self.grid.selectionSettled.connect(self.selectionChanged)
        self.setFocusProxy(self.grid)
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
            return words.found(events_in_words([one for one in shown if one]), self.grid.events.search)
        journeys = sum(one.kind is EventKind.JOURNEY for one in events)
        said = plural("%Ln journey", "%Ln journeys", journeys) if journeys else ""
        photos = words.photos(sum(one.count for one in events))
        return words.joined(events_in_words(events), said, photos)

    def head_widgets(self) -> list[QWidget]:
        if not self._tools:
            self._search = SearchField(self.context, tr("Search events"))
            self._search.textChanged.connect(self._on_search)
            self._search.left.connect(self.go_down)
            choices = [(False, tr("Newest first")), (True, tr("Oldest first"))]
            self._tools = [order_tool(self.context, choices, False, self._on_order), Line(), self._search]
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
        return tr("Enter opens, F2 renames, M merges with the one before") if self.grid.row_count() else ""

    def activate(self) -> None:
        self._load()
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def deactivate(self) -> None:
        self._pause.stop()
        self.grid.stop()

    # Inside

    def _load(self) -> None:
        self._pause.stop()
        events = self.context.library.events

        def take(found: Sequence[Event]) -> None:
            self._loaded = True
            self.grid.events.set_events(found)
            self.grid.look()
            self._say_empty()
            self.headChanged.emit()
            self.selectionChanged.emit()

        self.context.lanes.run(Lane.READ, events.all, take, owner=self)

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

    def _rename(self, event: Event | None) -> None:
        if event is None:
            return

        def take(name: str) -> None:
            if name.strip() and name.strip() != event.name:
                self.context.acts.do(RenameEvent(event.id, name.strip()))

        self.grid.rename(event, take)

    def _before(self, event: Event) -> Event | None:
        """The one before it in time; all come with the newest first."""
        known = self.grid.events.known()
        after = known[[one.id for one in known].index(event.id) + 1 :]
        return next(iter(after), None)

    def _merge(self, event: Event | None) -> None:
        before = self._before(event) if event is not None else None
        if event is not None and before is not None:
            into = event if event.named and not before.named else before
            self.context.acts.do(MergeEvents((event.id, before.id), into.id))

    def _make_album(self, event: Event) -> None:
        acts, name = self.context.acts, event.name
        photos = self.context.library.events.photos_of
        self.context.lanes.run(
            Lane.READ, lambda: photos(event.id), lambda found: acts.do(NewAlbum(tuple(found), name)), owner=self
        )

    def _show_menu(self, where: QPoint) -> None:
        event = self.grid.event_at_hand()
        if event is None:
            return
        before = self._before(event)
        menu = Menu(self.context.theme, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries = [
            (tr("Open"), "eye", lambda: self._open(event)),
            (tr("Rename"), "pencil", lambda: self._rename(event)),
            (tr("Merge with “{event}” before it").format(event=before.name) if before else "", "merge",
             lambda: self._merge(event)),
            (plural("New album from %Ln photo", "New album from %Ln photos", event.count), "folder-plus",
             lambda: self._make_album(event)),
        ]  # fmt: skip
        for text, icon, do in entries:
            if text:
                action = QAction(self.context.icons.icon(icon, ThemeColor.TEXT2, 17), text.replace("&", "&&"), menu)
                action.triggered.connect(lambda _=False, do=do: do())
                menu.addAction(action)
        menu.popup(where)
