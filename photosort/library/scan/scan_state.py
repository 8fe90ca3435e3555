"""A scan on its way: what is written down of the folder, what of it was seen, what is left."""

import os
import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from photosort.library.db.store import VISIBLE
from photosort.library.scan.reconcile import Known, unchanged
from photosort.library.scan.renamed_folders import Move
from photosort.library.scan.roots import below
from photosort.library.scan.walker import Listing
from photosort.model.photo import RootId
from photosort.model.problem import Problem

_KNOWN = "p.id, p.folder, p.name, p.file_size, p.size, p.mtime_ns, p.companions, p.beside, p.presence, p.fingerprint"
_FILES = (
    "SELECT name, file_size, size, mtime_ns, companions, beside, presence FROM photo "
    f"WHERE root_id = ? AND folder = ? AND {VISIBLE}"
)


class TakenOut(Exception):
    """Ends a scan: the person has taken its folder out of the library meanwhile, and nothing of it is listed now."""


@dataclass(slots=True)
class Scan:
    """A scan on its way. What is written down is fetched folder by folder, so that it costs what is looked at."""

    root: RootId
    path: bytes
    last_id: int  # photos up to this one were there before
    trusted: bool  # whether the companions that are written down were found by today's rules
    ours: set[bytes]  # copies that apply-to-disk has made: no photos of their own
    # By folder and name, of folders that differ from what is written down of them: those that were not seen yet.
    visible: dict[tuple[bytes, bytes], Known] = field(default_factory=dict)
    missing: dict[tuple[bytes, bytes], Known] = field(default_factory=dict)
    withdrawn: list[Known] = field(default_factory=list)  # they are there, but are no photos by today's rules
    loose: dict[int, list[Known]] = field(default_factory=dict)  # by file size: photos that their path lost
    listed: set[bytes] = field(default_factory=set)
    unreadable: set[bytes] = field(default_factory=set)
    passed_over: set[bytes] = field(default_factory=set)
    vanished: set[bytes] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    moves: Counter[Move] = field(default_factory=Counter)
    found: int = 0
    added: int = 0
    changed: int = 0
    moved: int = 0

    def is_unchanged(self, db: sqlite3.Connection, listing: Listing) -> bool:
        """Whether a folder is just as it is written down, so that nothing else needs to be asked of it."""
        if not (self.trusted and listing.readable) or listing.problems:
            return False
        known = db.execute(_FILES, (self.root, listing.folder)).fetchall()
        # Pairing the names answers it as well where videos or sidecars lie there that belong to no photo.
        if not unchanged(listing.files, known) and sorted(known) != [found.row() for found in listing.photos()]:
            return False
        self.found += len(known)
        return True

    def fetch(self, db: sqlite3.Connection, folder: bytes) -> None:
        """Take up what is written down of a folder."""
        for row in db.execute(f"SELECT {_KNOWN} FROM photo p WHERE root_id = ? AND folder = ? ORDER BY id",
                              (self.root, folder)):  # fmt: skip
            known = Known(*row)
            if known.presence in ("present", "unavailable"):
                self.visible[known.folder, known.name] = known
            elif known.presence == "missing":
                self.missing[known.folder, known.name] = known

    def fetch_unlisted(self, db: sqlite3.Connection, *, partial: bool) -> None:
        """Take up what is written down of folders that were not listed, although the scan went by their place."""
        places = [None] if not partial else self.vanished
        for place in places:
            for folder in (*([place] if place else []), *known_folders(db, self.root, place or b"")):
                if folder not in self.listed:
                    self.fetch(db, folder)

    def loose_of(self, db: sqlite3.Connection, size: int) -> list[Known]:
        """Photos of this file size, in any root, whose own path no longer holds them."""
        if size not in self.loose:
            found = db.execute(
                f"""SELECT {_KNOWN}, r.path, (SELECT place FROM act_file f WHERE f.photo_id = p.id AND f.main = 1
                AND f.state = 'trashed' ORDER BY f.id DESC LIMIT 1) FROM photo p JOIN root r ON r.id = p.root_id
                WHERE p.file_size = ? AND p.id <= ?""",
                (size, self.last_id),
            ).fetchall()
            self.loose[size] = [Known(*row[:-2]) for row in found if not _held(Known(*row[:-2]), row[-2], row[-1])]
        return self.loose[size]

    def note_move(self, db: sqlite3.Connection, known: Known, folder: bytes) -> None:
        """Note that a photo was found in another folder (relative) than the one that is written down."""
        [[root]] = db.execute("SELECT r.path FROM photo p JOIN root r ON r.id = p.root_id WHERE p.id = ?", (known.id,))
        self.moves[_absolute(root, known.folder), _absolute(self.path, folder)] += 1

    def discard(self, known: Known) -> None:
        """Note that a photo has been found: it is neither loose nor missing any more."""
        for by_key in (self.visible, self.missing):
            there = by_key.get((known.folder, known.name))
            if there is not None and there.id == known.id:
                del by_key[known.folder, known.name]
        if known.file_size in self.loose:
            self.loose[known.file_size] = [other for other in self.loose[known.file_size] if other.id != known.id]


