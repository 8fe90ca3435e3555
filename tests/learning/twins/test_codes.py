"""Codes of copies lie near each other, and what is near is found without comparing everything with everything."""

import numpy as np
import pytest
from PIL import Image

from photosort.demo import food, terrain
from photosort.demo.copies import COPIES
from photosort.learning.twins import codes, neighbours
from photosort.learning.twins.picture import Picture


def light(image: Image.Image) -> np.ndarray:
    image.thumbnail((512, 512))
    return Picture.of(np.asarray(image.convert("RGB"))).light


def planted(count: int) -> np.ndarray:
    """Codes of length 1 without order, every tenth with one near to it at the end."""
    rng = np.random.default_rng(0)
    rows = rng.normal(size=(count, 32))
    near = rows[::10] + 0.1 * rng.normal(size=rows[::10].shape)
    rows = np.concatenate([rows, near])
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float16)


def test_near_rows_are_found_in_cells_as_by_comparing_all() -> None:
    rows = planted(3000)
    found = neighbours.near_pairs(rows, 0.9, 4)
    wanted = [[10 * index, 3000 + index] for index in range(300)]
    assert len(found) == pytest.approx(300, abs=3)
    assert len({tuple(pair) for pair in found.tolist()} & {tuple(pair) for pair in wanted}) >= 295
    assert neighbours.near_rows(rows, np.arange(3000, 3300), 0.9, 4).tolist() == wanted


def test_of_each_the_nearest_are_taken() -> None:
    rows = np.full((50, 4), 0.5, np.float16)
    assert len(neighbours.near_pairs(rows, 0.9, 3)) <= 150
    assert neighbours.near_pairs(np.empty((0, 4), np.float16), 0.9, 3).shape == (0, 2)
    assert neighbours.near_pairs(rows[:1], 0.9, 3).shape == (0, 2)


def test_copies_among_many_rows_that_are_somewhat_alike_are_near_each_other() -> None:
    rng = np.random.default_rng(0)
    rows = rng.normal(size=(200, 128))[rng.integers(200, size=10_000)] + rng.normal(0, 0.9, (10_000, 128))
    rows[:1000] = rows[1000:2000] + rng.normal(0, 0.2, (1000, 128))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    found = {tuple(pair) for pair in neighbours.near_pairs(rows.astype(np.float16), 0.6, 4).tolist()}
    assert sum((row, row + 1000) in found for row in range(1000)) >= 998


@pytest.mark.parametrize("how", ["turned left", "mirrored", "framed", "screenshot", "forwarded twice"])
def test_a_sketch_is_the_same_however_a_picture_is_turned_or_framed(how: str) -> None:
    scene = terrain.mountain(np.random.default_rng(4), (640, 480))
    copy, other = COPIES[how](scene, np.random.default_rng(1)), food.pizza(np.random.default_rng(4), (640, 480))
    one, same, strange = (codes.sketch(light(image)).astype(np.float32) for image in (scene, copy, other))
    assert one @ same > 0.965 > one @ strange


def test_codes_of_vectors_of_any_encoder_have_length_1() -> None:
    vectors = np.random.default_rng(0).normal(size=(5, 900)).astype(np.float16)
    found = codes.seen(vectors)
    assert found.shape == (5, codes.SEEN)
    assert np.linalg.norm(found.astype(np.float32), axis=1) == pytest.approx(1, abs=0.01)
