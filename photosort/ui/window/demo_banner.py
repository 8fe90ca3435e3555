"""A line over the page while the pictures shown are the program's own."""

import os

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photosort import paths
from photosort.model.photo import Root
from photosort.ui.services.context import Context
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.banner import Banner


def demo_root(context: Context) -> Root | None:
    """The folder of the demo, while there is no other."""
    roots = context.overview.now.roots
    place = os.fsencode(paths.demo_dir())
    return roots[0] if len(roots) == 1 and roots[0].path == place else None


class DemoBanner(Banner):
    """Shown while the demo is the only folder. Signals: `addAsked`, `removeAsked(Root)`."""

    addAsked = Signal()
    removeAsked = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._context = context
        self.words.set_full(
            tr("Showing a demo library: Photosort drew these pictures. Drop a folder of your own anywhere to begin.")
        )
        self.add_button(tr("Add folder…")).clicked.connect(self.addAsked)
        self.add_button(tr("Remove the demo")).clicked.connect(self._remove)
        context.overview.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        self.want(demo_root(self._context) is not None)

    def _remove(self) -> None:
        root = demo_root(self._context)
        if root is not None:
            self.removeAsked.emit(root)
