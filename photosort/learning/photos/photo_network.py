"""The convolutional autoencoder of photos: a frozen trunk with a trained head, and a decoder to points and a picture.

The trunk has already run: what the head reads are its pooled maps, as points of a `Representation`. While it is
pretrained, the decoder must give back these points and, through transposed convolutions, the picture itself at 12 x 12,
so that the code begins with colour and composition, of which the trunk's classes know little.
"""

from dataclasses import replace
from itertools import accumulate

import numpy as np
import torch
from torch import Tensor, nn

from photosort.learning.estimators.neighbor_dec import NeighborDEC
from photosort.learning.photos.vocabulary import PICTURE, PICTURE_EDGE
from photosort.learning.training.estimator import Floats, unit_scale
from photosort.learning.training.loop import Progress, ProgressCallback, Run
from photosort.learning.training.networks import AutoencoderNetwork, dense, initialize
from photosort.learning.training.pretraining import DenoisingLoop

HEAD = "encoder.0.layers."  # before the names of its layers in the network's state
_HIDDEN, _LATENT = (256, 256), 10
_CHANNELS = 32
_PRETRAINING_RATE = 1e-3  # DCEC's and DEC-DA's
_STEPS, _STEPS_EACH = 100, 5  # of the neighbour embedding, and how many more for each fine group
_PICTURE = 0.3  # scale of the picture beside points whose mean square is 1: its error counts a tenth


class _Head(nn.Module):
    """The trained part of the encoder: reads the points, not the picture."""

    def __init__(self, points: int, hidden: tuple[int, ...], latent: int) -> None:
        super().__init__()
        self.points = points
        self.layers = dense([points, *hidden, latent], "relu")

    def forward(self, x: Tensor) -> Tensor:
        """Codes (n, latent) of x (n, points + PICTURE)."""
        code: Tensor = self.layers(x[:, : self.points])
        return code


class _Decoder(nn.Module):
    """Gives back points and, by transposed convolutions from 3 x 3 to 12 x 12, the picture."""

    def __init__(self, points: int, hidden: tuple[int, ...], latent: int) -> None:
        super().__init__()
        edge = PICTURE_EDGE // 4
        self.points = dense([latent, *hidden[::-1], points], "relu")
        self.picture = nn.Sequential(
            nn.Linear(latent, _CHANNELS * edge**2),
            nn.ReLU(),
            nn.Unflatten(1, (_CHANNELS, edge, edge)),
            nn.ConvTranspose2d(_CHANNELS, 16, 4, 2, 1),
            nn.ReLU(),
            nn.ConvTranspose2d(16, 3, 4, 2, 1),
            nn.Flatten(),
        )

    def forward(self, code: Tensor) -> Tensor:
        """Points and picture, (n, points + PICTURE), of codes (n, latent)."""
        return torch.cat([self.points(code), self.picture(code)], dim=1)


def photo_network(points: int, hidden: tuple[int, ...], latent: int) -> AutoencoderNetwork:
    """The trainable network for points of so many dimensions."""
    network = AutoencoderNetwork(
        nn.Sequential(_Head(points, hidden, latent)), nn.Sequential(_Decoder(points, hidden, latent))
    )
    initialize(network)
    return network


class PhotoDEC(NeighborDEC):
    """`NeighborDEC` whose network is `photo_network`. X is (n, points + PICTURE): points, then the small picture, 0..1.

    Neighbours are those of the points alone. The whole autoencoder is pretrained, as in DEC, and the decoder is left
    alone from then on: trained to the end it took half of the time and changed the albums less than a seed does.

    Args:
        n_clusters: number of fine groups.
        pretraining: steps in which the decoder takes part; 0 for an encoder without any.
        max_rounds: of DEC's second stage.
        random_state: seed of everything drawn.
    """

    def __init__(self, n_clusters: int, *, pretraining: int, max_rounds: int, random_state: int) -> None:
        # A quarter of the edges that `NeighborDEC` looks at in a step: the albums are as good, in less time.
        super().__init__(
            n_clusters, latent=_LATENT, hidden=_HIDDEN, n_neighbors=10, balance=0.5, max_rounds=max_rounds,
            embedding_batch_size=128, embedding_reconstruction=0.0, random_state=random_state,
        )  # fmt: skip
        self.pretraining = pretraining
        self.steps = _STEPS + _STEPS_EACH * n_clusters

    def _tensor(self, X: Floats) -> Tensor:
        points = X[:, :-PICTURE] * np.float32(self.scale_)
        return torch.from_numpy(np.concatenate([points, (X[:, -PICTURE:] - 0.5) * np.float32(2 * _PICTURE)], axis=1))

    def _build(self, features: int) -> AutoencoderNetwork:
        return photo_network(features - PICTURE, tuple(self.hidden), self.latent)

    def _learn(self, X: Floats, run: Run) -> None:
        rounds = {
            "pretrain": self._pretraining_epochs(len(X)),
            "embed": self._enough(len(X)),
            "cluster": self.max_rounds,
        }
        super()._learn(X, replace(run, progress=_through(rounds, run.progress)))

    def _first_codes(self, X: Floats, run: Run) -> dict[str, list[float]]:
        self.scale_ = unit_scale(X[:, :-PICTURE])
        x = self._tensor(X).to(self._device())
        network = self._build(X.shape[1]).to(x.device)
        if epochs := self._pretraining_epochs(len(x)):
            DenoisingLoop("pretrain", network, x, epochs, self.batch_size, _PRETRAINING_RATE, run).train()
        losses = self._embed(network, x, x[:, :-PICTURE], run)
        self.network_ = network.eval()
        return {"loss": losses}

    def _pretraining_epochs(self, count: int) -> int:
        return _passes(self.pretraining, count, self.batch_size) if self.pretraining else 0

    def _enough(self, count: int) -> int:
        return _passes(self.steps, count, self.embedding_batch_size)


def _through(rounds: dict[str, int], progress: ProgressCallback | None) -> ProgressCallback | None:
    """A callback that tells `progress` of the rounds of all stages as of one, so that whoever looks sees no return."""
    if progress is None:
        return None
    before = dict(zip(rounds, accumulate(rounds.values(), initial=0), strict=False))

    def tell(done: Progress) -> None:
        progress(replace(done, round=before[done.stage] + done.round, rounds=sum(rounds.values())))

    return tell


def _passes(steps: int, count: int, batch_size: int) -> int:
    """How many passes over `count` rows make about so many steps, at least one."""
    return max(1, steps // max(1, count // batch_size))
