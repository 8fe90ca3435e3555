"""What an act names: rows, of which each must be there or the act is refused, and names that a person gives."""

import sqlite3
from collections.abc import Sequence
from typing import TypeVar

from photosort.library.db import rows
from photosort.model.album import Name
from photosort.model.face import FaceId
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.named_people import people_in, with_names
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError

_Id = TypeVar("_Id", PhotoId, FaceId)


def clean(name: str) -> str:
    """A name on one line, without control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in name).split())


def album_name(db: sqlite3.Connection, album: int) -> Name:
    """What an album is called. Raises PhotosortError where there is none of this number."""
    row = db.execute("SELECT name FROM album WHERE id = ?", (album,)).fetchone()
    if row is None:
        raise PhotosortError(Message(MessageCode.NO_ALBUM, id=album))
    name = rows.name(row[0])
    return name if isinstance(name, str) else with_names(name, rows.people_names(db, list(people_in(name))))


def known_photos(db: sqlite3.Connection, photos: Sequence[PhotoId]) -> list[PhotoId]:
    """The photos, each once. Raises PhotosortError where none is named, or one is not in the library."""
    return _known(db, "photo", photos, MessageCode.NO_PHOTO_SELECTED, MessageCode.UNKNOWN_PHOTO)


def known_faces(db: sqlite3.Connection, faces: Sequence[FaceId]) -> list[FaceId]:
    """The faces, each once. Raises PhotosortError where none is named, or one is not known."""
    return _known(db, "face", faces, MessageCode.NO_FACE_SELECTED, MessageCode.UNKNOWN_FACE)


def _known(
    db: sqlite3.Connection, table: str, ids: Sequence[_Id], none: MessageCode, unknown: MessageCode
) -> list[_Id]:
    each = list(dict.fromkeys(ids))
    if not each:
        raise PhotosortError(Message(none))
    known = 0
    for marks, part in rows.chunks(each):
        known += db.execute(f"SELECT count(*) FROM {table} WHERE id IN ({marks})", part).fetchone()[0]
    if known != len(each):
        raise PhotosortError(Message(unknown))
    return each
