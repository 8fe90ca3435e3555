"""The soft edge of an album that is still being sorted: the more of it stayed where it was, the longer its arc."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QConicalGradient, QPainter, QPen

from photosort.ui.style.theme import Theme, ThemeColor

WIDTH, OUT, RADIUS = 3, 2, 12
STRONGEST = 0.46  # of the accent, where the arc ends: weaker than a selection
TOP = 90  # degrees, counter-clockwise from the right, as gradients count


def paint_soft_edge(painter: QPainter, cover: QRect, settled: float, theme: Theme) -> None:
    """Around a cover: a grey edge, on it an arc clockwise from the top whose share of the round is `settled`, 0..1."""
    reach = OUT + WIDTH / 2
    edge = QRectF(cover).adjusted(-reach, -reach, reach, reach)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color(ThemeColor.HOVER), WIDTH))
    painter.drawRoundedRect(edge, RADIUS, RADIUS)
    if settled <= 0 or not theme.animations:
        return
    accent, clear = theme.color(ThemeColor.ACCENT), theme.color(ThemeColor.ACCENT)
    accent.setAlphaF(STRONGEST)
    clear.setAlphaF(0)
    # Counter-clockwise from the top comes first what the arc reaches last.
    arc = QConicalGradient(edge.center(), TOP)
    arc.setColorAt(0, clear if settled < 1 else accent)
    arc.setColorAt(max(0.0, 1 - settled - 0.001), clear)
    arc.setColorAt(1 - settled, accent)
    arc.setColorAt(1, clear)
    painter.setPen(QPen(arc, WIDTH))
    painter.drawRoundedRect(edge, RADIUS, RADIUS)
