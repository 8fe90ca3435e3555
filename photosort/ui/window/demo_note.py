"""Beside the zoom while the demo is shown: whose the photos are, and the way out."""

from PySide6.QtWidgets import QWidget

from photosort.ui.services.context import Context
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.link_label import LinkLabel, link


class DemoNote(LinkLabel):
    """As in "Demo · Leave". The last word leads out of the demo, by a click or by Enter on it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._context = context
        self.setText(say.joined(f"<b>{tr('Demo')}</b>", link(tr("Leave"))))
        self.setAccessibleName(tr("Leave the demo"))
        self.setToolTip(tr("This is a demo: Photosort drew these photos. Drop a folder of your own anywhere to begin."))
        self.linkActivated.connect(lambda _: context.leave_demo())
        context.overview.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        """While it is drawn, the page says so itself."""
        self.setVisible(self._context.in_demo and bool(self._context.overview.now.roots))
