"""What a dropped folder holds, counted while the person looks, and the word to organize it."""

import os
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from photosort.library.scan.walker import Listing
from photosort.model.photo import shown
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.style.theme import Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.widgets.labels import ElidedLabel

NEWS_S = 0.1
MOST_LINES = 5


@dataclass(frozen=True, slots=True)
class Measure:
    """What was found so far: photos and bytes in the folders themselves, and in all below them."""

    here: int = 0
    here_bytes: int = 0
    photos: int = 0
    bytes: int = 0
    finished: bool = False


def measure(path: bytes, look: Callable[[bytes], Iterable[Listing]], go_on: Callable[[Measure], bool]) -> Measure:
    """Count the photos below a path that `look` lists, without opening one. `go_on` hears of it and may end it."""
    if not os.path.isdir(path):
        size = os.path.getsize(path)
        return Measure(1, size, 1, size, finished=True)
    found = Measure()
    told = time.monotonic()
    for listing in look(path):
        photos = listing.photos()
        number, size = len(photos), sum(photo.size for photo in photos)
        here = not listing.folder
        found = Measure(
            found.here + number * here, found.here_bytes + size * here, found.photos + number, found.bytes + size
        )
        if time.monotonic() - told > NEWS_S:
            told = time.monotonic()
            if not go_on(found):
                return found
    return Measure(found.here, found.here_bytes, found.photos, found.bytes, finished=True)


class AddFolderDialog(Dialog):
    """Phone 2024 · 2,871 photos · 7.9 GB · Include subfolders · Organize 2,871 photos."""

    def __init__(self, context: Context, host: QWidget, paths: Sequence[bytes]) -> None:
        names = [shown(os.path.basename(path.rstrip(b"/")) or path) for path in paths]
        title = names[0] if len(paths) == 1 else plural("Add %Ln folder", "Add %Ln folders", len(paths))
        subtitle = tr("The photos stay where they are. Photosort reads each of them once.")
        super().__init__(context, host, title, tr("Organize"), subtitle=subtitle, size=QSize(520, 420))
        self._paths = list(paths)
        self._measures = [Measure() for _ in paths]
        self._stop = False
        self._lines: list[QLabel] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for row, name in enumerate(names[:MOST_LINES]):
            icon, label, number = QLabel(self.panel), ElidedLabel(parent=self.panel), QLabel(self.panel)
            icon.setPixmap(context.icons.pixmap("folder" if os.path.isdir(paths[row]) else "image"))
            label.setFont(context.theme.font(Type.NAME))
            label.set_full(name)
            number.setProperty("type", "body2")
            grid.addWidget(icon, row, 0)
            grid.addWidget(label, row, 1)
            grid.addWidget(number, row, 2, Qt.AlignmentFlag.AlignRight)
            self._lines.append(number)
        grid.setColumnStretch(1, 1)
        if len(names) > MOST_LINES:
            more = QLabel(plural("and %Ln more", "and %Ln more", len(names) - MOST_LINES), self.panel)
            more.setProperty("type", "faint")
            grid.addWidget(more, MOST_LINES, 1)
        self.subfolders = QCheckBox(tr("Include subfolders"), self.panel)
        self.subfolders.setChecked(True)
        self.subfolders.toggled.connect(self._show)
        self.body.addLayout(grid)
        self.body.addWidget(self.subfolders)
        self.body.addStretch(1)
        self.closed.connect(self._end_counting)
        for place, path in enumerate(self._paths):
            self._count(place, path)
        self._show()

    def recursive(self) -> bool:
        """Whether the folders below are wanted too."""
        return self.subfolders.isChecked()

    def _end_counting(self) -> None:
        self._stop = True

    def _count(self, place: int, path: bytes) -> None:
        def take(found: Measure) -> None:
            self._measures[place] = found
            self._show()

        def go_on(found: Measure) -> bool:
            self.context.mailbox.post(lambda: None if self._stop else take(found))
            return not self._stop

        self.context.lanes.run(
            Lane.FILES,
            lambda: measure(path, self.context.library.scanner.look, go_on),
            take,
            owner=self,
            failed=lambda _error: take(Measure(finished=True)),
        )

    def _show(self) -> None:
        deep = self.recursive()
        pairs = [(m.photos, m.bytes) if deep else (m.here, m.here_bytes) for m in self._measures]
        for line, (photos, size), found in zip(self._lines, pairs, self._measures, strict=False):
            line.setText(say.amount(photos, size) if photos or found.finished else tr("Counting…"))
        total = sum(photos for photos, _ in pairs)
        finished = all(found.finished for found in self._measures)
        none = finished and not total
        self.action.setEnabled(not none)
        self.action.setText(plural("Organize %Ln photo", "Organize %Ln photos", total) if finished else tr("Organize"))
        self.note.setText(tr("No photo was found in it.") if none else "")
        self.note.setVisible(none)
