"""Focus rings for the keyboard only: style sheets cannot tell a focus by key from one by mouse."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QScrollArea,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QTreeWidget,
    QWidget,
)

from photosort.ui.services.alive import alive
from photosort.ui.services.focus import follow_focus
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import Theme, ThemeColor
from photosort.ui.widgets.link_label import LinkLabel

OUT = 2
WIDTH = 2


class FocusRing(QWidget):
    """A ring 2 pixels out around the control that has the focus by keyboard, above everything in its window.

    Views paint the focus of their items themselves and get no ring; what only scrolls gets one.
    """

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.keyboard = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        follow_focus(self._on_focus)

    def watch(self) -> None:
        """Learn from the native window whether keys or the mouse are in use. Called once it exists."""
        handle = self.window().windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress:
            if not self.keyboard:
                self.keyboard = True
                self._on_focus(None, QApplication.focusWidget())
        elif kind == QEvent.Type.MouseButtonPress:
            self.keyboard = False
            self.hide()
        elif (
            kind in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show)
            and watched in self._watched
        ):
            self._place()
        return False

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color(ThemeColor.TEXT), WIDTH))
        half = WIDTH / 2
        area = QRectF(self.rect()).adjusted(half, half, -half, -half)
        radius = area.height() / 2 if isinstance(self._target, QSlider) else 8
        painter.drawRoundedRect(area, radius, radius)
        painter.end()

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        for watched in filter(alive, self._watched):  # a dialog that was closed is gone, and its button with it
            watched.removeEventFilter(self)
        self._watched = []
        ringed = now is not None and now.window() is self.window() and self.keyboard and _is_control(now)
        self._target = now if ringed else None
        if isinstance(now, QSlider):
            now.valueChanged.connect(self._place, Qt.ConnectionType.UniqueConnection)  # the ring goes with the knob
        widget: QWidget | None = self._target
        while widget is not None and widget is not self.window():
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._place()

    def _place(self) -> None:
        target = alive(self._target)
        if target is None or not target.isVisible():
            self.hide()
            return
        rect = _knob(target) if isinstance(target, QSlider) else target.rect()
        corner = target.mapTo(self.window(), rect.topLeft())
        reach = -WIDTH if isinstance(target, QScrollArea) else OUT + WIDTH  # what fills its place is ringed inside
        self.setGeometry(QRect(corner, rect.size()).adjusted(-reach, -reach, reach, reach))
        self.raise_()
        self.show()


def _is_control(widget: QWidget) -> bool:
    fields = QAbstractButton, QAbstractSpinBox, QComboBox, QKeySequenceEdit, QLineEdit, QSlider, LinkLabel
    lists = QListWidget, QScrollArea, QTreeWidget  # as Qt paints them: with the focus they look as without
    return isinstance(widget, fields + lists) and not widget.property("ownFocus")


def _knob(slider: QSlider) -> QRect:
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    part = QStyle.SubControl.SC_SliderHandle
    return slider.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, part, slider)
