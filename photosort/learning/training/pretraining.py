"""Pretraining: a network learns to restore its input from a damaged one, as a whole or greedily, layer by layer."""

import torch
from torch import Tensor, nn

from photosort.learning.training.loop import Loop, Run
from photosort.learning.training.losses import reconstruction_loss
from photosort.learning.training.networks import AutoencoderNetwork, encode_in_chunks

CORRUPTION = 0.2  # share of the inputs dropped, as in DEC (Xie 2016, section 4.3)


class DenoisingLoop(Loop):
    """Trains an autoencoder to give back rows of which it sees a part (Vincent 2010)."""

    def __init__(
        self, stage: str, network: AutoencoderNetwork, x: Tensor, epochs: int, batch_size: int, rate: float, run: Run
    ) -> None:
        super().__init__(stage, network, len(x), epochs, batch_size, rate, run)
        self.x = x

    def loss(self, index: Tensor) -> Tensor:
        """Return the mean squared error, a scalar, of restoring the undamaged rows at `index` (batch,)."""
        x = self.x[index]
        return reconstruction_loss(self.network(x * (torch.rand_like(x) >= CORRUPTION)), x, "mse")


def layers_of(network: nn.Sequential) -> list[nn.Sequential]:
    """Return a dense network cut before each linear layer: each part is one layer with its activation."""
    parts: list[list[nn.Module]] = []
    for module in network:
        if isinstance(module, nn.Linear):
            parts.append([])
        if not isinstance(module, nn.Dropout):
            parts[-1].append(module)
    return [nn.Sequential(*part) for part in parts]


def pretrain_layers(
    network: AutoencoderNetwork, x: Tensor, epochs: int, batch_size: int, learning_rate: float, run: Run
) -> list[list[float]]:
    """Train each layer of the encoder with its mirror in the decoder on x, float32 (n, features); return the losses.

    Hinton and Salakhutdinov 2006, with denoising autoencoders (Vincent 2010) in place of Boltzmann machines, as in DEC.

    The mirror's activation is left out where the layer's input has none, so that it can restore what is negative.
    """
    histories = []
    encoders, decoders = layers_of(network.encoder), layers_of(network.decoder)[::-1]
    for i, (encoder, decoder) in enumerate(zip(encoders, decoders, strict=True)):
        pair = AutoencoderNetwork(encoder, decoder)
        loop = DenoisingLoop(f"pretrain layer {i + 1}", pair, x, epochs, batch_size, learning_rate, run)
        histories.append(loop.train())
        x = encode_in_chunks(encoder, x)
    return histories
