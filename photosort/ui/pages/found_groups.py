"""Above the photos that a search has found: who is on them, the albums in which they lie, the towns they are from."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from photosort.model.album import Album, AlbumId
from photosort.model.face import Person, PersonId
from photosort.model.search.found import Town
from photosort.model.search.query import Query
from photosort.ui.grid.base import GridBase
from photosort.ui.pages.found_albums import EDGE, REACH, FoundAlbums
from photosort.ui.pages.found_people import INSET as ROUND
from photosort.ui.pages.found_people import FoundPeople
from photosort.ui.pages.found_towns import INSET, FoundTowns
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.reading_order import read_last

TOP, HEAD, BELOW = 12, 28, 8
MOST = 3  # towns, about as high as a card
COLUMNS, OF_CARDS = 5, 3  # beside each other, as five photos below them; the towns have the rest
GAP = 20  # between columns
RIGHT = 12  # beside a scroll bar
NARROW = 720  # with letters of 13 pixels: towns lie below the cards, which would not be two in a line


class FoundGroups(QWidget):
    """Lies over the tiles of a grid and scrolls with them. What gets the keyboard in it comes into sight."""

    def __init__(self, context: Context, grid: GridBase) -> None:
        super().__init__(grid.viewport())
        self._grid = grid
        self._context = context
        self._found: Sequence[Album] = ()
        self._hits: Mapping[AlbumId, int] = {}
        self._query = Query()
        self._note = ""  # below the towns
        self._people = 0
        self.people = FoundPeople(context, self)
        self.albums = FoundAlbums(context, self)
        self.towns = FoundTowns(context, self)
        for part in (self.albums, self.towns):
            part.installEventFilter(self)
        read_last(grid)
        grid.visibleChanged.connect(self._place)
        context.theme.changed.connect(self.update)
        self.hide()

    def show_found(
        self,
        albums: Sequence[Album],
        hits: Mapping[AlbumId, int],
        towns: Sequence[Town],
        query: Query,
        people: Sequence[tuple[Person, int]] = (),
        meant: frozenset[PersonId] = frozenset(),
        *,
        by_place: bool = False,
    ) -> None:
        """Show who is on what a query found, its albums and towns; without any there is nothing to see. `meant` are
        those of the people who were looked for by name, `by_place` says that places are among what was looked for.
        """
        self._found, self._hits, self._query, self._people = albums, hits, query, len(people)
        self._note = tr("Places are read from the location in the photos.") if by_place and towns else ""
        self.people.setVisible(bool(people))
        self.people.show_people(people, meant)
        for button in self.people.buttons:
            button.installEventFilter(self)
        self.towns.show_towns(towns[:MOST], query)
        self.albums.setVisible(bool(albums))
        self.towns.setVisible(bool(towns))
        self.setVisible(bool(people or albums or towns))
        self._place()
        self._arrange()
        self.update()

    def wanted_height(self) -> int:
        """The height that it needs, 0 where there is nothing to see."""
        if self.isHidden():
            return 0
        heights = [self._head() + height for part, height in self._heights() if not part.isHidden()] or [0]
        first = self._first() + (BELOW if self._first() and any(heights) else 0)
        return TOP + first + (max(heights) if self._beside() else sum(heights) + BELOW * (len(heights) - 1))

    def _first(self) -> int:
        """The height of the people, who come first, with their head."""
        return 0 if self.people.isHidden() else self._head() + self.people.line_height()

    def _heights(self) -> list[tuple[QWidget, int]]:
        """The parts below the people from top to bottom, each with what it needs below its head."""
        towns = len(self.towns.rows())
        rows = towns * self.towns.row_height(0) + bool(self._note) * self._head() if towns else 0
        return [(self.albums, self.albums.line_height()), (self.towns, rows)]

    def _beside(self) -> bool:
        """Whether towns lie beside the cards."""
        return self._grid.viewport().width() >= self._context.theme.row(NARROW)

    def _place(self) -> None:
        height = self.wanted_height()
        self.setGeometry(0, -self._grid.verticalOffset(), self._grid.viewport().width(), height)
        self._grid.set_above(height)

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self._grid.verticalScrollBar().setValue(0)
        return False

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, mirrored = self._context.theme, self._is_mirrored()
        for part, title, count in (
            (self.people, tr("People"), self._people),
            (self.albums, tr("Albums"), len(self._found)),
            (self.towns, tr("Places"), len(self.towns.rows())),
        ):
            if part.isHidden():
                continue
            inset = {self.people: ROUND, self.albums: EDGE}.get(part, INSET)
            line = QRect(part.x(), part.y() - self._head(), part.width(), self._head())
            line.adjust(0 if mirrored else inset, 0, -inset if mirrored else 0, 0)
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            flags = Qt.AlignmentFlag.AlignVCenter | side
            bold = theme.font(Type.NAME)
            painter.setFont(bold)
            painter.setPen(theme.color(ThemeColor.TEXT))
            painter.drawText(line, flags, title)
            shift = QFontMetrics(bold).horizontalAdvance(title) + 8
            painter.setFont(theme.font(Type.BODY))
            painter.setPen(theme.color(ThemeColor.TEXT3))
            beside = line.adjusted(0, 0, -shift, 0) if mirrored else line.adjusted(shift, 0, 0, 0)
            painter.drawText(beside, flags, say.count(count))
        if self._note:
            small = theme.font(Type.SMALL)
            painter.setFont(small)
            painter.setPen(theme.color(ThemeColor.TEXT2))
            line = QRect(self.towns.x() + INSET, self.towns.geometry().bottom() + 1, self.towns.width(), self._head())
            line.setWidth(self.towns.width() - 2 * INSET)
            said = QFontMetrics(small).elidedText(self._note, Qt.TextElideMode.ElideRight, line.width())
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | side, said)
        painter.end()

    def _head(self) -> int:
        return self._context.theme.row(HEAD)

    def _arrange(self) -> None:
        """People first, then cards, towns beside or below them; as many of each as have room in one line."""
        room = self.width() - EDGE - RIGHT
        both = not self.albums.isHidden() and not self.towns.isHidden()
        wide, left = room, EDGE
        if both and self._beside():
            pitch = (room + GAP) / COLUMNS
            wide, left = round(OF_CARDS * pitch) - GAP, EDGE + round(OF_CARDS * pitch)
        top = TOP + self._head()
        if not self.people.isHidden():
            self.people.setGeometry(EDGE - ROUND, top, room + ROUND, self.people.line_height())
            if self._is_mirrored():
                self.people.move(self.width() - EDGE - room, top)
            top += self.people.line_height() + BELOW + self._head()
        for part, height in self._heights():
            rect = QRect(0, top, EDGE + wide + REACH, height)
            if part is self.towns:
                rows = height - bool(self._note) * self._head()
                rect = QRect(left - INSET, top, INSET + EDGE + room - left, rows)
            if self._is_mirrored():
                rect.moveLeft(self.width() - rect.x() - rect.width())
            part.setGeometry(rect)
            top += 0 if self._beside() or part.isHidden() else height + BELOW + self._head()
        shown = self._found[: self.albums.in_a_line(wide)]
        self.albums.show_albums(shown, self._hits, self._query)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft
