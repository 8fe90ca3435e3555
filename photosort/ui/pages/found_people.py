"""Who is on what a search has found: faces in one line, which narrow the search or lead to whom it is for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from photosort.model.face import Person, PersonId
from photosort.ui.pages.people.person_block import FACE, Beside
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.text.i18n import tr

MOST = 12
APART = 8
INSET = 4  # of a face within its button


class FoundPeople(QWidget):
    """As many as there is room for. Signal: `pressed(Person)`, who is to be shown, or the search narrowed to."""

    pressed = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.buttons: list[Beside] = []
        self._found: list[tuple[Person, int]] = []
        self._meant: frozenset[PersonId] = frozenset()
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(APART)
        self._line.addStretch(1)

    def show_people(self, found: Sequence[tuple[Person, int]], meant: frozenset[PersonId]) -> None:
        """Show these, with on how many of the photos each is; who is shown already keeps the keyboard. `meant` are
        those whose photos are looked for.
        """
        found = list(found[:MOST])
        if (found, meant) == (self._found, self._meant):
            return
        self._found, self._meant = found, meant
        for button in self.buttons:
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [Beside(self._context, person, count, self) for person, count in found]
        for place, (button, (person, _)) in enumerate(zip(self.buttons, found, strict=True)):
            button.clicked.connect(lambda _=False, one=person: self.pressed.emit(one))
            tip = tr("All photos of {name}") if person.id in meant else tr("Show only photos of {name}")
            button.setToolTip(tip.format(name=person.name))
            self._line.insertWidget(place, button)
        self._fit()

    def line_height(self) -> int:
        """The height of the line."""
        return FACE + 2 * INSET

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() + APART
        for button in self.buttons:
            room -= button.width() + APART
            button.setVisible(room >= 0)
