"""What stands in the place of the window when the library is damaged: what is wrong with it, and the ways on."""

import os
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from photosort.library.db import health, mending
from photosort.library.db.file_names import LIBRARY
from photosort.library.db.health import Finding
from photosort.library.db.mending import Outcome
from photosort.library.db.sound import sound_backups
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.ui.services.threads import Lane, Lanes, Mailbox, guard
from photosort.ui.style.theme import Theme, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.text.messages import in_words

# What is said of a library that cannot be opened and that mending, or a backup, may help.
MENDABLE = frozenset(
    (
        MessageCode.LIBRARY_DAMAGED,
        MessageCode.LIBRARY_DAMAGED_BARE,
        MessageCode.LIBRARY_EMPTY,
        MessageCode.LIBRARY_ERROR,
    )
)
WIDTH = 560

T = TypeVar("T")


class RepairSheet(QDialog):
    """Accepted once the library is mended. `exec` it: there is no window yet."""

    def __init__(self, directory: Path, refusal: Message, theme: Theme) -> None:
        """`refusal` is what the opening said."""
        super().__init__()
        self._directory = directory
        self._refusal = refusal
        self._backup: Path | None = None
        self._mailbox = Mailbox(self)
        self._lanes = Lanes(self._mailbox, self._failed)
        self.setWindowTitle("Photosort")
        self.setMinimumWidth(WIDTH)
        title = QLabel(tr("The library is damaged"))
        title.setProperty("type", "dialog")
        title.setFont(theme.font(Type.DIALOG))
        comfort = QLabel(
            tr("Your photos are not touched by this: only what Photosort knows of them is, such as albums and names.")
        )
        self.findings = QLabel(tr("Looking at the library…"))
        self.repair = QPushButton(tr("Repair"))
        self.repair.setProperty("kind", "primary")
        self.repair.clicked.connect(self._repair)
        self.back = QPushButton()
        self.back.clicked.connect(self._go_back)
        folder = QPushButton(tr("Show folder"))
        where = QUrl.fromLocalFile(str(directory))
        folder.clicked.connect(lambda: QDesktopServices.openUrl(where))
        leave = QPushButton(tr("Quit"))
        leave.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for label in (title, comfort, self.findings):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        comfort.setProperty("type", "body2")
        self.findings.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        ways = QHBoxLayout()
        ways.addWidget(self.repair)
        ways.addWidget(self.back)
        ways.addStretch(1)
        ends = QHBoxLayout()
        ends.addWidget(folder)
        ends.addStretch(1)
        ends.addWidget(leave)
        column.addStretch(1)
        column.addLayout(ways)
        column.addLayout(ends)
        self._wait(partial(_look, directory), self._looked)

    def done(self, result: int) -> None:
        """Answer, and end the threads."""
        self._lanes.close()
        self._mailbox.close()
        super().done(result)

    @guard
    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.reject()

    def _wait(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do something in the background, while nothing else can be asked for."""
        self.repair.setEnabled(False)
        self.back.setVisible(False)
        self._lanes.run(Lane.FILES, work, then, owner=self)

    def _looked(self, found: tuple[list[Finding], list[Path]]) -> None:
        findings, backups = found
        self._show(findings)
        self.repair.setEnabled(True)
        self._backup = next(iter(backups), None)
        if self._backup is not None:
            made = datetime.fromtimestamp(self._backup.stat().st_mtime)
            self.back.setText(tr("Go back to the backup of {date}").format(date=say.moment(made)))
            self.back.setVisible(True)
        self.repair.setFocus()

    def _repair(self) -> None:
        self._wait(partial(mending.repair, self._directory, or_go_back=False), self._mended)

    def _go_back(self) -> None:
        if self._backup is not None:
            self._wait(partial(mending.go_back, self._directory, self._backup), self._mended)

    def _mended(self, outcome: Outcome) -> None:
        if outcome.well:
            self.accept()
            return
        self.repair.setEnabled(False)
        self.back.setVisible(self._backup is not None)
        self.back.setFocus()
        self._show(outcome.left, MessageCode.NOT_REPAIRED)

    def _failed(self, words: str) -> None:
        self.findings.setText(words)
        self.repair.setEnabled(True)
        self.back.setVisible(self._backup is not None)

    def _show(self, findings: Sequence[Finding], head: MessageCode = MessageCode.LIBRARY_UNSOUND) -> None:
        lines = [f"• {in_words(finding.message)}" for finding in findings if not finding.settles]
        first = Message(head, path=os.fsencode(self._directory)) if lines else self._refusal
        self.findings.setText("\n".join((in_words(first), *lines)))


def _look(directory: Path) -> tuple[list[Finding], list[Path]]:
    return health.examine(directory), sound_backups(directory / LIBRARY)
