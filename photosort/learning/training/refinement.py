"""DEC's second stage: codes and centres sharpen each other, on guard against collapse."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from photosort.learning.training import losses
from photosort.learning.training.loop import Loop, Run
from photosort.learning.training.networks import AutoencoderNetwork, encode_in_chunks

DYING = 0.1  # a cluster that keeps less than this share of its first members is dying
SHRUNK = 1e-3  # an embedding whose variance falls to this share of its first has collapsed


@dataclass(frozen=True, slots=True)
class Refinement:
    """How the second stage goes; the meaning of each is told by `DEC`."""

    alpha: float
    balance: float
    reconstruction_weight: float
    augmentation: Callable[[Tensor], Tensor] | None
    rounds: int
    update_interval: int
    tolerance: float
    batch_size: int
    learning_rate: float
    views: int = 0  # augmented views over which a target is averaged, beside the clean sample
    annealed: bool = False  # the learning rate falls to 0 over the rounds


class ClusterNetwork(nn.Module):
    """An autoencoder with cluster centres (k, d) as parameters; calling it gives soft assignments (n, k)."""

    def __init__(self, autoencoder: AutoencoderNetwork, centers: Tensor, alpha: float) -> None:
        super().__init__()
        self.autoencoder = autoencoder
        self.centers = nn.Parameter(centers)
        self.alpha = alpha

    def forward(self, x: Tensor) -> Tensor:
        """Return the soft assignment, float32 (n, k), of `x`, float32 (n, ...) (Xie 2016, equation 1)."""
        return losses.soft_assignment(self.autoencoder.encoder(x), self.centers, self.alpha)


class RefineLoop(Loop):
    """Rounds of `update_interval` steps towards a target that is computed anew, on clean samples, before each.

    `stopped` says why it ended: "settled" (fewer labels changed than the tolerance), "rounds" (all were used),
    "dying cluster" or "collapse". In the last two cases the state of the last good round is taken back.
    """

    def __init__(self, how: Refinement, network: ClusterNetwork, x: Tensor, run: Run) -> None:
        super().__init__("cluster", network, len(x), how.rounds, how.batch_size, how.learning_rate, run)
        self.how, self.clusterer, self.x = how, network, x
        self.changed: list[float] = []
        self.stopped = "rounds"
        latent, assignment = self._assign()
        self.labels = assignment.argmax(1)
        self._first_counts = self._counts(self.labels)
        self._first_variance = float(latent.var(0).sum()) if len(latent) > 1 else 0.0
        self._target = losses.target_distribution(assignment, how.balance)
        self._good = self._state()

    def batches(self) -> Iterator[Tensor]:
        """Yield `update_interval` batches of indices (batch,), through as many shuffled passes as that takes."""
        left = self.how.update_interval
        while left > 0:
            for index in super().batches():
                yield index
                left -= 1
                if left == 0:
                    return

    def steps_per_round(self) -> int:
        """Return the update interval."""
        return self.how.update_interval

    def loss(self, index: Tensor) -> Tensor:
        """Return KL(P || Q) of augmented samples towards the target of the clean ones, plus reconstruction: a scalar.

        Xie 2016, equation 2; with reconstruction IDEC's loss (Guo 2017), with augmentation DEC-DA's (Guo 2018).
        """
        x = self.x[index]
        if self.how.augmentation is not None:
            x = self.how.augmentation(x)
        latent = self.clusterer.autoencoder.encoder(x)
        assignment = losses.soft_assignment(latent, self.clusterer.centers, self.how.alpha)
        total = losses.clustering_loss(self._target[index], assignment)
        if self.how.reconstruction_weight:
            output = self.clusterer.autoencoder.decoder(latent)
            total = total + self.how.reconstruction_weight * losses.reconstruction_loss(output, x, "mse")
        return total

    def round_ended(self) -> bool:
        """Compute the new target; stop where labels have settled, or step back where something collapses."""
        latent, assignment = self._assign()
        labels = assignment.argmax(1)
        trouble = self._trouble(latent, labels)
        if trouble is not None:
            self._load(self._good)
            self.stopped = trouble
            return True
        self.changed.append(float((labels != self.labels).float().mean()))
        self.labels = labels
        self._target = losses.target_distribution(assignment, self.how.balance)
        self._good = self._state()
        if self.changed[-1] < self.how.tolerance:
            self.stopped = "settled"
            return True
        return False

    def extra_state(self) -> dict[str, Tensor]:
        """Return labels (n,), target (n, k) and the shares of changed labels (rounds,)."""
        return {"labels": self.labels, "target": self._target, "changed": torch.tensor(self.changed)}

    def load_extra_state(self, state: dict[str, Tensor]) -> None:
        """Take them back."""
        self.labels, self._target = state["labels"], state["target"]
        self.changed = state["changed"].tolist()

    def _assign(self) -> tuple[Tensor, Tensor]:
        """Return the codes of clean samples, and soft assignments averaged over the clean and the augmented ones.

        A label that small changes of its sample upset is a doubtful one, and the mean says so.
        """
        encoder, centers = self.clusterer.autoencoder.encoder, self.clusterer.centers.detach()
        latent = encode_in_chunks(encoder, self.x)
        assignment = losses.soft_assignment(latent, centers, self.how.alpha)
        if self.how.augmentation is not None:
            for _ in range(self.how.views):
                view = encode_in_chunks(encoder, self.how.augmentation(self.x))
                assignment = assignment + losses.soft_assignment(view, centers, self.how.alpha)
        return latent, assignment / assignment.sum(1, keepdim=True)

    def _schedule(self) -> float:
        if not self.how.annealed:
            return 1.0
        return (1 + math.cos(math.pi * len(self.history) / self.rounds)) / 2

    def _counts(self, labels: Tensor) -> Tensor:
        return torch.bincount(labels, minlength=len(self.clusterer.centers))

    def _trouble(self, latent: Tensor, labels: Tensor) -> str | None:
        if len(latent) > 1 and float(latent.var(0).sum()) < SHRUNK * self._first_variance:
            return "collapse"
        if bool((self._counts(labels) < DYING * self._first_counts).any()):
            return "dying cluster"
        return None
