"""What all clustering estimators share: a network that encodes, centres in its space, and the nearest one counts."""

from pathlib import Path
from typing import Self

import numpy as np
import torch
from numpy.typing import ArrayLike
from sklearn.base import ClusterMixin
from torch import nn

from photosort.learning.estimators.choose_n_clusters import choose_n_clusters
from photosort.learning.graphs.merging import connected_clusters
from photosort.learning.training import losses
from photosort.learning.training.estimator import DeepEstimator, Floats, Labels
from photosort.learning.training.loop import ProgressCallback, Run
from photosort.model.cancel_token import CancelToken


class DeepClusterer(ClusterMixin, DeepEstimator):
    """Base of the clustering estimators. A subclass learns in `_learn`, which sets `network_`, `labels_` and centres.

    Attributes:
        labels_: cluster (n,) int64 of each fitted row.
        cluster_centers_: (n_clusters, latent), in the space of `transform`.
        history_: losses by stage.
    """

    alpha = 1.0
    fine = 1  # plain k-means

    def _learn(self, X: Floats, run: Run) -> None:
        raise NotImplementedError

    def fit(
        self,
        X: ArrayLike,
        y: object = None,
        *,
        progress: ProgressCallback | None = None,
        token: CancelToken | None = None,
        checkpoint: Path | None = None,
    ) -> Self:
        """Learn codes and clusters of X (n, features), float. `y` is ignored.

        Raises ValueError where X is not finite or has fewer rows than clusters, `Cancelled` when the token says so.
        """
        X = self._check(X, reset=True)
        if self.n_clusters is not None and len(X) < self.n_clusters:
            raise ValueError(f"n_samples={len(X)} should be >= n_clusters={self.n_clusters}.")
        with self._running(X, progress, token, checkpoint) as run:
            self._learn(X, run)
        self.labels_ = self._nearest(self._codes(X))
        return self

    def fit_predict(self, X: ArrayLike, y: object = None, **arguments: object) -> Labels:
        """Fit X (n, features), float; return the cluster of each row, `labels_`, (n,) int64, 0..n_clusters - 1.

        `arguments` are the keywords of `fit`. Raises what `fit` raises.
        """
        return self.fit(X, y, **arguments).labels_  # type: ignore[arg-type]

    def transform(self, X: ArrayLike) -> Floats:
        """Return the codes (n, latent), float32, of X (n, features)."""
        return self._codes(self._check(X, reset=False))

    def predict(self, X: ArrayLike) -> Labels:
        """Return for each row of X (n, features), float, the cluster with the closest centre, (n,) int64."""
        return self._nearest(self.transform(X))

    def predict_proba(self, X: ArrayLike) -> Floats:
        """Return the soft assignment (n, n_clusters), float32, of X (n, features); rows sum to 1.

        Student's t of the distances to the centres (Xie 2016, equation 1).
        """
        codes, centers = torch.from_numpy(self.transform(X)), torch.from_numpy(self.cluster_centers_)
        return losses.soft_assignment(codes, centers, self.alpha).numpy()

    def _encoder(self) -> nn.Module:
        encoder: nn.Module = self.network_.encoder
        return encoder

    def _codes(self, X: Floats) -> Floats:
        return self._encode(X, self._encoder())

    def _nearest(self, codes: Floats) -> Labels:
        squares = losses.squared_distances(torch.from_numpy(codes), torch.from_numpy(self.cluster_centers_))
        return squares.argmin(1).numpy()

    def _centers_of(self, codes: Floats) -> Floats:
        """Return the first centres (k, d) of clusters of codes (n, d), choosing k where `n_clusters` is None."""
        seed = int(torch.randint(2**31 - 1, ()))
        count = self.n_clusters or choose_n_clusters(codes, seed)
        labels = connected_clusters(codes, count, self.fine, self.n_init, seed)
        return np.stack([codes[labels == k].mean(0) for k in np.unique(labels)])

    @property
    def _n_features_out(self) -> int:
        return int(self.cluster_centers_.shape[1])
