"""Tools that pages put into the head: buttons of actions, the order menu, the search field."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from photosort.ui.services.alive import alive
from photosort.ui.services.assistive import set_tip, words_and_keys
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text.i18n import beside_icon, tr
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.menu import Menu

T = TypeVar("T")
ICON = 17
FIELD_WIDTH = 208


class HeaderTool(QToolButton):
    """A button of the head: icon and word, or the icon alone with the word as its tooltip."""

    def __init__(
        self,
        context: Context,
        text: str,
        icon: str,
        *,
        checkable: bool = False,
        bare: bool = False,
        short: str = "",
    ) -> None:
        """`short` is what it says where there is no room for its text."""
        super().__init__()
        self._short, self._bare = short, bare
        self._context = context
        self._icon = icon
        self._action: QAction | None = None
        self.setIconSize(QSize(ICON, ICON))
        self.setCheckable(checkable)
        self.say(text)
        set_tip(self, text if bare else "")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        styles = Qt.ToolButtonStyle
        self.setToolButtonStyle(styles.ToolButtonIconOnly if bare else styles.ToolButtonTextBesideIcon)
        if bare:
            self.setProperty("kind", "icon")
        context.theme.changed.connect(self._paint)
        self.toggled.connect(self._paint)
        self._paint()

    def say(self, text: str) -> None:
        """Show another word."""
        self._words = text
        self.setText(beside_icon(text))
        self.setAccessibleName(words_and_keys(text)[0])

    def set_short(self, short: bool) -> None:
        """Say no more than has to be said."""
        self.setText(beside_icon(self._short if short and self._short else self._words))

    def set_bare(self, bare: bool) -> None:
        """Show the icon alone where there is little room, or always; the word becomes the tooltip."""
        if not self.toolTip():
            self.setToolTip(self.accessibleName())
        styles = Qt.ToolButtonStyle
        alone = bare or self._bare
        self.setToolButtonStyle(styles.ToolButtonIconOnly if alone else styles.ToolButtonTextBesideIcon)

    def follow(self, action: QAction) -> "HeaderTool":
        """Do what an action does, be enabled and checked as it is."""
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()
        return self

    def _follow(self) -> None:
        if self._action is not None:
            self.setEnabled(self._action.isEnabled())
            set_tip(self, self._action.toolTip())
            if self._action.isCheckable():
                self.setCheckable(True)
                self.setChecked(self._action.isChecked())

    def _paint(self) -> None:
        role = ThemeColor.ACCENT if self.isChecked() else ThemeColor.TEXT
        self.setIcon(self._context.icons.icon(self._icon, role, ICON))


def action_tool(
    context: Context, actions: Actions, name: str, text: str, *, bare: bool = False, short: str = ""
) -> HeaderTool:
    """A button for an action of the table, with a short word of its own."""
    return HeaderTool(context, text, actions.icon_of(name), bare=bare, short=short).follow(actions[name])


class OrderTool(HeaderTool):
    """The order menu: the button says the present order, or that what is shown has come out of it."""

    def __init__(self, context: Context, order: str) -> None:
        super().__init__(context, order, "arrow-down-wide-narrow")
        self.show_order(order)

    def show_order(self, order: str) -> None:
        """Another order was chosen, and all is in it."""
        self._order = order
        self.show_kept(True)

    def show_kept(self, kept: bool) -> None:
        """Whether the order is kept by what is shown."""
        order = self._order if kept else tr("Not in order")
        self.say(order)
        self.setAccessibleName(tr("Order: {order}").format(order=order))


def order_tool(
    context: Context, choices: Sequence[tuple[T, str]], current: T, chosen: Callable[[T], object]
) -> OrderTool:
    """The tool for these orders, each with what the person reads."""
    labels = dict(choices)
    button = OrderTool(context, labels[current])
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolTip(tr("Order"))
    menu = Menu(context.theme, button)
    group = QActionGroup(menu)

    def pick(value: T) -> None:
        button.show_order(labels[value])
        chosen(value)

    for value, label in choices:
        action = QAction(label, menu)
        action.setCheckable(True)
        action.setChecked(value == current)
        action.triggered.connect(lambda _=False, value=value: pick(value))
        group.addAction(action)
        menu.addAction(action)
    button.setMenu(menu)
    return button


class SearchField(QLineEdit):
    """A search field with its icon. Filled, it has a cross, and where it `narrows` a page the colour of what is on.

    Signals: `left` when the person goes down to what was found.
    """

    left = Signal()

    def __init__(self, context: Context, hint: str, widest: int = FIELD_WIDTH, *, narrows: bool = True) -> None:
        """`widest` is its width where there is room for it."""
        super().__init__()
        self._context = context
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self.widest = widest
        self.setMinimumWidth(FIELD_WIDTH)
        self.setMaximumWidth(widest)
        self._mark = self.addAction(
            context.icons.icon("search", ThemeColor.TEXT2, 16), QLineEdit.ActionPosition.LeadingPosition
        )
        context.theme.changed.connect(self._paint)
        if narrows:
            self.textChanged.connect(self._show_filled)

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        return QSize(FIELD_WIDTH, super().sizeHint().height())

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt would select what is in it, and tell of the caret before it tells of the field: Orca then is silent.
        super().focusInEvent(event if self.text() else QFocusEvent(QEvent.Type.FocusIn))

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_filled(self, text: str) -> None:
        if self.property("filled") != bool(text):
            self.setProperty("filled", bool(text))
            self.style().polish(self)  # the style sheet asks for the property

    def _paint(self) -> None:
        if alive(self._mark):  # the theme may change when the page of the field is gone
            self._mark.setIcon(self._context.icons.icon("search", ThemeColor.TEXT2, 16))
