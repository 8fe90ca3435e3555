"""The bar by which fewer or more events are found: fewer, slider, more, and how many there would be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import Lane
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.preview_bar import PreviewBar

PAUSE_MS = 40


class EventCountBar(PreviewBar):
    """Asks how many events there would be while the slider moves; `chosen` carries the level and how many."""

    chosen = Signal(int, int)

    def __init__(self, context: Context, events: int, parent: QWidget | None = None) -> None:
        """`events` is how many there are."""
        super().__init__(context, parent)
        self._events = events
        self._known: tuple[int, int] | None = None  # a level, and how many there would be
        self.slider = self._put_slider(tr("Number of events"))
        self.slider.setEnabled(False)
        self.slider.set_label(words.count(events))
        self.headline.set_full(events_in_words(events))
        self._pause = debounced(self, self._ask, PAUSE_MS)
        self.slider.valueChanged.connect(self._on_moved)

    def begin(self) -> None:
        organizer = self._context.organizer

        def take(found: tuple[int, int]) -> None:
            levels, now = found
            self.slider.set_levels(range(levels), now, self._events)
            self.slider.setEnabled(True)
            self.slider.setFocus(Qt.FocusReason.OtherFocusReason)
            self._take(now, self._events)

        self._task = self._context.lanes.run(Lane.READ, organizer.event_levels, take, owner=self)

    def stop(self) -> None:
        self._pause.stop()
        super().stop()

    def _on_moved(self) -> None:
        self._known = None
        self.use.setEnabled(False)
        self.slider.set_label("…")
        self._pause.start()

    def _ask(self) -> None:
        organizer, level = self._context.organizer, self.slider.level()
        super().stop()
        if level == self.slider.now():
            self._take(level, self._events)
            return
        self._task = self._context.lanes.run(
            Lane.READ, lambda: organizer.events_at(level), lambda events: self._take(level, events), owner=self
        )

    def _take(self, level: int, events: int) -> None:
        self._task, self._known = None, (level, events)
        stays = level == self.slider.now()
        become = plural("%Ln event becomes {after}", "%Ln events become {after}", self._events)
        same = events == self._events
        self.slider.set_label(words.count(events))
        self.headline.set_full(events_in_words(events) if same else become.format(after=words.count(events)))
        ends = {self.slider.minimum(): tr("The fewest events there can be")}
        ends[self.slider.maximum()] = tr("The most events there can be")
        end = ends.get(level, "")
        still = end or tr("Move the slider to see fewer or more events.")
        kept = tr("Journeys, and events that you named, merged or split, stay.")
        self.detail.set_full(still if stays else words.joined(end, kept))
        self.use.setText(plural("Use %Ln event", "Use %Ln events", events))
        self.use.setEnabled(not stays)

    def _use(self) -> None:
        if self._known is not None and self.use.isEnabled():
            self.chosen.emit(*self._known)


def events_in_words(events: int) -> str:
    """How many they are: 86 events."""
    return plural("%Ln event", "%Ln events", events)
