"""Encoders: views of pictures in, features out. One setting chooses which, and a user's own drops in."""

import importlib
from typing import Protocol, cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from photosort.learning.encoders.averaging import small_pictures
from photosort.learning.encoders.efficientnet import FEATURES, TEXTURES, load_pretrained
from photosort.learning.encoders.scratch import EDGE, PIXELS
from photosort.model.encoder import ENCODER, SCRATCH, VIEWS
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError

Views = NDArray[np.uint8]  # (n, views, S, S, 3)
Features = NDArray[np.float32]  # (n, d)


class Encoder(Protocol):
    """What turns pictures into features. `id` is stored with every vector, so that encoders are never mixed."""

    id: str
    views: tuple[int, int]  # how many views, and their edge in pixels
    dimensions: int

    def encode(self, batch: Views) -> Features:
        """Features, float32 (n, dimensions), of views uint8 (n, views, S, S, 3)."""
        ...


def load(name: str = ENCODER) -> Encoder:
    """The encoder of that name.

    ``efficientnet-lite0``
        the built-in trunk, pretrained on ImageNet.
    ``scratch``
        nothing pretrained: small pictures, on which the library's own convolutional autoencoder learns its trunk.
    ``torchvision:NAME:WEIGHTS``
        a classifier of ``torchvision.models`` without its last layer. WEIGHTS is a file of the user's, or ``download``,
        which lets torchvision fetch its default weights: the one case in which this program uses the network.
    ``MODULE:CALLABLE``
        any importable callable without arguments that returns an `Encoder`.

    Raises:
        PhotosortError: there is no such encoder, or its weights do not fit.

    """
    if name == ENCODER:
        return LiteEncoder()
    if name == SCRATCH:
        return PixelEncoder()
    kind, _, rest = name.partition(":")
    try:
        if kind == "torchvision" and rest:
            # torchvision takes seconds to import.
            from photosort.learning.encoders.torchvision_encoder import TorchvisionEncoder

            model, _, weights = rest.partition(":")
            return TorchvisionEncoder(model, weights)
        if rest:
            return cast("Encoder", getattr(importlib.import_module(kind), rest)())
    except PhotosortError as error:
        raise PhotosortError(Message(MessageCode.ENCODER_UNUSABLE, name=name, error=error.message)) from error
    except (ImportError, AttributeError, OSError, RuntimeError, ValueError, TypeError) as error:
        raise PhotosortError(Message(MessageCode.ENCODER_UNUSABLE, name=name, error=str(error))) from error
    raise PhotosortError(Message(MessageCode.NO_ENCODER, name=name))


class LiteEncoder:
    """EfficientNet-Lite0: pooled features, then textures (`efficientnet.FEATURES`, `TEXTURES`); views are averaged."""

    id = ENCODER
    views = VIEWS

    def __init__(self) -> None:
        self._network: nn.Module = load_pretrained()
        self._network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.dimensions = FEATURES + TEXTURES

    def encode(self, batch: Views) -> Features:
        """Features, float32 (n, 1280 + 464), of views uint8 (n, views, S, S, 3), upright sRGB.

        Pixels are scaled to (value - 127) / 128, as the released EfficientNet-Lite weights were trained.
        """
        n, views = batch.shape[:2]
        flat = torch.from_numpy(np.ascontiguousarray(batch)).flatten(0, 1).permute(0, 3, 1, 2)
        with torch.inference_mode():
            x = flat.float().sub_(127.0).div_(128.0).contiguous(memory_format=torch.channels_last)
            features: Features = self._network(x).reshape(n, views, -1).mean(1).numpy()
        return features


class PixelEncoder:
    """No trunk at all: the picture itself at 32 x 32, scaled to 0..1, for an autoencoder trained from scratch."""

    id = SCRATCH
    views = (1, 224)
    dimensions = PIXELS

    def encode(self, batch: Views) -> Features:
        """Pixels, float32 (n, PIXELS), channels first, 0..1, of the first of views uint8 (n, views, S, S, 3)."""
        return small_pictures(batch[:, 0], EDGE).reshape(len(batch), -1)
