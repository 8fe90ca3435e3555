"""Putting one file where a plan wants it, and taking it back: never overwriting, and a move only after a true copy."""

import os
from contextlib import suppress
from typing import assert_never

from photosort.library.files.moving import copied, digest_of, move, one_file, part_of, twins
from photosort.library.files.one_drive import on_one_drive
from photosort.library.files.packages import refuse_inside
from photosort.library.files.refusal import Refused, refused
from photosort.library.files.writable import check_writable, nearest
from photosort.model.applying import Way
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError, ProblemKind
from photosort.model.value import dataclass
from photosort.online_only import is_online_only
from photosort.regular_file import OnlineOnly

_COARSE_NS = 2_000_000_000  # FAT keeps times to two seconds


@dataclass(frozen=True, slots=True)
class Step:
    """One file of an act."""

    source: bytes
    target: bytes
    size: int
    mtime_ns: int
    digest: bytes | None = None  # of the bytes put there, where they were copied


def put(way: Way, step: Step) -> bytes | None:
    """Put a file in its place; done already counts as done. Returns the digest of what was copied.

    Raises:
        Refused: the file stays where it is, and its place as it was.
    """
    try:
        check_put(way, step)
        os.makedirs(os.path.dirname(step.target), exist_ok=True)
        return _PUT[way](step)
    except FileExistsError:
        raise Refused(ProblemKind.NAME_TAKEN, Message(MessageCode.NAME_TAKEN_THERE)) from None
    except (OSError, PhotosortError) as error:
        raise refused(error) from error


def check(way: Way, step: Step) -> None:
    """Raise Refused for what can be known before anything is touched; a dry run tells the same."""
    refuse_inside(step.target)
    if not os.path.lexists(step.source):
        raise Refused(ProblemKind.GONE, Message(MessageCode.FILE_NOT_THERE))
    if not _same(step.source, step):
        raise Refused(ProblemKind.CHANGED, Message(MessageCode.CHANGED_SINCE_PLAN))
    if way in (Way.MOVE, Way.HARDLINK) and os.path.islink(step.source):
        raise Refused(ProblemKind.UNSUPPORTED, Message(MessageCode.PHOTO_IS_LINK))
    if is_online_only(os.stat(step.source)) and _is_read(way, step):
        raise refused(OnlineOnly())
    if way is Way.MOVE:
        refuse_inside(step.source)
        check_writable(os.path.dirname(step.source))
    check_writable(os.path.dirname(step.target))


def check_put(way: Way, step: Step) -> None:
    """Raise Refused for what `put` would refuse, as far as that can be known; what is in its place is right."""
    try:
        if _is_put(way, step):
            return
        check(way, step)
        if os.path.lexists(step.target):
            raise Refused(ProblemKind.NAME_TAKEN, Message(MessageCode.NAME_TAKEN_THERE))
    except (OSError, PhotosortError) as error:
        raise refused(error) from error


def take_back(way: Way, step: Step) -> None:
    """Undo `put`; undone already counts as undone.

    Raises:
        Refused: the file stays where `put` had put it.
    """
    try:
        with suppress(FileNotFoundError):
            os.unlink(part_of(step.target))
        check_back(way, step)
        if not os.path.lexists(step.target):
            return
        if way is Way.MOVE:
            os.makedirs(os.path.dirname(step.source), exist_ok=True)
            move(step.target, step.source)
        else:
            os.unlink(step.target)
    except FileExistsError:
        raise Refused(ProblemKind.NAME_TAKEN, Message(MessageCode.NAME_TAKEN)) from None
    except FileNotFoundError:
        raise Refused(ProblemKind.GONE, Message(MessageCode.NOT_WHERE_PUT)) from None
    except (OSError, PhotosortError) as error:
        raise refused(error) from error


def check_back(way: Way, step: Step) -> None:
    """Raise Refused for what `take_back` would refuse, as far as that can be known."""
    try:
        if way is Way.MOVE or os.path.lexists(step.target):
            _CHECK_BACK[way](step)
    except (OSError, PhotosortError) as error:
        raise refused(error) from error


