"""What is blurred everywhere is told, whichever way; what is sharp somewhere is not, however little of it."""

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import ndimage

from photosort.demo import terrain
from photosort.learning.twins.level import tilt
from photosort.learning.twins.picture import Picture
from photosort.learning.twins.quality import exposure, measured, sharpness
from photosort.learning.twins.rating import GRID, sharpness_within

BLURRED = 1 / 3
Floats = NDArray[np.float32]


@pytest.fixture(scope="module")
def scene() -> Floats:
    return Picture.of(np.asarray(terrain.mountain(np.random.default_rng(4), (512, 384)))).light


def soft(light: Floats) -> Floats:
    return np.asarray(ndimage.gaussian_filter(light, 3), np.float32)


def shaken(light: Floats) -> Floats:
    return np.asarray(ndimage.uniform_filter1d(light, 15, axis=1), np.float32)


def test_out_of_focus_and_shaken_are_told_from_sharp_and_from_each_other(scene: Floats) -> None:
    assert sharpness(scene) > BLURRED > max(sharpness(soft(scene)), sharpness(shaken(scene)))
    assert measured(shaken(scene)).streak > 1.22 > measured(soft(scene)).streak


def test_what_is_blurred_to_mush_is_told_from_what_is_faint_in_fog(scene: Floats) -> None:
    mush = np.asarray(ndimage.gaussian_filter(scene, 20), np.float32)
    assert 0 < sharpness(mush) < 0.1
    for contrast in (0.05, 0.1, 0.2):
        assert sharpness(200 + np.float32(contrast) * (scene - 128)) == 0


def test_a_small_sharp_subject_before_a_soft_background_is_sharp(scene: Floats) -> None:
    found = soft(scene)
    found[200:264, 200:264] = np.random.default_rng(0).integers(0, 2, (16, 16)).repeat(4, 0).repeat(4, 1) * 200
    assert sharpness(found) > BLURRED
    where = measured(found).where
    inside, beside = np.array([[0.4, 0.53, 0.1, 0.15]]), np.array([[0.6, 0.1, 0.3, 0.3]])
    assert where.shape == (GRID, GRID)
    assert sharpness_within(where, inside) > 1.5 * sharpness_within(where, beside)


def test_a_dark_shot_is_worse_exposed(scene: Floats) -> None:
    assert exposure(scene) > 1.1 * exposure(scene * np.float32(0.25))
    assert exposure(np.zeros((9, 9), np.float32)) == 0


def test_where_there_is_nothing_to_see_nothing_is_said() -> None:
    fog = np.full((384, 512), 200, np.float32) + np.linspace(0, 20, 512, dtype=np.float32)
    for light in (fog, np.zeros((9, 9), np.float32)):
        found = measured(light)
        assert (found.sharpness, found.tilt, bool(found.where.any())) == (0.0, None, False)


def test_dark_and_white_are_measured() -> None:
    night = np.zeros((100, 100), np.float32)
    night[:5, :20] = 255  # lamps
    assert measured(night).brightest == 255
    assert measured(night * 0).brightest == 0
    assert measured(255 - night).lost == pytest.approx(0.99)


@pytest.mark.parametrize("by", [-6, 0, 4])
def test_houses_lean_by_so_much(by: int) -> None:
    houses = np.zeros((400, 400), np.float32)
    for row in range(40, 360, 60):
        for column in range(30, 370, 50):
            houses[row : row + 40, column : column + 30] = 180
    leaning = ndimage.rotate(houses, -by, reshape=False, order=1)
    assert tilt(np.asarray(leaning, np.float32)) == pytest.approx(by, abs=0.6)
