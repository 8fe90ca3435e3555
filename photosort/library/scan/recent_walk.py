"""What was listed while the person looked at a dropped folder, so that the scan need not walk through it again."""

import os
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

from photosort.library.scan.walker import Listing, list_folder, walk
from photosort.model.scan import Formats

LIFE_S = 600.0
SETTLED_S = 2.0  # the coarsest clock of a file system: what changed since may change again without a new date
# The scan, and the one that follows when the watch has begun. On FAT, Windows does not date a folder to which a file
# is added, so there the second one looks for itself.
USES = 1 if os.name == "nt" else 2


@dataclass(slots=True)
class _Kept:
    """A folder as it was listed."""

    listing: Listing
    inner: list[bytes]
    dates: tuple[int, int]
    until: float  # on the clock `time.monotonic`
    uses: int = USES


class RecentWalk:
    """Remembers listings of settled folders for a while. A folder whose date has changed is listed anew.

    A file that is written to in place meanwhile does not date its folder: it is read as it is by then, and the next
    scan corrects its size and time. Any thread.
    """

    def __init__(self, formats: Formats) -> None:
        self._formats = formats
        self._lock = threading.Lock()
        self._kept: dict[tuple[bytes, bytes], _Kept] = {}

    def look(self, root: bytes) -> Iterator[Listing]:
        """Walk through a folder and remember it: all listings below it, of which the first is its own."""
        now = time.monotonic()
        with self._lock:
            self._kept = {key: kept for key, kept in self._kept.items() if kept.until > now}
        return walk(os.path.abspath(root), self._formats, lister=self._remembered)

    def recall(self, root: bytes, folder: bytes, formats: Formats) -> tuple[Listing, list[bytes]]:
        """As `walker.list_folder`: what is remembered where it still holds, else what is there."""
        with self._lock:
            kept = self._kept.get((root, folder))
            if kept is not None:
                kept.uses -= 1
                if not kept.uses:
                    del self._kept[root, folder]
        if kept is None or time.monotonic() > kept.until or _dates(root, folder) != kept.dates:
            return list_folder(root, folder, formats)
        listing = kept.listing
        return replace(listing, files=dict(listing.files), problems=list(listing.problems)), list(kept.inner)

    def _remembered(self, root: bytes, folder: bytes, formats: Formats) -> tuple[Listing, list[bytes]]:
        dates = _dates(root, folder)
        settled = time.time_ns() - int(SETTLED_S * 1e9)
        listing, inner = list_folder(root, folder, formats)
        newest = max((status.st_mtime_ns for status in listing.files.values()), default=0)
        if dates and listing.readable and max(dates[0], newest) < settled:
            with self._lock:
                self._kept[root, folder] = _Kept(listing, inner, dates, time.monotonic() + LIFE_S)
        return listing, inner


def _dates(root: bytes, folder: bytes) -> tuple[int, int] | None:
    """When the folder's entries changed, in nanoseconds: by its own word, which copying may set, and the system's."""
    try:
        status = os.stat(os.path.join(root, folder) if folder else root)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ctime_ns