def _is_read(way: Way, step: Step) -> bool:
    """Whether a file's content is read on the way: for a copy, which is also how it moves to another drive."""
    if way is Way.MOVE:
        return not on_one_drive(os.path.dirname(step.source), nearest(os.path.dirname(step.target)))
    return way is Way.COPY


def _is_put(way: Way, step: Step) -> bool:
    """Whether the place holds what belongs there: a kill may come after the deed and before its noting."""
    if not os.path.lexists(step.target):
        return False
    there = os.path.lexists(step.source)
    match way:
        case Way.SYMLINK:
            return os.path.islink(step.target) and os.readlink(step.target) == step.source
        case Way.HARDLINK:
            return there and one_file(step.source, step.target)
        case Way.COPY:
            # It has come from a part file in one piece, so that equal bytes are ours.
            return there and not one_file(step.source, step.target) and twins(step.source, step.target)
        case Way.MOVE:
            return twins(step.source, step.target) if there else _same(step.target, step)
        case _:
            assert_never(way)


def _same(path: bytes, step: Step) -> bool:
    """Whether a file is the one of the plan, by size and time."""
    try:
        status = os.stat(path)
    except OSError:
        return False
    return status.st_size == step.size and abs(status.st_mtime_ns - step.mtime_ns) <= _COARSE_NS


def _copy(step: Step) -> bytes:
    if not os.path.lexists(step.target):
        return copied(step.source, step.target, durable=False)
    return digest_of(step.target)


def _hardlink(step: Step) -> None:
    if not os.path.lexists(step.target):
        os.link(step.source, step.target)


def _symlink(step: Step) -> None:
    if not os.path.lexists(step.target):
        os.symlink(step.source, step.target)


def _move(step: Step) -> bytes | None:
    if not os.path.lexists(step.source):
        return step.digest  # moved before the kill
    return move(step.source, step.target)


def _check_copy(step: Step) -> None:
    if not os.path.exists(step.source):
        raise Refused(ProblemKind.GONE, Message(MessageCode.ORIGINAL_GONE))
    digest = digest_of(step.source)
    if digest_of(step.target) != (step.digest or digest):
        raise Refused(ProblemKind.CHANGED, Message(MessageCode.COPY_CHANGED))
    if step.digest not in (None, digest):
        raise Refused(ProblemKind.CHANGED, Message(MessageCode.ORIGINAL_CHANGED))


def _check_hardlink(step: Step) -> None:
    if not os.path.lexists(step.source) or not os.path.samestat(os.lstat(step.source), os.lstat(step.target)):
        raise Refused(ProblemKind.GONE, Message(MessageCode.LINKED_ORIGINAL_GONE))


def _check_symlink(step: Step) -> None:
    if not _leads_to_source(step):
        raise Refused(ProblemKind.CHANGED, Message(MessageCode.LINK_CHANGED))


def _leads_to_source(step: Step) -> bool:
    """Whether the place is our link, also one that leads nowhere since the folder of its source was renamed."""
    if not os.path.islink(step.target):
        return False
    leads = os.readlink(step.target)
    lost = not os.path.exists(step.target) and os.path.basename(leads) == os.path.basename(step.source)
    return leads == step.source or lost


def _check_move(step: Step) -> None:
    if not os.path.lexists(step.target):
        if os.path.lexists(step.source) and _same(step.source, step):
            return
        raise Refused(ProblemKind.GONE, Message(MessageCode.NOT_WHERE_PUT))
    if not _same(step.target, step):
        raise Refused(ProblemKind.CHANGED, Message(MessageCode.CHANGED_SINCE))
    if os.path.lexists(step.source) and not twins(step.source, step.target):
        raise Refused(ProblemKind.NAME_TAKEN, Message(MessageCode.NAME_TAKEN))


_PUT = {Way.COPY: _copy, Way.HARDLINK: _hardlink, Way.SYMLINK: _symlink, Way.MOVE: _move}
_CHECK_BACK = {Way.COPY: _check_copy, Way.HARDLINK: _check_hardlink, Way.SYMLINK: _check_symlink, Way.MOVE: _check_move}
