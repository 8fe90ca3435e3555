"""Bringing a folder of the library up to date with the disk, without opening a file that has not changed."""

import os
import threading
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, field
from typing import Any

from photosort.library.db import rows
from photosort.library.db.free_path import displace
from photosort.library.db.store import VISIBLE, Store, Write
from photosort.library.scan.reconcile import Known, Verdict, believable, claimant, compare
from photosort.library.scan.roots import RootRow, all_roots, below, owner
from photosort.library.scan.walker import Found, Listing, skipped, walk
from photosort.model.cancel_token import CancelToken
from photosort.model.photo import RootId
from photosort.model.problem import PhotosortError, Problem, ProblemKind, Stage
from photosort.model.scan import ScanResult

BATCH = 500

_KNOWN = "p.id, p.folder, p.name, p.file_size, p.size, p.mtime_ns, p.companions, p.presence, p.fingerprint"


@dataclass(slots=True)
class _Scan:
    """A scan on its way."""

    root: RootId
    path: bytes
    last_id: int  # photos up to this one were there before
    visible: dict[tuple[bytes, bytes], Known]  # by folder and name; those not seen yet
    missing: dict[tuple[bytes, bytes], Known]
    ours: set[bytes]  # copies that apply-to-disk has made: no photos of their own
    loose: dict[int, list[Known]] = field(default_factory=dict)  # by file size: photos that their path lost
    listed: set[bytes] = field(default_factory=set)
    unreadable: set[bytes] = field(default_factory=set)
    vanished: set[bytes] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    found: int = 0
    added: int = 0
    changed: int = 0
    moved: int = 0


