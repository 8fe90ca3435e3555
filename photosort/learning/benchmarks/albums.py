"""Scores albums against labels, and the baselines that albums are measured by. Arrays only."""

import importlib.util
import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import HDBSCAN, KMeans, SpectralClustering
from sklearn.decomposition import PCA

from photosort.learning.encoders.efficientnet import FEATURES
from photosort.learning.estimators.convolutional_autoencoder import ConvolutionalAutoencoder
from photosort.learning.estimators.convolutional_dec import ConvolutionalDEC
from photosort.learning.estimators.metrics import ari, nmi
from photosort.learning.photos.photo_grouping import LEARNED, PhotoGrouping
from photosort.learning.photos.representation import WEIGHTS

Labels = NDArray[np.int64]
Vectors = NDArray[np.float16]

EDGE = 32  # of the pictures that the baselines without a trunk see


def score(truth: NDArray[np.str_] | Labels, albums: Labels) -> dict[str, float]:
    """NMI and ARI, where each unsorted photo (-1) is alone; purity; gestures to finish by hand per 1,000 photos.

    A gesture is an album to name, merge or delete, a photo in an album of another label, or an unsorted photo.

    Args:
        truth: text or int64 (n,) labels.
        albums: int64 (n,) album of each photo, -1 where unsorted.
    """
    found = albums.copy()
    loose = found < 0
    found[loose] = found.max(initial=0) + 1 + np.arange(loose.sum())
    right = int(right_place(truth, albums).sum())
    count, in_albums = len(np.unique(albums[~loose])), int((~loose).sum())
    return {
        "albums": count,
        "unsorted": float(loose.mean()),
        "nmi": nmi(truth, found),
        "ari": ari(truth, found),
        "purity": right / max(in_albums, 1),
        "gestures": 1000 * (count + in_albums - right + int(loose.sum())) / len(truth),
    }


def right_place(truth: NDArray[np.str_] | Labels, albums: Labels) -> NDArray[np.bool_]:
    """Whether each photo carries its album's commonest label, bool (n,); unsorted photos (-1 in int64 (n,)) do not."""
    right = np.zeros(len(truth), bool)
    for album in np.unique(albums[albums >= 0]):
        rows = albums == album
        names, counts = np.unique(truth[rows], return_counts=True)
        right[rows] = truth[rows] == names[counts.argmax()]
    return right


def reliability(right: NDArray[np.bool_], albums: Labels, certainty: NDArray[np.float32]) -> list[dict[str, float]]:
    """Per tenth of certainty: how sure, how often right, and the share of the sorted photos.

    A reliability diagram in numbers (DeGroot and Fienberg 1983).

    Args:
        right: bool (n,) `right_place`.
        albums: int64 (n,) album of each photo, -1 where unsorted; those do not count.
        certainty: float32 (n,) 0..1.
    """
    sorted_rows = albums >= 0
    right, sure = right[sorted_rows], certainty[sorted_rows]
    tenth = np.minimum((sure * 10).astype(int), 9)
    return [
        {
            "from": number / 10,
            "certainty": float(sure[tenth == number].mean()),
            "right": float(right[tenth == number].mean()),
            "share": float((tenth == number).mean()),
        }
        for number in np.unique(tenth)
    ]


def baselines(
    vectors: Vectors, pictures: NDArray[np.uint8], clusters: int, seed: int
) -> dict[str, Callable[[], Labels]]:
    """What albums are compared with, by name; each gets the true number of labels but those that choose their own.

    Args:
        vectors: float16 (n, d) as stored by the built-in trunk.
        pictures: uint8 (n, EDGE, EDGE, 3).
        clusters: number of labels.
        seed: of everything drawn.
    """
    seen = vectors[:, :FEATURES].astype(np.float32)
    seen /= np.maximum(np.linalg.norm(seen, axis=1, keepdims=True), 1e-9)
    rows = (pictures.reshape(len(pictures), -1) / np.float32(255)).astype(np.float32)
    shape = (EDGE, EDGE, 3)

    def means(x: NDArray[np.float32]) -> Labels:
        return np.asarray(KMeans(clusters, n_init=10, random_state=seed).fit_predict(x), np.int64)

    def scratch() -> Labels:
        return means(ConvolutionalAutoencoder(latent=32, shape=shape, epochs=30, random_state=seed).fit_transform(rows))

    def scratch_dec() -> Labels:
        model = ConvolutionalDEC(clusters, shape=shape, augmentation=None, n_neighbors=0, epochs=30, random_state=seed)
        return np.asarray(model.fit_predict(rows), np.int64)

    def spectral() -> Labels:
        components = PCA(min(64, *seen.shape), random_state=seed).fit_transform(seen)
        model = SpectralClustering(
            clusters, affinity="nearest_neighbors", n_neighbors=15, assign_labels="cluster_qr", random_state=seed
        )
        return np.asarray(model.fit_predict(components), np.int64)

    def umap_hdbscan() -> Labels:
        from umap import UMAP

        plane = UMAP(
            n_neighbors=15, n_components=10, min_dist=0, metric="cosine", random_state=seed, n_jobs=1
        ).fit_transform(seen)
        return np.asarray(HDBSCAN(min_cluster_size=15, copy=True).fit_predict(plane), np.int64)

    found: dict[str, Callable[[], Labels]] = {
        "KMeans on pixels": lambda: means(rows),
        "KMeans on a convolutional autoencoder from scratch": scratch,
        "DEC from scratch": scratch_dec,
        "KMeans on the trunk": lambda: means(seen),
        "spectral on the trunk's graph": spectral,
    }
    if importlib.util.find_spec("umap") is not None:
        found["UMAP and HDBSCAN on the trunk (number chosen)"] = umap_hdbscan
    return found


def ablations(vectors: Vectors) -> dict[str, Callable[[int], PhotoGrouping]]:
    """Our grouping, by seed, without each part of the representation and of what is learned on it."""

    def without(part: str) -> Callable[[int], PhotoGrouping]:
        return lambda seed: PhotoGrouping(without=(part,), random_state=seed).fit(vectors)

    return {f"ours without {part}": without(part) for part in (*WEIGHTS, *LEARNED)}


def blown_up(vectors: Vectors, count: int, seed: int) -> Vectors:
    """So many vectors: copies of real ones, each column changed by up to a tenth, as edits and bursts would."""
    rng = np.random.default_rng(seed)
    out = np.empty((count, vectors.shape[1]), np.float16)
    for start in range(0, count, 4096):
        part = vectors[rng.integers(0, len(vectors), min(4096, count - start))].astype(np.float32)
        out[start : start + len(part)] = part * rng.normal(1, 0.1, part.shape).astype(np.float32)
    return out


def timed_fit(vectors: Vectors, seed: int) -> dict[str, float]:
    """Seconds to group vectors, and how many albums were made."""
    start = time.perf_counter()
    grouping = PhotoGrouping(random_state=seed).fit(vectors)
    return {"photos": len(vectors), "seconds": time.perf_counter() - start, "albums": grouping.n_clusters_}
