"""What a person does to smart albums: made, named, dropped. No photo is touched. The journal watches."""

import sqlite3

from photosort.library.acts.known_rows import clean
from photosort.library.db.store import Write
from photosort.model.acts import DropSmartAlbum, MakeSmartAlbum, RenameSmartAlbum
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.model.smart_album import SmartAlbumId


def make_smart_album(write: Write, act: MakeSmartAlbum) -> Message:
    """Keep a search under a name. Raises PhotosortError where nothing is asked for."""
    query = clean(act.query)
    if not query:
        raise PhotosortError(Message(MessageCode.NOTHING_TO_LOOK_FOR))
    name = clean(act.name) or query
    write.db.execute("INSERT INTO smart_album (name, query) VALUES (?, ?)", (name, query))
    write.touched(smart_albums=True)
    return Message(MessageCode.SMART_ALBUM_MADE, name=name)


def rename_smart_album(write: Write, act: RenameSmartAlbum) -> Message:
    """Name one. Raises PhotosortError where there is none of this number, or no name is left."""
    old, name = _name(write.db, act.smart_album), clean(act.name)
    if not name:
        raise PhotosortError(Message(MessageCode.NAME_NEEDED, album=old))
    write.db.execute("UPDATE smart_album SET name = ? WHERE id = ?", (name, act.smart_album))
    write.touched(smart_albums=True)
    return Message(MessageCode.RENAMED, album=old, name=name)


def drop_smart_album(write: Write, act: DropSmartAlbum) -> Message:
    """Forget one; what it showed stays where it is. Raises PhotosortError where there is none of this number."""
    name = _name(write.db, act.smart_album)
    write.db.execute("DELETE FROM smart_album WHERE id = ?", (act.smart_album,))
    write.touched(smart_albums=True)
    return Message(MessageCode.SMART_ALBUM_DROPPED, name=name)


def _name(db: sqlite3.Connection, smart_album: SmartAlbumId) -> str:
    row = db.execute("SELECT name FROM smart_album WHERE id = ?", (smart_album,)).fetchone()
    if row is None:
        raise PhotosortError(Message(MessageCode.NO_SMART_ALBUM, id=smart_album))
    return str(row[0])
