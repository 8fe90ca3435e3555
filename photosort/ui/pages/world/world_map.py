"""The map of the world in the person's hands: pan, zoom, selecting by box, lasso and key, and dropping photos."""

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from photosort.ui.grid.drag import ALBUMS, PHOTOS, photos_in
from photosort.ui.pages.map.layer import paint_lasso
from photosort.ui.pages.world.cluster_painting import cover_rect, paint_name
from photosort.ui.pages.world.clusters import Cluster
from photosort.ui.pages.world.mercator import unproject
from photosort.ui.pages.world.tool import Tool
from photosort.ui.pages.world.world_base import APART, WorldBase, extent
from photosort.ui.services.assistive import announce
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.drop_frame import take_as_copy

_ARM = 16  # pixels of the cross, each way
_COARSE, _FINE = 6, 40  # steps by which a key moves the map by its width


class WorldMap(WorldBase):
    """Signals: `menuAsked(QPoint)` over what is selected; `photosDropped(list, QPointF)` at a longitude (x) and
    latitude (y); `aimed` by Enter, while it is asked for a place.
    """

    menuAsked = Signal(QPoint)
    photosDropped = Signal(list, QPointF)
    aimed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._keyboard = False
        self._tool = Tool.MOVE
        self._grip: QPoint | None = None
        self._pressed: QPoint | None = None  # where the mouse was last
        self._moved = False
        self._shape: list[QPoint] = []  # of a box or a lasso, while it is drawn
        self._drop: tuple[QPoint, str] | None = None
        self._aims = False  # at a place, which is in the middle
        self.setAcceptDrops(True)

    def use(self, tool: Tool) -> None:
        """What dragging does from now on."""
        self._tool = tool
        self.setCursor(Qt.CursorShape.ArrowCursor if tool is Tool.MOVE else Qt.CursorShape.CrossCursor)

    def aim(self, on: bool) -> None:
        """Whether a cross in the middle is aimed at a place: arrows move the map then, and Enter takes it."""
        self._aims = on
        self.update()

    def aim_spot(self) -> QPointF:
        """Longitude (x) and latitude (y) of the cross."""
        return self._degrees(QRectF(self.rect()).center())

    def paint_over(self, painter: QPainter) -> None:
        if self._aims:
            self._paint_cross(painter)
        if self._shape:
            paint_lasso(painter, self._context.theme, self._outline().toList())
        if self._drop is not None:
            paint_name(painter, self._context, self._drop[1], QPointF(self._drop[0]))

    def _paint_cross(self, painter: QPainter) -> None:
        """Light around dark, so that it is seen on photos as well."""
        theme, middle = self._context.theme, QRectF(self.rect()).center()
        for role, width in ((ThemeColor.CANVAS, 5.0), (ThemeColor.ACCENT, 2.0)):
            painter.setPen(QPen(theme.color(role), width))
            for arm in (QPointF(_ARM, 0), QPointF(0, _ARM)):
                painter.drawLine(middle - arm, middle + arm)

    def _degrees(self, point: QPointF) -> QPointF:
        spot = self._sight.on_plane(point)
        latitude, longitude = unproject(spot.x(), spot.y())
        return QPointF(longitude, latitude)

    def shows_focus(self) -> bool:
        return self._keyboard and self.hasFocus()

    def would_slip(self, below: int) -> bool:
        """Whether the cluster that was clicked on would be elsewhere, had the map so many pixels less below."""
        one = self._cluster_at(self._pressed) if self._pressed is not None and not self._keyboard else None
        return one is not None and not self.rect().adjusted(0, 0, 0, -below).contains(cover_rect(self._at(one)))

    def _enter(self, one: Cluster) -> None:
        area = extent(self._plane[one.rows])
        if max(area.width(), area.height()) * self._sight.scale < 2 * APART:
            self._sight.middle = QPointF(one.x, one.y)
            self.zoom_by(2)
        else:
            self.show_area(area)

    def _take_shape(self, *, add: bool) -> None:
        """Select the clusters of which the cover has its middle, or the dot lies, in what was drawn."""
        shape = self._outline()
        self._shape = []

        def inside(one: Cluster) -> bool:
            spots = (self._at(one), QPointF(cover_rect(self._at(one)).center()))
            return any(shape.containsPoint(spot, Qt.FillRule.OddEvenFill) for spot in spots)

        found = [one for one in self._in_sight() if inside(one)] if self._gathered is not None else []
        now = (
            [one for one in found if not self._chosen[one.rows].all()] if add else found
        )  # a shape adds, and takes nothing away
        if now or not add:
            self._choose_all(now, add=add)
        self.update()

    def _outline(self) -> QPolygonF:
        """The shape as it is so far."""
        if self._tool is Tool.BOX:
            return QPolygonF(QRectF(QRect(self._shape[0], self._shape[-1]).normalized()))
        return QPolygonF([QPointF(point) for point in self._shape])

    # Mouse

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._keyboard = False
        self._grip, self._moved = event.position().toPoint(), False
        self._pressed = self._grip

    @guard
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._grip is None or not event.buttons() & Qt.MouseButton.LeftButton:
            if self._tool is Tool.MOVE:
                over = self._cluster_at(point) is not None
                self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        step = point - self._grip
        if not self._moved and step.manhattanLength() < QApplication.startDragDistance():
            return
        if self._tool is Tool.MOVE:
            self._grip = point
            self._pan(-QPointF(step))
        else:
            self._shape = [*(self._shape or [self._grip]), point]
            self.update()
        self._moved = True

    @guard
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        grip, self._grip = self._grip, None
        adding = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        add = bool(event.modifiers() & adding)
        if self._shape:
            self._take_shape(add=add)
        if grip is None or self._moved:
            return
        one = self._cluster_at(grip)
        if event.button() == Qt.MouseButton.RightButton:
            if one is not None and not self._is_chosen(one):
                self._choose(one.rows)
            self.menuAsked.emit(self.mapToGlobal(grip))
        elif one is not None:
            self._choose(one.rows, add=add)
        elif not add:
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

    # Photos that are dropped

    @guard
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(PHOTOS) and not event.mimeData().hasFormat(ALBUMS):
            take_as_copy(event)
        else:
            event.ignore()

    @guard
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        number = len(photos_in(event.mimeData()))
        text = plural("%Ln photo was taken here", "%Ln photos were taken here", number)
        self._drop = event.position().toPoint(), text
        self.update()
        take_as_copy(event)

    @guard
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop = None
        self.update()

    @guard
    def dropEvent(self, event: QDropEvent) -> None:
        self._drop = None
        self.update()
        photos = list(photos_in(event.mimeData()))
        if photos:
            take_as_copy(event)
            self.photosDropped.emit(photos, self._degrees(event.position()))

    # Keys

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = event.key(), Qt.Key
        ways = {keys.Key_Left: (-1, 0), keys.Key_Right: (1, 0), keys.Key_Up: (0, -1), keys.Key_Down: (0, 1)}
        way = ways.get(Qt.Key(key))
        focused = self._focused()
        self._keyboard = True
        if way is not None and (self._aims or event.modifiers() & Qt.KeyboardModifier.ShiftModifier):
            self._pan(QPointF(*way) * (self.width() / (_FINE if self._aims else _COARSE)))
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
        elif key in (keys.Key_Return, keys.Key_Enter) and self._aims:
            self.aimed.emit()
        elif key in (keys.Key_Return, keys.Key_Enter) and focused is not None:
            self._enter(focused)
        elif key == keys.Key_Space and focused is not None:
            self._choose(focused.rows, add=True)
            announce(self, tr("selected") if self._is_chosen(focused) else tr("not selected"))
        elif key == keys.Key_Escape and len(self.selected_rows()):
            self.clear()
        else:
            event.ignore()
        self.update()

    def _go(self, across: int, down: int) -> None:
        """To the nearest cluster that way."""
        if not self._clusters or self._gathered is None:
            return
        now = self._focused()
        here = np.array((now.x, now.y) if now is not None else self._sight.middle.toTuple())
        step = self._spots - here
        away = (step**2).sum(1)
        if now is not None:
            ahead = step @ (across, down) > np.abs(step @ (down, across))
            away[~ahead] = np.inf
        if np.isfinite(away).any():
            self._focus = int(away.argmin())
            one = self._clusters[self._focus]
            if not self._sight.area().contains(one.x, one.y):
                self._sight.move_to(QPointF(one.x, one.y))
                self._move()
            announce(self, ", ".join(filter(None, (self._name(one), words.photos(len(one.rows))))))

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyboard = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.update()

    @guard
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
