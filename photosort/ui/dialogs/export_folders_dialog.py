"""Albums put into folders or sidecars: a dry run with the tree and every conflict, then one button that does it."""

import os
from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from photosort import paths
from photosort.library.export_tables import export
from photosort.model.album import Album
from photosort.model.applying import Plan, Reader, Way
from photosort.model.changes import Changes
from photosort.model.history import ActResult
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId, shown
from photosort.ui.services.assistive import show_words
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import Lane, Task
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import mark, plural, tr
from photosort.ui.text.messages import in_words
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.widgets.folder_chooser import choose_folder

SIZE = QSize(760, 640)  # with the tree
CALM_MS = 250
MOST_FILES = 300  # per folder, in the tree
MOST_LINES = 5000  # in the whole tree; further folders show their number alone


class ExportKind(Enum):
    """What can be made of albums: what it is called, and what is said of it."""

    COPY = (mark("Copies"), mark("The photos stay where they are; the folders need as much room again."))
    HARDLINK = (mark("Hard links"), mark("The same files under a second name, on the same drive. No extra room."))
    SYMLINK = (mark("Symbolic links"), mark("Pointers to the photos. They break if the photos move."))
    MOVE = (mark("Move"), mark("The photos leave their folders. Each is compared before the old one goes."))
    SIDECAR = (mark("Tags in XMP files"), mark("A small file beside each photo. The photos are not touched."))
    LIST = (mark("A list (CSV or JSON)"), mark("One line per photo with its album. No photo is touched."))

    @property
    def way(self) -> Way | None:
        """The way of putting files into folders; None where none are."""
        match self:
            case ExportKind.COPY:
                return Way.COPY
            case ExportKind.HARDLINK:
                return Way.HARDLINK
            case ExportKind.SYMLINK:
                return Way.SYMLINK
            case ExportKind.MOVE:
                return Way.MOVE
            case ExportKind.SIDECAR | ExportKind.LIST:
                return None
            case _:
                assert_never(self)


READERS = {
    Reader.DIGIKAM: (
        mark("digiKam"),
        mark("digiKam reads them once “Read from sidecar files” is on, in its settings under Metadata, Sidecars."),
    ),
    Reader.DARKTABLE: (mark("darktable"), mark("darktable reads them when it imports the photos.")),
    Reader.OTHERS: (
        mark("Lightroom and others"),
        mark("Named without the photo's extension. Lightroom reads them beside RAW files alone."),
    ),
}
"""For whom the tags are: how it is called, and what it needs."""


