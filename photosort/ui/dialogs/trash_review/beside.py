"""The names of what goes with the ticked photos, in a list that is folded away until it is asked for."""

from PySide6.QtWidgets import QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from photosort.model.photo import shown
from photosort.ui.dialogs.trash_review.ticks import Ticks
from photosort.ui.text.i18n import tr

HEIGHT = 132


class Beside(QTreeWidget):
    """One line a file. `switch` shows and hides it; it is there only while some file goes along."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("choices")
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setHeaderHidden(True)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(tr("Files that belong to these photos and go with them"))
        self.switch = QPushButton(parent)
        self.switch.setCheckable(True)
        self.switch.toggled.connect(self.setVisible)
        self.switch.toggled.connect(self._name_switch)
        self._name_switch(False)
        self.hide()

    def tell(self, ticks: Ticks) -> None:
        """Name what goes with the photos that are ticked now."""
        names = ticks.names()
        if not names:
            self.switch.setChecked(False)
        self.switch.setVisible(bool(names))
        self.clear()
        self.addTopLevelItems([QTreeWidgetItem([shown(name)]) for name in names])

    def _name_switch(self, on: bool) -> None:
        self.switch.setText(tr("Hide files") if on else tr("Show files"))
