"""Below two compared photos: what they are taken out of, as frames, and what can be said of both."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from photosort.model.photo import PhotoId
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.painting import (
    CELL_RADIUS,
    CIRCLE,
    PLATE,
    Content,
    paint_circle,
    paint_picture,
    paint_ring,
)
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.key_button import KeyButton
from photosort.ui.widgets.labels import ElidedLabel, WrappedLabel
from photosort.ui.widgets.thumb_area import ThumbArea

HEIGHT = 92
FRAME, PITCH = 60, 76
_EDGE = 6  # around the frames: rings reach out of them


class Frames(ThumbArea):
    """All of them in one row; those shown at the left and right are ringed and stay in sight."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._pair = (0, 0)
        self._kept: Collection[PhotoId] = ()
        self.setAccessibleName(tr("Photos to compare"))
        self.setFixedHeight(FRAME + 2 * _EDGE)

    def show_photos(self, ids: Sequence[PhotoId], pair: tuple[int, int], kept: Collection[PhotoId]) -> None:
        """Show other photos, others of them large, or others as kept."""
        same = list(ids) == list(self._ids)
        self._ids, self._pair, self._kept = tuple(ids), pair, kept
        if not same:
            self.updateGeometry()
            self._wish()
        self.update()

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        return QSize(self._length() + 2 * _EDGE, self.height())

    @guard(default=QSize)
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._length(), FRAME + PITCH) + 2 * _EDGE, self.height())

    def rect_of(self, place: int) -> QRect:
        room, length = self.width() - 2 * _EDGE, self._length()
        first = (room - length) // 2
        if length > room:  # the one at the right is in the middle, but for the ends
            first = max(room - length, min(0, room // 2 - self._pair[1] * PITCH - FRAME // 2))
        x = _EDGE + first + place * PITCH
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            x = self.width() - x - FRAME
        return QRect(x, _EDGE, FRAME, FRAME)

    def _length(self) -> int:
        return max(0, len(self._ids) * PITCH - (PITCH - FRAME))

    def _cell_size(self) -> QSize:
        return QSize(FRAME, FRAME)

    def _in_sight(self) -> range:
        seen = [place for place in range(len(self._ids)) if self.rect().intersects(self.rect_of(place))]
        return range(seen[0], seen[-1] + 1) if seen else range(0)

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, icons = self._context.theme, self._context.icons
        painter = QPainter(self)
        for place in self._in_sight():
            rect, pixmap = self.rect_of(place), self._pixmap(place)
            content = Content.PICTURE if pixmap is not None else Content.WAITING
            paint_picture(painter, rect, content, pixmap, theme, icons)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._ids[place] in self._kept:
                paint_circle(painter, QRect(rect.x() + 4, rect.y() + 4, CIRCLE, CIRCLE), theme, icons, ticked=True)
            if place in self._pair:
                paint_ring(painter, rect, CELL_RADIUS, theme)
                self._paint_letter(painter, rect, tr("L") if place == self._pair[0] else tr("R"))
        painter.end()

    def _paint_letter(self, painter: QPainter, rect: QRect, letter: str) -> None:
        font = self._context.theme.font(Type.HEAD)
        side = max(18, QFontMetrics(font).height() + 4)
        plate = QRect(rect.right() - 3 - side, rect.bottom() - 3 - side, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(PLATE)
        painter.drawRoundedRect(QRectF(plate), 4, 4)
        painter.setFont(font)
        painter.setPen(self._context.theme.color(ThemeColor.ONFILL))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, letter)


class ShotsStrip(QWidget):
    """92 high: words, frames, and two buttons."""

    def __init__(self, context: Context, parent: QWidget | None = None, *, asks_same: bool) -> None:
        """`asks_same` says whether it can be said that the photos are not the same."""
        super().__init__(parent)
        self._context = context
        self.setFixedHeight(context.theme.row(HEIGHT))
        self.title, self.told = ElidedLabel(parent=self), WrappedLabel(self)
        self.title.setProperty("type", "smallname")
        self.title.setFont(context.theme.font(Type.SMALL_NAME))
        self.told.setProperty("type", "small")
        self.told.setFont(context.theme.font(Type.SMALL))
        self.frames = Frames(context, self)
        self.both = KeyButton(context, tr("Keep both"), "", "B", self)
        self.apart = QPushButton(tr("Not the same"), self)
        self.apart.setVisible(asks_same)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        words.addWidget(self.title)
        words.addWidget(self.told)
        words.addStretch()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        for button in (self.both, self.apart):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            buttons.addWidget(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 1, 24, 0)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.frames)
        row.addLayout(buttons, 1)

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._context.theme.color(ThemeColor.CANVAS))
        painter.fillRect(0, 0, self.width(), 1, self._context.theme.color(ThemeColor.LINE))
        painter.end()
