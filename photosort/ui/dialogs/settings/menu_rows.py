"""What people look for among the settings that is none: the entries of the menus that do it."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLabel

from photosort.ui.dialogs.settings.rows import Row
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.text.keys import key_words
from photosort.ui.widgets.action_spec import why_not
from photosort.ui.widgets.actions import Actions

MOST = 5  # lines: more would be no answer


class _Plate(QAbstractButton):
    """The whole of a row as a button, below its words."""

    def __init__(self, context: Context, row: Row) -> None:
        super().__init__(row)
        self._context = context
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.isEnabled() and (self.isDown() or self.underMouse()):
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._context.theme.color(ThemeColor.PRESS if self.isDown() else ThemeColor.HOVER))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
            painter.end()


class MenuRow(Row):
    """An entry of a menu: pressed anywhere, it is done. What is not possible now says what is missing."""

    def __init__(self, context: Context, icon: str, name: str, more: str, *, possible: bool) -> None:
        super().__init__(context, icon, name, [], more=more)
        self.plate = _Plate(context, self)
        self.plate.setAccessibleName(name)
        self.plate.setAccessibleDescription(more)
        self.plate.lower()
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setEnabled(possible)

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.plate.setGeometry(self.rect().adjusted(3, 3, -3, -3))


def rows_for(
    context: Context, actions: Actions, possible: Collection[str], text: str, ask: Callable[[str], object]
) -> list[Row]:
    """Rows for the actions whose words have every word of a text, in the order of the menus; `ask` has one done.

    `possible` are the ids of those that can be done once no sheet is open.
    """
    sought, found = text.casefold().split(), list[Row]()
    for title, group in actions.table.items():
        for spec in group:
            if spec is None or spec.hidden or not sought or len(found) == MOST:
                continue
            name = actions.plain_text(spec.id)
            known = f"{name} {tr(spec.also) if spec.also else ''}".casefold()
            if all(word in known for word in sought):
                menu = tr("Menu {menu}").format(menu=tr(title).replace("&", ""))
                more = say.joined(menu, key_words(spec.keys), "" if spec.id in possible else why_not(spec.needs))
                row = MenuRow(context, spec.icon or "ellipsis", name, more, possible=spec.id in possible)
                row.plate.clicked.connect(lambda _=False, name=spec.id: ask(name))
                found.append(row)
    return found
