"""Albums that the person said are no junk, to be offered again one by one."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from photosort.model.acts import DismissJunk
from photosort.model.album import AlbumId
from photosort.ui.services.context import Context
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.text.spoken import aloud
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.widgets.list_height import list_height


class DismissedAlbumsDialog(Dialog):
    """The ticked ones may be suggested again."""

    def __init__(self, context: Context, host: QWidget) -> None:
        super().__init__(
            context,
            host,
            tr("Albums kept by you"),
            tr("Suggest the ticked ones again"),
            subtitle=tr("They looked like junk, and you said that they are none."),
            size=QSize(520, 480),
        )
        self.list = QListWidget(self.panel)
        self.list.setObjectName("choices")
        self.list.setAccessibleName(tr("Albums kept by you"))
        for album in context.overview.now.dismissed:
            words = say.joined(album.name, say.amount(album.count, album.bytes))
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, aloud(words))
            item.setData(Qt.ItemDataRole.UserRole, int(album.id))
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.itemChanged.connect(self._count)
        self.body.addWidget(self.list, 1)
        self.accepted.connect(self._offer)
        self._count()

    def wanted_height(self) -> int:
        return self.height_with(list_height(self.list, least=1))

    def first_focus(self) -> QWidget:
        return self.list

    def _ticked(self) -> tuple[AlbumId, ...]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(
            AlbumId(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def _count(self) -> None:
        self.action.setEnabled(bool(self._ticked()))

    def _offer(self) -> None:
        self.context.acts.do(DismissJunk(self._ticked(), dismissed=False))
