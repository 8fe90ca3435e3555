"""Chips that wrap, for panels."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.painting import CHIP_GAP, Chip, chip_width, paint_chips

HEIGHT = 20


class ChipRow(QWidget):
    """Paints chips, as many in a line as fit."""

    def __init__(self, context: Context, chips: Sequence[Chip], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_chips(chips)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show other chips."""
        self._chips = tuple(chips)
        self.setAccessibleName(", ".join(chip.text for chip in chips))
        self.updateGeometry()
        self.update()

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        width = sum(chip_width(chip, self._context.theme) + CHIP_GAP for chip in self._chips)
        return QSize(min(width, 260), self.heightForWidth(min(width, 260)))

    @guard(default=True)
    def hasHeightForWidth(self) -> bool:
        return True

    @guard(default=HEIGHT)
    def heightForWidth(self, width: int) -> int:
        return len(self._lines(width)) * (self._height() + CHIP_GAP) - CHIP_GAP

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for line, chips in enumerate(self._lines(self.width())):
            rect = QRect(0, line * (self._height() + CHIP_GAP), self.width(), self._height())
            paint_chips(painter, rect, chips, self._context.theme, self._context.icons)
        painter.end()

    def _height(self) -> int:
        return self._context.theme.row(HEIGHT)

    def _lines(self, width: int) -> list[list[Chip]]:
        lines: list[list[Chip]] = [[]]
        used = 0
        for chip in self._chips:
            needed = chip_width(chip, self._context.theme)
            if lines[-1] and used + needed > width:
                lines.append([])
                used = 0
            lines[-1].append(chip)
            used += needed + CHIP_GAP
        return lines
