"""The photos that are selected on the map, side by side: scrolled sideways, opened by a click, dragged elsewhere."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QMoveEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from photosort.model.photo import PhotoId
from photosort.ui.grid.photo_drag import drag_along, photos_to_drag
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.painting import Badge, Content, badge_width, paint_badge, paint_picture
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.thumb_area import ThumbArea

THUMB, GAP = 70, 8
PITCH = THUMB + GAP
MOST = 200_000  # photos: Qt knows no widget of more than 16 million pixels


class _Thumbs(ThumbArea):
    """All of them in one line, of which the scroll area shows a part."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._guessed: AbstractSet[PhotoId] = frozenset()
        self._grip: tuple[QPoint, int] | None = None  # where a photo was pressed, and which

    def show_photos(self, ids: Sequence[PhotoId], guessed: AbstractSet[PhotoId]) -> None:
        """Show other photos, some of which are where they are by a guess."""
        self._ids, self._guessed = ids[:MOST], guessed
        self.setFixedSize(max(1, len(self._ids) * PITCH - GAP), THUMB)
        self._wish()
        self.update()

    def rect_of(self, place: int) -> QRect:
        left = place * PITCH
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - THUMB
        return QRect(left, 0, THUMB, THUMB)

    def _cell_size(self) -> QSize:
        return QSize(THUMB, THUMB)

    def _in_sight(self) -> range:
        frame = self.parentWidget()
        left, width = -self.x(), frame.width() if frame is not None else 0
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - width
        return range(max(0, left // PITCH), max(0, min(len(self._ids), (left + width) // PITCH + 1)))

    @guard
    def moveEvent(self, event: QMoveEvent) -> None:
        self._wish()

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, icons = self._context.theme, self._context.icons
        badge = Badge(tr("Guessed"), "circle-help", either=True)
        small = badge_width(badge, theme) > THUMB - GAP
        for place in self._in_sight():
            rect = self.rect_of(place)
            if rect.intersects(event.rect()):
                pixmap = self._pixmap(place)
                content = Content.PICTURE if pixmap is not None else Content.WAITING
                paint_picture(painter, rect, content, pixmap, theme, icons)
                if self._ids[place] in self._guessed:
                    paint_badge(painter, rect, badge, theme, icons, left=True, small=small)
        painter.end()

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        place = self._place_at(point)
        left = event.button() == Qt.MouseButton.LeftButton
        self._grip = (point, place) if left and place is not None else None

    @guard
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            return
        start, place = self._grip
        if (event.position().toPoint() - start).manhattanLength() >= QApplication.startDragDistance():
            self._grip = None
            drag_along(self, *photos_to_drag(self._context, [self._ids[place]], self._pixmap(place)))

    @guard
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self.chosen.emit(self._grip[1])
        self._grip = None


class SelectedRow(QScrollArea):
    """Signals: `opened(PhotoId)`."""

    opened = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.thumbs = _Thumbs(context)
        self.setWidget(self.thumbs)
        self.thumbs.chosen.connect(lambda place: self.opened.emit(self.thumbs.photos()[place]))
        self.setFixedHeight(THUMB + self.horizontalScrollBar().sizeHint().height())

    def show_photos(self, ids: Sequence[PhotoId], guessed: AbstractSet[PhotoId]) -> None:
        """Show other photos, some of which are where they are by a guess; another first one from the beginning."""
        begins_anew = self.thumbs.photos()[:1] != ids[:1]
        self.thumbs.show_photos(ids, guessed)
        if begins_anew:
            self.horizontalScrollBar().setValue(0)

    @guard
    def wheelEvent(self, event: QWheelEvent) -> None:
        way = event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (way.y() if abs(way.y()) > abs(way.x()) else way.x()))
        event.accept()
