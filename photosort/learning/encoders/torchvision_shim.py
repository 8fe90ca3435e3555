"""Lets torchvision be imported where its compiled part does not fit the installed torch.

The registry's torchvision is built for CUDA; beside a CPU build of torch its operators are missing, and its import
fails at `operator torchvision::nms does not exist`. Models and transforms need no such operator, only its declaration.
"""

import importlib
from types import ModuleType

import torch

# Signatures as in torchvision's csrc/ops/nms.cpp and quantized/cpu/qnms_kernel.cpp.
OPERATORS = (
    "nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
)
_declared: list[torch.library.Library] = []  # a declaration lives as long as its library object


def torchvision() -> ModuleType:
    """Return the package torchvision. Raises ImportError where it is not installed."""
    try:
        return importlib.import_module("torchvision")
    except RuntimeError as error:
        if "torchvision::nms" not in str(error) or _declared:
            raise
    library = torch.library.Library("torchvision", "FRAGMENT")  # type: ignore[no-untyped-call]
    for signature in OPERATORS:
        library.define(signature)  # type: ignore[no-untyped-call]
    _declared.append(library)
    return importlib.import_module("torchvision")
