"""The formulas against values worked out by hand, and against a plain reading of the paper."""

import math

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from photosort.learning.training import losses


def test_soft_assignment_by_hand() -> None:
    # z = 0, centres at distance 0 and 1, alpha = 1: weights 1 and 1/2, so 2/3 and 1/3.
    q = losses.soft_assignment(torch.zeros(1, 2), torch.tensor([[0.0, 0.0], [1.0, 0.0]]))
    assert q.tolist()[0] == pytest.approx([2 / 3, 1 / 3])


def test_soft_assignment_with_other_degrees_of_freedom_by_hand() -> None:
    # alpha = 3, squared distances 0 and 3: weights 1 and (1 + 3/3)^-2 = 1/4, so 4/5 and 1/5.
    q = losses.soft_assignment(torch.zeros(1, 1), torch.tensor([[0.0], [math.sqrt(3)]]), alpha=3.0)
    assert q.tolist()[0] == pytest.approx([4 / 5, 1 / 5])


def test_target_distribution_by_hand() -> None:
    # f = (1.4, 0.6); first row: 0.64/1.4 = 0.457143 and 0.04/0.6 = 0.066667, normalized 0.872727 and 0.127273;
    # second row: 0.36/1.4 = 0.257143 and 0.16/0.6 = 0.266667, normalized 0.490909 and 0.509091.
    p = losses.target_distribution(torch.tensor([[0.8, 0.2], [0.6, 0.4]]))
    assert p.flatten().tolist() == pytest.approx([0.872727, 0.127273, 0.490909, 0.509091], abs=1e-6)


def test_target_distribution_without_balance_by_hand() -> None:
    # 0.64 and 0.04 of 0.68; 0.36 and 0.16 of 0.52: the larger cluster is no longer pushed down.
    p = losses.target_distribution(torch.tensor([[0.8, 0.2], [0.6, 0.4]]), balance=0.0)
    assert p.flatten().tolist() == pytest.approx([16 / 17, 1 / 17, 9 / 13, 4 / 13])


def test_clustering_loss_by_hand() -> None:
    # 0.5 ln(0.5/0.25) + 0.5 ln(0.5/0.75) = 0.143841, and 0 for equal rows; the mean is half of it.
    p = torch.tensor([[0.5, 0.5], [0.3, 0.7]])
    q = torch.tensor([[0.25, 0.75], [0.3, 0.7]])
    assert float(losses.clustering_loss(p, q)) == pytest.approx(0.0719205, abs=1e-6)


def test_kl_sparsity_by_hand() -> None:
    # target 0.5, mean activity 0.25: 0.5 ln 2 + 0.5 ln(0.5/0.75) = 0.143841; a unit at 0.5 costs nothing.
    code = torch.tensor([[0.2, 0.5], [0.3, 0.5]])
    assert float(losses.kl_sparsity(code, 0.5)) == pytest.approx(0.143841, abs=1e-5)


def test_l1_sparsity_by_hand() -> None:
    assert float(losses.l1_sparsity(torch.tensor([[1.0, -3.0]]))) == 2.0


def test_contraction_of_a_linear_map_is_its_squared_norm() -> None:
    # |W|^2 = 1 + 4 + 9 + 16 = 30, whatever the sample; the estimate's mean is that.
    torch.manual_seed(0)
    weight = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
    estimate = losses.contraction(lambda x: x @ weight, torch.zeros(20000, 2))
    assert float(estimate) == pytest.approx(30.0, rel=0.05)


def test_neighbor_loss_by_hand() -> None:
    # Pairs at distance 0; negatives at squared distance 1: log 2 - log 1.001 each, five for a pair.
    points = torch.tensor([[0.0], [1.0]])
    assert float(losses.neighbor_loss(points, points)) == pytest.approx(5 * (math.log(2) - math.log(1.001)), rel=1e-5)


def test_neighbor_loss_of_one_pair_only_attracts() -> None:
    assert float(losses.neighbor_loss(torch.zeros(1, 2), torch.ones(1, 2))) == pytest.approx(math.log(3))


def _reference(z: np.ndarray, centers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Read Xie 2016, equations 1 and 3, entry by entry."""
    q = np.array([[1 / (1 + ((a - m) ** 2).sum()) for m in centers] for a in z])
    q /= q.sum(1, keepdims=True)
    p = q**2 / q.sum(0)
    return q, p / p.sum(1, keepdims=True)


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 20), st.integers(1, 6), st.integers(1, 5), st.integers(0, 10**6))
def test_formulas_agree_with_a_plain_reading(n: int, k: int, d: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    z, centers = rng.normal(size=(n, d)), rng.normal(size=(k, d))
    q = losses.soft_assignment(torch.from_numpy(z), torch.from_numpy(centers))
    expected_q, expected_p = _reference(z, centers)
    np.testing.assert_allclose(q.numpy(), expected_q, rtol=1e-9)
    np.testing.assert_allclose(losses.target_distribution(q).numpy(), expected_p, rtol=1e-9)


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 20), st.integers(2, 6), st.integers(0, 10**6))
def test_a_target_keeps_the_order_of_an_unbalanced_assignment(n: int, k: int, seed: int) -> None:
    q = torch.from_numpy(np.random.default_rng(seed).dirichlet(np.ones(k), n))
    assert bool((losses.target_distribution(q, balance=0.0).argmax(1) == q.argmax(1)).all())


def test_the_balance_prior_pulls_a_small_cluster_towards_half() -> None:
    # 19 samples lean to cluster 0 and one to cluster 1: the more prior, the more is wanted for the small one.
    q = torch.tensor([[0.7, 0.3]] * 19 + [[0.2, 0.8]])
    share = [float(losses.target_distribution(q, balance)[:, 1].mean()) for balance in (1.0, 0.5, 0.0)]
    assert share[0] > share[1] > share[2]


def test_far_points_stay_finite() -> None:
    z = torch.tensor([[1e18, 0.0]])
    q = losses.soft_assignment(z, torch.zeros(2, 2))
    assert bool(torch.isfinite(q).all())
    assert float(losses.clustering_loss(torch.tensor([[1.0, 0.0]]), q)) == pytest.approx(math.log(2))
