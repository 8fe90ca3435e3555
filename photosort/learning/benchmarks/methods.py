"""The methods that the benchmark compares: ours, and those that other packages offer."""

import importlib.util
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import HDBSCAN, KMeans
from sklearn.neighbors import KNeighborsClassifier

from photosort.learning.benchmarks.data import Task
from photosort.learning.encoders.torchvision_shim import torchvision
from photosort.learning.estimators.autoencoder import Autoencoder
from photosort.learning.estimators.autoencoder_kmeans import AutoencoderKMeans
from photosort.learning.estimators.convolutional_dec import ConvolutionalDEC
from photosort.learning.estimators.dec import DEC
from photosort.learning.estimators.deep_clusterer import DeepClusterer
from photosort.learning.estimators.neighbor_dec import NeighborDEC
from photosort.learning.training.augmentation import Affine
from photosort.learning.training.loop import ProgressCallback

Labels = NDArray[np.int64]
Floats = NDArray[np.float32]
Method = Callable[[Task, int, ProgressCallback], tuple[Labels, DeepClusterer | None]]


def epochs_for(count: int, most: int, samples: int) -> int:
    """Return as many epochs as see `samples` samples, between 10 and `most`: small sets need more passes."""
    return max(10, min(most, samples // count))


def rows(pictures: NDArray[np.uint8]) -> Floats:
    """Return pictures, uint8 (n, h, w), as rows, float32 (n, h * w), in 0..1."""
    return np.asarray(pictures.reshape(len(pictures), -1) / np.float32(255), dtype=np.float32)


def _ours(make: Callable[[Task, int], DeepClusterer]) -> Method:
    def run(task: Task, seed: int, progress: ProgressCallback) -> tuple[Labels, DeepClusterer | None]:
        shape = (*task.fit.shape[1:3], 1)
        model = make(task, seed)
        if "shape" in model.get_params(deep=False):
            model.set_params(shape=shape)
        model.fit(rows(task.fit), progress=progress)
        return (model.predict(rows(task.label)) if task.predicts else model.labels_), model

    return run


def _changes(task: Task) -> Affine | None:
    """Return the augmentation of rows, for both stages: DEC-DA. Without it, the code follows slant and place."""
    return Affine(shape=(*task.fit.shape[1:3], 1)) if task.movable else None


def _dense(task: Task, seed: int) -> Autoencoder:
    epochs = epochs_for(len(task.fit), 150, 2_500_000)
    return Autoencoder(epochs=epochs, augmentation=_changes(task), random_state=seed)


def _autoencoder_kmeans(task: Task, seed: int) -> DeepClusterer:
    return AutoencoderKMeans(task.count, autoencoder=_dense(task, seed), random_state=seed)


def _dec(task: Task, seed: int) -> DeepClusterer:
    return DEC(task.count, autoencoder=_dense(task, seed), augmentation=_changes(task), random_state=seed)


def _convolutional(task: Task, seed: int) -> DeepClusterer:
    n = len(task.fit)
    return ConvolutionalDEC(
        task.count,
        augmentation=Affine() if task.movable else None,
        epochs=epochs_for(n, 200, 400_000),
        embedding_batch_size=512 if n > 5000 else 256,
        # The more pictures, the nearer the nearest: fewer views keep 70,000 within an hour. But the nearest are then of
        # one manner of writing, and only more of them tell which digit it belongs to.
        views=max(4, min(20, 250_000 // n)),
        n_neighbors=15 if n <= 15_000 else 30,
        random_state=seed,
    )


def _unprejudiced(make: Callable[[Task, int], DeepClusterer]) -> Method:
    """Return `make`'s method without the target's pull towards clusters of one size."""
    return _ours(lambda task, seed: make(task, seed).set_params(balance=0.0))


def _neighbor(task: Task, seed: int) -> DeepClusterer:
    return NeighborDEC(task.count, unit_length=False, fine=3, random_state=seed)


def _pixels(task: Task, seed: int, progress: ProgressCallback) -> tuple[Labels, DeepClusterer | None]:
    means = KMeans(task.count, n_init=20, random_state=seed).fit(rows(task.fit))
    return means.predict(rows(task.label)).astype(np.int64), None


def _umap_hdbscan(task: Task, seed: int, progress: ProgressCallback) -> tuple[Labels, DeepClusterer | None]:
    """UMAP, then HDBSCAN, as umap-learn's page on clustering sets them for MNIST; noise is a cluster of its own."""
    from umap import UMAP

    place = UMAP(n_neighbors=30, min_dist=0.0, n_components=2, random_state=seed, n_jobs=1)
    points = place.fit_transform(rows(task.fit))
    # 500 of 70,000 on that page.
    labels = HDBSCAN(min_samples=10, min_cluster_size=max(10, len(points) // 140)).fit_predict(points)
    if task.predicts:
        near = KNeighborsClassifier(5).fit(points, labels)
        labels = near.predict(place.transform(rows(task.label)))
    return np.asarray(labels, np.int64), None


def _clustpy(name: str) -> Method:
    def run(task: Task, seed: int, progress: ProgressCallback) -> tuple[Labels, DeepClusterer | None]:
        torchvision()  # which ClustPy imports
        from clustpy import deep

        model = getattr(deep, name)(task.count, random_state=np.random.RandomState(seed))
        model.fit(rows(task.fit))
        return np.asarray(model.predict(rows(task.label)) if task.predicts else model.labels_, np.int64), None

    return run


# Compared only where classes are unequal.
REMEDIES: dict[str, Method] = {
    "DEC without balance": _unprejudiced(_dec),
    "ConvolutionalDEC without balance": _unprejudiced(_convolutional),
}
METHODS: dict[str, Method] = {
    "KMeans on pixels": _pixels,
    "Autoencoder + KMeans": _ours(_autoencoder_kmeans),
    "DEC": _ours(_dec),
    "NeighborDEC": _ours(_neighbor),
    "ConvolutionalDEC": _ours(_convolutional),
    "UMAP + HDBSCAN": _umap_hdbscan,
    "ClustPy DEC": _clustpy("DEC"),
    "ClustPy IDEC": _clustpy("IDEC"),
    **REMEDIES,
}
NEEDS = {"UMAP + HDBSCAN": "umap", "ClustPy DEC": "clustpy", "ClustPy IDEC": "clustpy"}


def missing(method: str) -> str | None:
    """Return the name of the package that a method needs and that is not installed."""
    package = NEEDS.get(method)
    return package if package is not None and importlib.util.find_spec(package) is None else None
