"""What the person did, newest first, by day, each with its way back."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from html import escape

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QHideEvent, QPainter, QShowEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from photosort.model.changes import Changes
from photosort.model.history import HistoryEntry
from photosort.model.sittings import Line
from photosort.model.value import dataclass
from photosort.ui.services.assistive import set_tip
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import Lane, Task, guard
from photosort.ui.style.act_icons import act_icon
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.text.messages import in_words
from photosort.ui.widgets.labels import ElidedLabel
from photosort.ui.widgets.row_list import BUTTON_HEIGHT, RowList

PAGE = 50  # lines that are asked for at once
PAUSE_MS = 250  # between two questions while marks keep coming
HEAD, PAD = 34, 9
MOST_LINES = 4  # of what an act did, beside its button in the narrowest panel
_MOST_BELOW = 2
_WRAPPING = QTextOption()
_WRAPPING.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


@dataclass(frozen=True, slots=True)
class Entry:
    """A day's head (no act) or an act."""

    day: str
    act: HistoryEntry | None = None
    stands_for: tuple[int, ...] = ()  # newest first; the act itself, or the marks of one sitting


def day_name(day: date, today: date) -> str:
    """Today, Yesterday, 12 November."""
    if day == today:
        return tr("Today")
    if day == today - timedelta(days=1):
        return tr("Yesterday")
    return say.plain_day(datetime(day.year, day.month, day.day))


def by_day(lines: Sequence[Line], today: date) -> list[Entry]:
    """Acts under the names of their days, in local time."""
    found: list[Entry] = []
    last: date | None = None
    for line in lines:
        act = line.shown
        day = act.at.astimezone().date()
        if day != last:
            found.append(Entry(day_name(day, today)))
            last = day
        found.append(Entry(found[-1].day, act, line.acts))
    return found


def few_lines(text: str, font: QFont, width: int, most: int = MOST_LINES) -> list[str]:
    """A text broken after words into lines, at `most` so many; the last ends as the text does, with what was done."""
    layout = QTextLayout(text, font)
    layout.setTextOption(_WRAPPING)
    lines: list[str] = []
    rest = text.encode("utf-16-le")  # as Qt counts
    layout.beginLayout()
    while len(lines) < most - 1 and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        end = 2 * line.textLength()
        lines.append(rest[:end].decode("utf-16-le").rstrip())
        rest = rest[end:]
    layout.endLayout()
    if rest:
        last = rest.decode("utf-16-le")
        lines.append(QFontMetrics(font).elidedText(last, Qt.TextElideMode.ElideMiddle, width))
    return lines


