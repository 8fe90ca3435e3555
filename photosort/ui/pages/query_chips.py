"""What was understood of a search, below its field: a chip for each term, each of which can be taken away."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from photosort.model.search.found import Why
from photosort.model.search.query import (
    Bytes,
    Favourite,
    Field,
    Has,
    Marked,
    NotUnderstood,
    Query,
    Taken,
    TakenIn,
    Term,
    Words,
)
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import Type
from photosort.ui.text import formats as words
from photosort.ui.text.found_by import reason
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.term_chip import HEIGHT, TermChip

GAP, EDGE, TOP = 8, 24, 7
ICONS = {
    Why.PERSON: "user-round",
    Why.TEXT: "scan-text",
    Why.KIND: "scan-text",
    Why.WORD: "scan-text",
    Why.PLACE: "map-pin",
    Why.ALBUM: "layout-grid",
    Why.EVENT: "calendar-days",
    Why.CAMERA: "camera",
    Why.NAME: "file-image",
    Why.FOLDER: "folder",
    Why.DATE: "calendar-days",
    Why.SIZE: "database",
    Why.FEATURE: "sliders-horizontal",
    Why.MARK: "circle-check",
    Why.FAVOURITE: "heart",
}
_SEEN = (Why.TEXT, Why.KIND, Why.WORD)
_PHRASES = (Has, Marked, Favourite)  # which say by themselves in what they are looked for


def understood(term: Term) -> tuple[str, str]:
    """A term as it was understood, and in what it is looked for: "1 – 31 May 2024", "date"."""
    meaning, sort = term.meaning, sort_of(term)
    text = term.written.removeprefix("-") if term.excluded else term.written
    if isinstance(meaning, Words) and sort is not None:
        text = text.partition(":")[2].strip('"')
    elif isinstance(meaning, Taken):
        text = _days(meaning)
    elif isinstance(meaning, TakenIn):
        text = words.month_name(meaning.month)
    kind = "" if sort is None or isinstance(meaning, _PHRASES) else reason(sort)
    if isinstance(meaning, NotUnderstood):
        kind = tr("left out") if meaning.filler else tr("not understood")
    return tr("without {words}").format(words=text) if term.excluded else text, kind


def sort_of(term: Term) -> Why | None:
    """For which one reason a term finds photos; None where it may be any."""
    match term.meaning:
        case Words(field=Field.ANY) | NotUnderstood():
            return None
        case Words(field=field):
            return Why(field.value)
        case Taken() | TakenIn():
            return Why.DATE
        case Bytes():
            return Why.SIZE
        case Has():
            return Why.FEATURE
        case Marked():
            return Why.MARK
        case Favourite():
            return Why.FAVOURITE


def _found_in(sort: Why | None) -> tuple[str, str]:
    """In what words are found that are looked for everywhere, and the icon of that; None: nowhere."""
    if sort is None:
        return tr("any word"), ""
    return tr("text or look") if sort in _SEEN else reason(sort), ICONS[sort]


def _days(taken: Taken) -> str:
    """Whole years and whole months by their names, other days by their dates."""
    first, last = taken.first, taken.last
    after = last + timedelta(1)
    if (first.month, first.day, after.month, after.day) == (1, 1, 1, 1):
        return " – ".join(dict.fromkeys((words.year(first.year), words.year(last.year))))
    if (first.year, first.month, first.day, after.day) == (last.year, last.month, 1, 1):
        return words.month(first.year, first.month)
    return words.days(datetime.combine(first, time()), datetime.combine(last, time()))


class QueryChips(QWidget):
    """As many lines of chips as they need; hidden while nothing is asked for.

    Signals: `changed(str)`, the search as text without the term that the person took away; `left` when the keyboard was
    on the last of them, which is gone, or all were taken away.
    """

    changed = Signal(str)
    left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._query = Query()
        self._lead = QLabel(tr("Looking for"), self)
        self._lead.setProperty("type", "small")
        self._lead.setFont(context.theme.font(Type.SMALL))
        self.chips: list[TermChip] = []
        self._last: QWidget | None = None
        self.clear = QPushButton(tr("Clear all"), self)
        self.clear.setProperty("kind", "link")
        self.clear.clicked.connect(self._clear)
        self.hide()

    def show_query(self, query: Query) -> None:
        """Show the terms of a query."""
        if query == self._query:
            return
        self._query = query
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for index, term in enumerate(query.terms):
            sort, (text, kind) = sort_of(term), understood(term)
            if sort is not None:
                icon = ICONS[sort]
            elif isinstance(term.meaning, NotUnderstood):
                icon = ""
            else:
                kind, icon = _found_in(Why.TEXT)
            chip = TermChip(self._context, text, kind, icon, self)
            chip.clicked.connect(lambda _=False, index=index: self._take_away(index))
            chip.show()
            self.chips.append(chip)
        self.clear.raise_()  # it comes last for the keyboard as well
        self.clear.setVisible(len(self.chips) > 1)
        for before, after in pairwise((*self.chips, self.clear)):
            self.setTabOrder(before, after)
        self._arrange()
        self.setVisible(bool(query))

    def show_sorts(self, sorts: Sequence[Why | None]) -> None:
        """Say of each term for what reason it finds most photos, where that may be any; None where it finds none."""
        for term, chip, sort in zip(self._query.terms, self.chips, sorts, strict=False):
            meaning = term.meaning
            if isinstance(meaning, Words) and meaning.anybody and sort is Why.WORD:
                chip.say_kind(tr("all people"), ICONS[Why.PERSON])
            elif isinstance(meaning, Words) and meaning.unseen and sort is None:
                chip.say_kind(tr("left out: no photo shows it") if len(self.chips) > 1 else tr("any word"), "")
            elif sort_of(term) is None and not isinstance(meaning, NotUnderstood):
                chip.say_kind(*_found_in(sort))
        self._arrange()

    def put_last(self, tool: QWidget) -> None:
        """Have a tool stand at the end of the first line, for as long as something is asked for."""
        tool.setParent(self)
        self._last = tool
        tool.show()

    def _take_away(self, index: int) -> None:
        focused = self.chips[index].hasFocus()
        self.changed.emit(self._query.without(index))
        if focused and self.chips:
            self.chips[min(index, len(self.chips) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        elif focused:
            self.left.emit()

    def _clear(self) -> None:
        self.changed.emit("")
        self.left.emit()

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the chips side by side, in a new line where one has no room."""
        row = self._context.theme.row(HEIGHT)
        x, y, end = EDGE, TOP, self.width() - EDGE
        if self._last is not None:
            width = self._last.sizeHint().width()
            end -= width
            self._put(self._last, end, y, width, row)
            end -= GAP
        for part in (self._lead, *self.chips, *([self.clear] if len(self.chips) > 1 else [])):
            width = part.sizeHint().width()
            if x > EDGE and x + width > end:
                x, y, end = EDGE, y + row + GAP, self.width() - EDGE
            self._put(part, x, y, width, row)
            x += width + GAP
        self.setFixedHeight(y + row + TOP)

    def _put(self, part: QWidget, x: int, y: int, width: int, height: int) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        part.setGeometry(self.width() - x - width if mirrored else x, y, width, height)
