"""The autoencoder: undercomplete, sparse, denoising, contractive or deep with layer-wise pretraining."""

from collections.abc import Sequence
from pathlib import Path
from typing import Self

import numpy as np
import torch
from numpy.typing import ArrayLike
from torch import Tensor

from photosort.learning.training import losses
from photosort.learning.training.augmentation import Affine
from photosort.learning.training.estimator import DeepEstimator, Floats, unit_scale
from photosort.learning.training.loop import Loop, ProgressCallback, Run
from photosort.learning.training.networks import AutoencoderNetwork, dense_autoencoder
from photosort.learning.training.pretraining import pretrain_layers
from photosort.model.cancel_token import CancelToken


class AutoencoderLoop(Loop):
    """Reconstructs `x` from its code, with the penalties that `estimator` asks for."""

    def __init__(
        self, estimator: "BaseAutoencoder", network: AutoencoderNetwork, x: Tensor, held_out: Tensor, run: Run
    ) -> None:
        super().__init__("reconstruct", network, len(x), estimator.epochs, estimator.batch_size,
                         estimator.learning_rate, run)  # fmt: skip
        self.estimator, self.x, self.held_out = estimator, x, held_out
        self.autoencoder = network
        self.validation: list[float] = []

    def loss(self, index: Tensor) -> Tensor:
        """Return the reconstruction's error plus weighted penalties, a scalar, of the rows at `index` (batch,)."""
        e, x = self.estimator, self.x[index]
        if e.augmentation is not None:
            x = e.augmentation(x)
        seen = x * (torch.rand_like(x) >= e.noise) if e.noise else x
        code = self.autoencoder.encoder(seen)
        total = losses.reconstruction_loss(self.autoencoder.decoder(code), x, e.loss)
        if e.sparsity == "l1":
            total = total + e.sparsity_weight * losses.l1_sparsity(code)
        elif e.sparsity == "kl":
            total = total + e.sparsity_weight * losses.kl_sparsity(code, e.sparsity_target)
        if e.contraction:
            total = total + e.contraction * losses.contraction(self.autoencoder.encoder, x)
        return total

    def round_ended(self) -> bool:
        """Measure the reconstruction of held-out samples, without noise, dropout and penalties."""
        if len(self.held_out):
            self.network.eval()
            with torch.no_grad():
                error = sum(
                    float(losses.reconstruction_loss(self.network(part), part, self.estimator.loss)) * len(part)
                    for part in torch.split(self.held_out, 1024)
                )
            self.validation.append(error / len(self.held_out))
            self.network.train()
        return False

    def extra_state(self) -> dict[str, Tensor]:
        """Return the held-out losses, float64 (rounds,)."""
        return {"validation": torch.tensor(self.validation, dtype=torch.float64)}

    def load_extra_state(self, state: dict[str, Tensor]) -> None:
        """Take the held-out losses back."""
        self.validation = state["validation"].tolist()


class BaseAutoencoder(DeepEstimator):
    """What dense and convolutional autoencoders share. A subclass builds the network in `_build`."""

    def _pretrain(self, network: AutoencoderNetwork, x: Tensor, run: Run) -> list[list[float]]:
        """Prepare the network before it is trained as a whole; return a loss history for each part."""
        return []

    def fit(
        self,
        X: ArrayLike,
        y: object = None,
        *,
        progress: ProgressCallback | None = None,
        token: CancelToken | None = None,
        checkpoint: Path | None = None,
    ) -> Self:
        """Learn to reconstruct X (n, features), float. `y` is ignored.

        Raises ValueError for X that is not finite and two-dimensional, `Cancelled` when the token says so.
        """
        X = self._check(X, reset=True)
        if self.loss == "bce" and not (X.min() >= 0 and X.max() <= 1):
            raise ValueError("loss='bce' needs entries between 0 and 1.")
        with self._running(X, progress, token, checkpoint) as run:
            self.train(X, run)
        return self

    def train(self, X: Floats, run: Run) -> None:
        """Learn from checked rows, float32 (n, features), within a run.

        Also what a clustering estimator calls for its first stage.
        """
        self.n_features_in_ = X.shape[1]
        self.scale_ = 1.0 if self.loss == "bce" else unit_scale(X)
        device = self._device()
        x = self._tensor(X).to(device)
        order = torch.randperm(len(x)).to(device)
        held = int(len(x) * self.validation_fraction)
        network = self._build(X.shape[1]).to(device)
        layers = self._pretrain(network, x[order[held:]], run)
        loop = AutoencoderLoop(self, network, x[order[held:]], x[order[:held]], run)
        loop.train()
        self.network_ = network
        self.history_ = {"loss": loop.history, "validation_loss": loop.validation}
        self.pretraining_history_ = layers

    def transform(self, X: ArrayLike) -> Floats:
        """Return the codes (n, latent), float32, of X (n, features)."""
        return self._encode(self._check(X, reset=False), self.network_.encoder)

    def inverse_transform(self, X: ArrayLike) -> Floats:
        """Return the reconstructions (n, features), float32, of codes X (n, latent)."""
        codes = torch.from_numpy(np.array(X, dtype=np.float32, ndmin=2))
        device = next(self.network_.parameters()).device
        with torch.no_grad():
            parts = [self.network_.decoder(part.to(device)).cpu() for part in torch.split(codes, 1024)]
        output = torch.cat(parts)
        output = output.sigmoid() if self.loss == "bce" else output / self.scale_
        return self._rows(output)

    def _rows(self, output: Tensor) -> Floats:
        """Return what the decoder put out as rows (n, features)."""
        return output.flatten(1).numpy()

    @property
    def _n_features_out(self) -> int:
        return int(self.latent)


