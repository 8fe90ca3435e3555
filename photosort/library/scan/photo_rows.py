"""Rows of photos as a scan writes them: new, changed, moved."""

from photosort.library.db import rows
from photosort.library.db.store import Write
from photosort.library.scan.walker import Found


def insert_photo(write: Write, root: int, found: Found) -> int:
    """Write down a file that nobody knew. Returns its number."""
    values = {
        "root_id": root,
        "folder": found.folder,
        "name": found.name,
        "companions": rows.joined(found.companions),
        "beside": found.beside,
        "file_size": found.file_size,
        "size": found.size,
        "mtime_ns": found.mtime_ns,
        "sort_time": rows.sort_time(None, found.mtime_ns),
        "sort_name": rows.sort_name(found.name),
        "search_text": rows.search_text(found.folder, found.name),
    }
    photo = write.db.execute(
        f"INSERT INTO photo ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})", tuple(values.values())
    ).lastrowid
    write.touched(photos=[photo or 0], roots=True)
    return photo or 0


def update_photo(write: Write, photo: int, found: Found, *, changed: bool = False) -> None:
    """Write down what the disk says of a known photo; a changed one is read again.

    What lies beside it may tell its date or its place.
    """
    beside = rows.joined(found.companions)
    write.db.execute(
        """UPDATE photo SET companions = ?1, beside = ?2, file_size = ?3, size = ?4, mtime_ns = ?5,
        presence = 'present',
        date_due = CASE WHEN (companions, beside) IS NOT (?1, ?2) THEN max(date_due, 1) ELSE date_due END,
        sort_time = CASE WHEN taken IS NULL THEN ?6 ELSE sort_time END,
        state = CASE WHEN ?7 THEN 'new' ELSE state END WHERE id = ?8""",
        (
            beside,
            found.beside,
            found.file_size,
            found.size,
            found.mtime_ns,
            rows.sort_time(None, found.mtime_ns),
            changed,
            photo,
        ),
    )
    if changed:
        write.db.execute("DELETE FROM problem WHERE photo_id = ?", (photo,))
    write.touched(photos=[photo], roots=True, members=True, problems=changed)


def move_photo(write: Write, photo: int, root: int, found: Found) -> None:
    """Write down that a known photo lies elsewhere now, or is called otherwise."""
    write.db.execute(
        """UPDATE photo SET root_id = ?1, folder = ?2, name = ?3, sort_name = ?4, search_text = ?5,
        date_due = CASE WHEN name <> ?3 AND (taken IS NULL OR dated <> 'exif') THEN max(date_due, 1) ELSE date_due END
        WHERE id = ?6""",
        (root, found.folder, found.name, rows.sort_name(found.name), rows.search_text(found.folder, found.name), photo),
    )
    update_photo(write, photo, found)
