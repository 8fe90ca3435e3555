"""Which part of the plane is seen, and how large: where its points are on the widget, and the other way round."""

from PySide6.QtCore import QPointF, QRectF, QSize

from photosort.ui.pages.world.mercator import EDGE

NEAREST = 2_000_000  # pixels for the whole globe: a street
FITTED = 0.8  # of the map that what is shown whole may take
LEAST_SPAN = 0.0006  # of the plane, a town: nearer is not gone by itself


class Sight:
    """The map is never left: where it is smaller than the widget, it stands in its middle.

    Attributes:
        scale: pixels for 1 of the plane; 0 until something was shown.
        middle: the point of the plane in the middle of the widget.
    """

    def __init__(self) -> None:
        self.scale = 0.0
        self.middle = QPointF(0.5, 0)
        self._size = QSize(1, 1)

    def resize(self, size: QSize) -> None:
        """The widget has another size. What is seen stays where it is: it grows and shrinks at the right and below."""
        before = self.area().topLeft() if self.scale else QPointF()
        self._size = size
        if self.scale:
            self.scale = self._limited(self.scale)
            self.move_to(before + QPointF(size.width(), size.height()) / 2 / self.scale)

    def area(self) -> QRectF:
        """What is seen of the plane."""
        seen = QRectF(0, 0, self._size.width() / self.scale, self._size.height() / self.scale)
        seen.moveCenter(self.middle)
        return seen

    def on_plane(self, point: QPointF) -> QPointF:
        """The point of the plane at one of the widget."""
        return self.area().topLeft() + point / self.scale

    def at(self, x: float, y: float) -> QPointF:
        """The point of the widget at one of the plane."""
        return (QPointF(x, y) - self.area().topLeft()) * self.scale

    def move_to(self, middle: QPointF) -> None:
        """Look at another part."""
        half_w, half_h = self._size.width() / self.scale / 2, self._size.height() / self.scale / 2
        x = min(1 - half_w, max(half_w, middle.x())) if half_w < 0.5 else 0.5
        y = min(EDGE - half_h, max(half_h - EDGE, middle.y())) if half_h < EDGE else 0.0
        self.middle = QPointF(x, y)

    def zoom(self, factor: float, at: QPointF) -> None:
        """Nearer or farther; what lies at a point of the widget stays there."""
        before = self.on_plane(at)
        self.scale = self._limited(self.scale * factor)
        self.move_to(self.middle + before - self.on_plane(at))

    def show(self, area: QRectF, above: float, below: float) -> None:
        """Show a part of the plane whole, with so many pixels of room above and below it."""
        across = max(area.width(), LEAST_SPAN) / FITTED
        down = max(area.height(), LEAST_SPAN) / FITTED
        room = max(1.0, self._size.height() - above - below)
        self.scale = self._limited(min(self._size.width() / across, room / down))
        self.move_to(area.center() - QPointF(0, (above - below) / 2 / self.scale))

    def _limited(self, scale: float) -> float:
        return float(min(NEAREST, max(scale, self._size.width(), self._size.height() / (2 * EDGE))))