class Scanning(Store):
    """Scans, whole or of the folders that a watcher saw change."""

    _left_out: frozenset[bytes] = frozenset()

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        # Two scans at once would both write down what is new.
        self._scanning = threading.Lock()

    def leave_out(self, paths: Set[bytes]) -> None:
        """Have scans pass over these files (absolute paths), because they are still being written."""
        self._left_out = frozenset(paths)

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
        with self._scanning:
            return self._scan(root, token, on_batch, folders, accept_loss)

    def _scan(
        self,
        root: RootId,
        token: CancelToken | None,
        on_batch: Callable[[int], None] | None,
        folders: set[bytes] | None,
        accept_loss: bool,
    ) -> ScanResult:
        row = self._root_row(root)
        if not os.path.isdir(row[1]):
            return self._unavailable(root)
        scan = self._begin(root, row[1])
        batch: list[Found] = []
        for listing in self._listings(scan, row, folders):
            scan.listed.add(listing.folder)
            scan.problems += listing.problems
            if not listing.readable:
                scan.unreadable.add(listing.folder)
            batch += listing.found
            while len(batch) >= BATCH:
                self._store(scan, batch[:BATCH], token, on_batch)
                del batch[:BATCH]
        if b"" in scan.unreadable:
            return self._unavailable(root, scan.problems)
        self._store(scan, batch, token, on_batch)
        return self._finish(scan, partial=folders is not None, accept_loss=accept_loss)

    def _root_row(self, root: RootId) -> RootRow:
        with self._database.read() as db:
            found = [row for row in all_roots(db) if row[0] == root]
        if not found:
            raise PhotosortError(f"There is no folder {root} in the library.")
        return found[0]

    def _begin(self, root: RootId, path: bytes) -> _Scan:
        with self._database.read() as db:
            last = db.execute("SELECT coalesce(max(id), 0) FROM photo").fetchone()[0]
            visible = db.execute(f"SELECT {_KNOWN} FROM photo p WHERE root_id = ? AND {VISIBLE}", (root,)).fetchall()
            missing = db.execute(
                f"SELECT {_KNOWN} FROM photo p WHERE root_id = ? AND presence = 'missing' ORDER BY id", (root,)
            ).fetchall()
            copies = db.execute("SELECT place FROM act_file WHERE state = 'copied'").fetchall()
            for act in tuple(self._running):
                # A RAW file whose picture has gone ahead is no photo of its own either.
                copies += db.execute(
                    "SELECT place FROM act_file WHERE act_id = ?1 AND state = 'planned' UNION ALL "
                    "SELECT path FROM act_file WHERE act_id = ?1 AND NOT main",
                    (act,),
                ).fetchall()
        return _Scan(
            root,
            path,
            last,
            {(row[1], row[2]): Known(*row) for row in visible},
            {(row[1], row[2]): Known(*row) for row in missing},
            {row[0] for row in copies if row[0] and below(row[0], path)},
        )

    def _listings(self, scan: _Scan, row: RootRow, folders: set[bytes] | None) -> Iterator[Listing]:
        """Listings of the folders that are this root's own."""
        with self._database.read() as db:
            roots = all_roots(db)
        only = None if row[3] is None else set(rows.names(row[3]))

        def own(folder: bytes) -> bool:
            lister = owner(roots, os.path.join(scan.path, folder) if folder else scan.path)
            return lister is not None and lister[0] == scan.root

        def into(folder: bytes) -> bool:
            # A deeper root lists its own; below one that is not recursive, this root goes on.
            return bool(row[2]) and not any(r[2] and below(r[1], scan.path) == folder for r in roots)

        if folders is None:
            starts = [b""]
            descend = into
        else:
            known = {key[0] for key in scan.visible}
            starts = self._dirty(scan, folders, known)

            def descend(folder: bytes) -> bool:
                return folder not in known and into(folder)

        for start in starts:
            for listing in walk(scan.path, self.formats, start=start, descend=descend):
                if listing.folder in scan.listed or not own(listing.folder):
                    continue
                if only is not None:
                    listing.found = [found for found in listing.found if found.name in only]
                if self._left_out:
                    _leave_out(scan, listing, self._left_out)
                if scan.ours:
                    inside = os.path.join(scan.path, listing.folder)
                    listing.found = [f for f in listing.found if os.path.join(inside, f.name) not in scan.ours]
                yield listing

    def _dirty(self, scan: _Scan, folders: set[bytes], known: set[bytes]) -> list[bytes]:
        """Which folders to list; those that are gone, and known ones that went with them, are noted as vanished."""
        starts = []
        for absolute in sorted(folders):
            folder = below(absolute, scan.path)
            if folder is None or any(map(skipped, filter(None, folder.split(b"/")))):
                continue
            if not os.path.isdir(absolute):
                scan.vanished.add(folder)
                continue
            starts.append(folder)
            prefix = folder + b"/" if folder else b""
            children = {
                prefix + name[len(prefix) :].split(b"/")[0] for name in known if name and name.startswith(prefix)
            }
            scan.vanished |= {child for child in children if not os.path.isdir(os.path.join(scan.path, child))}
        return starts

    def _store(
        self, scan: _Scan, batch: list[Found], token: CancelToken | None, on_batch: Callable[[int], None] | None
    ) -> None:
        if token is not None:
            token.check()
        if batch:
            with self._write() as write:
                for found in batch:
                    self._reconcile(write, scan, found)
        scan.found += len(batch)
        if on_batch is not None:
            on_batch(scan.found)

    def _reconcile(self, write: Write, scan: _Scan, found: Found) -> None:
        key = (found.folder, found.name)
        known = scan.visible.pop(key, None)
        if known is not None:
            verdict = compare(found, known)
            if verdict is Verdict.SAME:
                return
            if verdict is Verdict.TOUCHED:
                _update(write, known.id, found)
                return
        else:
            missing = scan.missing.get(key)
            if missing is not None and compare(found, missing) is not Verdict.OTHER:
                del scan.missing[key]
                self._discard(scan, missing)
                _update(write, missing.id, found)
                scan.moved += 1
                return
        mark = self._mark(write, scan, found, known)
        other = claimant(found, mark, self._loose(write, scan, found.file_size))
        if other is not None:
            if known is not None:
                displace(write, scan.root, found.folder, found.name, but=other.id)
                scan.loose.setdefault(known.file_size, []).append(known)
            self._discard(scan, other)
            _move(write, other.id, scan.root, found)
            scan.moved += 1
        elif known is None:
            _insert(write, scan.root, found)
            scan.added += 1
        elif mark is not None and known.fingerprint == mark:
            _update(write, known.id, found)
        else:
            _update(write, known.id, found, changed=True)
            scan.changed += 1

    def _mark(self, write: Write, scan: _Scan, found: Found, known: Known | None) -> bytes | None:
        """The file's fingerprint, if there is a photo with which it could be compared."""
        own = known is not None and known.file_size == found.file_size
        if self._fingerprint is None or not (own or self._loose(write, scan, found.file_size)):
            return None
        try:
            return self._fingerprint(os.path.join(scan.path, found.folder, found.name))
        except (OSError, PhotosortError):
            return None  # reading will say what is wrong with it

    def _loose(self, write: Write, scan: _Scan, size: int) -> list[Known]:
        """Photos of this file size, in any root, whose own path no longer holds them."""
        if size not in scan.loose:
            found = write.db.execute(
                f"""SELECT {_KNOWN}, r.path, (SELECT place FROM act_file f WHERE f.photo_id = p.id AND f.main
                AND f.state = 'trashed' ORDER BY f.id DESC LIMIT 1) FROM photo p JOIN root r ON r.id = p.root_id
                WHERE p.file_size = ? AND p.id <= ?""",
                (size, scan.last_id),
            ).fetchall()
            scan.loose[size] = [Known(*row[:-2]) for row in found if not _held(Known(*row[:-2]), row[-2], row[-1])]
        return scan.loose[size]

    def _discard(self, scan: _Scan, known: Known) -> None:
        """A photo has been found: it is neither loose nor missing any more."""
        for by_key in (scan.visible, scan.missing):
            there = by_key.get((known.folder, known.name))
            if there is not None and there.id == known.id:
                del by_key[known.folder, known.name]
        if known.file_size in scan.loose:
            scan.loose[known.file_size] = [other for other in scan.loose[known.file_size] if other.id != known.id]

    def _finish(self, scan: _Scan, *, partial: bool, accept_loss: bool) -> ScanResult:
        """Write down what was not seen: missing, or out of reach where the loss is not believed."""
        unseen = [known for known in scan.visible.values() if not partial or _in_scope(scan, known.folder)]
        hidden = [known for known in unseen if _within(known.folder, scan.unreadable)]
        gone = [known for known in unseen if not _within(known.folder, scan.unreadable)]
        with self._database.read() as db:
            now = db.execute(f"SELECT count(*) FROM photo WHERE root_id = ? AND {VISIBLE}", (scan.root,)).fetchone()[0]
        believed = accept_loss or believable(len(gone), now - scan.added)
        away = hidden if believed else hidden + gone
        with self._write() as write:
            db = write.db
            for presence, unfound in (("unavailable", away), ("missing", gone if believed else [])):
                ids = [known.id for known in unfound if known.presence != presence]
                # What went to the trash meanwhile is there, not missing.
                db.executemany(
                    f"UPDATE photo SET presence = ? WHERE id = ? AND {VISIBLE}", [(presence, photo) for photo in ids]
                )
                write.touched(photos=ids, members=bool(ids), roots=bool(ids))
            changed = db.execute(
                "UPDATE root SET available = ?1 WHERE id = ?2 AND available <> ?1", (believed, scan.root)
            ).rowcount
            write.touched(roots=bool(changed))
            _note_problems(write, scan, partial=partial)
        missing = len(gone) if believed else 0
        return ScanResult(scan.added, scan.changed, scan.moved, missing, believed, tuple(scan.problems))

    def _unavailable(self, root: RootId, problems: list[Problem] | None = None) -> ScanResult:
        with self._write() as write:
            ids = rows.ids_of(write.db, "SELECT id FROM photo WHERE root_id = ? AND presence = 'present'", root)
            write.db.execute(
                "UPDATE photo SET presence = 'unavailable' WHERE root_id = ? AND presence = 'present'", (root,)
            )
            changed = write.db.execute("UPDATE root SET available = 0 WHERE id = ? AND available", (root,)).rowcount
            write.touched(photos=ids, roots=bool(changed or ids))
        return ScanResult(available=False, problems=tuple(problems or ()))


