"""Adam without torch's compiler: the numbers of torch's own, and nothing of the compiler loaded."""

import subprocess
import sys

import torch
from torch import Tensor, nn

from photosort.learning.training.adam import Adam

STEPS = 30


def _network() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(8, 5), nn.ReLU(), nn.Linear(5, 3), nn.Linear(3, 2))


def _loss(network: nn.Sequential, number: int) -> Tensor:
    x = torch.randn(50, 8, generator=torch.Generator().manual_seed(number))
    return torch.as_tensor((network[:3](x) ** 2).sum())  # the last layer gets no gradient


def test_gives_the_numbers_of_torch_bit_for_bit() -> None:
    ours, theirs = _network(), _network()
    adam, known = Adam(ours.parameters()), torch.optim.Adam(theirs.parameters())
    for number in range(STEPS):
        rate = 0.01 * (1 + number % 3)
        adam.forget_gradients()
        torch.autograd.backward(_loss(ours, number))
        adam.step(rate)
        known.zero_grad()
        torch.autograd.backward(_loss(theirs, number))
        known.param_groups[0]["lr"] = rate
        known.step()
    assert any(not torch.equal(*pair) for pair in zip(ours.parameters(), _network().parameters(), strict=True))
    assert all(map(torch.equal, ours.parameters(), theirs.parameters()))


def test_goes_on_from_its_state() -> None:
    first = _network()
    adam = Adam(first.parameters())
    for number in range(STEPS):
        if number == STEPS // 2:
            other = _network()
            other.load_state_dict(first.state_dict())
            resumed = Adam(other.parameters())
            resumed.load_state(adam.state())
        adam.forget_gradients()
        torch.autograd.backward(_loss(first, number))
        adam.step(0.01)
    for number in range(STEPS // 2, STEPS):
        resumed.forget_gradients()
        torch.autograd.backward(_loss(other, number))
        resumed.step(0.01)
    assert all(map(torch.equal, first.parameters(), other.parameters()))


def test_learning_does_not_load_the_compiler() -> None:
    program = """
import sys
import numpy as np
from photosort.organizing.engine.learning import Learning
from photosort.learning.photos.photo_grouping import PhotoGrouping
from photosort.learning.encoders.efficientnet import FEATURES, TEXTURES
from photosort.learning.photos.photo_vector import Columns
rows = np.random.default_rng(0).random((60, Columns(FEATURES + TEXTURES).total), np.float32).astype(np.float16)
PhotoGrouping(None, random_state=0).fit(rows)
print("torch" in sys.modules, "torch._dynamo" in sys.modules, "openTSNE" in sys.modules)
"""
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert found.split() == ["True", "False", "False"]
