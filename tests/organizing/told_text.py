"""A decode process that says a word for each file without looking at it; what becomes of it lies beside the files."""

import os
import time

from photosort.model.text_line import TextLine
from photosort.organizing.decoding.operations import Operations

TOLD = f"{__name__}:Told"
FAILING = f"{__name__}:Failing"
SECRET = "Kontonummer 4711"


class Told(Operations):
    """It takes its time for every file while one called `slow` lies beside it."""

    def text(self, path: bytes, thumbnail: bytes | None) -> list[TextLine]:
        while os.path.exists(os.path.join(os.path.dirname(path), b"slow")):
            time.sleep(0.01)
        return [TextLine("told", 0.9, (0, 0, 1, 0, 1, 1, 0, 1))]


class Failing(Operations):
    """It fails over what it has read, and says so."""

    def text(self, path: bytes, thumbnail: bytes | None) -> list[TextLine]:
        raise ValueError(f"not a number: {SECRET}")
