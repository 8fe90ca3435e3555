"""What all estimators here share: checked input, a seed, a device, batched encoding."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray
from sklearn.base import BaseEstimator, ClassNamePrefixFeaturesOutMixin, TransformerMixin
from sklearn.utils import Tags, check_random_state
from sklearn.utils.validation import check_is_fitted, validate_data
from torch import Tensor, nn

from photosort.learning.training.device import choose_device, seeded
from photosort.learning.training.loop import ProgressCallback, Run
from photosort.learning.training.networks import AutoencoderNetwork, encode_in_chunks
from photosort.model.cancel_token import CancelToken

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]


class DeepEstimator(ClassNamePrefixFeaturesOutMixin, TransformerMixin, BaseEstimator):
    """Base of the estimators: rows in, float32 codes out.

    `fit` of every estimator takes, beside X, three keywords: `progress`, called with a `Progress` after each round;
    `token`, which pauses or cancels (`Cancelled` is raised and what was learned is in the checkpoint); `checkpoint`,
    a file in which a stopped fit leaves its state, and from which the same fit of the same data goes on.
    """

    def __sklearn_tags__(self) -> Tags:
        tags = super().__sklearn_tags__()
        tags.transformer_tags.preserves_dtype = ["float32"]
        return tags

    def _build(self, features: int) -> AutoencoderNetwork:
        """Return the untrained network for rows of so many features: also what weights are loaded into."""
        raise NotImplementedError

    def _check(self, X: ArrayLike, *, reset: bool) -> Floats:
        """Return X (n, features) as finite float32 of its own memory; raise ValueError where it is anything else."""
        if not reset:
            check_is_fitted(self)
        return validate_data(self, X, reset=reset, dtype=np.float32, order="C", copy=True)  # type: ignore[no-any-return]

    def _tensor(self, X: Floats) -> Tensor:
        """Return checked rows as the network's input."""
        return torch.from_numpy(X) * float(self.scale_)

    def _encode(self, X: Floats, network: nn.Module) -> Floats:
        """Return what `network` makes of checked rows, as (n, d)."""
        x = self._tensor(X)
        device = next(network.parameters()).device
        codes = [encode_in_chunks(network, part.to(device)).cpu() for part in torch.split(x, 4096)]
        return torch.cat(codes).numpy()

    @contextmanager
    def _running(
        self, X: Floats, progress: ProgressCallback | None, token: CancelToken | None, checkpoint: Path | None
    ) -> Iterator[Run]:
        """Give the run of a fit, with torch seeded from `random_state`."""
        seed = int(check_random_state(self.random_state).randint(2**31 - 1))
        key = hashlib.blake2b(X.tobytes() + repr((type(self), self.get_params(), seed)).encode()).hexdigest()
        with seeded(seed):
            yield Run.start(progress, token, checkpoint, key)

    def _device(self) -> torch.device:
        return choose_device(self.device)

    def __getstate__(self) -> dict[str, Any]:
        state = dict(super().__getstate__())
        network = state.get("network_")
        if network is not None:
            # Weights may lie on a device that the reader of the pickle lacks.
            state["network_"] = network.to("cpu")
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        super().__setstate__(state)
        if hasattr(self, "network_"):
            self.network_.to(self._device())


def unit_scale(X: Floats) -> float:
    """Return the factor that brings the mean squared entry of X (n, d) to 1; 1 where X is all zero.

    DEC (Xie 2016, section 4) scales every data set so that |x|^2 / d is about 1; the step sizes rely on it.
    """
    square = float(np.mean(np.square(X, dtype=np.float64)))
    return float(1.0 / np.sqrt(square)) if square > 0 else 1.0
