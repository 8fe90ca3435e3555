"""A bar over what a page would look like: what would happen, Cancel and Use. A slider stands beside it or above it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from photosort.ui.services.context import Context
from photosort.ui.services.threads import Task, guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.count_slider import CountSlider
from photosort.ui.widgets.labels import ElidedLabel, Line, WrappedLabel

HEIGHT = 68
NARROW = 860  # with letters of 13 pixels; below it the slider has a line of its own


class PreviewBar(QWidget):
    """Nothing changes before Use.

    Signals: `used` with what is to be done; `cancelled`.
    """

    used = Signal(object)
    cancelled = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._task: Task | None = None  # a question under way
        self._apart: Line | None = None  # between a slider and what would happen, where they stand side by side
        self.setObjectName("preview-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(context.theme.row(HEIGHT))
        self.headline = ElidedLabel(parent=self)
        self.detail = WrappedLabel(self)
        self.headline.setFont(context.theme.font(Type.NAME))
        self.detail.setFont(context.theme.font(Type.SMALL))
        self.detail.setProperty("type", "small")
        self.cancel, self.use = QPushButton(tr("Cancel"), self), QPushButton(tr("Use"), self)
        self.use.setProperty("kind", "primary")
        self.use.setEnabled(False)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(24, 8, 20, 9)
        self._whole.setSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(16)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addStretch(1)
        lines.addWidget(self.headline)
        lines.addWidget(self.detail)
        lines.addStretch(1)
        row.addLayout(lines, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.use)
        self._whole.addLayout(row, 1)
        self.cancel.clicked.connect(self.cancelled)
        self.use.clicked.connect(self._use)
        context.theme.changed.connect(self._paint)
        self._paint()

    def _put_slider(self, called: str) -> CountSlider:
        """Have a slider from fewer to more before all else."""
        slider = CountSlider(self._context, called, self)
        row = QHBoxLayout()
        row.setSpacing(16)
        fewer, more = QLabel(tr("Fewer"), self), QLabel(tr("More"), self)
        top = Qt.AlignmentFlag.AlignTop  # where the bar grows with its sentence, nothing moves under the hand
        for tool in (fewer, slider, more):
            tool.setMinimumHeight(slider.sizeHint().height())
            row.addWidget(tool, 1 if tool is slider else 0, top)
        self._whole.insertLayout(0, row, 1)
        self._apart = Line(self)
        self._whole.insertWidget(1, self._apart, 0, top)
        return slider

    def begin(self) -> None:
        """Ask for what is shown first."""
        raise NotImplementedError

    def stop(self) -> None:
        """Ask no more."""
        if self._task is not None:
            self._task.cancel()

    def _use(self) -> None:
        """Emit `used`, where there is something to use."""
        raise NotImplementedError

    def _paint(self) -> None:
        color = self._context.theme.color
        panel, line = color(ThemeColor.PANEL).name(), color(ThemeColor.LINE).name()
        self.setStyleSheet(f"#preview-bar {{ background: {panel}; border-bottom: 1px solid {line}; }}")

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._apart is not None:
            wide = self.width() >= self._context.theme.row(NARROW)
            self._apart.setVisible(wide)
            way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
            if self._whole.direction() is not way:
                self._whole.setDirection(way)
                self._whole.setSpacing(16 if wide else 6)

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._use()
        else:
            super().keyPressEvent(event)
