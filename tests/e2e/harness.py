"""Runs the real command line with a quick engine, and dies where it is told: `harness.py METHOD:WHEN:NTH ARGS`.

METHOD is a method of the library, WHEN is before or after, NTH counts its calls from 1; "-" lets it live.
"""

import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

from photosort import cli
from photosort.library.library import Library
from photosort.organizing import organizer
from photosort.organizing.engine.engine import Engine


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


if __name__ == "__main__":
    quick = partial(Engine, "tests.organizing.fake_operations:Operations", threads=1)
    setattr(organizer, "Engine", quick)  # noqa: B010 - its type forbids to assign it
    if sys.argv[1] != "-":
        name, moment, number = sys.argv[1].split(":")
        setattr(Library, name, dying(getattr(Library, name), moment, int(number)))
    sys.exit(cli.main(sys.argv[2:]))
