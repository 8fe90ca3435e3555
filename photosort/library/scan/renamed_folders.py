"""Folders that were renamed or moved, as a scan has recognised their photos: what acts remember of them follows."""

import os
from collections.abc import Mapping

from photosort.library.db.store import Write
from photosort.library.scan.roots import below

Move = tuple[bytes, bytes]  # the folder in which a photo was, and the one in which it was found: absolute


def renamed_folders(moves: Mapping[Move, int]) -> dict[bytes, bytes]:
    """Which folders are called otherwise now, out of how many photos went from where to where.

    A folder that is still there was not renamed. Where its photos went several ways, most of them tell. What two paths
    have in common at their end did not change: a folder above it did.
    """
    found: dict[bytes, bytes] = {}
    for old, new in sorted(moves, key=lambda move: moves[move]):
        if old == new or os.path.lexists(old):
            continue
        while os.path.basename(old) == os.path.basename(new) and not os.path.lexists(os.path.dirname(old)):
            old, new = os.path.dirname(old), os.path.dirname(new)
        found[old] = new
    return found


def follow(write: Write, renamed: Mapping[bytes, bytes]) -> None:
    """Have the files of acts that are remembered in these folders, or below, be remembered where those are now."""
    if not renamed:
        return
    db = write.db
    for column in ("path", "place"):
        for number, path in db.execute(f"SELECT id, {column} FROM act_file WHERE {column} NOT NULL").fetchall():
            above = [(old, inside) for old in renamed if (inside := below(path, old))]
            if above:
                old, inside = max(above, key=lambda pair: len(pair[0]))
                db.execute(
                    f"UPDATE act_file SET {column} = ? WHERE id = ?", (os.path.join(renamed[old], inside), number)
                )
