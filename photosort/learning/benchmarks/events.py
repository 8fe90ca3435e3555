"""How well events are found in made-up lives: their boundaries, beside fixed gaps in time and DBSCAN.

A boundary lies between two photographs, one after the other, that belong to different events, or of which one belongs
to none. What is no photograph is left out for all of them. The others are given the truth to choose what is best for
them: how many photos an event has at least, and for DBSCAN what is near.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import product
from time import process_time

import numpy as np
from numpy.typing import NDArray

from photosort.learning.benchmarks.made_up_lives import ORDINARY, Life, life
from photosort.learning.moments.events import find_events

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Figures = dict[str, float]
Method = Callable[[Life], Ints]

CHOSEN_ON = range(40)  # seeds with which in sight the limits of `learning.moments` were chosen
HELD_OUT = range(1000, 1040)  # seeds of which nothing was seen
LONG = range(2000, 2100)
GAPS = (4, 8, 24)  # hours
_LEAST = (4, 8, 12, 16, 24)  # photos of an event
_EPS = (3.0, 4.0, 6.0, 8.0)  # hours that are near; what else was tried, from 2 to 36, was worse
_NEAR = (20.0, 1e6)  # km that are as near
_NEIGHBORS = (12, 16, 20)
_HOUR, _RADIUS = 3_600.0, 6371.0


def boundaries(truth: Ints, found: Ints) -> Figures:
    """Precision, recall and F1 of the boundaries between photos in a row, of labels (n,) each."""
    there, told = np.diff(truth) != 0, np.diff(found) != 0
    right = int((there & told).sum())
    precision, recall = right / max(int(told.sum()), 1), right / max(int(there.sum()), 1)
    return {"precision": precision, "recall": recall, "f1": 2 * right / max(int(there.sum() + told.sum()), 1)}


def ours(one: Life) -> Ints:
    """The events that Photosort finds, (n,)."""
    return find_events(one.clock, one.offset, one.place, one.photograph).event


def by_gap(one: Life, hours: float, least: int = 1) -> Ints:
    """A fixed gap: another event begins after so many hours without a photo, (n,)."""
    order = np.argsort(one.clock, kind="stable")
    label = np.empty(len(order), np.int64)
    label[order] = np.cumsum(np.diff(one.clock[order], prepend=one.clock[order][:1]) > hours * _HOUR)
    return _large(label, least)


def by_dbscan(one: Life, hours: float, km: float, neighbors: int) -> Ints:
    """DBSCAN over time and place, where so many km count as much as so many hours; noise is ordinary, (n,)."""
    from sklearn.cluster import DBSCAN

    spots = np.radians(_filled(one))
    flat = np.cos(spots[:, 0])
    globe = np.column_stack([flat * np.cos(spots[:, 1]), flat * np.sin(spots[:, 1]), np.sin(spots[:, 0])])
    rows = np.column_stack([one.clock / (hours * _HOUR), globe * _RADIUS / km])
    return np.asarray(DBSCAN(eps=1.0, min_samples=neighbors).fit(rows).labels_, np.int64)


def _filled(one: Life) -> Floats:
    """Places (n, 2), where there is none that of the last photo before that has one."""
    known = np.isfinite(one.place[:, 0])
    if not known.any():
        return np.zeros_like(one.place)
    last = np.maximum.accumulate(np.where(known, np.arange(len(known)), -1))
    return np.asarray(one.place[np.where(last < 0, np.flatnonzero(known)[0], last)])


def _large(label: Ints, least: int) -> Ints:
    counts = np.bincount(label)
    return np.where(counts[label] >= least, label, ORDINARY)


def rows(seeds: Iterable[int]) -> dict[str, Figures]:
    """A row for each method: means over the lives of these seeds."""
    lives = [life(seed) for seed in seeds]
    table = {"Photosort": _mean([boundaries(one.event[one.photograph], ours(one)[one.photograph]) for one in lives])}
    lives = [one.only(one.photograph) for one in lives]
    for hours in GAPS:
        table[f"gap of {hours} h"] = _scores(lives, partial(by_gap, hours=hours))
        table[f"gap of {hours} h, larger ones alone"] = _best(
            lives, [partial(by_gap, hours=hours, least=least) for least in _LEAST]
        )
    tried = product(_EPS, _NEAR, _NEIGHBORS)
    table["DBSCAN at its best"] = _best(lives, [partial(by_dbscan, hours=h, km=km, neighbors=n) for h, km, n in tried])
    return table


def seconds(photos: int) -> float:
    """Seconds of the processor that so many photos take: several lives, one after the other."""
    parts: list[tuple[Floats, Floats, Floats, NDArray[np.bool_]]] = []
    end, count = 0.0, 0
    for seed in LONG:
        one = life(seed)
        parts.append((one.clock - one.clock.min() + end, one.offset, one.place, one.photograph))
        end, count = float(parts[-1][0].max()), count + len(one.clock)
        if count >= photos:
            break
    clock, offset, place, photograph = (np.concatenate(part)[:photos] for part in zip(*parts, strict=True))
    start = process_time()
    find_events(clock, offset, place, photograph)
    return process_time() - start


def _scores(lives: Sequence[Life], method: Method) -> Figures:
    return _mean([boundaries(one.event, method(one)) for one in lives])


def _best(lives: Sequence[Life], methods: Iterable[Method]) -> Figures:
    return max((_scores(lives, method) for method in methods), key=lambda found: found["f1"])


def _mean(found: Sequence[Figures]) -> Figures:
    return {name: float(np.mean([one[name] for one in found])) for name in found[0]}
