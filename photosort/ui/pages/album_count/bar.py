"""The bar under the header: fewer, slider, more, what would happen, Cancel and Use."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from photosort.model.acts import Regroup
from photosort.ui.pages.album_count.preview import Fate, Outcome, foresee
from photosort.ui.pages.album_count.slider import AlbumCountSlider
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import Lane, Task, guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.labels import ElidedLabel, Line

HEIGHT = 68
PAUSE_MS = 40


def sentence(outcome: Outcome) -> str:
    """What would happen: "9 albums join into 3 · the 3 you named stay as they are"."""
    joined, divided = len(outcome.of(Fate.JOINED)), len(outcome.of(Fate.DIVIDED))
    parts = []
    if joined:
        parts.append(
            plural("%Ln album joins into {n}", "%Ln albums join into {n}", outcome.joining).format(
                n=words.count(joined)
            )
        )
    if divided:
        parts.append(
            plural("%Ln album divides into {n}", "%Ln albums divide into {n}", outcome.dividing).format(
                n=words.count(divided)
            )
        )
    if outcome.protected:
        parts.append(plural("the one you made stays as it is", "the %Ln you made stay as they are", outcome.protected))
    return words.joined(*parts)


class AlbumCountBar(QWidget):
    """Asks for previews while the slider moves. Nothing changes before Use.

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
        self.setFixedHeight(context.theme.row(HEIGHT))
        self.slider = AlbumCountSlider(context, self)
        self.headline = ElidedLabel(parent=self)
        self.headline.setFont(context.theme.font(Type.NAME))
        self.detail = ElidedLabel(parent=self)
        self.detail.setFont(context.theme.font(Type.SMALL))
        self.detail.setProperty("type", "small")
        self.cancel = QPushButton(tr("Cancel"), self)
        self.use = QPushButton(tr("Use"), self)
        self.use.setProperty("kind", "primary")
        self._lay_out()
        self._pause = debounced(self, self._ask, PAUSE_MS)
        self.slider.valueChanged.connect(lambda _: self._pause.start())
        self.cancel.clicked.connect(self.cancelled)
        self.use.clicked.connect(self._use)
        context.theme.changed.connect(self._paint)
        self._paint()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 20, 1)
        row.setSpacing(16)
        row.addWidget(QLabel(tr("Fewer"), self))
        row.addWidget(self.slider, 3)
        row.addWidget(QLabel(tr("More"), self))
        row.addWidget(Line(self))
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addStretch(1)
        lines.addWidget(self.headline)
        lines.addWidget(self.detail)
        lines.addStretch(1)
        row.addLayout(lines, 4)
        row.addWidget(self.cancel)
        row.addWidget(self.use)

    def _paint(self) -> None:
        color = self._context.theme.color
        panel, line = color(ThemeColor.PANEL).name(), color(ThemeColor.LINE).name()
        self.setStyleSheet(f"#album-count {{ background: {panel}; border-bottom: 1px solid {line}; }}")

    def begin(self) -> None:
        """Ask for the levels and preview the present one."""
        context = self._context
        self._say(None)
        self._task = context.lanes.run(Lane.READ, lambda: context.organizer.levels(), self._take_levels, owner=self)

    def stop(self) -> None:
        """Ask no more."""
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()

    def _take_levels(self, levels: list[int]) -> None:
        albums = self._context.overview.now.albums
        if len(levels) < 2:
            self.headline.set_full(tr("There is only one way to group these photos."))
            self.slider.set_levels((len(albums),), 0, len(albums))
            self.slider.setEnabled(False)
            return
        free = [album for album in albums if not album.settled]
        now = min(range(len(levels)), key=lambda place: (abs(levels[place] - len(free)), place))
        self.slider.set_levels(levels, now, len(albums))
        self.slider.setEnabled(True)
        self.slider.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask()

    def _ask(self) -> None:
        if self._task is not None:
            self._task.cancel()
        context, count = self._context, self.slider.level()
        stays = self.slider.value() == self.slider.now()  # also where the person has moved what the tree knows

        def foreseen() -> Outcome:
            return foresee(context.library, Regroup(()) if stays else context.organizer.granularity_preview(count))

        self._task = context.lanes.run(Lane.READ, foreseen, self._take, owner=self)

    def _take(self, outcome: Outcome) -> None:
        self._task = None
        self._say(outcome)
        self.previewed.emit(outcome)

    def _say(self, outcome: Outcome | None) -> None:
        self._outcome = outcome
        changes = outcome is not None and len(outcome.of(Fate.UNCHANGED)) < len(outcome.albums)
        self.use.setEnabled(changes)
        if outcome is None:
            self.headline.set_full("")
            self.detail.set_full("")
            return
        after = len(outcome.albums)
        self.slider.set_label(words.count(after))
        if changes:
            line = tr("{before} become {after}").format(before=words.albums(outcome.before), after=words.count(after))
        else:
            line = words.albums(outcome.before)
        self.headline.set_full(line)
        self.detail.set_full(sentence(outcome) if changes else tr("Move the slider to see fewer or more albums."))
        self.use.setText(plural("Use %Ln album", "Use %Ln albums", after))

    def _use(self) -> None:
        if self._outcome is not None and self.use.isEnabled():
            act: Regroup = self._outcome.act
            self.used.emit(act)

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._use()
        else:
            super().keyPressEvent(event)
