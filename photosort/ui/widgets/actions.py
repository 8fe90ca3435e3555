"""Every action of the window in one table, from which menus, shortcuts, tooltips and the help page are built."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from photosort.ui.style.icons import Icons
from photosort.ui.style.theme import Theme, ThemeColor
from photosort.ui.text.i18n import mark, plural, tr
from photosort.ui.widgets.menu import Menu


class Needs(Enum):
    """When an action is possible. PHOTOS and ALBUMS exclude each other, so they may share a key."""

    NOTHING = "nothing"
    LIBRARY = "library"  # a folder was added
    PHOTOS = "photos"  # photos are selected
    MEMBERS = "members"  # selected photos lie in an album that is not Unsorted
    ALBUMS = "albums"  # albums are selected, or one is open with nothing selected in it
    ONE_ALBUM = "one album"
    JUNK_ALBUMS = "junk albums"
    UNDO = "undo"
    REDO = "redo"
    GRANULARITY = "granularity"  # albums are shown and there is a hierarchy
    ZOOM = "zoom"
    SELECTABLE = "selectable"
    SEARCH = "search"
    BACK = "back"


_WHY = {
    Needs.LIBRARY: mark("Add a folder first"),
    Needs.PHOTOS: mark("Select photos first"),
    Needs.MEMBERS: mark("Select photos of an album first"),
    Needs.ALBUMS: mark("Select an album first"),
    Needs.ONE_ALBUM: mark("Select one album first"),
    Needs.JUNK_ALBUMS: mark("Select an album that looks like junk first"),
    Needs.UNDO: mark("There is nothing to undo"),
    Needs.REDO: mark("There is nothing to redo"),
    Needs.GRANULARITY: mark("Shown once there are albums"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One action. `one` and `many` replace the text where the number of things it acts on is known."""

    id: str
    text: str
    keys: str = ""
    icon: str = ""
    needs: Needs = Needs.NOTHING
    one: str = ""
    many: str = ""
    danger: bool = False
    checkable: bool = False
    hint: str = ""  # a key that the views answer themselves, shown but not bound


BREAK = Entry("", "")

_TRASH = mark("Recycle Bin") if sys.platform == "win32" else mark("trash")

