"""Scripts whose letters the networks do not know, by a tesseract that is installed: it is asked, and never required.

It is another program, and slow: it looks at those pictures alone in which lines were seen that could not be read.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby
from statistics import mean

import numpy as np
from numpy.typing import NDArray

from photosort.model.text_line import READ_SCRIPTS, Box, Script, TextLine

# Data by which it reads a script, as it calls them; each that is used takes its time.
_DATA: Mapping[Script, tuple[str, ...]] = {
    Script.CYRILLIC: ("rus", "ukr"), Script.GREEK: ("ell",), Script.KOREAN: ("kor",), Script.ARABIC: ("ara", "fas"),
    Script.HEBREW: ("heb",), Script.DEVANAGARI: ("hin",), Script.THAI: ("tha",),
}  # fmt: skip
_ASKED_S = 10  # seconds until it has said what it can
_READ_S = 120
_WORD = "5"  # the level of a word in its table
_SCATTERED = "11"  # how it takes the picture: as text here and there


@cache
def scripts() -> tuple[Script, ...]:
    """What it reads here beside the networks; none where it is not installed, or has no data for any of it."""
    there = _installed()
    return tuple(script for script, data in _DATA.items() if there.intersection(data))


def read(pixels: NDArray[np.uint8], least_sure: float) -> list[TextLine]:
    """The lines of those scripts in an upright picture, uint8 (h, w, 3) in sRGB, in its order.

    Lines of other scripts, and those of which it is less sure than `least_sure`, are left out. What it cannot do, it
    does not: then there are none.
    """
    height, width = pixels.shape[:2]
    data = [name for script in scripts() for name in _DATA[script] if name in _installed()]
    arguments = ["stdin", "stdout", "-l", "+".join(data), "--psm", _SCATTERED, "tsv"]
    table = _run(arguments, b"P6 %d %d 255\n" % (width, height) + pixels.tobytes(), _READ_S) if data else ""
    return [
        line
        for line in _lines(table, width, height)
        if line.confidence >= least_sure and line.script in scripts() and line.script not in READ_SCRIPTS
    ]


@cache
def _installed() -> frozenset[str]:
    return frozenset(_run(["--list-langs"], b"", _ASKED_S).split())


def _run(arguments: list[str], given: bytes, seconds: int) -> str:
    """What it says; nothing where it is not there, fails or takes too long."""
    program = shutil.which("tesseract")
    if program is None or not os.path.isabs(program):
        return ""
    try:
        done = subprocess.run(
            [program, *arguments],
            input=given,
            capture_output=True,
            timeout=seconds,
            check=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode(errors="replace")


def _lines(table: str, width: int, height: int) -> Iterator[TextLine]:
    """The lines of a table of its words: their places, sizes and confidence."""
    rows = [row.split("\t") for row in table.splitlines()]
    words = [row for row in rows if len(row) == 12 and row[0] == _WORD and row[11].strip()]
    for _, of_line in groupby(words, key=lambda row: row[2:5]):
        line = list(of_line)
        boxes = [tuple(map(int, row[6:10])) for row in line]
        left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
        right, low = max(box[0] + box[2] for box in boxes), max(box[1] + box[3] for box in boxes)
        sure = mean(float(row[10]) for row in line) / 100
        yield TextLine(
            " ".join(row[11] for row in line), sure, _box(left / width, top / height, right / width, low / height)
        )


def _box(left: float, top: float, right: float, low: float) -> Box:
    return left, top, right, top, right, low, left, low