def _leave_out(scan: _Scan, listing: Listing, paths: frozenset[bytes]) -> None:
    """Pass over files that are still being written: a known one counts as seen, a new one as a problem that passes."""
    kept = []
    for found in listing.found:
        path = os.path.join(scan.path, found.folder, found.name)
        if path not in paths:
            kept.append(found)
        elif scan.visible.pop((found.folder, found.name), None) is None:
            listing.problems.append(Problem(path, Stage.SCAN, ProblemKind.BEING_WRITTEN, "Still being written"))
    listing.found = kept


def _held(known: Known, root: bytes, place: bytes | None) -> bool:
    """Whether a photo is where it is written down to be, in its folder or in the trash."""
    if known.presence == "trashed":
        return place is not None and os.path.lexists(place)
    try:
        status = os.stat(os.path.join(root, known.folder, known.name))
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns) == (known.file_size, known.mtime_ns) and known.presence != "missing"


def _within(folder: bytes, ancestors: set[bytes]) -> bool:
    while True:
        if folder in ancestors:
            return True
        if not folder:
            return False
        folder = folder.rpartition(b"/")[0]


def _in_scope(scan: _Scan, folder: bytes) -> bool:
    return folder in scan.listed or _within(folder, scan.vanished)


def _insert(write: Write, root: int, found: Found) -> None:
    values = {
        "root_id": root,
        "folder": found.folder,
        "name": found.name,
        "companions": rows.joined(found.companions),
        "file_size": found.file_size,
        "size": found.size,
        "mtime_ns": found.mtime_ns,
        "sort_time": rows.sort_time(None, found.mtime_ns),
        "sort_name": rows.sort_name(found.name),
        "search_text": rows.search_text(found.folder, found.name),
    }
    photo = write.db.execute(
        f"INSERT INTO photo ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})", tuple(values.values())
    ).lastrowid
    write.touched(photos=[photo or 0], roots=True)


