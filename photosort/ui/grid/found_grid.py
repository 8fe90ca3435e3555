"""The photos that a search has found, each with why and of which day: asked for those in sight alone."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from photosort.model.changes import Changes
from photosort.model.photo import PhotoId, Presence
from photosort.model.search.found import Found, Why
from photosort.model.search.parsing import parse
from photosort.model.search.query import Query
from photosort.ui.grid.base import TileState
from photosort.ui.grid.close_ups import CloseUps, Wanted
from photosort.ui.grid.geometry import Tile
from photosort.ui.grid.model import Shown
from photosort.ui.grid.photo_grid import PhotoGrid
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import Lane, Task
from photosort.ui.style.lit_text import paint_plates
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as words
from photosort.ui.text.found_by import found_by, lit_in

GAP_X, GAP_Y, OVER = 20, 16, 6  # between photos; between one and its words
WIDE = 1.48  # times its height is a picture, about
PAUSE_MS = 40  # while somebody scrolls
LEAST = 8  # letters of what matched, however narrow a cell
LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class FoundGrid(PhotoGrid):
    """Without a search its cells are as everywhere."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._why: dict[PhotoId, Found] = {}
        self._query = Query()
        self._task: Task | None = None
        super().__init__(context, parent)
        self.close_ups = CloseUps(context, self)
        self.close_ups.arrived.connect(self._show_close_ups)
        self._soon = debounced(self, self._ask, PAUSE_MS)
        self.visibleChanged.connect(self._look_soon)
        context.changed.connect(self._on_news)

    def say_found_by(self, search: str) -> None:
        super().say_found_by(search)
        self._query = parse(search, date.today())
        self._forget()
        self.close_ups.forget()
        self.set_edge(self.edge())

    def stop(self) -> None:
        super().stop()
        self._soon.stop()
        self.close_ups.rest()

    def cut(self, edge: int) -> Tile:
        if not self.search:
            return super().cut(edge)
        return Tile(round(WIDE * edge), edge + self._words_height(), gap_x=GAP_X, gap_y=GAP_Y, least_columns=2)

    def picture_rect(self, rect: QRect) -> QRect:
        return rect.adjusted(0, 0, 0, -self._words_height()) if self.search else rect

    def spoken(self, shown: Shown) -> str:
        found = self._why.get(shown.photo.id)
        said = super().spoken(shown)
        return said if found is None else ", ".join((said, *found_by(found, self._query)))

    def paint_tile(self, painter: QPainter, rect: QRect, row: int, state: TileState) -> None:
        super().paint_tile(painter, rect, row, state)
        shown = self.photos.shown(row)
        if not self.search or shown is None:
            return
        found, theme = self._why.get(shown.photo.id), self.context.theme
        small = theme.font(Type.SMALL)
        metrics = QFontMetrics(small)
        line = QRect(rect.x(), self.picture_rect(rect).bottom() + 1 + OVER, rect.width(), metrics.height())
        painter.setFont(small)
        if found is not None:
            self._paint_reason(painter, line, found, metrics)
        line.translate(0, line.height())
        said = words.joined(words.plain_day(shown.photo.when), found.town if found is not None else "")
        painter.setPen(theme.color(ThemeColor.TEXT2))
        painter.drawText(line, LINE, metrics.elidedText(said, Qt.TextElideMode.ElideRight, line.width()))

    def _paint_reason(self, painter: QPainter, line: QRect, found: Found, metrics: QFontMetrics) -> None:
        """Why a photo was found, and what matched with that lit in it; of much, what is around that."""
        why, match = found_by(found, self._query)
        begin, wide = f"{why}: ", metrics.horizontalAdvance(match)
        room = line.width() - metrics.horizontalAdvance(begin)
        if wide > room:
            _, match = found_by(found, self._query, max(LEAST, len(match) * room // wide))
        text = begin + match
        said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        kept = len(said) if said == text else len(said) - 1
        spans = [(len(begin) + one, min(len(begin) + last, kept)) for one, last in lit_in(match, found, self._query)]
        paint_plates(painter, line, said, [span for span in spans if span[0] < span[1]])
        painter.setPen(self.context.theme.color(ThemeColor.TEXT if found.why is Why.TEXT else ThemeColor.TEXT2))
        painter.drawText(line, LINE, said)

    def pixmap_of(self, row: int, rect: QRect) -> QPixmap | None:
        found = self._why.get(self.photos.id_at(row))
        close = self.close_ups.pixmap(self.photos.id_at(row)) if found is not None and found.why is Why.TEXT else None
        return close if close is not None else super().pixmap_of(row, rect)

    def _want_close_ups(self) -> None:
        """Wish for close-ups of what is in sight, was found by its text, and is at hand."""
        wanted = []
        for row in self.rows_in_sight():
            shown = self.photos.shown(row) if row < self.row_count() else None
            found = self._why.get(shown.photo.id) if shown is not None else None
            if shown is None or found is None or found.why is not Why.TEXT:
                continue
            if shown.photo.presence is Presence.PRESENT and shown.photo.header.width:
                cut = self.cut_of(shown, self.picture_rect(self._rect(row)))
                wanted.append(Wanted(shown.photo, found.match, cut))
        self.close_ups.want(wanted, self.search)

    def _show_close_ups(self, photos: set[PhotoId]) -> None:
        for photo in photos:
            self.update_row(self.photos.row_of(photo))

    def _words_height(self) -> int:
        return OVER + 2 * QFontMetrics(self.context.theme.font(Type.SMALL)).height()

    def _forget(self) -> None:
        """Take no answer any more that was asked for before."""
        if self._task is not None:
            self._task.cancel()
        self._task, self._why = None, {}

    def _look_soon(self) -> None:
        if self.isVisible():
            self._soon.start()

    def _on_news(self, changes: Changes) -> None:
        if self.search and (changes.albums or changes.photos or changes.traits):
            self._forget()
            self._look_soon()

    def _ask(self) -> None:
        """Ask why the photos in sight were found, as far as that is not known."""
        rows = self.rows_in_sight()
        wanted = [one for one in self.photos.ids_of([rows]) if one not in self._why]
        if not self.search or self._task is not None:
            return
        if not wanted:
            self._want_close_ups()
            return
        library, search = self.context.library, self.search

        def take(found: Sequence[Found]) -> None:
            self._task = None
            self._why |= {one.photo: one for one in found}
            self.viewport().update()
            self._look_soon()

        def fail(_words: str) -> None:
            self._task = None

        self._task = self.context.lanes.run(
            Lane.READ, lambda: library.search.why(search, wanted), take, owner=self, failed=fail
        )
