"""Lines come out as they were written, where they were written, and nothing comes out where nothing was."""

import socket
import sys
from collections.abc import Sequence

import numpy as np
import pytest

from photosort.model.text_line import TextLine
from photosort.ocr.reader import TextReader
from tests.ocr.written import written

LINES = ["Platform 12", "Departure 18:45", "Wannsee <b>"]


@pytest.fixture(scope="module")
def reader() -> TextReader:
    return TextReader()


def _said(lines: Sequence[TextLine]) -> list[str]:
    return [line.text for line in lines]


def test_lines_are_read_in_their_places_without_network_and_torch(
    reader: TextReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def _online(*_: object) -> None:
        raise AssertionError("it went to the network")

    monkeypatch.setattr(socket.socket, "connect", _online)
    torch = "torch" in sys.modules
    beats: list[None] = []
    lines = reader.read(written(LINES), lambda: beats.append(None))
    assert _said(lines) == LINES
    assert [line.confidence > 0.9 for line in lines] == [True] * 3
    left, top = lines[1].box[:2]
    assert (round(left, 1), round(top, 1)) == (0.0, 0.2)
    assert len(beats) == 2
    assert ("torch" in sys.modules) == torch


@pytest.mark.parametrize("turns", [1, 2])
def test_turned_text_is_read(reader: TextReader, turns: int) -> None:
    [line] = reader.read(np.rot90(written(["Departure 18:45"], (320, 120)), turns))
    assert line.text == "Departure 18:45"
    x, y = line.box[:2]
    assert (x > 0.5, y > 0.5) == {1: (False, True), 2: (True, True)}[turns]  # where it begins


@pytest.mark.slow
def test_a_long_conversation_is_read_in_pieces_each_line_once(reader: TextReader) -> None:
    lines = ["first words", *[""] * 13, "on the seam", *[""] * 24, "last words"]
    assert _said(reader.read(written(lines, (400, 2800), letter=46))) == ["first words", "on the seam", "last words"]


@pytest.mark.parametrize("size", [(1, 1), (2000, 16)])
def test_small_and_narrow_pictures_hold_no_text_and_do_no_harm(reader: TextReader, size: tuple[int, int]) -> None:
    blank = np.full((*size, 3), 127, dtype=np.uint8)
    assert (reader.read(blank), reader.sees_text(blank)) == ([], False)


def test_a_look_tells_text_from_none(reader: TextReader) -> None:
    noise = np.random.default_rng(1).integers(0, 40, (320, 512, 3), dtype=np.uint8)
    assert (reader.sees_text(written(LINES, (512, 320))), reader.sees_text(noise)) == (True, False)
