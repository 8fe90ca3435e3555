"""What SQLite says of a library's file, as a message for people; and whether it speaks of the file or of its disk."""

import os
import sqlite3
from pathlib import Path

from photosort.library.db.sound import sound_backups
from photosort.model.message import Message
from photosort.model.message_code import MessageCode

# Not of the file's content. SQLITE_IOERR has kinds that are about content: they are named in `is_damage`.
_OF_THE_DISK = (
    "SQLITE_FULL", "SQLITE_IOERR", "SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_NOMEM",
)  # fmt: skip
_OF_CONTENT = ("SQLITE_IOERR_SHORT_READ", "SQLITE_IOERR_CORRUPTFS", "SQLITE_IOERR_DATA")
# Readers share an index of the write-ahead log, a file that has to grow before the first of them reads.
_FULL = ("SQLITE_FULL", "SQLITE_IOERR_SHMSIZE")


def is_damage(error: BaseException) -> bool:
    """Whether an error of SQLite means that what the file holds is wrong, and not that the disk did not serve it."""
    name = getattr(error, "sqlite_errorname", "")
    if isinstance(error, OSError) or _is_full(error):
        return False
    return name.startswith(_OF_CONTENT) or not name.startswith(_OF_THE_DISK)


def in_words(path: Path, error: sqlite3.Error) -> Message:
    """What went wrong with the database at `path`."""
    name = getattr(error, "sqlite_errorname", "")
    if _is_full(error):
        return full(path)
    # Python itself names no code for text that is none.
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB", *_OF_CONTENT)) or "decode to UTF-8" in str(error):
        return damaged(path)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return Message(MessageCode.LIBRARY_BUSY, path=_folder(path))
    if name.startswith("SQLITE_READONLY"):
        return read_only_file(path)
    if name.startswith("SQLITE_CANTOPEN"):
        return Message(MessageCode.LIBRARY_MISSING, path=os.fsencode(path))
    if name.startswith("SQLITE_IOERR"):
        return Message(MessageCode.LIBRARY_DISK_SILENT, path=_folder(path), error=str(error))
    return Message(MessageCode.LIBRARY_ERROR, path=os.fsencode(path), error=str(error))


def damaged(path: Path) -> Message:
    """That a library is damaged, with the way back: only a sound backup is promised."""
    backups = sound_backups(path)
    if not backups:
        return Message(MessageCode.LIBRARY_DAMAGED_BARE, path=os.fsencode(path))
    return Message(MessageCode.LIBRARY_DAMAGED, path=os.fsencode(path), backup=os.fsencode(backups[0]))


def full(path: Path) -> Message:
    """That the disk of a database is full."""
    return Message(MessageCode.LIBRARY_DISK_FULL, path=_folder(path))


def read_only_file(path: Path) -> Message:
    """That a database cannot be written."""
    return Message(MessageCode.LIBRARY_READ_ONLY, path=_folder(path))


def _is_full(error: BaseException) -> bool:
    return getattr(error, "sqlite_errorname", "").startswith(_FULL) or "disk is full" in str(error)


def _folder(path: Path) -> bytes:
    return os.fsencode(path.parent)
