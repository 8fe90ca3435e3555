"""Cameras whose clock was hours off, told by another one that saw the same at the same time.

Two people at one wedding photograph the same moments. The times between a photo and those of the other camera that look
most like it pile up where the two clocks differ; of a chance likeness, and of habits, they are spread.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Looks = NDArray[np.floating]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
_APART = 2 * _DAY  # seconds without a photo after which another stretch begins
_LONGEST = 14 * _DAY
_MOST = 1000  # photos of a stretch, for the sake of memory
_LEAST = 20  # photos of each camera in a stretch
_FARTHEST = 14 * 60  # minutes by which two clocks differ, as zones do
_SLACK = 3  # minutes around a difference that count as the same
_LEAST_OFF = 25  # minutes; what is less is a clock that runs as clocks do, and changes no day's order for people
_LIKES = 3  # photos that look most like one
_MOMENT = 5 * _MINUTE  # photos nearer than that in time are of one moment, and have one voice
_SURE, _UNSURE = 0.5, 0.1  # shares of a camera's photos that tell their place and zone: its clock is set by a net
_VOICES = 5  # moments that must agree
_OF_ALL = 0.25  # and their share of all moments
_OVER_CHANCE = 1.5  # times as many look most alike at that difference as if likeness had no part in it
_NEXT = 0.5  # most of the next best difference, of the best


Told = tuple[slice, int]  # of which photos of a stretch; seconds


class Pair(NamedTuple):
    """A stretch of one camera's photos, and those of another that could be of the same moments; as rows."""

    camera: int
    against: int
    rows: Ints
    others: Ints


@dataclass(frozen=True)
class Off:
    """From its first to its last second a camera's clock needs so many seconds more to be right."""

    camera: int
    against: int
    first: int
    last: int
    seconds: int


def pairs(clock: Floats, camera: Ints, sure: Bools) -> list[Pair]:
    """The stretches of each camera whose clock nobody else sets, with each camera whose clock is sure.

    Args:
        clock: seconds of the wall clock, (n,), in any order.
        camera: number of each photo's camera, (n,), from 0 on.
        sure: whether a photo tells its zone and place, (n,), as those of phones do, whose clock the net sets; and
            they agree. A place alone, or a zone that somebody chose in a menu, does not tell that a clock is right.
    """
    counts = np.bincount(camera)
    share = np.bincount(camera, weights=sure) / np.maximum(counts, 1)
    rows_of = {one: np.flatnonzero(camera == one) for one in np.flatnonzero(counts >= _LEAST).tolist()}
    rows_of = {one: rows[np.argsort(clock[rows], kind="stable")] for one, rows in rows_of.items()}
    reach = _FARTHEST * _MINUTE
    found = []
    for one in (one for one in rows_of if share[one] < _UNSURE):
        for rows in _stretches(rows_of[one], clock):
            for other in (other for other in rows_of if share[other] >= _SURE):
                times = clock[rows_of[other]]
                begin, end = np.searchsorted(times, (clock[rows[0]] - reach, clock[rows[-1]] + reach))
                if end - begin >= _LEAST:
                    found.append(Pair(one, other, rows, rows_of[other][begin:end]))
    return found