def _update(write: Write, photo: int, found: Found, *, changed: bool = False) -> None:
    """Write down what the disk says of a known photo; a changed one is read again."""
    write.db.execute(
        """UPDATE photo SET companions = ?, file_size = ?, size = ?, mtime_ns = ?, presence = 'present',
        sort_time = CASE WHEN taken IS NULL THEN ? ELSE sort_time END,
        state = CASE WHEN ? THEN 'new' ELSE state END WHERE id = ?""",
        (
            rows.joined(found.companions),
            found.file_size,
            found.size,
            found.mtime_ns,
            rows.sort_time(None, found.mtime_ns),
            changed,
            photo,
        ),
    )
    if changed:
        write.db.execute("DELETE FROM problem WHERE photo_id = ?", (photo,))
    write.touched(photos=[photo], roots=True, members=True, problems=changed)


def _move(write: Write, photo: int, root: int, found: Found) -> None:
    write.db.execute(
        "UPDATE photo SET root_id = ?, folder = ?, name = ?, sort_name = ?, search_text = ? WHERE id = ?",
        (root, found.folder, found.name, rows.sort_name(found.name), rows.search_text(found.folder, found.name), photo),
    )
    _update(write, photo, found)


def _note_problems(write: Write, scan: _Scan, *, partial: bool) -> None:
    db = write.db
    old = db.execute("SELECT id, path FROM problem WHERE root_id = ?", (scan.root,)).fetchall()
    for number, path in old:
        folder = below(os.path.dirname(path), scan.path)
        if (
            not partial
            or path in {problem.path for problem in scan.problems}
            or (folder is not None and folder in scan.listed)
        ):
            db.execute("DELETE FROM problem WHERE id = ?", (number,))
    db.executemany(
        "INSERT INTO problem (root_id, path, stage, kind, reason) VALUES (?, ?, ?, ?, ?)",
        [(scan.root, x.path, x.stage, x.kind, x.reason) for x in scan.problems],
    )
    write.touched(problems=bool(old or scan.problems))
