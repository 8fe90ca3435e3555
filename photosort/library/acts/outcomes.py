"""What came of acts that move files: how many went or came back, and what stayed and why."""

import os
from collections.abc import Sequence

from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.part import Part
from photosort.model.problem import Problem
from photosort.model.value import dataclass

NOTHING = Message(MessageCode.NOTHING_CHANGED)


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What an act on files would come to, as far as that can be known without touching one."""

    photos: int  # to how many it would be done
    asked: int  # of how many
    files: tuple[bytes, ...]  # what would be moved, written or taken away: as failures name it, or where it will lie
    failures: tuple[Problem, ...]


def taken_back(act: Message, *, dry_run: bool) -> Message:
    """That an act is undone, or would be."""
    return Message(MessageCode.WOULD_UNDO if dry_run else MessageCode.UNDONE, act=act)


def done_again(act: Message, *, dry_run: bool) -> Message:
    """That an act is done again, which is told as the first time, or would be."""
    return Message(MessageCode.WOULD_REDO, act=act) if dry_run else act


def trashed(went: int, asked: int, part: Part) -> Message:
    """That so many photos of those asked for, or one part of them, went to the trash."""
    whole, some = {
        Part.WHOLE: (MessageCode.TRASHED, MessageCode.TRASHED_PART),
        Part.DEVELOPED: (MessageCode.TRASHED_DEVELOPED, MessageCode.TRASHED_DEVELOPED_PART),
        Part.RAW: (MessageCode.TRASHED_RAW, MessageCode.TRASHED_RAW_PART),
    }[part]
    return Message(whole, count=went) if went == asked else Message(some, part=went, count=asked)


def deleted(went: int, part: Part) -> Message:
    """That so many photos, or one part of them, were deleted for good."""
    codes = {
        Part.WHOLE: MessageCode.DELETED,
        Part.DEVELOPED: MessageCode.DELETED_DEVELOPED,
        Part.RAW: MessageCode.DELETED_RAW,
    }
    return Message(codes[part], count=went)


def none_went(failures: Sequence[Problem]) -> Message:
    """That nothing could be moved, and why: the reason of the first, which is mostly that of all."""
    number = len({problem.photo_id for problem in failures})
    return Message(MessageCode.PHOTOS_STAY, count=number, reason=failures[0].reason)


def took_back(back: int, failures: Sequence[Problem]) -> Message:
    """What an undo of an act on disk took back, and what it did not."""
    done = Message(MessageCode.TOOK_BACK, count=back)
    if not failures:
        return done
    name, reason = os.path.basename(failures[0].path), failures[0].reason
    if not back:
        return Message(MessageCode.FILE_STAYS, name=name, reason=reason)
    if len(failures) == 1:
        return Message(MessageCode.ONE_FILE_STAYS, done=done, name=name, reason=reason)
    return Message(MessageCode.FILES_STAY, done=done, count=len(failures), name=name, reason=reason)


def brought_back(back: int, failures: Sequence[Problem], part: Part) -> Message:
    """What an undo of a trash brought back, and what it did not."""
    raw = part is Part.RAW
    if not failures:
        return Message(MessageCode.BROUGHT_BACK_RAW if raw else MessageCode.BROUGHT_BACK, count=back)
    name, reason = os.path.basename(failures[0].path), failures[0].reason
    if not back and len(failures) == 1:
        return Message(MessageCode.NOT_BACK, name=name, reason=reason)
    if not back:
        return Message(MessageCode.NONE_BACK, name=name, count=len(failures) - 1, reason=reason)
    done = Message(MessageCode.RAW_BACK if raw else MessageCode.PHOTOS_BACK, count=back)
    if len(failures) == 1:
        return Message(MessageCode.BACK_BUT_ONE, done=done, name=name, reason=reason)
    return Message(MessageCode.BACK_BUT_SOME, done=done, count=len(failures), name=name, reason=reason)


def restored(back: int, failures: Sequence[Problem]) -> Message:
    """What an undo took out of the sidecars, and what it did not."""
    done = Message(MessageCode.SIDECARS_RESTORED, count=back)
    if not failures:
        return done
    return Message(MessageCode.SIDECARS_STAY, done=done, count=len(failures), reason=failures[0].reason)
