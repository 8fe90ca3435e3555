"""A frozen network on the graphics processor, for as long as it gives there what it gives on the processor."""

import logging
import threading
from collections.abc import Mapping
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from photosort.learning.encoders.frozen import Frozen
from photosort.model.message import Message
from photosort.model.message_code import MessageCode

# Providers of onnxruntime with their options: the first that a build has is used.
ACCELERATORS: dict[str, dict[str, str]] = {
    "CUDAExecutionProvider": {"use_tf32": "0"},  # whose products have ten bits
    "DmlExecutionProvider": {},
    "CoreMLExecutionProvider": {},
}
CHECKED = 4  # first inputs that both compute
TOLERANCE = 1e-3  # of the largest output
_log = logging.getLogger(__name__)


def accelerator() -> str | None:
    """The provider that this build of onnxruntime has beside the processor; whether it works, a network shows."""
    offered = onnxruntime.get_available_providers()
    return next((name for name in ACCELERATORS if name in offered), None)


class Accelerated:
    """To be called as `Frozen`. Once the provider fails, or differs, the processor does the work, and `refused` tells.

    What both give can be mixed: the first few inputs are computed on both, and have to come out alike.
    """

    def __init__(self, graph: bytes, weights: Mapping[str, NDArray[np.float32]]) -> None:
        self.refused: Message | None = None
        self._turn = threading.Lock()  # DirectML computes for one thread at a time
        self._unchecked = CHECKED
        self._processor = Frozen(graph, weights)
        self._other: Frozen | None = None
        self._name = accelerator() or ""
        if not self._name:
            self.refused = Message(MessageCode.NO_ACCELERATOR)
            return
        try:
            self._other = Frozen(graph, weights, self._name, ACCELERATORS[self._name])
        except Exception as error:  # noqa: BLE001 - each provider has errors of its own
            self._refuse(MessageCode.ACCELERATOR_FAILED, str(error))

    def __call__(self, x: NDArray[Any]) -> NDArray[np.float32]:
        """The output, float32, for an input of the shape and type that the graph says."""
        with self._turn:
            found = self._found(x)
        return self._processor(x) if found is None else found

    def _found(self, x: NDArray[Any]) -> NDArray[np.float32] | None:
        """What the provider gives; None where it gives nothing of use."""
        if self._other is None:
            return None
        try:
            found = self._other(x)
        except Exception as error:  # noqa: BLE001 - each provider has errors of its own
            self._refuse(MessageCode.ACCELERATOR_FAILED, str(error))
            return None
        if self._unchecked:
            self._unchecked -= 1
            known = self._processor(x)
            if not np.abs(found - known).max() <= TOLERANCE * np.abs(known).max():  # also where it is no number
                self._refuse(MessageCode.ACCELERATOR_DIFFERS)
                return known
        return found

    def _refuse(self, code: MessageCode, error: str = "") -> None:
        self._other = None
        self.refused = Message(code, name=self._name.removesuffix("ExecutionProvider"))
        _log.warning("The processor computes, not %s (%s): %s", self._name, code, error)
