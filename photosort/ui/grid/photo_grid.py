"""A grid of photos as every page uses it: model, cells, thumbnails, zoom and drag put together."""

import html
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QMimeData, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QHelpEvent, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QToolTip, QWidget

from photosort.model.changes import Changes
from photosort.model.formats import RAW_EXTENSIONS, VIDEO_EXTENSIONS
from photosort.model.photo import Mark, Photo, PhotoId, Presence, ReadState
from photosort.model.search.found import Found
from photosort.model.search.parsing import parse
from photosort.ui.grid.base import TileState
from photosort.ui.grid.geometry import Margins, Tile
from photosort.ui.grid.model import PhotoModel, Shown
from photosort.ui.grid.photo_drag import photos_to_drag
from photosort.ui.grid.picture_grid import PictureGrid
from photosort.ui.services.assistive import announce, tell_current
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane, guard
from photosort.ui.services.thumbnails import Cut, Wish
from photosort.ui.style.painting import Badge, CellLook, Content, badge_plate, circle_rect, paint_cell
from photosort.ui.text import formats as words
from photosort.ui.text.found_by import found_by
from photosort.ui.text.i18n import plural, tr
from photosort.ui.text.photo_facts import folder, when

SMALLEST, LARGEST, AT_REST = 96, 320, 144
GAP, STEP = 8, 16  # between cells, and between the sizes that are tried for few of them
NOT_KNOWN = CellLook(Content.WAITING)


