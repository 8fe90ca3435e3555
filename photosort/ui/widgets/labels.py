"""Small still parts: lines of text that elide or leave out parts, a sentence that wraps, a hairline between tools."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from photosort.ui.services.assistive import show_words
from photosort.ui.services.threads import guard
from photosort.ui.text.formats import DOT
from photosort.ui.text.spoken import aloud


def begin_with_layout(label: QLabel) -> None:
    """Have its lines begin where all others do: Qt asks each text alone which side that is."""
    back = label.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if back else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


class ElidedLabel(QLabel):
    """A line of text that elides instead of widening its parent; the whole text is its tooltip then."""

    def __init__(self, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = self._tip = ""
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        begin_with_layout(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_full(self, text: str, mode: Qt.TextElideMode | None = None) -> None:
        """Show a text, and have it elide in another way from now on."""
        self._full = text
        self._mode = self._mode if mode is None else mode
        self.setAccessibleName(aloud(text))
        self._elide()
        self.updateGeometry()

    def set_tip(self, text: str) -> None:
        """A tooltip of its own, in the place of the whole text."""
        self._tip = text
        self._elide()

    def full(self) -> str:
        """The whole text."""
        return self._full

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._full) + 2, metrics.height())

    @guard(default=QSize)
    def minimumSizeHint(self) -> QSize:
        return QSize(24, QFontMetrics(self.font()).height())

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _fitting(self, metrics: QFontMetrics) -> str:
        return metrics.elidedText(self._full, self._mode, self.width())

    def _elide(self) -> None:
        text = self._fitting(QFontMetrics(self.font()))
        super().setText(text)
        self.setToolTip(self._tip or (self._full if text != self._full else ""))


class PartsLabel(ElidedLabel):
    """A line of parts between dots: where there is no room for all, the last ones are left out whole."""

    def _fitting(self, metrics: QFontMetrics) -> str:
        text = self._full
        while DOT in text and metrics.elidedText(text, self._mode, self.width()) != text:
            text = text.rpartition(DOT)[0]
        return metrics.elidedText(text, self._mode, self.width())


class WrappedLabel(QLabel):
    """A sentence in as many lines as it needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        begin_with_layout(self)
        self.setWordWrap(True)

    def set_full(self, text: str) -> None:
        """Show a text."""
        show_words(self, text)

    def set_tip(self, text: str) -> None:
        """A tooltip."""
        self.setToolTip(text)

    def full(self) -> str:
        """The text."""
        return self.text()


class Line(QFrame):
    """An upright hairline between tools."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedSize(1, 20)
