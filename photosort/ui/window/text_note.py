"""A quiet line in the status bar: how far reading the text in photos is, and a button that has it wait."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from photosort.organizing.progress import ChoreProgress
from photosort.ui.services.context import Context
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.labels import ElidedLabel


class TextNote(QWidget):
    """As in "Reading text · 120 of 1,391". Nothing is announced of it: it is over when nobody looks."""

    pauseAsked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._progress: ChoreProgress | None = None
        self.label = ElidedLabel(parent=self)
        self.label.setProperty("type", "faint")
        self.label.setFont(context.theme.font(Type.SMALL))
        self.label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.label.set_tip(tr("Searching finds photos by it. It waits for everything else."))
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
        return self._progress is not None

    def show_text(self, progress: ChoreProgress | None) -> None:
        """How far it is; None where nothing is read. Whoever lays it out shows it."""
        self._progress = progress
        self._refresh()

    def _refresh(self) -> None:
        if self._progress is None:
            return
        now, paused = self._progress, self._progress.paused
        at = tr("Reading text is paused") if paused else tr("Reading text")
        self.label.set_full(say.joined(at, say.of(now.done, now.total)))
        words = tr("Go on reading text") if paused else tr("Pause reading text")
        self.button.setToolTip(words)
        self.button.setAccessibleName(words)
        self.button.setIcon(self._context.icons.icon("play" if paused else "pause", ThemeColor.TEXT2, 16))
