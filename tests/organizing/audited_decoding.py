"""A decode process that writes down what it opens: one line for each, in the file that OPENED names."""

import os
import sys

from photosort.imaging import reading
from photosort.imaging.watch import Watch
from photosort.organizing.decoding.operations import Operations

AUDITED = f"{__name__}:Audited"


class Audited(Operations):
    """Some of the small pictures of the test are held whole, others are decoded from the open file."""

    def __init__(self, watch: Watch) -> None:
        super().__init__(watch)
        reading._WHOLE = 4_000
        log = os.open(os.environ["OPENED"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)

        def note(event: str, arguments: tuple[object, ...]) -> None:
            if event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
                os.write(log, os.fsencode(arguments[0]) + b"\n")

        sys.addaudithook(note)
