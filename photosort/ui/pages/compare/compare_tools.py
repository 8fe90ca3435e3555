"""The tools in the head while photos are compared, and the keys that are told below them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from photosort.ui.services.context import Context
from photosort.ui.style.theme import Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import HeaderTool, action_tool
from photosort.ui.widgets.labels import Line


class CompareTools:
    """`all` of them, from left to right. The page says what they do."""

    def __init__(self, context: Context, actions: Actions) -> None:
        self.lock = HeaderTool(context, tr("Locked"), "link-2", checkable=True)
        self.farther = HeaderTool(context, tr("Zoom out (−)"), "zoom-out", bare=True)
        self.nearer = HeaderTool(context, tr("Zoom in (+)"), "zoom-in", bare=True)
        self.differences = HeaderTool(context, tr("Differences"), "eye", checkable=True)
        self.swap = HeaderTool(context, tr("Swap"), "refresh-cw")
        for tool in (self.lock, self.differences):
            tool.setChecked(True)
        self.percent = QLabel()
        self.percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.percent.setMinimumWidth(56)
        self.percent.setFont(context.theme.font(Type.BODY))
        self.percent.setProperty("type", "body2")
        self.all: list[QWidget] = [
            self.lock,
            Line(),
            self.farther,
            self.percent,
            self.nearer,
            Line(),
            self.differences,
            self.swap,
            Line(),
            action_tool(context, actions, "full-screen", tr("Full screen"), bare=True),
        ]

    def show_scale(self, times: float, *, fitted: bool) -> None:
        """How many times as large photos are shown as they are where all of them is in sight."""
        self.percent.setText(tr("Fit") if fitted else say.percent(times))


def keys() -> list[tuple[tuple[str, ...], str]]:
    """Each key or two with what it does."""
    return [
        (("1",), tr("keep left")),
        (("2",), tr("keep right")),
        (("B",), tr("keep both")),
        (("←", "→"), tr("another at the right")),
        ((tr("Space"),), tr("swap")),
        (("D",), tr("differences")),
        (("L",), tr("lock")),
        (("+", "−"), tr("zoom")),
    ]
