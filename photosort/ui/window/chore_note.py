"""A quiet line in the status bar: how far a chore behind everything else is, and a button that has it wait."""

from typing import assert_never

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from photosort.ui.services.context import Context
from photosort.ui.services.organizer_controller import Behind, Chore
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.labels import ElidedLabel


class ChoreNote(QWidget):
    """As in "Reading text · 120 of 1,391". Nothing is announced of it: it is over when nobody looks."""

    pauseAsked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._behind: Behind | None = None
        self.label = ElidedLabel(parent=self)
        self.label.setProperty("type", "faint")
        self.label.setFont(context.theme.font(Type.SMALL))
        self.label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.button = QToolButton(self)
        self.button.setProperty("kind", "status")
        self.button.setIconSize(QSize(16, 16))
        self.button.clicked.connect(self.pauseAsked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.label)
        row.addWidget(self.button)
        context.theme.changed.connect(self._refresh)
        self.hide()

    @property
    def wanted(self) -> bool:
        """Whether there is anything to say."""
        return self._behind is not None

    def show_behind(self, behind: Behind | None) -> None:
        """What is done and how far it is; None where nothing is. Whoever lays it out shows it."""
        self._behind = behind
        self._refresh()

    def _refresh(self) -> None:
        if self._behind is None:
            return
        now, paused = self._behind.progress, self._behind.progress.paused
        match self._behind.chore:
            case Chore.TEXT:
                at = tr("Reading text is paused") if paused else tr("Reading text")
                words = tr("Go on reading text") if paused else tr("Pause reading text")
                tip = tr("Searching finds photos by it. It waits for everything else.")
            case Chore.PEOPLE:
                at = tr("Finding people is paused") if paused else tr("Finding people")
                words = tr("Go on finding people") if paused else tr("Pause finding people")
                tip = tr("On this computer only. It waits for everything else.")
            case Chore.TWINS:
                at = tr("Finding copies is paused") if paused else tr("Finding copies")
                words = tr("Go on finding copies") if paused else tr("Pause finding copies")
                tip = tr("Of photos that show the same. It waits for everything else.")
            case _:
                assert_never(self._behind.chore)
        self.label.set_full(say.joined(at, say.of(now.done, now.total)))
        self.label.set_tip(tip)
        self.button.setToolTip(words)
        self.button.setAccessibleName(words)
        self.button.setIcon(self._context.icons.icon("play" if paused else "pause", ThemeColor.TEXT2, 16))
