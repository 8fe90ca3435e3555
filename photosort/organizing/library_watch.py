"""Keeping albums in step while the program runs: news of the disk and acts of the person become organizer's work."""

from collections.abc import Callable

from photosort.library.library import Library
from photosort.library.watcher import Watcher
from photosort.model.changes import Changes
from photosort.model.photo import RootId
from photosort.organizing.organizer import Organizer


class LibraryWatch:
    """Watches the folders and the albums of a library from `start` to `close`; `on_unwatched` is the watcher's."""

    def __init__(
        self, library: Library, organizer: Organizer, on_unwatched: Callable[[int, float], None] | None = None
    ) -> None:
        self._library, self._organizer = library, organizer
        self._unsubscribe: Callable[[], None] | None = None
        self._watcher = Watcher(library, self._on_dirty, on_unwatched)

    def start(self) -> None:
        """Begin to watch."""
        self._unsubscribe = self._library.subscribe(self._on_changes)
        self._watcher.start()

    def close(self) -> None:
        """Stop watching. Idempotent."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        self._watcher.close()

    def _on_changes(self, changes: Changes) -> None:
        # What the organizer itself writes needs no second look, nor do faces that are being found: people whom the
        # person named, merged or hid give albums another name, and the guard another reason.
        if (changes.members or (changes.people and changes.history)) and not self._organizer.busy:
            self._organizer.tidy()

    def _on_dirty(self, root: RootId, folders: set[bytes]) -> None:
        # No folders: the whole root has come back, or gone.
        if folders:
            self._organizer.rescan(root, folders)
        else:
            self._organizer.start([root])