class HistoryList(RowList[Entry]):
    """The acts."""

    def first_row(self) -> int:
        return next((row for row, entry in enumerate(self.rows()) if entry.act is not None), -1)

    def known_by(self, row: Entry) -> object:
        return row.act.id if row.act is not None else row.day

    def button_text(self, act: HistoryEntry) -> str:
        """What the button of an act says; empty where there is no way."""
        if not act.undoable:
            return ""
        return tr("Redo") if act.undone else tr("Undo")

    def spoken(self, row: Entry) -> str:
        if row.act is None:
            return row.day
        return ", ".join(part for part in (in_words(row.act.message), self._below(row.act)) if part)

    def row_height(self, row: int) -> int:
        entry = self.rows()[row]
        theme = self.context.theme
        if entry.act is None:
            return theme.row(HEAD)
        words = self._words(entry.act, QRect(0, 0, self.viewport().width(), 0))
        font = theme.font(Type.NAME_MEDIUM)
        lines = few_lines(in_words(entry.act.message), font, words.width())
        return len(lines) * QFontMetrics(font).lineSpacing() + self._height_below(entry.act, words.width()) + 2 * PAD

    def row_tip(self, row: int) -> str:
        """What is told of an act, where the row cuts it."""
        act = self.rows()[row].act
        if act is None:
            return ""
        below, lines = self._below(act), self._lines_below(act, self._words(act, self.viewport().rect()).width())
        whole = "".join(below.split()) == "".join("".join(lines).split())
        return "" if whole else f"<p>{escape(below)}</p>"

    def buttons(self, row: int, rect: QRect) -> list[tuple[str, QRect]]:
        act = self.rows()[row].act
        if act is None or not self.button_text(act):
            return []
        return [("undo" if not act.undone else "redo", self._button(self.button_text(act), rect))]

    def paint_row(self, painter: QPainter, rect: QRect, row: int) -> None:
        entry, theme = self.rows()[row], self.context.theme
        if entry.act is None:
            painter.setFont(theme.font(Type.HEAD))
            painter.setPen(theme.color(ThemeColor.TEXT2))
            painter.drawText(rect.adjusted(16, 10, -16, 0), Qt.AlignmentFlag.AlignVCenter, entry.day)
            return
        act = entry.act
        newest = next((e.act for e in self.rows() if e.act is not None), None)
        if act is newest and not act.undone:
            painter.fillRect(rect, theme.color(ThemeColor.SOFT))
        ink = ThemeColor.TEXT3 if act.undone else ThemeColor.TEXT
        icon = self.context.icons.pixmap(act_icon(act.kind), ThemeColor.TEXT2 if not act.undone else ThemeColor.TEXT3)
        painter.drawPixmap(self.mirrored(rect, QRect(rect.x() + 16, rect.y() + PAD + 2, 16, 16)).topLeft(), icon)
        words = self._words(act, rect)
        painter.setFont(theme.font(Type.NAME_MEDIUM))
        painter.setPen(theme.color(ink if act is not newest or act.undone else ThemeColor.TEXT))
        metrics = QFontMetrics(theme.font(Type.NAME_MEDIUM))
        second = self._height_below(act, words.width())
        upper = words.adjusted(0, PAD, 0, -PAD - second)
        for number, line in enumerate(few_lines(in_words(act.message), theme.font(Type.NAME_MEDIUM), upper.width())):
            spot = QRect(upper.x(), upper.y() + number * metrics.lineSpacing(), upper.width(), metrics.height())
            painter.drawText(spot, 0, line)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color(ThemeColor.TEXT2))
        lower, small = words.bottom() + 1 - PAD - second, QFontMetrics(theme.font(Type.SMALL))
        for number, line in enumerate(self._lines_below(act, words.width())):
            painter.drawText(
                QRect(words.x(), lower + number * small.lineSpacing(), words.width(), small.height()), 0, line
            )
        for name, place in self.buttons(row, rect):
            self.paint_button(painter, place, row, name, self.button_text(act))
        if self.has_focus(row):
            self.paint_focus(painter, rect.adjusted(4, 0, -4, 0))

    def _lines_below(self, act: HistoryEntry, width: int) -> list[str]:
        """What stands below an act: why it cannot be undone may take a second line."""
        return few_lines(self._below(act), self.context.theme.font(Type.SMALL), width, _MOST_BELOW)

    def _height_below(self, act: HistoryEntry, width: int) -> int:
        metrics = QFontMetrics(self.context.theme.font(Type.SMALL))
        return (len(self._lines_below(act, width)) - 1) * metrics.lineSpacing() + metrics.height()

    def _below(self, act: HistoryEntry) -> str:
        beside = act.why_not or act.refused or act.how_far or act.detail
        detail = tr("Undone") if act.undone else in_words(beside) if beside is not None else ""
        return say.joined(say.time_of_day(act.at.astimezone()), detail)

    def _button(self, text: str, rect: QRect) -> QRect:
        width = self.button_width(text)
        height = self.context.theme.row(BUTTON_HEIGHT)
        return self.mirrored(rect, QRect(rect.right() - 11 - width, rect.y() + PAD, width, height))

    def _words(self, act: HistoryEntry, rect: QRect) -> QRect:
        text = self.button_text(act)
        room = self.button_width(text) + 12 if text else 0
        return self.mirrored(rect, rect.adjusted(44, 0, -16 - room, 0))


