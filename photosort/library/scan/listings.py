"""Which folders a scan lists: all of a root, or those that a watcher saw change; never what another root lists."""

import os
from collections.abc import Iterator, Sequence

from photosort.library.db import rows
from photosort.library.scan.roots import RootRow, below, owner
from photosort.library.scan.scan_state import Scan
from photosort.library.scan.walker import Lister, Listing, list_folder, skipped, walk
from photosort.model.problem import Problem, ProblemKind, Stage
from photosort.model.scan import Formats


def listings(
    scan: Scan,
    row: RootRow,
    roots: Sequence[RootRow],
    formats: Formats,
    folders: set[bytes] | None,
    left_out: frozenset[bytes],
    recall: Lister,
) -> Iterator[Listing]:
    """Walk through the folders that are this root's own.

    Args:
        scan: told which folders have vanished.
        row: the root; `roots` are all of the library, of which deeper ones list their own folders.
        roots: see above.
        formats: which files are photos.
        folders: absolute paths of the folders to list, with what is new below them; None: everything.
        left_out: absolute paths of files that are still being written.
        recall: lists a folder where all are wanted; those that a watcher saw change are looked at themselves.
    """
    only = None if row[3] is None else set(rows.names(row[3]))

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
        known = {key[0] for key in scan.visible}
        starts = _dirty(scan, folders, known)

        def descend(folder: bytes) -> bool:
            return folder not in known and into(folder)

    for start in starts:
        for listing in walk(scan.path, formats, start=start, descend=descend, lister=lister):
            if listing.folder in scan.listed or not own(listing.folder):
                continue
            if only is not None:
                listing.found = [found for found in listing.found if found.name in only]
            if left_out:
                _leave_out(scan, listing, left_out)
            if scan.ours:
                inside = os.path.join(scan.path, listing.folder)
                listing.found = [f for f in listing.found if os.path.join(inside, f.name) not in scan.ours]
            yield listing


def _dirty(scan: Scan, folders: set[bytes], known: set[bytes]) -> list[bytes]:
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
        children = {prefix + name[len(prefix) :].split(b"/")[0] for name in known if name and name.startswith(prefix)}
        scan.vanished |= {child for child in children if not os.path.isdir(os.path.join(scan.path, child))}
    return starts


def _leave_out(scan: Scan, listing: Listing, paths: frozenset[bytes]) -> None:
    """Pass over files that are still being written: a known one counts as seen, a new one as a problem that passes."""
    kept = []
    for found in listing.found:
        path = os.path.join(scan.path, found.folder, found.name)
        if path not in paths:
            kept.append(found)
        elif scan.visible.pop((found.folder, found.name), None) is None:
            listing.problems.append(Problem(path, Stage.SCAN, ProblemKind.BEING_WRITTEN, "Still being written"))
    listing.found = kept
