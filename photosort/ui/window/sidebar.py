"""The left column: where to go, how much is there, and what may be dropped where."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from photosort.model.photo import PhotoId, RootId
from photosort.ui.grid.drag import ALBUMS, PHOTOS, photos_in
from photosort.ui.pages.page_spec import Drop, PageSpec, Place
from photosort.ui.pages.places import Row, rows
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import guard
from photosort.ui.services.viewport import give_viewport
from photosort.ui.style.icons import Icons
from photosort.ui.style.theme import Theme, ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.text.spoken import aloud
from photosort.ui.widgets.drop_frame import take_as_copy
from photosort.ui.widgets.side_button import SideButton
from photosort.ui.window.folder_trees import FolderTrees
from photosort.ui.window.smart_counts import SmartCounts

ROW, GAP, HEAD, INSET = 30, 1, 34, 8
STEP, CHEVRON = 12, 12  # how far each depth of a tree stands in; the mark that opens and closes
NARROWEST, WIDEST = 180, 320
BESIDE_WORDS = 2 * INSET + 33 + 8 + 9 + 2  # icon and gaps of a row
SPRING_MS = 700  # how long a drag is held over a row until it opens

Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def show(self, rows: list[Row]) -> None:
        same = [row.place for row in rows] == [row.place for row in self.rows]
        if same:  # counts update in place: nothing jumps
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @guard(default=0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    @guard
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            folded = "" if row.opened is None else tr("open") if row.opened else tr("closed")
            return aloud(", ".join(part for part in (row.text, row.count, folded) if part))
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.text if row.is_named else None
        return None

    @guard(default=Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].place is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Rows(QStyledItemDelegate):
    def __init__(self, view: "SidebarList", theme: Theme, icons: Icons) -> None:
        super().__init__(view)
        self._view, self._theme, self._icons = view, theme, icons

    @guard(default=QSize)
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        head = self._view.row(index).place is None
        return QSize(0, self._theme.row(HEAD) if head else self._theme.row(ROW) + GAP)

    @guard
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._view.row(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.place is None:
            self._paint_head(painter, option.rect, row.text)
        else:
            self._paint_row(painter, option, row, drop=index.row() == self._view.drop_row)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.setFont(self._theme.font(Type.HEAD))
        painter.setPen(self._theme.color(ThemeColor.TEXT2))
        words = rect.adjusted(INSET + 8, 10, -INSET, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | self._view.lead(), text)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, *, drop: bool) -> None:
        color = self._theme.color
        rect = option.rect.adjusted(INSET, 0, -INSET, -GAP)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        fill = ThemeColor.SOFT if selected or drop else ThemeColor.HOVER if hover else None
        if fill is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(fill))
            painter.drawRoundedRect(QRectF(rect), 6, 6)
        if drop:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color(ThemeColor.ACCENT), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 5, 5)
        elif option.state & QStyle.StateFlag.State_HasFocus and self._view.keyboard:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color(ThemeColor.TEXT), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 5, 5)
        ink = ThemeColor.ACCENT if selected else ThemeColor.TEXT3 if row.offline else ThemeColor.TEXT2
        icon = self._icons.pixmap(row.icon, ink, 16)
        mirrored = self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if row.opened is not None:
            turned = "chevron-down" if row.opened else "chevron-left" if mirrored else "chevron-right"
            mark = self._icons.pixmap(turned, ThemeColor.TEXT2, CHEVRON)
            painter.drawPixmap(self._view.chevron_rect(option.rect, row).topLeft(), mark)
        rect = rect.adjusted(0, 0, -row.depth * STEP, 0) if mirrored else rect.adjusted(row.depth * STEP, 0, 0, 0)
        left = rect.right() - 23 if mirrored else rect.x() + 8
        painter.drawPixmap(QPoint(left, rect.y() + (rect.height() - 16) // 2), icon)
        count = self._view.drop_text if drop else row.count
        font = self._theme.font(Type.SMALL)
        painter.setFont(font)
        painter.setPen(color(ThemeColor.TEXT2 if selected or drop else ThemeColor.TEXT3))
        line = rect.adjusted(9, 0, -33, 0) if mirrored else rect.adjusted(33, 0, -9, 0)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | self._view.trail(), count)
        room = line.width() - (QFontMetrics(font).horizontalAdvance(count) + 8 if count else 0)
        font = self._theme.font(Type.NAME if selected else Type.BODY)
        painter.setFont(font)
        painter.setPen(color(ThemeColor.TEXT3 if row.offline else ThemeColor.TEXT))
        text = QFontMetrics(font).elidedText(row.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | self._view.lead(), text)


class SidebarList(QListView):
    """The rows. Arrow keys walk and go at once.

    Photos may be dropped where the record of a page says so; albums on nothing here.
    """

    chosen = Signal(object)  # Row
    sprung = Signal(object)  # Row over which something is held
    dropped = Signal(object, list)  # Drop, photo ids
    menuWanted = Signal(object, QPoint)  # Row, global position
    toggled = Signal(object)  # Place of a folder that is to be opened or closed

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self.keyboard = False
        self._place: Place | None = None  # where the window is, which may have no row for a while
        self.drop_row = -1
        self.drop_text = ""
        self._rows = _Model()
        self.setModel(self._rows)
        self.setItemDelegate(_Rows(self, theme, icons))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setObjectName("sidebar-list")
        self.setAccessibleName(tr("Sidebar"))
        self.viewport().setAutoFillBackground(False)
        self._spring = debounced(self, self._spring_open, SPRING_MS)
        self.clicked.connect(self._go)

    def row(self, index: Index) -> Row:
        """The row at an index."""
        return self._rows.rows[index.row()]

    def model_rows(self) -> list[Row]:
        """The rows shown."""
        return self._rows.rows

    def show_rows(self, rows: list[Row]) -> None:
        """Show other rows, keeping what is selected and how far they are scrolled."""
        scrolled = self.verticalScrollBar().value()
        self._rows.show(rows)
        self.select(self._place)
        self.verticalScrollBar().setValue(scrolled)

    def select(self, place: Place | None) -> None:
        """Mark where the window is, without going there. None marks nothing."""
        self._place = place
        for number, row in enumerate(self._rows.rows):
            if place is not None and row.place == place:
                self.setCurrentIndex(self._rows.index(number))
                return
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def chevron_rect(self, rect: QRect, row: Row) -> QRect:
        """Where in the rectangle of a row the mark stands that opens it and closes it."""
        top = rect.y() + (rect.height() - GAP - CHEVRON) // 2
        spot = QRect(rect.x() + INSET + row.depth * STEP - 6, top, CHEVRON, CHEVRON)
        return QStyle.visualRect(self.layoutDirection(), rect, spot)

    def lead(self) -> Qt.AlignmentFlag:
        """Where a line begins."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft

    def trail(self) -> Qt.AlignmentFlag:
        """Where a line ends."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight

    def _go(self, index: QModelIndex) -> None:
        if index.isValid() and self.row(index).place is not None:
            self.chosen.emit(self.row(index))

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keyboard = True
        before = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._go(before)
            return
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and before.isValid():
            self._fold(before, opens=(event.key() == Qt.Key.Key_Right) is (self.lead() == Qt.AlignmentFlag.AlignLeft))
            return
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self._go(self.currentIndex())
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self, index: QModelIndex, *, opens: bool) -> None:
        """Open a folder or close it; from one that is closed, go to the one above."""
        row = self.row(index)
        if row.opened is (not opens):
            self.toggled.emit(row.place)
        elif not opens and row.place is not None and row.place.folder:
            above = replace(row.place, folder=row.place.folder.rpartition(b"/")[0])
            self.select(above)
            self._go(self.currentIndex())
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.keyboard = False
        point = event.position().toPoint()
        index = self.indexAt(point)
        if event.button() is not Qt.MouseButton.LeftButton:
            event.accept()  # it asks for the menu, and selects nothing by itself
        elif index.isValid() and self._is_chevron(index, point):
            self.toggled.emit(self.row(index).place)
        else:
            super().mousePressEvent(event)

    @guard
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not (index.isValid() and self._is_chevron(index, event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def _is_chevron(self, index: QModelIndex, point: QPoint) -> bool:
        row = self.row(index)
        mark = self.chevron_rect(self.visualRect(index), row)
        return row.opened is not None and mark.adjusted(-6, -8, 4, 8).contains(point)

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        reason = event.reason()
        self.keyboard = self.keyboard or reason in (
            Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason,
        )  # fmt: skip
        super().focusInEvent(event)

    @guard
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyed = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyed else self.indexAt(event.pos())
        row = self.row(index) if index.isValid() else None
        if row is not None and row.is_named:
            self.select(row.place)
            self._go(index)  # what is selected is what is shown
            middle = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menuWanted.emit(row, middle if keyed else event.globalPos())

    @guard
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(PHOTOS) and not event.mimeData().hasFormat(ALBUMS):
            take_as_copy(event)
        else:
            event.ignore()

    @guard
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        drop = self.row(index).drop if index.isValid() else None
        number = say.count(len(photos_in(event.mimeData())))
        text = tr("Place…") if drop is Drop.PLACE else f"+ {number}" if drop is Drop.TAKE_OUT else tr("Move…")
        self._mark_drop(index.row() if drop is not None else -1, text)
        event.setAccepted(drop is not None)

    @guard
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark_drop(-1, "")

    @guard
    def dropEvent(self, event: QDropEvent) -> None:
        photos: list[PhotoId] = list(photos_in(event.mimeData()))
        row = self.drop_row
        self._mark_drop(-1, "")
        if row >= 0 and photos:
            self.dropped.emit(self._rows.rows[row].drop, photos)
            take_as_copy(event)

    def _mark_drop(self, row: int, text: str) -> None:
        if (row, text) != (self.drop_row, self.drop_text):
            self.drop_row, self.drop_text = row, text
            self.viewport().update()
            self._spring.stop()
            if row >= 0 and self._rows.rows[row].drop in (Drop.MOVE, Drop.PLACE):
                self._spring.start()

    def _spring_open(self) -> None:
        if self.drop_row >= 0:
            self.sprung.emit(self._rows.rows[self.drop_row])


class Sidebar(QWidget):
    """Rows above, "Add folder…" at the foot."""

    def __init__(self, context: Context, pages: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMaximumWidth(context.theme.row(WIDEST))
        self._context = context
        self._pages = pages
        self._percent: dict[RootId, int] = {}
        self._here: Place | None = None
        self._trees = FolderTrees(context, self)
        self.smart_counts = SmartCounts(context, self)
        self.list = SidebarList(context.theme, context.icons, self)
        self.list.setStyleSheet("QListView { background: transparent; }")
        self.add = SideButton(tr("Add folder…"), "folder-plus", context, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 10)
        layout.setSpacing(0)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.add)
        self.list.toggled.connect(self._trees.toggle)
        self._trees.changed.connect(self._refresh)
        self.smart_counts.changed.connect(self._refresh)
        context.overview.changed.connect(self._refresh)
        context.settingsChanged.connect(self._refresh)
        context.theme.changed.connect(self.list.viewport().update)
        self._refresh()

    def show_place(self, place: Place | None) -> None:
        """Mark where the window is, also where that has no row otherwise: nobody is lost on a page without photos."""
        left, self._here = self._here, place
        self.list.select(place)
        overview = self._context.overview.now
        if any(page.place in (left, place) and not page.shown(overview) for page in self._pages):
            self._refresh()

    def show_percent(self, percent: dict[RootId, int]) -> None:
        """Folders being read, with how much of them is."""
        if percent != self._percent:
            self._percent = percent
            self._refresh()

    def _refresh(self) -> None:
        overview = self._context.overview.now
        settings = self._context.settings
        pages = [
            page if page.counted(settings) else page.uncounted()
            for page in self._pages
            if page.wanted(settings) or page.count(overview)
        ]
        shown = rows(pages, overview, self._percent, self._trees, self.smart_counts.now, self._here)
        self.list.show_rows(shown)
        self.setMinimumWidth(min(self.maximumWidth(), max(NARROWEST, self._wanted_width(shown))))

    def _wanted_width(self, shown: Sequence[Row]) -> int:
        """So wide that the names of pages are whole, also of the one that is chosen; those that people give are cut."""
        name, count = (QFontMetrics(self._context.theme.font(style)) for style in (Type.NAME, Type.SMALL))
        pages = (row for row in shown if row.place is not None and not row.is_named)
        wide = max(name.horizontalAdvance(row.text) + count.horizontalAdvance(row.count) for row in pages)
        return wide + BESIDE_WORDS
