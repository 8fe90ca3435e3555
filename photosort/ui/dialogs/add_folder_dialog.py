"""What a dropped folder holds, counted while the person looks, and the word to organize it."""

import os
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from photosort import paths
from photosort.library.scan.roots import below
from photosort.library.scan.walker import Listing
from photosort.model.message import Message
from photosort.model.photo import RootId, shown
from photosort.model.value import dataclass
from photosort.ui.services.assistive import show_words
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.style.theme import Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr
from photosort.ui.text.messages import in_words
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.widgets.labels import ElidedLabel

NEWS_S = 0.1
MOST_LINES = 5


@dataclass(frozen=True, slots=True)
class Measure:
    """What was found so far: photos and bytes in the folders themselves, and in all below them."""

    here: int = 0
    here_size: int = 0
    photos: int = 0
    size: int = 0
    finished: bool = False
    # The folders that are marked as no media, and what they hold.
    marked: tuple[bytes, ...] = ()
    marked_photos: int = 0
    marked_size: int = 0
    why_none: Message | None = None  # the folder is no place for photos of ours


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
        found = replace(
            found,
            here=found.here + number * here,
            here_size=found.here_size + size * here,
            photos=found.photos + number,
            size=found.size + size,
            marked=(*found.marked, os.path.join(path, listing.folder)) if listing.marked else found.marked,
        )
        if here and listing.passed_over and listing.problems:
            found = replace(found, why_none=listing.problems[0].reason)
        if time.monotonic() - told > NEWS_S:
            told = time.monotonic()
            if not go_on(found):
                return found
    for folder in found.marked:
        hidden = [photo for listing in look(folder) for photo in listing.photos()]
        found = replace(
            found,
            marked_photos=found.marked_photos + len(hidden),
            marked_size=found.marked_size + sum(photo.size for photo in hidden),
        )
    return replace(found, finished=True)


class AddFolderDialog(Dialog):
    """Phone 2024 · 2,871 photos · 7.9 GB · Include subfolders · Organize 2,871 photos."""

    def __init__(self, context: Context, host: QWidget, chosen: Sequence[bytes]) -> None:
        folders = sum(map(os.path.isdir, chosen))
        several = tr("Add {what}").format(what=say.folders_and_photos(folders, len(chosen) - folders))
        title = shown(os.path.basename(chosen[0].rstrip(b"/")) or chosen[0]) if len(chosen) == 1 else several
        subtitle = tr("The photos stay where they are. Photosort reads each of them once.")
        if context.in_demo:
            subtitle += " " + tr("The demo goes, and nothing of it stays.")
        super().__init__(context, host, title, tr("Organize"), subtitle=subtitle, size=QSize(520, 420))
        self._paths = list(chosen)
        self._measures = [Measure() for _ in chosen]
        self._known = [self._root_of(path) for path in chosen]
        self._stop = False
        self._lines: list[QLabel] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for row, path in enumerate(self._paths[:MOST_LINES]):
            icon, label, number = QLabel(self.panel), ElidedLabel(parent=self.panel), QLabel(self.panel)
            icon.setPixmap(context.icons.pixmap("folder" if os.path.isdir(path) else "image"))
            label.setFont(context.theme.font(Type.NAME))
            label.set_full(paths.shown_path(path), Qt.TextElideMode.ElideLeft)
            number.setProperty("type", "body2")
            grid.addWidget(icon, row, 0)
            grid.addWidget(label, row, 1)
            grid.addWidget(number, row, 2, Qt.AlignmentFlag.AlignRight)
            self._lines.append(number)
        grid.setColumnStretch(1, 1)
        if len(chosen) > MOST_LINES:
            more = QLabel(plural("and %Ln more", "and %Ln more", len(chosen) - MOST_LINES), self.panel)
            more.setProperty("type", "faint")
            grid.addWidget(more, MOST_LINES, 1)
        self.subfolders = QCheckBox(tr("Include subfolders"), self.panel)
        self.subfolders.setChecked(True)
        self.subfolders.setVisible(folders > 0)
        self.subfolders.toggled.connect(self._show)
        self.marked = QCheckBox(self.panel)
        self.marked.toggled.connect(self._show)
        self.marked.hide()
        self.body.addLayout(grid)
        self.body.addWidget(self.subfolders)
        self.body.addWidget(self.marked)
        self.body.addStretch(1)
        self.closed.connect(self._end_counting)
        for place, path in enumerate(self._paths):
            self._count(place, path)
        self._show()

    def known(self) -> RootId | None:
        """The folder of the library in which all of it lies already, hidden folders aside that are wanted now."""
        first = self._known[0]
        return None if None in self._known or self._with_marked() else first

    def recursive(self) -> bool:
        """Whether the folders below are wanted too."""
        return self.subfolders.isChecked()

    def paths(self) -> list[bytes]:
        """What was dropped or chosen, and the folders marked as no media where they are wanted too."""
        hidden = [folder for found in self._measures for folder in found.marked] if self._with_marked() else []
        return [*self._paths, *hidden]

    def _with_marked(self) -> bool:
        return self.recursive() and self.marked.isChecked()

    def _root_of(self, path: bytes) -> RootId | None:
        """The folder of the library that lists all that is below a path; one by a link of another name is not known."""
        roots = self.context.overview.now.roots
        return next((root.id for root in roots if root.recursive and below(path, root.path) is not None), None)

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
        deep, all_of_it = self.recursive(), self._with_marked()
        pairs = []
        for m in self._measures:
            photos, size = (m.photos, m.size) if deep else (m.here, m.here_size)
            pairs.append((photos + m.marked_photos * all_of_it, size + m.marked_size * all_of_it))
        for line, (photos, size), found in zip(self._lines, pairs, self._measures, strict=False):
            show_words(line, say.amount(photos, size) if photos or found.finished else tr("Counting…"))
        total = sum(photos for photos, _ in pairs)
        finished = all(found.finished for found in self._measures)
        none = finished and not total
        self.action.setEnabled(not none or self.known() is not None)
        organize = plural("Organize %Ln photo", "Organize %Ln photos", total) if finished else tr("Organize")
        known = self.known() is not None
        self.action.setText(tr("Show") if known else organize)
        why = next((in_words(found.why_none) for found in self._measures if found.why_none is not None), None)
        there = tr("It is in Photosort already. What is new in it is found by itself.")
        self.note.setText(there if known else (why or tr("No photo was found in it.")) if none else "")
        self.note.setVisible(none or known)
        self._show_marked(finished and deep)

    def _show_marked(self, shown: bool) -> None:
        """Folders that Android hides, such as what was sent by WhatsApp, are passed over unless they are asked for."""
        number = sum(len(found.marked) for found in self._measures)
        photos = sum(found.marked_photos for found in self._measures)
        words = plural(
            "Also %Ln folder marked as hidden (.nomedia): {photos}",
            "Also %Ln folders marked as hidden (.nomedia): {photos}",
            number,
        )
        self.marked.setText(words.format(photos=say.photos(photos)))
        if self.marked.isHidden() == (shown and photos > 0):
            self.marked.setVisible(shown and photos > 0)
            self.fit()
