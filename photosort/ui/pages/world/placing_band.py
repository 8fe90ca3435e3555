"""Asks where photos were taken, while the map is moved below its cross: without a mouse, too."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.labels import WrappedLabel


class PlacingBand(QFrame):
    """Signals: `taken` where the cross is now, `left` without an answer."""

    taken = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("band")
        self._question = WrappedLabel()
        self._here = QPushButton(tr("Taken here"), self)
        self._here.setProperty("kind", "primary")
        self._leave = QPushButton(tr("Cancel"), self)
        self._here.clicked.connect(self.taken)
        self._leave.clicked.connect(self.left)
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 6, 24, 6)
        line.addWidget(self._question, 1)
        line.addWidget(self._leave)
        line.addWidget(self._here)

    def ask(self, number: int) -> None:
        """Ask of so many photos."""
        self._question.set_full(
            plural(
                "Where was this photo taken? Move the map until the cross is there, or search for the town.",
                "Where were these %Ln photos taken? Move the map until the cross is there, or search for the town.",
                number,
            )
        )
        self.show()
