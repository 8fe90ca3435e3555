"""The preview below the bar: joined, divided and unchanged albums as cards that only show."""

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from photosort.model.album import Album, AlbumId
from photosort.ui.grid.album_card import Card, CardPainter, card_tile, cover_wishes, measures
from photosort.ui.grid.album_model import spoken
from photosort.ui.grid.base import Section, TileState
from photosort.ui.grid.geometry import Margins, Tile
from photosort.ui.grid.model import IdModel
from photosort.ui.grid.picture_grid import PictureGrid
from photosort.ui.pages.album_count.preview import After, Fate, Outcome
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import Wish
from photosort.ui.style.painting import Chip
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import tr
from photosort.ui.text.spoken import aloud

WIDE = 340  # least width of a joined album
WIDE_COVER = 133


def head_of(fate: Fate) -> str:
    """What is said over the albums to which this happens."""
    match fate:
        case Fate.NEW:
            return tr("New")
        case Fate.JOINED:
            return tr("Joined")
        case Fate.DIVIDED:
            return tr("Divided")
        case Fate.CHANGED:
            return tr("Changed")
        case Fate.GONE:
            return tr("No longer there")
        case Fate.UNCHANGED:
            return tr("Unchanged")
        case _:
            assert_never(fate)


def why_settled(album: Album) -> str:
    """Why a level leaves an album alone."""
    if album.named:
        return tr("Kept: you named it")
    if album.by_hand:
        return tr("Kept: you made it")
    return tr("Kept: you changed it") if album.pinned else tr("Kept: no junk")


class PreviewModel(IdModel[AlbumId]):
    """Albums as they would be, by their places in the preview. Qt asks for what is under the mouse as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.after: list[After] = []

    @guard
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        one = self.after[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.album.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return aloud(", ".join((head_of(one.fate), spoken(one.album))))
        return self.id_at(index.row()) if role == self.IdRole else None


class PreviewGrid(PictureGrid):
    """Albums as they would be. Nothing can be selected."""

    def __init__(self, context: Context, zoom: int, parent: QWidget | None = None) -> None:
        super().__init__(context.thumbs, parent)
        self.context = context
        self._zoom = zoom
        self._painter = CardPainter(context)
        self._rows = PreviewModel(self)
        self.setModel(self._rows)
        self.set_cells(self)
        self.set_tile(card_tile(context.theme, zoom), Margins(24, 12, 12, 32))
        self.setAccessibleName(tr("Albums as they would be"))

    def show_outcome(self, outcome: Outcome) -> None:
        """Show another outcome; the scroll position stays."""
        value = self.verticalScrollBar().value()
        self._rows.replace_ids([])
        self.set_sections((), 0)
        sections, after = list[Section](), list[After]()
        for fate in Fate:
            found = outcome.of(fate)
            if found:
                tile = self._wide_tile() if fate is Fate.JOINED else None
                sections.append(Section(len(after), head_of(fate), words.count(len(found)), tile))
                after += found
        self._rows.after = after
        self._rows.replace_ids([AlbumId(place) for place in range(len(after))])
        self.set_sections(sections, self.context.theme.row(36))
        self.verticalScrollBar().setValue(value)
        self.look()

    def _wide_tile(self) -> Tile:
        sizes = measures(self.context.theme, self._zoom)
        return Tile(WIDE, sizes.height - sizes.cover + WIDE_COVER, gap_x=20, gap_y=20)

    def _card(self, row: int) -> Card:
        after = self._rows.after[row]
        album = after.album
        if after.fate is Fate.JOINED:
            return Card(album, origin=" + ".join(source.name for source in after.sources), origin_icon="merge")
        if after.fate is Fate.DIVIDED:
            source = after.sources[0].name if after.sources else ""
            return Card(album, origin=tr("From {album}").format(album=source), origin_icon="split")
        if after.fate is Fate.CHANGED:
            signs = (("+", after.came), ("\N{MINUS SIGN}", after.left))
            counts = words.joined(*(f"{sign}{words.count(number)}" for sign, number in signs if number))
            return Card(album, origin=counts, origin_icon="refresh-cw")
        if after.fate is Fate.GONE:
            return Card(album, origin=tr("Its photos go elsewhere"), origin_icon="x")
        chips = (Chip(why_settled(album), "pin", ThemeColor.SOFT, ThemeColor.ACCENT),) if album.settled else ()
        return Card(album, chips)

    def _cover_rect(self, rect: QRect, row: int) -> QRect:
        if self._rows.after[row].fate is Fate.JOINED:
            return QRect(rect.topLeft(), QSize(rect.width(), WIDE_COVER))
        return self._painter.cover_rect(rect, self._zoom)

    def paint_tile(self, painter: QPainter, rect: QRect, row: int, state: TileState) -> None:
        """One album as it would be."""
        after = self._rows.after[row]
        self._painter.paint(
            painter, rect, self._card(row), TileState(), self._zoom, self.devicePixelRatioF(),
            ring=after.fate not in (Fate.UNCHANGED, Fate.GONE), cover=self._cover_rect(rect, row),
            even=after.fate is Fate.JOINED,
        )  # fmt: skip

    def part_at(self, rect: QRect, row: int, point: QPoint) -> str:
        """Cards of a preview have no controls."""
        return ""

    def wishes(self, rows: Sequence[int]) -> list[Wish]:
        """The covers of albums."""
        wishes: list[Wish] = []
        for row in rows:
            after = self._rows.after[row]
            cover = self._cover_rect(self._rect(row), row)
            even = after.fate is Fate.JOINED
            wishes += [
                wish
                for _, wish in cover_wishes(
                    self.context, cover, after.album.cover[:3], self.devicePixelRatioF(), even=even
                )
            ]
        return wishes

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @guard
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @guard
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @guard
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.verticalScrollBar(), event.key()
        steps = {
            Qt.Key.Key_Up: -bar.singleStep(), Qt.Key.Key_Down: bar.singleStep(), Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_PageDown: bar.pageStep(), Qt.Key.Key_Home: -bar.maximum(), Qt.Key.Key_End: bar.maximum(),
        }  # fmt: skip
        if key in steps:
            bar.setValue(bar.value() + steps[Qt.Key(key)])
        else:
            event.ignore()
