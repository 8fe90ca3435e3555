"""What was understood of a search, below its field: a chip for each term, each of which can be taken away."""

from datetime import datetime, time, timedelta
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from photosort.model.search.found import Why
from photosort.model.search.query import Bytes, Field, Query, Taken, TakenIn, Term, Words
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import Type
from photosort.ui.text import formats as words
from photosort.ui.text.found_by import reason
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.term_chip import HEIGHT, TermChip

GAP, EDGE, TOP = 8, 24, 7


def understood(term: Term) -> tuple[str, str]:
    """A term as it was understood, and in what it is looked for: "1 – 31 May 2024", "date taken"."""
    meaning, kind = term.meaning, ""
    text = term.written.removeprefix("-") if term.excluded else term.written
    if isinstance(meaning, Words) and meaning.field is not Field.ANY:
        text, kind = text.partition(":")[2].strip('"'), reason(meaning.field)
    elif isinstance(meaning, Taken):
        text, kind = _days(meaning), reason(Why.DATE)
    elif isinstance(meaning, TakenIn):
        text, kind = words.month_name(meaning.month), reason(Why.DATE)
    elif isinstance(meaning, Bytes):
        kind = reason(Why.SIZE)
    return tr("without {words}").format(words=text) if term.excluded else text, kind


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
            chip = TermChip(self._context, *understood(term), self)
            chip.clicked.connect(lambda _=False, index=index: self._take_away(index))
            chip.show()
            self.chips.append(chip)
        self.clear.raise_()  # it comes last for the keyboard as well
        self.clear.setVisible(len(self.chips) > 1)
        for before, after in pairwise((*self.chips, self.clear)):
            self.setTabOrder(before, after)
        self._arrange()
        self.setVisible(bool(query))

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
        x, y = EDGE, TOP
        for part in (self._lead, *self.chips, *([self.clear] if len(self.chips) > 1 else [])):
            width = part.sizeHint().width()
            if x > EDGE and x + width > self.width() - EDGE:
                x, y = EDGE, y + row + GAP
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            part.setGeometry(self.width() - x - width if mirrored else x, y, width, row)
            x += width + GAP
        self.setFixedHeight(y + row + TOP)
