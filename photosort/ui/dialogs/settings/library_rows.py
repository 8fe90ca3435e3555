"""What Photosort keeps, among the settings: where it lies, how large it is, and how to be rid of it."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

from photosort import paths, stored
from photosort.library.files.volumes import on_removable_drive
from photosort.move_library import why_not
from photosort.stored import Kept, Stored
from photosort.ui.dialogs.settings.rows import Group, Row
from photosort.ui.services.context import Context
from photosort.ui.services.other_programs import show_folder
from photosort.ui.services.threads import Lane
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.text.messages import in_words
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.widgets.folder_chooser import choose_folder

QUESTION = QSize(480, 240)


class LibraryGroup(Group):
    """Place and size. What is cleared says so in the line of the size, where the eye is."""

    def __init__(self, context: Context, above: Callable[[Callable[[], object]], object]) -> None:
        """`above` has something open a dialog above the settings."""
        self._context, self._above = context, above
        place = os.fsencode(context.library.directory)
        show = QPushButton(tr("Show"))
        show.clicked.connect(lambda: show_folder(context, place))
        self.clear = QPushButton(tr("Clear thumbnails"))
        self.clear.setToolTip(tr("They are made again as photos are seen. Photos whose drive is away keep theirs."))
        self.clear.clicked.connect(self._clear)
        also = tr("memory disk space storage cache")
        self.room = Row(context, "image", tr("Size"), [self.clear], also=also)
        self.elsewhere = QPushButton(tr("Move…"))
        self.elsewhere.clicked.connect(self._move)
        # One that the command line or the environment names would be looked for where they say.
        self.elsewhere.setEnabled(context.library.directory == paths.library_dir() == paths.own_library())
        if not self.elsewhere.isEnabled():
            self.elsewhere.setToolTip(
                tr("Only your own library can be moved, not the demo and none that was opened by naming its folder.")
            )
        self.place = Row(
            context, "database", tr("Place"), [show, self.elsewhere], more=paths.shown_path(place), path=True
        )
        rows = [self.place, self.room]
        super().__init__(context, tr("Library"), rows)
        self._measure("")

    def _measure(self, before: str) -> None:
        work = partial(stored.stored, self._context.library.directory)
        self._context.lanes.run(Lane.FILES, work, lambda parts: self._say_size(parts, before), owner=self)

    def _say_size(self, parts: list[Stored], before: str) -> None:
        ours = [part for part in parts if part.folder == self._context.library.directory]
        thumbnails = sum(part.size for part in ours if part.kind is Kept.THUMBNAILS)
        words = tr("{size}, of it {part} thumbnails")
        words = words.format(size=say.size(sum(part.size for part in ours)), part=say.size(thumbnails))
        self.room.say(say.joined(before, words))

    def _move(self) -> None:
        """Ask where to, and have the program begin again there; the room of the answer says what stands against it."""
        directory = self._context.library.directory
        chosen = choose_folder(self, tr("An empty folder for the library"), os.fspath(directory.parent))
        if chosen is None:
            return
        target = Path(os.fsdecode(chosen))
        against = why_not(directory, target)
        if against is not None:
            self.room.say(in_words(against))
        elif on_removable_drive(target):
            self._above(lambda: self._context.dialogAsked.emit(lambda host: self._question(host, target)))
        else:
            self._context.moveAsked.emit(target)

    def _question(self, host: QWidget, target: Path) -> Dialog:
        words = "\n".join(
            (paths.shown_path(os.fsencode(target)), tr("This drive can be unplugged; without it there are no albums."))
        )
        question = Dialog(
            self._context, host, tr("Move the library to this drive?"), tr("Move"), subtitle=words, size=QUESTION
        )
        question.accepted.connect(lambda: self._context.moveAsked.emit(target))
        return question

    def _clear(self) -> None:
        self.clear.setEnabled(False)
        self._context.lanes.run(
            Lane.FILES, self._context.library.photos.clear_thumbnails, self._cleared, owner=self, failed=self._failed
        )

    def _cleared(self, freed: int) -> None:
        self.clear.setEnabled(True)
        self._measure(tr("{size} freed").format(size=say.size(freed)))

    def _failed(self, words: str) -> None:
        self.clear.setEnabled(True)
        self.room.say(words)


def privacy(context: Context, ask: Callable[[str], object]) -> Group:
    """Everything that is kept, and the way to be rid of it; `ask` has an action open its sheet."""
    show, forget = QPushButton(tr("Show…")), QPushButton(tr("Forget everything…"))
    forget.setProperty("kind", "danger")
    show.clicked.connect(lambda: ask("stored"))
    forget.clicked.connect(lambda: ask("forget"))
    kept = tr("Nothing leaves this computer. See all that is kept, line by line.")
    goes = tr("Albums, names and marks go, your photos stay.")
    rows = [
        Row(context, "shield", tr("Everything stored"), [show], more=kept, also=tr("data cloud upload internet")),
        Row(context, "trash-2", tr("Forget everything"), [forget], more=goes, also=tr("delete erase reset")),
    ]
    return Group(context, tr("Privacy"), rows)
