"""What a grouping has learned, as arrays: it places photos in albums by a few matrix products, without torch."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load, save

from photosort.learning.photos.representation import Representation, unit

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]

SMALLEST = 3  # an album has so many photos at least
NEIGHBORS = 10  # remembered photos that vote on an arrival
FADING = 0.7  # what each next one's vote weighs beside the nearer: in small libraries the tenth is of another album
_SELF = 0.9995  # cosine beyond which a remembered photo is the photo itself; float16 loses the rest
_CHUNK = 2048  # photos at a time: what they are compared with then fits 64 MB
_SMALLEST = np.float32(1e-12)  # keeps quotients finite
_LAYERS = "network/encoder.0.layers."  # followed by the layer's place in torch's `Sequential`, and weight or bias
_VERSION = 2


@dataclass(frozen=True)
class AlbumModel:
    """Albums as `PhotoGrouping` learned them; for every later photo."""

    representation: Representation
    layers: tuple[tuple[Floats, Floats], ...]  # weights (out, in) and biases (out,) of `PhotoDEC`'s encoder
    scale: float  # of the points that it reads
    centers: Floats  # (leaves, 10), DEC's, in the space of `transform`
    album_of_leaf: Labels  # (leaves,)
    reference_points: NDArray[np.float16]  # (k, m), of length 1: photos that are remembered to vote on others
    reference_leaves: Labels  # (k,)
    unsure: float  # photos whose certainty is below this go to Unsorted
    without: tuple[str, ...] = ()  # parts of the representation that were left out

    def transform(self, points: Floats) -> Floats:
        """Coordinates, float32 (n, 10), in which likeness is nearness, of points of the representation, (n, m).

        The code of `PhotoDEC`, a parametric neighbour embedding (Sainburg 2021) sharpened by DEC (Xie 2016).
        """
        parts = [self._code(points[start : start + _CHUNK]) for start in range(0, max(len(points), 1), _CHUNK)]
        return np.concatenate(parts)

    def place(self, points: Floats, embedding: Floats) -> tuple[Labels, Labels, Floats]:
        """Leaf, album (-1 where none is likely) and certainty of photos.

        Returns (n,) int64, (n,) int64 and (n,) float32, 0..1: the mean of the vote of the nearest remembered photos
        (k nearest neighbours, weighted by rank) and of DEC's soft assignment (Xie 2016, equation 1). The neighbours'
        vote is nearly calibrated by itself: where nine of ten neighbours agree, nine photos of ten sit right. Student's
        t is never near 1 with many leaves, so its fourth root is taken.

        Args:
            points: (n, m) float32, of the representation.
            embedding: (n, 10) float32, what `transform` made of them.
        """
        count = int(self.album_of_leaf.max()) + 1
        leaves, labels = np.empty(len(points), np.int64), np.empty(len(points), np.int64)
        certainty = np.empty(len(points), np.float32)
        of_leaf = np.eye(count, dtype=np.float32)[self.album_of_leaf]
        for start in range(0, len(points), _CHUNK):
            rows = slice(start, start + _CHUNK)
            soft = self._soft(embedding[rows])
            both = (np.sqrt(np.sqrt(soft @ of_leaf)) + self._vote(points[rows], of_leaf)) / 2
            labels[rows], certainty[rows] = both.argmax(1), both.max(1)
            leaves[rows] = np.where(self.album_of_leaf == labels[rows][:, None], soft, -1).argmax(1)
        return leaves, np.where(certainty < self.unsure, -1, labels), certainty

    def _code(self, points: Floats) -> Floats:
        x = points * np.float32(self.scale)
        for number, (weight, bias) in enumerate(self.layers):
            x = np.asarray(x @ weight.T + bias, np.float32)
            if number < len(self.layers) - 1:
                np.maximum(x, 0, out=x)
        return x

    def _vote(self, points: Floats, of_leaf: Floats) -> Floats:
        """Share of the nearest remembered photos in each album, the nearer the heavier, (n, albums).

        A photo has no vote on itself.
        """
        likeness = unit(points) @ self.reference_points.astype(np.float32).T
        rows, best = np.arange(len(likeness)), likeness.argmax(1)
        # Only one may be the photo itself: the rest of a burst may vote.
        likeness[rows, best] = np.where(likeness[rows, best] > _SELF, -1, likeness[rows, best])
        count = min(NEIGHBORS, likeness.shape[1])
        nearest = np.argpartition(-likeness, count - 1, axis=1)[:, :count]
        nearest = np.take_along_axis(nearest, np.take_along_axis(-likeness, nearest, axis=1).argsort(1), axis=1)
        weights = FADING ** np.arange(count, dtype=np.float32)
        votes = of_leaf[self.reference_leaves[nearest]]
        return np.asarray(np.einsum("nkc,k->nc", votes, weights / weights.sum()), np.float32)

    def _soft(self, embedding: Floats) -> Floats:
        """Student's t assignment to the leaves, (n, leaves) (`training.losses.soft_assignment`, with alpha 1)."""
        squares = np.square(embedding).sum(1)[:, None] + np.square(self.centers).sum(1)
        squares = np.maximum(squares - 2 * embedding @ self.centers.T, 0)
        weight = 1 / (1 + squares)
        return np.asarray(np.maximum(weight / weight.sum(1, keepdims=True), _SMALLEST), np.float32)

    def to_bytes(self) -> bytes:
        """Everything, as safetensors: no code runs when it is read."""
        tensors: dict[str, NDArray[Any]] = {f"representation/{k}": v for k, v in self.representation.state().items()}
        for number, (weight, bias) in enumerate(self.layers):
            tensors |= {f"{_LAYERS}{2 * number}.weight": weight, f"{_LAYERS}{2 * number}.bias": bias}
        tensors |= {
            "centers": self.centers,
            "album_of_leaf": self.album_of_leaf,
            "reference_points": self.reference_points,
            "reference_leaves": self.reference_leaves,
        }
        parameters = {"unsure": self.unsure, "without": self.without}
        about = {"version": _VERSION, "scale": self.scale, "parameters": parameters}
        return save({k: np.ascontiguousarray(v) for k, v in tensors.items()}, {"photosort": json.dumps(about)})

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """The model that gave these bytes, of this version or of the one before, which kept the decoder as well.

        Raises:
            ValueError: they are no grouping.

        """
        length = int.from_bytes(data[:8], "little")
        try:
            about = json.loads(json.loads(data[8 : 8 + length])["__metadata__"]["photosort"])
            tensors = load(data)
            without = tuple(about["parameters"]["without"])
            representation = {
                name.removeprefix("representation/"): value
                for name, value in tensors.items()
                if name.startswith("representation/")
            }
            return cls(
                Representation.from_state(representation, without),
                encoder_layers(tensors, _LAYERS),
                about["scale"],
                tensors["centers"],
                tensors["album_of_leaf"],
                tensors["reference_points"],
                tensors["reference_leaves"],
                about["parameters"]["unsure"],
                without,
            )
        except (KeyError, ValueError) as error:
            raise ValueError("These bytes hold no grouping.") from error


def encoder_layers(state: Mapping[str, Floats], prefix: str) -> tuple[tuple[Floats, Floats], ...]:
    """Weights and biases of the linear layers that a network's state names `prefix`, a number, .weight and .bias."""
    weights = [name for name in state if name.startswith(prefix) and name.endswith(".weight")]
    numbers = sorted(int(name.removeprefix(prefix).removesuffix(".weight")) for name in weights)
    return tuple((state[f"{prefix}{number}.weight"], state[f"{prefix}{number}.bias"]) for number in numbers)
