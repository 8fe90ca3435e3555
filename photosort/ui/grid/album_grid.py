"""The grid of album cards: renaming in place, merging by drag, photos dropped on a card."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenuBar, QToolTip, QWidget

from photosort.model.album import Album, AlbumId, AlbumKind
from photosort.model.photo import PhotoId
from photosort.ui.grid import drag
from photosort.ui.grid.album_card import (
    AT_REST,
    LARGEST,
    SMALLEST,
    Card,
    CardPainter,
    card_tile,
    chips_of,
    chips_of_first,
    cover_wishes,
)
from photosort.ui.grid.album_model import AlbumModel
from photosort.ui.grid.base import TileState
from photosort.ui.grid.first_order_cards import FirstOrderCards
from photosort.ui.grid.geometry import Margins
from photosort.ui.grid.name_editor import NameEditor
from photosort.ui.grid.picture_grid import PictureGrid
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import Wish
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr


class AlbumGrid(PictureGrid):
    """Albums as cards."""

    notFound = Signal(str)  # type-ahead that no name begins with
    mergeAsked = Signal(object, object)  # list[AlbumId], AlbumId into which
    moveAsked = Signal(object, object)  # list[PhotoId], AlbumId

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.thumbs, parent)
        self.context = context
        self.albums = AlbumModel(self)
        self._zoom = AT_REST
        self._painter = CardPainter(context)
        self._lent = False  # the keyboard, to the menu bar
        self._dropping = ""
        self.first_order = FirstOrderCards(context, self)
        self.first_order.moved.connect(self.viewport().update)
        self._covers: dict[AlbumId, tuple[PhotoId, ...]] = {}  # as they were painted last
        self.setModel(self.albums)
        self.set_cells(self)
        self.set_zoom(self._zoom)
        self.albums.dataChanged.connect(self.look)
        context.theme.changed.connect(self._on_theme)
        self.typed.connect(self._find)
        self.dropped.connect(self._on_drop)
        self.accept_drops([drag.ALBUMS, drag.PHOTOS])
        self.setAccessibleName(tr("Albums"))

    def zoom(self) -> int:
        """Least width of a card."""
        return self._zoom

    def set_zoom(self, zoom: int) -> None:
        """Cards at least this wide; the first one in sight stays."""
        self._zoom = max(SMALLEST, min(LARGEST, zoom))
        self.set_tile(card_tile(self.context.theme, self._zoom), Margins(24, 20, 12, 32))

    def selected_ids(self) -> list[AlbumId]:
        """The selected albums, in the order shown."""
        return self.albums.ids_of(self.selected_runs())

    def focused_id(self) -> AlbumId | None:
        """The album that has the keyboard, or had it before the menu bar took it for as long as that is open."""
        current = self.currentIndex()
        here = self.hasFocus() or (self._lent and isinstance(QApplication.focusWidget(), QMenuBar))
        return self.albums.id_at(current.row()) if current.isValid() and here else None

    @guard
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._lent = event.reason() is Qt.FocusReason.MenuBarFocusReason

    def stop(self) -> None:
        """The grid is not seen for now."""
        self.first_order.stop()
        super().stop()

    def select_ids(self, albums: Sequence[AlbumId]) -> None:
        """Select these albums, as far as they are shown, and bring them into sight, the first above all."""
        rows = sorted(row for row in map(self.albums.row_of, albums) if row >= 0)
        if rows:
            self.scrollTo(self.albums.index(rows[-1], 0))
            self.go_to(rows[0])
            self.select_runs([range(row, row + 1) for row in rows])

    def rename(self, album: AlbumId, take: Callable[[str], object]) -> None:
        """Edit the name of an album in its place; `take` gets the other one."""
        row = self.albums.row_of(album)
        known = self.albums.album(row) if row >= 0 else None
        if known is None or known.kind is AlbumKind.UNSORTED:
            return
        self.scrollTo(self.albums.index(row, 0))
        editor = NameEditor(known.name, self.viewport(), self)  # in the viewport it scrolls along with the cards
        editor.accepted.connect(take)
        editor.emptied.connect(self.context.failed)
        line = self._painter.name_rect(self._rect(row), self._card(known), self._zoom)
        editor.setGeometry(line.adjusted(-6, -6, 6, 0))  # into the gap above: the line below stays whole
        editor.show()
        editor.setFocus()

    # Cells

    def _card(self, album: Album) -> Card:
        chips = chips_of(album) if self.context.first_order.now is None else chips_of_first(album)
        moving = self.first_order
        return Card(album, tuple(chips), unsettled=moving.settled(album), joined=moving.joined(album.id))

    def paint_tile(self, painter: QPainter, rect: QRect, row: int, state: TileState) -> None:
        """One card."""
        album = self.albums.album(row)
        if album is not None:
            album = replace(album, cover=self._cover(album, rect))
            card = self._card(album)
            if state.drop:
                card = replace(card, second=self._dropping)
            self._painter.paint(painter, rect, card, state, self._zoom, self.devicePixelRatioF())

    def _cover(self, album: Album, rect: QRect) -> tuple[PhotoId, ...]:
        """The cover of an album; the one of before, until the pictures of another one are there."""
        before, place = self._covers.get(album.id, ()), self._painter.cover_rect(rect, self._zoom)

        def is_there(cover: tuple[PhotoId, ...]) -> bool:
            wishes = cover_wishes(self.context, place, cover[:3], self.devicePixelRatioF())
            return bool(wishes) and all(self.context.thumbs.pixmap(*wish) is not None for _, wish in wishes)

        if before != album.cover and is_there(before) and not is_there(album.cover):
            return before
        self._covers[album.id] = album.cover
        return album.cover

    def part_at(self, rect: QRect, row: int, point: QPoint) -> str:
        """Circle and menu button."""
        return self._painter.part_at(rect, point)

    # Drag and drop

    def drag_data(self) -> tuple[QMimeData, QPixmap] | None:
        """The selected albums."""
        ids = self.selected_ids()
        row = self.albums.row_of(ids[0]) if ids else -1
        album = self.albums.album(row) if row >= 0 else None
        if album is None:
            return None
        cover = cover_wishes(
            self.context,
            self._painter.cover_rect(self._rect(row), self._zoom),
            album.cover[:1],
            self.devicePixelRatioF(),
        )
        pixmap = self.context.thumbs.pixmap(*cover[0][1]) if cover else None
        theme = self.context.theme
        count = words.count(len(ids)) if len(ids) > 1 else ""
        return drag.album_data(ids), drag.drag_picture(
            pixmap, count, theme.color(ThemeColor.FILL), theme.font(Type.HEAD)
        )

    def can_drop(self, data: QMimeData, index: QModelIndex) -> bool:
        """Albums on another album, photos on any."""
        if not index.isValid():
            return False
        target = self.albums.id_at(index.row())
        albums = drag.albums_in(data)
        if albums:
            self._dropping = plural("Merge with %Ln album", "Merge with %Ln albums", len(albums))
            return target not in albums
        self._dropping = "+ " + words.photos(len(drag.photos_in(data)))
        return data.hasFormat(drag.PHOTOS)

    def _on_drop(self, data: QMimeData, index: QModelIndex) -> None:
        target = self.albums.id_at(index.row())
        albums = drag.albums_in(data)
        if albums:
            self.mergeAsked.emit(albums, target)
        else:
            photos: list[PhotoId] = drag.photos_in(data)
            self.moveAsked.emit(photos, target)

    # Inside

    def wishes(self, rows: Sequence[int]) -> list[Wish]:
        """The covers of albums."""
        dpr = self.devicePixelRatioF()
        wishes: list[Wish] = []
        for row in rows:
            album = self.albums.album(row)
            if album is not None:
                cover = self._painter.cover_rect(self._rect(row), self._zoom)
                wishes += [wish for _, wish in cover_wishes(self.context, cover, album.cover[:3], dpr)]
        return wishes

    def _find(self, words_typed: str) -> None:
        """Go to the next album whose name begins so."""
        count = self.row_count()
        current = self.currentIndex().row() if self.currentIndex().isValid() else 0
        # One letter again goes on to the next; more letters refine from where the focus is.
        first = current + (1 if len(words_typed) == 1 else 0)
        for step in range(count):
            row = (first + step) % count
            album = self.albums.album(row)
            if album is not None and album.name.casefold().startswith(words_typed.casefold()):
                self.go_to(row, keyboard=True)
                return
        self.notFound.emit(words_typed)

    def _on_theme(self) -> None:
        self.set_zoom(self._zoom)
        self.look()

    @guard(default=True)
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell_name(event)
            return True
        return bool(super().viewportEvent(event))

    def _tell_name(self, event: QHelpEvent) -> None:
        """The whole name where the card cuts it."""
        index = self.indexAt(event.pos())
        album = self.albums.album(index.row()) if index.isValid() else None
        if album is None or self._painter.shows_name(self._rect(index.row()), self._card(album)):
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPos(), f"<p>{escape(album.name)}</p>", self.viewport())
