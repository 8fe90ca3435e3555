"""Putting one file where a plan wants it, and taking it back: never overwriting, and a move only after a true copy."""

import hashlib
import os
import shutil
import stat
from contextlib import suppress
from dataclasses import dataclass
from typing import assert_never

from photosort.library.files.refusal import Refused, refused
from photosort.library.files.trash_can import move_without_overwriting
from photosort.model.applying import Way
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError, ProblemKind
from photosort.regular_file import open_regular

_BLOCK = 1 << 20
_COARSE_NS = 2_000_000_000  # FAT keeps times to two seconds


@dataclass(frozen=True, slots=True)
class Step:
    """One file of an act."""

    source: bytes
    target: bytes
    size: int
    mtime_ns: int
    digest: bytes | None = None  # of the bytes put there, where they were copied


def part_of(target: bytes) -> bytes:
    """Where an unfinished copy lies: hidden, beside its place."""
    folder, name = os.path.split(target)
    return os.path.join(folder, b".photosort-" + hashlib.blake2b(name, digest_size=8).hexdigest().encode() + b".part")


def digest_of(path: bytes) -> bytes:
    """BLAKE2b-256 of a file's content."""
    with open_regular(path) as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=32)).digest()


def put(way: Way, step: Step) -> bytes | None:
    """Put a file in its place; done already counts as done. Returns the digest of what was copied.

    Raises:
        Refused: the file stays where it is, and its place as it was.
    """
    try:
        if not _is_put(way, step):
            if os.path.lexists(step.target):
                raise Refused(ProblemKind.NAME_TAKEN, Message(MessageCode.NAME_TAKEN_THERE))
            os.makedirs(os.path.dirname(step.target), exist_ok=True)
        return _PUT[way](step)
    except FileExistsError:
        raise Refused(ProblemKind.NAME_TAKEN, Message(MessageCode.NAME_TAKEN_THERE)) from None
    except (OSError, PhotosortError) as error:
        raise refused(error) from error


def take_back(way: Way, step: Step) -> None:
    """Undo `put`; undone already counts as undone.

    Raises:
        Refused: the file stays where `put` had put it.
    """
    with suppress(FileNotFoundError):
        os.unlink(part_of(step.target))
    try:
        _BACK[way](step)
    except FileExistsError:
        raise Refused(ProblemKind.NAME_TAKEN, Message(MessageCode.NAME_TAKEN)) from None
    except FileNotFoundError:
        raise Refused(ProblemKind.GONE, Message(MessageCode.NOT_WHERE_PUT)) from None
    except (OSError, PhotosortError) as error:
        raise refused(error) from error


def _is_put(way: Way, step: Step) -> bool:
    """Whether the place holds what belongs there: a kill may come after the deed and before its noting."""
    if not os.path.lexists(step.target):
        return False
    there = os.path.lexists(step.source)
    match way:
        case Way.SYMLINK:
            return os.path.islink(step.target) and os.readlink(step.target) == step.source
        case Way.HARDLINK:
            return there and _one_file(step.source, step.target)
        case Way.COPY:
            # It has come from a part file in one piece, so that equal bytes are ours.
            return there and not _one_file(step.source, step.target) and _twins(step.source, step.target)
        case Way.MOVE:
            return _twins(step.source, step.target) if there else _same(step.target, step)
        case _:
            assert_never(way)


def _twins(one: bytes, other: bytes) -> bool:
    """Whether either can go without a byte being lost: one file under two names, or two files of equal content."""
    if _one_file(one, other):
        return True
    first, second = os.lstat(one), os.lstat(other)
    both = stat.S_ISREG(first.st_mode) and stat.S_ISREG(second.st_mode) and first.st_size == second.st_size
    return both and digest_of(one) == digest_of(other)


def _one_file(one: bytes, other: bytes) -> bool:
    return os.path.samestat(os.lstat(one), os.lstat(other))


def _same(path: bytes, step: Step) -> bool:
    """Whether a file is the one of the plan, by size and time."""
    try:
        status = os.stat(path)
    except OSError:
        return False
    return status.st_size == step.size and abs(status.st_mtime_ns - step.mtime_ns) <= _COARSE_NS


def _check_source(step: Step) -> None:
    if not os.path.lexists(step.source):
        raise Refused(ProblemKind.GONE, Message(MessageCode.FILE_NOT_THERE))
    if not _same(step.source, step):
        raise Refused(ProblemKind.CHANGED, Message(MessageCode.CHANGED_SINCE_PLAN))


def _copy(step: Step) -> bytes:
    _check_source(step)
    if not os.path.lexists(step.target):
        return _copied(step.source, step.target, durable=False)
    return digest_of(step.target)


