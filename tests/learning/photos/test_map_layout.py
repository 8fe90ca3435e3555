"""The photo map keeps heaps apart, also where only a sample is laid out, and comes out the same each time."""

import numpy as np
import pytest

from photosort.learning.photos import map_layout as module
from photosort.learning.photos.map_layout import plane


@pytest.mark.parametrize("sample", [4_000, 60])
def test_heaps_stay_apart(monkeypatch: pytest.MonkeyPatch, sample: int) -> None:
    monkeypatch.setattr(module, "SAMPLE", sample)
    rng = np.random.default_rng(0)
    heaps = np.repeat(np.eye(3, 10) * 8, 40, axis=0) + rng.normal(0, 0.5, (120, 10))
    places = plane(heaps)
    assert places.shape == (120, 2)
    assert np.abs(places).max() == pytest.approx(1.0)
    centres = places.reshape(3, 40, 2).mean(1)
    owner = ((places[:, None] - centres[None]) ** 2).sum(2).argmin(1)
    assert (owner == np.repeat([0, 1, 2], 40)).mean() > 0.95
    assert np.array_equal(places, plane(heaps))


@pytest.mark.parametrize("count", [0, 1, 2, 6])
def test_few_points_have_places_too(count: int) -> None:
    places = plane(np.random.default_rng(1).normal(size=(count, 10)))
    assert places.shape == (count, 2)
    assert np.isfinite(places).all()
