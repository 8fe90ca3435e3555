"""Files that an act had to leave as they were, each with the reason."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from photosort import paths
from photosort.model.history import ActResult
from photosort.model.problem import ProblemKind
from photosort.ui.services.context import Context
from photosort.ui.text.i18n import plural, tr
from photosort.ui.text.messages import in_words
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.widgets.list_height import list_height


class FailuresDialog(Dialog):
    """Where a name was taken meanwhile, the rest can come back under new names."""

    def __init__(self, context: Context, host: QWidget, done: ActResult) -> None:
        number = len(done.failures)
        taken = any(problem.kind is ProblemKind.NAME_TAKEN for problem in done.failures) and done.act_id is not None
        title = plural("%Ln file stays as it is", "%Ln files stay as they are", number)
        action = tr("Bring back under a new name") if taken else tr("Close")
        super().__init__(context, host, title, action, subtitle=in_words(done.message), size=QSize(760, 520))
        self.cancel.setVisible(taken)
        self.list = QTreeWidget(self.panel)
        self.list.setObjectName("choices")
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels([tr("File"), tr("Reason")])
        self.list.setUniformRowHeights(True)
        for problem in done.failures:
            item = QTreeWidgetItem([paths.shown_path(problem.path), in_words(problem.reason)])
            item.setToolTip(0, paths.shown_path(problem.path))
            self.list.addTopLevelItem(item)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.body.addWidget(self.list, 1)
        if taken and done.act_id is not None:
            self.accepted.connect(_bringing_back(context, done.act_id))

    def wanted_height(self) -> int:
        return self.height_with(list_height(self.list, least=1))


def _bringing_back(context: Context, act_id: int) -> Callable[[], None]:
    library = context.library
    return lambda: context.acts.run(lambda: library.trash.bring_back(act_id), tr("Bringing back…"), "undo-2")
