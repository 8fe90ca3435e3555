"""A wall of faces: round pictures with words below them and two buttons in their corners, named in place."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QHideEvent, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QToolTip, QWidget

from photosort.model.face import FaceId
from photosort.model.value import dataclass
from photosort.ui.grid.base import TileState
from photosort.ui.grid.geometry import Margins, Tile
from photosort.ui.grid.name_editor import NameEditor
from photosort.ui.grid.view import GridView
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.face_pictures import round_cut
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import Cut
from photosort.ui.style.mark_painting import PALE
from photosort.ui.style.painting import paint_circle, paint_face, paint_focus, paint_ring
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.i18n import tr

SMALLEST, LARGEST, AT_REST = 72, 160, 124  # the face
BESIDE, OVER, UNDER = 14, 9, 7  # from a face to the edges of its plate, and from the words to its lower one
GAP_X, GAP_Y = 8, 14
BELOW = 10  # from a face to its name
BUTTON, INSET = 26, 6
TICK = 20


@dataclass(frozen=True, slots=True)
class WallFace:
    """What a tile shows: the picture, a name, and what is told below it.

    Attributes:
        name: whose it is; where nobody is sure, what is asked instead.
        sure: whether that is a name, and no question.
        hidden: whether it is out of sight, and shown pale.
    """

    face: FaceId
    name: str
    below: str
    sure: bool = False
    hidden: bool = False


class FaceWall(GridView):
    """Faces; subclasses say what is in a row. `selectionSettled` at most once per turn of the event loop."""

    selectionSettled = Signal()

    def __init__(self, context: Context, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._edge = AT_REST
        self._settle = debounced(self, self.selectionSettled.emit)
        self.leaves_space: Callable[[], bool] = lambda: False  # to the page, while that asks something
        self.setModel(model)
        self.set_cells(self)
        self.set_edge(AT_REST)
        self.setDragEnabled(False)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        model.dataChanged.connect(self.look)
        self.visibleChanged.connect(self.look)
        self.typed.connect(self._find)
        context.face_pictures.arrived.connect(self._on_arrived)
        context.theme.changed.connect(self._on_theme)

    def shown(self, row: int) -> WallFace | None:
        """What a row shows."""
        raise NotImplementedError

    # What is shown

    def edge(self) -> int:
        """How wide a face is."""
        return self._edge

    def set_edge(self, edge: int) -> None:
        """Zoom: the first one in sight stays."""
        self._edge = max(SMALLEST, min(LARGEST, edge))
        height = OVER + self._edge + BELOW + self._name_height() + self._second_height() + UNDER
        tile = Tile(self._edge + 2 * BESIDE, height, gap_x=GAP_X, gap_y=GAP_Y, least_columns=2)
        self.set_tile(tile, Margins(24, 16, 12, 24))

    def look(self) -> None:
        """Wish for the faces in sight now."""
        rows = self.rows_in_sight() if self.isVisible() else range(0)
        shown = [self.shown(row) for row in rows if row < self.row_count()]
        self.context.face_pictures.wish(self, [one.face for one in shown if one is not None], self._cut())

    def edit_name(self, row: int, before: str, take: Callable[[str], object], names: Sequence[str]) -> None:
        """Edit a name in its place; `take` gets the other one. `names` complete what is typed."""
        self.scrollTo(self.model().index(row, 0))
        # In the viewport it scrolls along with the tiles.
        editor = NameEditor(before, self.viewport(), self, called=tr("Name"), names=names)
        editor.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        editor.setPlaceholderText(tr("Who is this?"))
        editor.accepted.connect(take)
        editor.emptied.connect(self.context.failed)
        line = self._name_rect(self._rect(row))
        editor.setGeometry(line.adjusted(0, -BELOW + 1, 0, 1))  # into the gap above: the line below stays whole
        editor.show()
        editor.setFocus()

    # Cells

    def paint_tile(self, painter: QPainter, rect: QRect, row: int, state: TileState) -> None:
        """One face."""
        one, theme, icons = self.shown(row), self.context.theme, self.context.icons
        if one is None:
            return
        face = self._face_rect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state.hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ThemeColor.HOVERC))
            painter.drawRoundedRect(QRectF(rect), 10, 10)
        painter.setOpacity(PALE if one.hidden else 1)
        paint_face(painter, face, self.context.face_pictures.pixmap(one.face, self._cut()), theme)
        painter.setOpacity(1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state.selected:
            paint_ring(painter, face, self._edge / 2, theme)
        if state.focus:
            paint_focus(painter, face, self._edge / 2, theme, outside=4 if state.selected else 2)
        if state.selected:
            paint_circle(painter, self._tick_rect(face), theme, icons, ticked=True)
        self._paint_words(painter, rect, one)
        if state.hover:
            self._paint_button(painter, self._name_button(rect), "pencil", hot=state.part == "name")
            hide = "eye" if one.hidden else "eye-off"
            self._paint_button(painter, self._hide_button(rect), hide, hot=state.part == "hide")

    def _paint_words(self, painter: QPainter, rect: QRect, one: WallFace) -> None:
        theme, line = self.context.theme, self._name_rect(rect)
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        font = theme.font(Type.NAME if one.sure else Type.BUTTON)
        painter.setFont(font)
        faint = ThemeColor.TEXT3 if one.hidden else ThemeColor.TEXT
        painter.setPen(theme.color(faint if one.sure else ThemeColor.ACCENT))
        cut = Qt.TextElideMode.ElideRight
        painter.drawText(line, centre, QFontMetrics(font).elidedText(one.name, cut, line.width()))
        small = theme.font(Type.SMALL)
        below = QRect(line.x(), line.bottom() + 1, line.width(), self._second_height())
        painter.setFont(small)
        painter.setPen(theme.color(ThemeColor.TEXT2))
        painter.drawText(below, centre, QFontMetrics(small).elidedText(one.below, cut, below.width()))

    def _paint_button(self, painter: QPainter, rect: QRect, icon: str, *, hot: bool) -> None:
        theme = self.context.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color(ThemeColor.RIM))
        painter.setBrush(theme.color(ThemeColor.HOVER if hot else ThemeColor.RAISED))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.drawPixmap(rect.topLeft() + QPoint(6, 6), self.context.icons.pixmap(icon, ThemeColor.TEXT, 14))

    def part_at(self, rect: QRect, row: int, point: QPoint) -> str:
        """The buttons in the corners, and the question below a face without a name."""
        if self._name_button(rect).contains(point):
            return "name"
        if self._hide_button(rect).contains(point):
            return "hide"
        one = self.shown(row)
        asks = one is not None and not one.sure and self._name_rect(rect).contains(point)
        return "name" if asks else ""

    def _cut(self) -> Cut:
        return round_cut(self._edge, dark=self.context.theme.dark, dpr=self.devicePixelRatioF())

    def _face_rect(self, rect: QRect) -> QRect:
        return QRect(rect.x() + (rect.width() - self._edge) // 2, rect.y() + OVER, self._edge, self._edge)

    def _tick_rect(self, face: QRect) -> QRect:
        """On the circle, at its lower right: where the corner buttons are not."""
        reach = round(self._edge / 2 * 0.7071)
        return QRect(face.center() + QPoint(reach - TICK // 2, reach - TICK // 2), QSize(TICK, TICK))

    def _name_rect(self, rect: QRect) -> QRect:
        top = self._face_rect(rect).bottom() + 1 + BELOW
        return QRect(rect.x() + 4, top, rect.width() - 8, self._name_height())

    def _name_button(self, rect: QRect) -> QRect:
        return QRect(rect.topLeft() + QPoint(INSET, INSET), QSize(BUTTON, BUTTON))

    def _hide_button(self, rect: QRect) -> QRect:
        return QRect(QPoint(rect.right() + 1 - INSET - BUTTON, rect.y() + INSET), QSize(BUTTON, BUTTON))

    def _name_height(self) -> int:
        return max(20, QFontMetrics(self.context.theme.font(Type.NAME)).height())

    def _second_height(self) -> int:
        return max(16, QFontMetrics(self.context.theme.font(Type.SMALL)).height())

    # Inside

    def _find(self, typed: str) -> None:
        """Go to the next one whose name begins so."""
        count, current = self.row_count(), max(0, self.currentIndex().row())
        first = current + (1 if len(typed) == 1 else 0)
        for step in range(count):
            row = (first + step) % count
            one = self.shown(row)
            if one is not None and one.sure and one.name.casefold().startswith(typed.casefold()):
                self.go_to(row, keyboard=True)
                return

    def _on_arrived(self, faces: set[FaceId]) -> None:
        for row in self.rows_in_sight():
            one = self.shown(row) if row < self.row_count() else None
            if one is not None and one.face in faces:
                self.update_row(row)

    def _on_selection(self) -> None:
        if self.isVisible() and not self._settle.isActive():
            self._settle.start()

    def _on_theme(self) -> None:
        self.set_edge(self._edge)
        self.look()

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers() and self.leaves_space():
            event.ignore()
        else:
            super().keyPressEvent(event)

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._settle.stop()
        self.look()

    @guard(default=True)
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self.viewport())
            return True
        return bool(super().viewportEvent(event))

    def _tip(self, point: QPoint) -> str:
        """What a button does; else the whole name where it is cut."""
        index = self.indexAt(point)
        one = self.shown(index.row()) if index.isValid() else None
        if one is None:
            return ""
        part = self._part(index, point)
        if part:
            return {"name": tr("Name (F2)"), "hide": tr("Show again (H)") if one.hidden else tr("Hide (H)")}[part]
        room = self._name_rect(self._rect(index.row())).width()
        cut = QFontMetrics(self.context.theme.font(Type.NAME)).horizontalAdvance(one.name) > room
        return f"<p>{escape(one.name)}</p>" if cut else ""
