"""Trains an encoder as a parametric neighbour embedding: neighbours in the graph come close, all others part."""

from collections.abc import Iterator

import torch
from torch import Tensor

from photosort.learning.training import losses
from photosort.learning.training.augmentation import Affine
from photosort.learning.training.knn_graph import Graph
from photosort.learning.training.loop import Loop, Run
from photosort.learning.training.networks import AutoencoderNetwork


class NeighborLoop(Loop):
    """Draws edges of `graph` by their weight; both ends, augmented on their own, are a positive pair.

    A share `own` of the pairs are two views of one sample, which carries invariance where the graph has errors.
    The reconstruction keeps what the graph says nothing about.
    """

    def __init__(
        self,
        network: AutoencoderNetwork,
        x: Tensor,
        graph: Graph,
        *,
        augmentation: Affine | None,
        own: float,
        reconstruction_weight: float,
        epochs: int,
        batch_size: int,
        learning_rate: float,
        run: Run,
    ) -> None:
        super().__init__("embed", network, len(x), epochs, batch_size, learning_rate, run)
        self.autoencoder, self.x, self.graph, self.augmentation = network, x, graph, augmentation
        self.own, self.reconstruction_weight = own, reconstruction_weight

    def batches(self) -> Iterator[Tensor]:
        """Yield the two ends of edges, int64 (2, batch)."""
        for _ in range(self.steps_per_round()):
            heads, tails = self.graph.draw(self.batch_size)
            if self.own:
                tails = torch.where(torch.rand(len(heads)) < self.own, heads, tails)
            yield torch.stack([heads, tails])

    def loss(self, index: Tensor) -> Tensor:
        """Return the neighbour loss (`losses.neighbor_loss`) of the pairs `index` (2, batch), plus reconstruction."""
        x = self.x[index.flatten()]
        if self.augmentation is not None:
            x = self.augmentation(x)
        code = self.autoencoder.encoder(x)
        heads, tails = code.chunk(2)
        total = losses.neighbor_loss(heads, tails)
        if self.reconstruction_weight:
            error = losses.reconstruction_loss(self.autoencoder.decoder(code), x, "mse")
            total = total + self.reconstruction_weight * error
        return total
