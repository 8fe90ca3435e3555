"""The graph of nearest neighbours: who is close to whom, and how surely. For pictures, close under small changes."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from scipy.sparse import coo_matrix
from torch import Tensor

from photosort.learning.training.losses import squared_distances

BLOCK = 2048  # rows compared at a time: 2,048 x 70,000 distances are 570 MB


@dataclass(frozen=True)
class Graph:
    """Edges between samples: heads and tails (m,) int64, weights (m,) float32 in 0..1; each edge in both directions."""

    heads: Tensor
    tails: Tensor
    weights: Tensor

    def draw(self, count: int) -> tuple[Tensor, Tensor]:
        """Return both ends, int64 (count,), of edges drawn at random, each with a chance in proportion to its weight.

        Raises ValueError beyond 16 million edges.
        """
        if len(self.weights) > 2**24 - 1:  # torch.multinomial takes no more
            raise ValueError("A graph holds at most 16 million edges.")
        edge = torch.multinomial(self.weights, count, replacement=True)
        return self.heads[edge], self.tails[edge]


def nearest(
    x: Tensor, neighbors: int, views: Callable[[int], Tensor] | None = None, count: int = 0
) -> tuple[Tensor, Tensor]:
    """Return the Euclidean distances, float32, and indices, int64, both (n, neighbors), of the nearest other rows.

    Exact, of x (n, d) float32, in blocks of rows; nearest first.

    With `views`, a function that gives the rows of x changed in the `number`th of `count` ways, the distance between
    two rows is the smallest between one of them as it is and any view of the other.
    """
    n = len(x)
    best = torch.full((n, neighbors), torch.inf, device=x.device)
    who = torch.zeros((n, neighbors), dtype=torch.int64, device=x.device)
    own = torch.arange(n, device=x.device)
    for number in range(-1, count):
        changed = x if number < 0 or views is None else views(number)
        for start in range(0, n, BLOCK):
            rows = slice(start, min(start + BLOCK, n))
            squares = squared_distances(changed[rows], x)
            squares[torch.arange(len(squares), device=x.device), own[rows]] = torch.inf
            # A view's own neighbours; those of its original may be the same rows, of which the nearer one counts.
            values, indices = squares.topk(neighbors, largest=False)
            both, both_who = torch.cat([best[rows], values], 1), torch.cat([who[rows], indices], 1)
            best[rows], who[rows] = _nearest_once(both, both_who, neighbors)
    return best.sqrt(), who


def _nearest_once(squares: Tensor, who: Tensor, neighbors: int) -> tuple[Tensor, Tensor]:
    """Return the smallest entries of each row, counting each index once."""
    squares, order = squares.sort(dim=1)
    who = who.gather(1, order)
    by_index, stable = who.sort(dim=1, stable=True)
    again = torch.zeros_like(by_index, dtype=torch.bool)
    again[:, 1:] = by_index[:, 1:] == by_index[:, :-1]
    repeated = torch.zeros_like(again).scatter(1, stable, again)
    squares = squares.masked_fill(repeated, torch.inf)
    values, order = squares.topk(neighbors, largest=False)
    return values, who.gather(1, order)


def fuzzy_graph(distances: Tensor, indices: Tensor) -> Graph:
    """Return UMAP's fuzzy graph (McInnes 2018, section 3.1) of the distances, float32 (n, k), and indices,
    int64 (n, k), of neighbours.

    An edge weighs exp(-(d - d_1) / s), where d_1 is the distance of the nearest neighbour and s is such that a
    sample's weights sum to log2(k); both directions are joined by a + b - ab.
    """
    n, k = indices.shape
    beyond = (distances - distances[:, :1]).clamp_min(0)
    wanted = float(np.log2(max(k, 2)))
    low, high = torch.zeros(n, 1), torch.full((n, 1), 64.0)
    unit = beyond.mean(1, keepdim=True).clamp_min(1e-12)
    for _ in range(40):  # halving 64 forty times is exact in float32
        middle = (low + high) / 2
        too_wide = torch.exp(-beyond / (middle * unit)).sum(1, keepdim=True) > wanted
        high, low = torch.where(too_wide, middle, high), torch.where(too_wide, low, middle)
    weights = torch.exp(-beyond / ((low + high) / 2 * unit).clamp_min(1e-12))
    rows = torch.arange(n).repeat_interleave(k)
    one = coo_matrix((weights.flatten().numpy(), (rows.numpy(), indices.flatten().numpy())), shape=(n, n)).tocsr()
    both = (one + one.T - one.multiply(one.T)).tocoo()
    return Graph(
        torch.from_numpy(both.row.astype(np.int64)),
        torch.from_numpy(both.col.astype(np.int64)),
        torch.from_numpy(both.data.astype(np.float32)),
    )
