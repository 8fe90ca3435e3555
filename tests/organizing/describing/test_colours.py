"""Colours and scenes are told of pictures that show them, and of no others."""

import numpy as np
import pytest
from numpy.typing import NDArray

from photosort.model.message_code import MessageCode
from photosort.organizing.describing.colours import colours, parts_coloured

RED, GREY, SKY, LAWN, SNOW = (0.8, 0.1, 0.1), (0.5, 0.5, 0.5), (0.35, 0.6, 0.9), (0.3, 0.5, 0.2), (0.9, 0.92, 0.95)
EMBERS, EARTH, BRICK = (0.9, 0.5, 0.2), (0.1, 0.08, 0.08), (0.7, 0.4, 0.3)


def pictures(upper: tuple[float, ...], lower: tuple[float, ...], share: float = 1.0) -> NDArray[np.float32]:
    """Ten small pictures: a share of them with these two halves, the others grey."""
    found = np.full((10, 3, 12, 12), 0.5, np.float32)
    some = round(10 * share)
    found[:some, :, :6], found[:some, :, 6:] = np.reshape(upper, (3, 1, 1)), np.reshape(lower, (3, 1, 1))
    return found


@pytest.mark.parametrize(
    ("scene", "upper", "lower"),
    [
        (MessageCode.SNOW, SKY, SNOW),
        (MessageCode.SUNSET, EMBERS, EARTH),
        (MessageCode.BLUE_SKY, SKY, LAWN),
    ],
)
def test_a_scene_is_seen_where_it_is(scene: MessageCode, upper: tuple[float, ...], lower: tuple[float, ...]) -> None:
    assert colours(pictures(upper, lower)).scenes[scene] == 1
    assert colours(pictures(upper, lower, 0.3)).scenes[scene] == pytest.approx(0.3)
    assert colours(pictures(lower, upper)).scenes[scene] == 0  # upside down it is none


def test_a_brick_wall_in_even_light_is_no_sunset() -> None:
    assert colours(pictures(BRICK, BRICK)).scenes[MessageCode.SUNSET] == 0


def test_a_colour_is_told_of_the_pictures_much_of_which_is_of_it() -> None:
    shares = colours(pictures(RED, GREY, 0.6)).shares
    assert shares[MessageCode.RED] == pytest.approx(0.6)
    assert shares[MessageCode.GREEN] == shares[MessageCode.BLUE] == 0


def test_grey_pictures_are_in_black_and_white_and_a_grey_wall_is_not_enough() -> None:
    assert colours(pictures(GREY, SNOW[:1] * 3)).shares[MessageCode.BLACK_AND_WHITE] == 1
    assert colours(pictures(GREY, RED)).shares[MessageCode.BLACK_AND_WHITE] == 0


def test_red_is_more_vivid_than_grey() -> None:
    assert colours(pictures(RED, RED)).vivid == pytest.approx(0.7)
    assert colours(pictures(GREY, GREY)).vivid == 0


def test_a_small_red_thing_is_red_and_skin_and_brick_are_not() -> None:
    found = pictures(GREY, GREY)
    found[0, :, 4:7, 4:7] = np.reshape(RED, (3, 1, 1))  # a car in a street
    found[1, :, 4:6, 4:6] = np.reshape(RED, (3, 1, 1))  # a flag
    found[2] = np.reshape(BRICK, (3, 1, 1))
    found[3] = np.reshape(SKY, (3, 1, 1))
    assert parts_coloured(found)[:4] == [[MessageCode.RED], [], [], [MessageCode.BLUE]]
