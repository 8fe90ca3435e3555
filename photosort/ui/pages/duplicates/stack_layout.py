"""Where the parts of a row of a stack are: its photos in lines, and beside them what is said and can be done."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics

from photosort.model.value import dataclass
from photosort.ui.style.theme import Theme, Type
from photosort.ui.text.i18n import tr

PICTURE = QSize(144, 94)
PAD, INSET, GAP = 12, 24, 12
_ROW = 156
_MOST = 6  # photos in a line
_BESIDE = 208  # what is said of a stack
_FEW = 3  # photos in a line, fewer than which the buttons stand one below the other
_NARROWEST = 96  # a picture where few have room
_BUTTON, _BETWEEN, _LINES = 28, 8, 4  # a button, from one to the next, and to the one below it
_INSIDE = 11  # from the edge of a button to its words
_TICK = 24  # before the words of a button
_ABOVE_WORDS = 8  # from a picture to its words


@dataclass(frozen=True, slots=True)
class Room:
    """What there is room for in a row.

    Attributes:
        columns: photos in a line.
        beside: the width of what is said of the stack.
        flat: whether the first two buttons stand beside each other, and what is said of a photo in one line each.
        picture: how large a photo is.
        height: of a row with one line of photos.
    """

    columns: int
    beside: int
    flat: bool
    picture: QSize
    height: int = 0


class StackLayout:
    """Measures rows in the fonts of a theme. All places are those of reading from left to right."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._last: tuple[int, Room] | None = None  # for a width

    def forget(self) -> None:
        """Fonts are others."""
        self._last = None

    def room(self, width: int) -> Room:
        """What there is room for in a row so wide."""
        if self._last is None or self._last[0] != width:
            keep, compare, apart = self._answers(chosen=True)
            beside = max(_BESIDE, keep + _BETWEEN + compare)
            room = Room(self._columns(width, beside, PICTURE.width()), beside, flat=True, picture=PICTURE)
            if room.columns < _FEW:
                beside = max(_BESIDE, keep, compare, apart)
                room = self._narrow(width, beside)
            self._last = width, replace(room, height=self.height(room, 1))
        return self._last[1]

    def height(self, room: Room, lines: int) -> int:
        """How high a row is with so many lines of photos."""
        answers = (2 if room.flat else 3) * (self._theme.row(_BUTTON) + _LINES)
        words = self._heights(Type.PAGE, Type.SMALL) + 2 + _BETWEEN + answers + PAD
        return max(_ROW, PAD + max(lines * self.line(room), words))

    def line(self, room: Room) -> int:
        """From one line of photos to the next."""
        return PICTURE.height() + self.words(room) + PAD

    def words(self, room: Room) -> int:
        """How much room there is below a picture for its words: a reason, which may need two lines, and a detail."""
        reason = (Type.SMALL_NAME,) if room.flat else (Type.SMALL_NAME, Type.SMALL_NAME)
        return _ABOVE_WORDS + self._heights(*reason, Type.SMALL)

    def cells(self, rect: QRect, count: int) -> list[QRect]:
        """Where so many photos are."""
        room = self.room(rect.width())
        columns = room.columns
        corner, step = rect.topLeft() + QPoint(INSET, PAD), room.picture.width() + GAP
        return [
            QRect(corner + QPoint(place % columns * step, place // columns * self.line(room)), room.picture)
            for place in range(count)
        ]

    def heads(self, rect: QRect) -> QRect:
        """Where it is said what a stack takes and what it is."""
        beside = self.room(rect.width()).beside
        height = self._heights(Type.PAGE, Type.SMALL) + 2
        return QRect(rect.right() + 1 - INSET - beside, rect.y() + PAD, beside, height)

    def answers(self, rect: QRect, *, chosen: bool) -> tuple[QRect, QRect, QRect]:
        """Where the buttons are: keep the best, which may be `chosen`; compare; not the same, which has no outline."""
        room, heads, height = self.room(rect.width()), self.heads(rect), self._theme.row(_BUTTON)
        keep, compare, apart = self._answers(chosen=chosen)
        corner, below = heads.bottomLeft() + QPoint(0, 1 + _BETWEEN), QPoint(0, height + _LINES)
        second = corner + (QPoint(keep + _BETWEEN, 0) if room.flat else below)
        third = corner + below * (1 if room.flat else 2) - QPoint(_INSIDE, 0)
        return (
            QRect(corner, QSize(keep, height)),
            QRect(second, QSize(compare, height)),
            QRect(third, QSize(apart, height)),
        )

    def _columns(self, width: int, beside: int, picture: int) -> int:
        return min(_MOST, (width - 2 * INSET - beside) // (picture + GAP))

    def _narrow(self, width: int, beside: int) -> Room:
        """Where few have room, the buttons stand one below the other, and pictures may be narrower."""
        columns = max(1, min(_FEW, self._columns(width, beside, _NARROWEST)))
        picture = min(PICTURE.width(), (width - 2 * INSET - beside) // columns - GAP)
        return Room(columns, beside, flat=False, picture=QSize(max(_NARROWEST, picture), PICTURE.height()))

    def _answers(self, *, chosen: bool) -> tuple[int, int, int]:
        """How wide the buttons are."""
        metrics = QFontMetrics(self._theme.font(Type.BUTTON))
        texts = (keep_text(chosen=chosen), tr("Compare"), tr("Not the same"))
        keep, compare, apart = (metrics.horizontalAdvance(text) + 2 * _INSIDE for text in texts)
        return keep + _TICK * chosen, compare, apart

    def _heights(self, *styles: Type) -> int:
        return sum(QFontMetrics(self._theme.font(style)).height() for style in styles)


def keep_text(*, chosen: bool) -> str:
    """What the button says that keeps the best."""
    return tr("Best kept") if chosen else tr("Keep best")
