"""The foot of the window: what the organizer is at, what is selected, how large the pictures are."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QToolButton, QWidget

from photosort.model.photo import Mark
from photosort.organizing.progress import Phase, Progress
from photosort.ui.pages.base import Zoom
from photosort.ui.services.assistive import announce, show_words
from photosort.ui.services.context import Context
from photosort.ui.services.organizer_controller import Behind
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import beside_icon, plural, tr
from photosort.ui.text.messages import in_words
from photosort.ui.text.work import counted, detail, kept, share, title
from photosort.ui.widgets.labels import ElidedLabel, Line
from photosort.ui.window.chore_note import ChoreNote
from photosort.ui.window.culling_note import CullingNote
from photosort.ui.window.demo_note import DemoNote
from photosort.ui.window.progress_voice import ProgressVoice
from photosort.ui.window.unwatched_note import UnwatchedNote

HEIGHT = 32
BAR = QSize(220, 6)
EDGES, GAP = 24, 10  # beside the parts, and between two of them


class Bar(QWidget):
    """A thin bar of progress; empty while the total is not known."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._share = 0.0
        self._paused = False
        self.setFixedSize(BAR)

    def show_share(self, share: float, *, paused: bool) -> None:
        """How much is done, 0..1."""
        if (share, paused) != (self._share, self._paused):
            self._share, self._paused = share, paused
            self.update()

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        color = self._context.theme.color
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(ThemeColor.PRESS))
        whole = QRectF(self.rect())
        painter.drawRoundedRect(whole, 3, 3)
        if self._share > 0:
            width = max(6.0, whole.width() * min(1.0, self._share))
            left = whole.width() - width if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 0.0
            painter.setBrush(color(ThemeColor.EDGE if self._paused else ThemeColor.ACCENT))
            painter.drawRoundedRect(QRectF(left, 0, width, whole.height()), 3, 3)
        painter.end()


