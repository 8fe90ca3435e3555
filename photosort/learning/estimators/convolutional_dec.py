"""Deep embedded clustering of pictures: DCEC, ConvDEC-DA, and those on a graph that knows what a picture may do."""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from photosort.learning.estimators.choose_n_clusters import choose_n_clusters
from photosort.learning.estimators.convolutional_autoencoder import ConvolutionalAutoencoder, PictureInput
from photosort.learning.estimators.dec import DEC
from photosort.learning.graphs.deformation import deformed_nearest
from photosort.learning.graphs.hog import oriented_gradients
from photosort.learning.graphs.merging import connected_clusters, neighbor_graph
from photosort.learning.graphs.normalized_cut import neighbor_shares, normalized_cut, propagate_labels, refine_cut
from photosort.learning.training.augmentation import Affine
from photosort.learning.training.estimator import Floats, Labels, unit_scale
from photosort.learning.training.knn_graph import Graph, fuzzy_graph, nearest
from photosort.learning.training.loop import Run
from photosort.learning.training.neighbor_embedding import NeighborLoop
from photosort.learning.training.networks import AutoencoderNetwork, convolutional_autoencoder
from photosort.learning.training.refinement import ClusterNetwork
from photosort.learning.training.teaching import TeachLoop, distant_centers

CANDIDATES = 60  # pictures among which the deformed comparison chooses neighbours; 30 hold nearly as many right ones
COMPONENTS = 64  # principal components in which gradients are compared; 128 find no more right neighbours


