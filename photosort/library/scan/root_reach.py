"""How far a folder of a library reaches, and changing that: what it lists no longer is missing, or another folder's."""

import os
import sqlite3
from collections.abc import Iterable

from photosort.library.db import rows
from photosort.library.db.store import VISIBLE, Write
from photosort.library.scan.roots import hand_over
from photosort.model.photo import PhotoId, Presence, RootId
from photosort.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Reach:
    """What a folder lists of what is on disk."""

    recursive: bool
    only_names: bytes | None  # NUL-joined names, where single files were added
    removed: bool


def reaches(db: sqlite3.Connection) -> dict[RootId, Reach]:
    """How far each folder reaches, also of those that were taken out."""
    found = db.execute("SELECT id, recursive, only_names, removed FROM root")
    return {RootId(row[0]): Reach(bool(row[1]), row[2], bool(row[3])) for row in found}


def set_reach(write: Write, root: RootId, reach: Reach) -> list[tuple[PhotoId, Presence]]:
    """Have a folder list this. Returns the photos that no folder lists any more, with the presence that they had."""
    db = write.db
    [[path]] = db.execute(
        "UPDATE root SET recursive = ?, only_names = ?, removed = ? WHERE id = ? RETURNING path",
        (reach.recursive, reach.only_names, reach.removed, root),
    ).fetchall()
    hand_over(write, None, path)
    left = [(PhotoId(row[0]), Presence(row[3])) for row in db.execute(
        f"SELECT id, folder, name, presence FROM photo WHERE root_id = ? AND {VISIBLE}", (root,)
    ) if not _lists(reach, row[1], row[2])]  # fmt: skip
    db.executemany("UPDATE photo SET presence = 'missing' WHERE id = ?", [(photo,) for photo, _ in left])
    if reach.removed:
        db.execute("DELETE FROM problem WHERE root_id = ?", (root,))
    write.touched(photos=[photo for photo, _ in left], roots=True, members=True, problems=True)
    return left


def bring_back(write: Write, root: RootId, photos: Iterable[tuple[PhotoId, Presence]]) -> None:
    """Show photos again that `set_reach` had taken away, unless they were seen since, or another has their place.

    Of a folder that is not there they are out of reach, until it is.
    """
    db = write.db
    [[path]] = db.execute("SELECT path FROM root WHERE id = ?", (root,)).fetchall()
    there = os.path.isdir(path)
    db.execute("UPDATE root SET available = ? WHERE id = ?", (there, root))
    back = [photo for photo, _ in photos]
    db.executemany(
        f"""UPDATE photo AS p SET presence = ? WHERE id = ? AND presence = 'missing'
        AND root_id IN (SELECT id FROM root WHERE NOT removed) AND NOT EXISTS (SELECT 1 FROM photo q
        WHERE q.root_id = p.root_id AND q.folder = p.folder AND q.name = p.name AND q.{VISIBLE})""",
        [(presence if there else Presence.UNAVAILABLE, photo) for photo, presence in photos],
    )
    write.touched(photos=back, roots=True, members=True)


def _lists(reach: Reach, folder: bytes, name: bytes) -> bool:
    if reach.removed or (folder and not reach.recursive):
        return False
    return reach.only_names is None or name in rows.names(reach.only_names)
