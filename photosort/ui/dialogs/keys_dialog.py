"""Giving actions other keys: those of another action are asked about in its row, and everything can be put back."""

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from photosort.ui.dialogs.key_question import KeyQuestion
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.text.i18n import tr
from photosort.ui.text.keys import keys_said
from photosort.ui.widgets.action_spec import ActionSpec
from photosort.ui.widgets.action_table import Table, specs_of, taken_by
from photosort.ui.widgets.actions import Actions, trash_name
from photosort.ui.widgets.dialog import Dialog

SIZE = QSize(640, 640)
RESERVED = ("Esc", "Tab", "Shift+Tab", "Return", "Enter", "Space", "Left", "Right", "Up", "Down")  # views answer these


class _KeyField(QKeySequenceEdit):
    """Takes any keys but Esc, which closes the sheet from here as well; says them as the menus do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.keySequenceChanged.connect(self._say)

    def show_keys(self, keys: QKeySequence) -> None:
        """Show keys; where they are those of before, Qt tells nobody and writes them anew."""
        self.setKeySequence(keys)
        self._say(keys)

    def _say(self, keys: QKeySequence) -> None:
        for line in self.findChildren(QLineEdit):
            line.setText(keys_said(keys))

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class KeysDialog(Dialog):
    """A list of all actions; Enter leads from one to the field below, into which its keys are typed."""

    def __init__(self, context: Context, host: QWidget, actions: Actions) -> None:
        subtitle = tr("Choose an action, then press its new keys. Every change takes effect at once.")
        super().__init__(context, host, tr("Change keys"), tr("Done"), subtitle=subtitle, size=SIZE)
        self.cancel.hide()
        self._actions = actions
        self._question: tuple[QTreeWidgetItem, QKeySequence, str] | None = None  # whose row, which keys, and of whom
        self.list = QTreeWidget(self.panel)
        self.list.setObjectName("choices")
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels([tr("Action"), tr("Keys")])
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setAccessibleName(tr("Actions and their keys"))
        self._called = _names(actions.table)
        self.items = {name: QTreeWidgetItem([words, ""]) for name, words in self._called.items()}
        self.list.addTopLevelItems(list(self.items.values()))
        self.field = _KeyField(self.panel)
        self.field.setMaximumSequenceLength(1)
        for part in (self.field, *self.field.findChildren(QLineEdit)):  # the line in it has the focus
            part.setAccessibleName(tr("New keys"))
        self.use = QPushButton(tr("Use these keys"), self.panel)
        self.none = QPushButton(tr("No keys"), self.panel)
        self.first = QPushButton(tr("Default"), self.panel)
        self.all_first = QPushButton(tr("Reset all"), self.panel)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        for button in (self.use, self.none, self.first):
            row.addWidget(button)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row)
        self.extra.addWidget(self.all_first)
        self.list.currentItemChanged.connect(self._show)
        self.list.itemActivated.connect(lambda: self.field.setFocus(Qt.FocusReason.OtherFocusReason))
        self.field.keySequenceChanged.connect(self._look)
        self.use.clicked.connect(lambda: self._give(self.field.keySequence().toString()))
        self.none.clicked.connect(lambda: self._give(""))
        self.first.clicked.connect(self._give_back)
        self.all_first.clicked.connect(lambda: self._use({}))
        self._refresh()
        self.list.setCurrentItem(next(iter(self.items.values())))

    def first_focus(self) -> QWidget:
        return self.list

    def wanted_height(self) -> int:
        return self.context.theme.row(SIZE.height())

    def enter_accepts(self) -> bool:
        return False  # it leads from the list to the field

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._question is not None:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> str:
        current = self.list.currentItem()
        return next(name for name, item in self.items.items() if item is current)

    def _refresh(self) -> None:
        own = self.context.settings.keys
        for spec in specs_of(self._actions.table):
            item = self.items[spec.id]
            native = keys_said(QKeySequence(spec.keys))
            item.setText(1, native or spec.hint)
            item.setData(1, Qt.ItemDataRole.AccessibleTextRole, native or spec.hint or tr("No keys"))
            font = item.font(1)
            font.setBold(spec.id in own)
            item.setFont(1, font)
        self.all_first.setEnabled(bool(own))

    def _show(self) -> None:
        spec = next(spec for spec in specs_of(self._actions.table) if spec.id == self._chosen())
        self.field.show_keys(QKeySequence(spec.keys))
        self.first.setEnabled(spec.keys != self._at_first())
        self.none.setEnabled(bool(spec.keys))
        self._look()

    def _look(self) -> None:
        """Say what stands against the keys in the field, or ask about it."""
        keys = self.field.keySequence().toString()
        other = taken_by(self._actions.table, self._chosen(), keys) if keys else None
        reserved = keys in RESERVED
        self._ask(other if not reserved else None)
        self.use.setEnabled(bool(keys) and not reserved and other is None)
        self.note.setText(tr("These keys have a meaning everywhere and cannot be given away."))
        self.note.setVisible(reserved)

    def _ask(self, owner: ActionSpec | None) -> None:
        """Ask below the chosen action whether its keys are to be taken from another one; None: ask nothing."""
        row, keys = self.items[self._chosen()], self.field.keySequence()
        question = (row, keys, owner.id) if owner is not None else None
        if question == self._question:
            return  # the field tells keys twice
        if self._question is not None:
            self._question[0].takeChildren()
        self._question = question
        if owner is None:
            return
        asked = KeyQuestion(keys_said(keys), self._called[owner.id])
        asked.taken.connect(lambda: self._give(keys.toString()), Qt.ConnectionType.QueuedConnection)
        asked.left.connect(self._leave, Qt.ConnectionType.QueuedConnection)  # its buttons go with the question
        below = QTreeWidgetItem(row)
        below.setFlags(Qt.ItemFlag.NoItemFlags)  # the arrows go past it
        below.setFirstColumnSpanned(True)
        below.setSizeHint(0, asked.sizeHint())
        self.list.setItemWidget(below, 0, asked)
        row.setExpanded(True)
        self.list.scrollToItem(below)
        QWidget.setTabOrder(self.list, asked.take)
        QWidget.setTabOrder(asked.take, asked.leave)
        asked.leave.setFocus(Qt.FocusReason.OtherFocusReason)  # Enter after the keys takes nothing away
        asked.say()

    def _leave(self) -> None:
        """Leave the keys to the action that has them."""
        self._show()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _at_first(self) -> str:
        """The keys that Photosort gives the chosen action."""
        return next(spec.keys for spec in specs_of(self._actions.first) if spec.id == self._chosen())

    def _give_back(self) -> None:
        self.field.show_keys(QKeySequence(self._at_first()))
        if self._question is None:
            self._give(self._at_first())

    def _give(self, keys: str) -> None:
        """Give the chosen action keys; who had them has none then."""
        name = self._chosen()
        at_first = {spec.id: spec.keys for spec in specs_of(self._actions.first)}
        other = taken_by(self._actions.table, name, keys) if keys else None
        own = self.context.settings.keys | {name: keys} | ({other.id: ""} if other is not None else {})
        self._use({name: keys for name, keys in own.items() if keys != at_first.get(name)})
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _use(self, own: dict[str, str]) -> None:
        self._actions.use_keys(own)
        self.context.set_settings(replace(self.context.settings, keys=own))
        self._refresh()
        self._show()


def _names(table: Table) -> dict[str, str]:
    """What the list calls the actions, by their ids: with its submenu, for "Light" alone says little; or with its menu
    where another menu has one that is called the same.
    """
    called = [
        (tr(title).replace("&", ""), spec.id, _words(spec)) for title, group in table.items() for spec in group if spec
    ]
    menus = Counter(words for _, words in {(menu, words) for menu, _, words in called})
    return {name: f"{menu}: {words}" if menus[words] > 1 else words for menu, name, words in called}


def _words(spec: ActionSpec) -> str:
    words = tr(spec.text).replace("&", "").removesuffix("…").replace("{trash}", trash_name())
    return f"{tr(spec.under)}: {words}" if spec.under else words
