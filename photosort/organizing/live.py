"""Keeping albums in step with the disk while the program runs: the watcher's news become the organizer's work."""

from photosort.library.library import Library
from photosort.library.watching import Watcher
from photosort.model.photo import RootId
from photosort.organizing.organizer import Organizer


class LiveLibrary:
    """Watches the folders of a library from `start` to `close`."""

    def __init__(self, library: Library, organizer: Organizer) -> None:
        self._organizer = organizer
        self._watcher = Watcher(library, self._on_dirty)

    def start(self) -> None:
        """Begin to watch."""
        self._watcher.start()

    def close(self) -> None:
        """Stop watching. Idempotent."""
        self._watcher.close()

    def _on_dirty(self, root: RootId, folders: set[bytes]) -> None:
        # No folders: the whole root has come back, or gone.
        if folders:
            self._organizer.rescan(root, folders)
        else:
            self._organizer.start([root])
