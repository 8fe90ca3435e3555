"""The demo: pictures that the program draws, in a library of their own, so that they never mix with photos."""

import os
import shutil
from collections.abc import Callable
from functools import partial

from photosort import paths
from photosort.library.library import Library
from photosort.model.cancel_token import CancelToken
from photosort.model.photo import RootId
from photosort.organizing.organizer import Organizer


def fill(library: Library, organizer: Organizer) -> None:
    """Have the demo's library organized, and its pictures drawn before, where that is not done. Returns at once."""
    if library.folders.all():
        organizer.start()
    else:
        organizer.draw(partial(_draw, library))


def _draw(library: Library, token: CancelToken, report: Callable[[int, int], None]) -> RootId:
    """On the organizer's thread: draw the pictures, unless they are there, and add their folder."""
    from photosort.demo import render_library  # a tenth of a second that hardly any start needs

    folder = paths.demo_pictures()
    if not folder.is_dir():
        beside = paths.demo_drawing()
        shutil.rmtree(beside, ignore_errors=True)  # of a run that was killed
        beside.mkdir(parents=True)

        def progress(done: int, total: int) -> None:
            token.check()
            report(done, total)

        render_library(beside, progress=progress)
        drawn = sorted(path.relative_to(beside).as_posix() for path in beside.rglob("*") if path.is_file())
        paths.demo_list().write_text("\n".join(drawn), "utf-8")  # what may be erased when the demo is left
        beside.rename(folder)
    return library.folders.add(os.fsencode(folder))
