"""The convolutional autoencoder, for pictures of any size and number of channels."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike
from torch import Tensor

from photosort.learning.estimators.autoencoder import BaseAutoencoder
from photosort.learning.training.augmentation import Affine
from photosort.learning.training.estimator import Floats
from photosort.learning.training.networks import AutoencoderNetwork, convolutional_autoencoder


class PictureInput:
    """Turns pictures (n, height, width[, channels]), or such pictures flattened, into rows and into network input.

    For estimators with a parameter `shape`: (height, width, channels) of flattened pictures; None where X
    comes unflattened, or is square and grey.
    """

    shape: tuple[int, int, int] | None
    shape_: tuple[int, int, int]

    def _check(self, X: ArrayLike, *, reset: bool) -> Floats:
        given = np.asarray(X)
        if given.ndim in (3, 4):
            found = (*given.shape[1:3], given.shape[3] if given.ndim == 4 else 1)
            X = given.reshape(len(given), -1)
        else:
            edge = round(np.sqrt(given.shape[-1])) if given.ndim == 2 else 0
            found = self.shape or (edge, edge, 1)
        rows: Floats = super()._check(X, reset=reset)  # type: ignore[misc]
        if reset:
            if np.prod(found) != rows.shape[1]:
                raise ValueError(
                    f"{rows.shape[1]} features are no square picture; give shape=(height, width, channels)."
                )
            self.shape_ = (int(found[0]), int(found[1]), int(found[2]))
        elif given.ndim > 2 and found != self.shape_:
            raise ValueError(f"Pictures of shape {found}, but the fit saw {self.shape_}.")
        return rows

    def _tensor(self, X: Floats) -> Tensor:
        flat: Tensor = super()._tensor(X)  # type: ignore[misc]
        return flat.view(-1, *self.shape_).permute(0, 3, 1, 2).contiguous()


class ConvolutionalAutoencoder(PictureInput, BaseAutoencoder):
    """An autoencoder of strided convolutions. X is (n, height, width), (n, height, width, channels), or flattened.

    Args:
        filters: channels of the convolutions, each halving the picture; 32-64-128 is DCEC's (Guo 2017, section 4).
        latent: size of the code; 10 in DCEC and DEC-DA.
        shape: (height, width, channels) of flattened pictures; None where X is not flattened, or square and grey.
        normalize: batch normalization after each convolution. Off as in DCEC: with it the code of a picture depends,
            while training, on the others of the batch, and reconstruction gains nothing.
        noise: share of the pixels set to zero before encoding.
        loss: "mse", or "bce" for entries in 0..1.
        augmentation: changes the pictures, which are then also the target; shift and rotation are the largest gain
            there is on digits (DEC-DA: NMI 0.87 to 0.96).
        epochs: passes over X; DEC-DA takes 500 at a constant rate, a one-cycle schedule a fraction of them.
        batch_size: 256 as in DCEC.
        learning_rate: peak of Adam's one-cycle schedule; 1e-3 is DCEC's constant rate.
        validation_fraction: share of X that is held out, only to be measured.
        random_state: seed of everything drawn.
        device: "cpu", "cuda", "mps"; None takes the best there is.

    Attributes:
        history_: "loss" and "validation_loss" per epoch.
        network_: the torch module, with `encoder` and `decoder`.
        shape_: (height, width, channels).
    """

    sparsity = None
    contraction = 0.0

    def __init__(
        self,
        filters: Sequence[int] = (32, 64, 128),
        latent: int = 10,
        *,
        shape: tuple[int, int, int] | None = None,
        normalize: bool = False,
        noise: float = 0.0,
        loss: str = "mse",
        augmentation: Affine | None = None,
        epochs: int = 60,
        batch_size: int = 256,
        learning_rate: float = 1e-3,
        validation_fraction: float = 0.0,
        random_state: int | np.random.RandomState | None = None,
        device: str | None = None,
    ) -> None:
        self.filters = filters
        self.latent = latent
        self.shape = shape
        self.normalize = normalize
        self.noise = noise
        self.loss = loss
        self.augmentation = augmentation
        self.epochs = epochs
        self.batch_size = batch_size
        self.learning_rate = learning_rate
        self.validation_fraction = validation_fraction
        self.random_state = random_state
        self.device = device

    def _build(self, features: int) -> AutoencoderNetwork:
        return convolutional_autoencoder(self.shape_, self.filters, self.latent, self.normalize)

    def _rows(self, output: Tensor) -> Floats:
        return output.permute(0, 2, 3, 1).flatten(1).numpy()
