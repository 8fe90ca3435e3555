"""The article's second method: k-means on the codes of an autoencoder."""

import numpy as np
from sklearn.base import clone

from photosort.learning.estimators.autoencoder import Autoencoder
from photosort.learning.estimators.deep_clusterer import DeepClusterer
from photosort.learning.training.estimator import Floats
from photosort.learning.training.loop import Run
from photosort.learning.training.networks import AutoencoderNetwork


class AutoencoderKMeans(DeepClusterer):
    """K-means in the space of an autoencoder's hidden vector.

    Args:
        n_clusters: number of clusters; None chooses it by the silhouette of the codes.
        autoencoder: unfitted estimator; None takes `Autoencoder` with 500-500-2000-10.
        n_init: runs of k-means, of which the best counts; 20 as in DEC.
        random_state: seed of everything drawn.
        device: "cpu", "cuda", "mps"; None takes the best there is.

    Attributes:
        labels_, cluster_centers_: as in scikit-learn's KMeans, in the space of `transform`.
        history_: the autoencoder's.
    """

    def __init__(
        self,
        n_clusters: int | None = 10,
        *,
        autoencoder: Autoencoder | None = None,
        n_init: int = 20,
        random_state: int | np.random.RandomState | None = None,
        device: str | None = None,
    ) -> None:
        self.n_clusters = n_clusters
        self.autoencoder = autoencoder
        self.n_init = n_init
        self.random_state = random_state
        self.device = device

    def _build(self, features: int) -> AutoencoderNetwork:
        return self._stage()._build(features)

    def _stage(self) -> Autoencoder:
        stage: Autoencoder = Autoencoder() if self.autoencoder is None else clone(self.autoencoder)
        stage.set_params(device=self.device)
        return stage

    def _learn(self, X: Floats, run: Run) -> None:
        stage = self._stage()
        stage.train(X, run)
        self.scale_, self.network_, self.history_ = stage.scale_, stage.network_, stage.history_
        self.cluster_centers_ = self._centers_of(self._codes(X))
