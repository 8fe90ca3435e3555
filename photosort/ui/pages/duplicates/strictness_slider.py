"""How alike photos must be to make a stack: four stops, each with what it and all before it would free."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from photosort.model.twins import StackKind
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.text.spoken import aloud
from photosort.ui.text.stack_words import kind_of
from photosort.ui.widgets.stop_slider import EDGE, StopSlider

WIDTH, HEIGHT = 560, 46
TRACK_Y = 12
KINDS = tuple(StackKind)
GAP = 12  # between two words


class StrictnessSlider(StopSlider):
    """Signals: `chosen(StackKind)` by the person."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, TRACK_Y, parent)
        self._sizes: Mapping[StackKind, int] = {}
        self.setRange(0, len(KINDS) - 1)
        self.setValue(KINDS.index(context.stacks.strictness))
        self.setPageStep(1)
        self.valueChanged.connect(self._on_value)
        self._name()

    def kind(self) -> StackKind:
        """The likeness under the knob."""
        return KINDS[self.value()]

    def set_sizes(self, sizes: Mapping[StackKind, int]) -> None:
        """What each would free."""
        if sizes != self._sizes:
            self._sizes = sizes
            self.setMaximumWidth(self.sizeHint().width())
            self.updateGeometry()
            self._name()
            self.update()

    def words(self, kind: StackKind) -> tuple[str, str]:
        """What stands below a stop: its name, and what it would free once that is known."""
        return kind_of(kind), say.size(self._sizes[kind]) if kind in self._sizes else ""

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        return QSize(max(WIDTH, self._needed(sizes=True)), self._height())

    @guard(default=QSize)
    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed(sizes=False), self._height())

    def _height(self) -> int:
        return max(HEIGHT, TRACK_Y + 14 + QFontMetrics(self.context.theme.font(Type.SMALL_NAME)).height())

    def _needed(self, *, sizes: bool) -> int:
        """How wide it must be for all words to stand beside each other."""
        first, *middle, last = (self._width(kind, size=sizes) for kind in KINDS)
        apart = [first + middle[0] // 2 - EDGE, last + middle[-1] // 2 - EDGE]
        apart += [(one + other) // 2 for one, other in pairwise(middle)]
        return (len(KINDS) - 1) * (max(apart) + GAP) + 2 * EDGE

    def _width(self, kind: StackKind, *, size: bool) -> int:
        """How much room the words of a stop need, chosen or not."""
        name, amount = self.words(kind)
        bold, plain = (QFontMetrics(self.context.theme.font(style)) for style in (Type.SMALL_NAME, Type.SMALL))
        return bold.horizontalAdvance(f"{name} ") + plain.horizontalAdvance(amount) * size + 2

    def _on_value(self) -> None:
        self._name()
        self.chosen.emit(self.kind())

    def _name(self) -> None:
        name, size = self.words(self.kind())
        self.setAccessibleName(aloud(", ".join(filter(None, (tr("How alike"), name, size)))))

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.context.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_track(painter)
        for place, kind in enumerate(KINDS):
            x = self.stop_x(place)
            reached = place <= self.value()
            painter.setPen(QPen(theme.color(ThemeColor.ACCENT if reached else ThemeColor.EDGE), 2))
            painter.drawLine(QPointF(x, TRACK_Y - 4), QPointF(x, TRACK_Y + 4))
            self._paint_words(painter, x, kind)
        self.paint_knob(painter)
        painter.end()

    def _paint_words(self, painter: QPainter, x: float, kind: StackKind) -> None:
        """Below its stop; those at the ends reach no farther than the widget. Sizes give way before names."""
        theme, chosen = self.context.theme, kind is self.kind()
        name, size = self.words(kind)
        roomy = self.width() >= self._needed(sizes=True)
        width = self._width(kind, size=roomy)
        left = max(0.0, min(self.width() - width, x - width / 2))
        top = TRACK_Y + 12
        line = QRectF(left, top, width, self.height() - top)
        sides = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        parts = (
            (f"{name} ", Type.SMALL_NAME if chosen else Type.SMALL, ThemeColor.TEXT if chosen else ThemeColor.TEXT2),
            (size if roomy else "", Type.SMALL, ThemeColor.TEXT2),
        )
        for text, style, ink in parts:
            painter.setFont(theme.font(style))
            painter.setPen(theme.color(ink))
            painter.drawText(line, sides, text)
            line.setLeft(line.left() + QFontMetrics(theme.font(style)).horizontalAdvance(text))
