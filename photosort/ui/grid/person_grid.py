"""The photos of somebody: by year with one line of each, or in any other order as everywhere."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from photosort.model.face import Box, Face, PersonId
from photosort.model.photo import Photo, PhotoId
from photosort.model.value import dataclass
from photosort.ui.grid.base import RING_ROOM, Section, TileState
from photosort.ui.grid.model import Shown
from photosort.ui.grid.photo_grid import PhotoGrid
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import Wish
from photosort.ui.style.painting import CELL_RADIUS
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import tr

VEIL = QColor(0, 0, 0, 148)  # black 58 %
HEAD_GAP = 10
HEAD_ROOM = 44  # of a head, with the gap above it
AROUND = 0.45  # of a face's size is seen on either side of it, where there is room


@dataclass(frozen=True, slots=True)
class Year(Section):
    """A year and its photos: all of them, or `most`. `total` is how many there are."""

    year: int = 0
    total: int = 0
    most: int = 0
    opened: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """What fits a page that is not scrolled: columns, and pixels in height of it, of a line and of a year's head."""

    columns: int = 1
    height: int = 0
    line: int = 1
    head: int = 0

    def most(self, totals: Sequence[int]) -> int:
        """How many photos of a year are shown, for years of so many: one line, or more where all years fit."""
        lines = 1
        while any(total > lines * self.columns for total in totals):
            rows = sum(min(-(-total // self.columns), lines + 1) for total in totals)
            if len(totals) * self.head + rows * self.line > self.height:
                break
            lines += 1
        return lines * self.columns


def spread(photos: Sequence[int], count: int) -> list[int]:
    """So many of a row of photos, from its first to its last, at equal steps."""
    if len(photos) <= count:
        return list(photos)
    return [photos[place * (len(photos) - 1) // max(1, count - 1)] for place in range(count)]


def with_face(box: Box, width: int, height: int) -> float:
    """Which square of a picture of so many pixels has the face in it, as `Cut.at`: the middle one, moved no further
    than it has to be.
    """
    short, long = min(width, height), max(width, height)
    if short == long:
        return 0.5
    start, size = (box[0] * long, box[2] * long) if width > height else (box[1] * long, box[3] * long)
    around = min(AROUND * size, max(0.0, (short - size) / 2))
    least, most = start + size + around - short, start - around  # for both to be seen, and the space around them
    begin = min(max((long - short) / 2, least), most) if least <= most else start + (size - short) / 2
    return min(max(0.0, begin / (long - short)), 1.0)


class PersonGrid(PhotoGrid):
    """Whatever is cropped, who it is about is seen. `turned(int)` asks for a year to be opened, or closed again."""

    turned = Signal(int)

    def __init__(self, context: Context, person: PersonId, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._person = person

    def columns(self) -> int:
        """How many photos a line has."""
        room = self.viewport().width() - self._margins.left - self._margins.right
        return self.tile().columns(max(1, room))

    def room(self) -> Room:
        """What fits the page, below what lies above the first year."""
        tile, around, columns = self.tile(), self._margins, self.columns()
        width = self.viewport().width() - around.left - around.right
        line = (width + tile.gap_x) // columns - tile.gap_x + tile.gap_y
        height = self.viewport().height() - around.top - self._above - around.bottom
        return Room(columns, height, line, HEAD_ROOM)

    def year_behind(self, index: QModelIndex) -> Year | None:
        """The year that lies behind the last tile of its line; None where a tile shows nothing but its photo."""
        return self._behind(index.row()) if index.isValid() else None

    def _behind(self, row: int) -> Year | None:
        sections = self.sections()
        place = self.grid().section_of(row)
        if not sections or place >= len(sections):
            return None
        year = sections[place]
        stop = sections[place + 1].start if place + 1 < len(sections) else self.row_count()
        is_last = row == stop - 1
        return year if isinstance(year, Year) and is_last and year.total > stop - year.start else None

    def wishes(self, rows: Sequence[int]) -> list[Wish]:
        """Where a picture is cropped is known once its faces are: those near are asked for as well."""
        if rows:
            self.photos.prepare(range(min(rows), max(rows) + 1))
        return super().wishes(rows)

    def _fetch(self, ids: Sequence[PhotoId]) -> list[Shown]:
        faces, found = self.context.library.people.faces_of(ids), super()._fetch(ids)
        return [replace(shown, at=self._at(shown.photo, faces.get(shown.photo.id, ()))) for shown in found]

    def _at(self, photo: Photo, faces: Sequence[Face]) -> float:
        face = next((one for one in faces if one.shows == self._person), None)
        return with_face(face.box, photo.header.width, photo.header.height) if face is not None else 0.5

    # Cells

    def paint_tile(self, painter: QPainter, rect: QRect, row: int, state: TileState) -> None:
        super().paint_tile(painter, rect, row, state)
        year = self._behind(row)
        if year is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(VEIL)
        painter.drawRoundedRect(rect, CELL_RADIUS, CELL_RADIUS)
        painter.setFont(self.context.theme.font(Type.PAGE))
        painter.setPen(Qt.GlobalColor.white)
        hidden = year.total - (row - year.start)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "+ " + words.count(hidden))

    def _paint_head(self, painter: QPainter, rect: QRect, section: Section) -> None:
        if not isinstance(section, Year):
            super()._paint_head(painter, rect, section)
            return
        rect = rect.adjusted(0, 0, 0, -RING_ROOM)
        painter.fillRect(rect, self.palette().base())
        theme, link = self.context.theme, self._link(section)
        back = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        lead, trail = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        sides = (trail, lead) if back else (lead, trail)
        middle = Qt.AlignmentFlag.AlignVCenter
        inside = rect.adjusted(self._margins.left, 0, -self._margins.right, 0)
        title, small = self._title_font(), theme.font(Type.SMALL)
        painter.setFont(title)
        painter.setPen(theme.color(ThemeColor.TEXT))
        painter.drawText(inside, sides[0] | middle, section.title)
        painter.setFont(small)
        painter.setPen(theme.color(ThemeColor.ACCENT))
        painter.drawText(inside, sides[1] | middle, link)
        taken = QFontMetrics(title).horizontalAdvance(section.title) + HEAD_GAP
        beside = QFontMetrics(small).horizontalAdvance(link) + (HEAD_GAP if link else 0)
        room = inside.adjusted(beside if back else taken, 0, -taken if back else -beside, 0)
        said = words.joined(words.photos(section.total), section.detail)
        painter.setPen(theme.color(ThemeColor.TEXT2))
        painter.drawText(
            room, sides[0] | middle, QFontMetrics(small).elidedText(said, Qt.TextElideMode.ElideRight, room.width())
        )

    def _title_font(self) -> QFont:
        return self.context.theme.font(Type.PAGE)

    def _link(self, year: Year) -> str:
        """What the end of a head says; empty where the whole year is shown in any case."""
        if year.total <= year.most:
            return ""
        return tr("Show fewer") if year.opened else tr("Show all {count}").format(count=words.count(year.total))

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        left = event.button() == Qt.MouseButton.LeftButton
        rows = self.rows_of_head(point)
        section = self.sections()[self.grid().section_of(rows.start)] if rows else None
        if left and isinstance(section, Year) and self._link(section):
            link = QFontMetrics(self.context.theme.font(Type.SMALL)).horizontalAdvance(self._link(section))
            right = self._mirrored(self.viewport().width() - self._margins.right - link - HEAD_GAP, link + HEAD_GAP)
            if right <= point.x() <= right + link + HEAD_GAP:
                self.turned.emit(section.year)
                return
        behind = self.year_behind(self.indexAt(point)) if not rows else None
        if left and behind is not None and not event.modifiers():
            self.turned.emit(behind.year)
            return
        super().mousePressEvent(event)

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        behind = self.year_behind(self.currentIndex())
        if event.key() == Qt.Key.Key_Space and not event.modifiers() and behind is not None:
            self.turned.emit(behind.year)  # as a click does
        else:
            super().keyPressEvent(event)
