"""The built-in encoder: EfficientNet-Lite0 as a frozen trunk."""

import os
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from photosort import assets
from photosort.learning.encoders.accelerated import Accelerated
from photosort.learning.encoders.efficientnet import FEATURES, TEXTURES, folded
from photosort.learning.encoders.frozen import Frozen
from photosort.model.encoder import ENCODER, VIEWS
from photosort.model.message import Message


class LiteEncoder:
    """EfficientNet-Lite0: pooled features, then textures (`efficientnet.FEATURES`, `TEXTURES`); views are averaged."""

    id = ENCODER
    views = VIEWS
    dimensions = FEATURES + TEXTURES

    def __init__(self, *, accelerated: bool = False) -> None:
        """As many threads as OMP_NUM_THREADS says, which other libraries of this kind heed by themselves.

        `accelerated`: on the graphics processor, if it can do the same.
        """
        graph = assets.read_bytes("trunk/efficientnet-lite0.onnx")
        self._trunk = Accelerated(graph, folded()) if accelerated else Frozen(graph, folded())
        self._threads = ThreadPoolExecutor(int(os.environ.get("OMP_NUM_THREADS") or os.cpu_count() or 1), "trunk")

    @property
    def refused(self) -> Message | None:
        """Why the processor does what the graphics processor was asked for."""
        return self._trunk.refused if isinstance(self._trunk, Accelerated) else None

    def encode(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Features, float32 (n, 1280 + 464), of views uint8 (n, views, S, S, 3), upright sRGB.

        One picture at a time, so that it stays in the processor's cache; and its features do not depend on the others.
        """
        return np.stack(list(self._threads.map(lambda views: self._trunk(views).mean(0), batch)))