class StatusBar(QWidget):
    """32 high. Left: progress, or what is selected. Right: what is selected while progress is left, and the zoom."""

    zoomed = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(context.theme.row(HEIGHT))
        self._context = context
        self._culling = False  # something is marked in the album shown
        self._busy = False  # with the progress or the end of a run
        self._selection = ("", "")
        self._spot = ""
        self._zooming = self._zoomable = False
        self._working = self._stepped = False
        self._detail = self._short = ""
        self._voice = ProgressVoice(partial(announce, self))
        self.mark = QLabel(self)
        self.step = self._label(Type.SMALL, "faint")
        self.phase = self._label(Type.SMALL_NAME, "smallname")
        self.bar = Bar(context, self)
        self.detail = ElidedLabel(parent=self)
        self.detail.setProperty("type", "small")
        self.detail.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.detail.setFont(context.theme.font(Type.SMALL))
        self.pause = self._button("pause")
        self.stop = self._button("stop")
        self.show_button = self._button("show")
        self.chore = ChoreNote(context, self)
        self.unwatched = UnwatchedNote(context, self)
        self.culling = CullingNote(context, self)
        self.demo = DemoNote(context, self)
        self.chosen = self._label(Type.SMALL_NAME, "smallname")
        self.chosen_detail = self._label(Type.SMALL, "small")
        self.line = Line(self)
        self.smaller = QLabel(self)
        self.larger = QLabel(self)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setFixedWidth(120)
        self.slider.setAccessibleName(tr("Size of the pictures"))
        self.slider.valueChanged.connect(self._on_slider)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGES // 2, 1, EDGES // 2, 0)
        for button in (self.pause, self.stop):  # before all words: where they are must not depend on how far it is
            row.addWidget(button)
        row.addWidget(self.mark)
        row.addWidget(self.culling)
        for part in (self.step, self.phase, self.bar):
            row.addWidget(part)
        row.addWidget(self.detail)
        row.setSpacing(GAP)
        row.addWidget(self.show_button)
        row.addStretch(1)
        row.addWidget(self.chore)
        row.addWidget(self.unwatched)
        chosen = QHBoxLayout()
        chosen.setSpacing(0)
        chosen.addWidget(self.chosen)
        chosen.addWidget(self.chosen_detail)
        row.addLayout(chosen)
        for tool in (self.line, self.smaller, self.slider, self.larger, self.demo):
            row.addWidget(tool)
        self._progress = Progress()
        context.theme.changed.connect(self._on_theme)
        self._paint()
        self.show_progress(self._progress)
        self.show_zoom(None)

    def show_progress(self, progress: Progress) -> None:
        """Say what the organizer is at. Called ten times a second while it works."""
        if progress.phase is Phase.DONE and not progress.added and not self._context.overview.now.roots:
            progress = Progress()  # a look at no folder tells nothing: that there is none is said as before it
        self._progress = progress
        busy = progress.phase.busy
        paused = progress.phase is Phase.PAUSED
        ended = progress.phase in (Phase.DONE, Phase.STOPPED, Phase.FAILED)
        self._busy = busy or ended
        self._working, self._stepped = busy, busy and not paused and progress.step > 0
        self._short = ""
        if progress.step:
            self.step.setText(
                tr("Step {step} of {steps}").format(step=say.count(progress.step), steps=say.count(progress.steps))
            )
        self.bar.show_share(share(progress), paused=paused)
        self.pause.setVisible(busy)
        self.stop.setVisible(busy)
        self.show_button.setVisible(ended and (progress.unreadable > 0 or progress.phase is Phase.STOPPED))
        self.mark.setVisible(paused or ended)
        self.phase.setVisible(busy or ended)
        icons = self._context.icons
        if busy:
            self.phase.setText(title(progress))
            self._detail = detail(progress)
            self._short = counted(progress)
            self._set(self.detail, self._detail)
            self.pause.setText(beside_icon(tr("Resume") if paused else tr("Pause")))
            self.pause.setIcon(icons.icon("play" if paused else "pause", ThemeColor.TEXT, 16))
            self.mark.setPixmap(icons.pixmap("pause", ThemeColor.TEXT2, 16))
        elif ended:
            self._show_end(progress)
        more = self.detail.full().removeprefix("· ").replace(say.DOT, ", ")
        self._voice.tell(progress.phase, share(progress), ", ".join(filter(None, (self.phase.text(), more))))
        self._show_selection()

    def show_behind(self, behind: Behind | None) -> None:
        """Say how far a chore is, while there is no run to tell of."""
        before = self.chore.wanted
        self.chore.show_behind(behind)
        if self.chore.wanted is not before and self._progress.phase is Phase.DONE:
            self.show_progress(self._progress)  # not everything is up to date meanwhile
        self._show_selection()

    def show_selection(self, head: str, rest: str) -> None:
        """What is selected, or how much there is."""
        self._selection = (head, rest)
        self._show_selection()

    def show_marks(self, marks: Mapping[Mark, int], spot: str) -> None:
        """What is marked in the album shown, and where in it the photo in focus is; nothing where no album is."""
        self._culling = self.culling.show_marks(marks)
        self._spot = spot
        self._show_selection()

    def show_zoom(self, zoom: Zoom | None) -> None:
        """The zoom of the page, or none."""
        self._zoomable = zoom is not None
        self._show_selection()
        if zoom is None:
            return
        self._zooming = True
        self.slider.setRange(zoom.smallest, zoom.largest)
        self.slider.setPageStep(max(1, (zoom.largest - zoom.smallest) // 6))
        self.slider.setValue(zoom.value)
        self._zooming = False

    def _show_end(self, progress: Progress) -> None:
        icons = self._context.icons
        match progress.phase:
            case Phase.DONE:
                self.mark.setPixmap(icons.pixmap("circle-check", ThemeColor.OK, 16))
                added = plural("%Ln photo added", "%Ln photos added", progress.added)
                if progress.unreadable >= progress.added:  # a file that shows nothing is no photo
                    added = plural("%Ln file added", "%Ln files added", progress.added)
                rest = tr("No new photos") if self.chore.wanted else tr("Everything is up to date")
                self.phase.setText(added if progress.added else rest)
                unreadable = plural("%Ln could not be read", "%Ln could not be read", progress.unreadable)
                other = in_words(progress.message) if progress.message else ""
                told = say.joined(unreadable if progress.unreadable else "", other)
                self._set(self.detail, f"· {told}" if told else "")
                self.show_button.setText(tr("Show"))
            case Phase.STOPPED:
                self.mark.setPixmap(icons.pixmap("pause", ThemeColor.TEXT2, 16))
                self.phase.setText(tr("Stopped"))
                begun = bool(self._context.overview.now.roots)
                self._set(self.detail, "· " + (kept(progress) if begun else tr("nothing of the demo is kept")))
                self.show_button.setText(tr("Resume") if begun else tr("Draw again"))
            case Phase.FAILED:
                self.mark.setPixmap(icons.pixmap("circle-alert", ThemeColor.DANGER, 16))
                self.phase.setText(tr("Stopped"))
                self._set(self.detail, in_words(progress.message) if progress.message else "")
            case _:
                pass  # nothing has ended

    def _show_selection(self) -> None:
        head, rest = self._selection
        culling = self._culling and not self._busy
        if culling and self._spot:
            rest = say.joined(rest, self._spot) if head else self._spot
        aside = self._busy or culling
        gap = "  " if head and rest and not aside else say.DOT if head and rest else ""
        if aside:
            self.chosen.setText(head)
            show_words(self.chosen_detail, gap + rest.removeprefix("· "))
        if not self._busy:
            self.phase.setVisible(bool(head) and not culling)
            self.phase.setText(head)
            self._set(self.detail, "" if culling else rest)
        self.culling.setVisible(culling)
        self.chosen.setVisible(aside and bool(head))
        sorting = self._context.first_order.now is not None  # then it is told how far that is
        self.chosen_detail.setVisible(aside and bool(rest) and (culling or sorting or bool(head)))
        self._make_room()
        if culling and head and self._needed() > self.width():
            self.chosen_detail.setText(gap + self._selection[1])
        if culling and self._needed() > self.width():
            self.chosen_detail.hide()
        self.line.setVisible(self.chosen.isVisibleTo(self) and self.slider.isVisibleTo(self))

    def _make_room(self) -> None:
        """While there is too little, buttons become icons, then what can be done without goes, one after the other."""
        self.bar.setVisible(self._working)
        self.step.setVisible(self._stepped)
        self._show_slider(self._zoomable)
        self.chore.setVisible(self.chore.wanted and not self._working)
        styles = Qt.ToolButtonStyle
        self._dress_buttons(styles.ToolButtonTextBesideIcon)
        if not self._working:
            self._make_room_at_rest()
            return
        self._set(self.detail, self._detail)
        unasked = [] if self._selection[0] else [self.chosen_detail.hide]
        steps: list[Callable[[], object]] = [
            *unasked,
            lambda: self._dress_buttons(styles.ToolButtonIconOnly),
            self.bar.hide,
            self.step.hide,
            lambda: self._show_slider(False),
            lambda: self._set(self.detail, self._short or self._detail),
            self.chosen_detail.hide,
            self.detail.hide,
        ]
        for give in steps:
            if self._needed() <= self.width():
                return
            give()

    def _make_room_at_rest(self) -> None:
        """What is selected, or previewed, is news; that a run has ended is known, and its sign stays."""
        if self._busy:
            self.phase.show()
        if self._needed() > self.width():
            self._show_slider(False)
        if self._needed() > self.width():
            self.chore.hide()
        if self._busy and self.chosen.isVisibleTo(self) and self._needed() > self.width():
            self.phase.hide()

    def _needed(self) -> int:
        """The width that everything that is shown wants."""
        parts = [
            self.mark, self.culling, self.step, self.phase, self.bar, self.detail, self.pause, self.stop,
            self.chore, self.unwatched, self.chosen, self.chosen_detail, self.smaller, self.slider, self.larger,
            self.demo,
        ]  # fmt: skip
        return EDGES + sum(
            max(part.sizeHint().width(), part.minimumWidth()) + GAP for part in parts if part.isVisibleTo(self)
        )

    def _show_slider(self, shown: bool) -> None:
        for widget in (self.smaller, self.slider, self.larger):
            widget.setVisible(shown)

    def _dress_buttons(self, style: Qt.ToolButtonStyle) -> None:
        for button in (self.pause, self.stop):
            button.setToolButtonStyle(style)
            button.setToolTip(button.text().strip())
            button.setAccessibleName(button.text().strip())
        least = 0
        if style is Qt.ToolButtonStyle.ToolButtonTextBesideIcon:  # as wide for one of its words as for the other
            wide = self.pause.fontMetrics().horizontalAdvance
            words = max(wide(beside_icon(word)) for word in (tr("Pause"), tr("Resume")))
            least = self.pause.sizeHint().width() + words - wide(self.pause.text())
        self.pause.setMinimumWidth(least)

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_selection()

    def _set(self, label: ElidedLabel, text: str) -> None:
        if label.full() != text:
            label.set_full(text)
        label.setVisible(bool(text))

    def _label(self, style: Type, kind: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("type", kind)
        label.setFont(self._context.theme.font(style))
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("kind", "status")
        button.setObjectName(f"status-{name}")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _on_slider(self, value: int) -> None:
        if not self._zooming:
            self.zoomed.emit(value)

    def _on_theme(self) -> None:
        self._paint()
        self.show_progress(self._progress)  # with its icons

    def _paint(self) -> None:
        icons = self._context.icons
        self.stop.setIcon(icons.icon("x", ThemeColor.TEXT, 16))
        self.stop.setText(beside_icon(tr("Stop")))
        self.smaller.setPixmap(icons.pixmap("grid-2x2", ThemeColor.TEXT2, 14))
        self.larger.setPixmap(icons.pixmap("square", ThemeColor.TEXT2, 14))
