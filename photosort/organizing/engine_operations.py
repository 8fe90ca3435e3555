"""What the engine can do: each public method is an operation on arrays, run in the engine process."""

import numpy as np
from numpy.typing import NDArray

from photosort.learning import describing
from photosort.learning.encoder import Encoder, load
from photosort.organizing.fitted import Fitted, Grouped

BATCH = 16


class Operations:
    """Keeps the loaded encoder from one request to the next."""

    def __init__(self) -> None:
        self._encoder: Encoder | None = None
        self._name = ""

    def views(self, encoder: str) -> tuple[int, int]:
        """How many views of a picture an encoder wants, and their edge in pixels."""
        return self._load(encoder).views

    def embed(self, encoder: str, views: NDArray[np.uint8], aspect: NDArray[np.float32]) -> NDArray[np.float16]:
        """Vectors to store, float16 (n, d), of views uint8 (n, views, S, S, 3) and width / height (n,).

        Every batch is filled up to one size: how a product is summed up depends on the shape of the matrices, and a
        photo's vector must not depend on how many others came with it.
        """
        loaded = self._load(encoder)
        n = len(views)
        parts = []
        for start in range(0, n, BATCH):
            fill = max(0, start + BATCH - n)
            part = np.concatenate([views[start : start + BATCH], np.repeat(views[-1:], fill, axis=0)])
            shape = np.concatenate([aspect[start : start + BATCH], np.repeat(aspect[-1:], fill)])
            parts.append(describing.describe(loaded, part, shape)[: BATCH - fill])
        return np.concatenate(parts)

    def _load(self, name: str) -> Encoder:
        if self._encoder is None or self._name != name:
            self._encoder, self._name = load(name), name
        return self._encoder

    def fit(self, vectors: NDArray[np.float16], albums: int | None, seed: int, progress=None) -> Fitted:
        import io
        import time
        from sklearn.cluster import KMeans

        start = time.perf_counter()
        features, _, _ = describing.Columns.of(vectors.shape[1]).split(vectors)
        z = _unit(features)
        n = len(z)
        k = min(n, albums or max(1, min(40, int((n / 2) ** 0.5))))
        model = KMeans(k, n_init=3, random_state=seed).fit(z)
        if progress:
            progress("learn", 1, 1)
        d = np.sort(model.transform(z), axis=1)
        certainty = (1 - d[:, 0] / d[:, min(1, k - 1)]).astype(np.float32) if k > 1 else np.ones(n, np.float32)
        buffer = io.BytesIO()
        np.save(buffer, model.cluster_centers_)
        rng = np.random.default_rng(0).standard_normal((z.shape[1], 32)).astype(np.float32)
        from scipy.cluster.hierarchy import linkage

        link = linkage(model.cluster_centers_, "ward") if k > 1 else np.zeros((0, 4))
        labels = model.labels_.astype(np.int32)
        return Fitted(
            Grouped(labels, certainty, labels, (z @ rng).astype(np.float16)),
            buffer.getvalue(),
            link,
            time.perf_counter() - start,
        )

    def predict(self, model: bytes, vectors: NDArray[np.float16]) -> Grouped:
        import io

        features, _, _ = describing.Columns.of(vectors.shape[1]).split(vectors)
        z = _unit(features)
        centers = np.load(io.BytesIO(model))
        d = np.linalg.norm(z[:, None] - centers[None], axis=2)
        labels = d.argmin(1).astype(np.int32)
        rng = np.random.default_rng(0).standard_normal((z.shape[1], 32)).astype(np.float32)
        return Grouped(labels, np.full(len(z), 0.5, np.float32), labels, (z @ rng).astype(np.float16))


def _unit(x):
    x = x.astype(np.float32)
    return x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-9)
