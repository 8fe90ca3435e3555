"""DEC's second stage: it settles, and steps back from collapse and from dying clusters."""

from dataclasses import replace

import numpy as np
import torch
from sklearn.datasets import make_blobs
from torch import Tensor

from photosort.learning.estimators.autoencoder import Autoencoder
from photosort.learning.estimators.dec import DEC
from photosort.learning.training.device import seeded
from photosort.learning.training.loop import Run
from photosort.learning.training.networks import dense_autoencoder
from photosort.learning.training.refinement import ClusterNetwork, RefineLoop, Refinement

HOW = Refinement(1.0, 1.0, 0.0, None, 10, 4, 1e-3, 32, 1e-3)
X = torch.from_numpy(make_blobs(120, 6, centers=3, cluster_std=0.5, random_state=1)[0].astype(np.float32))


def network(k: int = 3) -> ClusterNetwork:
    autoencoder = dense_autoencoder(6, (8,), 2, "relu", 0.0, None)
    with torch.no_grad():
        centers = autoencoder.encoder(X[:: len(X) // k][:k]).clone()
    return ClusterNetwork(autoencoder, centers, 1.0)


def test_rounds_end_when_labels_settle() -> None:
    with seeded(0):
        loop = RefineLoop(HOW, network(), X, Run())
        loop.train()
    assert loop.stopped == "settled"
    assert loop.changed[-1] < HOW.tolerance
    assert len(loop.history) < HOW.rounds


class Shrinking(RefineLoop):
    """Pulls all codes to one point, as DEC does when nothing holds it."""

    def loss(self, index: Tensor) -> Tensor:
        for parameter in self.clusterer.autoencoder.encoder[-1].parameters():
            parameter.data.mul_(0.1)
        return super().loss(index)


def test_a_collapse_is_taken_back() -> None:
    with seeded(0):
        loop = Shrinking(HOW, network(), X, Run())
        before = [p.detach().clone() for p in loop.network.parameters()]
        loop.train()
    assert loop.stopped == "collapse"
    assert all(torch.equal(a, b) for a, b in zip(before, loop.network.parameters(), strict=True))


class Starving(RefineLoop):
    """Carries one centre out of reach."""

    def loss(self, index: Tensor) -> Tensor:
        self.clusterer.centers.data[0] = 1e3
        return super().loss(index)


def test_a_dying_cluster_is_taken_back() -> None:
    with seeded(0):
        loop = Starving(HOW, network(), X, Run())
        labels = loop.labels.clone()
        loop.train()
    assert loop.stopped == "dying cluster"
    assert torch.equal(loop.labels, labels)
    assert float(loop.clusterer.centers.detach().abs().max()) < 1e3


def test_reconstruction_keeps_the_decoder_in_step() -> None:
    def error(weight: float) -> float:
        first = Autoencoder((8,), 2, epochs=60, batch_size=32, learning_rate=1e-2)
        model = DEC(3, autoencoder=first, reconstruction_weight=weight, tolerance=0.0, max_rounds=20, random_state=0,
                    learning_rate=1e-2).fit(X.numpy())  # fmt: skip
        rows = torch.from_numpy(X.numpy() * np.float32(model.scale_))
        with torch.no_grad():
            return float((model.network_(rows) - rows).square().mean())

    # DEC alone moves the codes away from what the decoder learned; IDEC's weight takes it along.
    assert error(10.0) < 0.8 * error(0.0)


def test_targets_over_views_are_softer_where_views_disagree() -> None:
    def jump(x: Tensor) -> Tensor:
        return x[torch.randperm(len(x))]

    with seeded(0):
        alone = RefineLoop(HOW, network(), X, Run())
    with seeded(0):
        mixed = RefineLoop(replace(HOW, augmentation=jump, views=8), network(), X, Run())
    assert float(mixed._target.amax(1).mean()) < float(alone._target.amax(1).mean())
