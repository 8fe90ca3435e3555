"""A flat map of codes, into which later points can be placed."""

from typing import Self

import numpy as np
from joblib import parallel_config  # type: ignore[import-untyped]
from numpy.typing import ArrayLike
from openTSNE import TSNE, TSNEEmbedding
from sklearn.base import BaseEstimator, ClassNamePrefixFeaturesOutMixin, TransformerMixin
from sklearn.metrics import pairwise_distances_argmin
from sklearn.utils import check_random_state
from sklearn.utils.validation import check_is_fitted, validate_data

from photosort.learning.training.device import available_cores
from photosort.learning.training.estimator import Floats

FEWEST = 5  # below, there are no neighbourhoods to keep: the points lie on a circle, and later ones on the most alike


class TSNEMap(ClassNamePrefixFeaturesOutMixin, TransformerMixin, BaseEstimator):
    """t-SNE (van der Maaten and Hinton 2008) of codes (n, d) into the plane.

    By openTSNE (Poličar 2019), which places new points among the old ones, as scikit-learn's cannot.

    Args:
        perplexity: neighbours that count. 30 as usual; for fewer than 91 points a third of them.
        random_state: seed.

    Attributes:
        embedding_: (n, 2) float32; start is PCA, so that far groups keep their sides (Kobak 2019).
    """

    def __init__(self, perplexity: float = 30.0, *, random_state: int | np.random.RandomState | None = None) -> None:
        self.perplexity = perplexity
        self.random_state = random_state

    def fit(self, X: ArrayLike, y: object = None) -> Self:
        """Lay out X (n, d), float, at least one row. `y` is ignored.

        Raises ValueError where X is not finite and two-dimensional.
        """
        codes: Floats = validate_data(self, X, dtype=np.float32)
        n = len(codes)
        if n < FEWEST:
            angle = 2 * np.pi * np.arange(n) / n
            self.embedding_ = np.stack([np.cos(angle), np.sin(angle)], 1).astype(np.float32)
            self._few = codes
            return self
        seed = int(check_random_state(self.random_state).randint(2**31 - 1))
        method = TSNE(
            perplexity=min(self.perplexity, (n - 1) / 3),
            n_jobs=available_cores(),
            random_state=seed,
            verbose=False,
        )
        with parallel_config("threading"):  # a child process may have no children, which scikit-learn would warn of
            self._layout: TSNEEmbedding = method.fit(codes)
        self.embedding_ = np.asarray(self._layout, dtype=np.float32)
        return self

    def fit_transform(self, X: ArrayLike, y: object = None) -> Floats:
        """Lay out X (n, d), float; return the places, `embedding_`, (n, 2) float32. `y` is ignored.

        Raises ValueError where X is not finite and two-dimensional.
        """
        return self.fit(X).embedding_

    def transform(self, X: ArrayLike) -> Floats:
        """Return places (m, 2), float32, for new codes X (m, d) among those of the fit, which stay where they are."""
        check_is_fitted(self)
        codes: Floats = validate_data(self, X, reset=False, dtype=np.float32)
        if len(self.embedding_) < FEWEST:
            alike: Floats = self.embedding_[pairwise_distances_argmin(codes, self._few)]
            return alike
        places = np.asarray(self._layout.transform(codes, perplexity=min(5, len(self.embedding_) // 3)))
        # openTSNE moves its layout into the middle, in place, when it first places points, and answers in that frame.
        moved = np.asarray(self._layout).mean(0) - self.embedding_.mean(0)
        return np.asarray(places - moved, dtype=np.float32)

    @property
    def _n_features_out(self) -> int:
        return 2
