"""What is stored on this machine, where and how much of it; and erasing it."""

import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from photosort import paths, stored
from photosort.stored import Stored
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane, guard
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.text.messages import in_words
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.widgets.list_height import list_height

SIZE = QSize(820, 740)
BETWEEN = 12  # pixels between what lies in one place and the next


class _Apart(QStyledItemDelegate):
    """Rows of two lines each, which are to be told from each other."""

    @guard(default=QSize)
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(0, BETWEEN)


class StoredDialog(Dialog):
    """Yes erases all of it: whoever opens this asks once more."""

    def __init__(self, context: Context, host: QWidget, directory: Path) -> None:
        super().__init__(
            context,
            host,
            tr("What is stored"),
            tr("Forget everything…"),
            subtitle=tr("All of it lies on this computer and can be read by you alone. Your photos are not among it."),
            size=SIZE,
        )
        self.action.setProperty("kind", "destroy")
        self.cancel.setText(tr("Close"))
        self.list = QTreeWidget(self.panel)
        self.list.setObjectName("choices")
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels([tr("What and where"), tr("Size")])
        head = self.list.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setItemDelegate(_Apart(self.list))
        self.body.addWidget(self.list, 1)
        context.lanes.run(Lane.FILES, partial(stored.stored, directory), self._show, owner=self)

    def wanted_height(self) -> int:
        return self.height_with(list_height(self.list))

    def _show(self, parts: list[Stored]) -> None:
        for part in sorted(parts, key=lambda part: part.size, reverse=True):
            place = paths.shown_path(os.fsencode(part.folder))
            item = QTreeWidgetItem([f"{in_words(part.message)}\n{place}", say.size(part.size)])
            item.setToolTip(0, item.text(0))
            self.list.addTopLevelItem(item)
        self.fit()
        self.total.setText(say.size(sum(part.size for part in parts)))
        self.total.show()
