"""A bar over the preview of a regrouping: what would become of the albums."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photosort.ui.pages.album_count.preview import Outcome
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural
from photosort.ui.widgets.preview_bar import PreviewBar


class OutcomeBar(PreviewBar):
    """Shows one outcome at a time; `used` carries its Regroup. Signal: `previewed(Outcome)`."""

    previewed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._outcome: Outcome | None = None

    def _foresee(self, foreseen: Callable[[], Outcome]) -> None:
        """Look on a worker thread at what would happen."""
        self.stop()
        self._task = self._context.lanes.run(Lane.READ, foreseen, self._take, owner=self)

    def _take(self, outcome: Outcome) -> None:
        self._task = None
        self._outcome = outcome
        self.use.setText(plural("Use %Ln album", "Use %Ln albums", outcome.after))
        self.use.setEnabled(outcome.changes)
        self._say(outcome)
        self.previewed.emit(outcome)

    def told(self) -> str:
        """What the bar says, as a screen reader says it."""
        return ", ".join(filter(None, (self.headline.accessibleName(), self.detail.accessibleName())))

    def _say(self, outcome: Outcome) -> None:
        raise NotImplementedError

    def _become(self, outcome: Outcome) -> str:
        line = plural("%Ln album becomes {after}", "%Ln albums become {after}", outcome.before)
        return line.format(after=words.count(outcome.after))

    def _use(self) -> None:
        if self._outcome is not None and self.use.isEnabled():
            self.used.emit(self._outcome.act)
