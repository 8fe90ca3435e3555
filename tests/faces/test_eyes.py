"""Open eyes are told from closed ones, of whatever skin and size; small ones are left alone."""

import numpy as np
import pytest

from photosort.faces.eyes import openness
from tests.faces.drawn import SKIN, face, pixels

PLACES = np.array([(185, 226), (295, 226), (240, 311), (200, 369), (280, 369)]) / 480


@pytest.mark.parametrize("skin", [SKIN, (110, 74, 58)])
@pytest.mark.parametrize("edge", [240, 900])
def test_closed_eyes_are_much_less_open(edge: int, skin: tuple[int, int, int]) -> None:
    awake, asleep = (openness(pixels(face(edge, skin, asleep=closed)), PLACES * edge) for closed in (False, True))
    assert awake is not None
    assert asleep is not None
    assert awake > 1.5 * asleep


def test_of_small_eyes_nothing_is_told() -> None:
    assert openness(pixels(face(60)), PLACES * 60) is None
