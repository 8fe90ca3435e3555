"""The text of a photo over it: what a search found is lit, and on demand every line is written where it was read."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from photosort.model.changes import Changes
from photosort.model.photo import PhotoId
from photosort.model.search.parsing import parse
from photosort.model.search.spots import spots
from photosort.model.text_line import Box, TextLine
from photosort.model.value import dataclass
from photosort.ui.pages.viewer.image_view import ImageView
from photosort.ui.pages.viewer.note_plate import paint_note
from photosort.ui.services.context import Context
from photosort.ui.services.other_programs import put_on_clipboard
from photosort.ui.services.threads import Lane, Task, guard
from photosort.ui.style.lit_picture import laid_flat, paint_hits
from photosort.ui.style.painting import SHADE
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.i18n import tr

if TYPE_CHECKING:
    from photosort.library.ports import LibraryPort

ROUND = 3.0
OF_LINE = 0.74  # of the height of a line: the size of its letters


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands in a photo; `lines` is None where it was not read for text, `lit` what a search found."""

    lines: tuple[TextLine, ...] | None = None
    lit: Sequence[Box] = ()


class TextLayer(QWidget):
    """Over the whole stage, and for the pointer there only where a line is written: a click copies it."""

    def __init__(self, context: Context, stage: ImageView) -> None:
        super().__init__(stage)
        self._context, self._stage = context, stage
        self._photo: PhotoId | None = None
        self._search = ""
        self._task: Task | None = None
        self._standing: Standing | None = None  # until it is known
        self._copied: int | None = None  # the place of the line that was copied last
        self.written = False
        self.setMouseTracking(True)
        self._give_way()
        stage.scaled.connect(self._follow)
        context.changed.connect(self._on_changed)

    def show_photo(self, photo: PhotoId, search: str) -> None:
        """Take what stands in a photo, and light what a search found in it."""
        if (photo, search) != (self._photo, self._search):
            self._photo, self._search = photo, search
            self._take(None)
        if self._task is not None:
            self._task.cancel()
        library = self._context.library
        self._task = self._context.lanes.run(
            Lane.READ, lambda: _standing(library, photo, search), self._take, owner=self
        )

    def write(self, *, on: bool) -> None:
        """Write the lines over the photo, or no longer."""
        self.written, self._copied = on, None
        self._give_way()
        self._follow()

    def lit(self) -> list[QPolygonF]:
        """Where something is lit, in pixels of the stage."""
        return [self._outline(box) for box in self._standing.lit] if self._standing is not None else []

    def lines(self) -> list[tuple[QPolygonF, str]]:
        """Where each line is written, in pixels of the stage, and what it says."""
        found = self._standing.lines if self.written and self._standing is not None else None
        return [(self._outline(line.box), line.text) for line in found or ()]

    def note(self) -> str:
        """What is to be said of the lines."""
        if not self.written or self._standing is None:
            return ""
        if self._standing.lines:
            return tr("Line copied.") if self._copied is not None else ""
        if self._standing.lines is None:
            return tr("This photo is not read for text yet.")
        return tr("No text was found in this photo.")

    def _take(self, standing: Standing | None) -> None:
        self._standing, self._copied = standing, None
        self._follow()

    def _give_way(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not self.written)

    def _follow(self) -> None:
        self.setGeometry(self._stage.rect())
        self.update()

    def _outline(self, box: Box) -> QPolygonF:
        """From its beginning clockwise, as it is written."""
        place = self._stage.picture_transform()
        return QPolygonF([place.map(QPointF(x, y)) for x, y in zip(box[::2], box[1::2], strict=True)])

    def _on_changed(self, changes: Changes) -> None:
        if self._photo in changes.photos and self._photo is not None and self.isVisible():
            self.show_photo(self._photo, self._search)

    # Painting

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines = self.lines()
        if lines:
            painter.fillRect(self._stage.picture_rect(), SHADE)
        for place, (outline, text) in enumerate(lines):
            self._write(painter, outline, text, copied=place == self._copied)
        painter.resetTransform()
        paint_hits(painter, self.lit())
        if note := self.note():
            paint_note(painter, self._context.theme, self.size(), note)
        painter.end()

    def _write(self, painter: QPainter, outline: QPolygonF, text: str, *, copied: bool) -> None:
        theme = self._context.theme
        upright, length, height = laid_flat(outline)
        if length < 1 or height < 1:
            return
        painter.setTransform(upright)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ThemeColor.FILL if copied else ThemeColor.RAISED))
        painter.drawRoundedRect(QRectF(0, 0, length, height).adjusted(-1, -1, 1, 1), ROUND, ROUND)
        font = QFont(theme.font(Type.BODY))
        font.setPixelSize(max(1, round(height * OF_LINE)))
        measures = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme.color(ThemeColor.ONFILL if copied else ThemeColor.TEXT))
        painter.scale(length / max(1.0, measures.horizontalAdvance(text)), 1)
        painter.drawText(QPointF(0, (height + measures.ascent() - measures.descent()) / 2), text)

    # The pointer

    def _at(self, where: QPointF) -> int | None:
        """The place of the line there."""
        outlines = (outline for outline, _ in self.lines())
        rule = Qt.FillRule.OddEvenFill
        return next((place for place, outline in enumerate(outlines) if outline.containsPoint(where, rule)), None)

    @guard
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor) if over else self.unsetCursor()
        event.ignore()  # the stage drags, and wakes the tools

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        if place is None or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        data = QMimeData()
        data.setText(self.lines()[place][1])
        if put_on_clipboard(self._context, data, "text/plain"):
            self._copied = place
            self.update()

    @guard
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._at(event.position()) is None:
            event.ignore()


def _standing(library: "LibraryPort", photo: PhotoId, search: str) -> Standing:
    """Ask the library. Runs on a background thread."""
    lines = library.texts.get(photo)
    return Standing(lines, spots(lines or (), parse(search, date.today())))
