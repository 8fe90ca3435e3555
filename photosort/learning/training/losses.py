"""The formulas of the papers as pure functions on tensors.

All tensors are float32 and lie on one device. Shapes: n samples, d latent dimensions, k clusters; losses are scalars.
"""

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional

SMALLEST = 1e-12  # keeps logarithms and quotients finite in float32


def squared_distances(a: Tensor, b: Tensor) -> Tensor:
    """Return the squared Euclidean distances (n, m) between the rows of `a` (n, d) and of `b` (m, d)."""
    products = a @ b.T
    return (a.square().sum(1)[:, None] + b.square().sum(1) - 2 * products).clamp_min(0)


def soft_assignment(latent: Tensor, centers: Tensor, alpha: float = 1.0) -> Tensor:
    """Return Student's t assignment q (n, k), whose rows sum to 1, of `latent` (n, d) to `centers` (k, d).

    Xie 2016, equation 1: q_ij = (1 + |z_i - m_j|^2 / alpha)^(-(alpha + 1) / 2), normalized over j. The papers keep
    alpha, the degrees of freedom, at 1, because without labels it cannot be validated.
    """
    weight = (-(alpha + 1) / 2 * torch.log1p(squared_distances(latent, centers) / alpha)).softmax(dim=1)
    return weight.clamp_min(SMALLEST)


def target_distribution(assignment: Tensor, balance: float = 1.0) -> Tensor:
    """Return the sharpened target p (n, k) of a soft assignment q (n, k).

    Xie 2016, equation 3: p_ij = q_ij^2 / f_j, normalized over j, with f_j = sum_i q_ij. The division by f_j makes
    clusters alike in size, which is wrong for photo libraries. `balance` is the exponent of f_j: 1 is the paper's,
    0 drops the prior and only sharpens.
    """
    weight = assignment.square() / assignment.sum(0).clamp_min(SMALLEST).pow(balance)
    return weight / weight.sum(1, keepdim=True).clamp_min(SMALLEST)


def clustering_loss(target: Tensor, assignment: Tensor) -> Tensor:
    """Return KL(P || Q), averaged over samples (Xie 2016, equation 2), of two (n, k) distributions."""
    target = target.clamp_min(SMALLEST)
    return (target * (target.log() - assignment.clamp_min(SMALLEST).log())).sum(1).mean()


def l1_sparsity(code: Tensor) -> Tensor:
    """Return the mean absolute activation of a code (n, d): the lasso's penalty (Tibshirani 1996)."""
    return code.abs().mean()


def kl_sparsity(code: Tensor, target: float) -> Tensor:
    """Return the KL divergence of Bernoulli(target) from Bernoulli(mean activation), summed over the units.

    Ng 2011 (CS294A notes, section 3). `code` (n, d) lies in 0..1, so its units must be sigmoids.
    """
    mean = code.mean(0).clamp(1e-6, 1 - 1e-6)
    first = target * (torch.log(torch.as_tensor(target)) - mean.log())
    second = (1 - target) * (torch.log(torch.as_tensor(1 - target)) - (1 - mean).log())
    return (first + second).sum()


def contraction(encode: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    """Return an unbiased estimate of the squared Frobenius norm of the encoder's Jacobian, averaged over samples.

    `encode` takes x (n, ...) to codes (n, d), each from its own row alone. Rifai 2011 gives the norm in closed form for
    one sigmoid layer. For deep encoders it is E|v^T J|^2 over random v with unit covariance (Hutchinson 1989), one
    backward pass whatever the latent dimension.
    """
    x = x.detach().requires_grad_(True)
    code = encode(x)
    direction = torch.randn_like(code)
    (gradient,) = torch.autograd.grad(code, x, direction, create_graph=True)
    return gradient.flatten(1).square().sum(1).mean()


def neighbor_loss(heads: Tensor, tails: Tensor, repulsion: float = 5.0) -> Tensor:
    """Return UMAP's cross entropy of matched rows of `heads` and `tails`, both (n, d).

    Row i of `heads` and row i of `tails` are neighbours, or two views of one sample; all other rows of `tails` are
    row i's negatives. The kernel is q = 1 / (1 + |a - b|^2), t-SNE's, DEC's with alpha = 1, and UMAP's with a = b = 1,
    to which Damrich 2021 found no difference. A pair costs -log q, a negative -log(1 - q); `repulsion` is the number
    of negatives for each pair, 5 in UMAP (McInnes 2018, section 3.2): their mean is taken over the whole batch
    instead of a sample of 5, which is the same in expectation and less noisy.
    """
    n = len(heads)
    squares = squared_distances(heads, tails)
    attraction = torch.log1p(squares.diagonal()).mean()
    if n == 1:
        return attraction
    others = squares.masked_select(~torch.eye(n, dtype=torch.bool, device=squares.device))
    # 1 - q = s / (1 + s); the floor keeps the gradient of two coinciding rows finite, as UMAP's 0.001 does.
    return attraction + repulsion * (torch.log1p(others) - torch.log(others + 1e-3)).mean()


def reconstruction_loss(output: Tensor, target: Tensor, kind: str) -> Tensor:
    """Return the mean error of an output towards a target of the same shape, (n, ...).

    `kind` is "mse", squared, or "bce", the binary cross entropy of logits towards targets in 0..1.
    """
    if kind == "bce":
        return functional.binary_cross_entropy_with_logits(output, target)
    return functional.mse_loss(output, target)
