"""Deleting the files of a photo for good, if they are still those that were looked at."""

import os
import stat
from collections.abc import Iterable

from photosort.library.files.packages import refuse_inside
from photosort.library.files.refusal import Refused, refused
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import ProblemKind

CHANGED = Message(MessageCode.CHANGED_SINCE_LOOK)


def status_of(path: bytes) -> os.stat_result:
    """A file's own status, not that of what a link leads to. Raises Refused."""
    try:
        return os.lstat(path)
    except FileNotFoundError:
        raise Refused(ProblemKind.GONE, Message(MessageCode.FILE_NOT_THERE)) from None
    except OSError as error:
        raise refused(error) from error


def delete_photo(path: bytes, mtime_ns: int, companions: Iterable[bytes]) -> list[tuple[bytes, Refused]]:
    """Delete a file of this time, with what goes along (paths). Returns which of that the system kept, and why.

    Raises:
        Refused: the file has changed, or the system says no; all of it stays.
    """
    refuse_inside(path)
    status = status_of(path)
    if status.st_mtime_ns != mtime_ns and not stat.S_ISLNK(status.st_mode):
        raise Refused(ProblemKind.CHANGED, CHANGED)
    try:
        os.unlink(path)
    except OSError as error:
        raise refused(error) from error
    left = []
    for path in companions:
        try:
            os.unlink(path)
        except FileNotFoundError:
            continue
        except OSError as error:
            left.append((path, refused(error)))
    return left