def begin(db: sqlite3.Connection, root: RootId, path: bytes, running: Iterable[int], *, trusted: bool) -> Scan:
    """A scan that has seen nothing yet. `running`: the acts that are moving files right now."""
    last = db.execute("SELECT coalesce(max(id), 0) FROM photo").fetchone()[0]
    copies = db.execute("SELECT place FROM act_file WHERE state = 'copied'").fetchall()
    for act_id in running:
        # A RAW file whose picture has gone ahead is no photo of its own either, unless the act leaves it.
        copies += db.execute(
            "SELECT place FROM act_file WHERE act_id = ?1 AND state = 'planned' UNION ALL "
            "SELECT path FROM act_file WHERE act_id = ?1 AND NOT main",
            (act_id,),
        ).fetchall()
    return Scan(root, path, last, trusted, {row[0] for row in copies if row[0] and below(row[0], path)})


def check_listed(db: sqlite3.Connection, scan: Scan) -> None:
    """Raise TakenOut where the folder is not in the library any more."""
    if not db.execute("SELECT 1 FROM root WHERE id = ? AND NOT removed", (scan.root,)).fetchone():
        raise TakenOut


def known_folders(db: sqlite3.Connection, root: int, inside: bytes = b"", *, deep: bool = True) -> list[bytes]:
    """The folders of a root, or in one of its folders, of which photos are written down; all, or those right inside.

    Leaps along the index from folder to folder, so that neither photos nor what lies deeper costs anything.
    """
    prefix = inside + b"/" if inside else b""
    end = inside + b"0" if inside else b""  # in the order of bytes, "0" comes right after "/"
    found: dict[bytes, None] = {}  # in order; what lies in a folder may come long after the folder itself
    after, compared = prefix, ">="
    while True:
        row = db.execute(
            f"SELECT folder FROM photo WHERE root_id = ? AND folder {compared} ? AND {VISIBLE} ORDER BY folder LIMIT 1",
            (root, after),
        ).fetchone()
        if row is None or (end and row[0] >= end):
            return list(found)
        after, compared = bytes(row[0]), ">"
        child = after if deep else prefix + after[len(prefix) :].split(b"/")[0]
        found[child] = None
        if child != after:
            after, compared = child + b"0", ">="


def is_known(db: sqlite3.Connection, root: int, folder: bytes) -> bool:
    """Whether photos of a folder are written down."""
    asked = f"SELECT 1 FROM photo WHERE root_id = ? AND folder = ? AND {VISIBLE} LIMIT 1"
    return db.execute(asked, (root, folder)).fetchone() is not None


def within(folder: bytes, ancestors: set[bytes]) -> bool:
    """Whether a relative folder, or one above it, is among these."""
    while True:
        if folder in ancestors:
            return True
        if not folder:
            return False
        folder = folder.rpartition(b"/")[0]


def _absolute(root: bytes, folder: bytes) -> bytes:
    return os.path.join(root, folder) if folder else root


def _held(known: Known, root: bytes, place: bytes | None) -> bool:
    """Whether a photo is where it is written down to be, in its folder or in the trash."""
    if known.presence == "trashed":
        return place is not None and os.path.lexists(place)
    try:
        status = os.stat(os.path.join(root, known.folder, known.name))
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns) == (known.file_size, known.mtime_ns) and known.presence != "missing"
