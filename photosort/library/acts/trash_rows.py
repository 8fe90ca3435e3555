"""What is written down of files on their way to the trash and back."""

import os
import sqlite3
import stat
from collections.abc import Sequence

from photosort.library.acts.act_rows import ActFile, files_of
from photosort.library.acts.housing import house, set_companions
from photosort.library.db import rows
from photosort.library.db.store import Write
from photosort.library.files.free_names import renamed_as
from photosort.library.scan.roots import below
from photosort.model.photo import Photo


def note_files(write: Write, act_id: int, photos: Sequence[Photo]) -> None:
    """Write down which files are about to go. Companions that are already gone are left out."""
    for photo in photos:
        for name in (photo.name, *photo.companions):
            path = photo.beside(name)
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


def note_way(write: Write, file: ActFile, path: bytes) -> None:
    """Write down, before it moves, under which path a photo comes home; what lies in the trash with it goes along."""
    db = write.db
    if path == file.path:
        return
    db.execute("UPDATE act_file SET path = ? WHERE id = ?", (path, file.id))
    old, new = os.path.basename(file.path), os.path.basename(path)
    renamed = {old: new}
    if file.main:
        for companion in companions_in_trash(db, file):
            folder, name = os.path.split(way_to(companion, file))
            renamed[name] = renamed_as(name, old, new)
            home = os.path.join(os.path.dirname(path), folder, renamed[name])
            db.execute("UPDATE act_file SET path = ? WHERE id = ?", (home, companion.id))
    [[joined]] = db.execute("SELECT companions FROM photo WHERE id = ?", (file.photo_id,))
    set_companions(write, file.photo_id, [renamed.get(name, name) for name in rows.names(joined)])


def way_to(companion: ActFile, photo: ActFile) -> bytes:
    """The way from the folder of a photo to what belongs to it: mostly its name."""
    return below(companion.path, os.path.dirname(photo.path)) or os.path.basename(companion.path)


def companions_in_trash(db: sqlite3.Connection, file: ActFile) -> list[ActFile]:
    """What lies in the trash with a photo, by the same act."""
    [[act_id]] = db.execute("SELECT act_id FROM act_file WHERE id = ?", (file.id,))
    files = files_of(db, act_id, "trashed", "restoring")
    return [other for other in files if other.photo_id == file.photo_id and not other.main]


def note_home(write: Write, file: ActFile) -> None:
    """Write down that a file is back, at its path; its place is what the trash could not let go of."""
    write.db.execute("UPDATE act_file SET state = 'home', place = ? WHERE id = ?", (file.place, file.id))
    if file.main:
        house(write, file.photo_id, file.path)


def note_let_go(write: Write, file: ActFile) -> None:
    """Write down that the trash has nothing left of a file that is home."""
    write.db.execute("UPDATE act_file SET place = NULL WHERE id = ?", (file.id,))