def _copied(source: bytes, target: bytes, *, durable: bool) -> bytes:
    """Copy with time and permissions into a part file, read it again, and give it its name."""
    part = part_of(target)
    digest = hashlib.blake2b(digest_size=32)
    try:
        with open_regular(source) as reading, open(part, "wb") as writing:
            while block := reading.read(_BLOCK):
                digest.update(block)
                writing.write(block)
            if durable:
                writing.flush()
                os.fsync(writing.fileno())
        status = os.stat(source)
        with suppress(OSError):  # some drives know no permissions
            shutil.copystat(source, part)
        os.utime(part, ns=(status.st_atime_ns, status.st_mtime_ns))
        if digest_of(part) != digest.digest():
            raise Refused(ProblemKind.FAILED, Message(MessageCode.COPY_DIFFERS))
        move_without_overwriting(part, target)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(part)
        raise
    return digest.digest()


def _hardlink(step: Step) -> None:
    _check_source(step)
    _check_no_link(step)
    if not os.path.lexists(step.target):
        os.link(step.source, step.target)


def _symlink(step: Step) -> None:
    _check_source(step)
    if not os.path.lexists(step.target):
        os.symlink(step.source, step.target)


def _move(step: Step) -> bytes | None:
    if not os.path.lexists(step.source):
        if _same(step.target, step):
            return step.digest  # moved before the kill
        raise Refused(ProblemKind.GONE, Message(MessageCode.FILE_NOT_THERE))
    _check_source(step)
    _check_no_link(step)
    return _moved(step.source, step.target)


def _check_no_link(step: Step) -> None:
    if os.path.islink(step.source):
        raise Refused(ProblemKind.UNSUPPORTED, Message(MessageCode.PHOTO_IS_LINK))


def _moved(source: bytes, target: bytes) -> bytes | None:
    """Move, within a drive by name, to another by a verified copy. Returns the digest of a copy."""
    if os.path.lexists(target):
        if not _twins(source, target):
            raise FileExistsError
        os.unlink(source)  # killed between the two halves of a move
        return None
    if _one_drive(source, os.path.dirname(target)):
        move_without_overwriting(source, target)
        return None
    before = os.stat(source)
    digest = _copied(source, target, durable=True)  # the original goes: a power cut must not take the copy
    after = os.stat(source)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        os.unlink(target)
        raise Refused(ProblemKind.CHANGED, Message(MessageCode.CHANGED_WHILE_COPIED))
    os.unlink(source)
    return digest


def _one_drive(file: bytes, folder: bytes) -> bool:
    return os.lstat(file).st_dev == os.stat(folder).st_dev


def _back_copy(step: Step) -> None:
    if not os.path.lexists(step.target):
        return
    if not os.path.exists(step.source):
        raise Refused(ProblemKind.GONE, Message(MessageCode.ORIGINAL_GONE))
    digest = digest_of(step.source)
    if digest_of(step.target) != (step.digest or digest):
        raise Refused(ProblemKind.CHANGED, Message(MessageCode.COPY_CHANGED))
    if step.digest not in (None, digest):
        raise Refused(ProblemKind.CHANGED, Message(MessageCode.ORIGINAL_CHANGED))
    os.unlink(step.target)


def _back_hardlink(step: Step) -> None:
    if not os.path.lexists(step.target):
        return
    if not os.path.lexists(step.source) or not os.path.samestat(os.lstat(step.source), os.lstat(step.target)):
        raise Refused(ProblemKind.GONE, Message(MessageCode.LINKED_ORIGINAL_GONE))
    os.unlink(step.target)


def _back_symlink(step: Step) -> None:
    if not os.path.lexists(step.target):
        return
    if not os.path.islink(step.target) or os.readlink(step.target) != step.source:
        raise Refused(ProblemKind.CHANGED, Message(MessageCode.LINK_CHANGED))
    os.unlink(step.target)


def _back_move(step: Step) -> None:
    if not os.path.lexists(step.target):
        if os.path.lexists(step.source) and _same(step.source, step):
            return
        raise Refused(ProblemKind.GONE, Message(MessageCode.NOT_WHERE_PUT))
    if not _same(step.target, step):
        raise Refused(ProblemKind.CHANGED, Message(MessageCode.CHANGED_SINCE))
    os.makedirs(os.path.dirname(step.source), exist_ok=True)
    _moved(step.target, step.source)


_PUT = {Way.COPY: _copy, Way.HARDLINK: _hardlink, Way.SYMLINK: _symlink, Way.MOVE: _move}
_BACK = {Way.COPY: _back_copy, Way.HARDLINK: _back_hardlink, Way.SYMLINK: _back_symlink, Way.MOVE: _back_move}
