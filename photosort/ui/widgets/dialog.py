"""A dialog over the window's body: scrim, head, body, foot with one action. Never a window of its own."""

import sys

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QBoxLayout,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenuBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from photosort.ui.services.alive import alive
from photosort.ui.services.assistive import set_role, set_tip, show_words
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.i18n import tr
from photosort.ui.text.spoken import aloud
from photosort.ui.widgets.labels import ElidedLabel
from photosort.ui.widgets.reading_order import focus_next, stops_in

LARGEST = QSize(1064, 740)
ROOM = 64  # what stays of the window around a dialog
NOTE = 240  # the least width of a note beside the buttons; where there is less, they go below it
INSET = 24


class Dialog(QWidget):
    """One question at a time. Esc, × and Cancel say no; the action button says yes.

    Signals: `accepted`, `rejected`, and `closed` after either.
    """

    accepted = Signal()
    rejected = Signal()
    closed = Signal()

    def __init__(
        self, context: Context, host: QWidget, title: str, action: str, *, subtitle: str = "", size: QSize = LARGEST
    ) -> None:
        super().__init__(host)
        self.context = context
        self._host = host
        self._largest = QSize(context.theme.row(size.width()), context.theme.row(size.height()))
        self._before: QWidget | None = None
        self._otherwise: QWidget | None = None
        self._inside: QWidget | None = None
        self._over = False
        self._motion: QPropertyAnimation | None = None
        self.setAccessibleName(aloud(title))
        set_role(self, QAccessible.Role.Dialog)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.panel = QWidget(self)
        self.panel.setObjectName("dialog")
        self.panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shadow = QGraphicsDropShadowEffect(self.panel)
        self._shadow.setBlurRadius(32)
        self._shadow.setOffset(0, 4)
        self.panel.setGraphicsEffect(self._shadow)
        self.title = ElidedLabel(Qt.TextElideMode.ElideMiddle, self.panel)  # what is asked may follow a long name
        self.title.setProperty("type", "dialog")
        self.title.setFont(context.theme.font(Type.DIALOG))
        self.title.set_full(title)
        self.subtitle = QLabel(self.panel)
        show_words(self.subtitle, subtitle)
        self.subtitle.setProperty("type", "body2")
        self.subtitle.setWordWrap(True)
        self.subtitle.setVisible(bool(subtitle))
        self.shut = QToolButton(self.panel)
        self.shut.setProperty("kind", "icon")
        self.shut.setIconSize(QSize(17, 17))
        set_tip(self.shut, tr("Close (Esc)"))
        self.shut.setAccessibleName(tr("Close"))
        self.shut.clicked.connect(self.reject)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(INSET, 16, INSET, 16)
        self.body.setSpacing(12)
        self.total = QLabel(self.panel)
        self.total.setProperty("type", "name")
        self.note = QLabel(self.panel)
        self.note.setProperty("type", "small")
        self.note.setWordWrap(True)
        self.cancel = QPushButton(tr("Cancel"), self.panel)
        self.cancel.clicked.connect(self.reject)
        self.action = QPushButton(action, self.panel)
        self.action.setProperty("kind", "primary")
        self.action.clicked.connect(self.accept)
        self.extra = QHBoxLayout()
        self._lay_out()
        host.installEventFilter(self)
        context.theme.changed.connect(self._paint)
        self._paint()

    def open(self, otherwise: QWidget | None = None) -> None:
        """Show the dialog over its host and take the focus. Who had it has it again at the end; `otherwise` where that
        one is gone, or is the menu bar, in which no key would lead on.
        """
        self._before, self._otherwise = QApplication.focusWidget(), otherwise
        for area in self.findChildren(QAbstractScrollArea):
            if not area.accessibleName():  # what fills a sheet is called like the sheet
                area.setAccessibleName(self.accessibleName())
        if not self.body.count():  # the words of the head are all there is
            self.body.setContentsMargins(INSET, 0, INSET, 16)
        self.show()
        self.raise_()
        self.fit()  # only what is shown has the fonts of the style sheet, and with them its size
        self.take_focus()
        duration = self.context.theme.milliseconds(160)
        if duration:
            target = self.panel.pos()
            self._motion = QPropertyAnimation(self.panel, b"pos", self)
            self._motion.setDuration(duration)
            self._motion.setStartValue(target + QPoint(0, 8))
            self._motion.setEndValue(target)
            self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
            self._motion.start()

    def first_focus(self) -> QWidget:
        """Where the focus starts: never on a red button."""
        return self.action if self.action.property("kind") != "destroy" else self.cancel

    def enter_accepts(self) -> bool:
        """Whether Enter says yes where no button has the focus: never to what is red, unless a dialog knows better."""
        return bool(self.action.property("kind") != "destroy")

    def note_focus(self, now: QWidget) -> bool:
        """Whether the focus has gone to a part of the dialog, which then remembers it."""
        inside = now is self or self.isAncestorOf(now)
        if inside:
            self._inside = now
        return inside

    def take_focus(self) -> None:
        """Have the keyboard: where it was in the dialog, or where it starts."""
        here = alive(self._inside)
        if here is None or not (here.isEnabled() and here.isVisible()):
            here = self.first_focus()
        # What rests cannot have the focus, and it must not stay with what lies below.
        (here if here.isEnabled() else self).setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def accept(self) -> None:
        """Say yes."""
        if self.action.isEnabled() and not self._over:
            self._end()
            self.accepted.emit()
            self.closed.emit()

    def reject(self) -> None:
        """Say no."""
        if not self._over:
            self._end()
            self.rejected.emit()
            self.closed.emit()

    def wanted_height(self) -> int:
        """Height of the panel if there is room; content-sized by default."""
        return _height(self._whole_layout, self._width())

    def wanted_width(self) -> int:
        """Width of the panel if there is room."""
        return self._largest.width()

    def height_with(self, content: int) -> int:
        """Height of the panel where what `body` holds is so high."""
        around, width = self.body.contentsMargins(), self._width()
        foot = 0 if self.foot.isHidden() else _height(self._foot_row, width)
        return _height(self.head, width) + around.top() + content + around.bottom() + foot

    def _paint(self) -> None:
        self._shadow.setColor(QColor(0, 0, 0, 102 if self.context.theme.dark else 46))
        self.shut.setIcon(self.context.icons.icon("x", ThemeColor.TEXT, 17))

    def _end(self) -> None:
        self._over = True  # Enter in a field is told by the field and comes up to the dialog: one answer
        self._host.removeEventFilter(self)
        if self._motion is not None:
            self._motion.stop()
        now = QApplication.focusWidget()
        had_focus = now is None or self.isAncestorOf(now)
        self.hide()
        back = next((one for one in map(alive, (self._before, self._otherwise)) if one and _can_have_focus(one)), None)
        if had_focus and back is not None:
            back.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        self.deleteLater()

    def _lay_out(self) -> None:
        head = self.head = QHBoxLayout()
        head.setContentsMargins(INSET, 20, INSET - 8, 0)
        head.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        head.addLayout(words, 1)
        head.addWidget(self.shut, 0, Qt.AlignmentFlag.AlignTop)
        foot = self.foot = QWidget(self.panel)
        foot.setObjectName("dialogfoot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = self._foot_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, foot)
        row.setContentsMargins(INSET, 14, INSET, 14)
        row.setSpacing(10)
        totals = QVBoxLayout()
        totals.setSpacing(2)
        totals.addWidget(self.total)
        totals.addWidget(self.note)
        row.addLayout(totals, 1)
        answers = self._answers = QHBoxLayout()
        answers.setSpacing(10)
        answers.addStretch(1)
        answers.addLayout(self.extra)
        buttons = [self.cancel, self.action]
        for button in reversed(buttons) if sys.platform == "win32" else buttons:
            answers.addWidget(button)
        row.addLayout(answers)
        self.total.hide()
        self.note.hide()
        whole = self._whole_layout = QVBoxLayout(self.panel)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(self.body, 1)
        whole.addWidget(foot)

    def largest(self) -> QSize:
        """The size of the panel beyond which it does not grow, in the present window."""
        return self._largest.boundedTo(self._host.size() - QSize(ROOM, ROOM))

    def _width(self) -> int:
        buttons = self._answers.totalSizeHint().width() + 2 * INSET
        wanted = max(self.wanted_width(), buttons, self.head.totalSizeHint().width())
        return min(self.largest().width(), wanted)

    def lay_out_foot(self) -> None:
        """Buttons beside the words, or below them where these would be cut."""
        total = 0 if self.total.isHidden() else self.total.sizeHint().width()
        note = 0 if self.note.isHidden() else min(self.note.sizeHint().width(), self.context.theme.row(NOTE))
        room = self._width() - 2 * INSET - self._foot_row.spacing() - self._answers.totalSizeHint().width()
        directions = QBoxLayout.Direction
        below = max(total, note) > room
        self._foot_row.setDirection(directions.TopToBottom if below else directions.LeftToRight)

    def fit(self) -> None:
        """Take the size that the content wants, in the middle of the window."""
        if self._motion is not None:
            self._motion.stop()
        self._whole_layout.activate()  # until then its parts say the sizes of their words of before
        host = self._host.rect()
        self.setGeometry(host)
        self.lay_out_foot()
        width = self._width()
        height = min(self.largest().height(), self.wanted_height())
        self.panel.setGeometry(QRect((host.width() - width) // 2, (host.height() - height) // 2, width, height))

    def grow(self) -> None:
        """Make room below for words that became more. What is in sight stays where it is."""
        self._foot_row.activate()  # until then its parts say the height of their words of before
        most = self._host.height() - ROOM // 2 - self.panel.y()
        self.panel.resize(self.panel.width(), max(self.panel.height(), min(most, self.wanted_height())))

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 107))
        painter.end()

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.enter_accepts():
            self.accept()

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # the scrim keeps clicks from what lies below

    @guard(default=False)
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays inside the dialog, and comes to the cross last: it leads out, and Esc does as well."""
        return focus_next(sorted(stops_in(self), key=lambda stop: stop is self.shut), forward=forward)


def _can_have_focus(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and not isinstance(widget, QMenuBar)


def _height(layout: QLayout, width: int) -> int:
    return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
