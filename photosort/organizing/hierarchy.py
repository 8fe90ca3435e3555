"""Cutting the tree of leaves at any height: fewer or more albums without training."""

import numpy as np
from numpy.typing import NDArray


def cut(linkage: NDArray[np.float64], count: int) -> NDArray[np.int32]:
    """The group, 0..count - 1, of each leaf when the tree is cut into `count` groups.

    Args:
        linkage: (leaves - 1, 4), as scipy's; rows by rising height.
        count: 1..leaves; beyond that the nearest that there is.
    """
    leaves = len(linkage) + 1
    count = min(max(count, 1), leaves)
    parent = np.arange(2 * leaves - 1)
    for row in range(leaves - count):
        parent[linkage[row, :2].astype(int)] = leaves + row
    roots = np.arange(leaves)
    while (up := parent[roots]).tolist() != roots.tolist():
        roots = up
    return np.unique(roots, return_inverse=True)[1].astype(np.int32)


def group_counts(linkage: NDArray[np.float64], live: NDArray[np.bool_]) -> NDArray[np.int64]:
    """How many groups hold a live leaf when the tree is cut into 1, 2, … groups: (leaves,), rising by at most one.

    Args:
        linkage: (leaves - 1, 4), as scipy's; rows by rising height.
        live: (leaves,) which leaves count.
    """
    holds = list(live)
    counts = [int(live.sum())]
    for left, right in linkage[:, :2].astype(int):
        counts.append(counts[-1] - (holds[left] and holds[right]))
        holds.append(holds[left] or holds[right])
    return np.array(counts[::-1], np.int64)


def leaf_order(linkage: NDArray[np.float64]) -> NDArray[np.int64]:
    """The leaves from left to right under the tree, so that alike ones are near: position of each leaf, (leaves,)."""
    leaves = len(linkage) + 1
    order: list[int] = []
    waiting = [2 * leaves - 2]
    while waiting:
        node = waiting.pop()
        if node < leaves:
            order.append(node)
        else:
            left, right = linkage[node - leaves, :2].astype(int)
            waiting += [int(right), int(left)]
    place = np.empty(leaves, np.int64)
    place[order] = np.arange(leaves)
    return place
