"""What is written down of files on their way to the trash and back."""

import os
import sqlite3
import stat
from collections.abc import Mapping, Sequence

from photosort.library.acts.act_rows import ActFile, Role, files_with
from photosort.library.acts.housing import companions_of, house, set_companions
from photosort.library.acts.parted_rows import put_together, set_apart
from photosort.library.acts.parts import planned_files
from photosort.library.db.store import Write
from photosort.library.files.free_names import renamed_as
from photosort.library.scan.roots import below
from photosort.model.companion import Companion
from photosort.model.part import Part
from photosort.model.photo import Photo, PhotoId


def note_files(
    write: Write,
    act_id: int,
    photos: Sequence[Photo],
    companions: Mapping[PhotoId, Sequence[Companion]],
    part: Part,
    *,
    for_good: bool = False,
) -> None:
    """Write down which files are about to go, and what is to stay of a photo of which a part goes.

    Companions that are already gone are left out; `for_good`, those as well of which it is not certain.
    """
    for photo in photos:
        for name, role, goes in planned_files(photo, companions[photo.id], part, for_good=for_good):
            path = photo.beside(name)
            main = role is Role.PHOTO
            try:
                status = os.lstat(path)
            except OSError:
                if role is Role.COMPANION:
                    continue
                size, mtime_ns = 0, photo.mtime_ns
            else:
                # Of a link goes the link; the picture's own time is the one that the person has seen.
                seen = main and not stat.S_ISLNK(status.st_mode)
                size, mtime_ns = status.st_size, photo.mtime_ns if seen else status.st_mtime_ns
            write.db.execute(
                "INSERT INTO act_file (act_id, photo_id, path, size, mtime_ns, main, state) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (act_id, photo.id, path, size, mtime_ns, role, "pending" if goes else "kept"),
            )


def note_trashed(write: Write, file: ActFile, place: bytes | None) -> None:
    """Write down that a file lies in the trash; `place` is None where the trash does not tell where."""
    write.db.execute("UPDATE act_file SET state = 'trashed', place = ? WHERE id = ?", (place, file.id))
    if file.main:
        write.db.execute("UPDATE photo SET presence = 'trashed' WHERE id = ?", (file.photo_id,))
        write.touched(photos=[file.photo_id], members=True, roots=True)
    set_apart(write, file)


def note_way(write: Write, file: ActFile, path: bytes) -> None:
    """Write down, before it moves, under which path a photo comes home; what lies in the trash with it goes along."""
    db = write.db
    if path == file.path:
        return
    db.execute("UPDATE act_file SET path = ? WHERE id = ?", (path, file.id))
    old, new = os.path.basename(file.path), os.path.basename(path)
    renamed = {old: new}
    if file.leads:
        for companion in companions_in_trash(db, file):
            folder, name = os.path.split(way_to(companion, file))
            renamed[name] = renamed_as(name, old, new)
            home = os.path.join(os.path.dirname(path), folder, renamed[name])
            db.execute("UPDATE act_file SET path = ? WHERE id = ?", (home, companion.id))
    set_companions(write, file.photo_id, [renamed.get(name, name) for name in companions_of(db, file.photo_id)])


def way_to(companion: ActFile, photo: ActFile) -> bytes:
    """The way from the folder of a photo to what belongs to it: mostly its name."""
    return below(companion.path, os.path.dirname(photo.path)) or os.path.basename(companion.path)


def companions_in_trash(db: sqlite3.Connection, file: ActFile) -> list[ActFile]:
    """What lies in the trash with a photo, by the same act."""
    return [other for other in files_with(db, file, "trashed", "restoring") if not other.leads]


def note_home(write: Write, file: ActFile) -> None:
    """Write down that a file is back, at its path; its place is what the trash could not let go of."""
    write.db.execute("UPDATE act_file SET state = 'home', place = ? WHERE id = ?", (file.place, file.id))
    if file.main:
        house(write, file.photo_id, file.path)
    put_together(write, file)


def note_let_go(write: Write, file: ActFile) -> None:
    """Write down that the trash has nothing left of a file that is home."""
    write.db.execute("UPDATE act_file SET place = NULL WHERE id = ?", (file.id,))
