"""Moving one file without overwriting: by name within a drive, to another by a copy that was read again."""

import errno
import hashlib
import os
import shutil
import stat
from contextlib import suppress

from photosort.library.files.refusal import Refused
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import ProblemKind
from photosort.regular_file import open_regular

_BLOCK = 1 << 20


def part_of(target: bytes) -> bytes:
    """Where an unfinished copy lies: hidden, beside its place."""
    folder, name = os.path.split(target)
    return os.path.join(folder, b".photosort-" + hashlib.blake2b(name, digest_size=8).hexdigest().encode() + b".part")


def digest_of(path: bytes) -> bytes:
    """BLAKE2b-256 of a file's content."""
    with open_regular(path) as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=32)).digest()


def move(source: bytes, target: bytes) -> bytes | None:
    """Move a file, or leave all as it was. Returns the digest of a copy.

    Where a kill came between the two halves of a move, only the second is left to do.

    Raises:
        FileExistsError: another file has the target's name.
        Refused, OSError: the file stays where it is, and nothing lies at the target.
    """
    half_done = os.path.lexists(target)
    digest = arrive(source, target)
    try:
        leave(source)
    except OSError:
        if not half_done:
            os.unlink(target)
        raise
    return digest


def arrive(source: bytes, target: bytes) -> bytes | None:
    """The first half of a move: the file is found at the target. Raises as `move`."""
    if os.path.lexists(target):
        if os.path.lexists(source) and twins(source, target):
            return None
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), target)
    try:
        _by_name(source, target)
    except OSError as error:
        # Device numbers do not tell: bind mounts share one, and yet refuse.
        if error.errno != errno.EXDEV:
            raise
        return _by_copy(source, target)
    return None


def leave(source: bytes) -> None:
    """The second half of a move, after `arrive`: the file is no longer where it was."""
    with suppress(FileNotFoundError):
        os.unlink(source)


def copied(source: bytes, target: bytes, *, durable: bool) -> bytes:
    """Copy with time and permissions into a part file, read it again, and give it its name. Returns the digest."""
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
        _by_name(part, target)
        leave(part)
    except BaseException:
        with suppress(OSError):
            os.unlink(part)
        raise
    return digest.digest()


def twins(one: bytes, other: bytes) -> bool:
    """Whether either can go without a byte being lost: one file under two names, or two files of equal content."""
    if one_file(one, other):
        return True
    first, second = os.lstat(one), os.lstat(other)
    if stat.S_ISLNK(first.st_mode) and stat.S_ISLNK(second.st_mode):
        return os.readlink(one) == os.readlink(other)
    both = stat.S_ISREG(first.st_mode) and stat.S_ISREG(second.st_mode) and first.st_size == second.st_size
    return both and digest_of(one) == digest_of(other)


def one_file(one: bytes, other: bytes) -> bool:
    """Whether two names are of one file."""
    return os.path.samestat(os.lstat(one), os.lstat(other))


def _by_name(source: bytes, target: bytes) -> None:
    """Give a file a second name, or another one where the drive knows no second names."""
    try:
        os.link(source, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:
        # FAT and some network drives know no hard links: look, then rename.
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), target) from None
        os.rename(source, target)


def _by_copy(source: bytes, target: bytes) -> bytes | None:
    if os.path.islink(source):
        os.symlink(os.readlink(source), target)
        return None
    before = os.stat(source)
    digest = copied(source, target, durable=True)  # the original goes: a power cut must not take the copy
    after = os.stat(source)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        os.unlink(target)
        raise Refused(ProblemKind.CHANGED, Message(MessageCode.CHANGED_WHILE_COPIED))
    return digest
