"""The rhythm of a library: how long the pauses are that end a session, and how many photos an ordinary one has."""

import numpy as np
from numpy.typing import NDArray

from photosort.learning.moments.globe import Floats
from photosort.learning.moments.limits import EVENT, FEW, HOUR_S, ORDINARY, PAUSE, TRUST

_ROUNDS = 30
_BINS = 60


def pause(time: Floats) -> float:
    """Seconds without a photo that end a session: the best border (Otsu's) between short and long pauses.

    Args:
        time: seconds, ascending, (n,).
    """
    least, most = (hours * HOUR_S for hours in PAUSE)
    gaps = np.log(np.clip(np.diff(time), 60.0, 30 * 24 * HOUR_S))
    if len(gaps) < _BINS:
        return float(np.sqrt(least * most))
    counts, edges = np.histogram(gaps, _BINS)
    middle, below = (edges[1:] + edges[:-1]) / 2, np.cumsum(counts)
    weight = below / below[-1]
    mean = np.cumsum(counts * middle) / below[-1]
    between = (mean[-1] * weight - mean) ** 2 / np.maximum(weight * (1 - weight), 1e-9)
    return float(np.clip(np.exp(edges[1 + int(between[:-1].argmax())]), least, most))


def standing_out(count: NDArray[np.int64], seconds: Floats) -> Floats:
    """By how much each session looks more like an event than like ordinary life: log-odds, (n,).

    A mixture of two normal distributions over the logarithms of photos and of length is fitted by EM. What is expected
    of each counts as much as `TRUST` sessions that were seen, so that a few photos are not told apart at all cost.

    Args:
        count: photos of each session, (n,).
        seconds: how long each took, (n,).
    """
    rows = np.column_stack([np.log(count), np.log(seconds + 300.0)])
    prior = np.array([ORDINARY, EVENT])  # (2, mean and deviation, 2)
    mean, deviation = prior[:, 0].copy(), prior[:, 1].copy()
    share = np.array([0.8, 0.2])
    for _ in range(_ROUNDS):
        odds = _log_density(rows, mean[1], deviation[1]) - _log_density(rows, mean[0], deviation[0])
        odds += np.log(share[1] / share[0])
        event = 1 / (1 + np.exp(-np.clip(odds, -50, 50)))
        for number, weight in enumerate((1 - event, event)):
            trust = TRUST[number]
            total = weight.sum() + trust
            mean[number] = (weight @ rows + trust * prior[number, 0]) / total
            spread = weight @ np.square(rows - mean[number]) + trust * (
                np.square(prior[number, 1]) + np.square(prior[number, 0] - mean[number])
            )
            deviation[number] = np.sqrt(spread / total)
        share[1] = np.clip((event.sum() + FEW / 5) / (len(rows) + FEW), 0.01, 0.9)
        share[0] = 1 - share[1]
    # What is larger than an event is one all the more, and what is smaller than ordinary is not.
    inside = np.clip(rows, mean[0], np.maximum(mean[1], mean[0]))
    odds = _log_density(inside, mean[1], deviation[1]) - _log_density(inside, mean[0], deviation[0])
    return np.asarray(odds + np.log(share[1] / share[0]))


def _log_density(rows: Floats, mean: Floats, deviation: Floats) -> Floats:
    found: Floats = -(np.square((rows - mean) / deviation) / 2 + np.log(deviation)).sum(axis=1)
    return found
