"""A tesseract that is installed reads the scripts that the networks do not know; one that fails reads nothing."""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from photosort.model.text_line import Script, TextLine
from photosort.ocr import tesseract
from photosort.ocr.reader import LEAST_SURE, TextReader

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the program that stands for it is a script")

WHITE = np.full((100, 200, 3), 255, np.uint8)
TABLE = """level	page_num	block_num	par_num	line_num	word_num	left	top	width	height	conf	text
5	1	1	1	1	1	20	10	40	20	96	Билет
5	1	1	1	1	2	70	12	50	18	90	<b>
5	1	1	1	2	1	20	50	40	20	96	ticket
5	1	1	1	3	1	20	80	40	20	40	Москвы
5	1	2	1	1	1	120	80	40	10	99	שלום
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where programs are looked for."""
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    for cached in (tesseract.scripts, tesseract._installed):
        cached.cache_clear()
    yield tmp_path
    for cached in (tesseract.scripts, tesseract._installed):
        cached.cache_clear()


def install(folder: Path, *, then: str = 'head -c 14 > "$0.given"; cat "$0.table"') -> None:
    """Something that says what tesseract says of its data, and of a picture what lies beside it."""
    program = folder / "tesseract"
    can = 'if [ "$1" = --list-langs ]; then printf "List (3):\\neng\\nosd\\nrus\\n"; exit; fi'
    program.write_text("\n".join(["#!/bin/sh", can, 'echo "$@" > "$0.told"', then, ""]))
    program.chmod(0o755)
    (folder / "tesseract.table").write_text(TABLE, "utf-8")


def test_it_is_given_the_picture_and_its_lines_of_other_scripts_are_taken(folder: Path) -> None:
    install(folder)
    assert tesseract.scripts() == (Script.CYRILLIC,)
    [line] = tesseract.read(WHITE, LEAST_SURE)
    assert line.text == "Билет <b>"
    assert line.confidence == pytest.approx(0.93)
    assert line.box == pytest.approx((0.1, 0.1, 0.6, 0.1, 0.6, 0.3, 0.1, 0.3))
    assert (folder / "tesseract.told").read_text() == "stdin stdout -l rus --psm 11 tsv\n"
    assert (folder / "tesseract.given").read_bytes() == b"P6 200 100 255"


@pytest.mark.parametrize("then", ["exit 1", "printf 'no\\ttable\\n'", "printf '\\377\\376'"])
def test_one_that_fails_reads_nothing(folder: Path, then: str) -> None:
    install(folder, then=then)
    assert tesseract.read(WHITE, LEAST_SURE) == []


def test_none_is_needed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))
    assert (tesseract.scripts(), tesseract.read(WHITE, LEAST_SURE)) == ((), [])


@pytest.mark.parametrize(
    ("seen", "asked"),
    [([("", 0.9), ("x", 0.3)], True), ([("", 0.9), ("Word", 0.9)], False), ([("One", 0.9), ("Two", 0.9)], False)],
)
def test_it_looks_where_lines_were_seen_and_not_read(
    monkeypatch: pytest.MonkeyPatch, seen: list[tuple[str, float]], asked: bool
) -> None:
    found = TextLine("Билет", 0.9, (0, 0, 1, 0, 1, 1, 0, 1))
    reader = TextReader()
    corners = np.array([(0, 0), (9, 0), (9, 9), (0, 9)], np.float32)
    monkeypatch.setattr(reader, "_lines", lambda *_: [(corners.copy(), text, sure) for text, sure in seen])
    monkeypatch.setattr(tesseract, "read", lambda *_: [found])
    assert (found in reader.read(WHITE)) == asked
