"""The order by date after a change of the time zone: cameras write wall-clock time, so files count by the clock too."""

import time

from photosort.library.db import rows
from photosort.library.db.meta import Meta
from photosort.library.db.store import Store

_ZONE = "time zone"  # the one by which file times are ordered


def follow_time_zone(store: Store, meta: Meta) -> None:
    """Order photos without a date of their own by file time as this system's clock shows it, if that changed."""
    zone = f"{time.tzname} {time.timezone} {time.altzone}".encode()
    if meta.get(_ZONE) == zone:
        return
    with store.write() as write:
        undated = write.db.execute("SELECT id, mtime_ns FROM photo WHERE taken IS NULL").fetchall()
        write.db.executemany(
            "UPDATE photo SET sort_time = ? WHERE id = ?",
            [(rows.sort_time(None, mtime_ns), photo) for photo, mtime_ns in undated],
        )
        said = write.db.execute(
            "SELECT f.photo_id, p.mtime_ns FROM found_date f JOIN photo p ON p.id = f.photo_id WHERE f.taken IS NULL"
        ).fetchall()
        write.db.executemany(
            "UPDATE found_date SET sort_time = ? WHERE photo_id = ?",
            [(rows.sort_time(None, mtime_ns), photo) for photo, mtime_ns in said],
        )
    meta.set(_ZONE, zone)
