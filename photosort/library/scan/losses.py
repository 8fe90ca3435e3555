"""The end of a scan: what was not seen is missing, or out of reach where so sudden a loss is not believed."""

import os
from collections.abc import Iterable

from photosort.library.db import rows
from photosort.library.db.store import VISIBLE, Store, Write
from photosort.library.scan.reconcile import Known, believable
from photosort.library.scan.renamed_folders import follow, renamed_folders
from photosort.library.scan.roots import below
from photosort.library.scan.scan_state import Scan, check_listed, within
from photosort.model.message import to_json
from photosort.model.photo import RootId
from photosort.model.problem import Problem, ProblemKind
from photosort.model.scan import ScanResult
from photosort.online_only import stands_for


def finish(store: Store, scan: Scan, *, partial: bool, accept_loss: bool) -> ScanResult:
    """Write down what was not seen: missing, or out of reach where the loss is not believed."""
    with store.read() as db:
        scan.fetch_unlisted(db, partial=partial)
    unseen = list(scan.visible.values())
    online = _stood_for(scan.problems)
    hidden = [known for known in unseen if within(known.folder, scan.unreadable) or _path(scan, known) in online]
    # What an earlier version took for photos has not left: it is no loss that could be doubted.
    passed = scan.withdrawn + [known for known in unseen if within(known.folder, scan.passed_over)]
    left = scan.unreadable | scan.passed_over
    gone = [known for known in unseen if not within(known.folder, left) and _path(scan, known) not in online]
    with store.read() as db:
        counted = f"SELECT total(count) FROM root_count WHERE root_id = ? AND {VISIBLE}"
        now = int(db.execute(counted, (scan.root,)).fetchone()[0])
    believed = accept_loss or believable(len(gone), now - scan.added)
    away = hidden if believed else hidden + gone
    with store.write() as write:
        db = write.db
        check_listed(db, scan)
        for presence, unfound in (("unavailable", away), ("missing", passed + gone if believed else passed)):
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
        follow(write, renamed_folders(scan.moves))
    missing = len(gone) if believed else 0
    return ScanResult(scan.added, scan.changed, scan.moved, missing, believed, tuple(scan.problems))


def _stood_for(problems: Iterable[Problem]) -> set[bytes]:
    """The files in whose place a cloud service has left a placeholder: they are out of reach, and not gone."""
    places = [os.path.split(problem.path) for problem in problems if problem.kind is ProblemKind.ONLINE_ONLY]
    return {os.path.join(folder, found[0]) for folder, name in places if (found := stands_for(name)) is not None}


def _path(scan: Scan, known: Known) -> bytes:
    return os.path.join(scan.path, known.folder, known.name)


def unavailable(store: Store, root: RootId, problems: Iterable[Problem] = ()) -> ScanResult:
    """Write down that a folder is out of reach, and its photos with it."""
    with store.write() as write:
        ids = rows.ids_of(write.db, "SELECT id FROM photo WHERE root_id = ? AND presence = 'present'", root)
        write.db.execute(
            "UPDATE photo SET presence = 'unavailable' WHERE root_id = ? AND presence = 'present'", (root,)
        )
        changed = write.db.execute("UPDATE root SET available = 0 WHERE id = ? AND available", (root,)).rowcount
        write.touched(photos=ids, roots=bool(changed or ids))
    return ScanResult(available=False, problems=tuple(problems))


def _note_problems(write: Write, scan: Scan, *, partial: bool) -> None:
    """Put the problems of a scan in the place of those that were known of the folders which it listed."""
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
        [(scan.root, x.path, x.stage, x.kind, to_json(x.reason)) for x in scan.problems],
    )
    write.touched(problems=bool(old or scan.problems))
