"""What `organize --with` waits for: chores done to all photos under a bar, which a pipe does not get."""

from collections.abc import Callable
from typing import Any

from photosort.commands.common import bar, photos, quiet, warn
from photosort.commands.described_anew import describe_anew
from photosort.commands.exit_codes import INTERRUPTED, OK
from photosort.library.library import Library
from photosort.model.cancel_token import CancelToken
from photosort.organizing.chore import Chore, work_off
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.people_stage import FaceChore
from photosort.organizing.text_stage import TextChore


def read_all(library: Library) -> int:
    """Read the text in the photos of a library. Gives the exit code."""
    return _all(library, TextChore, "Reading text", "read for text; what is read is kept")


def find_people(library: Library) -> int:
    """Find the faces in the photos of a library, and whose they are. Gives the exit code."""
    return _all(library, FaceChore, "Finding faces", "searched for faces; what is found is kept")


def _all(library: Library, make: Callable[[Library, Decoders], Chore[Any]], title: str, stopped: str) -> int:
    """Do a chore, and describe the albums in view of it."""
    decoders = Decoders()
    chore = make(library, decoders)
    before = chore.done()
    try:
        with quiet(), bar("photos") as drawn:
            drawn.set_description(title, refresh=False)

            def draw(done: int, total: int) -> None:
                drawn.total = total
                drawn.update(done - drawn.n)

            work_off(chore, library, CancelToken(), draw)
            describe_anew(library)
    except KeyboardInterrupt:
        warn(f"Stopped. {photos(chore.done() - before)} {stopped}.")
        return INTERRUPTED
    finally:
        chore.close()
        decoders.close()
    return OK
