"""A close-up shows the words of a hit large enough to be read, and never anything beside the picture."""

import pytest

from photosort.model.search.close_up import LETTERS, Part, close_up
from photosort.model.text_line import Box

CELL = (220, 150)


def box(left: float, top: float, right: float, low: float) -> Box:
    return left, top, right, top, right, low, left, low


def test_small_letters_are_as_high_as_can_be_read() -> None:
    line = box(0.4, 0.5, 0.6, 0.505)  # 20 pixels of 4000
    part = close_up(line, [line], (3000, 4000), CELL)
    scale = CELL[0] / (part.width * 3000)
    assert 0.005 * 4000 * scale == pytest.approx(LETTERS * 220 / (0.2 * 3000 * 1.15) / (LETTERS / 20))
    assert (part.x + part.width / 2, part.y + part.height / 2) == pytest.approx((0.5, 0.5025))
    short = box(0.45, 0.5, 0.47, 0.505)
    part = close_up(short, [short], (3000, 4000), CELL)
    assert 0.005 * 4000 * CELL[0] / (part.width * 3000) == pytest.approx(LETTERS)


@pytest.mark.parametrize("place", [(0.0, 0.0), (0.98, 0.0), (0.0, 0.995), (0.98, 0.995)])
def test_it_lies_within_the_picture(place: tuple[float, float]) -> None:
    x, y = place
    line = box(x, y, x + 0.02, y + 0.005)
    part = close_up(line, [line], (3000, 4000), CELL)
    assert 0 <= part.x <= x
    assert 0 <= part.y <= y
    assert part.x + part.width <= 1 + 1e-9
    assert part.y + part.height <= 1 + 1e-9
    assert part.width * 3000 / (part.height * 4000) == pytest.approx(CELL[0] / CELL[1])


def test_large_letters_are_shown_as_everywhere() -> None:
    line = box(0.1, 0.2, 0.9, 0.8)
    assert close_up(line, [line], (300, 300), (200, 100)) == Part(0, 0.25, 1, 0.5)


def test_of_a_long_line_its_hit_is_shown() -> None:
    line, hit = box(0.0, 0.5, 1.0, 0.505), box(0.8, 0.5, 0.82, 0.505)
    part = close_up(line, [hit], (3000, 4000), CELL)
    assert part.x + part.width / 2 == pytest.approx(0.81)
