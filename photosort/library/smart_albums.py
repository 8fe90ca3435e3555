"""The smart albums of a library. What is in one, a search tells (`library.search`)."""

from photosort.library.db.store import Store
from photosort.model.smart_album import SmartAlbum, SmartAlbumId


class SmartAlbums:
    """Reading them; what the person does to them are acts."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[SmartAlbum]:
        """Every one, the oldest first."""
        with self._store.read() as db:
            found = db.execute("SELECT id, name, query FROM smart_album ORDER BY id")
            return [SmartAlbum(SmartAlbumId(number), name, query) for number, name, query in found]
