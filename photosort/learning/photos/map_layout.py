"""The photo map: points on a plane such that neighbours stay neighbours, for as many points as a library has."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from photosort.learning.estimators.tsne_map import TSNEMap

SAMPLE = 4_000  # points that are laid out together; more are put between their nearest ones
_NEAR = 5
_CHUNK = 2_048


def plane(X: ArrayLike, seed: int = 0) -> NDArray[np.float32]:
    """Places, float32 (n, 2) in -1..1, of rows, float (n, d), by t-SNE (van der Maaten and Hinton 2008).

    Beyond `SAMPLE` rows, so many are laid out and each of the rest is put in the middle of its five nearest, as
    openTSNE does before it optimizes new points (Poličar 2019). The same rows and seed give the same places on the same
    machine.
    """
    x = np.asarray(X, np.float32)
    n = len(x)
    if n == 0:
        return np.empty((0, 2), np.float32)
    some = np.sort(np.random.default_rng(seed).choice(n, SAMPLE, replace=False)) if n > SAMPLE else np.arange(n)
    places = np.empty((n, 2), np.float32)
    places[some] = TSNEMap(random_state=seed).fit_transform(x[some])
    rest = np.setdiff1d(np.arange(n), some)
    for part in np.array_split(rest, len(rest) // _CHUNK + 1):
        places[part] = places[some][_nearest(x[part], x[some])].mean(1)
    places -= (places.max(0) + places.min(0)) / 2
    return np.asarray(places / max(float(np.abs(places).max()), 1e-9), np.float32)


def _nearest(rows: NDArray[np.float32], among: NDArray[np.float32]) -> NDArray[np.int64]:
    distances = (among**2).sum(1)[None] - 2 * rows @ among.T
    return np.argpartition(distances, min(_NEAR, len(among) - 1), axis=1)[:, :_NEAR]
