"""The text stage: photos that were not read for text yet are, one after the other, the newest first.

Their thumbnails tell most photographs apart from what holds text, so that few originals are opened for it. What is read
is kept at once: whoever ends this in the middle loses what is in work, and the next run goes on from there.
"""

import logging
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed

from photosort.imaging.unreadable import Unreadable
from photosort.library.library import Library
from photosort.model.cancel_token import CancelToken
from photosort.model.photo import Photo
from photosort.model.text_line import READER, TextLine
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.processes.start import cores

QUERY = 100  # photos asked of the library at once
_log = logging.getLogger(__name__)


def read_texts(library: Library, decoders: Decoders, token: CancelToken, report: Callable[[int, int], object]) -> None:
    """Read the text of the photos of a library that wait for it.

    Args:
        library: in which it is kept.
        decoders: what opens the files; a process of theirs that reads text is larger than others.
        token: pauses and ends it.
        report: told how many photos are done, and of how many.

    Raises:
        Cancelled: asked to stop.
        PhotosortError: there can be no decode process, or the disk is full.
    """

    def read(photo: Photo) -> list[TextLine] | None:
        token.check()
        return lines_of(library, decoders, photo, token)

    done = gone = 0
    total = library.texts.waiting_count(READER)
    report(done, total)
    # Half of the cores: whoever reads text waits for nothing, and each process takes the memory of its networks.
    with ThreadPoolExecutor(max(1, cores() // 2), thread_name_prefix="text") as pool:
        try:
            while due := library.texts.waiting(READER, gone + QUERY)[gone:]:
                waiting = {pool.submit(read, photo): photo for photo in due}
                for future in as_completed(waiting):
                    lines = future.result()
                    if lines is None:
                        gone += 1
                    else:
                        library.texts.store(READER, [(waiting[future].id, lines)])
                    done += 1
                    report(done, max(done, total))
        except BaseException:
            token.cancel()  # or the pool would wait until all are read
            raise


def lines_of(library: Library, decoders: Decoders, photo: Photo, token: CancelToken) -> list[TextLine] | None:
    """What stands in one photo: nothing in a file that cannot be read; None where it is gone. Errors as above."""
    try:
        return decoders.text(photo.path, library.photos.thumbnail(photo.id), token)
    except Unreadable as error:
        if not os.path.lexists(photo.path):
            return None
        _log.warning("A photo could not be read for text: %s", error.message.code)
        return []  # as it would be the next time
