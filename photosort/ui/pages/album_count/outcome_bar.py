"""A bar over the preview of a regrouping: what would happen, Cancel and Use."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from photosort.ui.pages.album_count.preview import Outcome
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane, Task, guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.labels import ElidedLabel, WrappedLabel

HEIGHT = 68


class OutcomeBar(QWidget):
    """Shows one outcome at a time. Nothing changes before Use.

    Signals: `previewed(Outcome)`, `used(Regroup)`, `cancelled`.
    """

    previewed = Signal(object)
    used = Signal(object)
    cancelled = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._outcome: Outcome | None = None
        self._task: Task | None = None
        self.setObjectName("album-count")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(context.theme.row(HEIGHT))
        self.headline = ElidedLabel(parent=self)
        self.detail = WrappedLabel(self)
        self.headline.setFont(context.theme.font(Type.NAME))
        self.detail.setFont(context.theme.font(Type.SMALL))
        self.detail.setProperty("type", "small")
        self.cancel, self.use = QPushButton(tr("Cancel"), self), QPushButton(tr("Use"), self)
        self.use.setProperty("kind", "primary")
        self.use.setEnabled(False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 8, 20, 9)
        self._row.setSpacing(16)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addStretch(1)
        lines.addWidget(self.headline)
        lines.addWidget(self.detail)
        lines.addStretch(1)
        self._row.addLayout(lines, 4)
        self._row.addWidget(self.cancel)
        self._row.addWidget(self.use)
        self.cancel.clicked.connect(self.cancelled)
        self.use.clicked.connect(self._use)
        context.theme.changed.connect(self._paint)
        self._paint()

    def begin(self) -> None:
        """Ask for the first outcome."""
        raise NotImplementedError

    def stop(self) -> None:
        """Ask no more."""
        if self._task is not None:
            self._task.cancel()

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

    def _say(self, outcome: Outcome) -> None:
        raise NotImplementedError

    def _become(self, outcome: Outcome) -> str:
        line = plural("%Ln album becomes {after}", "%Ln albums become {after}", outcome.before)
        return line.format(after=words.count(outcome.after))

    def _use(self) -> None:
        if self._outcome is not None and self.use.isEnabled():
            self.used.emit(self._outcome.act)

    def _paint(self) -> None:
        color = self._context.theme.color
        panel, line = color(ThemeColor.PANEL).name(), color(ThemeColor.LINE).name()
        self.setStyleSheet(f"#album-count {{ background: {panel}; border-bottom: 1px solid {line}; }}")

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._use()
        else:
            super().keyPressEvent(event)
