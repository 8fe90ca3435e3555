"""Giving actions other keys: one that is taken says by whom, and everything can be put back."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
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

from photosort.ui.services.context import Context
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.action_spec import ActionSpec, may_share
from photosort.ui.widgets.actions import Actions, Table, specs_of, trash_name
from photosort.ui.widgets.dialog import Dialog

SIZE = QSize(640, 640)
RESERVED = ("Esc", "Tab", "Shift+Tab", "Return", "Enter", "Space", "Left", "Right", "Up", "Down")  # views answer these


def taken_by(table: Table, name: str, keys: str) -> ActionSpec | None:
    """The action that has these keys already and could be possible at the same time; None where they are free."""
    specs = {spec.id: spec for spec in specs_of(table)}
    wanted = QKeySequence(keys)
    for spec in specs.values():
        if spec.id != name and spec.keys and QKeySequence(spec.keys) == wanted and not may_share(spec, specs[name]):
            return spec
    return None


class KeysDialog(Dialog):
    """A list of all actions; the keys of the chosen one are typed into the field below it."""

    def __init__(self, context: Context, host: QWidget, actions: Actions) -> None:
        subtitle = tr("Choose an action, then press its new keys. Every change takes effect at once.")
        super().__init__(context, host, tr("Change keys"), tr("Done"), subtitle=subtitle, size=SIZE)
        self.cancel.hide()
        self._actions = actions
        self._other: ActionSpec | None = None
        self.list = QTreeWidget(self.panel)
        self.list.setObjectName("choices")
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels([tr("Action"), tr("Keys")])
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setAccessibleName(tr("Actions and their keys"))
        self.items = {spec.id: QTreeWidgetItem([_words(spec), ""]) for spec in specs_of(actions.table)}
        self.list.addTopLevelItems(list(self.items.values()))
        self.field = QKeySequenceEdit(self.panel)
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
        self.field.keySequenceChanged.connect(self._look)
        self.use.clicked.connect(lambda: self._give(self.field.keySequence().toString()))
        self.none.clicked.connect(lambda: self._give(""))
        self.first.clicked.connect(lambda: self._give(None))
        self.all_first.clicked.connect(lambda: self._use({}))
        self._refresh()
        self.list.setCurrentItem(next(iter(self.items.values())))

    def first_focus(self) -> QWidget:
        return self.list

    def wanted_height(self) -> int:
        return self.context.theme.row(SIZE.height())

    def _chosen(self) -> str:
        current = self.list.currentItem()
        return next(name for name, item in self.items.items() if item is current)

    def _refresh(self) -> None:
        own = self.context.settings.keys
        for spec in specs_of(self._actions.table):
            item = self.items[spec.id]
            native = QKeySequence(spec.keys).toString(QKeySequence.SequenceFormat.NativeText)
            item.setText(1, native or spec.hint)
            item.setData(1, Qt.ItemDataRole.AccessibleTextRole, native or spec.hint or tr("No keys"))
            font = item.font(1)
            font.setBold(spec.id in own)
            item.setFont(1, font)
        self.all_first.setEnabled(bool(own))

    def _show(self) -> None:
        spec = next(spec for spec in specs_of(self._actions.table) if spec.id == self._chosen())
        self.field.setKeySequence(QKeySequence(spec.keys))
        self.first.setEnabled(spec.id in self.context.settings.keys)
        self.none.setEnabled(bool(spec.keys))
        self._look()

    def _look(self) -> None:
        """Say what stands against the keys in the field."""
        keys = self.field.keySequence().toString()
        self._other = taken_by(self._actions.table, self._chosen(), keys) if keys else None
        reserved = keys in RESERVED
        self.use.setEnabled(bool(keys) and not reserved)
        self.use.setText(tr("Take them from there") if self._other is not None else tr("Use these keys"))
        words = ""
        if reserved:
            words = tr("These keys have a meaning everywhere and cannot be given away.")
        elif self._other is not None:
            words = tr("“{action}” has these keys.").format(action=_words(self._other))
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _give(self, keys: str | None) -> None:
        """Give the chosen action keys, or those that it had at first (None); who had them has none then."""
        name = self._chosen()
        at_first = {spec.id: spec.keys for spec in specs_of(self._actions.first)}
        given = at_first[name] if keys is None else keys
        other = taken_by(self._actions.table, name, given) if given else None
        own = self.context.settings.keys | {name: given} | ({other.id: ""} if other is not None else {})
        self._use({name: keys for name, keys in own.items() if keys != at_first.get(name)})

    def _use(self, own: dict[str, str]) -> None:
        self._actions.use_keys(own)
        self.context.set_settings(replace(self.context.settings, keys=own))
        self._refresh()
        self._show()


def _words(spec: ActionSpec) -> str:
    """What the list calls an action: with its submenu, for "Light" alone says little."""
    words = tr(spec.text).replace("&", "").removesuffix("…").replace("{trash}", trash_name())
    return f"{tr(spec.under)}: {words}" if spec.under else words
