"""One picture gives way to the next: what was on the stage lies over what is on it now, and fades."""

from PySide6.QtCore import Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from photosort.ui.services.threads import guard


class CrossFade(QWidget):
    """Lies over a stage while it fades. The pointer goes through it."""

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage)
        self._stage = stage
        self._before = QPixmap()
        self._opacity = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._fading = QVariantAnimation(self)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.valueChanged.connect(self._fade_to)
        self._fading.finished.connect(self.end)
        self.hide()

    def begin(self, milliseconds: int) -> None:
        """Keep what is on the stage now, and let it fade over what comes; 0: at once."""
        if not milliseconds:
            return
        self.end()
        self._before = self._stage.grab()
        self._opacity = 1.0  # an animation that begins where it is says nothing of its first value
        self.setGeometry(self._stage.rect())
        self._fading.setDuration(milliseconds)
        self._fading.start()
        self.raise_()
        self.show()

    def _fade_to(self, opacity: float) -> None:
        self._opacity = opacity
        self.update()

    def end(self) -> None:
        """Show what is on the stage now."""
        self._fading.stop()
        self._before = QPixmap()
        self.hide()

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(self._opacity)
        painter.drawPixmap(0, 0, self._before)
        painter.end()
