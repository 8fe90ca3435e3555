"""How a picture is laid out: where edges, text-like strokes and flat areas are, and which colours.

ImageNet's classes know little of screens, papers and posters; these columns tell them from photographs and each other.
"""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

_GRID = 4  # cells across and down in which densities are measured
_EDGE = 24.0  # steps of luminance (0..255) that count as an edge of a stroke
_FLAT = 2.0  # below this a pixel belongs to a flat area: photographs have noise
_NAMED = (
    "edges", "strokes", "flat", "axis", "rows", "columns", "white", "black", "bright", "contrast", "saturation",
    "vivid", "colours", "colour1", "colour4", "colour16", "hue_spread", "border_flat", "border_same", "paper",
    "dark_page", "tall", "wide",
)  # fmt: skip
COLUMNS = len(_NAMED) + 3 * _GRID * _GRID + 2 * 8
NAMES = (
    *_NAMED,
    *(
        f"{what}_{row}{column}"
        for what in ("edges", "strokes", "flat")
        for row in range(_GRID)
        for column in range(_GRID)
    ),
    *(f"light_{i}" for i in range(8)),
    *(f"angle_{i}" for i in range(8)),
)


def layout(batch: NDArray[np.uint8], aspect: NDArray[np.float32] | None = None) -> NDArray[np.float32]:
    """Layout columns, float32 (n, COLUMNS), about 0..1 each, of squashed pictures uint8 (n, S, S, 3).

    `aspect` is width / height of each picture before squashing, (n,); without it, pictures count as square.
    """
    x = torch.from_numpy(np.ascontiguousarray(batch)).permute(0, 3, 1, 2).float()
    n = len(x)
    light = (0.299 * x[:, 0] + 0.587 * x[:, 1] + 0.114 * x[:, 2])[:, None]
    dx = functional.pad(light[..., :, 1:] - light[..., :, :-1], (0, 1, 0, 0))
    dy = functional.pad(light[..., 1:, :] - light[..., :-1, :], (0, 0, 0, 1))
    strength = torch.maximum(dx.abs(), dy.abs())
    edge = (strength > _EDGE).float()
    # Strokes: rising and falling edges close together, as letters have and outlines of things have not.
    rise, fall = (dx > _EDGE).float(), (dx < -_EDGE).float()
    stroke = functional.max_pool2d(rise, (1, 7), 1, (0, 3)) * functional.max_pool2d(fall, (1, 7), 1, (0, 3))
    # The largest of 5 x 5 is that of 5 largest of 5: a third of the work.
    across = functional.max_pool2d(strength, (1, 5), 1, (0, 2))
    flat = (functional.max_pool2d(across, (5, 1), 1, (2, 0)) <= _FLAT).float()
    maximum, minimum = x.amax(1), x.amin(1)
    saturation = (maximum - minimum) / maximum.clamp(min=1.0)
    grey = (saturation < 0.15).float()
    named = torch.stack(
        [
            _mean(edge), _mean(stroke), _mean(flat), _straightness(dx, dy, edge), *_banding(stroke),
            _mean((minimum > 235).float()), _mean((maximum < 24).float()),
            _mean(light) / 255, light.flatten(1).std(1) / 128,
            _mean(saturation), _mean((saturation > 0.6).float() * (maximum > 60).float()),
            *_palette(x), _hue_spread(x, saturation), *_border(light, flat),
            _mean((minimum > 200).float() * grey), _mean((maximum < 60).float() * (saturation < 0.4).float()),
            *_shape(n, aspect),
        ],
        dim=1,
    )  # fmt: skip
    cells = [functional.adaptive_avg_pool2d(a, _GRID).flatten(1) for a in (edge, stroke, flat)]
    return torch.cat([named, *cells, _histogram(light), _angles(dx, dy)], dim=1).numpy().astype(np.float32)


def _mean(x: Tensor) -> Tensor:
    return x.flatten(1).mean(1)