TABLE: dict[str, tuple[Entry, ...]] = {
    mark("&File"): (
        Entry("add-folder", mark("Add folder…"), "Ctrl+O", "folder-plus"),
        Entry("rescan", mark("Look for new photos"), "F5", "refresh-cw", Needs.LIBRARY),
        BREAK,
        Entry("apply", mark("Put albums into folders…"), "Ctrl+Shift+S", "folder-output", Needs.LIBRARY),
        BREAK,
        Entry("settings", mark("Settings…"), "Ctrl+,", "settings"),
        BREAK,
        Entry("quit", mark("Quit"), "Ctrl+Q", "log-out"),
    ),
    mark("&Edit"): (
        Entry("undo", mark("Undo"), "Ctrl+Z", "undo-2", Needs.UNDO),
        Entry("redo", mark("Redo"), "Ctrl+Shift+Z", "redo-2", Needs.REDO),
        BREAK,
        Entry("select-all", mark("Select all"), "Ctrl+A", "", Needs.SELECTABLE),
        Entry("select-none", mark("Select none"), "Ctrl+Shift+A", "", Needs.SELECTABLE),
        Entry("invert", mark("Invert selection"), "Ctrl+I", "", Needs.SELECTABLE),
        BREAK,
        Entry("search", mark("Search"), "Ctrl+F", "search", Needs.SEARCH),
    ),
    mark("&View"): (
        Entry("albums", mark("Albums"), "Ctrl+1", "layout-grid", Needs.LIBRARY),
        Entry("all-photos", mark("All photos"), "Ctrl+2", "image", Needs.LIBRARY),
        Entry("map", mark("Photo map"), "Ctrl+3", "chart-scatter", Needs.LIBRARY),
        Entry("unsorted", mark("Unsorted"), "Ctrl+4", "inbox", Needs.LIBRARY),
        Entry("junk", mark("Likely junk"), "Ctrl+5", "archive", Needs.LIBRARY),
        Entry("problems", mark("Problems"), "Ctrl+6", "triangle-alert", Needs.LIBRARY),
        Entry("history", mark("History"), "Ctrl+H", "history", checkable=True),
        BREAK,
        Entry("granularity", mark("Fewer or more albums"), "Ctrl+J", "sliders-horizontal", Needs.GRANULARITY),
        Entry("zoom-in", mark("Larger pictures"), "Ctrl++", "zoom-in", Needs.ZOOM),
        Entry("zoom-out", mark("Smaller pictures"), "Ctrl+-", "zoom-out", Needs.ZOOM),
        BREAK,
        Entry("sidebar", mark("Sidebar"), "F9", "panel-left", checkable=True),
        Entry("info", mark("Details"), "F8", "panel-right", checkable=True),
        Entry("full-screen", mark("Full screen"), "F11", "fullscreen", checkable=True),
        Entry("next-region", mark("Next part of the window"), "F6"),
        Entry("back", mark("Back"), "Alt+Left", "arrow-left", Needs.BACK),
    ),
    mark("&Album"): (
        Entry("open-album", mark("Open"), "", "eye", Needs.ONE_ALBUM, hint="Enter"),
        Entry("rename", mark("Rename"), "F2", "pencil", Needs.ONE_ALBUM),
        Entry(
            "merge", mark("Merge…"), "M", "merge", Needs.ALBUMS,
            mark("Merge into another album…"), mark("Merge %Ln albums…"),
        ),
        Entry("split", mark("Split…"), "S", "split", Needs.ONE_ALBUM),
        BREAK,
        Entry(
            "keep", mark("Keep, not junk"), "K", "circle-check", Needs.JUNK_ALBUMS,
            "", mark("Keep %Ln albums, not junk"),
        ),
        BREAK,
        Entry(
            "trash-album", mark("Move to the {trash}…"), "Del", "trash-2", Needs.ALBUMS,
            mark("Move album to the {trash}…"), mark("Move %Ln albums to the {trash}…"), danger=True,
        ),
    ),
    mark("&Photo"): (
        Entry("open-photo", mark("Open"), "", "eye", Needs.PHOTOS, hint="Enter"),
        Entry("similar", mark("Find more like these"), "L", "search", Needs.PHOTOS, mark("Find more like this")),
        BREAK,
        Entry(
            "move", mark("Move to album…"), "M", "folder-symlink", Needs.PHOTOS,
            mark("Move %Ln photo to album…"), mark("Move %Ln photos to album…"),
        ),
        Entry(
            "new-album", mark("New album from these"), "Ctrl+G", "layers", Needs.PHOTOS,
            mark("New album from %Ln photo"), mark("New album from %Ln photos"),
        ),
        Entry("remove", mark("Not in this album"), "N", "x", Needs.MEMBERS),
        Entry("pin", mark("Pin to this album"), "Ctrl+P", "pin", Needs.MEMBERS),
        BREAK,
        Entry("show-file", mark("Show in file manager"), "Ctrl+Shift+R", "folder-open", Needs.PHOTOS),
        Entry(
            "copy-paths", mark("Copy paths"), "Ctrl+Shift+C", "copy", Needs.PHOTOS, mark("Copy path"),
            mark("Copy %Ln paths"),
        ),
        Entry(
            "copy-files", mark("Copy files"), "Ctrl+C", "copy", Needs.PHOTOS, mark("Copy file"),
            mark("Copy %Ln files"),
        ),
        BREAK,
        Entry(
            "trash", mark("Move to the {trash}…"), "Del", "trash-2", Needs.PHOTOS,
            mark("Move %Ln photo to the {trash}…"), mark("Move %Ln photos to the {trash}…"), danger=True,
        ),
    ),
    mark("&Help"): (
        Entry("shortcuts", mark("Keyboard shortcuts"), "F1", "keyboard"),
        Entry("about", mark("About Photosort"), "", "circle-help"),
    ),
}  # fmt: skip

PHOTO_MENU = (
    "open-photo", "similar", "", "move", "new-album", "remove", "", "show-file", "copy-paths", "", "trash",
)  # fmt: skip
ALBUM_MENU = ("open-album", "rename", "merge", "split", "", "keep", "", "trash-album")
EMPTY_MENU = ("select-all", "", "granularity", "rescan", "add-folder")


def entries() -> Iterator[Entry]:
    """Every action of the table, in the order of the menus."""
    for group in TABLE.values():
        yield from (entry for entry in group if entry is not BREAK)


def trash_name() -> str:
    """What this system calls its trash."""
    return tr(_TRASH)


@dataclass(frozen=True, slots=True)
class Situation:
    """What the actions depend on."""

    photos: int = 0
    members: bool = False
    albums: int = 0
    junk_albums: int = 0
    undo: str = ""  # the act that would be undone
    redo: str = ""
    library: bool = False
    granularity: bool = False
    zoom: bool = False
    selectable: bool = False
    search: bool = False
    back: bool = False

    def allows(self, needs: Needs) -> bool:
        """Whether an action with these needs is possible now."""
        return {
            Needs.NOTHING: True,
            Needs.LIBRARY: self.library,
            Needs.PHOTOS: self.photos > 0,
            Needs.MEMBERS: self.photos > 0 and self.members,
            Needs.ALBUMS: self.albums > 0 and not self.photos,
            Needs.ONE_ALBUM: self.albums == 1 and not self.photos,
            Needs.JUNK_ALBUMS: self.junk_albums > 0 and not self.photos,
            Needs.UNDO: bool(self.undo),
            Needs.REDO: bool(self.redo),
            Needs.GRANULARITY: self.granularity,
            Needs.ZOOM: self.zoom,
            Needs.SELECTABLE: self.selectable,
            Needs.SEARCH: self.search,
            Needs.BACK: self.back,
        }[needs]

    def number(self, needs: Needs) -> int:
        """How many things an action with these needs would act on; 0 where it does not count."""
        if needs in (Needs.PHOTOS, Needs.MEMBERS):
            return self.photos
        if needs is Needs.JUNK_ALBUMS:
            return self.junk_albums
        return self.albums if needs in (Needs.ALBUMS, Needs.ONE_ALBUM) else 0


