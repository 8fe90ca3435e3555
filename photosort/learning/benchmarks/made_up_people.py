"""Faces of a made-up family's library, for curves over its size: no picture is drawn, only their vectors.

Few people are on very many photos, many on few, and strangers on one. Each person has three looks, and each photo
shows them more or less well. The products of two vectors are harder to part than those of SFace on photographs of grown
people: of one person around 0.5, one in a hundred below 0.3; of two around 0, one in a million above 0.45.
"""

import numpy as np

from photosort.learning.benchmarks.people import Labelled
from photosort.learning.people.looks import unit

WIDTH = 128
_STRANGERS = 0.3  # share of the faces that are seen once
_TOGETHER = 0.45  # share of the faces that are on the photo of the one before
_POOR = 0.2  # share of the faces that are too small or blurred to found anybody
_FALL = 1.1  # the n-th person is on n to the minus so many photos
_LOOKS, _LOOK = 3, 0.45
_NOISE, _POOR_NOISE = 0.55, 1.4  # of a perfect and of the poorest face


def library(count: int, seed: int = 0) -> Labelled:
    """So many faces, and whose they are; strangers are persons of one face."""
    rng = np.random.default_rng(seed)
    known = round(count * (1 - _STRANGERS))
    share = 1 / np.arange(1, max(4, round(1.5 * known**0.5)) + 1) ** _FALL
    sizes = np.maximum(1, known * share / share.sum()).astype(np.int64)
    who = np.repeat(np.arange(len(sizes)), sizes)[:count]
    who = rng.permutation(np.append(who, len(sizes) + np.arange(count - len(who))))
    people = int(who.max()) + 1
    centres = unit(rng.normal(size=(people, WIDTH)).astype(np.float32))
    looks = _LOOK / WIDTH**0.5 * rng.normal(size=(people, _LOOKS, WIDTH)).astype(np.float32)
    quality = np.where(rng.random(count) < _POOR, 0.4 * rng.random(count), 0.4 + 0.6 * rng.random(count))
    noise = (_NOISE * quality + _POOR_NOISE * (1 - quality)) / WIDTH**0.5
    vectors = centres[who] + looks[who, rng.integers(0, _LOOKS, count)]
    vectors += noise[:, None].astype(np.float32) * rng.normal(size=vectors.shape).astype(np.float32)
    photo = np.cumsum(rng.random(count) >= _TOGETHER, dtype=np.int64)
    twice = np.ones(count, bool)
    twice[np.unique(photo * people + who, return_index=True)[1]] = False
    photo[twice] = photo.max() + 1 + np.arange(int(twice.sum()))  # nobody is on a photo twice
    return Labelled(unit(vectors), quality.astype(np.float32), photo, who)
