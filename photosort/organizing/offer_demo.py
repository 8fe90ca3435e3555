"""The demo library that a newcomer sees when no folder was given: drawn by the program, in the background."""

import os
import shutil
from collections.abc import Callable
from functools import partial

from photosort import paths
from photosort.library.library import Library
from photosort.model.cancel_token import CancelToken
from photosort.model.photo import RootId
from photosort.organizing.organizer import Organizer

_OFFERED = "demo"  # set in a library's meta once the demo was in it


def offer_demo(library: Library, organizer: Organizer) -> bool:
    """Have the demo drawn and organized, if the library is empty and never held it. Returns at once, whether so."""
    if library.folders.all() or library.meta.get(_OFFERED) is not None:
        return False
    organizer.run_first(partial(_draw, library))
    return True


def _draw(library: Library, token: CancelToken, report: Callable[[int, int], None]) -> RootId:
    """On the organizer's thread: draw the pictures, unless they are there, and add their folder."""
    from photosort.demo import render_library  # a tenth of a second that hardly any start needs

    folder = paths.demo_dir()
    if not folder.is_dir():
        beside = folder.with_name(f"{folder.name}.part")
        shutil.rmtree(beside, ignore_errors=True)  # of a run that was killed
        beside.mkdir(parents=True)

        def progress(done: int, total: int) -> None:
            token.check()
            report(done, total)

        render_library(beside, progress=progress)
        beside.rename(folder)
    root = library.folders.add(os.fsencode(folder))
    library.meta.set(_OFFERED, b"1")
    return root
