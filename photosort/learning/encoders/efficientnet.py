"""EfficientNet-Lite0, the built-in trunk: what it gives, and its ImageNet weights, a convolution after the other."""

import numpy as np
from numpy.typing import NDArray

from photosort.learning.encoders.weights import released

FEATURES = 1280  # averages of the last maps, which the classifier reads
TEXTURES = 16 + 24 + 40 + 80 + 112 + 192  # averages of the maps at the end of each stage but the last

_EPSILON = 1e-3  # of the batch normalisations in the released weights
# The normalisation that follows a convolution, by the end of the convolution's name.
_NORM = {
    "_conv_stem": "_bn0",
    "_expand_conv": "_bn0",
    "_depthwise_conv": "_bn1",
    "_project_conv": "_bn2",
    "_conv_head": "_bn1",
}


def folded() -> dict[str, NDArray[np.float32]]:
    """Of every convolution "NAME.weight" (out, in, k, k) and "NAME.bias" (out,), with the normalisation behind it
    folded in (in double precision); errors as in `weights.released`.
    """
    weights = released()
    found = {}
    for weight in [name for name in weights if weights[name].ndim == 4]:
        name = weight.removesuffix(".weight")
        block, _, kind = name.rpartition(".")
        norm = f"{block}.{_NORM[kind]}".removeprefix(".")
        mean, variance, gain, shift = (
            weights[f"{norm}.{part}"].astype(np.float64) for part in ("running_mean", "running_var", "weight", "bias")
        )
        scale = gain / np.sqrt(variance + _EPSILON)
        found[weight] = np.ascontiguousarray(weights[weight] * scale[:, None, None, None], np.float32)
        found[f"{name}.bias"] = np.asarray(shift - mean * scale, np.float32)
    return found
