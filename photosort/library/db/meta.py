"""Values kept with a library by name: the fitted model, what was offered, what an act on disk has to remember."""

from photosort.library.db.store import Store

EVENT_LEVEL = "event_level"  # how many events the person wants, as a level; acts write it


class Meta:
    """Bytes by key."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, key: str) -> bytes | None:
        """The value, or None where there is none."""
        with self._store.read() as db:
            row = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else bytes(row[0])

    def set(self, key: str, value: bytes) -> None:
        """Keep a value, in the place of an older one."""
        with self._store.write() as write:
            write.db.execute(
                "INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", (key, value)
            )

    def remove(self, key: str) -> None:
        """Forget a value. Nothing happens where there is none."""
        with self._store.write() as write:
            write.db.execute("DELETE FROM meta WHERE key = ?", (key,))
