"""Which folders a scan lists: all of a root, or those that a watcher saw change; never what another root lists."""

import os
import sqlite3
from collections.abc import Iterator, Sequence

from photosort.library.db import rows
from photosort.library.files.companions import extension
from photosort.library.files.takeout import is_deleted
from photosort.library.scan.passed_over import is_passed_over
from photosort.library.scan.reconcile import Verdict, compare
from photosort.library.scan.roots import RootRow, below, owner
from photosort.library.scan.scan_state import Scan, is_known, known_folders
from photosort.library.scan.walker import Found, Lister, Listing, list_folder, walk
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import Problem, ProblemKind, Stage
from photosort.model.scan import Formats


def listings(
    scan: Scan,
    row: RootRow,
    roots: Sequence[RootRow],
    formats: Formats,
    db: sqlite3.Connection,
    folders: set[bytes] | None,
    recall: Lister,
) -> Iterator[Listing]:
    """Walk through the folders that are this root's own.

    Args:
        scan: told which folders have vanished.
        row: the root; `roots` are all of the library, of which deeper ones list their own folders.
        roots: see above.
        formats: which files are photos.
        db: the library, for which folders are known.
        folders: absolute paths of the folders to list, with what is new below them; None: everything.
        recall: lists a folder where all are wanted; those that a watcher saw change are looked at themselves.
    """

    def own(folder: bytes) -> bool:
        lister = owner(roots, os.path.join(scan.path, folder) if folder else scan.path)
        return lister is not None and lister[0] == scan.root

    def into(folder: bytes) -> bool:
        # A deeper root lists its own; below one that is not recursive, this root goes on.
        return bool(row[2]) and not any(r[2] and below(r[1], scan.path) == folder for r in roots)

    lister = list_folder if folders is not None else recall
    if folders is None:
        starts = [b""]
        descend = into
    else:
        starts = _dirty(scan, db, folders)

        def descend(folder: bytes) -> bool:
            return not is_known(db, scan.root, folder) and into(folder)

    for start in starts:
        for listing in walk(scan.path, formats, start=start, descend=descend, lister=lister):
            if listing.folder in scan.listed or not own(listing.folder):
                continue
            yield listing


def photos_of(
    scan: Scan, listing: Listing, row: RootRow, roots: Sequence[RootRow], left_out: frozenset[bytes]
) -> Iterator[Found]:
    """The photos of a listing that are the root's: of single files only these, and no copy that an act has made.

    A link is no photo of its own where the file to which it leads is one, nor is what Takeout says lay in the bin.
    A file that is `left_out` because it is still being written counts as seen where it is known; a new one is a
    problem that passes.
    """
    only = None if row[3] is None else set(rows.names(row[3]))
    for found in listing.photos():
        path = os.path.join(scan.path, found.folder, found.name)
        if (only is not None and found.name not in only) or path in scan.ours:
            continue
        known = scan.visible.get((found.folder, found.name))
        if (found.name in listing.links and _is_listed(os.path.realpath(path), roots, listing.formats)) or (
            # What was read once is not asked again.
            (known is None or compare(found, known) is not Verdict.SAME) and is_deleted(path, found.companions)
        ):
            if known is not None:
                scan.withdrawn.append(scan.visible.pop((found.folder, found.name)))
            continue
        if path not in left_out:
            yield found
        elif scan.visible.pop((found.folder, found.name), None) is None:
            why = Message(MessageCode.BEING_WRITTEN)
            scan.problems.append(Problem(path, Stage.SCAN, ProblemKind.BEING_WRITTEN, why))


def _is_listed(path: bytes, roots: Sequence[RootRow], formats: Formats) -> bool:
    """Whether a file, by its path behind all links, is a photo of one of the roots by itself."""
    folder, name = os.path.split(path)
    for root in roots:
        inside = below(folder, os.path.realpath(root[1]))
        if inside is None or (inside and not root[2]) or (root[3] is not None and name not in rows.names(root[3])):
            continue
        if extension(name) in formats.images | formats.raws and not name.startswith(b"."):
            return not _within_passed_over(root[1], inside)
    return False


def _dirty(scan: Scan, db: sqlite3.Connection, folders: set[bytes]) -> list[bytes]:
    """Which folders to list; those that are gone, and known ones that went with them, are noted as vanished."""
    starts = []
    for absolute in sorted(folders):
        folder = below(absolute, scan.path)
        if folder is None or _within_passed_over(scan.path, folder):
            continue
        if not os.path.isdir(absolute):
            scan.vanished.add(folder)
            continue
        starts.append(folder)
        children = known_folders(db, scan.root, folder, deep=False)
        scan.vanished |= {child for child in children if child and not os.path.isdir(os.path.join(scan.path, child))}
    return starts


def _within_passed_over(root: bytes, folder: bytes) -> bool:
    """Whether a walk from the root would not come to this folder."""
    parts = folder.split(b"/") if folder else []
    return any(is_passed_over(os.path.join(root, *parts[: number + 1])) for number in range(len(parts)))
