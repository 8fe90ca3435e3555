"""What a search found in a name or a text: amber plates under the letters, as in the picture itself."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

from photosort.model.search.lit import Span
from photosort.ui.style.painting import HIT_TEXT

OUTSIDE, ROUND = 1.0, 3.0


def paint_plates(painter: QPainter, line: QRect, text: str, spans: Sequence[Span]) -> None:
    """Plates for parts of a text that is painted next, by the same font, from the beginning of a line on."""
    if not spans:
        return
    layout = QTextLayout(text, painter.font())
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute))
    layout.beginLayout()
    written = layout.createLine()
    layout.endLayout()
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left = line.right() + 1 - written.naturalTextWidth() if mirrored else line.x()
    top = line.y() + (line.height() - written.height()) / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(HIT_TEXT)
    for begin, end in spans:
        for run in written.glyphRuns(begin, end - begin):  # several where directions or typefaces change
            letters = run.boundingRect()
            plate = QRectF(left + letters.x(), top, letters.width(), written.height())
            painter.drawRoundedRect(plate.adjusted(-OUTSIDE, 0, OUTSIDE, 0), ROUND, ROUND)
    painter.restore()
