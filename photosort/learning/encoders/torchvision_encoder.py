"""A classifier of torchvision.models without its last layer, as an encoder: for weights that the user has."""

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from photosort.learning.training.networks import encode_in_chunks
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError

_CHUNK = 16  # pictures: their maps take hundreds of megabytes
_MEAN, _DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)  # of ImageNet, as torchvision's weights expect


class TorchvisionEncoder:
    """`name` is a function of torchvision.models; `weights` a state_dict file, or "download".

    Raises:
        PhotosortError: the file is not there, or the model is no classifier whose last layer is linear.
        ValueError: the model is unknown.
        RuntimeError: the weights fit another model.

    """

    views = (1, 224)

    def __init__(self, name: str, weights: str) -> None:
        from photosort.learning.encoders.torchvision_shim import torchvision

        models = torchvision().models
        if weights == "download":
            network = models.get_model(name, weights="DEFAULT")
        else:
            path = Path(weights).expanduser()
            if not path.is_file():
                raise PhotosortError(Message(MessageCode.NO_WEIGHTS, path=bytes(path)))
            network = models.get_model(name, weights=None)
            network.load_state_dict(torch.load(path, map_location="cpu", weights_only=True))
        self.id = f"torchvision:{name}:{weights}"
        self.dimensions = _drop_last_linear(network, name)
        self._network = network.eval().requires_grad_(False)

    def encode(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Return features, float32 (n, dimensions), of views uint8 (n, views, S, S, 3), upright sRGB.

        What the classifier's last layer would read, the mean over the views; pixels are standardized by the mean and
        deviation of ImageNet, as the preprocessing of torchvision's weights has it.
        """
        n, views = batch.shape[:2]
        x = torch.from_numpy(np.ascontiguousarray(batch)).flatten(0, 1).permute(0, 3, 1, 2).float() / 255
        mean, deviation = (torch.tensor(v).reshape(1, 3, 1, 1) for v in (_MEAN, _DEVIATION))
        x = ((x - mean) / deviation).contiguous(memory_format=torch.channels_last)
        features = encode_in_chunks(self._network, x, _CHUNK)
        result: NDArray[np.float32] = features.reshape(n, views, -1).mean(1).numpy()
        return result


def _drop_last_linear(network: nn.Module, name: str) -> int:
    """Replace the last linear layer by nothing; its width."""
    linear = [name for name, module in network.named_modules() if isinstance(module, nn.Linear)]
    if not linear:
        raise PhotosortError(Message(MessageCode.NO_CLASSIFIER, name=name))
    parent, _, leaf = linear[-1].rpartition(".")
    layer = network.get_submodule(linear[-1])
    assert isinstance(layer, nn.Linear)
    setattr(network.get_submodule(parent), leaf, nn.Identity())
    return layer.in_features
