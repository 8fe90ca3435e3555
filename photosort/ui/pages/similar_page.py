"""More like these: the rest of the library by likeness to some photos, cut off where the person says."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from photosort.model.acts import NewAlbum
from photosort.model.changes import Changes
from photosort.model.photo import PhotoId
from photosort.ui.pages.grid_page import PhotoGridPage
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.services.threads import Lane, Task, guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.action_spec import PHOTO_MENU, Target
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import HeaderTool
from photosort.ui.widgets.labels import Line, WrappedLabel
from photosort.ui.widgets.thumb_row import ThumbRow

LIMIT = 5_000  # photos that are ranked
STEPS = 1_000
SHOWN = 5
HEIGHT, GAP = 68, 16
NARROW = 860  # with letters of 13 pixels; below it the slider's ends have no words

Ranked = list[tuple[PhotoId, float]]


def narrowed(ranked: Ranked, refused: Ranked) -> Ranked:
    """What is more like the chosen photos than like the refused ones."""
    against = dict(refused)
    return [(photo, likeness) for photo, likeness in ranked if likeness > against.get(photo, 0.0)]


def first_threshold(ranked: Ranked) -> float:
    """Where to cut at first: half-way between the most alike photo and the one in the middle of the ranking."""
    if not ranked:
        return 0.0
    return (ranked[0][1] + ranked[len(ranked) // 2][1]) / 2


class _Bar(QWidget):
    """Tells its width, which is less than that of the page where a panel lies over it."""

    resized = Signal()

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class SimilarPage(PhotoGridPage):
    """The chosen photos and a slider above, what is like them below, most alike first."""

    def __init__(
        self, context: Context, actions: Actions, photos: Sequence[PhotoId], parent: QWidget | None = None
    ) -> None:
        super().__init__(context, actions, parent=parent)
        self._photos = list(photos)
        self._refused: list[PhotoId] = []
        self._ranked: Ranked = []
        self._tools: list[QWidget] = []
        self._task: Task | None = None
        self._touched = False
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setAccessibleName(tr("How alike"))
        self.number = QLabel()
        self.number.setFont(context.theme.font(Type.NAME))
        self.likeness = WrappedLabel()
        self.likeness.setProperty("type", "small")
        self.refuse = QPushButton(tr("Not like these"))
        self.refuse.setToolTip(tr("Leave out the selected photos and what is more like them (−)"))
        self.refuse.setShortcut(QKeySequence(Qt.Key.Key_Minus))  # X rejects, here as everywhere
        self.album = QPushButton(tr("New album"))
        self.album.setProperty("kind", "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._chooser())
        layout.addWidget(self.grid, 1)
        self._pause = debounced(self, self._cut)
        self.slider.valueChanged.connect(lambda _: self._pause.start(0))
        self.slider.sliderPressed.connect(self._touch)
        self.refuse.clicked.connect(self._refuse)
        self.album.clicked.connect(self._make_album)
        self.grid.opened.connect(self._open)
        self.grid.menuAsked.connect(self._show_menu)
        self.grid.selectionSettled.connect(self._on_selection)
        context.changed.connect(self._on_changed)
        context.theme.changed.connect(self._paint)
        self._paint()
        self._on_selection()

    def _chooser(self) -> QWidget:
        self._bar = _Bar()
        self._bar.setObjectName("similar")
        self._bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bar.resized.connect(self._fit)
        chosen = ThumbRow(self.context, QSize(44, 44), min(SHOWN, len(self._photos)))
        chosen.show_photos(self._photos[:SHOWN])
        row = self._row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(chosen)
        self._ends = (QLabel(tr("Less alike")), QLabel(tr("More alike")))
        self.slider.setMinimumWidth(120)
        row.addWidget(self._ends[0])
        row.addWidget(self.slider, 3)
        row.addWidget(self._ends[1])
        row.addWidget(Line())
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addStretch(1)
        lines.addWidget(self.number)
        lines.addWidget(self.likeness)
        lines.addStretch(1)
        row.addLayout(lines, 1)
        buttons = self._buttons = QHBoxLayout()
        buttons.setSpacing(16)
        buttons.addStretch(1)
        buttons.addWidget(self.refuse)
        buttons.addWidget(self.album)
        whole = self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._bar)
        whole.setContentsMargins(24, 0, 20, 1)
        whole.setSpacing(GAP)
        whole.addLayout(row, 1)
        whole.addLayout(buttons)
        return self._bar

    def _paint(self) -> None:
        color = self.context.theme.color
        panel, line = color(ThemeColor.PANEL).name(), color(ThemeColor.LINE).name()
        self._bar.setStyleSheet(f"#similar {{ background: {panel}; border-bottom: 1px solid {line}; }}")

    def _fit(self) -> None:
        """Say what there is room for; the buttons stand below where they have none beside the slider."""
        for label in self._ends:
            label.setVisible(self._wide())
        self._name_album()
        around = self._whole.contentsMargins()
        beside = sum(part.minimumSize().width() for part in (self._row, self._buttons)) + GAP
        below = self._bar.width() < beside + around.left() + around.right()
        directions = QBoxLayout.Direction
        self._whole.setDirection(directions.TopToBottom if below else directions.LeftToRight)
        self._whole.setSpacing(0 if below else GAP)
        around.setBottom(12 if below else 1)
        self._whole.setContentsMargins(around)
        self._bar.setFixedHeight(self.context.theme.row(HEIGHT) + below * (self.refuse.sizeHint().height() + 12))

    # Page

    def found(self) -> tuple[str, str]:
        return words.photos(self.grid.row_count()), ""

    def title(self) -> str:
        return plural("More like this photo", "More like these %Ln photos", len(self._photos))

    def subtitle(self) -> str:
        refused = plural("%Ln photo left out", "%Ln photos left out", len(self._refused)) if self._refused else ""
        return words.joined(words.photos(self.grid.row_count()), tr("most alike first"), refused)

    def has_back(self) -> bool:
        return True

    def head_widgets(self) -> list[QWidget]:
        if not self._tools:
            self._tools = [
                self._tool("move", tr("Move"), "folder-symlink"),
                self._tool("trash", tr("Trash…"), "trash-2"),
                Line(),
            ]
            self._offer()
        return self._tools

    def _tool(self, name: str, word: str, icon: str) -> HeaderTool:
        tool = HeaderTool(self.context, word, icon)
        tool.clicked.connect(lambda: self._act(name))
        return tool

    def _act(self, name: str) -> None:
        """Act on what is selected; where nothing is, on all that is shown."""
        self.actions_.ask(name, Target(tuple(self.grid.selected_ids() or self.grid.photos.ids()), title=self.title()))

    def _offer(self) -> None:
        for tool in self._tools:
            tool.setEnabled(self.grid.row_count() > 0)

    def activate(self) -> None:
        self._ask()
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def deactivate(self) -> None:
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
        super().deactivate()

    # Ranking

    def _ask(self) -> None:
        if self._task is not None:
            self._task.cancel()
        context, photos, refused = self.context, tuple(self._photos), tuple(self._refused)

        def rank() -> Ranked:
            organizer = context.organizer
            ranked = organizer.similar(photos, LIMIT)
            if not refused:
                return ranked
            gone = set(refused)
            against = organizer.similar(refused, LIMIT)
            return narrowed([entry for entry in ranked if entry[0] not in gone], against)

        self._task = context.lanes.run(Lane.READ, rank, self._take, owner=self)

    def _take(self, ranked: Ranked) -> None:
        self._task = None
        self._ranked = ranked
        if ranked and not self._touched:
            self.slider.blockSignals(True)
            self.slider.setValue(self._value_of(first_threshold(ranked)))
            self.slider.blockSignals(False)
        self.slider.setEnabled(bool(ranked))
        self._cut()
        icon = self.context.icons.pixmap("search", ThemeColor.TEXT3, 32)
        alone = self.context.overview.now.counts.photos <= len(self._photos)
        nothing = tr("Nothing else looks like that.")
        later = tr("Similar photos appear once all photos have been read and learned.")
        self.grid.set_empty(icon, later if not ranked and not self._refused and not alone else nothing)

    def _value_of(self, likeness: float) -> int:
        low, high = self._ranked[-1][1], self._ranked[0][1]
        return round(STEPS * (likeness - low) / (high - low)) if high > low else 0

    def threshold(self) -> float:
        """The least likeness shown, 0..1."""
        if not self._ranked:
            return 0.0
        low, high = self._ranked[-1][1], self._ranked[0][1]
        return low + (high - low) * self.slider.value() / STEPS

    def _cut(self) -> None:
        least = self.threshold() - 1e-6
        found = [photo for photo, likeness in self._ranked if likeness >= least]
        self.grid.set_ids(found)
        self.number.setText(words.photos(len(found)))
        self.likeness.set_full(tr("at least {share} alike").format(share=words.percent(self.threshold())))
        self._fit()
        self.album.setEnabled(bool(found))
        self._offer()
        self.headChanged.emit()

    def _name_album(self) -> None:
        """The button names what it takes: the chosen photos, and those that are shown."""
        more = self.grid.row_count()
        if len(self._photos) == 1:
            text = plural("New album of this photo and %Ln more", "New album of this photo and %Ln more", more)
        else:
            text = plural("New album of these photos and %Ln more", "New album of these photos and %Ln more", more)
        self.album.setText(text if self._wide() else tr("New album"))
        self.album.setToolTip(text)
        self.album.setAccessibleName(text)

    def _wide(self) -> bool:
        return self._bar.width() >= self.context.theme.row(NARROW)

    def _touch(self) -> None:
        self._touched = True

    def _refuse(self) -> None:
        chosen = self.grid.selected_ids()
        if chosen:
            refused = set(self._refused)
            self._refused += [photo for photo in chosen if photo not in refused]
            self._touched = True
            self._ask()

    def _make_album(self) -> None:
        self.context.acts.do(NewAlbum((*self._photos, *self.grid.photos.ids()), unnamed=tr("New album")))

    def _on_selection(self) -> None:
        self.refuse.setEnabled(bool(self.grid.selected_runs()))
        self.selectionChanged.emit()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.photos:
            self._ask()

    def _open(self, index: QModelIndex) -> None:
        shown = self.grid.photos.ids()
        self.context.openPhoto.emit(PhotoToShow(self.grid.photos.id_at(index.row()), among=shown))

    def _show_menu(self, where: QPoint) -> None:
        if self.grid.selected_runs():
            self.actions_.popup(PHOTO_MENU, where)
