"""A line over the page while the demo is shown."""

from PySide6.QtWidgets import QWidget

from photosort.ui.services.context import Context
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.banner import Banner


class DemoBanner(Banner):
    """Says whose the pictures are, and leads out of the demo."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._context = context
        self.words.set_full(
            tr("This is a demo: Photosort drew these photos. Drop a folder of your own anywhere to begin.")
        )
        self.add = self.add_button(tr("Choose folder…"))
        self.leave = self.add_button(tr("Leave the demo"))
        self.leave.clicked.connect(lambda: context.demoLeft.emit([]))
        context.overview.changed.connect(self._refresh)

    def _refresh(self) -> None:
        self.want(self._context.in_demo and bool(self._context.overview.now.roots))
