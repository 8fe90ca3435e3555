"""What is written down of files on their way to the trash and back."""

import os
import stat
from collections.abc import Sequence

from photosort.library.acts.act_rows import ActFile
from photosort.library.db import rows
from photosort.library.db.free_path import displace
from photosort.library.db.store import Write
from photosort.model.photo import Photo


def note_files(write: Write, act_id: int, photos: Sequence[Photo]) -> None:
    """Write down which files are about to go. Companions that are already gone are left out."""
    for photo in photos:
        folder = os.path.dirname(photo.path)
        for name in (photo.name, *photo.companions):
            path = os.path.join(folder, name)
            main = name == photo.name
            try:
                status = os.lstat(path)
            except OSError:
                if not main:
                    continue
                size, mtime_ns = 0, photo.mtime_ns
            else:
                # Of a link goes the link; the picture's own time is the one that the person has seen.
                seen = main and not stat.S_ISLNK(status.st_mode)
                size, mtime_ns = status.st_size, photo.mtime_ns if seen else status.st_mtime_ns
            write.db.execute(
                "INSERT INTO act_file (act_id, photo_id, path, size, mtime_ns, main, state) "
                "VALUES (?, ?, ?, ?, ?, ?, 'pending')",
                (act_id, photo.id, path, size, mtime_ns, main),
            )


def note_trashed(write: Write, file: ActFile, place: bytes | None) -> None:
    """Write down that a file lies in the trash; `place` is None where the trash does not tell where."""
    write.db.execute("UPDATE act_file SET state = 'trashed', place = ? WHERE id = ?", (place, file.id))
    if file.main:
        write.db.execute("UPDATE photo SET presence = 'trashed' WHERE id = ?", (file.photo_id,))
        write.touched(photos=[file.photo_id], members=True, roots=True)


def note_home(write: Write, file: ActFile, path: bytes) -> None:
    """Write down that a file is back, under this path."""
    db = write.db
    db.execute("UPDATE act_file SET state = 'home', path = ? WHERE id = ?", (path, file.id))
    if not file.main:
        if path != file.path:
            _rename_companion(write, file, os.path.basename(path))
        return
    name = os.path.basename(path)
    root, folder = db.execute("SELECT root_id, folder FROM photo WHERE id = ?", (file.photo_id,)).fetchone()
    displace(write, root, folder, name, but=file.photo_id)
    removed = db.execute("SELECT removed FROM root WHERE id = ?", (root,)).fetchone()[0]
    db.execute(
        "UPDATE photo SET presence = ?, name = ?, sort_name = ?, search_text = ? WHERE id = ?",
        (
            "missing" if removed else "present",
            name,
            rows.sort_name(name),
            rows.search_text(folder, name),
            file.photo_id,
        ),
    )
    write.touched(photos=[file.photo_id], members=True, roots=True)


def _rename_companion(write: Write, file: ActFile, name: bytes) -> None:
    joined = write.db.execute("SELECT companions FROM photo WHERE id = ?", (file.photo_id,)).fetchone()[0]
    old = os.path.basename(file.path)
    names = [name if part == old else part for part in rows.names(joined)]
    write.db.execute("UPDATE photo SET companions = ? WHERE id = ?", (rows.joined(names), file.photo_id))
