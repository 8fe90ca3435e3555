"""Neighbour-graph clustering with a learned map: UMAP's idea with `predict`, and DEC on top. For frozen features."""

from collections.abc import Sequence

import numpy as np
import torch
from sklearn.decomposition import PCA
from torch import Tensor, nn

from photosort.learning.estimators.dec import DEC
from photosort.learning.training.estimator import Floats, unit_scale
from photosort.learning.training.knn_graph import fuzzy_graph, nearest
from photosort.learning.training.loop import Run
from photosort.learning.training.neighbor_embedding import NeighborLoop
from photosort.learning.training.networks import AutoencoderNetwork, dense_autoencoder, encode_in_chunks


class NeighborDEC(DEC):
    """A small encoder that keeps nearest neighbours together (parametric UMAP, Sainburg 2021), refined by DEC.

    The strongest setting for frozen features of real photos, where pixels say too little for an autoencoder and
    k-means alone misses clusters that are not round. X is (n, features), such as an encoder's output.

    Args:
        n_clusters: number of clusters; None chooses it by the silhouette in the embedding.
        latent: dimensions of the embedding. N2D (McConville 2019) takes the number of clusters, here some 10.
        n_neighbors: neighbours in the graph: 15 is UMAP's default, less splits more finely.
        hidden: sizes of the encoder's hidden layers.
        components: principal components that are kept of the features; what comes after is mostly noise, and
            distances in fewer dimensions are computed faster.
        unit_length: scale each row to length 1 first, so that the graph is that of cosine similarity.
        epochs: passes over the samples of the first stage; None takes as many as make 1,000 steps, at most 200.
        embedding_batch_size: edges in a step. All other ends in the batch repel, so it must be large beside the
            number of clusters; t-SimCNE (Boehm 2023) takes 1,024.
        embedding_rate: peak of Adam's one-cycle schedule for the first stage.
        embedding_reconstruction: weight of the reconstruction beside the neighbour loss, which is some 5: it must
            only break ties.
        fine: small clusters for each cluster in the first clustering, joined along the neighbour graph of the codes
            (`merging`): 3 where clusters are not round. 1 is k-means alone, for fine clusters that are round.
        alpha, balance, reconstruction_weight, max_rounds, update_interval, tolerance, batch_size, learning_rate,
            n_init, random_state, device: as in `DEC`.

    Attributes:
        labels_, cluster_centers_, n_iter_, stopped_: as in `DEC`.
        history_: "loss" of the embedding per epoch, then as in `DEC`.
    """

    def __init__(
        self,
        n_clusters: int | None = None,
        latent: int = 10,
        n_neighbors: int = 15,
        *,
        hidden: Sequence[int] = (256, 256),
        components: int = 128,
        unit_length: bool = True,
        epochs: int | None = None,
        embedding_batch_size: int = 512,
        embedding_rate: float = 2e-3,
        embedding_reconstruction: float = 1.0,
        alpha: float = 1.0,
        balance: float = 1.0,
        reconstruction_weight: float = 0.0,
        max_rounds: int = 20,
        update_interval: int | None = None,
        tolerance: float = 1e-3,
        batch_size: int = 256,
        learning_rate: float = 1e-4,
        fine: int = 1,
        n_init: int = 20,
        random_state: int | np.random.RandomState | None = None,
        device: str | None = None,
    ) -> None:
        super().__init__(
            n_clusters,
            alpha=alpha,
            balance=balance,
            reconstruction_weight=reconstruction_weight,
            max_rounds=max_rounds,
            update_interval=update_interval,
            tolerance=tolerance,
            batch_size=batch_size,
            learning_rate=learning_rate,
            n_init=n_init,
            random_state=random_state,
            device=device,
        )
        self.latent = latent
        self.fine = fine
        self.n_neighbors = n_neighbors
        self.hidden = hidden
        self.components = components
        self.unit_length = unit_length
        self.epochs = epochs
        self.embedding_batch_size = embedding_batch_size
        self.embedding_rate = embedding_rate
        self.embedding_reconstruction = embedding_reconstruction

    def _tensor(self, X: Floats) -> Tensor:
        axes = nn.Linear(self.components_.shape[1], len(self.components_), bias=False, device="meta")
        axes.weight = nn.Parameter(torch.from_numpy(self.components_ * np.float32(self.scale_)))
        return encode_in_chunks(axes, torch.from_numpy(self._rows(X) - self.mean_))

    def _rows(self, X: Floats) -> Floats:
        if not self.unit_length:
            return X
        length = np.linalg.norm(X, axis=1, keepdims=True)
        return np.asarray(X / np.maximum(length, np.finfo(np.float32).tiny), dtype=np.float32)

    def _build(self, features: int) -> AutoencoderNetwork:
        return dense_autoencoder(len(self.components_), self.hidden, self.latent, "relu", 0.0, None)

    def _first_codes(self, X: Floats, run: Run) -> dict[str, list[float]]:
        seed = int(torch.randint(2**31 - 1, ()))
        rows = self._rows(X)
        pca = PCA(min(self.components, *X.shape), svd_solver="randomized", random_state=seed).fit(rows)
        self.mean_, self.components_, self.scale_ = pca.mean_, pca.components_, 1.0
        self.scale_ = unit_scale(self._tensor(X).numpy())
        device = self._device()
        x = self._tensor(X).to(device)
        network = self._build(X.shape[1]).to(device)
        losses = self._embed(network, x, x, run)
        self.network_ = network.eval()
        return {"loss": losses}

    def _embed(self, network: AutoencoderNetwork, x: Tensor, points: Tensor, run: Run) -> list[float]:
        """Train `network` on x (n, ...) such that neighbours among `points` (n, d) stay together; return its losses."""
        if len(x) < 2:
            return []
        distances, indices = nearest(points, min(self.n_neighbors, len(x) - 1))
        loop = NeighborLoop(
            network,
            x,
            fuzzy_graph(distances.cpu(), indices.cpu()),
            augmentation=None,
            own=0.0,
            reconstruction_weight=self.embedding_reconstruction,
            epochs=self.epochs or self._enough(len(x)),
            batch_size=self.embedding_batch_size,
            learning_rate=self.embedding_rate,
            run=run,
        )
        return loop.train()

    def _enough(self, count: int) -> int:
        return max(1, min(200, 1000 // max(1, count // self.embedding_batch_size)))
