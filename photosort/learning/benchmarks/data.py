"""The labelled pictures of the benchmark, and the seven protocols in which they are used."""

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photosort.model.problem import CommandError

FASHION = Path("/usr/share/datasets/fashion-mnist")  # Debian's package dataset-fashion-mnist
FIT_SHARE = 0.7  # of protocol a: the article fits 49,000 of the 70,000 digits and predicts the rest
Pictures = NDArray[np.uint8]
Classes = NDArray[np.int64]


@dataclass(frozen=True)
class Task:
    """Pictures (n, h, w) to fit, and those to label: the same ones where the protocol predicts nothing new."""

    title: str
    fit: Pictures
    label: Pictures
    classes: Classes  # of `label`
    count: int  # number of classes, which methods that need it are told
    movable: bool = True  # whether a shifted or rotated picture shows the same thing
    unequal: bool = False  # whether classes differ much in size, so that remedies for that are compared

    @property
    def predicts(self) -> bool:
        """Whether the labelled pictures are others than those of the fit."""
        return self.label is not self.fit


def _whole(title: str, x: Pictures, y: Classes, limit: int, movable: bool = True) -> Task:
    if limit and len(x) > limit:
        chosen = np.random.default_rng(0).permutation(len(x))[:limit]
        x, y, title = x[chosen], y[chosen], f"{title}, {limit:,} drawn at random"
    return Task(title, x, x, y, len(np.unique(y)), movable)


def _archive(folder: Path, name: str) -> dict[str, NDArray[np.generic]]:
    try:
        with np.load(folder / name, allow_pickle=False) as archive:
            return {key: archive[key] for key in archive.files}
    except (OSError, ValueError) as error:
        raise CommandError(f"{name} could not be read from {folder}: {error}.") from error


def _split(folder: Path, limit: int) -> Task:
    data = _archive(folder, "mnist.npz")
    order = np.random.default_rng(0).permutation(len(data["X"]))[: limit or None]
    cut = round(FIT_SHARE * len(order))
    title = f"MNIST, {cut:,} fitted, {len(order) - cut:,} others predicted"
    x, y = data["X"][order].astype(np.uint8), data["y"][order].astype(np.int64)
    return Task(title, x[:cut], x[cut:], y[cut:], 10)


def _mnist_test(folder: Path, limit: int) -> Task:
    data = _archive(folder, "mnist.npz")
    test = data["split"] == 1
    return _whole("MNIST test, 10,000", data["X"][test].astype(np.uint8), data["y"][test].astype(np.int64), limit)


def _unequal(folder: Path, limit: int) -> Task:
    """Return MNIST's test part with classes thinned to 100, 60, 36 ... 1 percent, in a random order of digits."""
    whole = _mnist_test(folder, 0)
    rng = np.random.default_rng(0)
    digits = rng.permutation(10)
    parts = []
    for rank, digit in enumerate(digits):
        members = rng.permutation(np.flatnonzero(whole.classes == digit))
        parts.append(members[: max(1, round(len(members) * 100 ** (-rank / (len(digits) - 1))))])
    chosen = rng.permutation(np.concatenate(parts))[: limit or None]
    title = f"MNIST test with classes of 1 to 100 percent, {len(chosen):,}"
    x, y = whole.fit[chosen], whole.classes[chosen]
    return Task(title, x, x, y, len(np.unique(y)), unequal=True)


def _npz(title: str, name: str) -> Callable[[Path, int], Task]:
    def read(folder: Path, limit: int) -> Task:
        data = _archive(folder, name)
        return _whole(title, data["X"].astype(np.uint8), data["y"].astype(np.int64), limit)

    return read


def _fashion(folder: Path, limit: int) -> Task:
    parts_x, parts_y = [], []
    for part in ("train", "t10k"):
        try:
            pictures = gzip.decompress((FASHION / f"{part}-images-idx3-ubyte.gz").read_bytes())
            labels = gzip.decompress((FASHION / f"{part}-labels-idx1-ubyte.gz").read_bytes())
        except OSError as error:
            raise CommandError(f"Fashion-MNIST is not in {FASHION}: {error}.") from error
        parts_x.append(np.frombuffer(pictures, np.uint8, offset=16).reshape(-1, 28, 28))
        parts_y.append(np.frombuffer(labels, np.uint8, offset=8).astype(np.int64))
    return _whole("Fashion-MNIST, 70,000", np.concatenate(parts_x), np.concatenate(parts_y), limit, movable=False)


PROTOCOLS: dict[str, Callable[[Path, int], Task]] = {
    "a": _split,
    "b": _mnist_test,
    "c": _npz("MNIST, 70,000", "mnist.npz"),
    "d": _npz("USPS test, 2,007", "usps_test2007.npz"),
    "e": _fashion,
    "f": _npz("COIL-20, 1,440", "coil20.npz"),
    "g": _unequal,
}


def load_task(protocol: str, folder: Path, limit: int = 0) -> Task:
    """Read one protocol, with at most `limit` pictures where that is not 0. Raises CommandError without its data."""
    return PROTOCOLS[protocol](folder, limit)
