"""The folders among the settings: how far each reaches, whether it is watched, and the way out."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QPushButton, QToolButton

from photosort import paths
from photosort.model.acts import UseSubfolders
from photosort.model.photo import Root, RootId
from photosort.ui.dialogs.settings.rows import ICON, Group, Row
from photosort.ui.services.assistive import set_tip
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.switch import Switch


class FolderRow(Row):
    """One folder."""

    def __init__(self, context: Context, root: Root, take_out: Callable[[Root], object]) -> None:
        self._context = context
        self._root = root
        self.subfolders = QCheckBox(tr("Subfolders"))
        self.subfolders.setAccessibleName(tr("Subfolders of {folder}").format(folder=root.name))
        self.watched = Switch(context, tr("Watch {folder} for changes").format(folder=root.name))
        self.out = QToolButton()
        self.out.setProperty("kind", "icon")
        set_tip(self.out, tr("Take out of Photosort"))
        self.out.setIconSize(QSize(ICON, ICON))
        self.out.setAccessibleName(tr("Take {folder} out of Photosort").format(folder=root.name))
        super().__init__(context, "folder", root.name, [self.subfolders, self.watched, self.out], path=True)
        self.show_root(root)
        self.subfolders.clicked.connect(self._use_subfolders)
        self.watched.clicked.connect(self._watch)
        self.out.clicked.connect(lambda: take_out(self._root))

    def show_root(self, root: Root) -> None:
        """Say how the folder is now."""
        self._root = root
        self.subfolders.setChecked(root.recursive)
        self.watched.setChecked(root.watched)
        self.show_icon("folder" if root.available else "unplug")
        if root.available:
            self.say(say.joined(say.photos(root.count), paths.shown_path(root.path)))
        else:
            stay = plural("its %Ln photo stays in its album", "its %Ln photos stay in their albums", root.count)
            self.say(say.joined(tr("Offline"), stay))

    def _paint(self) -> None:
        super()._paint()
        self.out.setIcon(self._context.icons.icon("x", ThemeColor.TEXT2, ICON))

    def _use_subfolders(self, recursive: bool) -> None:
        self._context.acts.do(UseSubfolders(self._root.id, recursive))

    def _watch(self, watched: bool) -> None:
        library, root = self._context.library, self._root.id
        self._context.lanes.run(Lane.WRITE, lambda: library.folders.watch(root, watched=watched), owner=self)


class FolderGroup(Group):
    """All folders, as they come and go."""

    def __init__(self, context: Context, add: Callable[[], object], take_out: Callable[[Root], object]) -> None:
        self._context, self._take_out = context, take_out
        self._by_root: dict[RootId, FolderRow] = {}
        button = QPushButton(tr("Add folder…"))
        button.clicked.connect(add)
        self._add = Row(context, "folder-plus", tr("Another folder"), [button], also=tr("import drive network"))
        super().__init__(context, tr("Folders"), [self._add], beside=tr("Watch for changes"))
        context.overview.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        roots = self._context.overview.now.roots
        for root in roots:
            if root.id in self._by_root:
                self._by_root[root.id].show_root(root)
            else:
                self._by_root[root.id] = FolderRow(self._context, root, self._take_out)
        shown: list[Row] = [self._by_root[root.id] for root in roots]
        self._by_root = {root.id: self._by_root[root.id] for root in roots}
        if [*shown, self._add] != self.rows:
            self.show_rows([*shown, self._add])
