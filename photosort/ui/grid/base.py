"""An item view whose geometry is arithmetic: it paints what is in sight, scrolls by pixels and holds its place."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from photosort.model.value import dataclass
from photosort.ui.grid.geometry import Box, Geometry, Margins, Tile
from photosort.ui.services.threads import guard
from photosort.ui.services.viewport import give_viewport

AnyIndex = QModelIndex | QPersistentModelIndex
MANY_RUNS = 64
RING_ROOM = 8  # rings reach so far over a tile
SENTENCE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
COUNT_GAP, DETAIL_GAP = 8, 20  # in a head


@dataclass(frozen=True, slots=True)
class Section:
    """A head and the tiles below it, up to the next section. The `count` of them is said where it is wanted.

    `band` pixels are left free over the head, for what several sections have in common; it stays at the top for as long
    as they follow, which are `banded`, and their heads stay below it.
    """

    start: int
    title: str
    detail: str = ""
    tile: Tile | None = None
    count: str = ""
    band: int = 0
    banded: bool = False


class Cells(Protocol):
    """Who paints the tiles of a grid and knows their parts."""

    def paint_tile(self, painter: QPainter, rect: QRect, row: int, state: "TileState") -> None:
        """Paint one tile."""

    def part_at(self, rect: QRect, row: int, point: QPoint) -> str:
        """Name of the control under a point of a tile ("circle", "menu"), or ""."""


@dataclass(frozen=True, slots=True)
class TileState:
    """How a tile is to look."""

    selected: bool = False
    focus: bool = False
    hover: bool = False
    drop: bool = False
    part: str = ""  # the control under the pointer


class GridBase(QListView):
    """Tiles in rows. Works without a model; every cost depends on what is in sight, not on the number of rows.

    It is a QListView by name only, because Qt reads lists aloud and knows no accessibility of other item views: all
    that QListView would lay out or paint is overridden, and its base class is called directly.
    """

    visibleChanged = Signal()  # other rows are in sight, or at another size
    section_gap = 12

    def __init__(self, parent: QWidget | None = None) -> None:
        self._geometry = Geometry(0, 1, Tile(144))
        self._tile = Tile(144)
        self._margins = Margins()
        self._above = 0  # pixels of the content over everything else, for what is no tile
        self._sections: tuple[Section, ...] = ()
        self._head = 0
        self._cells: Cells | None = None
        self._hover = QPersistentModelIndex()
        self._hover_part = ""
        self._drop = QPersistentModelIndex()
        self._keyboard = False  # whether the keyboard was used last, so that the focus ring shows
        self._anchor: tuple[QPersistentModelIndex, int] | None = None
        self._band = QRect()  # rubber band, in content pixels
        self._empty: tuple[QPixmap, str] | None = None
        super().__init__(parent)
        give_viewport(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The bar always keeps its room: were it to come and go, columns could flip between two counts for ever.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover, False)
        # All of it is painted here; by the style sheet's background Qt takes it for seen through and moves nothing.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # What is shown

    def set_cells(self, cells: Cells) -> None:
        """Give the painter of tiles."""
        self._cells = cells
        self.viewport().update()

    def set_tile(self, tile: Tile, margins: Margins | None = None) -> None:
        """Cut other tiles; the first tile in sight stays where it is."""
        self._hold()
        self._tile = tile
        self._margins = margins or self._margins
        self._relayout()

    def set_empty(self, icon: QPixmap | None, sentence: str = "") -> None:
        """Say why there is nothing to see; None while that is not known."""
        self._empty = (icon, sentence) if icon is not None else None
        self.viewport().update()

    def sentence_rect(self) -> QRect:
        """Where it is said that there is nothing to see."""
        sentence = self._empty[1] if self._empty is not None else ""
        return QFontMetrics(self.font()).boundingRect(self._below(self._middle()), SENTENCE, sentence)

    def set_above(self, height: int) -> None:
        """Leave room over the tiles and their heads, which scrolls along with them."""
        if height != self._above:
            self._above = height
            self._relayout()

    def tile(self) -> Tile:
        """The present cut."""
        return self._tile

    def set_sections(self, sections: Sequence[Section], head: int = 32) -> None:
        """Put heads over the tiles; an empty sequence takes them away. The first tile in sight stays."""
        if not sections and not self._sections:
            return
        self._hold()
        self._sections = tuple(sections)
        self._head = head if sections else 0
        self._relayout()

    def sections(self) -> tuple[Section, ...]:
        """The heads as they are."""
        return self._sections

    def grid(self) -> Geometry:
        """The geometry as it is."""
        return self._geometry

    def row_count(self) -> int:
        """Rows of the model, 0 without one."""
        model = self.model()
        return model.rowCount() if model is not None else 0

    def rows_in_sight(self) -> range:
        """The rows of which at least a pixel shows."""
        top = self.verticalOffset()
        return self._geometry.rows_between(top, top + self.viewport().height())

    def rows_near(self, screens: float) -> range:
        """The rows within so many screens of what shows."""
        height = self.viewport().height()
        top = self.verticalOffset()
        return self._geometry.rows_between(int(top - screens * height), int(top + (1 + screens) * height))

    def rows_of_head(self, point: QPoint) -> range:
        """The rows below the head at a point of the viewport; none where there is no head."""
        top = self.verticalOffset()
        ends = [section.start for section in self._sections[1:]] + [self.row_count()]
        for section, y in self._geometry.heads_between(top, top + self.viewport().height()):
            if y <= point.y() + top < y + self._head - RING_ROOM:
                return range(self._sections[section].start, ends[section])
        return range(0)

    def rows_beside(self, row: int) -> range:
        """The rows of the section in which a row lies; none where there are no sections."""
        starts = [section.start for section in self._sections]
        place = bisect_right(starts, row) - 1
        ends = [*starts[1:], self.row_count()]
        return range(starts[place], ends[place]) if place >= 0 else range(0)

    def update_row(self, row: int) -> None:
        """Paint one tile again, with the rings around it."""
        if 0 <= row < self.row_count():
            self.viewport().update(self._rect(row).adjusted(-RING_ROOM, -RING_ROOM, RING_ROOM, RING_ROOM))

    # The virtuals of QAbstractItemView

    @guard
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.rowsAboutToBeInserted.connect(self._hold)
            model.rowsAboutToBeRemoved.connect(self._hold)
            model.layoutAboutToBeChanged.connect(self._hold)
            model.rowsInserted.connect(self._relayout)
            model.rowsRemoved.connect(self._relayout)
            model.layoutChanged.connect(self._relayout)
            model.modelReset.connect(self._relayout)
        self._relayout()

    @guard(default=QRect)
    def visualRect(self, index: AnyIndex) -> QRect:
        if not index.isValid() or index.row() >= self._geometry.count:
            return QRect()
        return self._rect(index.row())

    @guard(default=QModelIndex)
    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._geometry.at(self._mirrored(point.x(), 1), point.y() + self.verticalOffset())
        model = self.model()
        if model is None or not 0 <= row < model.rowCount():
            return QModelIndex()
        return model.index(row, 0)

    @guard
    def scrollTo(
        self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid() or index.row() >= self._geometry.count:
            return
        box = self._geometry.box(index.row())
        bar, height = self.verticalScrollBar(), self.viewport().height()
        over, under = self._margins.top + self._geometry.covered(index.row()), self._margins.bottom
        if box.y == over + self._above and box.bottom + under <= height:
            over = box.y  # with the first line comes what is above it
        hints = QAbstractItemView.ScrollHint
        if hint == hints.PositionAtTop:
            bar.setValue(box.y - over)
        elif hint == hints.PositionAtBottom:
            bar.setValue(box.bottom + under - height)
        elif hint == hints.PositionAtCenter:
            bar.setValue(box.y + box.height // 2 - height // 2)
        elif box.y - over < bar.value() or box.height > height:
            bar.setValue(box.y - over)
        elif box.bottom + under > bar.value() + height:
            bar.setValue(box.bottom + under - height)

    @guard(default=0)
    def horizontalOffset(self) -> int:
        return 0

    @guard(default=0)
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @guard(default=False)
    def isIndexHidden(self, index: AnyIndex) -> bool:
        return False

    @guard(default=QRegion)
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        shown = self.rows_in_sight()
        region = QRegion()
        for place in range(selection.size()):
            if place > MANY_RUNS:
                return QRegion(self.viewport().rect())
            run = selection.at(place)
            for row in range(max(run.top(), shown.start), min(run.bottom() + 1, shown.stop)):
                region += self._rect(row).adjusted(-8, -8, 8, 8)
        return region

    @guard
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        self.selectionModel().select(self.selection_in(rect.translated(0, self.verticalOffset())), command)

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._hold()
        QAbstractItemView.resizeEvent(self, event)
        self._relayout()

    @guard
    def updateGeometries(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._geometry.height - height))
        bar.setEnabled(bar.maximum() > 0)  # its room stays, its handle goes
        bar.setPageStep(max(1, height - 48))
        bar.setSingleStep(max(20, min(64, self._geometry.height // 20)))
        QAbstractItemView.updateGeometries(self)

    @guard
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        view = self.viewport()
        view.scroll(0, dy)
        if self._geometry.stuck:  # heads and bands at the upper edge do not scroll along
            view.update(0, 0, view.width(), self._geometry.stuck + max(0, dy))
        self.visibleChanged.emit()

    @guard(default=True)
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.set_hover(QModelIndex(), "")
        return bool(super().viewportEvent(event))

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        # One rectangle at a time: where the clip is a region, Qt paints pictures in a pool of threads and waits for it.
        for dirty in cast("Iterable[QRect]", event.region()):
            painter.setClipRect(dirty)
            self._paint_in(painter, dirty)
        painter.setClipping(False)
        if not self._band.isNull():
            self._paint_band(painter)
        if self._empty is not None and not self.row_count():
            self._paint_empty(painter, *self._empty)
        painter.end()

    # Inside

    def _paint_in(self, painter: QPainter, dirty: QRect) -> None:
        """Paint the tiles and heads that reach into a rectangle of the viewport."""
        painter.fillRect(dirty, self.palette().base())
        offset, reach = self.verticalOffset(), dirty.adjusted(-RING_ROOM, -RING_ROOM, RING_ROOM, RING_ROOM)
        if self._cells is not None and self.row_count() == self._geometry.count:
            rows = self._geometry.rows_between(reach.top() + offset, reach.bottom() + 1 + offset)
            self._paint_tiles(painter, [(row, rect) for row in rows if (rect := self._rect(row)).intersects(reach)])
        for section, y in self._geometry.heads_between(offset, offset + dirty.bottom() + 1):
            head = QRect(0, y - offset, self.viewport().width(), self._head)
            if head.intersects(dirty):
                self._paint_head(painter, head, self._sections[section])

    def selection_in(self, area: QRect) -> QItemSelection:
        """The tiles that touch an area of the content, as ranges."""
        selection = QItemSelection()
        if not self.row_count():
            return selection
        model = self.model()
        width = max(1, area.width())
        box = Box(self._mirrored(area.x(), width), area.y(), width, max(1, area.height()))
        for run in self._geometry.rows_in(box):
            selection.select(model.index(run.start, 0), model.index(run.stop - 1, 0))
        return selection

    def set_hover(self, index: AnyIndex, part: str) -> None:
        """Say which tile and which control of it the pointer is over."""
        if self._hover == index and self._hover_part == part:
            return
        before = self._hover.row() if self._hover.isValid() else -1
        self._hover, self._hover_part = QPersistentModelIndex(index), part
        self.update_row(before)
        if index.isValid():
            self.update_row(index.row())

    def _rect(self, row: int) -> QRect:
        box = self._geometry.box(row)
        x = self._mirrored(box.x, box.width)
        return QRect(x, box.y - self.verticalOffset(), box.width, box.height)

    def _mirrored(self, x: int, width: int) -> int:
        """The left edge of something `width` wide, where reading goes from right to left."""
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return x
        return self.viewport().width() - x - width

    def _hold(self) -> None:
        """Remember the first tile in sight and how far it is scrolled, until the next layout."""
        if self._anchor is not None or self.model() is None:
            return
        shown = self.rows_in_sight()
        if not shown or shown.start >= self.row_count():
            return
        # A tile of which a third shows counts as the first one.
        row = shown.start
        if self._rect(row).bottom() < self._rect(row).height() // 3:
            row = min(shown.stop - 1, row + self._geometry.columns(row))
        self._anchor = (QPersistentModelIndex(self.model().index(row, 0)), self._rect(row).y())

    def _relayout(self) -> None:
        held, self._anchor = self._anchor, None
        at_top = self.verticalScrollBar().value() == 0
        self._geometry = Geometry(
            self.row_count(),
            self.viewport().width(),
            self._tile,
            margins=replace(self._margins, top=self._margins.top + self._above),
            starts=[section.start for section in self._sections],
            tiles=[section.tile for section in self._sections],
            head=self._head,
            bands=[(section.band, section.banded) for section in self._sections],
            section_gap=self.section_gap if self._sections else 0,
        )
        self.updateGeometries()
        if held is not None and held[0].isValid() and not (at_top and held[0].row() == 0):
            self.verticalScrollBar().setValue(self._geometry.box(held[0].row()).y - held[1])
        self.viewport().update()
        self.visibleChanged.emit()

    def _paint_tiles(self, painter: QPainter, tiles: Sequence[tuple[int, QRect]]) -> None:
        cells = cast("Cells", self._cells)
        model, chosen = self.model(), self.selectionModel()
        current = self.currentIndex().row() if self._keyboard and self.hasFocus() else -1
        hover = self._hover.row() if self._hover.isValid() else -1
        drop = self._drop.row() if self._drop.isValid() else -1
        late: list[tuple[QRect, int, TileState]] = []
        for row, rect in tiles:
            state = TileState(
                selected=chosen.isSelected(model.index(row, 0)),
                focus=row == current,
                hover=row == hover,
                drop=row == drop,
                part=self._hover_part if row == hover else "",
            )
            if state.focus or state.selected:
                late.append((rect, row, state))  # rings reach over their neighbours
            else:
                cells.paint_tile(painter, rect, row, state)
        for rect, row, state in sorted(late, key=lambda entry: entry[2].focus):
            cells.paint_tile(painter, rect, row, state)

    def _paint_head(self, painter: QPainter, rect: QRect, section: Section) -> None:
        rect = rect.adjusted(0, 0, 0, -RING_ROOM)
        painter.fillRect(rect, self.palette().base())
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        left = self._margins.left
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(bold)
        painter.setPen(self.palette().text().color())
        painter.drawText(rect.adjusted(left, 0, -left, 0), flags, section.title)
        painter.setFont(self.font())
        painter.setPen(self.palette().placeholderText().color())
        begin = left + QFontMetrics(bold).horizontalAdvance(section.title)
        gap = COUNT_GAP if section.count else QFontMetrics(bold).horizontalAdvance(" ")
        for said in filter(None, (section.count, section.detail)):
            painter.drawText(rect.adjusted(begin + gap, 0, -left, 0), flags, said)
            begin += gap + QFontMetrics(self.font()).horizontalAdvance(said)
            gap = DETAIL_GAP

    def _paint_empty(self, painter: QPainter, icon: QPixmap, sentence: str) -> None:
        middle = self._middle()
        size = icon.deviceIndependentSize().toSize()
        painter.drawPixmap(middle - QPoint(size.width() // 2, size.height()), icon)
        painter.setFont(self.font())
        painter.setPen(self.palette().placeholderText().color())
        painter.drawText(self._below(middle), SENTENCE, sentence)

    def _middle(self) -> QPoint:
        return self.viewport().rect().center() - QPoint(0, 24)

    def _below(self, middle: QPoint) -> QRect:
        """Where a sentence has room below the icon."""
        area = self.viewport().rect().adjusted(48, 0, -48, 0)
        return QRect(area.x(), middle.y() + 12, area.width(), area.bottom() - middle.y())

    def _paint_band(self, painter: QPainter) -> None:
        band = self._band.translated(0, -self.verticalOffset())
        colour = self.palette().highlight().color()
        painter.setPen(colour)
        colour.setAlphaF(0.13)
        painter.setBrush(colour)
        painter.drawRect(band.adjusted(0, 0, -1, -1))

    @guard
    def doItemsLayout(self) -> None:
        self._relayout()

    @guard
    def rowsInserted(self, parent: AnyIndex, start: int, end: int) -> None:
        QAbstractItemView.rowsInserted(self, parent, start, end)

    @guard
    def rowsAboutToBeRemoved(self, parent: AnyIndex, start: int, end: int) -> None:
        QAbstractItemView.rowsAboutToBeRemoved(self, parent, start, end)

    @guard
    def dataChanged(self, first: AnyIndex, last: AnyIndex, roles: Sequence[int] = ()) -> None:
        QAbstractItemView.dataChanged(self, first, last, roles)

    @guard(default=QSize)
    def viewportSizeHint(self) -> QSize:
        return QSize(640, 480)
