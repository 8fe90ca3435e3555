"""A line begins where its text does, and lines come in the order in which they are read, whichever way they run."""

import numpy as np
import pytest

from photosort.ocr.directions import Corners, from_beginning, reading_order

PAGE = (900, 600)  # width, height


def box(left: float, top: float, width: float, height: float) -> Corners:
    """As rapidocr gives it: from above left on, clockwise."""
    right, low = left + width, top + height
    return np.array([(left, top), (right, top), (right, low), (left, low)], np.float32)


def turned(corners: Corners, quarters: int) -> Corners:
    """The corners of a line on a page that was turned clockwise, from the beginning of its text on."""
    width, height = PAGE
    for _ in range(quarters):
        corners = np.array([(height - y, x) for x, y in corners], np.float32)
        width, height = height, width
    return corners


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_the_beginning_of_a_line(quarters: int) -> None:
    written = turned(box(50, 80, 400, 30), quarters)
    (left, top), (right, low) = written.min(axis=0), written.max(axis=0)
    given = box(left, top, right - left, low - top)
    assert from_beginning(given, half_turn=quarters in (2, 3)) == pytest.approx(written)


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_lines_are_read_row_by_row(quarters: int) -> None:
    page = [
        box(50, 80, 300, 30),
        box(400, 84, 300, 30),
        box(50, 140, 300, 30),
        box(400, 136, 300, 30),
        box(50, 200, 9, 30),
    ]
    shuffled = list(range(5)) if quarters == 0 else [3, 0, 4, 2, 1]
    order = reading_order([turned(page[place], quarters) for place in shuffled])
    assert [shuffled[place] for place in order] == [0, 1, 2, 3, 4]


def test_no_line_has_no_order() -> None:
    assert reading_order([]) == []
