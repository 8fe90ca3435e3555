"""A frozen network in onnxruntime: what is only looked through, and never learned, runs here without torch."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

onnxruntime.disable_telemetry_events()  # of the builds for Windows; for the others see `photosort/__init__.py`


class Frozen:
    """A graph with its weights, for one input and one output. Threads may share it."""

    def __init__(
        self,
        graph: bytes,
        weights: Mapping[str, NDArray[np.float32]],
        provider: str = "CPUExecutionProvider",
        settings: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Load a network.

        Args:
            graph: an ONNX model.
            weights: those that it names and does not hold.
            provider: of onnxruntime, which computes.
            settings: of the provider.

        Raises:
            RuntimeError: the provider cannot be used; each has other errors beside.
        """
        self._weights = dict(weights)  # it reads them where they are
        options = onnxruntime.SessionOptions()
        values = [onnxruntime.OrtValue.ortvalue_from_numpy(weight) for weight in self._weights.values()]
        options.add_external_initializers(list(self._weights), values)
        # Pictures are many and small: a thread for each is twice as quick as several that wait for each other.
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(graph, options, providers=[(provider, dict(settings))])
        if provider not in self._session.get_providers():  # onnxruntime warns, and takes the processor instead
            raise RuntimeError(f"{provider} is not there")
        self._input = self._session.get_inputs()[0].name

    def __call__(self, x: NDArray[Any]) -> NDArray[np.float32]:
        """The output, float32, for an input of the shape and type that the graph says."""
        (output,) = self._session.run(None, {self._input: x})
        return np.asarray(output, np.float32)
