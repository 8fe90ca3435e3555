"""Bringing a folder of the library up to date with the disk, without opening a file that has not changed."""

import os
import threading
from collections.abc import Callable, Iterator, Set
from contextlib import suppress

from photosort.library.db.free_path import displace
from photosort.library.db.meta import Meta
from photosort.library.db.running_acts import RunningActs
from photosort.library.db.store import Store, Write
from photosort.library.files.companions import PAIRING
from photosort.library.scan.listings import listings, photos_of
from photosort.library.scan.losses import finish, unavailable
from photosort.library.scan.photo_rows import insert_photo, move_photo, update_photo
from photosort.library.scan.recent_walk import RecentWalk
from photosort.library.scan.reconcile import Known, Verdict, claimant, compare
from photosort.library.scan.roots import all_roots
from photosort.library.scan.scan_state import Scan, TakenOut, begin, check_listed
from photosort.library.scan.walker import Found, Listing
from photosort.model.cancel_token import CancelToken
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import RootId
from photosort.model.problem import PhotosortError
from photosort.model.scan import Formats, ScanResult

BATCH = 500


class Scanner:
    """Scans, whole or of the folders that a watcher saw change.

    `fingerprint` tells pictures apart by content, quickly; without it moved files are known by name and time alone.
    """

    def __init__(
        self,
        store: Store,
        meta: Meta,
        running: RunningActs,
        formats: Formats,
        fingerprint: Callable[[bytes], bytes] | None,
    ) -> None:
        self._store = store
        self._meta = meta
        self._running = running
        self._formats = formats
        self._fingerprint = fingerprint
        self._left_out: frozenset[bytes] = frozenset()
        # Two scans at once would both write down what is new.
        self._scanning = threading.Lock()
        self._recent = RecentWalk(formats)

    def leave_out(self, paths: Set[bytes]) -> None:
        """Have scans pass over these files (absolute paths), because they are still being written."""
        self._left_out = frozenset(paths)

    def look(self, path: bytes) -> Iterator[Listing]:
        """What a folder that may be added holds, folder by folder, itself first; a scan soon afterwards goes by it."""
        return self._recent.look(path)

    def scan(
        self,
        root: RootId,
        *,
        token: CancelToken | None = None,
        on_batch: Callable[[int], None] | None = None,
        folders: set[bytes] | None = None,
        accept_loss: bool = False,
    ) -> ScanResult:
        """Compare a folder with the disk and write down what is new, changed, moved or missing.

        Args:
            root: the folder.
            token: asked once per batch; `Cancelled` leaves what was found so far, and nothing counts as missing.
            on_batch: told the number of files found so far.
            folders: only these, as absolute paths, and what is new below them; None: everything.
            accept_loss: the person's word that what lacks is gone, not out of reach.
        """
        with self._scanning, suppress(TakenOut):
            return self._scan(root, token, on_batch, folders, accept_loss)
        return ScanResult()

    def _scan(
        self,
        root: RootId,
        token: CancelToken | None,
        on_batch: Callable[[int], None] | None,
        folders: set[bytes] | None,
        accept_loss: bool,
    ) -> ScanResult:
        with self._store.read() as db:
            roots = all_roots(db)
        row = next((row for row in roots if row[0] == root), None)
        if row is None:
            raise PhotosortError(Message(MessageCode.NO_ROOT, id=root))
        if not os.path.isdir(row[1]):
            return unavailable(self._store, root)
        with self._store.read() as db:
            trusted = self._meta.get(_paired_by(root)) == PAIRING
            scan = begin(db, root, row[1], self._running.ids(), trusted=trusted)
            batch: list[Found] = []
            for listing in listings(scan, row, roots, self._formats, db, folders, self._recent.recall):
                if token is not None:
                    token.check()
                scan.listed.add(listing.folder)
                scan.problems += listing.problems
                if not listing.readable:
                    scan.unreadable.add(listing.folder)
                if listing.passed_over:
                    scan.passed_over.add(listing.folder)
                if scan.is_unchanged(db, listing):
                    if on_batch is not None:
                        on_batch(scan.found)
                    continue
                scan.fetch(db, listing.folder)
                batch += photos_of(scan, listing, row, roots, self._left_out)
                while len(batch) >= BATCH:
                    self._write_batch(scan, batch[:BATCH], token, on_batch)
                    del batch[:BATCH]
        if b"" in scan.unreadable:
            return unavailable(self._store, root, scan.problems)
        self._write_batch(scan, batch, token, on_batch)
        if not os.path.isdir(row[1]):  # pulled out meanwhile: what was not seen is out of reach, not gone
            return unavailable(self._store, root, scan.problems)
        result = finish(self._store, scan, partial=folders is not None, accept_loss=accept_loss)
        if folders is None and not trusted:
            self._meta.set(_paired_by(root), PAIRING)
        return result

    def _write_batch(
        self, scan: Scan, batch: list[Found], token: CancelToken | None, on_batch: Callable[[int], None] | None
    ) -> None:
        if token is not None:
            token.check()
        if batch:
            with self._store.write() as write:
                check_listed(write.db, scan)
                for found in batch:
                    self._reconcile(write, scan, found)
        scan.found += len(batch)
        if on_batch is not None:
            on_batch(scan.found)

    def _reconcile(self, write: Write, scan: Scan, found: Found) -> None:
        key = (found.folder, found.name)
        known = scan.visible.pop(key, None)
        if known is not None:
            verdict = compare(found, known)
            if verdict is Verdict.SAME:
                return
            if verdict is Verdict.TOUCHED:
                update_photo(write, known.id, found)
                return
        else:
            missing = scan.missing.get(key)
            if missing is not None and compare(found, missing) is not Verdict.OTHER:
                del scan.missing[key]
                scan.discard(missing)
                update_photo(write, missing.id, found)
                scan.moved += 1
                return
        mark = self._mark(write, scan, found, known)
        other = claimant(found, mark, scan.loose_of(write.db, found.file_size))
        if other is not None:
            if known is not None:
                displace(write, scan.root, found.folder, found.name, but=other.id)
                scan.loose.setdefault(known.file_size, []).append(known)
            scan.discard(other)
            scan.note_move(write.db, other, found.folder)
            move_photo(write, other.id, scan.root, found)
            scan.moved += 1
        elif known is None:
            insert_photo(write, scan.root, found)
            scan.added += 1
        elif mark is not None and known.fingerprint == mark:
            update_photo(write, known.id, found)
        else:
            update_photo(write, known.id, found, changed=True)
            scan.changed += 1

    def _mark(self, write: Write, scan: Scan, found: Found, known: Known | None) -> bytes | None:
        """The file's fingerprint, if there is a photo with which it could be compared."""
        own = known is not None and known.file_size == found.file_size
        if self._fingerprint is None or not (own or scan.loose_of(write.db, found.file_size)):
            return None
        try:
            return self._fingerprint(os.path.join(scan.path, found.folder, found.name))
        except (OSError, PhotosortError):
            return None  # reading will say what is wrong with it


def _paired_by(root: RootId) -> str:
    """Where it is noted by which rules the companions of a folder were found."""
    return f"pairing/{root}"
