"""What the trunk's 1,000 ImageNet classes say of a picture: a label-free hint at what belongs together."""

from functools import cache

import numpy as np
import torch
from numpy.typing import NDArray

from photosort.learning.encoders.efficientnet import FEATURES, load_pretrained
from photosort.learning.photos.vocabulary import vocabulary

_CHUNK = 4096


def probabilities(vectors: NDArray[np.floating]) -> NDArray[np.float32]:
    """Probabilities of the vocabulary's words, float32 (n, words), of stored vectors of the built-in trunk, (n, d).

    The softmax of the trunk's own ImageNet classifier, summed over the classes of each word.
    """
    known = vocabulary()
    of_class = np.eye(len(known.words), dtype=np.float32)[known.word_of]
    parts = []
    with torch.inference_mode():
        for start in range(0, max(len(vectors), 1), _CHUNK):
            part = torch.from_numpy(vectors[start : start + _CHUNK, :FEATURES].astype(np.float32))
            parts.append(_classifier()(part).softmax(1).numpy() @ of_class)
    return np.concatenate(parts)


@cache
def _classifier() -> torch.nn.Linear:
    return load_pretrained().classifier
