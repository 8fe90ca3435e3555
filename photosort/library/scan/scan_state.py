"""A scan on its way: what is written down of the folder, what of it was seen, what is left."""

import os
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field

from photosort.library.db.store import VISIBLE
from photosort.library.scan.reconcile import Known
from photosort.library.scan.roots import below
from photosort.model.photo import RootId
from photosort.model.problem import Problem

_KNOWN = "p.id, p.folder, p.name, p.file_size, p.size, p.mtime_ns, p.companions, p.presence, p.fingerprint"


@dataclass(slots=True)
class Scan:
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

    def loose_of(self, db: sqlite3.Connection, size: int) -> list[Known]:
        """Photos of this file size, in any root, whose own path no longer holds them."""
        if size not in self.loose:
            found = db.execute(
                f"""SELECT {_KNOWN}, r.path, (SELECT place FROM act_file f WHERE f.photo_id = p.id AND f.main
                AND f.state = 'trashed' ORDER BY f.id DESC LIMIT 1) FROM photo p JOIN root r ON r.id = p.root_id
                WHERE p.file_size = ? AND p.id <= ?""",
                (size, self.last_id),
            ).fetchall()
            self.loose[size] = [Known(*row[:-2]) for row in found if not _held(Known(*row[:-2]), row[-2], row[-1])]
        return self.loose[size]

    def discard(self, known: Known) -> None:
        """Note that a photo has been found: it is neither loose nor missing any more."""
        for by_key in (self.visible, self.missing):
            there = by_key.get((known.folder, known.name))
            if there is not None and there.id == known.id:
                del by_key[known.folder, known.name]
        if known.file_size in self.loose:
            self.loose[known.file_size] = [other for other in self.loose[known.file_size] if other.id != known.id]

    def in_scope(self, folder: bytes) -> bool:
        """Whether a scan of single folders has looked where this one is."""
        return folder in self.listed or within(folder, self.vanished)


def begin(db: sqlite3.Connection, root: RootId, path: bytes, running: Iterable[int]) -> Scan:
    """What is written down of a folder. `running`: the acts that are moving files right now."""
    last = db.execute("SELECT coalesce(max(id), 0) FROM photo").fetchone()[0]
    visible = db.execute(f"SELECT {_KNOWN} FROM photo p WHERE root_id = ? AND {VISIBLE}", (root,)).fetchall()
    missing = db.execute(
        f"SELECT {_KNOWN} FROM photo p WHERE root_id = ? AND presence = 'missing' ORDER BY id", (root,)
    ).fetchall()
    copies = db.execute("SELECT place FROM act_file WHERE state = 'copied'").fetchall()
    for act_id in running:
        # A RAW file whose picture has gone ahead is no photo of its own either.
        copies += db.execute(
            "SELECT place FROM act_file WHERE act_id = ?1 AND state = 'planned' UNION ALL "
            "SELECT path FROM act_file WHERE act_id = ?1 AND NOT main",
            (act_id,),
        ).fetchall()
    return Scan(
        root,
        path,
        last,
        {(row[1], row[2]): Known(*row) for row in visible},
        {(row[1], row[2]): Known(*row) for row in missing},
        {row[0] for row in copies if row[0] and below(row[0], path)},
    )


def within(folder: bytes, ancestors: set[bytes]) -> bool:
    """Whether a relative folder, or one above it, is among these."""
    while True:
        if folder in ancestors:
            return True
        if not folder:
            return False
        folder = folder.rpartition(b"/")[0]


def _held(known: Known, root: bytes, place: bytes | None) -> bool:
    """Whether a photo is where it is written down to be, in its folder or in the trash."""
    if known.presence == "trashed":
        return place is not None and os.path.lexists(place)
    try:
        status = os.stat(os.path.join(root, known.folder, known.name))
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns) == (known.file_size, known.mtime_ns) and known.presence != "missing"
