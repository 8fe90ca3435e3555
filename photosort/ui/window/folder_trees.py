"""Which folders of the sidebar are open, and what is in them: asked for in the background while they are."""

from PySide6.QtCore import QObject, Signal

from photosort.model.photo import RootId
from photosort.ui.pages.folder_tree import Branch, branches
from photosort.ui.pages.page_spec import Place
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane


class FolderTrees(QObject):
    """`changed` when a folder was opened or closed, or holds others than before."""

    changed = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._opened: set[Place] = set()
        self._trees: dict[RootId, list[Branch]] = {}
        context.overview.changed.connect(self._ask)

    def opened(self, root: RootId) -> set[bytes]:
        """The open folders of a root, by their paths in it: b"" is the root itself."""
        return {place.folder for place in self._opened if place.root == root}

    def tree(self, root: RootId) -> list[Branch]:
        """All folders below a root, as far as they are known."""
        return self._trees.get(root, [])

    def toggle(self, place: Place) -> None:
        """Open or close a folder."""
        self._opened ^= {place}
        self.changed.emit()
        self._ask()

    def _ask(self) -> None:
        """Ask for what is in the folders that are open: it may have changed with the overview."""
        roots = [root.id for root in self._context.overview.now.roots if b"" in self.opened(root.id)]
        if roots:
            folders = self._context.library.folders
            self._context.lanes.run(
                Lane.READ, lambda: {root: branches(folders.below(root)) for root in roots}, self._take, owner=self
            )

    def _take(self, trees: dict[RootId, list[Branch]]) -> None:
        if trees != self._trees:
            self._trees = trees
            self.changed.emit()
