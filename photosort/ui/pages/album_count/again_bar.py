"""The bar over the preview of a new grouping: what would change, Cancel and Use."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from photosort.model.acts import Regroup
from photosort.ui.pages.album_count.again import foresee_again
from photosort.ui.pages.album_count.preview import Fate, Outcome
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane, Task, guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.labels import ElidedLabel

HEIGHT = 68


def sentence(outcome: Outcome) -> str:
    """What would change: "3 new · 5 go · 206 unsorted photos become 14 · the 2 you made stay as they are"."""
    new, gone = len(outcome.of(Fate.NEW)), len(outcome.of(Fate.GONE))
    before, after = outcome.unsorted
    parts = []
    if new:
        parts.append(plural("%Ln new", "%Ln new", new))
    if gone:
        parts.append(plural("%Ln goes", "%Ln go", gone))
    if before != after:
        become = plural("%Ln unsorted photo becomes {n}", "%Ln unsorted photos become {n}", before)
        parts.append(become.format(n=words.count(after)))
    if outcome.protected:
        parts.append(plural("the one you made stays as it is", "the %Ln you made stay as they are", outcome.protected))
    return words.joined(*parts)


class GroupAgainBar(QWidget):
    """Shows one proposal. Signals: `previewed(Outcome)`, `used(Regroup)`, `cancelled`."""

    previewed = Signal(object)
    used = Signal(object)
    cancelled = Signal()

    def __init__(self, context: Context, act: Regroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._act = context, act
        self._task: Task | None = None
        self.setObjectName("album-count")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(context.theme.row(HEIGHT))
        self.headline, self.detail = ElidedLabel(parent=self), ElidedLabel(parent=self)
        self.headline.setFont(context.theme.font(Type.NAME))
        self.detail.setFont(context.theme.font(Type.SMALL))
        self.detail.setProperty("type", "small")
        self.cancel, self.use = QPushButton(tr("Cancel"), self), QPushButton(tr("Use"), self)
        self.use.setProperty("kind", "primary")
        self.use.setEnabled(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 20, 1)
        row.setSpacing(16)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addStretch(1)
        lines.addWidget(self.headline)
        lines.addWidget(self.detail)
        lines.addStretch(1)
        row.addLayout(lines, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.use)
        self.cancel.clicked.connect(self.cancelled)
        self.use.clicked.connect(lambda: self.used.emit(act))
        context.theme.changed.connect(self._paint)
        self._paint()

    def begin(self) -> None:
        """Foresee what would change."""
        library, act = self._context.library, self._act
        self._task = self._context.lanes.run(Lane.READ, lambda: foresee_again(library, act), self._take, owner=self)

    def stop(self) -> None:
        """Ask no more."""
        if self._task is not None:
            self._task.cancel()

    def _take(self, outcome: Outcome) -> None:
        after = outcome.after
        line = tr("{before} become {after}").format(before=words.albums(outcome.before), after=words.count(after))
        same = len(outcome.of(Fate.UNCHANGED)) == len(outcome.albums)
        self.headline.set_full(tr("Grouping again would change nothing.") if same else line)
        self.detail.set_full("" if same else sentence(outcome))
        self.use.setText(plural("Use %Ln album", "Use %Ln albums", after))
        self.use.setEnabled(not same)
        (self.cancel if same else self.use).setFocus(Qt.FocusReason.OtherFocusReason)
        self.previewed.emit(outcome)

    def _paint(self) -> None:
        color = self._context.theme.color
        panel, line = color(ThemeColor.PANEL).name(), color(ThemeColor.LINE).name()
        self.setStyleSheet(f"#album-count {{ background: {panel}; border-bottom: 1px solid {line}; }}")

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.use.isEnabled():
            self.used.emit(self._act)
        else:
            super().keyPressEvent(event)
