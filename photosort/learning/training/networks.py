"""The networks: an encoder and its mirror image, dense or convolutional."""

from collections.abc import Sequence
from itertools import pairwise

import torch
from torch import Tensor, nn

ACTIVATIONS: dict[str, type[nn.Module]] = {"relu": nn.ReLU, "sigmoid": nn.Sigmoid, "tanh": nn.Tanh, "selu": nn.SELU}


class AutoencoderNetwork(nn.Module):
    """An encoder and a decoder. Neither the code nor the output has a non-linearity (Xie 2016, section 3):
    a rectified code halves its space and ties centres to zero.
    """

    def __init__(self, encoder: nn.Sequential, decoder: nn.Sequential) -> None:
        super().__init__()
        self.encoder = encoder
        self.decoder = decoder

    def forward(self, x: Tensor) -> Tensor:
        """Return the reconstruction of `x`, float32 (n, ...), in its shape."""
        output: Tensor = self.decoder(self.encoder(x))
        return output


def initialize(network: nn.Module) -> None:
    """Set the weights of linear layers uniform with variance 1 / (3 fan_in), and biases zero.

    It is DEC-keras' VarianceScaling(1/3, fan_in, uniform), which made end-to-end training as good as layer-wise.
    """
    for module in network.modules():
        if isinstance(module, nn.Linear):
            nn.init.uniform_(module.weight, -(module.in_features**-0.5), module.in_features**-0.5)
            nn.init.zeros_(module.bias)


def dense(sizes: Sequence[int], activation: str, dropout: float = 0.0, last: str | None = None) -> nn.Sequential:
    """Return linear layers between `sizes` with an activation, and dropout, after all but the last.

    `last` names the activation after the last one.
    """
    layers: list[nn.Module] = []
    for i, (inputs, outputs) in enumerate(pairwise(sizes)):
        layers.append(nn.Linear(inputs, outputs))
        if i < len(sizes) - 2:
            layers.append(ACTIVATIONS[activation]())
            if dropout:
                layers.append(nn.Dropout(dropout))
    if last is not None:
        layers.append(ACTIVATIONS[last]())
    return nn.Sequential(*layers)


def dense_autoencoder(
    features: int, hidden: Sequence[int], latent: int, activation: str, dropout: float, last: str | None
) -> AutoencoderNetwork:
    """Return features-hidden-latent and its mirror image. `last` is the activation of the code."""
    sizes = [features, *hidden, latent]
    network = AutoencoderNetwork(dense(sizes, activation, dropout, last), dense(sizes[::-1], activation, dropout))
    initialize(network)
    return network


def convolutional_autoencoder(
    shape: tuple[int, int, int], filters: Sequence[int], latent: int, normalize: bool
) -> AutoencoderNetwork:
    """Return strided convolutions to a linear code, and transposed convolutions back to `shape` (h, w, channels).

    As in DCEC (Guo 2017, section 4): kernels of 5 pixels, the last of 3, stride 2, each step halving the picture, so
    that no pooling throws places away. Any height and width will do: each transposed step is told the size it
    must come back to. `normalize` puts batch normalization after each convolution.
    """
    height, width, channels = shape
    sizes = [(height, width)]
    counts = [channels, *filters]
    encoder: list[nn.Module] = []
    for i, (inputs, outputs) in enumerate(zip(counts, filters, strict=False)):
        kernel = 3 if i == len(filters) - 1 else 5
        encoder.append(nn.Conv2d(inputs, outputs, kernel, 2, kernel // 2, bias=not normalize))
        encoder += [nn.BatchNorm2d(outputs), nn.ReLU()] if normalize else [nn.ReLU()]
        sizes.append(((sizes[-1][0] + 1) // 2, (sizes[-1][1] + 1) // 2))
    flat = filters[-1] * sizes[-1][0] * sizes[-1][1]
    encoder += [nn.Flatten(), nn.Linear(flat, latent)]
    decoder: list[nn.Module] = [nn.Linear(latent, flat), nn.ReLU(), nn.Unflatten(1, (filters[-1], *sizes[-1]))]
    for i in range(len(filters) - 1, -1, -1):
        kernel = 3 if i == len(filters) - 1 else 5
        (h, w), (target_h, target_w) = sizes[i + 1], sizes[i]
        extra = (target_h - (2 * h - 1), target_w - (2 * w - 1))  # 0 or 1: halving rounds up
        decoder.append(nn.ConvTranspose2d(counts[i + 1], counts[i], kernel, 2, kernel // 2, output_padding=extra))
        if i:
            decoder += [nn.BatchNorm2d(counts[i]), nn.ReLU()] if normalize else [nn.ReLU()]
    return AutoencoderNetwork(nn.Sequential(*encoder), nn.Sequential(*decoder))


def encode_in_chunks(encoder: nn.Module, x: Tensor, chunk: int = 256) -> Tensor:
    """Return the codes, float32 (n, latent), of `x`, float32 (n, ...), without gradients, in chunks of equal length.

    The last chunk is filled up: matrix products of other shapes round otherwise, and a picture's code must not depend
    on how many others are encoded with it.
    """
    training = encoder.training
    encoder.eval()
    parts = []
    with torch.no_grad():
        for part in torch.split(x, chunk):
            if len(part) < chunk:
                part = torch.cat([part, part.new_zeros((chunk - len(part), *part.shape[1:]))])
            parts.append(encoder(part))
    encoder.train(training)
    return torch.cat(parts)[: len(x)]
