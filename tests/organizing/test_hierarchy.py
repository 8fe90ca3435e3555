"""The tree of albums: its cuts nest, dead leaves do not count, branches stand together."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from photosort.organizing.hierarchy import cut, group_counts, leaf_order


def tree(leaves: int, seed: int) -> np.ndarray:
    """A random tree as scipy gives one: each row joins two nodes that are not joined yet."""
    rng = np.random.default_rng(seed)
    free, rows = list(range(leaves)), []
    for row in range(leaves - 1):
        left, right = sorted(rng.choice(free, 2, replace=False).tolist())
        free = [node for node in free if node not in (left, right)] + [leaves + row]
        rows.append([left, right, row + 1.0, 0])
    return np.array(rows, float).reshape(-1, 4)


@given(st.integers(1, 30), st.integers(0, 1000), st.integers(-2, 40))
def test_a_cut_has_as_many_groups_as_asked_for_and_is_a_part_of_the_coarser_one(
    leaves: int, seed: int, count: int
) -> None:
    linkage = tree(leaves, seed)
    groups = cut(linkage, count)
    wanted = min(max(count, 1), leaves)
    assert sorted(set(groups.tolist())) == list(range(wanted))
    coarser = cut(linkage, wanted - 1)
    assert all(len(set(coarser[groups == group].tolist())) == 1 for group in range(wanted))


@given(st.integers(1, 30), st.integers(0, 1000), st.integers(0, 2**30 - 1))
def test_groups_without_a_live_leaf_do_not_count(leaves: int, seed: int, mask: int) -> None:
    linkage = tree(leaves, seed)
    live = np.array([bool(mask >> leaf & 1) for leaf in range(leaves)])
    counts = group_counts(linkage, live)
    assert counts.tolist() == [len(set(cut(linkage, count)[live].tolist())) for count in range(1, leaves + 1)]


@given(st.integers(1, 30), st.integers(0, 1000))
def test_leaves_of_one_branch_stand_together(leaves: int, seed: int) -> None:
    linkage = tree(leaves, seed)
    place = leaf_order(linkage)
    assert sorted(place.tolist()) == list(range(leaves))
    for count in range(1, leaves + 1):
        groups = cut(linkage, count)
        for group in range(count):
            mine = np.sort(place[groups == group])
            assert (np.diff(mine) == 1).all()