def off_by(clock: Floats, seen: Looks, others: Floats, seen_by_others: Looks) -> Told | None:
    """How many seconds more a clock needs to say what another says, and of which photos; 0 where it is right.

    None where nothing is sure.

    Args:
        clock: seconds, (n,), ascending.
        seen: what each photo looks like, (n, d).
        others: seconds of the other clock, (m,), ascending.
        seen_by_others: (m, d).
    """
    like = _likeness(seen, seen_by_others)
    moment: Ints = np.cumsum(np.diff(clock, prepend=clock[:1]) > _MOMENT)
    voices = _voices(clock, others, like, moment)
    best = _peak(voices)
    far = np.abs(np.arange(len(voices)) - best) > 3 * _SLACK
    if voices[best] < max(_VOICES, _OF_ALL * (moment[-1] + 1), voices[far].max(initial=0) / _NEXT):
        return None
    for half in (moment <= moment[-1] // 2, moment > moment[-1] // 2):  # a clock is off in all of a stretch
        if abs(_peak(_voices(clock[half], others, like[half], moment[half])) - best) > 2 * _SLACK:
            return None
    minutes = best - _FARTHEST
    later, near, likes = _likes(clock, others, like)
    there = np.abs(later - minutes) <= _SLACK + 0.5
    share = _LIKES / np.maximum(near.sum(axis=1), _LIKES)
    if (likes & there).sum() < _OVER_CHANCE * (share * (near & there).sum(axis=1)).sum():
        return None
    minutes = round(float(np.median(later[likes & there]))) if abs(minutes) >= _LEAST_OFF else 0
    return _most_told(np.asarray((likes & there).any(axis=1)), moment), minutes * _MINUTE


def _most_told(told: Bools, moment: Ints) -> slice:
    """From the first to the last photo of where more moments tell the difference than are asked for of a stretch."""
    voices = np.bincount(moment, told) > 0
    sums = np.concatenate([[0.0], np.cumsum(voices - _OF_ALL)])
    begin = np.minimum.accumulate(sums)
    end = int(np.argmax(sums - begin))
    first = int(np.argmin(sums[:end]))
    inside = np.flatnonzero((moment >= first) & (moment < end) & told)
    return slice(int(inside[0]), int(inside[-1]) + 1)


def settled(found: Iterable[tuple[Pair, Told | None]], clock: Floats) -> list[Off]:
    """What the pairs told of each camera: where others are of two minds, nothing; else one stretch after the other."""
    told: dict[tuple[int, int], list[Off]] = {}
    for pair, one in found:
        if one is not None:
            rows = pair.rows[one[0]]
            off = Off(pair.camera, pair.against, int(clock[rows[0]]), int(clock[rows[-1]]), one[1])
            told.setdefault((pair.camera, int(pair.rows[0])), []).append(off)
    agreed = (max(said, key=lambda one: one.last - one.first) for said in told.values() if _agree(said))
    return sorted((one for one in agreed if one.seconds), key=lambda one: (one.camera, one.first))


def _agree(said: Sequence[Off]) -> bool:
    seconds = [one.seconds for one in said]
    return max(seconds) - min(seconds) <= 2 * _SLACK * _MINUTE


def _stretches(rows: Ints, clock: Floats) -> Sequence[Ints]:
    """Rows of one camera in the order of time, parted where it rested, and where a stretch would be too long."""
    found, begin = [], 0
    times = clock[rows]
    for end in range(1, len(rows) + 1):
        ends = end == len(rows) or times[end] - times[end - 1] > _APART
        if ends or times[end] - times[begin] > _LONGEST or end - begin == _MOST:
            if end - begin >= _LEAST:
                found.append(rows[begin:end])
            begin = end
    return found


def _likeness(seen: Looks, others: Looks) -> Looks:
    """Cosines around the mean of all, (n, m): what all have in common tells nothing."""
    mean = np.concatenate([seen, others]).mean(axis=0)
    one, two = seen - mean, others - mean
    one /= np.maximum(np.linalg.norm(one, axis=1, keepdims=True), 1e-9)
    two /= np.maximum(np.linalg.norm(two, axis=1, keepdims=True), 1e-9)
    return np.asarray(one @ two.T)


def _likes(clock: Floats, others: Floats, like: Looks) -> tuple[Floats, Bools, Bools]:
    """How many minutes each other photo is later, (n, m); which could be of the same moment, and look most like it."""
    later = (others[None] - clock[:, None]) / _MINUTE
    near = np.abs(later) <= _FARTHEST
    like = np.where(near, like, -np.inf)
    count = min(_LIKES, like.shape[1])
    least = np.partition(like, -count, axis=1)[:, -count]
    return later, near, near & (like >= least[:, None])


def _voices(clock: Floats, others: Floats, like: Looks, moment: Ints) -> Ints:
    """How many moments speak for each difference in minutes, (2 * _FARTHEST + 1,)."""
    later, _, likes = _likes(clock, others, like)
    photo, other = np.nonzero(likes)
    minute = np.round(later[photo, other]).astype(np.int64) + _FARTHEST
    heard = np.zeros((len(np.unique(moment)), 2 * _FARTHEST + 1 + 2 * _SLACK), bool)
    row = (moment - moment[:1])[photo]
    for shift in range(2 * _SLACK + 1):
        heard[row, minute + shift] = True
    return np.asarray(heard.sum(axis=0)[_SLACK:-_SLACK])


def _peak(voices: Ints) -> int:
    """The middle of the difference that most speak for."""
    return int(np.argmax(np.convolve(voices, np.ones(2 * _SLACK + 1), "same")))
