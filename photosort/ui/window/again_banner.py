"""A line over the page where grouping everything again pays, or where a new grouping waits to be looked at."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photosort.model.acts import Regroup
from photosort.model.message import Message
from photosort.ui.services.context import Context
from photosort.ui.services.organizer_controller import OrganizerController
from photosort.ui.services.threads import Lane
from photosort.ui.text.i18n import tr
from photosort.ui.text.messages import in_words
from photosort.ui.widgets.banner import Banner


class AgainBanner(Banner):
    """Signals: `againAsked` to group everything again, `showAsked` to show what that would change."""

    againAsked = Signal()
    showAsked = Signal()

    def __init__(self, context: Context, organizing: OrganizerController, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._context, self._organizing = context, organizing
        self._ready = False  # a new grouping waits
        self._seen: Regroup | None = None  # it was looked at: the page asks
        self.act, self.later = self.add_button(), self.add_button(tr("Not now"))
        self.act.clicked.connect(self._on_act)
        self.later.clicked.connect(self._put_off)
        organizing.ended.connect(self.look)
        context.acts.done.connect(self.look)

    def look(self) -> None:
        """Look whether there is something to offer, unless it is being worked at."""
        if self._organizing.watching and not self._organizing.busy:
            self._context.lanes.run(Lane.READ, lambda: self._context.organizer.why_again(), self._show, owner=self)

    def yield_to_page(self) -> None:
        """The page shows the new grouping, and asks about it itself."""
        self._seen = self._context.organizer.proposal
        self.want(False)

    def _show(self, why: Message | None) -> None:
        proposal = self._context.organizer.proposal
        if proposal is not None and proposal is self._seen:
            return
        self._ready = proposal is not None
        if self._ready:
            self.say(tr("There is a new grouping. Nothing has changed yet."))
            self.act.setText(tr("Show what would change"))
        elif why is not None:
            self.say(tr("{why}. Grouping again may sort them better.").format(why=in_words(why)))
            self.act.setText(tr("Group again"))
        self.want(self._ready or why is not None)

    def _on_act(self) -> None:
        self.want(False)
        (self.showAsked if self._ready else self.againAsked).emit()

    def _put_off(self) -> None:
        self.want(False)
        self._context.lanes.run(Lane.WRITE, lambda: self._context.organizer.put_off(), owner=self)
