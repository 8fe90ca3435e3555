"""Messages and errors in words of the person's language: the one place where the window puts them into words."""

from photosort.model.cancel_token import Cancelled
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.model.sentences import SENTENCES, count_of, filled
from photosort.model.system_error import cause
from photosort.ui.text import formats
from photosort.ui.text.i18n import plural, tr
from photosort.ui.text.places import town_in_words


def in_words(message: Message) -> str:
    """The sentence of a message."""
    pattern = SENTENCES[message.code]
    said = tr(pattern) if isinstance(pattern, str) else plural(*pattern, count_of(message))
    return filled(
        said,
        message,
        number=formats.count,
        size=formats.size,
        time=formats.months,
        town=town_in_words,
        words=in_words,
    )


def error_in_words(error: BaseException) -> str:
    """What an error says to the person. One that nobody foresaw speaks English, and is left to the log."""
    if isinstance(error, PhotosortError):
        return in_words(error.message)
    if isinstance(error, OSError):
        return in_words(Message(MessageCode.SYSTEM_REFUSED, error=cause(error)))
    if isinstance(error, Cancelled):
        return tr("Stopped")
    return unforeseen()


def unforeseen() -> str:
    """What is said of an error that nobody foresaw."""
    return tr("Something went wrong; the log tells more.")
