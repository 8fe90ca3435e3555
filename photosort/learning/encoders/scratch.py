"""The trunk of the encoder "scratch": convolutions that learn on this library's own pictures, nothing pretrained."""

from typing import Self

import numpy as np
import torch
from numpy.typing import NDArray

from photosort.learning.encoders.pixels import EDGE
from photosort.learning.estimators.convolutional_autoencoder import ConvolutionalAutoencoder
from photosort.learning.training.augmentation import Affine
from photosort.learning.training.networks import AutoencoderNetwork, convolutional_autoencoder, encode_in_chunks

Floats = NDArray[np.float32]

_SHAPE, _FILTERS, _LATENT = (EDGE, EDGE, 3), (32, 64, 128), 64
_MOST = 4_000  # pictures that it learns on
_SEEN = 60_000  # pictures shown in all: small libraries need more passes


class ScratchTrunk:
    """Encoder half of a convolutional autoencoder (DCEC's, Guo 2017) fitted on pictures of 32 x 32."""

    def __init__(self, network: AutoencoderNetwork, scale: float) -> None:
        self._network, self._scale = network.eval(), scale

    @classmethod
    def fit(cls, pixels: Floats, seed: int = 0) -> Self:
        """Learn on rows, float32 (n, PIXELS), channels first, 0..1; beyond 4,000 rows, on so many drawn from them."""
        rng = np.random.default_rng(seed)
        some = pixels if len(pixels) <= _MOST else pixels[np.sort(rng.choice(len(pixels), _MOST, replace=False))]
        model = ConvolutionalAutoencoder(
            _FILTERS,
            _LATENT,
            shape=_SHAPE,
            augmentation=Affine(),
            epochs=max(5, min(200, _SEEN // len(some))),
            random_state=seed,
        ).fit(_rows(some))
        return cls(model.network_.cpu(), float(model.scale_))

    def __call__(self, pixels: Floats) -> Floats:
        """Codes, float32 (n, 64), of rows, floating (n, PIXELS), channels first, 0..1."""
        x = torch.from_numpy(_rows(pixels) * np.float32(self._scale)).reshape(-1, EDGE, EDGE, 3).permute(0, 3, 1, 2)
        return encode_in_chunks(self._network.encoder, x.contiguous()).numpy()

    def state(self) -> dict[str, Floats]:
        """Everything learned, as float32 arrays by name: weights in their shapes, and "scale" (1,)."""
        weights = {name: value.numpy() for name, value in self._network.state_dict().items()}
        return weights | {"scale": np.array([self._scale], np.float32)}

    @classmethod
    def from_state(cls, state: dict[str, Floats]) -> Self:
        """The trunk that gave this `state`."""
        network = convolutional_autoencoder(_SHAPE, _FILTERS, _LATENT, normalize=False)
        network.load_state_dict({name: torch.from_numpy(value) for name, value in state.items() if name != "scale"})
        return cls(network, float(state["scale"][0]))


def _rows(pixels: Floats) -> Floats:
    """Channels last, as pictures are flattened elsewhere."""
    pictures = pixels.reshape(-1, 3, EDGE, EDGE).transpose(0, 2, 3, 1)
    return np.ascontiguousarray(pictures.reshape(len(pixels), -1), dtype=np.float32)
