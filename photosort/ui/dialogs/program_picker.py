"""Asks with which of the installed programs photos are to be opened."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from photosort.ui.services.context import Context
from photosort.ui.services.desktop_programs import Program
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.widgets.list_height import list_height

HEIGHT = 320


class ProgramPicker(Dialog):
    """The programs by their names, the preferred one first and chosen."""

    def __init__(self, context: Context, host: QWidget, programs: Sequence[Program], count: int) -> None:
        title = plural("Open %Ln photo with", "Open %Ln photos with", count)
        super().__init__(context, host, title, tr("Open"), size=QSize(520, HEIGHT))
        self._programs = list(programs)
        self.list = QListWidget(self.panel)
        self.list.setObjectName("choices")
        self.list.setAccessibleName(tr("Programs"))
        self.list.setIconSize(QSize(24, 24))
        for program in programs:
            self.list.addItem(QListWidgetItem(QIcon.fromTheme(program.icon), program.name))
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self.accept)
        self.body.addWidget(self.list, 1)

    def first_focus(self) -> QWidget:
        return self.list

    def wanted_height(self) -> int:
        return self.height_with(list_height(self.list))

    def chosen(self) -> Program:
        """The program."""
        return self._programs[self.list.currentRow()]