class Autoencoder(BaseAutoencoder):
    """A dense autoencoder; `transform` gives the hidden vector, `inverse_transform` the reconstruction.

    Undercomplete with `latent` below the number of features; overcomplete with `sparsity`; denoising with `noise`;
    contractive with `contraction`; deep with as many `hidden` sizes as wanted.

    Args:
        hidden: sizes between input and code. 500-500-2000 is the network of Hinton 2006 and of DEC (section 4.3).
        latent: size of the code. 10 as in DEC, which takes the number of digits.
        activation: "relu" (DEC), "sigmoid", "tanh" or "selu", after every layer but the code and the output.
        sparsity: None, "l1" (mean absolute code) or "kl" (mean activity near `sparsity_target`; the code is
            then sigmoid, since an activity lies in 0..1).
        sparsity_weight: weight of that penalty beside a mean squared error of about 1 at the start.
        sparsity_target: wanted mean activity; 0.05 is Ng's (CS294A, section 3).
        noise: share of the entries set to zero before encoding; 0.2 in DEC's pretraining, after Vincent 2010.
        dropout: probability of dropping a hidden unit while training; 0.2 in DEC's layer-wise pretraining.
        contraction: weight of the squared Jacobian of the encoder (Rifai 2011, equation 1); 0.1 there.
        pretraining: "layerwise" trains one layer after the other first, as a denoising autoencoder of its input
            (Hinton 2006; Vincent 2010); None trains all layers at once, which Adam made sufficient.
        pretraining_epochs: epochs for each layer of it.
        loss: "mse", or "bce" for entries in 0..1.
        augmentation: changes a batch of rows before it is encoded and is also the target (DEC-DA, Guo 2018).
        epochs: passes over X. DEC-keras takes 300 with SGD; Adam needs fewer.
        batch_size: 256, as in every reference code.
        learning_rate: peak of a one-cycle schedule for Adam. 1e-3 is the rate of DCEC and DEC-DA.
        validation_fraction: share of X that is held out, only to be measured.
        random_state: seed of everything drawn.
        device: "cpu", "cuda", "mps"; None takes the best there is.

    Attributes:
        history_: "loss" and "validation_loss" per epoch.
        pretraining_history_: the loss per layer and epoch of the pretraining.
        network_: the torch module, with `encoder` and `decoder`.
        scale_: factor on X that brings its mean square to 1 (DEC, section 4).
    """

    def __init__(
        self,
        hidden: Sequence[int] = (500, 500, 2000),
        latent: int = 10,
        *,
        activation: str = "relu",
        sparsity: str | None = None,
        sparsity_weight: float = 1e-2,
        sparsity_target: float = 0.05,
        noise: float = 0.0,
        dropout: float = 0.0,
        contraction: float = 0.0,
        pretraining: str | None = None,
        pretraining_epochs: int = 20,
        loss: str = "mse",
        augmentation: Affine | None = None,
        epochs: int = 100,
        batch_size: int = 256,
        learning_rate: float = 1e-3,
        validation_fraction: float = 0.0,
        random_state: int | np.random.RandomState | None = None,
        device: str | None = None,
    ) -> None:
        self.hidden = hidden
        self.latent = latent
        self.activation = activation
        self.sparsity = sparsity
        self.sparsity_weight = sparsity_weight
        self.sparsity_target = sparsity_target
        self.noise = noise
        self.dropout = dropout
        self.contraction = contraction
        self.pretraining = pretraining
        self.pretraining_epochs = pretraining_epochs
        self.loss = loss
        self.augmentation = augmentation
        self.epochs = epochs
        self.batch_size = batch_size
        self.learning_rate = learning_rate
        self.validation_fraction = validation_fraction
        self.random_state = random_state
        self.device = device

    def _build(self, features: int) -> AutoencoderNetwork:
        last = "sigmoid" if self.sparsity == "kl" else None
        return dense_autoencoder(features, self.hidden, self.latent, self.activation, self.dropout, last)

    def _pretrain(self, network: AutoencoderNetwork, x: Tensor, run: Run) -> list[list[float]]:
        if self.pretraining is None:
            return []
        return pretrain_layers(network, x, self.pretraining_epochs, self.batch_size, self.learning_rate, run)
