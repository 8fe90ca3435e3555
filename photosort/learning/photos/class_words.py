"""What the trunk's 1,000 ImageNet classes say of a picture: a label-free hint at what belongs together."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from photosort.learning.encoders.weights import released
from photosort.learning.photos.vocabulary import vocabulary

_CHUNK = 4096


def taught() -> NDArray[np.float32]:
    """How often each word was among the pictures that the trunk was taught with, float32 (words,): by its classes."""
    known = vocabulary()
    return np.asarray(np.bincount(known.word_of, minlength=len(known.words)) / len(known.word_of), np.float32)


def probabilities(vectors: NDArray[np.floating]) -> NDArray[np.float32]:
    """Probabilities of the vocabulary's words, float32 (n, words), of stored vectors of the built-in trunk, (n, d).

    The softmax of the trunk's own ImageNet classifier, summed over the classes of each word.
    """
    starts = range(0, max(len(vectors), 1), _CHUNK)  # of many pictures all classes at once take much room
    return np.concatenate([by_word(of_classes(vectors[start : start + _CHUNK])) for start in starts])


def by_word(of_class: NDArray[np.float32]) -> NDArray[np.float32]:
    """Probabilities of the words, float32 (n, words), by those of the classes, (n, 1000)."""
    known = vocabulary()
    return of_class @ np.eye(len(known.words), dtype=np.float32)[known.word_of]


def of_classes(vectors: NDArray[np.floating]) -> NDArray[np.float32]:
    """Probabilities of the 1,000 classes, float32 (n, 1000), of stored vectors as above."""
    weight, bias = _classifier()
    logits = vectors[:, : weight.shape[1]].astype(np.float32) @ weight.T + bias
    odds = np.exp(logits - logits.max(1, keepdims=True))
    shares: NDArray[np.float32] = odds / odds.sum(1, keepdims=True)
    return shares


@cache
def _classifier() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Weights (1000, 1280) and biases (1000,)."""
    weights = released()
    return weights["_fc.weight"], weights["_fc.bias"]
