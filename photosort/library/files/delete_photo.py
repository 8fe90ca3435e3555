"""Deleting the files of a photo for good, if they are still those that were looked at."""

import os
import stat

from photosort.library.files.packages import refuse_inside
from photosort.library.files.refusal import Refused, refused
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Photo
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


def delete_photo(photo: Photo) -> list[tuple[bytes, Refused]]:
    """Delete a photo with its companions. Returns which of those the system kept, and why.

    Raises:
        Refused: the photo has changed, or the system says no; all of it stays.
    """
    refuse_inside(photo.path)
    status = status_of(photo.path)
    if status.st_mtime_ns != photo.mtime_ns and not stat.S_ISLNK(status.st_mode):
        raise Refused(ProblemKind.CHANGED, CHANGED)
    try:
        os.unlink(photo.path)
    except OSError as error:
        raise refused(error) from error
    left = []
    for name in photo.companions:
        path = photo.beside(name)
        try:
            os.unlink(path)
        except FileNotFoundError:
            continue
        except OSError as error:
            left.append((path, refused(error)))
    return left
