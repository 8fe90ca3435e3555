"""Albums out of stored vectors: representation, neighbour embedding, DEC on fine groups, and a tree over them."""

import json
from typing import Self

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray
from safetensors.numpy import load, save
from scipy.cluster.hierarchy import fcluster
from sklearn.base import BaseEstimator, ClusterMixin, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from photosort.learning import joining
from photosort.learning.losses import soft_assignment
from photosort.learning.manifold import NeighborDEC
from photosort.learning.networks import dense_autoencoder
from photosort.learning.representation import Representation
from photosort.learning.training import ProgressCallback
from photosort.learning.vocabulary import meaning
from photosort.model.token import Token

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]

_HIDDEN, _LATENT = (256, 256), 10
LARGEST_FIT = 8_000  # beyond so many photos the network learns on a sample and places the rest
FEWEST = 4
SMALLEST = 3  # an album has so many photos at least


class PhotoGrouping(ClusterMixin, TransformerMixin, BaseEstimator):
    """Groups photos by their stored vectors (`describing.describe`).

    Parameters
    ----------
        n_clusters: number of albums, or None to choose it from the data.
        unsure: photos whose certainty is below this go to Unsorted.
        random_state: seed; the same vectors and seed give the same albums on the same machine.

    Attributes
    ----------
        labels_: album of each row, (n,) int64; -1 is Unsorted.
        certainty_: (n,) float32, 0..1.
        leaves_: finest group of each row, (n,) int64, a part of one album.
        linkage_: (leaves - 1, 4), as scipy's: fewer or more albums are cuts of this tree.
        album_of_leaf_: (leaves,) int64.
        embedding_: (n, 10) float32, where likeness is nearness.
        n_clusters_: number of albums.
    """

    def __init__(self, n_clusters: int | None = None, *, unsure: float = 0.15, random_state: int = 0) -> None:
        self.n_clusters = n_clusters
        self.unsure = unsure
        self.random_state = random_state

    def fit(
        self,
        X: ArrayLike,
        y: object = None,
        *,
        progress: ProgressCallback | None = None,
        token: Token | None = None,
    ) -> Self:
        """Learn from stored vectors, float16 (n, d). `y` is ignored.

        Raises:
            ValueError: no rows, or too few columns.
            Cancelled: the token said so.

        """
        vectors = np.asarray(X)
        n = len(vectors)
        if n == 0:
            raise ValueError("There are no photos to group.")
        rng = np.random.default_rng(self.random_state)
        chosen = np.sort(rng.choice(n, LARGEST_FIT, replace=False)) if n > LARGEST_FIT else np.arange(n)
        # A network cannot learn from one or two photos; repeated, they are one group, and arrivals have a home.
        sample = vectors[chosen] if n >= FEWEST else np.resize(vectors, (FEWEST, vectors.shape[1]))
        self.representation_ = Representation.fit(sample)
        points = self.representation_(sample)
        fine = max(1, min(n, max(self.n_clusters or 1, min(n // 8, round(1.1 * len(sample) ** 0.5)))))
        self.network_ = NeighborDEC(
            fine, latent=_LATENT, hidden=_HIDDEN, n_neighbors=10, embedding_reconstruction=0.5, balance=0.5,
            random_state=self.random_state,
        )  # fmt: skip
        self.network_.fit(points, progress=progress, token=token)
        self._drop_empty(np.bincount(self.network_.labels_, minlength=fine) > 0)
        leaves, embedding = self.network_.predict(points), self.network_.transform(points)
        self.linkage_ = joining.tree(leaves, points, embedding, meaning(points))
        self.n_clusters_ = min(self.n_clusters or joining.choose(self.linkage_), len(self.linkage_) + 1)
        self.album_of_leaf_ = self.cut(self.n_clusters_)
        self.embedding_ = self.transform(vectors)
        self.leaves_, self.labels_, self.certainty_ = self._place(self.embedding_)
        small = np.bincount(self.labels_[self.labels_ >= 0], minlength=self.n_clusters_) < min(SMALLEST, n)
        self.labels_[(self.labels_ >= 0) & small[self.labels_]] = -1
        return self

    def cut(self, count: int) -> Labels:
        """Album, 0..count-1, of each leaf when the tree is cut into `count` albums."""
        if len(self.linkage_) == 0:
            return np.zeros(1, np.int64)
        return np.asarray(fcluster(self.linkage_, count, "maxclust"), np.int64) - 1

    def transform(self, X: ArrayLike) -> Floats:
        """Coordinates (n, 10) in which likeness is nearness."""
        check_is_fitted(self, "network_")
        return np.asarray(self.network_.transform(self.representation_(np.asarray(X))), np.float32)

    def predict(self, X: ArrayLike) -> Labels:
        """Album of each row, -1 where none is likely."""
        return self._place(self.transform(X))[1]

    def place(self, X: ArrayLike) -> tuple[Labels, Labels, Floats]:
        """Leaf, album (-1 where none is likely) and certainty of each row, for arrivals."""
        return self._place(self.transform(X))

    def _place(self, embedding: Floats) -> tuple[Labels, Labels, Floats]:
        soft = self._soft(embedding)
        by_album = soft @ np.eye(int(self.album_of_leaf_.max()) + 1, dtype=np.float32)[self.album_of_leaf_]
        labels = by_album.argmax(1).astype(np.int64)
        certainty = by_album.max(1)
        own = np.where(self.album_of_leaf_[None, :] == labels[:, None], soft, 0)
        return own.argmax(1).astype(np.int64), np.where(certainty < self.unsure, -1, labels), certainty

    def _soft(self, embedding: Floats) -> Floats:
        """Student's t assignment to the leaves, (n, leaves)."""
        return soft_assignment(torch.from_numpy(embedding), torch.from_numpy(self.network_.cluster_centers_)).numpy()

    def _drop_empty(self, used: NDArray[np.bool_]) -> None:
        self.network_.cluster_centers_ = self.network_.cluster_centers_[used]

    def to_bytes(self) -> bytes:
        """Everything that `predict` and `cut` need, as safetensors: no code runs when it is read."""
        network = self.network_
        tensors = {f"representation/{k}": v for k, v in self.representation_.state().items()}
        tensors |= {f"network/{k}": v.cpu().numpy() for k, v in network.network_.state_dict().items()}
        tensors |= {
            "mean": network.mean_,
            "components": network.components_,
            "centers": network.cluster_centers_,
            "linkage": self.linkage_,
            "album_of_leaf": self.album_of_leaf_,
        }
        about = {"version": 1, "scale": float(network.scale_), "parameters": self.get_params()}
        return save({k: np.ascontiguousarray(v) for k, v in tensors.items()}, {"photosort": json.dumps(about)})

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """The grouping that gave these bytes, for `predict`, `place`, `transform` and `cut`.

        Raises:
            ValueError: they are no grouping.

        """
        length = int.from_bytes(data[:8], "little")
        try:
            about = json.loads(json.loads(data[8 : 8 + length])["__metadata__"]["photosort"])
            tensors = load(data)
        except (KeyError, ValueError) as error:
            raise ValueError("These bytes hold no grouping.") from error
        grouping = cls(**about["parameters"])

        def part(prefix: str) -> dict[str, NDArray[np.float32]]:
            return {k.removeprefix(prefix): v for k, v in tensors.items() if k.startswith(prefix)}

        grouping.representation_ = Representation.from_state(part("representation/"))
        network = NeighborDEC(len(tensors["centers"]), latent=_LATENT, hidden=_HIDDEN)
        network.mean_, network.components_, network.scale_ = tensors["mean"], tensors["components"], about["scale"]
        network.cluster_centers_ = tensors["centers"]
        inputs = tensors["components"].shape[0]
        network.network_ = dense_autoencoder(inputs, _HIDDEN, _LATENT, "relu", 0.0, None)
        network.network_.load_state_dict({k: torch.from_numpy(v) for k, v in part("network/").items()})
        network.n_features_in_ = tensors["mean"].shape[0]
        network.network_.eval()
        grouping.network_ = network
        grouping.linkage_, grouping.album_of_leaf_ = tensors["linkage"], tensors["album_of_leaf"]
        grouping.n_clusters_ = int(grouping.album_of_leaf_.max()) + 1
        return grouping
