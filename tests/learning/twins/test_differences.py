"""Where two pictures differ is found, and in what."""

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from photosort.demo import night
from photosort.demo.copies import compressed
from photosort.learning.twins.alignment import align
from photosort.learning.twins.differences import Place, places_apart
from photosort.learning.twins.picture import Picture

_SCENE = night.street(np.random.default_rng(3), (512, 384))
_AT = (200, 150, 300, 250)  # left, top, right, bottom

Change = Callable[[Image.Image], Image.Image]


def found(changed: Image.Image) -> list[Place]:
    one, other = (Picture.of(np.asarray(compressed(image, 85))) for image in (_SCENE, changed))
    lying = align(one, other)
    assert lying is not None
    return places_apart(one, other, lying)


def within(change: Change) -> Image.Image:
    image = _SCENE.copy()
    image.paste(change(image.crop(_AT)), _AT)
    return image


def covers(place: Place) -> bool:
    """Whether a place is about where the change was made."""
    top, left, bottom, right = place.boxes[0]
    wanted = (_AT[1], _AT[0], _AT[3], _AT[2])
    return all(abs(edge - should) < 30 for edge, should in zip((top, left, bottom, right), wanted, strict=True))


def test_what_was_only_compressed_differs_nowhere() -> None:
    assert found(compressed(_SCENE, 60)) == []


def test_a_blurred_place_is_sharper_in_the_other() -> None:
    [place] = found(within(lambda part: part.filter(ImageFilter.GaussianBlur(6))))
    assert (place.is_sharper, place.same_thing) == (1, True)


def test_a_brighter_place_is_told() -> None:
    [place] = found(within(lambda part: part.point([min(255, 40 + 2 * level) for level in range(256)] * 3)))
    assert (covers(place), place.is_brighter) == (True, -1)


def test_another_thing_is_told_where_it_is_in_both_however_they_were_framed() -> None:
    image = _SCENE.copy()
    ImageDraw.Draw(image).ellipse(_AT, fill=(200, 60, 40))
    [place] = found(image.crop((20, 10, 512, 384)))
    assert (covers(place), place.same_thing) == (True, False)
    assert place.boxes[1][:2] == pytest.approx((place.boxes[0][0] - 10, place.boxes[0][1] - 20), abs=3)
