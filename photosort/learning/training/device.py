"""Where tensors live and how many threads work on them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import torch


def choose_device(name: str | None = None) -> torch.device:
    """Return the device called `name`, or where that is None the best: CUDA, then Apple's MPS, then the CPU."""
    if name is not None:
        return torch.device(name)
    if torch.cuda.is_available():
        return torch.device("cuda")
    if torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")


def available_cores() -> int:
    """Return the number of cores that this process may use, which in a container is fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def seeded(seed: int) -> Iterator[None]:
    """Draw every random number of torch inside from `seed`, and leave the caller's generator as it was."""
    devices = list(range(torch.cuda.device_count()))
    with torch.random.fork_rng(devices=devices):
        torch.manual_seed(seed)
        yield
