"""Which pictures of a folder outside of the library it has not got yet, told while they are looked at."""

import os
import time
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.looked import Looked
from photosort.model.photo import shown
from photosort.ui.dialogs.missing.looked_list import LookedList
from photosort.ui.services.assistive import show_words
from photosort.ui.services.context import Context
from photosort.ui.services.other_programs import show_folder
from photosort.ui.services.threads import Lane
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.widgets.segments import Segments

NEWS_S = 0.3
SIZE = QSize(860, 640)


class Part(StrEnum):
    """What of the folder is shown."""

    MISSING = "missing"
    HERE = "here"
    PROBLEMS = "problems"


class MissingDialog(Dialog):
    """Nothing is written, neither here nor there. Yes offers to add the folder.

    Signals: `opened(Looked)` a photo of the library is to be shown.
    """

    opened = Signal(object)

    def __init__(self, context: Context, host: QWidget, folder: bytes) -> None:
        name = shown(os.path.basename(folder.rstrip(b"/")) or folder)
        super().__init__(
            context,
            host,
            tr("What is not here yet of “{folder}”").format(folder=name),
            tr("Add folder…"),
            subtitle=" ",
            size=SIZE,
        )
        self._folder = folder
        self._found: dict[Part, list[Looked]] = {part: [] for part in Part}
        self._part = Part.MISSING
        self._token = CancelToken()
        self._running, self._why = True, ""
        self.parts = Segments([(part, "") for part in Part], self.panel)
        self.parts.show_chosen(self._part)
        self.parts.chosen.connect(self._choose)
        line = QHBoxLayout()
        line.addWidget(self.parts)
        line.addStretch(1)
        self.list = LookedList(context, folder, self.panel)
        self.body.addLayout(line)
        self.body.addWidget(self.list, 1)
        self.cancel.setText(tr("Close"))
        self.stop = QPushButton(tr("Stop"), self.panel)
        self.stop.clicked.connect(self._token.cancel)
        self.extra.addWidget(self.stop)
        self.total.show()
        self.note.show()
        self.list.pressed.connect(self._on_pressed)
        self.closed.connect(self._end_looking)
        self._look()
        self._say()

    def first_focus(self) -> QWidget:
        return self.list

    def enter_accepts(self) -> bool:
        return False  # to a person who walks through the rows, Enter shows one

    def wanted_height(self) -> int:
        return self._largest.height()

    # Looking

    def _look(self) -> None:
        context, folder, token = self.context, self._folder, self._token

        def read(path: bytes, token: CancelToken) -> bytes:
            return context.originals.thumbnail(path, token)[1]

        def work() -> list[Looked]:
            batch: list[Looked] = []
            told = time.monotonic()
            try:
                for one in context.organizer.look_through(folder, read, token):
                    if context.originals.closed:
                        return []
                    batch.append(one)
                    if time.monotonic() - told >= NEWS_S:
                        told = time.monotonic()
                        context.mailbox.post(partial(self._take, batch))
                        batch = []
            except Cancelled:
                pass  # what was found until then is told
            return batch

        context.lanes.run(Lane.FILES, work, self._finish, owner=self, failed=self._fail)

    def _take(self, some: list[Looked]) -> None:
        if self._over:
            return
        for one in some:
            part = Part.PROBLEMS if one.problem is not None else Part.MISSING if one.missing else Part.HERE
            self._found[part].append(one)
        if some:
            self.list.show_rows(self._found[self._part])
            self.list.wish()
        self._say()

    def _finish(self, rest: list[Looked]) -> None:
        self._running = False
        self._take(rest)

    def _fail(self, words: str) -> None:
        self._running, self._why = False, words
        self._say()

    def _end_looking(self) -> None:
        self._token.cancel()
        self.list.close_pictures()

    # What is said

    def _say(self) -> None:
        missing, here, problems = (len(self._found[part]) for part in Part)
        photos = missing + here
        if self._running:
            head = plural(
                "Looking: %Ln file so far. Nothing is changed.",
                "Looking: %Ln files so far. Nothing is changed.",
                photos + problems,
            )
        elif self._token.cancelled:
            head = plural(
                "Stopped after %Ln file. Nothing was changed.",
                "Stopped after %Ln files. Nothing was changed.",
                photos + problems,
            )
        else:
            head = self._why or tr("Nothing was changed, neither in the folder nor in the library.")
        show_words(self.subtitle, head)
        for part, words, number in (
            (Part.MISSING, tr("Not here yet"), missing),
            (Part.HERE, tr("Here already"), here),
            (Part.PROBLEMS, tr("Could not be read"), problems),
        ):
            self.parts.buttons[part].setText(f"{words} {say.count(number)}")
        of = plural("{count} of %Ln photo is not here yet", "{count} of %Ln photos are not here yet", photos)
        self.total.setText(of.format(count=say.count(missing)))
        self.note.setText(self._doubt())
        self.note.setVisible(bool(self.note.text()))
        self.stop.setVisible(self._running)
        self.action.setEnabled(missing > 0)

    def _doubt(self) -> str:
        """Why some may be here all the same."""
        if self.context.overview.now.counts.new or self.context.stacks.looking:
            return tr("Photos of the library are still being looked at: some of these may be here.")
        return ""

    def _choose(self, part: str) -> None:
        self._part = Part(part)
        self.list.show_rows(self._found[self._part])
        self.list.scrollToTop()
        self.list.wish()

    def _on_pressed(self, row: int, _name: str) -> None:
        one = self.list.rows()[row]
        if one.known is not None:
            self.opened.emit(one)
        else:
            show_folder(self.context, os.path.dirname(one.path))
