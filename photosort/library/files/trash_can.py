"""The system's trash: what a trash can must promise, and the freedesktop.org one, whose files can be found again."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Protocol
from urllib.parse import quote_from_bytes, unquote_to_bytes

from photosort.library.files.free_names import shortened
from photosort.library.files.moving import arrive, leave
from photosort.library.files.one_drive import on_one_drive
from photosort.library.files.writable import nearest
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.model.system_error import FileRefused
from photosort.regular_file import read_regular

_LARGEST_INFO = 1 << 16  # bytes; a path is a few thousand at the most
_PARTS = (b"files", b"info")
_FULL = (errno.ENOSPC, errno.EDQUOT)


class TrashCan(Protocol):
    """The trash of a system. Nothing in it ever deletes for good, and nothing overwrites."""

    def available(self, path: bytes) -> bool:
        """Whether the drive of `path` has a trash."""

    def put(self, path: bytes) -> bytes:
        """Move a file to the trash; returns its place there once it is verified: gone from here, found there.

        Raises:
            OSError, PhotosortError: the file stays where it is.
        """

    def restore(self, place: bytes, path: bytes) -> None:
        """Move a file from its place in the trash back to `path`.

        Home is home: a trash that cannot let go of its half keeps a second name of the file, and the same call made
        again takes it away.

        Raises:
            FileExistsError: another file has the name; nothing is overwritten.
            FileNotFoundError: the file is no longer in the trash.
            OSError: the file stays in the trash.
        """

    def find(self, path: bytes) -> bytes | None:
        """The place of the file that was put here last from `path`, or None where that cannot be told."""

    def tidy(self, path: bytes) -> None:
        """Take away what the trash notes of a file from `path` that does not lie there: never moved, or taken out."""


class FreedesktopTrash:
    """The FreeDesktop.org Trash specification 1.0: the home trash, and one at the top of every other volume.

    Files are only ever renamed within one volume, never copied; `place` is the path in the trash's `files` folder.
    """

    def __init__(self, home: Path | None = None) -> None:
        data = os.environ.get("XDG_DATA_HOME") or os.path.join(os.path.expanduser("~"), ".local", "share")
        self._home = os.fsencode(home if home is not None else os.path.join(data, "Trash"))
        self._useless: set[tuple[bytes, bytes]] = set()  # folder and trash between which the drive has refused

    def available(self, path: bytes) -> bool:
        """Whether the volume of `path` has a trash, or lets one be made. Makes none."""
        return any(True for _ in self._usable(path))

    def put(self, path: bytes) -> bytes:
        """Move a file to the trash of its volume; see `TrashCan.put`."""
        path = os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path))
        before = os.lstat(path)
        for trash, top in self._usable(path):
            place = _renamed(path, trash, top)
            if place is not None:
                break
            # Asked again, it is not promised: then a person may be asked about deleting for good.
            self._useless.add((os.path.dirname(path), trash))
        else:
            raise FileRefused(Message(MessageCode.NO_TRASH))
        after = os.lstat(place)
        if os.path.lexists(path) or (after.st_size, after.st_mtime_ns) != (before.st_size, before.st_mtime_ns):
            raise PhotosortError(Message(MessageCode.TRASH_LOST, path=path))
        return place

    def restore(self, place: bytes, path: bytes) -> None:
        """Move a file back; see `TrashCan.restore`."""
        if not os.path.lexists(place):
            with suppress(OSError):
                os.unlink(note_of(place))
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), place)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        arrive(place, path)
        with suppress(OSError):
            leave(place)
            os.unlink(note_of(place))

    def find(self, path: bytes) -> bytes | None:
        """The newest file in the trash that came from `path`."""
        found = [(date, place) for date, place in self._entries(path) if os.path.lexists(place)]
        return max(found)[1] if found else None

    def tidy(self, path: bytes) -> None:
        """Take away the infos of this path without a file; see `TrashCan.tidy`."""
        for _, place in self._entries(path):
            if not os.path.lexists(place):
                with suppress(OSError):
                    os.unlink(note_of(place))

    def _entries(self, path: bytes) -> Iterator[tuple[str, bytes]]:
        """Date and place of everything that is noted as having come from `path`."""
        path = os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path))
        begin, _ = _stem(os.path.basename(path))
        for trash, top in self._candidates(path):
            yield from ((date, place) for original, date, place in _noted(trash, top, begin) if original == path)

    def lying(self) -> Iterator[tuple[bytes, bytes]]:
        """Origin and place of every file in the home trash."""
        noted = _noted(self._home, None, b"")
        return ((original, place) for original, _, place in noted if os.path.lexists(place))

    def holds(self, paths: Iterable[bytes]) -> set[bytes]:
        """Those of the paths from which a file lies in the trash. Each trash is looked through once."""
        folders = {path: os.path.dirname(path) for path in paths}
        real = {folder: os.path.realpath(folder) for folder in set(folders.values())}
        trashes = {trash for folder in real.values() for trash in self._candidates(os.path.join(folder, b"x"))}
        noted = (entry for trash, top in trashes for entry in _noted(trash, top, b""))
        lying = {original for original, _, place in noted if os.path.lexists(place)}
        return {path for path in folders if os.path.join(real[folders[path]], os.path.basename(path)) in lying}

    def _usable(self, path: bytes) -> Iterator[tuple[bytes, bytes | None]]:
        """The trash folders that a file can go to, best first, and the tops of their volume (None: the home trash)."""
        folder = os.path.realpath(os.path.dirname(path))
        for trash, top in self._candidates(path):
            if top is not None and os.path.islink(os.path.dirname(trash)):
                continue
            if (folder, trash) not in self._useless and all(
                _takes(os.path.join(trash, part), folder) for part in _PARTS
            ):
                yield trash, top

    def _candidates(self, path: bytes) -> Iterator[tuple[bytes, bytes | None]]:
        folder = nearest(os.path.realpath(os.path.dirname(path)))
        if on_one_drive(nearest(os.path.realpath(self._home)), folder):
            yield self._home, None
            return
        top = _top(folder)
        user = str(os.getuid()).encode()
        shared = os.path.join(top, b".Trash")
        # The specification trusts a shared folder only if it is sticky and no link.
        with suppress(OSError):
            mode = os.lstat(shared).st_mode
            if stat.S_ISDIR(mode) and mode & stat.S_ISVTX:
                yield os.path.join(shared, user), top
        yield os.path.join(top, b".Trash-" + user), top


def _takes(part: bytes, folder: bytes) -> bool:
    """Whether a folder of a trash, or the one in which it would be made, takes files from `folder`."""
    there = nearest(part)
    try:
        return os.path.isdir(there) and os.access(there, os.W_OK | os.X_OK) and on_one_drive(there, folder)
    except OSError:
        return False


def _top(folder: bytes) -> bytes:
    while folder != b"/" and on_one_drive(os.path.dirname(folder), folder):
        folder = os.path.dirname(folder)
    return folder


def _renamed(path: bytes, trash: bytes, top: bytes | None) -> bytes | None:
    """Move a file into a trash. Returns its place, or None where this trash cannot be made, or is on another drive."""
    try:
        for part in _PARTS:
            os.makedirs(os.path.join(trash, part), mode=0o700, exist_ok=True)
    except OSError as error:
        if error.errno in _FULL:
            raise
        return None
    name, info = _reserve(trash, os.path.basename(path), path if top is None else os.path.relpath(path, top))
    place = os.path.join(trash, b"files", name)
    try:
        os.rename(path, place)
    except OSError as error:
        with suppress(OSError):
            os.unlink(info)
        if error.errno == errno.EXDEV:  # some file systems refuse by rules of their own
            return None
        raise
    return place


def _reserve(trash: bytes, name: bytes, original: bytes) -> tuple[bytes, bytes]:
    """Take a free name in the trash by making its .trashinfo; returns the name and the path of that file."""
    date = datetime.now().strftime("%Y-%m-%dT%H:%M:%S")  # local time, as the specification says
    text = f"[Trash Info]\nPath={quote_from_bytes(original)}\nDeletionDate={date}\n".encode("ascii")
    stem, extension = _stem(name)
    number = 1
    while True:
        taken = name if number == 1 and len(name) <= 240 else b"%s.%d%s" % (stem, number, extension[:20])
        info = os.path.join(trash, b"info", taken + b".trashinfo")
        try:
            handle = os.open(info, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError:
            number += 1
            continue
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text)
        except OSError:  # a full disk
            os.unlink(info)
            raise
        if not os.path.lexists(os.path.join(trash, b"files", taken)):
            return taken, info
        os.unlink(info)  # a file without its info lies there
        number += 1


def _stem(name: bytes) -> tuple[bytes, bytes]:
    """With what every name in the trash begins that this one is given, and its extension."""
    stem, extension = os.path.splitext(name)
    # Room for the number and for ".trashinfo" in a name of at most 255 bytes.
    return shortened(stem, max(1, 230 - len(extension))), extension


def note_of(place: bytes) -> bytes:
    """Where the trash notes whence the file in a place of it came."""
    files, name = os.path.split(place)
    return os.path.join(os.path.dirname(files), b"info", name + b".trashinfo")


def _noted(trash: bytes, top: bytes | None, begin: bytes) -> Iterator[tuple[bytes, str, bytes]]:
    """Origin, date and place of what a trash notes under names that begin so."""
    try:
        infos = os.listdir(os.path.join(trash, b"info"))
    except OSError:
        return
    for info in infos:
        if not (info.startswith(begin) and info.endswith(b".trashinfo")):
            continue
        try:
            lines = read_regular(os.path.join(trash, b"info", info), _LARGEST_INFO).splitlines()
        except OSError:
            continue
        fields = dict(line.split(b"=", 1) for line in lines if b"=" in line)
        original = unquote_to_bytes(fields.get(b"Path", b""))
        place = os.path.join(trash, b"files", info[: -len(b".trashinfo")])
        date = fields.get(b"DeletionDate", b"").decode("ascii", "replace")
        yield original if top is None else os.path.join(top, original), date, place
