"""Rows of photos as a scan writes them: new, changed, moved."""

from photosort.library.db import rows
from photosort.library.db.store import Write
from photosort.library.scan.walker import Found


def insert_photo(write: Write, root: int, found: Found) -> None:
    """Write down a file that nobody knew."""
    values = {
        "root_id": root,
        "folder": found.folder,
        "name": found.name,
        "companions": rows.joined(found.companions),
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


def update_photo(write: Write, photo: int, found: Found, *, changed: bool = False) -> None:
    """Write down what the disk says of a known photo; a changed one is read again."""
    write.db.execute(
        """UPDATE photo SET companions = ?, file_size = ?, size = ?, mtime_ns = ?, presence = 'present',
        sort_time = CASE WHEN taken IS NULL THEN ? ELSE sort_time END,
        state = CASE WHEN ? THEN 'new' ELSE state END WHERE id = ?""",
        (
            rows.joined(found.companions),
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
        "UPDATE photo SET root_id = ?, folder = ?, name = ?, sort_name = ?, search_text = ? WHERE id = ?",
        (root, found.folder, found.name, rows.sort_name(found.name), rows.search_text(found.folder, found.name), photo),
    )
    update_photo(write, photo, found)
