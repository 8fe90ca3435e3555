"""The map of the world: ground, clusters of photos with their names; pan and zoom; all of it by keyboard as well."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from photosort.model.photo import PhotoId
from photosort.ui.pages.world import ground
from photosort.ui.pages.world.clusters import Cluster, clusters
from photosort.ui.pages.world.mercator import EDGE, Plane, unproject
from photosort.ui.services import place_names
from photosort.ui.services.assistive import announce
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import Lane, guard
from photosort.ui.services.thumbnails import Cut
from photosort.ui.style.painting import PLATE, Content, paint_focus, paint_picture, paint_ring
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr

COVER, BEHIND, RADIUS = 60, 5, 6
NEAR, NAME = 8, 40  # pixels around a cover, and for the name below it
APART = 68  # pixels between two clusters
STEP = 1.6  # of the zoom, by key and button
NEAREST = 2_000_000  # pixels for the whole globe: a street
REST_MS = 120  # after which the map is drawn finely, and gathered for its scale
FITTED = 0.8  # of the map that what is shown whole may take
LEAST_SPAN = 0.0006  # of the plane, a town: nearer is not gone by itself
_BIT = 1e-6  # degrees, a tenth of a metre: what the way to the plane and back may lose


class WorldMap(QWidget):
    """Signals: `selectionChanged`; `menuAsked(QPoint)` over what is selected."""

    selectionChanged = Signal()
    menuAsked = Signal(QPoint)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._photos: Sequence[PhotoId] = ()
        self._plane: Plane = np.empty((0, 2))
        self._clusters: list[Cluster] = []
        self._gathered = 0.0  # the scale for which they are
        self._chosen: frozenset[int] = frozenset()  # rows of photos
        self._focus = -1  # among the clusters
        self._keyboard = False
        self._names: dict[place_names.Spot, str] = {}
        self._middle = QPointF(0.5, 0)
        self._scale = 0.0  # pixels for 1 of the plane
        self._ground: tuple[QPixmap, QRectF, float, bool] | None = None
        self._grip: QPoint | None = None
        self._moved = False
        self._rest = debounced(self, self._settle, REST_MS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumHeight(200)
        self.setAccessibleName(tr("Map of the world"))
        context.thumbs.arrived.connect(lambda _photos: self.update())
        context.theme.changed.connect(self._forget_ground)

    # What is shown

    def show_photos(self, photos: Sequence[PhotoId], plane: Plane) -> None:
        """Show photos at places of the plane, float64 (n, 2). What is selected stays so, where it is shown."""
        chosen = set(self.selected())
        first = not len(self._plane) and len(plane)
        self._photos, self._plane = photos, plane
        self._chosen = frozenset(row for row, photo in enumerate(photos) if photo in chosen) if chosen else frozenset()
        self._gathered = 0.0
        if first:
            self.fit()
        self._settle()

    def selected(self) -> list[PhotoId]:
        """The photos that are selected, in their order."""
        return [self._photos[row] for row in sorted(self._chosen)]

    def selected_area(self) -> tuple[float, float, float, float] | None:
        """South, west, north and east of what is selected, in degrees; None where nothing is."""
        if not self._chosen:
            return None
        some = self._plane[sorted(self._chosen)]
        (west_x, north_y), (east_x, south_y) = some.min(0).tolist(), some.max(0).tolist()
        north, west = unproject(west_x, north_y)
        south, east = unproject(east_x, south_y)
        return south - _BIT, west - _BIT, north + _BIT, east + _BIT

    def name_of_selected(self) -> str:
        """The town of what is selected, once it is known; of several how many they are."""
        chosen = [one for one in self._clusters if self._is_chosen(one)]
        return plural("%Ln place", "%Ln places", len(chosen)) if len(chosen) > 1 else "".join(map(self._name, chosen))

    def select_all(self) -> None:
        """All that is in view."""
        seen = self._seen()
        inside = [one for one in self._clusters if seen.contains(one.x, one.y)]
        self._choose(np.concatenate([one.rows for one in inside]) if inside else np.empty(0, np.int64))

    def clear(self) -> None:
        """Select nothing."""
        self._choose(np.empty(0, np.int64))

    def fit(self) -> None:
        """Show all photos, or without any the whole world."""
        if len(self._plane):
            low, high = self._plane.min(0), self._plane.max(0)
            self._show_area(QRectF(QPointF(*low.tolist()), QPointF(*high.tolist())))
        else:
            self._show_area(QRectF(0, -EDGE * 0.8, 1, EDGE * 1.5))

    def zoom_by(self, steps: float, at: QPointF | None = None) -> None:
        """Nearer or farther; what lies at a point of the widget, else in its middle, stays there."""
        point = at if at is not None else QPointF(self.rect().center())
        before = self._on_plane(point)
        self._scale = self._limited(self._scale * STEP**steps)
        after = self._on_plane(point)
        self._move_to(self._middle + before - after)

    def stop(self) -> None:
        """Nobody looks at it."""
        self._rest.stop()
        self._context.thumbs.wish(self, ())

    # Places

    def _limited(self, scale: float) -> float:
        return float(min(NEAREST, max(scale, self.width(), self.height() / (2 * EDGE))))

    def _show_area(self, area: QRectF) -> None:
        across = max(area.width(), LEAST_SPAN) / FITTED
        down = max(area.height(), LEAST_SPAN) / FITTED
        self._scale = self._limited(min(self.width() / across, max(1, self.height() - COVER) / down))
        self._move_to(area.center() - QPointF(0, COVER / 2 / self._scale))  # covers stand above their places

    def _move_to(self, middle: QPointF) -> None:
        """Look at another part, without leaving the map."""
        half_w, half_h = self.width() / self._scale / 2, self.height() / self._scale / 2
        x = min(1 - half_w, max(half_w, middle.x())) if half_w < 0.5 else 0.5
        y = min(EDGE - half_h, max(half_h - EDGE, middle.y())) if half_h < EDGE else 0.0
        self._middle = QPointF(x, y)
        self._rest.start()
        self.update()

    def _seen(self) -> QRectF:
        size = QRectF(0, 0, self.width() / self._scale, self.height() / self._scale)
        size.moveCenter(self._middle)
        return size

    def _on_plane(self, point: QPointF) -> QPointF:
        return self._seen().topLeft() + point / self._scale

    def _at(self, x: float, y: float) -> QPointF:
        return (QPointF(x, y) - self._seen().topLeft()) * self._scale

    def _cover_rect(self, one: Cluster) -> QRect:
        """Where the cover of a cluster is: above its place."""
        at = self._at(one.x, one.y).toPoint()
        return QRect(at - QPoint(COVER // 2, COVER + 8), QSize(COVER, COVER))

    def _in_sight(self) -> list[Cluster]:
        around = self._seen().adjusted(*(sign * 80 / self._scale for sign in (-1, -1, 1, 1)))
        return [one for one in self._clusters if around.contains(one.x, one.y)]

    def _cluster_at(self, point: QPoint) -> Cluster | None:
        return next((one for one in self._in_sight() if self._cover_rect(one).contains(point)), None)

    def _bring_into_sight(self, one: Cluster) -> None:
        """Move the map no farther than it takes to see a cluster with its name."""
        cover, room = self._cover_rect(one).adjusted(-NEAR, -NEAR, NEAR, NEAR + NAME), self.rect()
        across = min(0, room.right() - cover.right()) or max(0, room.left() - cover.left())
        down = min(0, room.bottom() - cover.bottom()) or max(0, room.top() - cover.top())
        if across or down:
            self._move_to(self._middle - QPointF(across, down) / self._scale)

    # Gathering

    def _settle(self) -> None:
        """Once the map rests: gather for this scale, draw the ground finely, ask for pictures and names."""
        if not self._scale:
            return
        scale = 2.0 ** (round(np.log2(self._scale) * 2) / 2)
        if scale != self._gathered:
            plane = self._plane

            def take(found: list[Cluster]) -> None:
                if plane is self._plane:
                    self._gathered, self._clusters, self._focus = scale, found, -1
                    self._look()

            self._context.lanes.run(Lane.READ, lambda: clusters(plane, scale, APART), take, owner=self)
        else:
            self._look()
        if self._ground is not None and not self._ground[3]:
            self._ground = None
        self.update()

    def _look(self) -> None:
        if not self.isVisible():
            return
        seen = self._in_sight()
        wishes = [(self._photos[row], self._cut()) for one in seen for row in one.rows[:2].tolist()]
        self._context.thumbs.wish(self, wishes)
        spots = {self._spot(one) for one in seen} - self._names.keys()
        if spots:
            self._names |= dict.fromkeys(spots, "")

            def ask() -> dict[place_names.Spot, str]:
                return {spot: place_names.town_name(*spot) for spot in spots}

            def take(found: dict[place_names.Spot, str]) -> None:
                self._names |= found
                self.update()
                self.selectionChanged.emit()

            self._context.lanes.run(Lane.FILES, ask, take, owner=self)
        self.update()

    def _spot(self, one: Cluster) -> place_names.Spot:
        row = int(one.rows[len(one.rows) // 2])
        return place_names.coarse(*unproject(*self._plane[row].tolist()))

    def _name(self, one: Cluster) -> str:
        return self._names.get(self._spot(one), "")

    # Selection

    def _is_chosen(self, one: Cluster) -> bool:
        return bool(self._chosen) and int(one.rows[0]) in self._chosen

    def _choose(self, rows: NDArray[np.int64], *, add: bool = False) -> None:
        now = frozenset(rows.tolist())
        before = self._chosen
        self._chosen = (before - now if now <= before else before | now) if add else now
        if self._chosen != before:
            self.update()
            self.selectionChanged.emit()

    def _enter(self, one: Cluster) -> None:
        some = self._plane[one.rows]
        low, high = some.min(0), some.max(0)
        span = float((high - low).max())
        if span * self._scale < 2 * APART:
            self._middle = QPointF(one.x, one.y)
            self.zoom_by(2)
        else:
            self._show_area(QRectF(QPointF(*low.tolist()), QPointF(*high.tolist())))

    # Mouse

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._keyboard = False
        self._grip, self._moved = event.position().toPoint(), False

    @guard
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._grip is None or not event.buttons() & Qt.MouseButton.LeftButton:
            over = self._cluster_at(point) is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        step = point - self._grip
        if self._moved or step.manhattanLength() >= QApplication.startDragDistance():
            self._moved, self._grip = True, point
            self._move_to(self._middle - QPointF(step) / self._scale)

    @guard
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        grip, self._grip = self._grip, None
        if grip is None or self._moved:
            return
        one, control = self._cluster_at(grip), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.button() == Qt.MouseButton.RightButton:
            if one is not None and not self._is_chosen(one):
                self._choose(one.rows)
            self.menuAsked.emit(self.mapToGlobal(grip))
        elif one is not None:
            self._choose(one.rows, add=control)
        elif not control:
            self.clear()

    @guard
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        one = self._cluster_at(event.position().toPoint())
        if one is not None:
            self._enter(one)
        else:
            self.zoom_by(1, event.position())

    @guard
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(event.angleDelta().y() / 240, event.position())
        event.accept()

    # Keys

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = event.key(), Qt.Key
        ways = {keys.Key_Left: (-1, 0), keys.Key_Right: (1, 0), keys.Key_Up: (0, -1), keys.Key_Down: (0, 1)}
        way = ways.get(Qt.Key(key))
        focused = self._clusters[self._focus] if 0 <= self._focus < len(self._clusters) else None
        self._keyboard = True
        if way is not None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._move_to(self._middle + QPointF(*way) * (self.width() / 6 / self._scale))
        elif way is not None:
            self._go(*way)
        elif key in (keys.Key_Plus, keys.Key_Equal):
            self.zoom_by(1)
        elif key == keys.Key_Minus:
            self.zoom_by(-1)
        elif key == keys.Key_Backspace:
            self.zoom_by(-2)
        elif key == keys.Key_0:
            self.fit()
        elif key in (keys.Key_Return, keys.Key_Enter) and focused is not None:
            self._enter(focused)
        elif key == keys.Key_Space and focused is not None:
            self._choose(focused.rows, add=True)
            announce(self, tr("selected") if self._is_chosen(focused) else tr("not selected"))
        elif key == keys.Key_Escape and self._chosen:
            self.clear()
        else:
            event.ignore()
        self.update()

    def _go(self, across: int, down: int) -> None:
        """To the nearest cluster that way."""
        if not self._clusters:
            return
        if not 0 <= self._focus < len(self._clusters):
            here = self._middle
            ahead = list(range(len(self._clusters)))
        else:
            now = self._clusters[self._focus]
            here = QPointF(now.x, now.y)
            ahead = [
                number
                for number, one in enumerate(self._clusters)
                if (one.x - now.x) * across + (one.y - now.y) * down
                > abs((one.x - now.x) * down) + abs((one.y - now.y) * across)
            ]
        if ahead:
            self._focus = min(ahead, key=lambda number: self._away(number, here))
            one = self._clusters[self._focus]
            if not self._seen().contains(one.x, one.y):
                self._move_to(QPointF(one.x, one.y))
            announce(self, ", ".join(filter(None, (self._name(one), words.photos(len(one.rows))))))

    def _away(self, number: int, here: QPointF) -> float:
        one = self._clusters[number]
        return (one.x - here.x()) ** 2 + (one.y - here.y()) ** 2

    # Painting

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._context.theme
        painter.fillRect(self.rect(), theme.color(ThemeColor.CANVAS))
        if self._scale:
            self._paint_ground(painter)
            focused = self._clusters[self._focus] if 0 <= self._focus < len(self._clusters) else None
            for one in sorted(self._in_sight(), key=lambda one: (one is focused, one.y)):
                self._paint_cluster(painter, one, focus=one is focused and self._keyboard and self.hasFocus())
        painter.setFont(theme.font(Type.CAPTION))
        painter.setPen(theme.color(ThemeColor.TEXT3))
        source = tr("Outlines: Natural Earth, on this computer")
        corner = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect().adjusted(24, 0, -24, -12), corner, source)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        """What was drawn is moved along as long as it covers the view; drawn anew, it reaches half a view farther."""
        seen, moving = self._seen(), self._rest.isActive()
        kept = self._ground
        if kept is None or kept[2] != self._scale or not kept[1].contains(seen):
            area = seen.adjusted(-seen.width() / 4, -seen.height() / 4, seen.width() / 4, seen.height() / 4)
            dpr = self.devicePixelRatioF()
            pixmap = QPixmap((self.size().toSizeF() * 1.5 * dpr).toSize())
            pixmap.setDevicePixelRatio(dpr)
            pixmap.fill(self._context.theme.color(ThemeColor.CANVAS))
            inner = QPainter(pixmap)
            ground.paint_ground(inner, area, self._scale, self._context.theme, fine=not moving)
            inner.end()
            fine = not moving or self._scale < ground.FINE
            kept = self._ground = (pixmap, area, self._scale, fine)
        painter.drawPixmap((kept[1].topLeft() - seen.topLeft()) * self._scale, kept[0])

    def _forget_ground(self) -> None:
        self._ground = None
        self._look()

    def _cut(self) -> Cut:
        return Cut(COVER, COVER, dark=self._context.theme.dark, dpr=self.devicePixelRatioF())

    def _paint_cluster(self, painter: QPainter, one: Cluster, *, focus: bool) -> None:
        theme, icons, thumbs = self._context.theme, self._context.icons, self._context.thumbs
        rect, place = self._cover_rect(one), self._at(one.x, one.y)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for number in reversed(range(min(2, len(one.rows)))):
            area = rect.translated(BEHIND * number, -BEHIND * number)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ThemeColor.CANVAS))
            painter.drawRoundedRect(QRectF(area).adjusted(-2, -2, 2, 2), RADIUS, RADIUS)
            pixmap = thumbs.pixmap(self._photos[int(one.rows[number])], self._cut())
            paint_picture(painter, area, Content.PICTURE, pixmap, theme, icons)
        if self._is_chosen(one):
            paint_ring(painter, rect.adjusted(-2, -2, 2, 2), RADIUS, theme)
        if focus:
            paint_focus(painter, rect.adjusted(-2, -2, 2, 2), RADIUS, theme, outside=4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ThemeColor.TEXT2))
        painter.drawEllipse(place, 3, 3)
        if len(one.rows) > 1:
            text = words.count(len(one.rows))
            width = QFontMetrics(theme.font(Type.HEAD)).horizontalAdvance(text) + 12
            badge = QRect(rect.right() - width - 3, rect.bottom() - 20, width, 18)
            painter.setBrush(PLATE)
            painter.drawRoundedRect(QRectF(badge), 4, 4)
            painter.setFont(theme.font(Type.HEAD))
            painter.setPen(Qt.GlobalColor.white)
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
        self._paint_name(painter, self._name(one).partition(",")[0], place)

    def _paint_name(self, painter: QPainter, name: str, place: QPointF) -> None:
        if not name:
            return
        theme = self._context.theme
        font = theme.font(Type.SMALL_NAME)
        width = QFontMetrics(font).horizontalAdvance(name) + 16
        plate = QRectF(place.x() - width / 2, place.y() + 7, width, 22)
        painter.setPen(theme.color(ThemeColor.LINE))
        painter.setBrush(theme.color(ThemeColor.RAISED))
        painter.drawRoundedRect(plate, 4, 4)
        painter.setFont(font)
        painter.setPen(theme.color(ThemeColor.TEXT))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, name)

    # Events of the widget

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._ground = None
        if event.oldSize().isEmpty() or not self._scale:
            self.fit()
        else:
            self._scale = self._limited(self._scale)
            self._move_to(self._middle)
            chosen = [one for one in self._clusters if self._is_chosen(one)]
            if len(chosen) == 1:
                self._bring_into_sight(chosen[0])  # what is shown of it takes room from the map

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        self._rest.start()

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        self.stop()

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyboard = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.update()

    @guard
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
