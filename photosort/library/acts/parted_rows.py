"""The rows of what an act leaves of a shot, while its JPEG and its RAW file are apart and when they are together again.

A RAW file that stays becomes a photo of its own in the place of its picture, as a scan would make it one; when the
picture is back it is a companion again. A picture that stays has lost a companion, and gets it back.
"""

import os
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Literal

from photosort.library.acts.act_rows import ActFile, files_with
from photosort.library.acts.housing import companions_of, place_of, set_companions
from photosort.library.db import rows
from photosort.library.db.free_path import displace
from photosort.library.db.store import VISIBLE, Write
from photosort.library.files.companions import folded, in_order, stem_of
from photosort.library.scan.photo_rows import insert_photo, update_photo
from photosort.library.scan.walker import ROUND, Found
from photosort.library.scan.walker import beside as times_of
from photosort.model.photo import PhotoId

# What a RAW file has from its picture until it is read itself: so it lies where the picture lay.
_INHERITED = "position, sort_time, taken, dated, utc_offset, camera, exposure, latitude, longitude"


def set_apart(write: Write, file: ActFile) -> None:
    """Write down what is left of a photo after a file of it has gone."""
    if file.main:
        kept = files_with(write.db, file, "kept")
        for place, raw in enumerate(kept):
            if raw.leads:
                beside = kept[place + 1 : next((n for n, o in enumerate(kept) if n > place and o.leads), len(kept))]
                _show(write, file.photo_id, raw, beside)
    elif _goes_alone(write.db, file):
        names, name = companions_of(write.db, file.photo_id), os.path.basename(file.path)
        if name in names and _is_beside(write.db, file):
            _set_beside(write, file.photo_id, [one for one in names if one != name], [file], -1)


def put_together(write: Write, file: ActFile) -> None:
    """Write down that a file is back, at its path: the parts of its photo are one again if they lie side by side."""
    db = write.db
    if file.main:
        kept = files_with(db, file, "kept")
        alike = [raw for raw in kept if raw.leads and _is_beside(db, raw) and _stem(raw) == _stem(file)]
        if kept and not alike:  # it is back under another name: they are two photos
            names = companions_of(db, file.photo_id)
            apart = [other for other in kept if os.path.basename(other.path) in names]
            left = set(names).difference(os.path.basename(other.path) for other in apart)
            _set_beside(write, file.photo_id, left, apart, -1)
        for raw in alike:
            root, _, folder, _ = place_of(db, file.photo_id)
            displace(write, root, folder, os.path.basename(raw.path), but=file.photo_id)
    elif _goes_alone(db, file):
        names, name = companions_of(db, file.photo_id), os.path.basename(file.path)
        if name not in names and _is_beside(db, file):
            _set_beside(write, file.photo_id, [*names, name], [file], 1)


def _set_beside(
    write: Write, photo: PhotoId, names: Iterable[bytes], files: Iterable[ActFile], sign: Literal[-1, 1]
) -> None:
    """Write down what is beside a photo after files have come or gone, as a scan would; they may tell its date."""
    set_companions(write, photo, names)
    [[size, times]] = write.db.execute("SELECT size, beside FROM photo WHERE id = ?", (photo,))
    for file in files:
        size, times = size + sign * file.size, times + sign * file.mtime_ns
    write.db.execute(
        "UPDATE photo SET size = ?, beside = ?, "
        "date_due = CASE WHEN taken IS NULL OR dated <> 'exif' THEN max(date_due, 1) ELSE date_due END WHERE id = ?",
        (size, times % ROUND, photo),
    )
    write.touched(photos=[photo], members=True, roots=True)


def _show(write: Write, picture: PhotoId, raw: ActFile, beside: Sequence[ActFile]) -> None:
    """Make a RAW file a photo in the place of its picture, in its album, and pinned there as the picture is."""
    db = write.db
    root, _, folder, _ = place_of(db, picture)
    [[removed, only]] = db.execute("SELECT removed, only_names FROM root WHERE id = ?", (root,))
    try:
        status = os.stat(raw.path)
        near = {os.path.basename(other.path): os.stat(other.path) for other in beside if _is_beside(db, other)}
    except OSError:
        return  # the next scan says what has become of them
    if removed or not _is_beside(db, raw):
        return
    name = os.path.basename(raw.path)
    size = status.st_size + sum(other.st_size for other in near.values())
    times = times_of(near.values())
    found = Found(folder, name, status.st_size, size, status.st_mtime_ns, tuple(in_order(near)), times)
    known = db.execute(
        f"SELECT id, {VISIBLE}, file_size = ? AND mtime_ns = ? FROM photo "
        f"WHERE root_id = ? AND folder = ? AND name = ? AND ({VISIBLE} OR presence = 'missing') "
        f"ORDER BY {VISIBLE} DESC, id DESC LIMIT 1",
        (status.st_size, status.st_mtime_ns, root, folder, name),
    ).fetchone()
    if known is None:
        photo = insert_photo(write, root, found)
        db.execute(
            f"UPDATE photo SET ({_INHERITED}) = (SELECT {_INHERITED} FROM photo WHERE id = ?) WHERE id = ?",
            (picture, photo),
        )
    else:
        photo = known[0]
        update_photo(write, photo, found, changed=not known[2])
        if not known[1]:  # what it was before its picture came is past
            for table in ("membership", "favourite", "mark"):
                db.execute(f"DELETE FROM {table} WHERE photo_id = ?", (photo,))
    db.execute(
        "INSERT OR IGNORE INTO membership (photo_id, album_id, certainty, tick, held, pinned) "
        "SELECT ?, album_id, certainty, tick, held, pinned FROM membership WHERE photo_id = ?",
        (photo, picture),
    )
    db.execute("INSERT OR IGNORE INTO forbidden SELECT ?, album_id FROM forbidden WHERE photo_id = ?", (photo, picture))
    db.execute("INSERT OR IGNORE INTO favourite SELECT ? FROM favourite WHERE photo_id = ?", (photo, picture))
    db.execute("INSERT OR IGNORE INTO said_date SELECT ?, taken FROM said_date WHERE photo_id = ?", (photo, picture))
    db.execute(
        "INSERT OR IGNORE INTO said_place SELECT ?, latitude, longitude, guessed FROM said_place WHERE photo_id = ?",
        (photo, picture),
    )
    db.execute(  # that the picture was rejected says nothing of the file which is to stay
        "INSERT OR IGNORE INTO mark SELECT ?, mark FROM mark WHERE photo_id = ? AND mark = 'kept'", (photo, picture)
    )
    if only is not None and name not in rows.names(only):
        db.execute("UPDATE root SET only_names = ? WHERE id = ?", (rows.joined((*rows.names(only), name)), root))
    write.touched(photos=[photo], members=True, roots=True)


def _is_beside(db: sqlite3.Connection, file: ActFile) -> bool:
    """Whether a file lies in the folder of its photo itself, and not in one below it."""
    return os.path.dirname(file.path) == os.path.dirname(os.path.join(*place_of(db, file.photo_id)[1:]))


def _goes_alone(db: sqlite3.Connection, file: ActFile) -> bool:
    """Whether a file goes with the RAW file alone, and not with the photo."""
    asked = (
        "SELECT 1 FROM act_file WHERE photo_id = ? AND main = 1 AND act_id = (SELECT act_id FROM act_file WHERE id = ?)"
    )
    return db.execute(asked, (file.photo_id, file.id)).fetchone() is None


def _stem(file: ActFile) -> str:
    return folded(stem_of(os.path.basename(file.path)))
