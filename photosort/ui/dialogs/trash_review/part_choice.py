"""One line in a review with RAW files: whether they go with their photos, or one of the two goes alone."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from photosort.model.part import Part
from photosort.ui.dialogs.trash_review.ticks import Candidate
from photosort.ui.text.i18n import mark, tr

_OF_JPEGS = {
    Part.WHOLE: mark("RAW and JPEG"),
    Part.DEVELOPED: mark("Only the JPEGs; the RAW files stay"),
    Part.RAW: mark("Only the RAW files; the JPEGs stay"),
}
_OF_OTHERS = {  # HEIC and the like
    Part.WHOLE: mark("RAW and developed photo"),
    Part.DEVELOPED: mark("Only the developed photos; the RAW files stay"),
    Part.RAW: mark("Only the RAW files; the developed photos stay"),
}


class PartChoice(QWidget):
    """Signals: `chosen`. It is hidden where no photo has a RAW file."""

    chosen = Signal()

    def __init__(self, found: Sequence[Candidate], parent: QWidget) -> None:
        super().__init__(parent)
        shots = [one for one in found if one.has_raw]
        words = _OF_JPEGS if all(one.is_jpeg for one in shots) else _OF_OTHERS
        self.parts = QComboBox(self)
        for part, text in words.items():
            self.parts.addItem(tr(text), part)
        label = QLabel(tr("Photos with a RAW file"), self)
        label.setBuddy(self.parts)
        self.parts.setAccessibleName(label.text())
        self.parts.currentIndexChanged.connect(self.chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(label)
        row.addWidget(self.parts)
        row.addStretch(1)
        self.setVisible(bool(shots))

    @property
    def part(self) -> Part:
        """What is to go."""
        return Part(self.parts.currentData())
