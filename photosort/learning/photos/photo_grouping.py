"""Albums out of stored vectors: representation, neighbour embedding, DEC on fine groups, and a tree over them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray
from safetensors.numpy import load, save
from scipy.cluster.hierarchy import fcluster
from sklearn.base import BaseEstimator, ClusterMixin, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from photosort.learning.photos import album_tree
from photosort.learning.photos.photo_network import PhotoDEC, photo_network
from photosort.learning.photos.representation import Representation, unit
from photosort.learning.photos.vocabulary import PICTURE, meaning
from photosort.learning.training.loop import ProgressCallback
from photosort.learning.training.losses import soft_assignment
from photosort.model.cancel_token import CancelToken

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]

_FINE = 1.8  # fine groups per root of the number of photos: two to three times as many as albums
_HIDDEN, _LATENT = (256, 256), 10
LARGEST_FIT = 8_000  # beyond so many photos the network learns on a sample and places the rest
FEWEST = 4
REFERENCES = 4_000  # photos that are remembered to vote on arrivals
NEIGHBORS = 10  # how many of them vote
FADING = 0.7  # what each next one's vote weighs beside the nearer: in small libraries the tenth is of another album
_SELF = 0.9995  # cosine beyond which a remembered photo is the photo itself; float16 loses the rest
_CHUNK = 8192
LEARNED = ("picture", "reconstruction", "refinement")  # the decoder's picture, all it gives back, DEC's second stage
SMALLEST = 3  # an album has so many photos at least


class PhotoGrouping(ClusterMixin, TransformerMixin, BaseEstimator):
    """Groups photos by their stored vectors (`photo_vector.describe`).

    Parameters
    ----------
        n_clusters: number of albums, or None to choose it from the data.
        unsure: photos whose certainty is below this go to Unsorted.
        without: parts of `representation.WEIGHTS` or of `LEARNED` that are left out, to measure what each brings.
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

    def __init__(
        self,
        n_clusters: int | None = None,
        *,
        unsure: float = 0.4,
        without: tuple[str, ...] = (),
        random_state: int = 0,
    ) -> None:
        self.n_clusters = n_clusters
        self.unsure = unsure
        self.without = without
        self.random_state = random_state

    def fit(
        self,
        X: ArrayLike,
        y: object = None,
        *,
        progress: ProgressCallback | None = None,
        token: CancelToken | None = None,
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
        self.representation_ = Representation.fit(sample, self.without)
        points = self.representation_(sample)
        seen = self._seen(points, sample)
        distinct = len(np.unique(points.round(4), axis=0))
        fine = max(self.n_clusters or 1, min(n // 5, round(_FINE * len(sample) ** 0.5)), 1)
        fine = min(fine, distinct)
        self.network_ = PhotoDEC(
            fine, latent=_LATENT, hidden=_HIDDEN, n_neighbors=10, balance=0.5,
            embedding_reconstruction=0.0 if "reconstruction" in self.without else 0.5,
            max_rounds=0 if "refinement" in self.without else 20, random_state=self.random_state,
        )  # fmt: skip
        with _one_thread():
            self.network_.fit(seen, progress=progress, token=token)
        self._drop_empty(np.bincount(self.network_.labels_, minlength=fine) > 0)
        leaves, embedding = self.network_.predict(seen), self.network_.transform(seen)
        shown = meaning(points)
        self.linkage_ = album_tree.tree(leaves, points, embedding, shown)
        self.n_clusters_ = min(
            self.n_clusters or album_tree.choose(self.linkage_, meant=shown is not None), len(self.linkage_) + 1
        )
        self.album_of_leaf_ = self.cut(self.n_clusters_)
        self._remember(points, leaves, rng)
        points = self.representation_(vectors)
        self.embedding_ = self._embed(points, vectors)
        self.leaves_, self.labels_, self.certainty_ = self._place(points, self.embedding_)
        small = np.bincount(self.labels_[self.labels_ >= 0], minlength=self.n_clusters_) < min(SMALLEST, n)
        self.labels_[(self.labels_ >= 0) & small[self.labels_]] = -1
        return self

    def cut(self, count: int) -> Labels:
        """Album of each leaf when the tree is cut into `count` albums: (leaves,) int64, 0..count - 1.

        The cuts of an average-linkage tree (Sokal and Michener 1958, as scipy's `fcluster`) nest: fewer albums are
        unions of more. Where `count` is larger than the number of leaves, each leaf is an album.
        """
        if len(self.linkage_) == 0:
            return np.zeros(1, np.int64)
        return np.asarray(fcluster(self.linkage_, count, "maxclust"), np.int64) - 1

    def transform(self, X: ArrayLike) -> Floats:
        """Coordinates, float32 (n, 10), in which likeness is nearness, of stored vectors X, float16 (n, d).

        The code of `PhotoDEC`, a parametric neighbour embedding (Sainburg 2021) sharpened by DEC (Xie 2016).
        """
        check_is_fitted(self, "network_")
        vectors = np.asarray(X)
        return self._embed(self.representation_(vectors), vectors)

    def predict(self, X: ArrayLike) -> Labels:
        """Album of each stored vector, (n,) int64 of X, float16 (n, d); -1, Unsorted, where none is likely.

        The album is the one that `place` is surest of; it is -1 where that is less sure than `unsure`.
        """
        return self.place(X)[1]

    def place(self, X: ArrayLike) -> tuple[Labels, Labels, Floats]:
        """Leaf, album (-1 where none is likely) and certainty of stored vectors X, float16 (n, d), for arrivals.

        Returns (n,) int64, (n,) int64 and (n,) float32, 0..1: the mean of the vote of the nearest remembered photos
        (k nearest neighbours, weighted by rank) and of DEC's soft assignment (Xie 2016, equation 1).
        """
        check_is_fitted(self, "network_")
        vectors = np.asarray(X)
        points = self.representation_(vectors)
        return self._place(points, self._embed(points, vectors))

    def _seen(self, points: Floats, vectors: NDArray[np.float16]) -> Floats:
        """What the network reads and gives back, (n, m + PICTURE): points and small pictures."""
        pictures = vectors[:, -PICTURE:].astype(np.float32)
        return np.concatenate([points, np.full_like(pictures, 0.5) if "picture" in self.without else pictures], axis=1)

    def _embed(self, points: Floats, vectors: NDArray[np.float16]) -> Floats:
        parts = [
            self.network_.transform(self._seen(points[start : start + _CHUNK], vectors[start : start + _CHUNK]))
            for start in range(0, len(points), _CHUNK)
        ]
        return np.concatenate(parts).astype(np.float32)

    def _remember(self, points: Floats, leaves: Labels, rng: np.random.Generator) -> None:
        """Keep some members of each leaf: several prototypes, because one mean describes few albums."""
        each = max(5, REFERENCES // len(np.unique(leaves)))
        rows = [rng.permutation(np.flatnonzero(leaves == leaf))[:each] for leaf in np.unique(leaves)]
        chosen = np.sort(np.concatenate(rows))
        self.reference_points_ = unit(points[chosen]).astype(np.float16)
        self.reference_leaves_ = leaves[chosen].astype(np.int64)

    def _place(self, points: Floats, embedding: Floats) -> tuple[Labels, Labels, Floats]:
        """Leaf, album and certainty: the mean of how the nearest neighbours vote and how the centres share the photo.

        The neighbours' vote is nearly calibrated by itself: where nine of ten neighbours agree, nine photos of ten
        sit right. Student's t is never near 1 with many leaves, so its fourth root is taken.
        """
        count = int(self.album_of_leaf_.max()) + 1
        leaves, labels = np.empty(len(points), np.int64), np.empty(len(points), np.int64)
        certainty = np.empty(len(points), np.float32)
        of_leaf = np.eye(count, dtype=np.float32)[self.album_of_leaf_]
        for start in range(0, len(points), _CHUNK):
            rows = slice(start, start + _CHUNK)
            soft = self._soft(embedding[rows])
            both = (np.sqrt(np.sqrt(soft @ of_leaf)) + self._vote(points[rows], of_leaf)) / 2
            labels[rows], certainty[rows] = both.argmax(1), both.max(1)
            leaves[rows] = np.where(self.album_of_leaf_ == labels[rows][:, None], soft, -1).argmax(1)
        return leaves, np.where(certainty < self.unsure, -1, labels), certainty

    def _vote(self, points: Floats, of_leaf: Floats) -> Floats:
        """Share of the nearest remembered photos in each album, the nearer the heavier, (n, albums).

        A photo has no vote on itself.
        """
        likeness = unit(points) @ self.reference_points_.astype(np.float32).T
        rows, best = np.arange(len(likeness)), likeness.argmax(1)
        # Only one may be the photo itself: the rest of a burst may vote.
        likeness[rows, best] = np.where(likeness[rows, best] > _SELF, -1, likeness[rows, best])
        count = min(NEIGHBORS, likeness.shape[1])
        nearest = np.argpartition(-likeness, count - 1, axis=1)[:, :count]
        nearest = np.take_along_axis(nearest, np.take_along_axis(-likeness, nearest, axis=1).argsort(1), axis=1)
        weights = FADING ** np.arange(count, dtype=np.float32)
        votes = of_leaf[self.reference_leaves_[nearest]]
        return np.asarray(np.einsum("nkc,k->nc", votes, weights / weights.sum()), np.float32)

    def _soft(self, embedding: Floats) -> Floats:
        """Student's t assignment to the leaves, (n, leaves)."""
        return soft_assignment(torch.from_numpy(embedding), torch.from_numpy(self.network_.cluster_centers_)).numpy()

    def _drop_empty(self, used: NDArray[np.bool_]) -> None:
        self.network_.cluster_centers_ = self.network_.cluster_centers_[used]

    def to_bytes(self) -> bytes:
        """Everything that `predict` and `cut` need, as safetensors: no code runs when it is read."""
        network = self.network_
        tensors: dict[str, NDArray[Any]] = {f"representation/{k}": v for k, v in self.representation_.state().items()}
        tensors |= {f"network/{k}": v.cpu().numpy() for k, v in network.network_.state_dict().items()}
        tensors |= {
            "centers": network.cluster_centers_,
            "linkage": self.linkage_,
            "album_of_leaf": self.album_of_leaf_,
            "reference_points": self.reference_points_,
            "reference_leaves": self.reference_leaves_,
        }
        about = {
            "version": 1,
            "scale": float(network.scale_),
            "points": network.n_features_in_ - PICTURE,
            "parameters": self.get_params(),
        }
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

        grouping.representation_ = Representation.from_state(part("representation/"), grouping.without)
        network = PhotoDEC(len(tensors["centers"]), latent=_LATENT, hidden=_HIDDEN)
        network.scale_, network.cluster_centers_ = about["scale"], tensors["centers"]
        network.network_ = photo_network(about["points"], _HIDDEN, _LATENT)
        network.network_.load_state_dict({k: torch.from_numpy(v) for k, v in part("network/").items()})
        network.n_features_in_ = about["points"] + PICTURE
        network.network_.eval()
        grouping.network_ = network
        grouping.reference_points_, grouping.reference_leaves_ = (
            tensors["reference_points"],
            tensors["reference_leaves"],
        )
        grouping.linkage_, grouping.album_of_leaf_ = tensors["linkage"], tensors["album_of_leaf"]
        grouping.n_clusters_ = int(grouping.album_of_leaf_.max()) + 1
        return grouping


@contextmanager
def _one_thread() -> Iterator[None]:
    """Learn on one core: steps are so small that a second one only waits, and seven times as long where it is busy."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)