class HistoryPanel(QWidget):
    """Ctrl+H. `closed` by its cross."""

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._lines: list[Line] = []
        self._more = False  # whether there may be older acts
        self._task: Task | None = None
        self._stale = False  # news came while lines were on their way
        head = QWidget(self)
        head.setObjectName("panelhead")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head.setFixedHeight(context.theme.row(52))
        title, second = QLabel(tr("History"), head), ElidedLabel(parent=head)
        second.set_full(tr("Newest first. Kept after you quit."))
        title.setProperty("type", "page")
        title.setFont(context.theme.font(Type.PAGE))
        second.setProperty("type", "small")
        self.shut = QToolButton(head)
        self.shut.setProperty("kind", "icon")
        self.shut.setIconSize(QSize(17, 17))
        self.shut.setAccessibleName(tr("Close"))
        set_tip(self.shut, tr("Close (Ctrl+H)"))
        self.shut.clicked.connect(self.closed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(title)
        words.addWidget(second)
        words.addStretch(1)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 6, 1)
        row.addLayout(words, 1)
        row.addWidget(self.shut)
        self.list = HistoryList(context, self)
        self.list.setStyleSheet("QListView { background: transparent; }")
        self.list.setAccessibleName(tr("History"))
        self.setFocusProxy(self.list)
        self.list.pressed.connect(self._on_pressed)
        self.list.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.list.verticalScrollBar().rangeChanged.connect(self._on_scrolled)
        self.none = QLabel(tr("Nothing was done yet."), self)
        self.none.setProperty("type", "small")
        self.none.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.none.setContentsMargins(16, 24, 16, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.none)
        column.addWidget(self.list, 1)
        self._pause = debounced(self, self.refresh, PAUSE_MS)
        context.changed.connect(self._on_changed)
        context.theme.changed.connect(self._paint)
        self._paint()

    def refresh(self) -> None:
        """Fetch the acts that are shown anew, or the first page of them."""
        self._stale = self._task is not None
        if not self._stale:
            self._ask(max(PAGE, len(self._lines) + 1), None)  # news is mostly one act more

    def _ask(self, count: int, before: int | None) -> None:
        """Fetch lines: the newest ones, or those that follow an act."""
        library = self._context.library

        def show(found: list[Line]) -> None:
            self._task = None
            self._more = len(found) == count
            self._show(found if before is None else [*self._lines, *found])
            if self._stale:
                self.refresh()

        self._task = self._context.lanes.run(Lane.READ, lambda: library.history.lines(count, before), show, owner=self)

    def _on_scrolled(self) -> None:
        bar = self.list.verticalScrollBar()
        near = bar.value() + 2 * bar.pageStep() >= bar.maximum()
        if near and self._more and self._task is None and self.isVisible():
            self._ask(PAGE, self._lines[-1].acts[-1])

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()  # no news is heard while the panel is hidden, as beside the page of a library without folders

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pause.stop()

    def _on_changed(self, changes: Changes) -> None:
        if changes.history and self.isVisible() and not self._pause.isActive():
            self._pause.start()

    def _show(self, lines: list[Line]) -> None:
        self._lines = lines
        self.none.setVisible(not lines)
        self.list.setAccessibleDescription("" if lines else self.none.text())
        self.list.show_rows(by_day(lines, datetime.now().astimezone().date()))

    def _on_pressed(self, row: int, name: str) -> None:
        entry = self.list.rows()[row]
        if entry.act is None:
            return
        ids = entry.stands_for
        if name == "undo":
            self._context.acts.undo_acts(ids, entry.act.message)
        else:
            self._context.acts.redo_acts(ids[::-1], entry.act.message)

    def _paint(self) -> None:
        self.shut.setIcon(self._context.icons.icon("x", ThemeColor.TEXT, 17))
