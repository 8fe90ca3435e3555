"""A line over the page while the pictures shown are the program's own."""

import os

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from photosort import paths
from photosort.model.photo import Root
from photosort.ui.services.context import Context
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.labels import ElidedLabel

HEIGHT = 44


def demo_root(context: Context) -> Root | None:
    """The folder of the demo, while there is no other."""
    roots = context.overview.now.roots
    place = os.fsencode(paths.demo_dir())
    return roots[0] if len(roots) == 1 and roots[0].path == place else None


class DemoBanner(QWidget):
    """Shown while the demo is the only folder. Signals: `addAsked`, `removeAsked(Root)`."""

    addAsked = Signal()
    removeAsked = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("demo-banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(context.theme.row(HEIGHT))
        self._context = context
        self._room = True
        words = ElidedLabel(parent=self)
        words.set_full(
            tr("Showing a demo library: Photosort drew these pictures. Drop a folder of your own anywhere to begin.")
        )
        add, remove = QPushButton(tr("Add folder…"), self), QPushButton(tr("Remove the demo"), self)
        for button in (add, remove):
            button.setProperty("kind", "small")
        add.clicked.connect(self.addAsked)
        remove.clicked.connect(self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 12, 1)
        row.setSpacing(8)
        row.addWidget(words, 1)
        row.addWidget(add)
        row.addWidget(remove)
        context.overview.changed.connect(self._refresh)
        self._refresh()

    def give_room(self, room: bool) -> None:
        """Whether the page shown leaves room for it."""
        self._room = room
        self._refresh()

    def _refresh(self) -> None:
        self.setVisible(self._room and demo_root(self._context) is not None)

    def _remove(self) -> None:
        root = demo_root(self._context)
        if root is not None:
            self.removeAsked.emit(root)
