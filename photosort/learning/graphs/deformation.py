"""Pictures compared under small local deformations: every place of one looks for its like nearby in the other."""

import torch
from torch import Tensor
from torch.nn import functional

EDGE = 28  # pixels of the longer edge on which pictures are compared: digits' own, and time grows with its square
REACH = 2  # pixels that a place may lie elsewhere, as in Keysers 2007; 3 find hardly more, in twice the time
AROUND = 2  # pixels around a place that must fit with it. 1 as in Keysers finds as many of 5 neighbours, fewer of 15
CHUNK = 4  # rows compared at a time: with 60 others each they fit the cache of a core


def deformed_nearest(pictures: Tensor, candidates: Tensor, neighbors: int) -> tuple[Tensor, Tensor]:
    """Return the distances and indices (n, neighbors) of those `candidates` (n, m) that are nearest when deformed.

    `pictures` (n, c, h, w) float32, `candidates` int64, for each picture the indices of others. The image distortion
    model (Keysers 2007, section 4.4): gradients are compared, each place of a picture with the place up to `REACH`
    pixels away in the other that fits best together with what is around it; the squares are summed over all places.
    Gradients have length 1 in all, so that contrast does not count.

    Of a digit's 15 nearest by oriented gradients 0.970 show the same digit on MNIST (10,000), 0.929 on USPS (2,007);
    chosen from 60 such by this distance, 0.979 and 0.942.
    """
    slopes = _slopes(pictures)
    own = functional.pad(slopes, (AROUND,) * 4)
    others = functional.pad(slopes, (AROUND + REACH,) * 4)
    squares = torch.cat(
        [
            _compared(a, others[who])
            for a, who in zip(torch.split(own, CHUNK), torch.split(candidates, CHUNK), strict=True)
        ]
    )
    values, order = squares.topk(min(neighbors, candidates.shape[1]), largest=False)
    return values.sqrt(), candidates.gather(1, order)


def _slopes(pictures: Tensor) -> Tensor:
    """Return the Sobel gradients (n, 2c, h, w), no larger than EDGE, of length 1 in all."""
    longer = max(pictures.shape[-2:])
    if longer > EDGE:
        size = [max(1, round(edge * EDGE / longer)) for edge in pictures.shape[-2:]]
        pictures = functional.interpolate(pictures, size, mode="area")
    n, c, h, w = pictures.shape
    across = torch.tensor([[-1.0, 0, 1], [-2, 0, 2], [-1, 0, 1]], device=pictures.device)
    padded = functional.pad(pictures.reshape(n * c, 1, h, w), (1, 1, 1, 1), mode="replicate")
    slopes = functional.conv2d(padded, torch.stack([across, across.T])[:, None]).reshape(n, 2 * c, h, w)
    return functional.normalize(slopes.flatten(1)).view_as(slopes)


def _compared(own: Tensor, others: Tensor) -> Tensor:
    """Return the squared distances (b, m) of pictures (b, c, h, w) to others (b, m, c, h, w), padded by REACH more."""
    height, width = own.shape[-2:]
    own, others = own.unsqueeze(2), others.transpose(1, 2).contiguous()
    best: Tensor | None = None
    for down in range(2 * REACH + 1):
        for right in range(2 * REACH + 1):
            moved = others[..., down : down + height, right : right + width]
            fit = _sums_around((moved - own).square_().sum(1))
            best = fit if best is None else torch.minimum(best, fit, out=best)
    assert best is not None
    return best.sum((-2, -1))


def _sums_around(maps: Tensor) -> Tensor:
    """Return for each place of maps (..., h, w), but for a rim of AROUND, the sum over what is around it."""
    # Slices added up take a fifth of the time of torch's average pooling.
    for dimension in (-1, -2):
        length = maps.shape[dimension] - 2 * AROUND
        slices = [maps.narrow(dimension, start, length) for start in range(2 * AROUND + 1)]
        maps = slices[0] + slices[1]
        for part in slices[2:]:
            maps += part
    return maps
