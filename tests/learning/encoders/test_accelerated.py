"""The graphics processor does what it does as the processor would, or the processor does it, and it is said why."""

import warnings
from collections.abc import Mapping

import numpy as np
import pytest
from numpy.typing import NDArray

from photosort.learning.encoders import accelerated
from photosort.learning.encoders.accelerated import CHECKED, Accelerated, accelerator
from photosort.learning.encoders.lite_encoder import LiteEncoder
from photosort.model.message import Message
from photosort.model.message_code import MessageCode

Floats = NDArray[np.float32]
X = np.ones((1, 3), np.float32)


class Network:
    """Gives 2 x; elsewhere than on the processor not quite, and not for ever."""

    off = 0.0
    works = 1_000

    def __init__(self, graph: bytes, weights: Mapping[str, Floats], provider: str = "", settings: object = None):
        self.provider, self.calls = provider, 0

    def __call__(self, x: Floats) -> Floats:
        self.calls += 1
        if self.provider and self.calls > self.works:
            raise MemoryError
        return 2 * x + (np.float32(self.off) if self.provider else 0)


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> type[Network]:
    class Own(Network):
        pass

    monkeypatch.setattr(accelerated, "accelerator", lambda: "CUDAExecutionProvider")
    monkeypatch.setattr(accelerated, "Frozen", Own)
    return Own


def test_what_both_give_alike_is_taken_from_the_graphics_processor(network: type[Network]) -> None:
    network.off = 1e-3
    made = Accelerated(b"", {})
    given = [float(made(X)[0, 0]) for _ in range(CHECKED + 1)]
    assert given == pytest.approx([2.001] * (CHECKED + 1), abs=1e-6)
    assert made.refused is None


@pytest.mark.parametrize("off", [3e-3, np.nan])
def test_what_differs_is_not_used(network: type[Network], off: float) -> None:
    network.off = off
    made = Accelerated(b"", {})
    assert [float(made(X)[0, 0]) for _ in range(2)] == [2, 2]
    assert made.refused == Message(MessageCode.ACCELERATOR_DIFFERS, name="CUDA")


def test_the_processor_goes_on_where_the_graphics_processor_fails(network: type[Network]) -> None:
    network.works = CHECKED + 1
    made = Accelerated(b"", {})
    assert [float(made(X)[0, 0]) for _ in range(CHECKED + 3)] == [2] * (CHECKED + 3)
    assert made.refused == Message(MessageCode.ACCELERATOR_FAILED, name="CUDA")


def test_a_provider_that_cannot_be_loaded_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accelerated, "accelerator", lambda: "CUDAExecutionProvider")
    views = np.zeros((1, 1, 224, 224, 3), np.uint8)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # onnxruntime's own, which a person never sees
        encoder = LiteEncoder(accelerated=True)
    assert encoder.refused == Message(MessageCode.ACCELERATOR_FAILED, name="CUDA")
    assert np.array_equal(encoder.encode(views), LiteEncoder().encode(views))


def test_only_what_is_quicker_than_the_processor_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    offered = ["CoreMLExecutionProvider", "AzureExecutionProvider", "CPUExecutionProvider"]
    monkeypatch.setattr("onnxruntime.get_available_providers", lambda: offered)
    assert accelerator() == "CoreMLExecutionProvider"
    monkeypatch.setattr("onnxruntime.get_available_providers", lambda: offered[1:])
    assert accelerator() is None
    assert LiteEncoder(accelerated=True).refused == Message(MessageCode.NO_ACCELERATOR)
    assert LiteEncoder().refused is None
