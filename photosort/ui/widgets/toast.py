"""One sentence about what was just done, with a way back, for ten seconds."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QCursor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from photosort.ui.services.assistive import announce, show_words
from photosort.ui.services.context import Context
from photosort.ui.services.notice import Notice
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.i18n import tr

LIFE_MS = 10_000
TICK_MS = 100
ABOVE = 20
BESIDE = 24  # least distance from the edges of the page


class Toast(QWidget):
    """At the bottom centre of its parent. Hovering it or focusing it stops the clock.

    A pointer that rests where it comes up, as after a click on the one before it, is not hovering it.
    """

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._host = parent
        self._act: Callable[[], object] | None = None
        self._left = LIFE_MS
        self._lasting = False
        self._covered = self._foot = 0
        self._pointer = QPoint()
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(16)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 80))
        self.setGraphicsEffect(shadow)
        self._icon = QLabel(self)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton(self)
        self.button.setProperty("kind", "toast")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._on_act)
        self.shut = QToolButton(self)
        self.shut.setProperty("kind", "toast")
        self.shut.setIconSize(QSize(16, 16))
        self.shut.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.shut.setToolTip(tr("Close"))
        self.shut.setAccessibleName(tr("Close"))
        self.shut.clicked.connect(self.dismiss)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(17, 8, 8, 8)
        row.setSpacing(12)
        for widget in (self._icon, self.words, self.button, self.shut):
            row.addWidget(widget)
        parent.installEventFilter(self)
        self.hide()

    def say(self, notice: Notice) -> None:
        """Show one sentence; a toast still up is replaced. A lasting one stays until the next."""
        self._lasting = notice.lasting
        show_words(self.words, notice.text)
        self._icon.setPixmap(self._context.icons.pixmap(notice.icon, ThemeColor.ONTOAST, 17))
        self.shut.setIcon(self._context.icons.icon("x", ThemeColor.ONTOAST, 16))
        self.button.setText(notice.action)
        self.button.setVisible(bool(notice.action))
        self._act = notice.act
        self._left = LIFE_MS
        self._pointer = QCursor.pos()
        self._clock.start()
        self._timer.start()
        self._place()
        self.show()
        self.raise_()
        announce(self, notice.text)

    def dismiss(self) -> None:
        """Take it away."""
        self._timer.stop()
        self.hide()

    def seconds_left(self) -> int:
        """Whole seconds until it goes by itself."""
        return -(-self._left // 1000)

    def _on_act(self) -> None:
        act = self._act
        self.dismiss()
        if act is not None:
            act()

    def _tick(self) -> None:
        passed = self._clock.restart()
        hovered = self.underMouse() and QCursor.pos() != self._pointer
        held = hovered or self.button.hasFocus() or self.shut.hasFocus()
        if not held and not self._lasting:
            self._left -= passed
        if self._left <= 0:
            self.dismiss()
        else:
            self.update()

    def keep_clear(self, covered: int, foot: int) -> None:
        """Stay beside a panel that lies over so much of the page, and above what lies along its lower edge."""
        if (covered, foot) != (self._covered, self._foot):
            self._covered, self._foot = covered, foot
            if self.isVisible():
                self._place()

    def _place(self) -> None:
        room = self._host.width() - self._covered
        wide = self.words.fontMetrics().horizontalAdvance(self.words.text()) + 2
        self.ensurePolished()
        self.words.setWordWrap(False)
        self.words.setFixedWidth(wide)
        excess = self._row.sizeHint().width() - (room - 2 * BESIDE)
        if excess > 0:
            self.words.setWordWrap(True)
            self.words.setFixedWidth(max(120, wide - excess))
        self._row.activate()
        self.adjustSize()
        mirrored = self._host.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self._covered if mirrored else 0
        top = self._host.height() - self._foot - self.height() - ABOVE
        self.move(left + (room - self.width()) // 2, top)

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        color = self._context.theme.color
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(ThemeColor.TOAST))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        if self._lasting:
            pass  # no clock to show
        elif self._context.theme.animations:
            room = self.width() - 16
            painter.fillRect(QRectF(8, self.height() - 2, room * self._left / LIFE_MS, 2), color(ThemeColor.TOASTACT))
        else:
            painter.setPen(color(ThemeColor.TOASTACT))
            painter.setFont(self._context.theme.font(Type.CAPTION))
            corner = self.rect().adjusted(0, 0, -4, -1)
            painter.drawText(
                corner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, str(self.seconds_left())
            )
        painter.end()
