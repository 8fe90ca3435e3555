"""A switch of four parts over an album: all of its photos, the kept, the rejected, those without a mark yet."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from photosort.model.photo import Mark
from photosort.ui.services.context import Context
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import beside_icon, mark, tr

HEIGHT = 32
ICON = 14
PAD = 10  # at either side of a part
PARTS = (
    (None, mark("All"), ""),
    (Mark.KEPT, mark("Kept"), "check"),
    (Mark.REJECTED, mark("Rejected"), "x"),
    (Mark.NONE, mark("Not yet"), "circle"),
)
_ICONS = {which: icon for which, _, icon in PARTS}


class MarkSwitch(QWidget):
    """Signals: `chosen(Mark | None)` by the person; None is all."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("switch")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Which photos are shown"))
        self._context = context
        self._bare = False
        self._marks: Mapping[Mark, int] = dict.fromkeys(Mark, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        group = QButtonGroup(self)
        self.parts: dict[Mark | None, QToolButton] = {}
        for which in _ICONS:
            part = QToolButton(self)
            part.setProperty("kind", "part")
            part.setCheckable(True)
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            part.setIconSize(QSize(ICON, ICON))
            part.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            part.clicked.connect(lambda _=False, which=which: self.chosen.emit(which))
            group.addButton(part)
            row.addWidget(part)
            self.parts[which] = part
        self.parts[None].setChecked(True)
        self.setFixedHeight(context.theme.row(HEIGHT))
        context.theme.changed.connect(self._say)
        self._say()

    def show_marks(self, marks: Mapping[Mark, int]) -> None:
        """Say how many photos each part would show."""
        if marks != self._marks:
            self._marks = marks
            self._say()

    def set_bare(self, bare: bool) -> None:
        """Numbers without words where there is little room; the words become tooltips."""
        if bare != self._bare:
            self._bare = bare
            self._say()

    def _say(self) -> None:
        font = self._context.theme.font(Type.NAME)  # the widest that a part gets: chosen, it is bold
        for which, word, _ in PARTS:
            icon = self._icon(which)
            number = say.count(sum(self._marks.values()) if which is None else self._marks[which])
            whole = f"{tr(word)} {number}"
            text = number if self._bare and icon else whole
            part = self.parts[which]
            part.setIcon(self._context.icons.icon(icon, ThemeColor.TEXT2, ICON) if icon else QIcon())
            part.setText(beside_icon(text) if icon else text)
            part.setAccessibleName(whole)
            part.setToolTip(whole if text != whole else "")
            room = QFontMetrics(font).horizontalAdvance(text) + 2 * PAD + (ICON + 10 if icon else 0)
            part.setFixedWidth(room)

    def _icon(self, which: Mark | None) -> str:
        """Those without a mark have a sign where there is no room for words alone."""
        return "" if which is Mark.NONE and not self._bare else _ICONS[which]
