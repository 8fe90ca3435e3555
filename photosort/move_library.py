"""Moving the person's library to another folder: copied, compared, switched by one file, and only then taken away.

Until the note of `paths.library_note` is replaced, the library is the old one, whole; from then on the new one, whole.
Killed before, what was copied is begun anew by the next attempt; killed after, the next opening takes the old one away.
"""

import filecmp
import logging
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from photosort import paths, private, stored
from photosort.library.db.file_names import LIBRARY, MOVING
from photosort.library.db.lock import LibraryLock
from photosort.library.db.sound import is_sound
from photosort.library.files.volumes import on_network_drive
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError

log = logging.getLogger(__name__)


def why_not(source: Path, target: Path) -> Message | None:
    """What stands against moving the library in `source` into the folder `target`; None if nothing does."""
    here, there = source.resolve(), target.resolve()
    path = os.fsencode(target)
    if here == there or here in there.parents or there in here.parents:
        return Message(MessageCode.LIBRARY_NOT_MOVED_THERE, path=path)
    if on_network_drive(target):
        return Message(MessageCode.LIBRARY_NOT_MOVED_TO_NETWORK, path=path)
    if target.is_dir() and not _is_free(source, target):
        return Message(MessageCode.LIBRARY_NOT_MOVED_AMONG, path=path)
    return None


def move(source: Path, target: Path, told: Callable[[int, int], None] = lambda _done, _total: None) -> None:
    """Copy the library in `source`, which is closed, into `target`, and have it be the person's own from then on.

    Args:
        source: the person's own library.
        target: an empty folder, or none yet.
        told: how many bytes of how many are copied.

    Raises:
        PhotosortError: it is open elsewhere, may not go there, lacks room, or a copy is not like its file.
        OSError: a file cannot be read or written. The library is where it was.
    """
    lock = LibraryLock(source)
    try:
        against = why_not(source, target)
        if against is not None:
            raise PhotosortError(against)
        private.make_folder(target)
        private.tighten(target)
        _make_free(target)
        _write_whole(target / MOVING, os.fsencode(source))
        files = stored.files_to_move(source)
        total = sum((source / file).stat().st_size for file in files)
        if shutil.disk_usage(target).free < total:
            raise PhotosortError(Message(MessageCode.LIBRARY_NOT_MOVED_NO_ROOM, path=os.fsencode(target), size=total))
        done = 0
        for file in files:
            _copy(source / file, target / file)
            done += (target / file).stat().st_size
            told(done, total)
        if not is_sound(target / LIBRARY):
            raise PhotosortError(Message(MessageCode.LIBRARY_COPY_DIFFERS, path=os.fsencode(target / LIBRARY)))
        for folder in {target, *((target / file).parent for file in files)}:
            _sync(folder)
        _note(target, source)
    finally:
        lock.release()


def settle(directory: Path) -> None:
    """After the library in `directory` was opened: if it was moved there, take it away from where it was."""
    match paths.moved_library():
        case [now, left] if now == directory:
            try:
                stored.erase_library(left)
                (directory / MOVING).unlink(missing_ok=True)
                _note(directory)
            except (OSError, PhotosortError) as error:  # the next opening tries again
                log.warning("The library could not be taken away from where it was: %s", error)


def _is_free(source: Path, target: Path) -> bool:
    """Whether a folder is empty, or holds nothing but what a move of this very library left when it was killed."""
    found = [path for path in target.rglob("*") if not path.is_dir() or path.is_symlink()]
    if not found:
        return not any(target.iterdir())
    if found == [target / MOVING]:  # killed before anything was copied, perhaps while that was written
        return True
    with suppress(OSError):
        ours = (target / MOVING).read_bytes() == os.fsencode(source) and target not in paths.moved_library()
        return ours and all(stored.could_be_of_library(path.relative_to(target)) for path in found)
    return False


def _make_free(target: Path) -> None:
    """Take away what a killed move left; the mark comes last, so that this can be killed as well."""
    found = [path for path in target.rglob("*") if path.name != MOVING]
    for path in sorted(found, key=lambda path: len(path.parts), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    (target / MOVING).unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    private.make_folder(target.parent)
    with open(source, "rb") as read, open(target, "xb", opener=private.opener) as write:
        shutil.copyfileobj(read, write)
        write.flush()
        os.fsync(write.fileno())
    if not filecmp.cmp(source, target, shallow=False):
        raise PhotosortError(Message(MessageCode.LIBRARY_COPY_DIFFERS, path=os.fsencode(target)))


def _note(*places: Path) -> None:
    """Say where the library is, and where it was: from one moment to the next."""
    note = paths.library_note()
    private.make_folder(note.parent)
    beside = note.with_suffix(".new")
    _write_whole(beside, b"\n".join(os.fsencode(place) for place in places))
    os.replace(beside, note)
    _sync(note.parent)


def _write_whole(path: Path, data: bytes) -> None:
    private.make_file(path)
    with open(path, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Have the disk know the names in a folder. Windows does that by itself, and does not open folders."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
