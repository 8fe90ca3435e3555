"""How a picture is laid out: where edges, text-like strokes and flat areas are, and which colours.

ImageNet's classes know little of screens, papers and posters; these columns tell them from photographs and each other.
"""

import math

import numpy as np
from numpy.typing import NDArray

from photosort.learning.encoders.averaging import averaged

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]

_F = np.float32  # of all pixels: in double precision it takes twice as long
_GRID = 4  # cells across and down in which densities are measured
_EDGE = _F(24)  # steps of luminance (0..255) that count as an edge of a stroke
_FLAT = _F(2)  # up to this a pixel belongs to a flat area: photographs have noise
_RISE, _FALL = np.uint8(1), np.uint8(2)  # bits of a stroke's two sides
_OCTANTS = [4, 5, 7, 6, 2, 3, 1, 0]  # where those from -pi on are, as they are numbered by sign, sign and steepness
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


def layout(batch: NDArray[np.uint8], aspect: NDArray[np.float32] | None = None) -> Floats:
    """Layout columns, float32 (n, COLUMNS), about 0..1 each, of squashed pictures uint8 (n, S, S, 3).

    `aspect` is width / height of each picture before squashing, (n,); without it, pictures count as square.
    """
    ratios = np.ones(len(batch), np.float32) if aspect is None else aspect
    found = [_columns(picture, float(ratio)) for picture, ratio in zip(batch, ratios, strict=True)]
    return np.stack(found) if found else np.empty((0, COLUMNS), np.float32)


def _columns(picture: NDArray[np.uint8], aspect: float) -> Floats:
    """Those of one picture (S, S, 3): what is made on the way fits the cache, which is most of the speed."""
    planes = np.ascontiguousarray(picture.transpose(2, 0, 1))
    red, green, blue = planes.astype(np.float32)
    light = _F(0.299) * red + _F(0.587) * green + _F(0.114) * blue
    dx, dy = np.zeros_like(light), np.zeros_like(light)
    np.subtract(light[:, 1:], light[:, :-1], out=dx[:, :-1])
    np.subtract(light[1:], light[:-1], out=dy[:-1])
    across, down = np.abs(dx), np.abs(dy)
    strength = np.maximum(across, down)
    edge = strength > _EDGE
    # Strokes: rising and falling edges close together, as letters have and outlines of things have not.
    stroke = _near((dx > _EDGE) + _FALL * (dx < -_EDGE), 3, axis=1) == _RISE + _FALL
    # A square of 5 x 5 is five in a row of five: a third of the work.
    flat = _near(_near((strength > _FLAT).view(np.uint8), 2, axis=1), 2, axis=0) == 0
    maximum, minimum = planes.max(0), planes.min(0)
    saturation = np.divide(maximum - minimum, np.maximum(maximum, np.uint8(1)), dtype=np.float32)
    densities = np.stack([edge, stroke, flat]).astype(np.float32)
    named = [
        _share(edge), _share(stroke), _share(flat), _straightness(across, down, edge), *_banding(densities[1]),
        _share(minimum > 235), _share(maximum < 24), float(light.mean()) / 255, _deviation(light) / 128,
        float(saturation.mean()), _share((saturation > _F(0.6)) & (maximum > 60)),
        *_palette(planes), _hue_spread(red, green, blue, saturation), *_border(light, flat),
        _share((minimum > 200) & (saturation < _F(0.15))), _share((maximum < 60) & (saturation < _F(0.4))),
        *_shape(aspect),
    ]  # fmt: skip
    cells = averaged(densities, _GRID).ravel()
    return np.concatenate([np.array(named, np.float32), cells, _histogram(light), _angles(dx, dy)], dtype=np.float32)


def _near(mask: NDArray[np.uint8], reach: int, *, axis: int) -> NDArray[np.uint8]:
    """The bits that are set within so many pixels along an axis."""
    found, last = mask.copy(), mask.shape[axis]
    for step in range(1, min(reach, last - 1) + 1):
        early, late = (slice(None),) * axis + (slice(last - step),), (slice(None),) * axis + (slice(step, last),)
        found[early] |= mask[late]
        found[late] |= mask[early]
    return found


