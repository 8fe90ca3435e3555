"""Encoders: views of pictures in, features out. One setting chooses which, and a user's own drops in."""

import importlib
from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray

from photosort.learning.encoders.pixels import PixelEncoder
from photosort.model.encoder import ENCODER, SCRATCH
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
        """Features, float32 (n, dimensions), of views uint8 (n, views, S, S, 3), each of its own picture alone."""
        ...


def load(name: str = ENCODER, *, accelerated: bool = False) -> Encoder:
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

    `accelerated`: on the graphics processor, if it can do the same; of the built-in trunk alone.

    Raises:
        PhotosortError: there is no such encoder, or its weights do not fit.

    """
    if name == ENCODER:
        # onnxruntime takes most of a second to load, and the learner can do without.
        from photosort.learning.encoders.lite_encoder import LiteEncoder

        return LiteEncoder(accelerated=accelerated)
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
