"""What the trunk's 1,000 ImageNet classes say of a picture, in everyday words: a label-free hint at what belongs together."""

import csv
import io
from dataclasses import dataclass
from functools import cache

import numpy as np
import torch
from numpy.typing import NDArray

from photosort import assets
from photosort.learning.efficientnet import FEATURES, load_pretrained


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The table resources/names/imagenet.csv: every class has a word ("Dogs"), every word a group ("Pets")."""

    classes: tuple[str, ...]
    words: tuple[str, ...]
    groups: tuple[str, ...]
    word_of: NDArray[np.int64]  # (1000,) into words
    group_of: NDArray[np.int64]  # (1000,) into groups


@cache
def vocabulary() -> Vocabulary:
    """The table, read once."""
    rows = list(csv.DictReader(io.StringIO(assets.read_text("names/imagenet.csv"))))
    words = tuple(sorted({row["word"] for row in rows}))
    groups = tuple(sorted({row["group"] for row in rows}))
    return Vocabulary(
        tuple(row["class"] for row in rows),
        words,
        groups,
        np.array([words.index(row["word"]) for row in rows]),
        np.array([groups.index(row["group"]) for row in rows]),
    )


def posteriors(features: NDArray[np.floating]) -> NDArray[np.float32]:
    """Class probabilities, float32 (n, 1000), of features (n, 1280 or more) of the built-in trunk."""
    classifier = _classifier()
    out = np.empty((len(features), classifier.out_features), np.float32)
    with torch.inference_mode():
        for start in range(0, len(features), 4096):
            part = torch.from_numpy(features[start : start + 4096, :FEATURES].astype(np.float32))
            out[start : start + 4096] = classifier(part).softmax(1).numpy()
    return out


def summed(probabilities: NDArray[np.float32], of: NDArray[np.int64]) -> NDArray[np.float32]:
    """Probabilities (n, 1000) summed by word or group, (n, words or groups); `of` is from the vocabulary."""
    return probabilities @ np.eye(of.max() + 1, dtype=np.float32)[of]


@cache
def _classifier() -> torch.nn.Linear:
    return load_pretrained().classifier