def _share(mask: Mask) -> float:
    return np.count_nonzero(mask) / mask.size


def _deviation(x: Floats) -> float:
    """The standard deviation of a sample."""
    apart = x.ravel() - x.mean()
    return math.sqrt(float(np.vdot(apart, apart)) / (apart.size - 1))


def _straightness(across: Floats, down: Floats, edge: Mask) -> float:
    """Share of edge pixels that run exactly level or upright, as frames of windows and lines of forms do."""
    straight = edge & (np.minimum(across, down) < _F(0.1) * np.maximum(across, down))
    return np.count_nonzero(straight) / (np.count_nonzero(edge) + 50)


def _banding(stroke: Floats) -> list[float]:
    """How unevenly strokes lie over rows and over columns: lines of text leave gaps between rows."""
    height, width = stroke.shape
    means = stroke @ np.full(width, 1 / width, np.float32), np.full(height, 1 / height, np.float32) @ stroke
    return [_deviation(mean) / (float(mean.mean()) + 0.05) for mean in means]


def _palette(planes: NDArray[np.uint8]) -> list[float]:
    """Colours in use (of 16 x 16 x 16), and the shares of the commonest one, four and sixteen."""
    red, green, blue = planes & np.uint8(0xF0)
    index = red.astype(np.uint16) << 4 | green | blue >> 4
    counts = np.bincount(index.ravel(), minlength=4096)
    share = np.sort(counts)[:-17:-1] / index.size  # numpy sorts all of them sooner than it picks sixteen
    used = np.count_nonzero(counts > 0.0002 * index.size)
    return [float(np.log1p(used)) / 8, float(share[0]), float(share[:4].sum()), float(share.sum())]


def _hue_spread(red: Floats, green: Floats, blue: Floats, saturation: Floats) -> float:
    """0 where all colourful pixels share one hue, 1 where hues cancel."""
    a, b = red - _F(0.5) * (green + blue), _F(0.866) * (green - blue)
    weight = saturation / (np.sqrt(a * a + b * b) + _F(1e-3))
    total = float(saturation.sum()) + 1
    return 1 - float(np.hypot(np.vdot(a, weight), np.vdot(b, weight))) / total


def _border(light: Floats, flat: Mask) -> list[float]:
    """Flatness of the outermost 4 %, and how alike its light is all round: papers, posters, letterboxes."""
    width = max(2, light.shape[-1] // 25)
    inner = flat[width:-width, width:-width]
    ring = (np.count_nonzero(flat) - np.count_nonzero(inner)) / (flat.size - inner.size)
    sides = light[:width], light[-width:], light[:, :width], light[:, -width:]
    return [ring, 1 - _deviation(np.concatenate([side.ravel() for side in sides])) / 128]


def _shape(aspect: float) -> list[float]:
    """How tall and how wide beyond square, as logarithms to base 2, up to 2."""
    log = math.log2(aspect)
    return [min(max(-log, 0.0), 2.0), min(max(log, 0.0), 2.0)]


def _histogram(light: Floats) -> NDArray[np.float64]:
    """Shares of eight levels of light."""
    below = [0, *(int(np.count_nonzero(light < level)) for level in range(32, 256, 32)), light.size]
    return np.diff(below) / light.size


def _angles(dx: Floats, dy: Floats) -> NDArray[np.float64]:
    """Shares of eight directions of gradients, weighted by their strength: octants from -pi on, told by comparisons.

    On a diagonal a direction belongs to the octant that begins there.
    """
    across, down = np.abs(dx), np.abs(dy)
    up = dy < 0
    right = (dx > 0) | (up & (dx == 0))
    steep = (down > across) | ((down == across) & (up ^ right))
    octant = up * np.uint8(4) | right * np.uint8(2) | steep
    strength = np.sqrt(dx * dx + dy * dy)
    sums = np.bincount(octant.ravel(), strength.ravel(), 8)[_OCTANTS]
    return np.asarray(sums / (sums.sum() + 1))
