"""Which pictures a library shows, and which of them were compared: held from one turn to the next and brought up to
date by what changed, so that an arrival costs what is compared, and not a look at all rows.

No other program writes meanwhile (`library.db.lock`). A hundred thousand pictures take some 90 MB.
"""

import threading
from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from photosort.library.library import Library
from photosort.library.twins import Codes, Look
from photosort.model.changes import Changes
from photosort.model.photo import PhotoId
from photosort.model.twins import Twin

Rows = NDArray[np.int64]


class Pictures:
    """Pictures by fingerprint. For one thread, but that changes are noted on any; `close` ends that.

    Attributes:
        key: by which their vectors are known.
        ids: the visible photos of each.
        blind: those that were not looked at with their vector yet.
        waiting: those that were looked at and not compared.
    """

    def __init__(self, library: Library, key: str) -> None:
        self._library, self.key = library, key
        self._lock = threading.Lock()
        self._touched = set[PhotoId]()
        self._written: int | None = None  # as many writes to `twins.db` are held; None: nothing is
        self._forget()
        self._end = library.subscribe(self._note)

    @property
    def unseen(self) -> int:
        """How many were not looked at in any way."""
        return sum(one not in self._row for one in self.blind)

    def is_seen(self, one: bytes) -> bool:
        """Whether it was looked at."""
        return one in self._row

    def refresh(self) -> None:
        """Follow what was changed; what is there no more is forgotten in the library, too."""
        with self._lock:
            touched, self._touched = self._touched, set()
        fresh, self._written = self._written == self._library.twins.written, None
        if fresh:
            self._follow(touched)
        else:
            self._load()
        if self._hidden:
            self._library.twins.prune(self.ids)
            self._load()
        self._written = self._library.twins.written

    def codes(self, some: Collection[bytes]) -> tuple[Sequence[bytes], Codes, Rows]:
        """Of all that was looked at and is there: fingerprints, and what is known of each; and the rows of some."""
        self._join()
        known, there = self._codes, self._there
        if there.all():
            return self._names, known, np.array(sorted(self._row[one] for one in some), np.int64)
        place = np.cumsum(there) - 1
        names = [one for one, held in zip(self._names, there.tolist(), strict=True) if held]
        rows = np.array(sorted(place[self._row[one]] for one in some), np.int64)
        return names, Codes(*(column[there] for column in known)), rows

    def keep_looks(self, looks: Sequence[Look]) -> None:
        """Keep what some look like. They wait to be compared."""
        self._library.twins.keep_looks(self.key, looks)
        self._count_write()
        for look in looks:
            one = look.fingerprint
            if one not in self._row:
                self._row[one] = len(self._names)
                self._names.append(one)
            self._new[one] = look
            self.waiting[one] = None
            if len(look.seen):
                self.blind.pop(one, None)

    def keep_twins(self, found: Collection[Twin], compared: Sequence[bytes]) -> None:
        """Keep which show one picture, and which were compared with all that were there."""
        self._library.twins.keep_twins(found, compared)
        self._count_write()
        for one in compared:
            self._codes.compared[self._row[one]] = True
            self.waiting.pop(one, None)

    def keep_apart(self, pairs: Collection[tuple[bytes, bytes]]) -> None:
        """Keep which are two, although a third one is a twin of both."""
        self._library.twins.keep_apart(pairs)
        self._count_write()

    def let_go(self) -> None:
        """Hold nothing until it is asked for again."""
        self._written = None
        self._forget()

    def close(self) -> None:
        """Hear of no more changes."""
        self._end()

    def _note(self, changes: Changes) -> None:
        with self._lock:
            self._touched |= changes.photos

    def _count_write(self) -> None:
        if self._written is not None:
            self._written += 1  # and no more: whatever else was written is to be noticed

    def _forget(self) -> None:
        self.ids: dict[bytes, list[PhotoId]] = {}
        self.blind: dict[bytes, None] = {}  # in order
        self.waiting: dict[bytes, None] = {}
        self._of: dict[PhotoId, bytes] = {}
        self._names: list[bytes] = []
        self._row: dict[bytes, int] = {}
        self._new: dict[bytes, Look] = {}  # that are not among the codes yet: to add rows to those copies all
        none, no = np.empty((0, 0), np.float16), np.empty(0, bool)
        self._codes, self._there = Codes(none, none, no, no), no
        self._hidden = False  # something that was compared is not there

    def _load(self) -> None:
        self._forget()
        files = self._library.twins.files()
        self._of = dict(zip(files.photos, files.fingerprints, strict=True))
        for photo, one in self._of.items():
            self.ids.setdefault(one, []).append(photo)
        self._names, self._codes = self._library.twins.codes(self.key)
        self._row = {one: row for row, one in enumerate(self._names)}
        self._there = np.array([one in self.ids for one in self._names], bool)
        self._hidden = bool((self._codes.compared & ~self._there).any())
        for one in self.ids:
            self._queue(one)

    def _follow(self, touched: Collection[PhotoId]) -> None:
        self._join()
        files = self._library.twins.files(sorted(touched))
        now = dict(zip(files.photos, files.fingerprints, strict=True))
        other = [photo for photo in sorted(touched) if now.get(photo) != self._of.get(photo)]
        gone = [(photo, self._of.pop(photo)) for photo in other if photo in self._of]
        for photo in other:
            if photo in now:
                self._of[photo] = now[photo]
                self._come(photo, now[photo])
        for photo, one in gone:
            self.ids[one].remove(photo)
            if not self.ids[one]:
                del self.ids[one]
                self.blind.pop(one, None)
                self.waiting.pop(one, None)
                if one in self._row:
                    self._there[self._row[one]] = False
                    self._hidden |= bool(self._codes.compared[self._row[one]])

    def _come(self, photo: PhotoId, one: bytes) -> None:
        self.ids.setdefault(one, []).append(photo)
        if len(self.ids[one]) > 1:
            return
        if one in self._row:
            self._there[self._row[one]] = True
        self._queue(one)

    def _queue(self, one: bytes) -> None:
        """Note what is yet to be done with a picture that is there."""
        row = self._row.get(one)
        if row is None or not self._codes.with_vector[row]:
            self.blind[one] = None
        if row is not None and not self._codes.compared[row]:
            self.waiting[one] = None

    def _join(self) -> None:
        """Add what was looked at since to the codes."""
        if not self._new:
            return
        seen, sketch, whole, compared = self._codes
        more = len(self._names) - len(self._there)
        wide = max(seen.shape[1], *(len(look.seen) for look in self._new.values()))
        long = max(sketch.shape[1], *(len(look.sketch) for look in self._new.values()))
        seen = np.pad(seen, ((0, more), (0, wide - seen.shape[1])))
        sketch = np.pad(sketch, ((0, more), (0, long - sketch.shape[1])))
        whole, compared = np.pad(whole, (0, more)), np.pad(compared, (0, more))
        self._there = np.pad(self._there, (0, more), constant_values=True)
        for one, look in self._new.items():
            row = self._row[one]
            seen[row, : len(look.seen)], sketch[row] = look.seen, look.sketch
            whole[row], compared[row] = len(look.seen) > 0, False
        self._codes = Codes(seen, sketch, whole, compared)
        self._new = {}
