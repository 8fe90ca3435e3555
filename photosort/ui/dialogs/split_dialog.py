"""Splitting one album: into how many or by what, and what each part would hold, before anything changes."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from photosort.model.acts import Split, SplitBy
from photosort.model.album import Album
from photosort.model.photo import PhotoId
from photosort.ui.services.assistive import show_words
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane, Task
from photosort.ui.style.theme import Type
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.dialog import INSET, Dialog
from photosort.ui.widgets.labels import ElidedLabel
from photosort.ui.widgets.thumb_row import ThumbRow

FEWEST, MOST = 2, 6
SHOWN, FEWEST_SHOWN = 10, 3  # photos that stand for a part
LEAST = 2 * 130  # height until the parts are known
CELL = 84
SECOND_MS = 1000
PATIENCE = 2  # seconds after which the wait is told
SIZE = QSize(1000, 720)


class SplitDialog(Dialog):
    """Previews come from the engine; the last answer is what Split would do."""

    def __init__(self, context: Context, host: QWidget, album: Album) -> None:
        title = tr("Split {album}").format(album=album.name)
        super().__init__(context, host, title, tr("Split"), subtitle=_subtitle(album), size=SIZE)
        self._album = album
        self._split: Split | None = None
        self._task: Task | None = None
        self._seconds = 0  # since the parts were asked for
        self._clock = QTimer(self)
        self._clock.setInterval(SECOND_MS)
        self._clock.timeout.connect(self._tell_wait)
        self._parts = QButtonGroup(self)
        row = self._line = QHBoxLayout()
        row.setSpacing(8)
        label = QLabel(tr("Number of albums"))
        row.addWidget(label)
        for parts in range(FEWEST, MOST + 1):
            button = QToolButton()
            button.setText(words.count(parts))
            button.setCheckable(True)
            button.setAccessibleName(words.albums(parts))
            button.setMinimumWidth(44)
            button.setEnabled(parts <= album.count)
            self._parts.addButton(button, parts)
            row.addWidget(button)
        self._ways: dict[int, Split] = {}  # by the ids of their buttons
        row.addSpacing(8)
        row.addStretch(1)
        self.body.addLayout(row)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self._area, 1)
        self.action.setEnabled(False)
        self._parts.idClicked.connect(self._ask)
        first = self._parts.button(FEWEST)
        first.setChecked(True)
        self._ask(FEWEST)
        self._find_ways()

    def act(self) -> Split:
        """What the person has seen and accepted."""
        assert self._split is not None
        return self._split

    def wanted_height(self) -> int:
        inside = self._area.widget()
        parts = inside.sizeHint().height() if inside is not None and self._split is not None else LEAST
        return self.height_with(self._line.sizeHint().height() + self.body.spacing() + parts)

    def wanted_width(self) -> int:
        widest = max(FEWEST_SHOWN, min(SHOWN, self._album.count - 1))
        return max(widest * (CELL + 4) + 24, self._line.sizeHint().width()) + 2 * INSET

    def first_focus(self) -> QWidget:
        return self._parts.button(FEWEST)

    def follow(self, album: Album) -> None:
        """The photos are in this album now: look for parts anew, where others are in it as well, or fewer."""
        same = (album.id, album.count) == (self._album.id, self._album.count)
        self._album = album
        self.title.set_full(tr("Split {album}").format(album=album.name))
        if not same:
            for parts in range(FEWEST, MOST + 1):
                self._parts.button(parts).setEnabled(parts <= album.count)
            parts = self._parts.checkedId() if self._parts.checkedId() in range(FEWEST, MOST + 1) else FEWEST
            self._parts.button(parts).setChecked(True)
            self._ask(parts)
            self._find_ways()

    def _find_ways(self) -> None:
        album, organizer = self._album.id, self.context.organizer
        self.context.lanes.run(
            Lane.READ, lambda: organizer.split_ways(album), self._offer, owner=self, failed=lambda _: None
        )

    def _offer(self, ways: Mapping[SplitBy, Split]) -> None:
        """Have a button for each way that there is beside that by looks, and no other one."""
        said = {
            SplitBy.SHOP: tr("By shop"),
            SplitBy.CONTENT: tr("By content"),
            SplitBy.MONTH: tr("By month"),
            SplitBy.YEAR: tr("By year"),
        }
        for number in self._ways:
            button = self._parts.button(number)
            self._parts.removeButton(button)
            button.deleteLater()
        self._ways.clear()
        for number, by in enumerate((by for by in SplitBy if by in ways), MOST + 1):
            way = QToolButton()
            way.setText(said[by])
            way.setCheckable(True)
            self._parts.addButton(way, number)
            self._line.insertWidget(self._line.count() - 1, way)
            self._ways[number] = ways[by]
        self.fit()

    def _ask(self, parts: int) -> None:
        if self._task is not None:
            self._task.cancel()
        note = _subtitle(self._album, by_looks=parts not in self._ways)
        show_words(self.subtitle, note)
        self.subtitle.setVisible(bool(note))
        self.action.setEnabled(False)
        self._tell(tr("Looking for parts…"))
        self._seconds = 0
        self._clock.start()
        context, album, way = self.context, self._album.id, self._ways.get(parts)

        def preview() -> tuple[Split, list[int]]:
            split = way if way is not None else context.organizer.split_preview(album, parts)
            return split, [context.library.photos.total_bytes(group) for group in split.groups]

        self._task = context.lanes.run(
            Lane.FILES,
            preview,
            lambda found: self._show(*found),
            owner=self,
            failed=self._fail,
        )

    def _tell_wait(self) -> None:
        """Say that it goes on, and for how long by now: what looks for parts is started, the first time."""
        self._seconds += 1
        if self._seconds >= PATIENCE:
            so_far = plural("%Ln second so far", "%Ln seconds so far", self._seconds)
            wait = words.joined(tr("The first time takes longest"), so_far, tr("Esc stops it"))
            self._tell(tr("Looking for parts…") + "\n" + wait)

    def _fail(self, why: str) -> None:
        self._clock.stop()
        self._tell(why)

    def _tell(self, news: str) -> None:
        """Say something of the search: in the middle while there are no parts to see, below them later."""
        if self._split is not None:
            self._say(news)
            return
        middle = QLabel(news)
        middle.setAlignment(Qt.AlignmentFlag.AlignCenter)
        middle.setWordWrap(True)
        middle.setProperty("type", "body2")
        self._area.setWidget(middle)

    def _say(self, note: str) -> None:
        self.note.setText(note)
        self.note.show()

    def _show(self, split: Split, sizes: list[int]) -> None:
        self._task = None
        self._clock.stop()
        self._split = split
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 4, 8, 4)
        column.setSpacing(18)
        columns = max(FEWEST_SHOWN, min(SHOWN, (self.panel.width() - 2 * INSET - 24) // (CELL + 4)))
        for number, (group, size) in enumerate(zip(split.groups, sizes, strict=True)):
            column.addLayout(self._part(number, group, size, columns))
        column.addStretch(1)
        self._area.setWidget(inside)
        inside.adjustSize()
        several = len(split.groups) > 1
        self.action.setEnabled(several)
        self.action.setText(plural("Split into %Ln album", "Split into %Ln albums", len(split.groups)))
        self._say(tr("Undo puts them together again.") if several else tr("These photos look too much alike to split."))
        self.fit()
        now = QApplication.focusWidget()
        if several and now is not None and self.isAncestorOf(now):
            self.action.setFocus(Qt.FocusReason.OtherFocusReason)  # Enter accepts what is seen

    def _part(self, number: int, group: Sequence[PhotoId], size: int, columns: int) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        title = ElidedLabel()
        title.setFont(self.context.theme.font(Type.NAME))
        title.set_full(self._name(number))
        detail = QLabel()
        show_words(detail, words.joined(words.amount(len(group), size), tr("new album") if number else ""))
        detail.setProperty("type", "small")
        head.addWidget(title)
        head.addWidget(detail)
        head.addStretch(1)
        thumbs = ThumbRow(self.context, QSize(CELL, CELL), columns)
        step = max(1, len(group) // columns)
        thumbs.show_photos(group[::step][:columns])
        lines = QVBoxLayout()
        lines.setSpacing(6)
        lines.addLayout(head)
        lines.addWidget(thumbs)
        return lines

    def _name(self, number: int) -> str:
        """What a part will be called, 0 the first."""
        names = self._split.names if self._split is not None else ()
        name = names[number] if names and (number or not self._album.named) else None
        if name is None:
            return f"{self._album.name} {words.count(number + 1)}" if number else self._album.name
        return name if isinstance(name, str) else self.context.library.words(name)


def _subtitle(album: Album, *, by_looks: bool = True) -> str:
    """What stays together, and what becomes of a name of the person's."""
    said = [tr("Photos that look alike stay together.")] if by_looks else []
    if album.named:
        said.append(tr("The first part keeps the name that you gave."))
    return " ".join(said)