def _straightness(dx: Tensor, dy: Tensor, edge: Tensor) -> Tensor:
    """Share of edge pixels that run exactly level or upright, as frames of windows and lines of forms do."""
    low, high = torch.minimum(dx.abs(), dy.abs()), torch.maximum(dx.abs(), dy.abs())
    straight = edge * (low < 0.1 * high).float()
    return straight.flatten(1).sum(1) / (edge.flatten(1).sum(1) + 50)


def _banding(stroke: Tensor) -> list[Tensor]:
    """How unevenly strokes lie over rows and over columns: lines of text leave gaps between rows."""
    rows, columns = stroke.mean(3).flatten(1), stroke.mean(2).flatten(1)
    return [rows.std(1) / (rows.mean(1) + 0.05), columns.std(1) / (columns.mean(1) + 0.05)]


def _palette(x: Tensor) -> list[Tensor]:
    """Colours in use (of 16 x 16 x 16), and the shares of the commonest one, four and sixteen."""
    index = (x.long() >> 4).mul(torch.tensor([256, 16, 1])[:, None, None]).sum(1).flatten(1)
    counts = torch.zeros(len(x), 4096).scatter_add_(1, index, torch.ones(index.shape))
    share = counts.topk(16, dim=1).values / index.shape[1]
    used = (counts > 0.0002 * index.shape[1]).float().sum(1)
    return [torch.log1p(used) / 8, share[:, 0], share[:, :4].sum(1), share.sum(1)]


def _hue_spread(x: Tensor, saturation: Tensor) -> Tensor:
    """0 where all colourful pixels share one hue, 1 where hues cancel."""
    a, b = x[:, 0] - 0.5 * (x[:, 1] + x[:, 2]), 0.866 * (x[:, 1] - x[:, 2])
    length = torch.sqrt(a * a + b * b) + 1e-3
    weight = saturation.clamp(0, 1)
    total = weight.flatten(1).sum(1) + 1.0
    along = (a / length * weight).flatten(1).sum(1) / total
    across = (b / length * weight).flatten(1).sum(1) / total
    return 1 - torch.sqrt(along**2 + across**2)


def _border(light: Tensor, flat: Tensor) -> list[Tensor]:
    """Flatness of the outermost 4 %, and how alike its light is all round: papers, posters, letterboxes."""
    width = max(2, light.shape[-1] // 25)
    sides = [
        light[..., :width, :].flatten(1), light[..., -width:, :].flatten(1),
        light[..., :, :width].flatten(1), light[..., :, -width:].flatten(1),
    ]  # fmt: skip
    ring = torch.ones_like(flat[:1])
    ring[..., width:-width, width:-width] = 0
    return [(flat * ring).flatten(1).sum(1) / ring.sum(), 1 - torch.cat(sides, 1).std(1) / 128]


def _shape(n: int, aspect: NDArray[np.float32] | None) -> list[Tensor]:
    """How tall and how wide beyond square, as logarithms to base 2, up to 2."""
    log = torch.zeros(n) if aspect is None else torch.log2(torch.from_numpy(np.asarray(aspect, dtype=np.float32)))
    return [(-log).clamp(0, 2), log.clamp(0, 2)]


def _histogram(light: Tensor) -> Tensor:
    """Shares of eight levels of light."""
    index = (light / 32).long().clamp(0, 7).flatten(1)
    counts = torch.zeros(len(light), 8).scatter_add_(1, index, torch.ones(index.shape))
    return counts / index.shape[1]


def _angles(dx: Tensor, dy: Tensor) -> Tensor:
    """Shares of eight directions of gradients, weighted by their strength."""
    strength = torch.sqrt(dx**2 + dy**2)
    bins = ((torch.atan2(dy, dx) + torch.pi) / (2 * torch.pi) * 8).long().clamp(0, 7).flatten(1)
    sums = torch.zeros(len(dx), 8).scatter_add_(1, bins, strength.flatten(1))
    return sums / (sums.sum(1, keepdim=True) + 1.0)