class ConvolutionalDEC(PictureInput, DEC):
    """DEC on pictures: X is (n, height, width), (n, height, width, channels), or flattened.

    With `n_neighbors` > 0, the default, there are three stages. A convolutional network learns a neighbour embedding
    of a graph that knows what a picture may do: it joins pictures whose edges run alike (`oriented_gradients`) after
    small changes, the smallest distance over `views` random shifts, rotations, stretches, and then orders them by a
    comparison that lets each place give way (`deformed_nearest`). Right edges decide which clusters there are. The
    first clusters are those that cut least of this graph, and a fresh network learns them (`teaching`). From there
    DEC goes on. With `n_neighbors=0` the first stage is the autoencoder of DCEC (Guo 2017), and with `augmentation`
    that of ConvDEC-DA (Guo 2018).

    Args:
        n_clusters: number of clusters; None chooses it by the silhouette of the first codes.
        filters, latent, shape, normalize: as in `ConvolutionalAutoencoder`. Here batch normalization is on: without it
            the contrastive stage starts slowly.
        augmentation: changes that leave a picture what it is, in all stages; targets come from clean pictures. None
            for pictures whose place and pose matter: on Fashion-MNIST augmentation lowers NMI (DEC-DA, table 3).
        n_neighbors: neighbours in the graph; 15 is UMAP's default. Of 20,000 digits and more take 30: with 15 the least
            cut puts sevens with a bar among the nines. 0 for an autoencoder instead.
        views: changed views of each picture that are compared. On USPS they take the share of right neighbours from
            0.92 to 0.93, before deformation.
        epochs: passes of the first stage, and of the teaching.
        embedding_batch_size: pairs in a step of the first stage.
        embedding_rate: peak of Adam's one-cycle schedule in the first stage and in the teaching.
        own: share of pairs that are two views of one picture.
        target_views: augmented views over which a target is averaged, beside the clean picture, so that a doubtful
            label is not sharpened. 0 as in DEC-DA.
        fine: small clusters for each cluster in the first clustering, which are then joined along the neighbour graph
            of the codes (`merging`). This many, two and three times as many are tried, twice each, and improved on
            the pictures' graph (`normalized_cut`); what cuts least of it is taken.
        max_rounds: rounds of DEC's stage, the last. After the teaching little moves: 60 give the same NMI within 0.002.
            With `n_neighbors=0`, where that stage does the work, take 60.
        alpha, balance, reconstruction_weight, update_interval, tolerance, batch_size, n_init, random_state, device: as
            in `DEC`.
        learning_rate: of DEC's stage; 1e-3 is that of DCEC and ConvDEC-DA.

    Attributes:
        labels_, cluster_centers_, n_iter_, stopped_: as in `DEC`.
        history_: as in `DEC`, and "teaching_loss" per epoch.
    """

    annealed = True  # rounds at 0.001 leave labels jumping; falling to 0 settles them

    def __init__(
        self,
        n_clusters: int | None = 10,
        *,
        filters: Sequence[int] = (32, 64, 128),
        latent: int = 10,
        shape: tuple[int, int, int] | None = None,
        normalize: bool = True,
        augmentation: Affine | None = Affine(),  # noqa: B008 (frozen)
        n_neighbors: int = 15,
        views: int = 20,
        epochs: int = 30,
        embedding_batch_size: int = 512,
        embedding_rate: float = 2e-3,
        own: float = 0.2,
        target_views: int = 3,
        alpha: float = 1.0,
        balance: float = 1.0,
        reconstruction_weight: float = 0.0,
        max_rounds: int = 20,
        update_interval: int | None = None,
        tolerance: float = 1e-3,
        batch_size: int = 256,
        learning_rate: float = 1e-3,
        fine: int = 3,
        n_init: int = 20,
        random_state: int | np.random.RandomState | None = None,
        device: str | None = None,
    ) -> None:
        super().__init__(
            n_clusters,
            alpha=alpha,
            balance=balance,
            reconstruction_weight=reconstruction_weight,
            augmentation=augmentation,
            max_rounds=max_rounds,
            update_interval=update_interval,
            tolerance=tolerance,
            batch_size=batch_size,
            learning_rate=learning_rate,
            n_init=n_init,
            random_state=random_state,
            device=device,
        )
        self.filters = filters
        self.latent = latent
        self.shape = shape
        self.normalize = normalize
        self.n_neighbors = n_neighbors
        self.views = views
        self.epochs = epochs
        self.embedding_batch_size = embedding_batch_size
        self.embedding_rate = embedding_rate
        self.own = own
        self.fine = fine
        self.target_views = target_views

    def _build(self, features: int) -> AutoencoderNetwork:
        return convolutional_autoencoder(self.shape_, self.filters, self.latent, self.normalize)

    def _first_stage(self) -> ConvolutionalAutoencoder:
        stage = ConvolutionalAutoencoder(
            self.filters,
            self.latent,
            shape=self.shape_,
            normalize=self.normalize,
            augmentation=self.augmentation,
            epochs=self.epochs,
            batch_size=self.batch_size,
            learning_rate=self.embedding_rate,
            device=self.device,
        )
        stage.shape_ = self.shape_
        return stage

    def _learn(self, X: Floats, run: Run) -> None:
        if not self.n_neighbors or len(X) < 2:
            super()._learn(X, run)
            return
        self.scale_ = unit_scale(X)
        device = self._device()
        x = self._tensor(X).to(device)
        graph = self._graph(x)
        self.network_ = self._build(X.shape[1]).to(device)
        loop = NeighborLoop(
            self.network_,
            x,
            graph,
            augmentation=self.augmentation,
            own=self.own if self.augmentation is not None else 0.0,
            reconstruction_weight=0.0,
            epochs=self.epochs,
            batch_size=self.embedding_batch_size,
            learning_rate=self.embedding_rate,
            run=run,
        )
        self.history_ = {"loss": loop.train()}
        labels = self._clusters(self._codes(X), graph)
        self.history_["teaching_loss"] = self._teach(x, graph, labels, run)
        self.history_ |= self._refine(X, run)

    def _clusters(self, codes: Floats, graph: Graph) -> Labels:
        """Return first clusters (n,) of codes (n, d): those that cut least of the pictures' own graph.

        The codes' graph cannot tell: an embedding that tore a handful off their class has no edge left there.
        """
        seed = int(torch.randint(2**31 - 1, ()))
        count = self.n_clusters or choose_n_clusters(codes, seed)
        between = neighbor_graph(codes)
        tries = [
            connected_clusters(codes, count, self.fine * times, self.n_init, seed + number, between)
            for times in (1, 2, 3)
            for number in range(2)
        ]
        better = [propagate_labels(graph, refine_cut(graph, propagate_labels(graph, labels))) for labels in tries]
        # Votes can empty a cluster that is all border.
        whole = [labels for labels in better if len(np.unique(labels)) == count]
        return min(whole or tries, key=lambda labels: normalized_cut(graph, labels))

    def _teach(self, x: Tensor, graph: Graph, labels: Labels, run: Run) -> list[float]:
        """Learn `labels` of pictures x anew, which sets `network_` and centres; return the losses."""
        count = int(labels.max()) + 1
        fresh = ClusterNetwork(self._build(x[0].numel()), distant_centers(count, self.latent), self.alpha).to(x.device)
        loop = TeachLoop(
            fresh,
            x,
            torch.from_numpy(neighbor_shares(graph, labels, count)).to(x.device),
            augmentation=self.augmentation,
            epochs=self.epochs,
            batch_size=self.batch_size,
            learning_rate=self.embedding_rate,
            run=run,
        )
        losses = loop.train()
        self.network_ = fresh.autoencoder
        self.cluster_centers_ = fresh.centers.detach().cpu().numpy()
        return losses

    def _graph(self, x: Tensor) -> Graph:
        """Return the graph of pictures x (n, c, h, w) under the augmentation."""
        flat = oriented_gradients(x)
        mean = flat.mean(0)
        axes = torch.pca_lowrank(flat - mean, min(COMPONENTS, *flat.shape), center=False)[2]

        def project(pictures: Tensor) -> Tensor:
            return (oriented_gradients(pictures) - mean) @ axes

        change = self.augmentation
        views = None if change is None else (lambda _: project(change(x)))
        wanted = min(max(CANDIDATES, 2 * self.n_neighbors), len(x) - 1)
        candidates = nearest(project(x), wanted, views, self.views)[1]
        distances, indices = deformed_nearest(x, candidates, self.n_neighbors)
        return fuzzy_graph(distances.cpu(), indices.cpu())
