"""The photo in focus on the map as a child of its own, which screen readers find and say: painted photos are none."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from photosort.ui.text.spoken import aloud


class MapCursor(QWidget):
    """Lies over the photo in focus, unseen; the pointer goes through it."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def go(self, spot: QRectF, words: str) -> None:
        """Be at a photo, and have its words said if they are others than before."""
        self.setGeometry(spot.toAlignedRect())
        self.show()
        said = aloud(words)
        if said != self.accessibleName():
            self.setAccessibleName(said)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Focus))
