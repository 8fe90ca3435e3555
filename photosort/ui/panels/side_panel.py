"""The column at the right: details of what is selected, or the history."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from photosort.ui.panels.history_panel import HistoryPanel
from photosort.ui.panels.info_panel import InfoPanel
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.widgets.actions import Actions


class SidePanel(QStackedWidget):
    """296 wide at rest; whether it is shown is decided by `WindowLayout`."""

    closed = Signal()

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.info = InfoPanel(context, actions, self)
        self.history = HistoryPanel(context, self)
        self.addWidget(self.info)
        self.addWidget(self.history)
        self.setMinimumWidth(260)
        self.setMaximumWidth(400)
        self.history.closed.connect(self.closed)

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        return QSize(296, 600)

    def set_floating(self, *, floating: bool) -> None:
        """Draw an edge where the panel lies over the page."""
        self.setStyleSheet("SidePanel { border-left: 1px solid palette(mid); }" if floating else "")

    def is_history(self) -> bool:
        """Whether the history is in front."""
        return self.currentWidget() is self.history

    def show_history(self, history: bool) -> None:
        """Bring the history or the details to the front."""
        self.setCurrentWidget(self.history if history else self.info)
        if history:
            self.history.refresh()
