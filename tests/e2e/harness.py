"""Runs the real command line with a quick engine, and dies where it is told: `harness.py PART.METHOD:WHEN:NTH ARGS`.

PART is one of those below, METHOD a method of it, WHEN is before or after, NTH counts its calls from 1; "-" lets it
live.
"""

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from photosort import cli
from photosort.library.acts.history import History
from photosort.library.albums import Albums
from photosort.library.db.meta import Meta
from photosort.library.embeddings import Embeddings
from photosort.library.folders import Folders
from photosort.library.library import Library
from photosort.library.photos import Photos
from photosort.library.reading import Reading
from photosort.library.scan.scanner import Scanner
from photosort.organizing import organizer
from photosort.organizing.engine.engine import Engine

PARTS: dict[str, type] = {
    "library": Library,
    "folders": Folders,
    "scanner": Scanner,
    "reading": Reading,
    "embeddings": Embeddings,
    "albums": Albums,
    "photos": Photos,
    "meta": Meta,
    "history": History,
}


def dying(method: Callable[..., Any], when: str, nth: int) -> Callable[..., Any]:
    calls = 0

    def patched(*args: Any, **kwargs: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == nth and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        result = method(*args, **kwargs)
        if calls == nth:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    return patched


def quick(*_operations: str) -> Engine:
    """An engine that learns nothing, in the place of each of the program's."""
    return Engine("tests.organizing.fake_operations:Operations", threads=1)


if __name__ == "__main__":
    setattr(organizer, "Engine", quick)  # noqa: B010 - its type forbids to assign it
    if sys.argv[1] != "-":
        name, moment, number = sys.argv[1].split(":")
        part, method = name.split(".")
        setattr(PARTS[part], method, dying(getattr(PARTS[part], method), moment, int(number)))
    sys.exit(cli.main(sys.argv[2:]))