class Actions(QObject):
    """The QActions of one window. `asked(id)` tells which one the person chose."""

    asked = Signal(str)

    def __init__(self, window: QWidget, theme: Theme, icons: Icons) -> None:
        super().__init__(window)
        self._window, self._theme, self._icons = window, theme, icons
        self._entries = {entry.id: entry for entry in entries()}
        self._actions = {entry.id: self._make(entry) for entry in entries()}
        self._situation: Situation | None = None
        self.look: Callable[[], Situation] = Situation  # asks for the situation of now; set once there is a page
        self._bare = set(self._actions)  # actions whose icons are drawn when a menu first shows them
        self.refresh(Situation())
        theme.changed.connect(self._forget_icons)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def meant(self, name: str, situation: Situation) -> str:
        """The action that is meant: where one is not possible, the one that shares its key and is."""
        entry = self._entries[name]
        if situation.allows(entry.needs):
            return name
        sharing = (other for other in self._entries.values() if entry.keys and other.keys == entry.keys)
        return next((other.id for other in sharing if situation.allows(other.needs)), "")

    def icon_of(self, name: str) -> str:
        """Name of an action's icon."""
        return self._entries[name].icon

    def refresh(self, situation: Situation) -> None:
        """Enable what is possible and say what each action would act on, where that is not what they say already."""
        if situation == self._situation:
            return
        self._situation = situation
        for entry in self._entries.values():
            action = self._actions[entry.id]
            enabled = situation.allows(entry.needs)
            action.setEnabled(enabled)
            action.setText(self._text(entry, situation))
            name = action.text().replace("&", "").removesuffix("…")
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) or entry.hint
            why = "" if enabled else tr(_WHY.get(entry.needs, ""))
            action.setToolTip("\n".join(part for part in (f"{name} ({keys})" if keys else name, why) if part))

    def fill(self, bar: QMenuBar) -> None:
        """Build the menu bar."""
        for title, group in TABLE.items():
            menu = Menu(self._theme, bar)
            menu.setTitle(tr(title))
            names = [entry.id for entry in group]
            self._fill(menu, names)
            menu.aboutToShow.connect(partial(self._paint, names))
            bar.addMenu(menu)

    def menu(self, names: tuple[str, ...], parent: QWidget) -> QMenu:
        """Build a context menu for what is selected at this moment. It deletes itself when it closes."""
        self.refresh(self.look())
        menu = Menu(self._theme, parent)
        self._fill(menu, [name for name in names if not name or self._shows(name)])
        self._paint(names)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _shows(self, name: str) -> bool:
        """Context menus leave out what makes no sense for the selection; menus of the bar show it disabled."""
        return self._actions[name].isEnabled() or self._entries[name].needs in (Needs.PHOTOS, Needs.ALBUMS)

    def _fill(self, menu: QMenu, names: list[str]) -> None:
        for name in names:
            if name:
                menu.addAction(self._actions[name])
            elif menu.actions() and not menu.actions()[-1].isSeparator():
                menu.addSeparator()

    def _make(self, entry: Entry) -> QAction:
        action = QAction(self._window)
        action.setObjectName(entry.id)
        action.setCheckable(entry.checkable)
        action.setProperty("danger", entry.danger)
        action.setProperty("hint", entry.hint)
        if entry.keys:
            action.setShortcut(QKeySequence(entry.keys))
        action.setMenuRole(
            {
                "settings": QAction.MenuRole.PreferencesRole,
                "quit": QAction.MenuRole.QuitRole,
                "about": QAction.MenuRole.AboutRole,
            }.get(entry.id, QAction.MenuRole.NoRole)
        )
        action.triggered.connect(self._asker(entry.id))
        self._window.addAction(action)
        return action

    def _asker(self, name: str) -> Callable[[], None]:
        return lambda: self.asked.emit(name)

    def _text(self, entry: Entry, situation: Situation) -> str:
        number = situation.number(entry.needs)
        text = tr(entry.text)
        if number == 1 and entry.one:
            text = plural(entry.one, entry.one, 1)
        elif number > 1 and entry.many:
            text = plural(entry.many, entry.many, number)
        if entry.id in ("undo", "redo"):
            act = situation.undo if entry.id == "undo" else situation.redo
            text = f"{text}: {act}" if act else text
        return text.replace("{trash}", trash_name())

    def _forget_icons(self) -> None:
        painted = set(self._actions) - self._bare
        self._bare = set(self._actions)
        self._paint(painted)

    def _paint(self, names: Iterable[str]) -> None:
        for name in self._bare.intersection(names):
            entry = self._entries[name]
            if entry.icon:
                role = ThemeColor.DANGER if entry.danger else ThemeColor.TEXT
                self._actions[name].setIcon(self._icons.icon(entry.icon, role, 17))
            self._bare.discard(name)
