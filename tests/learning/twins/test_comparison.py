"""Pictures that show the same are told from those that only look alike, however they were changed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from photosort.demo import night, terrain
from photosort.demo.copies import COPIES, compressed, scaled
from photosort.demo.templates import TEMPLATES
from photosort.learning.twins.comparison import likeness
from photosort.learning.twins.picture import Picture, turned
from photosort.learning.twins.points import order_of, place_after, points_of

_WRITTEN = "written on"  # something was added: it is not the same
_SCENE = night.street(np.random.default_rng(3), (512, 384))


def picture(image: Image.Image) -> Picture:
    """As the thumbnail of an image shows it."""
    small = image.convert("RGB")
    small.thumbnail((512, 512), Image.Resampling.BICUBIC)
    return Picture.of(np.asarray(compressed(small, 85)))


@pytest.mark.parametrize("how", [how for how in COPIES if how != _WRITTEN])
def test_copies_are_the_same_picture(how: str) -> None:
    found = likeness(picture(_SCENE), picture(COPIES[how](_SCENE, np.random.default_rng(0))))
    assert found is not None
    assert found.same


@pytest.mark.parametrize("kind", TEMPLATES)
def test_one_template_with_other_contents_is_not_the_same(kind: str) -> None:
    one, other = (TEMPLATES[kind](np.random.default_rng(1), np.random.default_rng(said)) for said in (1, 2))
    found = likeness(picture(one), picture(other))
    assert found is None or not found.same


def test_what_was_written_on_is_not_the_same() -> None:
    found = likeness(picture(_SCENE), picture(COPIES[_WRITTEN](_SCENE, np.random.default_rng(0))))
    assert found is not None
    assert (found.same, found.shown > 0.98, found.difference > 0.7) == (False, True, True)


def test_how_one_lies_in_the_other_is_told() -> None:
    cut = _SCENE.crop((60, 40, 450, 330)).transpose(Image.Transpose.ROTATE_90)
    found = likeness(picture(_SCENE), picture(cut))
    assert found is not None
    assert (found.turn, found.framed) == (3, False)
    assert found.shown == pytest.approx(390 * 290 / (512 * 384), abs=0.01)
    assert found.covered > 0.98


def test_two_pictures_of_one_kind_are_not_the_same() -> None:
    one, other = (terrain.mountain(np.random.default_rng(seed), (512, 384)) for seed in (1, 2))
    found = likeness(picture(one), picture(other))
    assert found is None or not found.same


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (12, 12), (640, 2)])
def test_the_smallest_pictures_are_nobody_s_twin(size: tuple[int, int]) -> None:
    bare = Picture.of(np.full((*size, 3), 90, np.uint8))
    assert likeness(bare, bare) is None
    assert likeness(bare, picture(_SCENE)) is None


def test_bare_pictures_are_nobody_s_twin() -> None:
    black, white = (Picture.of(np.full((384, 512, 3), level, np.uint8)) for level in (0, 255))
    for one, other in ((black, white), (black, black)):
        found = likeness(one, other)
        assert found is None or not found.same


@given(turn=st.integers(0, 7))
def test_points_turn_with_the_picture(turn: int) -> None:
    plane = picture(scaled(_SCENE, 30)).light
    after, before = points_of(np.ascontiguousarray(turned(plane, turn))), points_of(plane)
    placed = place_after(before.place, (float(plane.shape[0]), float(plane.shape[1])), turn)
    near = np.abs(placed[:, None] - after.place[None]).max(2)
    row, column = np.nonzero(near < 0.01)
    assert len(row) > 100  # at the largest size: pixels of smaller ones lie elsewhere
    alike = (before.around[row][:, order_of(turn)] * after.around[column]).sum(1)
    assert np.median(alike) > 0.9
