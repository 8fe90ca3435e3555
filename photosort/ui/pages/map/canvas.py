"""The map itself: thumbnails by level of detail, names, lasso; pan and zoom; all of it by keyboard as well."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QStyle, QToolTip, QWidget

from photosort.model.photo import PhotoId
from photosort.ui.grid.photo_grid import spoken_photo
from photosort.ui.grid.view import CTRL, SHIFT
from photosort.ui.pages.map.cursor import MapCursor
from photosort.ui.pages.map.islands import islands
from photosort.ui.pages.map.layer import paint_lasso, paint_photo, painted_photos
from photosort.ui.pages.map.names import Foot, paint_names
from photosort.ui.pages.map.points import Points
from photosort.ui.pages.map.tool import Tool
from photosort.ui.services.assistive import announce
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import Cut
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text.i18n import plural, tr

CUTS = (24, 48, 96, 192, 384)  # edges of thumbnails: few, so that zooming asks for few anew
LARGEST = 320  # edge of a photo, as near as it gets
FARTHEST = 0.8  # zoom relative to the whole map
CONTROLS = 56  # pixels at the side in which the buttons for the zoom lie
INSET = 24  # a photo in focus is brought this far into the view
STEP = 1.25
REST_MS = 120
ARRIVALS_MS = 100


class MapCanvas(QWidget):
    """Signals: `selectionChanged`, `opened(PhotoId)`, `menuAsked(QPoint)`."""

    selectionChanged = Signal()
    opened = Signal(object)
    menuAsked = Signal(QPoint)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ids: NDArray[np.int64] = np.empty(0, np.int64)
        self._points = Points(np.empty((0, 2), np.float32))
        self._chosen: NDArray[np.bool_] = np.empty(0, bool)
        self._groups: NDArray[np.int64] = np.empty(0, np.int64)
        self._names: Mapping[int, str] = {}
        self._place_of: dict[PhotoId, int] = {}
        self._focus = -1
        self._keyboard = False
        self._tool = Tool.LASSO
        self._show_names = True
        self._named: set[int] = set()  # the groups whose name is seen
        self._zoom = 1.0
        self._middle = QPointF(0, 0)
        self._plane: NDArray[np.float32] = np.empty((0, 2), np.float32)
        self._islands = islands(self._plane, self._groups, 1, 1)
        self._side = 1.0  # edge of the photos drawn
        self._lasso: list[QPointF] = []  # on the plane
        self._closed = False
        self._grip: QPointF | None = None
        self._pressed: QPointF | None = None
        self._drawn: NDArray[np.int64] = np.empty(0, np.int64)
        self._layer: QPixmap | None = None  # the photos as painted last, while nothing moves
        self._cursor = MapCursor(self)
        self._rest = debounced(self, self._settle, REST_MS)
        self._arrivals = debounced(self, self._repaint, ARRIVALS_MS)
        self.note = tr("Laying out the map…")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocus", True)
        self.setAccessibleName(tr("Photo map"))
        context.thumbs.arrived.connect(self._on_arrived)
        context.theme.changed.connect(self._refresh)

    # What is shown

    def show_points(self, ids: Sequence[int], xy: NDArray[np.float32], groups: NDArray[np.int64]) -> None:
        """Show photos at places; `groups` (n,) are album numbers, -1 for none. The selection stays."""
        chosen = set(self.selected())
        first = not len(self._points)
        self._ids = np.asarray(ids, np.int64)
        self._plane, self._groups = xy, groups
        self._lay()
        self._place_of = {PhotoId(int(one)): place for place, one in enumerate(self._ids)}
        self._chosen = np.array([PhotoId(int(one)) in chosen for one in self._ids], bool)
        self._focus = min(self._focus, len(self._ids) - 1)
        if first:
            self.fit()
        self._refresh()
        self.selectionChanged.emit()

    def _lay(self) -> None:
        """Fill the view."""
        self._islands = islands(self._plane, self._groups, *self._room())
        self._points = Points(self._islands.xy)

    def set_names(self, names: Mapping[int, str]) -> None:
        """The names of the groups."""
        self._names = names
        self.update()

    def show_names(self, shown: bool) -> None:
        """Whether names lie on the map."""
        self._show_names = shown
        self.update()

    def set_tool(self, tool: Tool) -> None:
        """What dragging does from now on."""
        self._tool = tool
        self.setCursor(Qt.CursorShape.CrossCursor if tool is Tool.LASSO else Qt.CursorShape.ArrowCursor)

    def selected(self) -> list[PhotoId]:
        """The chosen photos."""
        return [PhotoId(int(one)) for one in self._ids[self._chosen]]

    def line_up(self, photo: PhotoId) -> list[PhotoId]:
        """The photos of the island of one, in the order of its rows."""
        return [PhotoId(int(one)) for one in self._ids[self._islands.mates(self._place_of[photo])]]

    def focused(self) -> list[PhotoId]:
        """The photo that has the keyboard, if any."""
        return [PhotoId(int(self._ids[self._focus]))] if self._focus >= 0 and self.hasFocus() else []

    def select(self, places: Sequence[int] | NDArray[np.int64], *, add: bool = False) -> None:
        """Choose photos by place; `add` keeps those chosen before."""
        if not add:
            self._chosen[:] = False
        self._chosen[np.asarray(places, np.int64)] = True
        self._repaint()
        self.selectionChanged.emit()

    def select_group(self) -> None:
        """Choose the group in focus, or everything if no photo is in focus."""
        self.select(self._islands.mates(self._focus) if self._focus >= 0 else np.arange(len(self._ids)))

    def clear(self) -> None:
        """Choose nothing; take the lasso away."""
        self._take()

    def invert(self) -> None:
        """Choose the others."""
        self.select(np.flatnonzero(~self._chosen))

    def _take(self, *places: int) -> None:
        self._lasso, self._closed = [], False
        self.select(places)

    def lassoed(self) -> bool:
        """Whether a lasso lies on the map."""
        return bool(self._lasso)

    def focus_photo(self, photo: PhotoId) -> None:
        """Put the focus on a photo and bring it into sight. A selection with it stays, another one goes."""
        place = self._place_of.get(photo, -1)
        if place >= 0:
            self._go_to(place)
            if not self._chosen[place]:
                self._take(place)

    # Plane and screen

    def fit(self) -> None:
        """The whole map."""
        self._zoom = 1.0
        self._middle = self._whole_middle()
        self._refresh()

    def _room(self) -> tuple[float, float]:
        return float(max(1, self.width() - CONTROLS)), float(self.height())

    def _whole_middle(self) -> QPointF:
        beside = -CONTROLS if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else CONTROLS
        return QPointF((self._islands.width + beside) / 2, self._islands.height / 2)

    def zoom_by(self, steps: float, at: QPointF | None = None) -> None:
        """Nearer or farther; the spot under `at` stays."""
        at = at or QPointF(self.width() / 2, self.height() / 2)
        spot = self._to_plane(at)
        nearest = max(1.0, LARGEST / self._islands.pitch)
        self._zoom = max(FARTHEST, min(nearest, self._zoom * STEP**steps))
        self._middle += spot - self._to_plane(at)
        self._refresh()

    def _scale(self) -> float:
        laid, (width, height) = self._islands, self._room()
        return max(1e-6, min(width / laid.width, height / laid.height) * self._zoom)

    def _to_screen(self, x: float, y: float) -> QPointF:
        scale = self._scale()
        return QPointF(
            (x - self._middle.x()) * scale + self.width() / 2, (y - self._middle.y()) * scale + self.height() / 2
        )

    def _to_plane(self, point: QPointF) -> QPointF:
        scale = self._scale()
        return QPointF(
            (point.x() - self.width() / 2) / scale + self._middle.x(),
            (point.y() - self.height() / 2) / scale + self._middle.y(),
        )

    def _refresh(self) -> None:
        """Decide what is drawn, and wish for its pictures once the map rests."""
        places, self._side = self._islands.drawn(self._scale())
        corner = self._to_plane(QPointF(-self._side, -self._side))
        other = self._to_plane(QPointF(self.width() + self._side, self.height() + self._side))
        self._drawn = self._points.within(places, corner.x(), corner.y(), other.x(), other.y())
        self._rest.start()
        self._repaint()

    def _repaint(self) -> None:
        """Paint the photos anew, not only what lies under and over them."""
        self._layer = None
        self.update()

    def _cut(self) -> Cut:
        edge = next((edge for edge in CUTS if edge >= self._side), CUTS[-1])
        return Cut(edge, edge, radius=0, dark=self._context.theme.dark, dpr=self.devicePixelRatioF())

    def _settle(self) -> None:
        """The map rests: fill the view, or wish for the pictures in it."""
        whole = self._zoom == 1.0 and self._middle == self._whole_middle() and not self._lasso
        if whole and self._room() != (self._islands.width, self._islands.height):
            self._lay()
            self.fit()  # a map that was seen whole fills the view again when the window has another shape
        elif self.isVisible():
            cut = self._cut()
            self._context.thumbs.wish(self, [(PhotoId(int(self._ids[place])), cut) for place in self._drawn[::-1]])

    def stop(self) -> None:
        """The map is not seen any more."""
        self._rest.stop()
        self._arrivals.stop()
        self._layer = None
        self._context.thumbs.wish(self, ())

    def _on_arrived(self, photos: set[PhotoId]) -> None:
        # Pictures come by the dozen; the map is painted for many dozens at once.
        if self.isVisible() and not self._arrivals.isActive() and not photos.isdisjoint(self._place_of):
            self._arrivals.start()

    # Painting

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._context.theme.color(ThemeColor.CANVAS))
        if not len(self._points):
            painter.setPen(self._context.theme.color(ThemeColor.TEXT3))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.note)
            painter.end()
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(self._lasso) > 1:
            paint_lasso(painter, self._context.theme, [self._to_screen(spot.x(), spot.y()) for spot in self._lasso])
        if self._layer is None:
            self._layer = self._painted()
        painter.drawPixmap(0, 0, self._layer)
        if self._keyboard and self.hasFocus() and 0 <= self._focus < len(self._ids):
            self._paint_focus(painter)
        self._named = set()
        if self._show_names:
            feet = [
                Foot(group, self._names.get(group, ""), self._to_screen(x, y), size)
                for group, (x, y, size) in self._islands.feet.items()
            ]
            free = QRect(0, 0, round(self._room()[0]), self.height())  # beside the buttons
            view = QStyle.visualRect(self.layoutDirection(), self.rect(), free)
            self._named = paint_names(painter, self._context.theme, view, feet, self._corners(), self._side)
        painter.end()

    def _corners(self) -> NDArray[np.float64]:
        """(n, 2) upper left corners of the photos drawn, on the screen."""
        half = self._side / 2
        spots = (self._points.xy[self._drawn] - np.array([self._middle.x(), self._middle.y()])) * self._scale()
        return np.asarray(spots + np.array([self.width() / 2 - half, self.height() / 2 - half]), np.float64)

    def _painted(self) -> QPixmap:
        photos, chosen = self._ids[self._drawn].tolist(), self._chosen[self._drawn].tolist()
        size, ratio = self.size(), self.devicePixelRatioF()
        return painted_photos(self._context, size, ratio, photos, chosen, self._corners(), self._side, self._cut())

    def _focus_spot(self) -> QRectF:
        x, y = self._points.xy[self._focus].tolist()
        middle, half = self._to_screen(x, y), max(self._side, CUTS[0]) / 2
        return QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)

    def _paint_focus(self, painter: QPainter) -> None:
        """The photo in focus is drawn on top, with its ring."""
        spot = self._focus_spot()
        pixmap = self._context.thumbs.pixmap(PhotoId(int(self._ids[self._focus])), self._cut())
        paint_photo(painter, spot, pixmap, self._context.theme.color(ThemeColor.CELL))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._context.theme.color(ThemeColor.TEXT), 2))
        painter.drawRoundedRect(spot.adjusted(-3, -3, 3, 3), 3, 3)

    def _tell_name(self, place: int, where: QPoint) -> None:
        """Name the group of a photo where no plate does."""
        group = int(self._groups[place]) if place >= 0 else -1
        name = "" if group in self._named else self._names.get(group, "")
        QToolTip.showText(self.mapToGlobal(where), name, self)

    # Mouse

    def _at(self, point: QPointF) -> int:
        """The drawn photo on top at a point."""
        if not len(self._drawn):
            return -1
        spot = self._to_plane(point)
        reach = self._side / 2 / self._scale()
        near = self._points.within(self._drawn, spot.x() - reach, spot.y() - reach, spot.x() + reach, spot.y() + reach)
        return int(near[-1]) if len(near) else -1

    @guard(default=False)
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell_name(self._at(QPointF(event.pos())), event.pos())
            return True
        return bool(super().event(event))

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._keyboard = False
        pan = event.button() == Qt.MouseButton.MiddleButton
        if pan or (event.button() == Qt.MouseButton.LeftButton and self._tool is Tool.POINT):
            self._grip = event.position()
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()
        elif event.button() == Qt.MouseButton.RightButton:
            place = self._at(event.position())
            if place >= 0 and not self._chosen[place]:
                self._focus = place
                self.select([place])

    @guard
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._grip is not None:
            self._middle += self._to_plane(self._grip) - self._to_plane(point)
            self._grip = point
            self._refresh()
        elif self._pressed is not None and self._tool is Tool.LASSO:
            if not self._lasso or self._closed:
                if (point - self._pressed).manhattanLength() < QApplication.startDragDistance():
                    return
                self._lasso, self._closed = [self._to_plane(self._pressed)], False
            self._lasso.append(self._to_plane(point))
            self.update()

    @guard
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed, self._grip = self._pressed, None, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        keep = event.modifiers() & (SHIFT | CTRL)
        if self._lasso and not self._closed:
            self._closed = True
            shape = np.array([(point.x(), point.y()) for point in self._lasso], np.float32)
            self.select(self._points.inside(shape), add=bool(keep))
        elif (event.position() - pressed).manhattanLength() < QApplication.startDragDistance():
            self._click(event.position(), toggle=bool(keep))

    def _click(self, point: QPointF, *, toggle: bool) -> None:
        place = self._at(point)
        if place < 0:
            if not toggle:
                self.clear()
            return
        self._focus = place
        if toggle:
            self._chosen[place] = not self._chosen[place]
            self._repaint()
            self.selectionChanged.emit()
        else:
            self._take(place)

    @guard
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        if place >= 0:
            self.opened.emit(PhotoId(int(self._ids[place])))

    @guard
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(event.angleDelta().y() / 120, event.position())
        event.accept()

    @guard
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyed = event.reason() == QContextMenuEvent.Reason.Keyboard and self._focus >= 0
        if keyed and not self._chosen.any():
            self.select([self._focus])
        self.menuAsked.emit(self.mapToGlobal(self._focus_spot().center().toPoint()) if keyed else event.globalPos())

    # Keys

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, pressed = Qt.Key, event.key()
        ways = {key.Key_Left: (-1, 0), key.Key_Right: (1, 0), key.Key_Up: (0, -1), key.Key_Down: (0, 1)}
        if pressed in ways and len(self._ids):
            way = ways[key(pressed)]
            if self._focus < 0:
                target = max(0, self._points.nearest(self._middle.x(), self._middle.y(), np.inf))
            else:
                target = self._points.towards(self._focus, *way)
            self._keyboard = True
            self._go_to(target)
            if event.modifiers() & (SHIFT | CTRL):
                self.select([target] if event.modifiers() & SHIFT else [], add=True)
            else:
                self._take(target)
        elif pressed == key.Key_Space and self._focus >= 0:
            self._chosen[self._focus] = not self._chosen[self._focus]
            self._keyboard = True
            self._repaint()
            self.selectionChanged.emit()
            number = int(self._chosen.sum())
            all_told = plural("%Ln photo selected", "%Ln photos selected", number)
            announce(self, f"{tr('selected') if self._chosen[self._focus] else tr('not selected')}, {all_told}")
        elif pressed in (key.Key_Return, key.Key_Enter) and self._focus >= 0:
            self.opened.emit(PhotoId(int(self._ids[self._focus])))
        elif pressed in (key.Key_Plus, key.Key_Equal):
            self.zoom_by(1)
        elif pressed == key.Key_Minus:
            self.zoom_by(-1)
        elif pressed in (key.Key_0, key.Key_Home):
            self.fit()
        elif pressed == key.Key_Escape and (self._lasso or self._chosen.any()):
            self.clear()
        else:
            event.ignore()

    def _go_to(self, place: int) -> None:
        self._focus = place
        x, y = self._points.xy[place].tolist()
        spot = self._to_screen(x, y)
        if not self.rect().adjusted(INSET, INSET, -INSET, -INSET).contains(spot.toPoint()):
            self._middle = QPointF(x, y)
            self._refresh()
        photo = PhotoId(int(self._ids[place]))
        self._context.thumbs.wish((id(self), "focus"), [(photo, self._cut())])
        self._cursor.go(self._focus_spot(), ", ".join(spoken_photo(self._context, photo)))
        if self.hasFocus():
            self._tell_name(place, self._focus_spot().bottomRight().toPoint())
        self.update()

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        reasons = Qt.FocusReason
        tabbed = (reasons.TabFocusReason, reasons.BacktabFocusReason, reasons.ShortcutFocusReason)
        self._keyboard = self._keyboard or event.reason() in tabbed
        if self._keyboard and self._focus < 0 and len(self._ids):
            self._focus = max(0, self._points.nearest(self._middle.x(), self._middle.y(), np.inf))
        self.update()

    @guard
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._refresh()
