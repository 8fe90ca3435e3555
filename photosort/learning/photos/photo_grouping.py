"""Albums out of stored vectors: representation, neighbour embedding, DEC on fine groups, and a tree over them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray
from scipy.cluster.hierarchy import fcluster
from sklearn.base import BaseEstimator, ClusterMixin, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from photosort.learning.photos import album_tree
from photosort.learning.photos.album_model import SMALLEST, AlbumModel, encoder_layers
from photosort.learning.photos.one_album import FEWEST, UNSURE
from photosort.learning.photos.photo_network import HEAD, PhotoDEC
from photosort.learning.photos.representation import Representation, unit
from photosort.learning.photos.vocabulary import PICTURE, meaning
from photosort.learning.training.loop import ProgressCallback
from photosort.model.cancel_token import CancelToken

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]

_FINE = 1.8  # fine groups per root of the number of photos: two to three times as many as albums
LARGEST_FIT = 8_000  # beyond so many photos the network learns on a sample and places the rest
REFERENCES = 4_000  # photos that are remembered to vote on arrivals
LEARNED = ("picture", "reconstruction", "refinement")  # the decoder's picture, all it gives back, DEC's second stage


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
        points_: (n, m) float32, the representation: the larger a cosine, the more two photos are alike.
        embedding_: (n, 10) float32, where likeness is nearness.
        n_clusters_: number of albums.
        model_: what was learned, for later photos; it is kept as bytes, and needs no torch.
    """

    def __init__(
        self,
        n_clusters: int | None = None,
        *,
        unsure: float = UNSURE,
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
        kind_odds: Floats | None = None,
        progress: ProgressCallback | None = None,
        token: CancelToken | None = None,
    ) -> Self:
        """Learn from stored vectors, float16 (n, d), with `kind_odds` as `Representation` takes them. `y` is ignored.

        The points that are kept are those by looks alone: whoever reads them adds what else is known then.

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
        self.points_ = self.representation_(vectors, kind_odds)
        points = self.points_[chosen] if n >= FEWEST else np.resize(self.points_, (FEWEST, self.points_.shape[1]))
        seen = self._seen(points, sample)
        distinct = len(np.unique(points.round(4), axis=0))
        fine = max(self.n_clusters or 1, min(n // 5, round(_FINE * len(sample) ** 0.5)), 1)
        fine = min(fine, distinct)
        self.network_ = PhotoDEC(
            fine,
            pretraining=0 if "reconstruction" in self.without else 60,
            max_rounds=0 if "refinement" in self.without else 20,
            random_state=self.random_state,
        )
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
        self.model_ = self._remembering(points, leaves, rng)
        self.embedding_ = self.model_.transform(self.points_)
        self.leaves_, self.labels_, self.certainty_ = self.model_.place(self.points_, self.embedding_)
        small = np.bincount(self.labels_[self.labels_ >= 0], minlength=self.n_clusters_) < min(SMALLEST, n)
        self.labels_[(self.labels_ >= 0) & small[self.labels_]] = -1
        if kind_odds is not None:
            self.points_ = self.representation_(vectors)
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
        """Coordinates, float32 (n, 10), in which likeness is nearness, of stored vectors X, float16 (n, d)."""
        check_is_fitted(self, "model_")
        return self.model_.transform(self.representation_(np.asarray(X)))

    def predict(self, X: ArrayLike) -> Labels:
        """Album of each stored vector, (n,) int64 of X, float16 (n, d); -1, Unsorted, where none is likely.

        The album is the one that `AlbumModel.place` is surest of; it is -1 where that is less sure than `unsure`.
        """
        check_is_fitted(self, "model_")
        points = self.representation_(np.asarray(X))
        return self.model_.place(points, self.model_.transform(points))[1]

    def _seen(self, points: Floats, vectors: NDArray[np.float16]) -> Floats:
        """What the network reads and gives back, (n, m + PICTURE): points and small pictures."""
        pictures = vectors[:, -PICTURE:].astype(np.float32)
        return np.concatenate([points, np.full_like(pictures, 0.5) if "picture" in self.without else pictures], axis=1)

    def _remembering(self, points: Floats, leaves: Labels, rng: np.random.Generator) -> AlbumModel:
        """What was learned, with some members of each leaf: several prototypes, for one mean describes few albums."""
        each = max(5, REFERENCES // len(np.unique(leaves)))
        rows = [rng.permutation(np.flatnonzero(leaves == leaf))[:each] for leaf in np.unique(leaves)]
        chosen = np.sort(np.concatenate(rows))
        state = {name: value.cpu().numpy() for name, value in self.network_.network_.state_dict().items()}
        return AlbumModel(
            self.representation_,
            encoder_layers(state, HEAD),
            float(self.network_.scale_),
            self.network_.cluster_centers_,
            self.album_of_leaf_,
            unit(points[chosen]).astype(np.float16),
            leaves[chosen].astype(np.int64),
            self.unsure,
            self.without,
        )

    def _drop_empty(self, used: NDArray[np.bool_]) -> None:
        self.network_.cluster_centers_ = self.network_.cluster_centers_[used]


@contextmanager
def _one_thread() -> Iterator[None]:
    """Learn on one core: steps are so small that a second one only waits, and seven times as long where it is busy."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)
