"""The column of buttons over a map: nearer, farther, the whole of it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from photosort.ui.services.context import Context
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.header_tools import HeaderTool


class ZoomButtons(QFrame):
    """Each does at once what it says."""

    def __init__(
        self, context: Context, zoom: Callable[[int], object], fit: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("mapzoom")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        acts = (
            ("plus", tr("Nearer (+)"), lambda: zoom(1)),
            ("minus", tr("Farther (−)"), lambda: zoom(-1)),
            ("maximize", tr("Whole map (0)"), fit),
        )
        for icon, words, act in acts:
            button = HeaderTool(context, words, icon, bare=True)
            button.setFixedSize(32, 32)
            button.clicked.connect(act)
            column.addWidget(button)
        context.theme.changed.connect(self._paint_frame)
        self._paint_frame()

    def _paint_frame(self) -> None:
        color = self._context.theme.color
        raised, line = color(ThemeColor.RAISED).name(), color(ThemeColor.LINE).name()
        self.setStyleSheet(f"#mapzoom {{ background: {raised}; border: 1px solid {line}; border-radius: 8px; }}")
