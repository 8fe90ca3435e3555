"""Work on each photo that nobody need wait for: reading its text, finding its faces; here done while one waits."""

import logging
import os
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import Protocol, TypeVar, runtime_checkable

from photosort.imaging.unreadable import Unreadable
from photosort.library.library import Library
from photosort.model.cancel_token import CancelToken
from photosort.model.photo import Photo, PhotoId
from photosort.organizing.processes.start import cores
from photosort.organizing.progress import ChoreProgress

_QUERY = 100  # photos asked of the library at once
_log = logging.getLogger(__name__)
Found = TypeVar("Found")


class Chore(Protocol[Found]):
    """What is looked for in photos, and kept of them. All but `look` is for one thread at a time.

    Every method may raise PhotosortError: no file is to blame, such as a full disk, or no process to be had.
    """

    def waiting(self) -> list[PhotoId]:
        """The photos in which it was not looked for yet, those first where it is likely, then the newest."""
        ...

    def done(self) -> int:
        """In how many photos it was."""
        ...

    def look(self, photo: Photo, token: CancelToken) -> Found:
        """What is in one photo.

        Raises:
            Unreadable: its file cannot be read.
            Cancelled: by the token.
        """
        ...

    def nothing(self) -> Found:
        """What is in a photo that cannot be read."""
        ...

    def keep(self, found: Sequence[tuple[PhotoId, Found]]) -> None:
        """Keep what was found, so that it is not looked for again."""
        ...

    def meanwhile(self, token: CancelToken) -> None:
        """Make of what was kept what should not wait for the end of a turn. Raises Cancelled by the token."""
        ...

    def conclude(self, token: CancelToken, *, whole: bool) -> None:
        """A turn ends: make of it what can be made; `whole`: no photo waits any more. Raises Cancelled by the token."""
        ...

    def put_down(self) -> None:
        """It is wanted no more: what may not stay goes."""
        ...

    def close(self) -> None:
        """End what it has started, for good."""
        ...


@runtime_checkable
class StepChore(Protocol):
    """Work that is not done to each photo by itself. Errors as in `Chore`."""

    def steps(self, token: CancelToken) -> Generator[ChoreProgress, None, None]:
        """Do what waits, step by step; each is kept, so that it may end after any. Raises Cancelled by the token."""
        ...

    def put_down(self) -> None:
        """As in `Chore`."""
        ...

    def close(self) -> None:
        """As in `Chore`."""
        ...


def look(chore: Chore[Found], photo: Photo, token: CancelToken) -> Found | None:
    """What is in one photo: nothing in a file that cannot be read; None where it is gone. Errors as in `Chore.look`."""
    try:
        return chore.look(photo, token)
    except Unreadable as error:
        if not os.path.lexists(photo.path):
            return None
        _log.warning("A photo could not be looked through once more: %s", error.message.code)
        return chore.nothing()  # as it would be the next time


def photos_of(library: Library, ids: Sequence[PhotoId]) -> Iterator[Photo]:
    """These photos, asked for some at a time."""
    for start in range(0, len(ids), _QUERY):
        yield from library.photos.get(ids[start : start + _QUERY])


def work_off(
    chore: Chore[Found], library: Library, token: CancelToken, report: Callable[[int, int], object] = lambda *_: None
) -> None:
    """Do a chore to all photos of a library that wait for it; what is found is kept at once.

    Whoever ends this in the middle loses what is in work, and the next run goes on from there.

    Args:
        chore: what is to be done.
        library: its photos.
        token: pauses and ends it.
        report: told how many photos are done, and of how many.

    Raises:
        Cancelled: asked to stop.
        PhotosortError: there can be no decode process, or the disk is full.
    """

    def found_in(photo: Photo) -> Found | None:
        token.check()
        return look(chore, photo, token)

    ids = chore.waiting()
    done = 0
    report(done, len(ids))
    # Half of the cores: whoever does this waits for nothing, and each process takes the memory of its networks.
    with ThreadPoolExecutor(max(1, cores() // 2), thread_name_prefix="chore") as pool:
        try:
            for start in range(0, len(ids), _QUERY):
                photos = library.photos.get(ids[start : start + _QUERY])
                waiting = {pool.submit(found_in, photo): photo for photo in photos}
                for future in as_completed(waiting):
                    found = future.result()
                    if found is not None:
                        chore.keep([(waiting[future].id, found)])
                    done += 1
                    report(done, len(ids))
        except BaseException:
            token.cancel()  # or the pool would wait until all are done
            raise
    chore.conclude(token, whole=True)
