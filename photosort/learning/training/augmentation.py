"""Small random changes of pictures that do not change what is on them, made for a whole batch at once."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional


@dataclass(frozen=True)
class Affine:
    """Shift, rotate, scale and shear each picture of a batch by its own random amount.

    DEC-DA (Guo 2018, section 5.1) shifts by a tenth of the edge and rotates by 10 degrees. The defaults shift less and
    turn more, and add stretch and slant, which a hand varies most. One call costs a hundredth of a training step, so
    it needs no workers. The same pictures seen by torchvision's RandomAffine take one transform each.

    Attributes:
        shift: largest shift, as a share of the edge.
        rotation: largest rotation in degrees.
        scale: largest relative change of width and of height, each on its own.
        shear: largest shear, as a share of the height.
        shape: (height, width, channels) for batches that come flattened; None for (n, channels, height, width).
    """

    shift: float = 0.08
    rotation: float = 15.0
    scale: float = 0.1
    shear: float = 0.25
    shape: tuple[int, int, int] | None = None

    def __call__(self, batch: Tensor) -> Tensor:
        """Return the batch, float, changed, in the shape it came in: (n, c, h, w), or (n, h * w * c) with `shape`."""
        if self.shape is None:
            return self._changed(batch)
        height, width, channels = self.shape
        pictures = batch.view(-1, height, width, channels).permute(0, 3, 1, 2)
        return self._changed(pictures).permute(0, 2, 3, 1).flatten(1)

    def _changed(self, pictures: Tensor) -> Tensor:
        n = len(pictures)

        def draw(*shape: int) -> Tensor:
            return torch.rand(n, *shape, device=pictures.device) * 2 - 1

        angle = draw() * self.rotation * math.pi / 180
        cos, sin = angle.cos(), angle.sin()
        rotation = torch.stack([cos, -sin, sin, cos], 1).view(n, 2, 2)
        scale = 1 + draw(2) * self.scale
        zero = torch.zeros(n, device=pictures.device)
        stretch = torch.stack([scale[:, 0], draw() * self.shear, zero, scale[:, 1]], 1).view(n, 2, 2)
        shift = draw(2, 1) * 2 * self.shift  # the grid spans -1..1, so an edge is 2 long
        matrix = torch.cat([rotation @ stretch, shift], dim=2)
        shape = list(pictures.shape)
        grid = functional.affine_grid(matrix, shape, align_corners=False)
        return functional.grid_sample(pictures, grid, align_corners=False)
