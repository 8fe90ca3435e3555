"""What the ticked copies hand on to the photos that stay, asked for in the background after each tick."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from photosort.model.message import Message
from photosort.model.photo import Photo, PhotoId
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.text.messages import in_words


class HandedOn(QObject):
    """Signals: `told` when the `words` may be others."""

    told = Signal()

    def __init__(self, context: Context, stays: Mapping[PhotoId, Photo], parent: QObject) -> None:
        """`stays` are the photos that stay for copies; where there are none, nothing is ever said."""
        super().__init__(parent)
        self.words = ""
        self._context, self._stays = context, stays
        self._copies: list[tuple[PhotoId, PhotoId]] = []
        self._asked: list[tuple[PhotoId, PhotoId]] | None = None  # while that is under way

    def tell(self, going: Sequence[PhotoId]) -> None:
        """These copies are ticked now."""
        copies = [(one, self._stays[one].id) for one in going if one in self._stays]
        if copies != self._copies:
            self._copies = copies
            if self._asked is None:
                self._ask()

    def _ask(self) -> None:
        trash, copies = self._context.library.trash, self._copies
        self._asked = copies
        self._context.lanes.run(Lane.READ, lambda: trash.would_hand_on(copies), self._take, owner=self)

    def _take(self, handed: Sequence[Message]) -> None:
        if self._asked != self._copies:  # ticked since
            self._ask()
            return
        self._asked = None
        self.words = ""
        if handed:
            what = say.listed([in_words(one) for one in handed])
            self.words = tr("Handed on to those that stay: {what}.").format(what=what)
        self.told.emit()
