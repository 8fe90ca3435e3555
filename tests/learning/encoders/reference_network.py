"""EfficientNet-Lite0 in torch, written apart from the graph that the program runs: both must give the same."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from photosort.learning.encoders.efficientnet import FEATURES, folded

# (repeats, kernel, stride, expansion, channels): table 1 of Tan & Le, "EfficientNet", ICML 2019; the Lite variants drop
# squeeze-and-excitation and use ReLU6 in place of swish.
_STAGES = (
    (1, 3, 1, 1, 16),
    (2, 3, 2, 6, 24),
    (2, 5, 2, 6, 40),
    (3, 3, 2, 6, 80),
    (3, 5, 1, 6, 112),
    (4, 5, 2, 6, 192),
    (1, 3, 1, 6, 320),
)
_STEM = 32
_TAPS = (0, 2, 4, 7, 10, 14)  # the last block of each stage but the last


class _Convolution(nn.Module):
    """Convolution with TensorFlow's "same" padding, uneven where the stride is 2, and a bias from the folded norm."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int = 1, groups: int = 1) -> None:
        super().__init__()
        self.kernel, self.stride = kernel, stride
        even = (kernel - 1) // 2 if stride == 1 else 0
        self.conv = nn.Conv2d(inputs, outputs, kernel, stride, even, groups=groups)

    def forward(self, x: Tensor) -> Tensor:
        if self.stride > 1:
            x = functional.pad(x, (*self._pad(x.shape[3]), *self._pad(x.shape[2])))
        result: Tensor = self.conv(x)
        return result

    def _pad(self, size: int) -> tuple[int, int]:
        missing = max((-(-size // self.stride) - 1) * self.stride + self.kernel - size, 0)
        return missing // 2, missing - missing // 2


class _Block(nn.Module):
    """Inverted residual: expand, filter each channel, project."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int, expansion: int) -> None:
        super().__init__()
        wide = inputs * expansion
        self.expand = _Convolution(inputs, wide, 1) if expansion > 1 else None
        self.depthwise = _Convolution(wide, wide, kernel, stride, groups=wide)
        self.project = _Convolution(wide, outputs, 1)
        self.skip = stride == 1 and inputs == outputs

    def forward(self, x: Tensor) -> Tensor:
        wide = x if self.expand is None else functional.relu6(self.expand(x))
        y: Tensor = self.project(functional.relu6(self.depthwise(wide)))
        return x + y if self.skip else y


class EfficientNetLite0(nn.Module):
    """The network with every batch normalisation folded into the convolution before it.

    Input: float (n, 3, h, w), RGB scaled as (value - 127) / 128. Weights are random until `load_pretrained`.
    """

    def __init__(self) -> None:
        super().__init__()
        self.stem = _Convolution(3, _STEM, 3, 2)
        blocks, inputs = [], _STEM
        for repeats, kernel, stride, expansion, outputs in _STAGES:
            for repeat in range(repeats):
                blocks.append(_Block(inputs, outputs, kernel, stride if repeat == 0 else 1, expansion))
                inputs = outputs
        self.blocks = nn.ModuleList(blocks)
        self.head = _Convolution(inputs, FEATURES, 1)

    def forward(self, x: Tensor) -> Tensor:
        """Averages over the picture, float (n, 1280 + 464), of float (n, 3, h, w): of the last maps, which the
        classifier reads, and of those on the way.

        The earlier maps tell textures, drawings and print apart, of which the last ones know little. They cost nothing.
        """
        x = functional.relu6(self.stem(x))
        means = []
        for number, block in enumerate(self.blocks):
            x = block(x)
            if number in _TAPS:
                means.append(x.mean(dim=(2, 3)))
        return torch.cat([functional.relu6(self.head(x)).mean(dim=(2, 3)), *means], dim=1)


def load_pretrained() -> EfficientNetLite0:
    """The network with the released weights."""
    weights = {name: torch.from_numpy(value) for name, value in folded().items()}
    network = EfficientNetLite0()
    with torch.no_grad():
        _fill(network.stem, weights, "_conv_stem")
        for number, block in enumerate(network.blocks):
            assert isinstance(block, _Block)
            if block.expand is not None:
                _fill(block.expand, weights, f"_blocks.{number}._expand_conv")
            _fill(block.depthwise, weights, f"_blocks.{number}._depthwise_conv")
            _fill(block.project, weights, f"_blocks.{number}._project_conv")
        _fill(network.head, weights, "_conv_head")
    return network.eval().requires_grad_(False)


def _fill(into: _Convolution, weights: dict[str, Tensor], name: str) -> None:
    into.conv.weight.copy_(weights[f"{name}.weight"])
    assert into.conv.bias is not None
    into.conv.bias.copy_(weights[f"{name}.bias"])
