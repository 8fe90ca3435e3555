"""Pictures described by where their edges run, so that thickness, shade and small shifts count for less than form."""

import math

import torch
from torch import Tensor
from torch.nn import functional

ORIENTATIONS = 8  # over the whole circle: a stroke's two sides differ. 12 find as many right neighbours.
CHUNK = 1024  # pictures at a time: 8 maps of 28 x 28 for each are 26 MB
CELLS = 7  # cells along an edge: of 28 pixels 4 each. With 4 to 8 of them USPS's neighbours are as right, MNIST's at 7.


def oriented_gradients(pictures: Tensor) -> Tensor:
    """Return the histograms of oriented gradients (n, 8 * 7 * 7), float32, of pictures (n, c, h, w).

    Dalal and Triggs 2005, with two changes: one norm for the whole picture, and square roots of the entries, whose
    Euclidean distance is that of Hellinger (Arandjelovic 2012), so that one strong edge does not outweigh the others.
    Of several channels the one with the steepest gradient counts. Rows have length 1, or 0 where a picture is flat.

    Compared so instead of by pixels, with views of `Affine`, the share of a digit's 15 neighbours that show the same
    digit rises from 0.85 to 0.93 on USPS (2,007), from 0.85 to 0.95 on MNIST (4,000).
    """
    return torch.cat([_histograms(part) for part in torch.split(pictures, CHUNK)])


def _histograms(pictures: Tensor) -> Tensor:
    padded = functional.pad(pictures, (1, 1, 1, 1), mode="replicate")
    across = padded[:, :, 1:-1, 2:] - padded[:, :, 1:-1, :-2]
    down = padded[:, :, 2:, 1:-1] - padded[:, :, :-2, 1:-1]
    length, channel = torch.hypot(across, down).max(1, keepdim=True)
    angle = torch.atan2(down, across).gather(1, channel) * (ORIENTATIONS / math.tau)
    bins = torch.arange(ORIENTATIONS, device=pictures.device)[:, None, None]
    # Each angle is shared by the two orientations beside it, each place by the cells around it.
    away = torch.remainder(angle - bins + ORIENTATIONS / 2, ORIENTATIONS) - ORIENTATIONS / 2
    maps = functional.avg_pool2d(length * (1 - away.abs()).clamp_min(0), 3, stride=1, padding=1)
    histograms = functional.adaptive_avg_pool2d(maps, CELLS).flatten(1)
    return functional.normalize(histograms, p=1.0).sqrt()
