"""How many clusters there are, where nobody says."""

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

from photosort.learning.training.estimator import Floats

SAMPLE = 2000  # the silhouette costs n^2; at 2,000 it takes a tenth of a second for each number


def choose_n_clusters(codes: Floats, seed: int, largest: int = 60) -> int:
    """Return the number of clusters, 2 or more, whose k-means has the best mean silhouette (Rousseeuw 1987).

    Every number up to 8 is tried, then steps of a fifth, then each number around the best. In the space of a
    neighbour embedding the silhouette goes along with agreement with labels (Lowe 2024, arXiv 2406.02465); between
    different spaces it says nothing, so it must not choose between encoders. Fewer than 3 rows are 1 cluster.

    Args:
        codes: (n, d) float32; beyond `SAMPLE` rows, so many drawn from them are looked at.
        seed: of that sample and of k-means.
        largest: number of clusters beyond which none is tried; nor does a cluster have fewer than 8 rows on average.
    """
    n = len(codes)
    if n < 3:
        return 1
    if n > SAMPLE:
        codes = codes[np.random.default_rng(seed).choice(n, SAMPLE, replace=False)]
    limit = max(2, min(largest, len(codes) // 8, len(codes) - 1))
    grid = {k for k in range(2, 9) if k <= limit}
    k = 8.0
    while (k := k * 1.2) <= limit:
        grid.add(round(k))
    scores = {k: _silhouette(codes, k, seed) for k in sorted(grid)}
    best = max(scores, key=scores.__getitem__)
    reach = max(1, best // 10)
    for near in range(max(2, best - reach), min(limit, best + reach) + 1):
        if near not in scores:
            scores[near] = _silhouette(codes, near, seed)
    return max(scores, key=scores.__getitem__)


def _silhouette(codes: Floats, k: int, seed: int) -> float:
    labels = KMeans(k, n_init=3, random_state=seed).fit(codes).labels_
    return float(silhouette_score(codes, labels)) if len(np.unique(labels)) > 1 else -1.0
