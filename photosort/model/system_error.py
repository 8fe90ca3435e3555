"""What the system, or we in its place, say of a file that cannot be used, as a message."""

import errno

from photosort.model.message import Message
from photosort.model.message_code import MessageCode

_CODES = {
    errno.ENOSPC: MessageCode.SYSTEM_FULL,
    errno.EROFS: MessageCode.SYSTEM_READ_ONLY,
    errno.EIO: MessageCode.SYSTEM_IO,
    errno.EBUSY: MessageCode.SYSTEM_BUSY,
    errno.EACCES: MessageCode.SYSTEM_FORBIDDEN,
    errno.ENOENT: MessageCode.SYSTEM_NOT_THERE,
    errno.ENAMETOOLONG: MessageCode.SYSTEM_NAME_TOO_LONG,
    errno.EISDIR: MessageCode.SYSTEM_IS_FOLDER,
    errno.ENOTDIR: MessageCode.SYSTEM_NO_FOLDER,
}


class FileRefused(OSError):
    """A file that is refused for a reason of our own, which the `message` tells."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        from photosort.model.english import in_english  # as in PhotosortError

        return in_english(self.message)


def cause(error: OSError) -> Message:
    """Why the system refused: the common causes have words in every language, the rest stands in the system's."""
    if isinstance(error, FileRefused):
        return error.message
    code = _CODES.get(error.errno or 0)
    if code is not None:
        return Message(code)
    return Message(MessageCode.SYSTEM_SAYS, error=error.strerror or str(error) or type(error).__name__)
