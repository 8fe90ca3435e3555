"""What the layout columns say of pictures drawn for the purpose."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from photosort.learning.photos.layout_features import COLUMNS, NAMES, _angles, layout


def column(picture: np.ndarray, name: str, aspect: float = 1.0) -> float:
    return float(layout(picture[None], np.array([aspect], np.float32))[0, NAMES.index(name)])


def page() -> np.ndarray:
    picture = np.full((224, 224, 3), 250, np.uint8)
    for row in range(20, 200, 12):
        picture[row : row + 6, 20:200:3] = 10
    return picture


def noise(seed: int = 0) -> np.ndarray:
    smooth = np.random.default_rng(seed).integers(0, 255, (28, 28, 3), dtype=np.uint8)
    return np.kron(smooth, np.ones((8, 8, 1), np.uint8))


def test_there_is_a_name_for_every_column() -> None:
    assert len(NAMES) == len(set(NAMES)) == COLUMNS == layout(page()[None]).shape[1]


def test_text_has_strokes_in_bands_on_white_paper() -> None:
    assert column(page(), "strokes") > 5 * column(np.full((224, 224, 3), 250, np.uint8), "strokes")
    assert column(page(), "rows") > column(noise(), "rows")
    assert column(page(), "paper") > 0.3 > column(noise(), "paper")


def test_colours_are_counted() -> None:
    assert column(page(), "colours") < column(noise(), "colours")
    assert column(page(), "saturation") == 0


def test_shape_is_told_by_the_aspect_alone() -> None:
    assert column(page(), "tall", 0.5) == 1
    assert column(page(), "wide", 0.5) == 0
    assert column(page(), "wide", 4.0) == 2


def test_directions_are_octants_that_begin_at_the_left() -> None:
    """Each on its own and on a diagonal, as arctan2 tells them from -pi to pi."""
    across, down = np.array([2, 1, 0, -1, -2, -1, 0, 1]), np.array([0, 1, 2, 1, 0, -1, -2, -1])
    for right, below, octant in zip(across, down, (4, 5, 6, 7, 7, 1, 2, 3), strict=True):
        angles = _angles(np.full((9, 9), right, np.float32), np.full((9, 9), below, np.float32))
        assert angles.argmax() == octant
        assert angles[octant] > 0.9


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**31 - 1), st.integers(32, 80))
def test_columns_are_finite_and_small(seed: int, edge: int) -> None:
    rng = np.random.default_rng(seed)
    values = layout(rng.integers(0, 256, (2, edge, edge, 3), dtype=np.uint8))
    assert np.isfinite(values).all()
    assert np.abs(values).max() <= 6
