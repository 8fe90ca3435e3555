"""The trash of Windows and macOS, reached through Qt; Linux has its own can in the library."""

import os
import sys
from contextlib import suppress

from PySide6.QtCore import QFile, QStorageInfo

from photosort.library.files.moving import arrive, leave
from photosort.library.files.trash_can import TrashCan
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError


class SystemTrash:
    """Recycle Bin or macOS Trash. Success is believed only when the file is gone and lies in the trash."""

    def available(self, path: bytes) -> bool:
        """Whether the drive of `path` has a trash: local, writable, and no network share."""
        name = os.fsdecode(path)
        if sys.platform == "win32" and name.startswith("\\\\"):
            return False
        storage = QStorageInfo(os.path.dirname(name))
        network = bytes(storage.fileSystemType().data()).lower() in (b"smbfs", b"nfs", b"afpfs", b"webdav", b"cifs")
        return storage.isValid() and not storage.isReadOnly() and not network

    def put(self, path: bytes) -> bytes:
        """Move a file to the trash; see `TrashCan.put`."""
        file = QFile(os.fsdecode(path))
        # The static form tells no place; the instance knows it afterwards.
        if not file.moveToTrash():
            raise PhotosortError(Message(MessageCode.TRASH_REFUSED, path=path, error=file.errorString()))
        place = os.fsencode(file.fileName())
        if os.path.lexists(path) or not os.path.lexists(place) or place == path:
            raise PhotosortError(Message(MessageCode.TRASH_LOST, path=path))
        return place

    def restore(self, place: bytes, path: bytes) -> None:
        """Move a file back; see `TrashCan.restore`."""
        os.lstat(place)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        arrive(place, path)
        with suppress(OSError):
            leave(place)

    def find(self, path: bytes) -> bytes | None:
        """These systems do not tell."""
        return None

    def tidy(self, path: bytes) -> None:
        """These systems tidy up after themselves."""


def system_trash() -> TrashCan | None:
    """The can of this system, or None where the library brings its own."""
    return None if sys.platform.startswith("linux") else SystemTrash()
