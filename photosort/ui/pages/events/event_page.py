"""One event, day by day, from its first photo to its last."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QWidget

from photosort.model.changes import Changes
from photosort.model.event import Event, EventId
from photosort.model.problem import PhotosortError
from photosort.model.view import Order, View
from photosort.ui.grid.event_model import kind_in_words, when_and_where
from photosort.ui.pages.events.renaming_events import rename
from photosort.ui.pages.timeline.timeline_page import TimelinePage
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import HeaderTool


class EventPage(TimelinePage):
    """There is nothing to fold: screenshots are in no event. The page is left where its event is gone."""

    def __init__(self, context: Context, actions: Actions, event: EventId) -> None:
        self._number = event
        self._event: Event | None = None
        super().__init__(context, actions, View(event=event, order=Order.OLDEST))
        self._look()

    def title(self) -> str:
        return self._event.name if self._event is not None else ""

    def subtitle(self) -> str:
        return words.joined(when_and_where(self._event), kind_in_words(self._event)) if self._event is not None else ""

    def event_at_hand(self) -> Event | None:
        return self._event

    def rename_event(self) -> None:
        event = self._event
        if event is not None:
            self.titleEditAsked.emit(event.name, lambda name: rename(self.context, event, name))

    def has_back(self) -> bool:
        return True

    def head_tools(self) -> list[QWidget]:
        return [tool for tool in super().head_tools() if not (isinstance(tool, HeaderTool) and tool.isCheckable())]

    def events(self) -> Mapping[date, Event]:
        return {}  # the page is of one

    def event_here(self) -> Event | None:
        return None  # it is open already

    def details(self, events: Mapping[date, Event]) -> dict[date, str]:
        days = self.context.library.events.parts(self._number)
        first = days[0].day if days else date.min
        return (
            {one.day: tr("Day {day}").format(day=(one.day - first).days + 1) for one in days} if len(days) > 1 else {}
        )

    def _on_changed(self, changes: Changes) -> None:
        super()._on_changed(changes)
        if changes.events or changes.photos:
            self._look()

    def _look(self) -> None:
        """Ask what is said of it now."""
        library, number = self.context.library, self._number

        def ask() -> Event | None:
            try:
                return library.events.get(number)
            except PhotosortError:
                return None

        def take(found: Event | None) -> None:
            gone = found is None and self._event is not None
            self._event = found
            self.headChanged.emit()
            if gone and self.isVisible():
                self.actions_.ask("back")

        self.context.lanes.run(Lane.READ, ask, take, owner=self)
