"""What kind of picture it is, photograph, screen, paper, meme or greeting: a small head on what is stored of it.

Trained by packaging/kinds/train.py on pictures that the program rendered itself, and on free photographs as the other
kind. Evidence, not judgement: it is right for nine pictures in ten.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load

from photosort import assets
from photosort.learning.encoders.efficientnet import FEATURES
from photosort.learning.photos.photo_vector import Columns
from photosort.learning.photos.vocabulary import KINDS

Floats = NDArray[np.float32]

_FARTHEST = 6.0  # deviations beyond which an input says no more
_CHUNK = 4096


def inputs(vectors: NDArray[np.float16]) -> list[Floats]:
    """The parts of stored vectors, float16 (n, d), that the head reads, each float32 (n, ...): features as roots of
    their shares, textures, layout.
    """
    features, layout, _ = (part.astype(np.float32) for part in Columns.of(vectors.shape[1]).split(vectors))
    seen = np.maximum(features[:, :FEATURES], 0)
    seen = np.sqrt(seen / np.maximum(np.linalg.norm(seen, axis=1, keepdims=True), 1e-9))
    return [seen, features[:, FEATURES:], layout]


def probabilities(vectors: NDArray[np.float16]) -> Floats:
    """Probability of each of `vocabulary.KINDS`, float32 (n, 8), of stored vectors of the built-in trunk, (n, d).

    Multinomial logistic regression, trained by `packaging/kinds/train.py`.
    """
    head = _head()
    out = np.empty((len(vectors), len(KINDS)), np.float32)
    for start in range(0, len(vectors), _CHUNK):
        x = np.concatenate(inputs(vectors[start : start + _CHUNK]), axis=1)
        x = np.clip((x - head["mean"]) * head["scale"], -_FARTHEST * head["weight"], _FARTHEST * head["weight"])
        logits = x @ head["coefficients"].T + head["intercept"]
        odds = np.exp(logits - logits.max(1, keepdims=True))
        out[start : start + _CHUNK] = odds / odds.sum(1, keepdims=True)
    return out


@cache
def _head() -> dict[str, Floats]:
    return load(assets.read_bytes("kinds/head.safetensors"))
