"""Stands in for torch in tests of everything else: coarse colours as vectors, the nearest corner of a cube as album."""

import os
import signal
import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.organizing.engine.results import Fitted, Grouped
from photosort.organizing.engine.vector_file import VectorFile

STEPS = 20


class Operations:
    """The engine's operations, quick and simple. What a test wants to go wrong is asked for through the environment."""

    def views(self, encoder: str) -> tuple[int, int]:
        return (1, 224)

    def embed(self, encoder: str, views: NDArray[np.uint8], aspect: NDArray[np.float32]) -> NDArray[np.float16]:
        _misfortune("embed")
        time.sleep(float(os.environ.get("FAKE_EMBED_S", "0")))
        return (views[:, 0, ::56, ::56].reshape(len(views), -1) / 255).astype(np.float16)

    def refused(self) -> Message:
        return Message(MessageCode.ACCELERATOR_DIFFERS, name="CUDA")

    def accelerator(self) -> str:
        return "CUDAExecutionProvider"

    def ready(self) -> None:
        pass

    def fit(
        self,
        file: VectorFile,
        albums: int | None,
        seed: int,
        kind_odds: np.ndarray | None,
        progress: Callable[[str, int, int], None],
    ) -> Fitted:
        vectors = np.array(file.open())
        _misfortune("fit")
        for step in range(STEPS):
            progress("learn", step + 1, STEPS)
            time.sleep(float(os.environ.get("FAKE_FIT_S", "0")) / STEPS)
        colours = _colours(vectors)
        corners, labels = np.unique((colours > 0.5).astype(int) @ [4, 2, 1], return_inverse=True)
        leaves = len(corners)
        linkage = np.array(
            [[row if row == 0 else leaves + row - 1, row + 1, row + 1.0, 2] for row in range(leaves - 1)]
        )
        grouped = Grouped(
            labels.astype(np.int32), np.full(len(labels), 0.9, np.float32), labels.astype(np.int32), vectors, vectors
        )
        return Fitted(grouped, corners.astype(np.int64).tobytes(), linkage.reshape(-1, 4), 0.1)

    def one_album(self, file: VectorFile) -> Fitted | None:
        """Few photos are learned from like many."""
        return None

    def first_groups(self, file: VectorFile, seed: int) -> Grouped:
        vectors = np.array(file.open())
        _misfortune("first_groups")
        labels = _brightness(vectors)
        return Grouped(labels, np.full(len(labels), 0.7, np.float32), labels, vectors[:, :0], vectors)

    def join_first(self, vectors: NDArray[np.float16]) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        return _brightness(vectors), np.full(len(vectors), 0.6, np.float32)

    def predict(self, model: bytes, vectors: NDArray[np.float16]) -> Grouped:
        _misfortune("predict")
        corners = list(np.frombuffer(model, np.int64))
        found = (_colours(vectors) > 0.5).astype(int) @ [4, 2, 1]
        labels = np.array([corners.index(corner) if corner in corners else -1 for corner in found], np.int32)
        return Grouped(labels, np.full(len(labels), 0.8, np.float32), labels, vectors, vectors)

    def split(self, vectors: NDArray[np.float16], parts: int, seed: int) -> NDArray[np.int32]:
        return (np.arange(len(vectors)) % parts).astype(np.int32)

    def plane(self, vectors: NDArray[np.float16], seed: int) -> NDArray[np.float32]:
        return _colours(vectors)[:, :2].astype(np.float32)


def _colours(vectors: NDArray[np.float16]) -> NDArray[np.float32]:
    return np.asarray(vectors.reshape(len(vectors), -1, 3).astype(np.float32).mean(1), np.float32)


def _brightness(vectors: NDArray[np.float16]) -> NDArray[np.int32]:
    """Another order than the learned one: dark and bright."""
    return np.asarray(_colours(vectors).mean(1) > 0.5, np.int32)


def _misfortune(operation: str) -> None:
    """Die as often as the environment says: FAKE_DIE=operation:marker file, which counts down."""
    wanted, _, marker = os.environ.get("FAKE_DIE", "").partition(":")
    if wanted != operation:
        return
    with open(marker, "r+", encoding="ascii") as file:
        left = int(file.read() or 0)
        file.seek(0)
        file.write(str(left - 1))
    if left > 0:
        os.kill(os.getpid(), signal.SIGKILL)
