"""The column at the right: details of what is selected, or the history."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QStackedWidget, QWidget

from photosort.ui.panels.info_panel import InfoPanel
from photosort.ui.services.assistive import set_role
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.widgets.actions import Actions

if TYPE_CHECKING:
    from photosort.ui.panels.history_panel import HistoryPanel


class SidePanel(QStackedWidget):
    """296 wide at rest; whether it is shown is decided by `WindowLayout`."""

    closed = Signal()

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._history: HistoryPanel | None = None
        set_role(self, QAccessible.Role.Client)  # no “layered pane” before the details
        self.info = InfoPanel(context, actions, self)
        self.addWidget(self.info)
        self.setMinimumWidth(260)
        self.setMaximumWidth(context.theme.row(400))

    @property
    def history(self) -> "HistoryPanel":
        """The history; made when it is first wanted, which a start seldom does."""
        if self._history is None:
            from photosort.ui.panels.history_panel import HistoryPanel

            self._history = HistoryPanel(self._context, self)
            self._history.closed.connect(self.closed)
            self.addWidget(self._history)
        return self._history

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        return QSize(self._context.theme.row(296), 600)

    def set_floating(self, *, floating: bool) -> None:
        """Draw an edge where the panel lies over the page."""
        self.setStyleSheet("SidePanel { border-left: 1px solid palette(mid); }" if floating else "")

    def is_history(self) -> bool:
        """Whether the history is in front."""
        return self._history is not None and self.currentWidget() is self._history

    def show_history(self, history: bool) -> None:
        """Bring the history or the details to the front."""
        self.setCurrentWidget(self.history if history else self.info)
