"""How well cameras are found whose clock was hours off, in made-up lives of two cameras.

What a photo looks like is made up as well: half of those of one moment show the same, others something that comes
again and again, or that nothing else shows.
"""

from collections.abc import Iterable

import numpy as np

from photosort.learning.benchmarks.made_up_lives import Floats, Life, life
from photosort.learning.moments.two_clocks import off_by, pairs, settled

HELD_OUT = range(3000, 3040)  # seeds of which nothing was seen when the limits of `learning.moments` were chosen
_LEAST_S = 25 * 60  # less is no wrong clock
_NEARLY_S = 180  # of the hours that are told, and are true
_TOGETHER, _AGAIN = 0.5, 0.2
_SIZE = 64


def looks(one: Life, seed: int) -> Floats:
    """What each photo looks like, (n, d)."""
    random = np.random.default_rng([seed, 7])
    n = len(one.clock)
    moments = random.normal(size=(int(one.moment.max(initial=0)) + 1, _SIZE))
    again = random.normal(size=(30, _SIZE))[random.integers(30, size=n)]
    what = random.random(n)[:, None]
    own = np.where(what < _TOGETHER + _AGAIN, again, random.normal(size=(n, _SIZE)))
    return np.asarray(np.where(what < _TOGETHER, moments[one.moment], own) + random.normal(size=(n, _SIZE)))


def told(one: Life, seen: Floats) -> Floats:
    """Seconds that the clock of each photo is said to need, (n,)."""
    camera, sure = one.second.astype(np.int64), np.isfinite(one.place[:, 0])  # satellites tell the zone with the place
    found = [
        (pair, off_by(one.clock[pair.rows], seen[pair.rows], one.clock[pair.others], seen[pair.others]))
        for pair in pairs(one.clock, camera, sure)
    ]
    seconds = np.zeros(len(one.clock))
    for off in settled(found, one.clock):
        seconds[(camera == off.camera) & (one.clock >= off.first) & (one.clock <= off.last)] = off.seconds
    return seconds


def rows(seeds: Iterable[int]) -> dict[str, dict[str, float]]:
    """Photos of cameras that were off, over all lives; and where all clocks are right, what is said all the same."""
    wrong = said = hit = false = sure = 0
    for seed in seeds:
        one = life(seed)
        one = one.only(one.photograph)
        seen = looks(one, seed)
        seconds = told(one, seen)
        off = np.abs(one.late) >= _LEAST_S
        wrong += int(off.sum())
        sure += int(off.sum()) if np.isfinite(one.place).any() else 0
        said += int((seconds != 0).sum())
        hit += int(((seconds != 0) & off & (np.abs(seconds - one.late) <= _NEARLY_S)).sum())
        false += int((told(one.with_right_clocks(), seen) != 0).sum())
    figures = {"precision": hit / max(said, 1), "recall": hit / max(wrong, 1), "f1": 2 * hit / max(said + wrong, 1)}
    figures["recall beside a phone with places"] = hit / max(sure, 1)
    return {"clocks that were hours off": figures, "the same lives with right clocks": {"photos said to be off": false}}
