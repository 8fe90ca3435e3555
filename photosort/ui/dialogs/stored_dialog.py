"""What is stored on this machine, where and how much of it; and erasing it."""

import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
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
ASIDE = 24  # pixels of a row that are no words
BETWEEN = 12  # pixels between what lies in one place and the next


class _Apart(QStyledItemDelegate):
    """Rows of two lines or more, which are to be told from each other."""

    def __init__(self, view: QTreeWidget) -> None:
        super().__init__(view)
        self._view = view

    @guard(default=QSize)
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        text, metrics = str(index.sibling(index.row(), 0).data()), self._view.fontMetrics()  # sizes have all their room
        room = QRect(0, 0, self._view.columnWidth(0) - ASIDE, 0)  # a tree asks for lines as if it had more
        wrapped = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        whole = metrics.boundingRect(QRect(), 0, text).height()
        return super().sizeHint(option, index) + QSize(0, BETWEEN + max(0, wrapped - whole))


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
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # of a path; words wrap
        self.list.setWordWrap(True)
        head.sectionResized.connect(self.list.scheduleDelayedItemsLayout)  # a narrower row is a higher one
        self.list.setItemDelegate(_Apart(self.list))
        self.body.addWidget(self.list, 1)
        context.lanes.run(Lane.FILES, partial(stored.stored, directory), self._show, owner=self)

    def wanted_height(self) -> int:
        rows = range(1, self.list.topLevelItemCount())
        more = sum(self.list.sizeHintForRow(row) - self.list.sizeHintForRow(0) for row in rows)
        return self.height_with(list_height(self.list) + more)

    def _show(self, parts: list[Stored]) -> None:
        for part in sorted(parts, key=lambda part: part.size, reverse=True):
            place = paths.shown_path(os.fsencode(part.folder))
            item = QTreeWidgetItem([f"{in_words(part.message)}\n{place}", say.size(part.size)])
            item.setToolTip(0, item.text(0))
            self.list.addTopLevelItem(item)
        self.fit()
        self.total.setText(say.size(sum(part.size for part in parts)))
        self.total.show()
