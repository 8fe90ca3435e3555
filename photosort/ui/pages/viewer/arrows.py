"""The round arrows over the stage: they appear with the pointer, and keep while they are in use."""

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text.i18n import tr

SIDE = 36
INSET = 14
REST_MS = 1800  # how long they stay after the pointer rested


class Arrows(QObject):
    """Signals: `stepped(int)` to the photo before or after."""

    stepped = Signal(int)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._height = 0  # of the stage
        self.before = self._arrow("chevron-left", tr("Previous photo (Left)"), -1)
        self.after = self._arrow("chevron-right", tr("Next photo (Right)"), 1)
        self._rest = debounced(self, self._sink, REST_MS)

    def offer(self, *, before: bool, after: bool) -> None:
        """Whether there is a photo on either side."""
        self.before.setEnabled(before)
        self.after.setEnabled(after)

    def place(self, height: int) -> None:
        """Half-way up a stage of this height, one at either edge."""
        self._height = height
        y, room = height // 2 - SIDE // 2, self._page.contentsRect()  # details may lie over an edge of the page
        left, right = self.before, self.after
        if self._page.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left, right = right, left
        left.move(room.left() + INSET, y)
        right.move(room.right() + 1 - INSET - SIDE, y)

    def show(self) -> None:
        """The pointer moved."""
        self.place(self._height)
        for arrow in (self.before, self.after):
            arrow.show()
            arrow.raise_()
        self._rest.start()

    def hide(self) -> None:
        """Take them away now."""
        self._rest.stop()
        self.before.hide()
        self.after.hide()

    def _sink(self) -> None:
        for arrow in (self.before, self.after):
            if arrow.hasFocus() or arrow.underMouse():
                self._rest.start()
            else:
                arrow.hide()

    def _arrow(self, icon: str, words: str, step: int) -> QToolButton:
        button = QToolButton(self._page)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setIcon(self._context.icons.icon(icon, ThemeColor.ONFILL, 17))
        button.setIconSize(QSize(17, 17))
        button.setFixedSize(SIDE, SIDE)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setStyleSheet(
            "QToolButton { background: rgba(0, 0, 0, 140); border: 0; border-radius: 18px; padding: 0; min-height: 0; }"
            "QToolButton:hover { background: rgba(0, 0, 0, 190); }"
            "QToolButton:disabled { background: rgba(0, 0, 0, 40); }"
        )
        button.clicked.connect(lambda: self.stepped.emit(step))
        button.hide()
        return button
