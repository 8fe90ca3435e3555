"""Teaching: a fresh network takes over clusters, and irons out the slips among them."""

import numpy as np
import pytest
import torch

from photosort.learning.training.loop import Run
from photosort.learning.training.networks import dense_autoencoder
from photosort.learning.training.refinement import ClusterNetwork
from photosort.learning.training.teaching import APART, TeachLoop, distant_centers


@pytest.mark.parametrize(("count", "latent"), [(3, 3), (4, 10), (6, 2)])
def test_centers_are_apart(count: int, latent: int) -> None:
    torch.manual_seed(0)
    centers = distant_centers(count, latent)
    assert centers.shape == (count, latent)
    assert torch.allclose(centers.norm(dim=1), torch.full((count,), APART))
    assert float(torch.pdist(centers).min()) > 1


def test_few_wrong_labels_are_corrected() -> None:
    torch.manual_seed(0)
    rng = np.random.default_rng(0)
    y = np.repeat([0, 1], 100)
    x = torch.from_numpy((rng.normal(0, 0.4, (200, 4)) + 2 * y[:, None] - 1).astype(np.float32))
    taught = torch.from_numpy(y.copy())
    taught[::20] = 1 - taught[::20]
    network = ClusterNetwork(dense_autoencoder(4, (8,), 2, "relu", 0.0, None), distant_centers(2, 2), 1.0)
    target = torch.nn.functional.one_hot(taught, 2).float()
    loop = TeachLoop(network, x, target, augmentation=None, epochs=40, batch_size=50, learning_rate=1e-2, run=Run())
    losses = loop.train()
    assert losses[-1] < losses[0] / 2
    with torch.no_grad():
        assert float((network(x).argmax(1) == torch.from_numpy(y)).float().mean()) > 0.98
