"""Probabilities where classes are not as common as in what a network was taught with: among dogs, few are cats."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_TAUGHT = 20.0  # pictures of the new sort beside which what was taught still counts for a half
_ROUNDS = 20


def odds(shares: Floats, taught: Floats) -> Floats:
    """How many times as often each class occurs among some pictures as in what was taught, float32 (classes,).

    The EM algorithm of Saerens, Latinne and Decaestecker, "Adjusting the Outputs of a Classifier to New a Priori
    Probabilities" (2002), with what was taught as a prior, so that few pictures change little.

    Args:
        shares: probabilities of the classes for these pictures, float32 (n, classes); n may be 0.
        taught: how often each class occurred in what was taught, float32 (classes,), summing to 1.
    """
    often = taught
    for _ in range(_ROUNDS):
        found = shifted(shares, often / taught).sum(0)
        often = (found + _TAUGHT * taught) / (len(shares) + _TAUGHT)
    return np.asarray(often / taught, np.float32)


def shifted(shares: Floats, by: Floats) -> Floats:
    """Probabilities, float32 (n, classes), where each class is so many times as likely, (classes,) or (n, classes)."""
    weighed = shares * by
    return np.asarray(weighed / np.maximum(weighed.sum(1, keepdims=True), 1e-30), np.float32)