def edge_for(count: int, width: int, height: int, least: int) -> int:
    """The largest edge, from `least` on, with which so many cells are all seen at once in a room of that size."""
    for edge in range(LARGEST, least, -STEP):
        columns = square(edge).columns(width)
        cell = (width + GAP) // columns
        if -(-count // columns) * cell <= height and columns <= count:
            return edge
    return least


def square(edge: int) -> Tile:
    """Square photo cells of about `edge` pixels."""
    return Tile(edge, gap_x=GAP, gap_y=GAP, least_columns=2, generous=True)


def travel_badge(photo: Photo) -> Badge | None:
    """What the photo is, or what travels with it."""
    endings = {os.path.splitext(name)[1].lower() for name in photo.companions}
    if endings & RAW_EXTENSIONS:
        return Badge(tr("RAW + J"), "file-image", either=True)
    if os.path.splitext(photo.name)[1].lower() in RAW_EXTENSIONS:
        return Badge(tr("RAW"), "file-image", either=True)
    if endings & VIDEO_EXTENSIONS:
        return Badge(tr("LIVE"), "film", either=True)
    return None


def state_badge(shown: Shown) -> Badge | None:
    """Whether the file is at hand, and whether the photo is an odd one in its album."""
    if shown.photo.presence is Presence.UNAVAILABLE:
        return Badge(tr("Offline"), "unplug")
    if shown.member is not None and not shown.member.tick:
        return Badge(tr("Odd"), "shield-check", amber=True)
    return None


def content_of(photo: Photo) -> Content:
    """What there is to see of a photo."""
    if photo.state is ReadState.UNREADABLE:
        return Content.UNREADABLE
    return Content.WAITING if photo.state is ReadState.NEW else Content.PICTURE


def look_of(shown: Shown) -> CellLook:
    """The cell of a photo at rest."""
    photo = shown.photo
    return CellLook(
        content_of(photo),
        right=travel_badge(photo),
        left=state_badge(shown),
        mark=photo.mark,
        favourite=photo.favourite,
    )


def spoken(shown: Shown) -> str:
    """A photo as a screen reader says it: "IMG_0042, 7 January 2024, held back: from a camera"."""
    photo, member = shown.photo, shown.member
    parts = [os.path.splitext(photo.shown_name)[0], words.plain_day(photo.when)]
    if photo.presence is Presence.UNAVAILABLE:
        parts.append(tr("offline"))
    if photo.state is ReadState.UNREADABLE:
        parts.append(tr("unreadable"))
    parts += spoken_marks(photo)
    if member is not None and not member.tick:
        reason = words.fact(member.held).lower() if member.held is not None else ""
        parts.append(tr("held back: {reason}").format(reason=reason) if reason else tr("held back"))
    return ", ".join(parts)


def spoken_marks(photo: Photo) -> list[str]:
    """What the person said of a photo: kept or rejected, favourite."""
    marks = [] if photo.mark is Mark.NONE else [tr("kept") if photo.mark is Mark.KEPT else tr("rejected")]
    return [*marks, tr("favourite")] if photo.favourite else marks


def tell_marks(view: QWidget, photo: Photo) -> None:
    """Have the marks of a photo said that are others now."""
    announce(view, ", ".join(spoken_marks(photo)) or tr("no mark"))


def surroundings(context: Context, photo: Photo) -> list[str]:
    """The town where a photo was taken and the album that it is in, if any, in words."""
    known = {album.id: album.name for album in context.overview.now.with_unsorted}
    members = context.library.albums.memberships([photo.id])
    town = context.spoken_places.of(photo)
    names = [tr("in {album}").format(album=known[row.album_id]) for row in members if row.album_id in known]
    return [town, *names] if town else names


def spoken_photo(context: Context, photo: PhotoId) -> list[str]:
    """A photo, its town and its album, as a screen reader says them."""
    found = context.library.photos.get([photo])
    return [part for one in found for part in (spoken(Shown(one)), *surroundings(context, one))]


def as_text(tip: str) -> str:
    """What a tooltip shows as it is, also where it looks like markup: the text in a photo may be anything."""
    return f"<p style='white-space: pre-wrap'>{html.escape(tip)}</p>" if "<" in tip else tip


class PhotoGrid(PictureGrid):
    """Photos of any number in square cells. The page gives the ids; everything else is looked up when seen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.thumbs, parent)
        self.context = context
        self._odd = False
        self._pale = True
        self.search = ""
        self._stacks: Mapping[PhotoId, int] = {}
        self._heard: tuple[PhotoId, bool] | None = None  # the photo in focus, and whether it was selected
        self._edge = AT_REST
        self.photos = PhotoModel(self._fetch, self.spoken, self)
        self.setModel(self.photos)
        self.set_cells(self)
        self.set_tile(self.cut(self._edge), Margins(24, 16, 12, 24))
        self.visibleChanged.connect(self._prepare)
        context.changed.connect(self._on_changed)
        context.theme.changed.connect(self._on_theme)
        self.selectionSettled.connect(self._say_selected)
        self.setAccessibleName(tr("Photos"))

    def keep_colours(self) -> None:
        """Paint rejected photos as they are: here they are looked at once more."""
        self._pale = False

    def spoken(self, shown: Shown) -> str:
        """A photo as a screen reader says it here."""
        one_of_several = self._is_selected(shown.photo.id) and len(self.selected_ids()) > 1
        chosen = [tr("selected")] if one_of_several else []
        number = self._stacks.get(shown.photo.id, 0)
        chosen += [plural("stack of %Ln photo", "stack of %Ln photos", number)] if number else []
        return ", ".join((*chosen, spoken(shown), *surroundings(self.context, shown.photo)))

    def _is_selected(self, photo: PhotoId) -> bool:
        return self.selectionModel().isSelected(self.photos.index(self.photos.row_of(photo), 0))

    # What is shown

    def show_stacks(self, numbers: Mapping[PhotoId, int]) -> None:
        """Have photos stand for so many; 0 for one of a stack that is opened."""
        self._stacks = numbers
        self.viewport().update()

    def say_found_by(self, search: str) -> None:
        """Let tooltips tell why this search found a photo."""
        self.search = search

    def set_ids(self, ids: Sequence[PhotoId], *, reordered: bool = False) -> None:
        """Show these photos; what stays keeps its selection.

        It also keeps its place on the screen, unless they are `reordered`: then the focused photo comes into sight.
        """
        if not reordered:
            self.photos.set_ids(ids)
            self._give_current()
            return
        chosen, current = self.selected_ids(), self.current_id()
        self.photos.replace_ids(ids)
        self.select_ids(chosen)
        if current is None or not self.go_back_to(current):
            self.scrollToTop()
            self._give_current()

    def _give_current(self) -> None:
        """Let no key be lost: where photos are shown, one of them is the current one."""
        if not self.currentIndex().isValid() and self.row_count():
            self._make_current(min(self.row_count() - 1, self.rows_in_sight().start))
            tell_current(self)

    def _make_current(self, row: int) -> None:
        self.selectionModel().setCurrentIndex(self.photos.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate)

    def select_ids(self, ids: Iterable[PhotoId]) -> None:
        """Select exactly these photos, where they are shown."""
        self.select_runs(self.photos.runs_with(ids))

    def selected_ids(self) -> list[PhotoId]:
        """The selected photos, in the order shown."""
        return self.photos.ids_of(self.selected_runs())

    def current_id(self) -> PhotoId | None:
        """The photo in focus."""
        index = self.currentIndex()
        return self.photos.id_at(index.row()) if index.isValid() else None

    def focused_id(self) -> PhotoId | None:
        """The photo that has the keyboard. Its ring is seen from the first key on."""
        return self.current_id() if self.hasFocus() else None

    def go_back_to(self, photo: PhotoId) -> bool:
        """Make a photo the current one, in sight, and select nothing; False where it is not shown."""
        row = self.photos.row_of(photo)
        if row >= 0:
            self._make_current(row)
            self.scrollTo(self.photos.index(row, 0))
        return row >= 0

    def at_start(self) -> bool:
        """Whether nobody has gone from the first photo."""
        chosen = self.selectionModel().hasSelection()
        return not chosen and self.currentIndex().row() <= 0 and not self.verticalScrollBar().value()

    def go_on(self) -> None:
        """To the photo after the selected ones, or the one in focus."""
        runs = self.selected_runs()
        row = runs[-1].stop if runs else self.currentIndex().row() + 1
        if row < self.photos.rowCount():
            self.go_to(row, keyboard=True)

    def follow(self, photo: PhotoId) -> None:
        """The viewer shows another photo: be there when the person comes back. A selection with it stays."""
        row = self.photos.row_of(photo)
        if row < 0:
            return
        index = self.photos.index(row, 0)
        if self.selectionModel().isSelected(index):
            self.go_back_to(photo)
        else:
            self.go_to(row)

    def mark_odd(self, odd: bool) -> None:
        """Whether to mark the photos that the guard would hold back: where somebody offers to delete the album."""
        if odd != self._odd:
            self._odd = odd
            self.photos.refresh(self.photos.ids())
            self.look()

    def edge(self) -> int:
        """The wished edge of a cell."""
        return self._edge

    def fill(self, count: int, least: int) -> None:
        """Make the cells of few photos larger, as long as all of them are seen at once."""
        room = self.viewport().size()
        self.set_edge(edge_for(count, room.width() - 36, room.height() - 40, least) if count else least)

    def set_edge(self, edge: int) -> None:
        """Zoom: the first photo in sight stays."""
        self._edge = max(SMALLEST, min(LARGEST, edge))
        self.set_tile(self.cut(self._edge))

    def cut(self, edge: int) -> Tile:
        """How cells of about this edge are cut out of the page."""
        return square(edge)

    def picture_rect(self, rect: QRect) -> QRect:
        """Where in its cell a picture lies."""
        return rect

    def look(self) -> None:
        """Wish for the pictures in sight now, once their photos are known."""
        self._prepare()
        super().look()

    def cut_of(self, shown: Shown | None, size: QRect) -> Cut:
        """How the thumbnail of a cell is cut."""
        cut = Cut(size.width(), size.height(), dark=self.context.theme.dark, dpr=self.devicePixelRatioF())
        if shown is None:
            return cut
        return cut._replace(gray=shown.photo.presence is Presence.UNAVAILABLE, at=shown.at)

    # Cells

    def paint_tile(self, painter: QPainter, rect: QRect, row: int, state: TileState) -> None:
        """One photo."""
        rect = self.picture_rect(rect)
        shown = self.photos.shown(row)
        pixmap = self.pixmap_of(row, rect)
        look = shown.extra if shown is not None and isinstance(shown.extra, CellLook) else NOT_KNOWN
        if not self._pale:
            look = replace(look, pale=False)
        stack = self._stack_badge(row)
        if stack is not None:
            look = replace(look, right=stack)
        if state.selected or state.focus or state.hover:
            look = replace(look, selected=state.selected, focus=state.focus, hover=state.hover)
        paint_cell(painter, rect, look, pixmap, self.context.theme, self.context.icons)

    def pixmap_of(self, row: int, rect: QRect) -> QPixmap | None:
        """What is at hand of a photo for its cell."""
        return self.context.thumbs.pixmap(self.photos.id_at(row), self.cut_of(self.photos.shown(row), rect))

    def part_at(self, rect: QRect, row: int, point: QPoint) -> str:
        """The controls of a cell: its circle, and the badge of a stack."""
        rect, stack = self.picture_rect(rect), self._stack_badge(row)
        if stack is not None and badge_plate(rect, stack, self.context.theme, left=False).contains(point):
            return "stack"
        return "circle" if circle_rect(rect).adjusted(-2, -2, 2, 2).contains(point) else ""

    def _stack_badge(self, row: int) -> Badge | None:
        number = self._stacks.get(self.photos.id_at(row))
        return None if number is None else Badge(words.count(number) if number else "", "copy")

    def drag_data(self) -> tuple[QMimeData, QPixmap] | None:
        """The selected photos: ids for this window, files for others."""
        ids = self.selected_ids()
        if not ids:
            return None
        current = self.current_id()
        row = self.photos.row_of(current if current is not None and current in set(ids) else ids[0])
        shown, rect = self.photos.shown(row), self.picture_rect(self._rect(row))
        pixmap = self.context.thumbs.pixmap(self.photos.id_at(row), self.cut_of(shown, rect))
        return photos_to_drag(self.context, ids, pixmap)

    # Inside

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        rows = self.rows_of_head(event.position().toPoint())
        if not rows or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        more = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        self._select_rows(rows, add=bool(more))

    def select_section(self) -> None:
        """Select the photos of the section in which the current one lies, beside what is selected."""
        rows = self.rows_beside(self.currentIndex().row())
        if rows:
            self._select_rows(rows, add=True)

    def _select_rows(self, rows: range, *, add: bool) -> None:
        flags = QItemSelectionModel.SelectionFlag
        group = QItemSelection(self.photos.index(rows.start, 0), self.photos.index(rows.stop - 1, 0))
        self.selectionModel().select(group, flags.Select if add else flags.ClearAndSelect)

    def _fetch(self, ids: Sequence[PhotoId]) -> list[Shown]:
        library = self.context.library
        members = {one.photo_id: one for one in library.albums.memberships(ids)} if self._odd else {}
        found = [Shown(photo, members.get(photo.id)) for photo in library.photos.get(ids)]
        if QAccessible.isActive():  # somebody may come to them and listen
            for one in found:
                self.context.spoken_places.of(one.photo)
        return [Shown(one.photo, one.member, look_of(one)) for one in found]

    def _prepare(self) -> None:
        rows = self.rows_in_sight()
        if self.isVisible() and rows and rows.stop <= self.photos.rowCount():
            self.photos.prepare(rows)

    def wishes(self, rows: Sequence[int]) -> list[Wish]:
        """The pictures of photos that could be read, and of those not yet known."""
        wishes: list[Wish] = []
        for row in rows:
            shown = self.photos.shown(row)
            if shown is None or shown.photo.state is ReadState.READ:
                wishes.append((self.photos.id_at(row), self.cut_of(shown, self.picture_rect(self._rect(row)))))
        return wishes

    def _on_changed(self, changes: Changes) -> None:
        if changes.photos or changes.marks or changes.members:
            self.photos.refresh(changes.photos | changes.marks)
            self.look()
        if self.hasFocus() and self.current_id() in changes.marks:
            self._say_mark()

    def _say_selected(self) -> None:
        """Tell those who cannot see it that the photo in focus was selected where it is, or no longer."""
        photo = self.focused_id()
        now = None if photo is None else (photo, self._is_selected(photo))
        if now is not None and self._heard is not None and now[0] == self._heard[0] and now != self._heard:
            announce(self, tr("selected") if now[1] else tr("not selected"))
        self._heard = now

    def _say_mark(self) -> None:
        """Tell those who cannot see it that the photo in focus is marked now, or no longer."""
        row = self.currentIndex().row()
        self.photos.prepare(range(row, row + 1))
        shown = self.photos.shown(row)
        if shown is not None:
            tell_marks(self, shown.photo)

    def _on_theme(self) -> None:
        self.look()
        self.viewport().update()

    @guard(default=True)
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event, self.indexAt(event.pos()))
            return True
        return bool(super().viewportEvent(event))

    def _show_tip(self, event: QHelpEvent, index: QModelIndex) -> None:
        shown = self.photos.shown(index.row()) if index.isValid() else None
        if shown is None or QGuiApplication.mouseButtons():
            QToolTip.hideText()
            return
        photo = shown.photo
        header = photo.header
        pixels = f"{header.width} × {header.height}" if header.width else ""
        lines = [photo.shown_name, words.joined(pixels, words.size(photo.file_size)), when(photo)]
        lines.append(folder(photo))
        tip, where, cell = "\n".join(filter(None, lines)), event.globalPos(), self.visualRect(index)

        def add(found: Found | None) -> None:
            if found is not None and QToolTip.text() == as_text(tip):
                more = tr("Found by: {reason}").format(reason=words.joined(*found_by(found, query)))
                QToolTip.showText(where, as_text(f"{tip}\n{more}"), self.viewport(), cell)

        QToolTip.showText(where, as_text(tip), self.viewport(), cell)
        library, search = self.context.library, self.search
        query = parse(search, date.today())
        if search:  # what takes longer is added when it is known
            self.context.lanes.run(Lane.READ, lambda: library.search.reason(search, photo.id), add, owner=self)