class ExportFoldersDialog(Dialog):
    """The chosen albums, or all. Nothing is touched before the button is pressed; one Undo takes all of it back."""

    def __init__(self, context: Context, host: QWidget, albums: Sequence[Album]) -> None:
        everything = context.overview.now.albums
        self._albums = tuple(albums) or everything
        what = (
            say.albums(len(self._albums)) if albums else tr("All {albums}").format(albums=say.albums(len(everything)))
        )
        total = say.amount(sum(a.count for a in self._albums), sum(a.bytes for a in self._albums))
        super().__init__(context, host, tr("Put albums into folders"), "", subtitle=say.joined(what, total), size=SIZE)
        self._plan: Plan | None = None
        self._also: Sequence[PhotoId] = ()  # in no album, of which a date or a place is said: where all albums go
        self._task: Task | None = None
        self.kind = QComboBox(self.panel)
        for kind in ExportKind:
            self.kind.addItem(tr(kind.value[0]), kind)
        self.kind.setAccessibleName(tr("As"))
        self.reader = QComboBox(self.panel)
        for reader, (name, _) in READERS.items():
            self.reader.addItem(tr(name), reader)
        self.reader.setAccessibleName(tr("For"))
        self.people = QCheckBox(tr("Also the people on them, by name"), self.panel)
        self.dates = QCheckBox(tr("Also the dates and places that you said"), self.panel)
        self.place = QLineEdit(self.panel)
        self.place.setPlaceholderText(tr("Choose a folder"))
        self.place.setAccessibleName(tr("Into"))
        self.choose = QPushButton(tr("Choose…"), self.panel)
        self.choose.clicked.connect(self._choose)
        self._line = QWidget(self.panel)
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.place, 1)
        line.addWidget(self.choose)
        self._form = QFormLayout()
        self._form.setVerticalSpacing(10)
        self._form.addRow(tr("As"), self.kind)
        self._form.addRow(tr("For"), self.reader)
        self._form.addRow("", self.people)
        self._form.addRow("", self.dates)
        self._form.addRow(tr("Into"), self._line)
        self.tree = QTreeWidget(self.panel)
        self.tree.setObjectName("choices")
        self.tree.setHeaderLabels([tr("What would be there"), ""])
        self.tree.setColumnWidth(0, 430)
        self.tree.setAccessibleName(tr("What would be there"))
        self.body.addLayout(self._form)
        self.body.addWidget(self.tree, 1)
        self.note.show()
        self._calm = debounced(self, self._ask, CALM_MS)
        self.kind.currentIndexChanged.connect(self._changed)
        self.reader.currentIndexChanged.connect(self._changed)
        self.place.textChanged.connect(self._changed)
        self.closed.connect(self._calm.stop)
        self.accepted.connect(self._carry_out)
        self.dates.toggled.connect(self._say)
        self._changed()
        if not albums:
            context.lanes.run(Lane.READ, context.library.dates.outside_albums, self._take_also, owner=self)

    def first_focus(self) -> QWidget:
        return self.kind

    def wanted_height(self) -> int:
        return super().wanted_height() if self.tree.isHidden() else self.context.theme.row(SIZE.height())

    def chosen(self) -> ExportKind:
        """What is to be made of the albums."""
        kind = self.kind.currentData()
        assert isinstance(kind, ExportKind)
        return kind

    def _read_by(self) -> Reader:
        return Reader(self.reader.currentData())  # Qt keeps the text

    def plan(self) -> Plan | None:
        """The dry run shown; None while there is none."""
        return self._plan

    def _choose(self) -> None:
        if self.chosen() is ExportKind.LIST:
            place, _ = QFileDialog.getSaveFileName(
                self, tr("Save the list"), "albums.csv", tr("Tables (*.csv);;JSON (*.json)")
            )
        else:
            place = os.fsdecode(choose_folder(self, tr("Put albums into folders")) or b"")
        if place:
            self.place.setText(place)

    def _changed(self) -> None:
        kind = self.chosen()
        self._plan = None
        if self._task is not None:
            self._task.cancel()
        sidecars = kind is ExportKind.SIDECAR
        self._form.setRowVisible(self.reader, sidecars)
        any_named = any(one.name and not one.hidden for one in self.context.overview.now.people)
        self._form.setRowVisible(self.people, sidecars and any_named)
        self._form.setRowVisible(self.dates, sidecars)
        self._form.setRowVisible(self._line, not sidecars)
        self.tree.setVisible(kind.way is not None and bool(self.place.text().strip()))
        self.tree.clear()
        needs = tr(READERS[self._read_by()][1]) if sidecars else ""
        show_words(self.note, " ".join(filter(None, (tr(kind.value[1]), needs))))
        self._say()
        if not self.tree.isHidden():
            self._calm.start()
        self.fit()

    def _ask(self) -> None:
        way = self.chosen().way
        if way is None:
            return
        library, ids = self.context.library, [album.id for album in self._albums]
        place = os.fsencode(self.place.text().strip())
        self._task = self.context.lanes.run(
            Lane.READ,
            lambda: library.export.plan(ids, place, way),
            self._take,
            owner=self,
            failed=lambda why: show_words(self.note, why),
        )

    def _take_also(self, photos: Sequence[PhotoId]) -> None:
        self._also = photos
        self._say()

    def _take(self, plan: Plan) -> None:
        self._plan = plan
        self._show_tree(plan)
        self._say()
        self.fit()

    def _show_tree(self, plan: Plan) -> None:
        self.tree.clear()
        icons = self.context.icons
        renamed = {conflict.target: conflict for conflict in plan.conflicts}
        names = {shown(target): shown(os.path.basename(c.wanted)) for target, c in renamed.items()}
        lines = 0
        for folder, files in plan.tree().items():
            branch = QTreeWidgetItem([folder or shown(plan.destination), say.count(len(files))])
            branch.setIcon(0, icons.icon("folder"))
            self.tree.addTopLevelItem(branch)
            named = files[: min(MOST_FILES, max(0, MOST_LINES - lines))]
            lines += len(named)
            for name in named:
                place = f"{shown(plan.destination)}/{folder}/{name}" if folder else f"{shown(plan.destination)}/{name}"
                note = tr("instead of {name}").format(name=names[place]) if place in names else ""
                branch.addChild(QTreeWidgetItem([name, note]))
            if len(files) > len(named):
                more = plural("and %Ln more", "and %Ln more", len(files) - len(named))
                branch.addChild(QTreeWidgetItem([more, ""]))
        if plan.problems:
            title = plural("%Ln photo is left out", "%Ln photos are left out", len(plan.problems))
            left_out = QTreeWidgetItem([title, ""])
            left_out.setIcon(0, icons.icon("circle-alert", ThemeColor.WARN))
            self.tree.addTopLevelItem(left_out)
            for problem in plan.problems[:MOST_FILES]:
                left_out.addChild(QTreeWidgetItem([paths.shown_path(problem.path), in_words(problem.reason)]))
        first = self.tree.topLevelItem(0)
        if first is not None and self.tree.topLevelItemCount() <= 2:
            self.tree.expandItem(first)

    def _say(self) -> None:
        kind, plan = self.chosen(), self._plan
        number = sum(album.count for album in self._albums)
        planned = plan is not None and bool(plan.files) and not plan.obstacles
        photos = plan.photos if plan is not None else number
        match kind:
            case ExportKind.SIDECAR:
                number += len(self._also) * self.dates.isChecked()
                text, possible = plural("Tag %Ln photo", "Tag %Ln photos", number), number > 0
            case ExportKind.LIST:
                text, possible = tr("Save the list"), bool(self.place.text().strip())
            case ExportKind.MOVE:
                text, possible = plural("Move %Ln photo", "Move %Ln photos", photos), planned
            case ExportKind.COPY:
                text, possible = plural("Copy %Ln photo", "Copy %Ln photos", photos), planned
            case ExportKind.HARDLINK | ExportKind.SYMLINK:
                text, possible = plural("Link %Ln photo", "Link %Ln photos", photos), planned
            case _:
                assert_never(kind)
        self.action.setText(text)
        self.action.setEnabled(possible)
        show_words(self.total, _total(plan) if plan is not None else "")
        self.total.setVisible(plan is not None)  # an empty line would push the note below the buttons
        if plan is not None:
            show_words(self.note, in_words(plan.obstacles[0]) if plan.obstacles else _note(plan))

    def _carry_out(self) -> None:
        kind, plan, library = self.chosen(), self._plan, self.context.library
        ids = [album.id for album in self._albums]
        acts = self.context.acts
        match kind:
            case ExportKind.SIDECAR:
                people, dates = self.people.isChecked(), self.dates.isChecked()
                also = self._also if dates else ()
                write = partial(library.sidecars.write, ids, self._read_by(), people=people, dates=dates, also=also)
                acts.run_long(lambda token, told: write(token=token, on_file=told), tr("Writing XMP files"))
            case ExportKind.LIST:
                place = Path(self.place.text().strip())
                acts.run(_saving(lambda: export(library, place, ids), place), "", "file-image")
            case ExportKind.COPY | ExportKind.HARDLINK | ExportKind.SYMLINK | ExportKind.MOVE:
                if plan is not None:
                    what = tr("Putting albums into folders")
                    acts.run_long(lambda token, told: library.export.apply(plan, token=token, on_file=told), what)
            case _:
                assert_never(kind)


def _saving(save: Callable[[], None], place: Path) -> Callable[[], ActResult]:
    def work() -> ActResult:
        save()
        return ActResult(Changes(), Message(MessageCode.SAVED, name=os.fsencode(place.name)))

    return work


def _total(plan: Plan) -> str:
    folders = plural("%Ln folder", "%Ln folders", len(plan.folders))
    room = (
        tr("{space} of {free} free").format(space=say.size(plan.space), free=say.size(plan.free)) if plan.space else ""
    )
    return say.joined(say.photos(plan.photos), folders, room)


def _note(plan: Plan) -> str:
    taken = plural("%Ln name is taken and changes", "%Ln names are taken and change", len(plan.conflicts))
    there = plural("%Ln is there already", "%Ln are there already", plan.already)
    parts = (taken if plan.conflicts else "", there if plan.already else "")
    said = say.joined(*parts) or tr("Nothing is overwritten. Undo takes all of it back.")
    away = tr("This drive can be unplugged; without it the photos are not available.")
    return f"{away}\n{said}" if plan.removable else said
