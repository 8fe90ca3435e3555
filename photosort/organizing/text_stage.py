"""Reading the text in photos, what is likely to hold text first.

Their thumbnails tell most photographs apart from what holds text, so that few originals are opened for it.
"""

from collections.abc import Callable, Sequence

from photosort.library.library import Library
from photosort.model.cancel_token import CancelToken
from photosort.model.photo import Photo, PhotoId
from photosort.model.text_line import KINDS, READER, TextLine
from photosort.organizing.decoding.decoders import Decoders


class TextChore:
    """See `photosort.organizing.chore.Chore`."""

    def __init__(self, library: Library, decoders: Decoders, when_read: Callable[[], object] = lambda: None) -> None:
        """`when_read` is called once all is read, if there was anything.

        A process of the `decoders` that reads text is larger than others.
        """
        self._library, self._decoders, self._when_read = library, decoders, when_read
        self._news = False  # what was read since it was called last

    def waiting(self) -> list[PhotoId]:
        likely = self._library.search.traits.of_kinds(KINDS)
        return sorted(self._library.texts.waiting_ids(READER), key=lambda photo: photo not in likely)

    def done(self) -> int:
        return self._library.texts.read_count(READER)

    def look(self, photo: Photo, token: CancelToken) -> list[TextLine]:
        return self._decoders.text(photo.path, self._library.photos.thumbnail(photo.id), token)

    def nothing(self) -> list[TextLine]:
        return []

    def keep(self, found: Sequence[tuple[PhotoId, list[TextLine]]]) -> None:
        self._library.texts.store(READER, found)
        self._news = True

    def meanwhile(self, token: CancelToken) -> None:
        """What stands in a photo is found as soon as it is kept."""

    def conclude(self, token: CancelToken, *, whole: bool) -> None:
        if whole and self._news:
            self._news = False
            self._when_read()

    def put_down(self) -> None:
        """What was read stays."""

    def close(self) -> None:
        """It has started nothing itself."""
