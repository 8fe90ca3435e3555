"""The actions of one window as Qt's: menu bar, shortcuts, tooltips and context menus follow from one table."""

import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from photosort.ui.style.icons import Icons
from photosort.ui.style.theme import Theme, ThemeColor, Type
from photosort.ui.text.i18n import mark, plural, tr
from photosort.ui.text.keys import keys_said
from photosort.ui.widgets.action_spec import ActionSpec, Needs, Situation, Target, why_not
from photosort.ui.widgets.action_table import Table, specs_of, with_keys
from photosort.ui.widgets.menu import Menu

WIDEST = 400  # what undoing would undo, beside its icon, word and keys
_TRASH = mark("Recycle Bin") if sys.platform == "win32" else mark("trash")


def trash_name() -> str:
    """What this system calls its trash."""
    return tr(_TRASH)


class Actions(QObject):
    """The QActions of one window. They do nothing themselves; whoever listens does.

    Signals: `asked(id, Target | None)` which action the person chose, and what it is aimed at: None for what the page
    shown has selected; `menuAsked(ids, Target | None, QPoint)` for a context menu.
    """

    asked = Signal(str, object)
    menuAsked = Signal(object, object, QPoint)

    def __init__(self, window: QWidget, table: Table, keys: Mapping[str, str], theme: Theme, icons: Icons) -> None:
        """`keys` are the person's own, by the ids of actions."""
        super().__init__(window)
        self._window, self._theme, self._icons = window, theme, icons
        self._first = table  # with the keys that Photosort gives
        self._table = with_keys(table, keys)
        self._specs = {spec.id: spec for spec in specs_of(self._table)}
        self._actions = {spec.id: self._make(spec) for spec in self._specs.values()}
        self._bare = set(self._actions)  # icons are rendered when a menu needs them first
        self._situation: Situation | None = None
        self._awake = Situation()  # the last one while no dialog was open
        theme.changed.connect(self._forget_icons)
        self.refresh(Situation())

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    @property
    def table(self) -> Table:
        """What the menus are made from."""
        return self._table

    @property
    def first(self) -> Table:
        """The same with the keys that Photosort gives."""
        return self._first

    def use_keys(self, keys: Mapping[str, str]) -> None:
        """Give actions keys of the person's own, by their ids; all others have those that Photosort gives."""
        self._table = with_keys(self._first, keys)
        self._specs = {spec.id: spec for spec in specs_of(self._table)}
        for name, action in self._actions.items():
            action.setShortcut(QKeySequence(self._specs[name].keys))
            if self._situation is not None:
                self._adapt(action, self._specs[name], self._situation)

    def ask(self, name: str, target: Target | None = None) -> None:
        """Have an action done to a target, or to what is selected."""
        self.asked.emit(name, target)

    def popup(self, names: Sequence[str], where: QPoint, target: Target | None = None) -> None:
        """Open a context menu, for a target or for what is selected."""
        self.menuAsked.emit(names, target, where)

    def meant(self, name: str, situation: Situation) -> str:
        """The action that is meant: where one is not possible, the one that shares its key and is."""
        spec = self._specs[name]
        if situation.allows(spec.needs):
            return name
        sharing = (other for other in self._specs.values() if spec.keys and other.keys == spec.keys)
        return next((other.id for other in sharing if situation.allows(other.needs)), "")

    def offers(self, name: str) -> bool:
        """Whether an action is possible, or will be once the dialog that is open has closed."""
        return self._awake.allows(self._specs[name].needs)

    def why_resting(self, key: str) -> str:
        """What is missing for what a key would do, such as "Split: Select one album first"; empty where it does it."""
        spec = next((one for one in self._specs.values() if one.keys.casefold() == key.casefold()), None)
        if spec is None or self._situation is None or self.meant(spec.id, self._situation):
            return ""
        return f"{self.plain_text(spec.id).removesuffix('…')}: {why_not(spec.needs)}"

    def plain_text(self, name: str) -> str:
        """What an action does, without how many things it does it to."""
        spec = self._specs[name]
        return (self._for_now(spec, self._awake) or tr(spec.text)).replace("{trash}", trash_name()).replace("&", "")

    def icon_of(self, name: str) -> str:
        """Name of an action's icon."""
        return self._specs[name].icon

    def refresh(self, situation: Situation) -> None:
        """Enable what is possible and say what each action would act on, where that is not what they say already."""
        if situation == self._situation:
            return
        self._situation = situation
        if not situation.rests:
            self._awake = situation
        for name, action in self._actions.items():
            self._adapt(action, self._specs[name], situation)

    def fill(self, bar: QMenuBar) -> None:
        """Build the menu bar."""
        for title, group in self._table.items():
            menu = Menu(self._theme, bar)
            menu.setTitle(tr(title))
            inside: dict[str, QMenu] = {}
            for spec in group:
                if spec is None:
                    menu.addSeparator()
                elif spec.under:
                    if spec.under not in inside:
                        inside[spec.under] = self._submenu(menu, spec.under)
                    self._add_choice(inside[spec.under], spec)
                elif not spec.hidden:
                    menu.addAction(self._actions[spec.id])
            menu.aboutToShow.connect(partial(self._paint, [spec.id for spec in group if spec is not None]))
            bar.addMenu(menu)

    def _submenu(self, menu: QMenu, title: str) -> QMenu:
        made = Menu(self._theme, menu)
        made.setTitle(tr(title))
        menu.addMenu(made)
        return made

    def _add_choice(self, menu: QMenu, spec: ActionSpec) -> None:
        action = self._actions[spec.id]
        menu.addAction(action)
        if spec.checkable:
            group = menu.findChild(QActionGroup) or QActionGroup(menu)
            group.addAction(action)

    def menu(self, names: Sequence[str], parent: QWidget, situation: Situation, target: Target) -> QMenu:
        """Build a context menu for a target. Its actions are its own; it deletes itself when it closes."""
        menu = Menu(self._theme, parent)
        for name in names:
            if not name:
                if menu.actions() and not menu.actions()[-1].isSeparator():
                    menu.addSeparator()
                continue
            spec = self._specs[name]
            if not situation.allows(spec.needs) and spec.needs not in (Needs.PHOTOS, Needs.ALBUMS, Needs.CHOSEN_ALBUMS):
                continue  # what makes no sense for the target is left out; menus of the bar show it disabled
            action = QAction(menu)
            self._dress(action, spec)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # shown here, answered by the window
            self._adapt(action, spec, situation)
            self._set_icon(action, spec)
            action.triggered.connect(self._asker(name, target))
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(self._window)
        self._dress(action, spec)
        action.setMenuRole(
            {
                "settings": QAction.MenuRole.PreferencesRole,
                "quit": QAction.MenuRole.QuitRole,
                "about": QAction.MenuRole.AboutRole,
            }.get(spec.id, QAction.MenuRole.NoRole)
        )
        action.triggered.connect(self._asker(spec.id, None))
        self._window.addAction(action)
        return action

    def _dress(self, action: QAction, spec: ActionSpec) -> None:
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        action.setProperty("danger", spec.danger)
        if spec.keys:
            action.setShortcut(QKeySequence(spec.keys))

    def _adapt(self, action: QAction, spec: ActionSpec, situation: Situation) -> None:
        enabled = situation.allows(spec.needs)
        action.setEnabled(enabled)
        action.setText(self._text(spec, situation))
        action.setProperty("hint", spec.hint if situation.allows(spec.hinted) else "")
        name = re.sub("&(.)", r"\1", action.text()).removesuffix("…")
        keys = keys_said(action.shortcut()) or str(action.property("hint"))
        why = "" if enabled else why_not(spec.needs, of_people=situation.people > 0)
        if situation.rests and not enabled:
            why = tr("Close what is open first")
        action.setToolTip("\n".join(part for part in (f"{name} ({keys})" if keys else name, why) if part))

    def _asker(self, name: str, target: Target | None) -> Callable[[], None]:
        return lambda: self.ask(name, target)

    def _text(self, spec: ActionSpec, situation: Situation) -> str:
        number = situation.number(spec.needs)
        text = tr(spec.text)
        if number == 1 and spec.one:
            text = plural(spec.one, spec.one, 1)
        elif number > 1 and spec.many:
            text = plural(spec.many, spec.many, number)
        if spec.id in ("undo", "redo"):
            act = situation.undo if spec.id == "undo" else situation.redo
            text = f"{text}: {self._short(act)}" if act else text
        return (self._for_now(spec, situation) or text).replace("{trash}", trash_name())

    def _for_now(self, spec: ActionSpec, situation: Situation) -> str:
        """What an action is called instead, for what it would do now."""
        if spec.id == "pause" and situation.paused:
            return tr("Resume")
        if spec.id == "name-person" and situation.person_at_hand and situation.person_named:
            return tr("Rename")
        return ""

    def _short(self, act: str) -> str:
        """What was done, no wider than menus may be: names of people's own have no end."""
        return (
            QFontMetrics(self._theme.font(Type.BODY))
            .elidedText(act, Qt.TextElideMode.ElideMiddle, WIDEST)
            .replace("&", "&&")
        )  # one alone marks a key

    def _forget_icons(self) -> None:
        painted = set(self._actions) - self._bare
        self._bare = set(self._actions)
        self._paint(painted)

    def _paint(self, names: Iterable[str]) -> None:
        for name in self._bare.intersection(names):
            self._set_icon(self._actions[name], self._specs[name])
            self._bare.discard(name)

    def _set_icon(self, action: QAction, spec: ActionSpec) -> None:
        if spec.icon:
            role = ThemeColor.DANGER if spec.danger else ThemeColor.TEXT
            action.setIcon(self._icons.icon(spec.icon, role, 17))
