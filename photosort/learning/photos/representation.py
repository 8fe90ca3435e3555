"""Stored vectors -> the space in which likeness is measured: what is seen, textures, layout and words, on one scale."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol, Self

import numpy as np
from numpy.typing import NDArray

from photosort.learning.encoders.efficientnet import FEATURES, TEXTURES
from photosort.learning.encoders.pixels import PIXELS
from photosort.learning.photos import class_words, kinds
from photosort.learning.photos.photo_vector import Columns
from photosort.learning.photos.prior_shift import shifted
from photosort.learning.photos.vocabulary import LIGHT, PICTURE

Floats = NDArray[np.float32]

# Each part has length 1 times its weight, so that a weight says how much it counts. Targets by the agreement of ten
# nearest neighbours with labels; it moves by 0.01 when a weight is halved or doubled, so these are round figures.
WEIGHTS = {"seen": 1.0, "textures": 0.6, "layout": 0.5, "words": 0.7, "kinds": 0.7}
_COMPONENTS = {"seen": 64, "textures": 48, "layout": 24}
_CHUNK = 4096


@dataclass(frozen=True, slots=True)
class _Block:
    """Columns -> principal components, scaled to one length."""

    mean: Floats
    deviation: Floats
    axes: Floats  # (features, components)
    weight: float

    @classmethod
    def fit(cls, x: Floats, components: int, weight: float, *, scaled: bool) -> Self:
        mean = x.mean(0)
        # Columns that hardly vary in this library must not be blown up to noise.
        deviation = x.std(0) + 1e-3 if scaled else np.ones_like(mean)
        axes = _principal((x - mean) / deviation, min(components, *x.shape))
        return cls(mean, deviation, np.ascontiguousarray(axes, dtype=np.float32), weight)

    def __call__(self, x: Floats) -> Floats:
        components = np.asarray(((x - self.mean) / self.deviation) @ self.axes, np.float32)
        return np.float32(self.weight) * unit(components)


class _Trunk(Protocol):
    """A trunk that was learned on the library's own pictures."""

    def __call__(self, pixels: Floats) -> Floats: ...

    def state(self) -> dict[str, Floats]: ...


class Representation:
    """Fitted on the vectors of one library; then the same for every later arrival.

    With the built-in trunk: principal components of its features (square roots, so that no single channel dominates),
    of its textures and of the layout, and the roots of the probabilities of everyday words, whose inner product is the
    Bhattacharyya coefficient. With any other encoder: its features and the layout; from scratch, codes of a trunk
    that is learned here.
    """

    def __init__(self, columns: Columns, blocks: dict[str, _Block], without: Collection[str] = ()) -> None:
        self.columns, self.blocks = columns, blocks
        self.trunk: _Trunk | None = None  # where the features are pixels
        self.weights = {name: 0.0 if name in without else weight for name, weight in WEIGHTS.items()}

    @property
    def _lite(self) -> bool:
        return self.columns.features == FEATURES + TEXTURES

    @classmethod
    def fit(cls, vectors: NDArray[np.float16], without: Collection[str] = ()) -> Self:
        """Learn the components from stored vectors, float16 (n, d), n >= 2. Parts named in `without` count nothing.

        Raises ValueError where the columns are too few to be stored vectors.
        """
        fitted = cls(Columns.of(vectors.shape[1]), {}, without)
        if fitted.columns.features == PIXELS:
            from photosort.learning.encoders.scratch import ScratchTrunk  # loads torch

            fitted.trunk = ScratchTrunk.fit(vectors[:, :PIXELS].astype(np.float32))
        for name, (x, scaled) in fitted._parts(vectors).items():
            fitted.blocks[name] = _Block.fit(x, _COMPONENTS[name], fitted.weights[name], scaled=scaled)
        return fitted

    def __call__(self, vectors: NDArray[np.float16], kind_odds: Floats | None = None) -> Floats:
        """Points, float32 (n, m) of nearly equal length, of stored vectors, float16 (n, d).

        `kind_odds`, float32 (n, 8), is how many times as likely each kind is as it looks, where anything else tells.
        """
        parts = [
            self._some(
                vectors[start : start + _CHUNK], None if kind_odds is None else kind_odds[start : start + _CHUNK]
            )
            for start in range(0, len(vectors), _CHUNK)
        ]
        return np.concatenate(parts)

    def _some(self, vectors: NDArray[np.float16], kind_odds: Floats | None) -> Floats:
        out = [self.blocks[name](x) for name, (x, _) in self._parts(vectors).items()]
        if self._lite:
            # Last, where `vocabulary.meaning` finds them.
            out.append(np.float32(self.weights["words"]) * np.sqrt(class_words.probabilities(vectors)))
            of_kind = kinds.probabilities(vectors)
            if kind_odds is not None:
                of_kind = shifted(of_kind, kind_odds)
            out.append(np.float32(self.weights["kinds"]) * np.sqrt(of_kind))
            light = vectors[:, -PICTURE:].mean(axis=1, keepdims=True, dtype=np.float32)
            out.append(np.float32(LIGHT) * (1 + light))
        return np.concatenate(out, axis=1).astype(np.float32)

    def _parts(self, vectors: NDArray[np.float16]) -> dict[str, tuple[Floats, bool]]:
        features, layout, _ = (part.astype(np.float32) for part in self.columns.split(vectors))
        if self.trunk is not None:
            features = self.trunk(features)
        if not self._lite:
            return {"seen": (unit(features), False), "layout": (layout, True)}
        seen, textures = features[:, :FEATURES], features[:, FEATURES:]
        return {
            "seen": (np.sqrt(unit(np.maximum(seen, 0))), False),
            "textures": (textures, True),
            "layout": (layout, True),
        }

    def state(self) -> dict[str, NDArray[np.float32]]:
        """Everything learned, float32 by name: of each part mean and deviation (columns,), axes, weight (1,)."""
        out = {"columns": np.array([self.columns.features], np.float32)}
        for name, block in self.blocks.items():
            out |= {f"{name}.mean": block.mean, f"{name}.deviation": block.deviation, f"{name}.axes": block.axes}
            out[f"{name}.weight"] = np.array([block.weight], np.float32)
        if self.trunk is not None:
            out |= {f"trunk/{name}": value for name, value in self.trunk.state().items()}
        return out

    @classmethod
    def from_state(cls, state: dict[str, NDArray[np.float32]], without: Collection[str] = ()) -> Self:
        """The representation that gave this `state`."""
        trunk = {key.removeprefix("trunk/"): value for key, value in state.items() if key.startswith("trunk/")}
        names = dict.fromkeys(key.split(".")[0] for key in state if "." in key and not key.startswith("trunk/"))
        blocks = {
            name: _Block(
                state[f"{name}.mean"],
                state[f"{name}.deviation"],
                state[f"{name}.axes"],
                float(state[f"{name}.weight"][0]),
            )
            for name in names
        }
        made = cls(Columns(int(state["columns"][0])), blocks, without)
        if trunk:
            from photosort.learning.encoders.scratch import ScratchTrunk  # loads torch

            made.trunk = ScratchTrunk.from_state(trunk)
        return made


def _principal(x: Floats, count: int) -> Floats:
    """Axes (features, count) of most variance of centred rows; in full, which is the same each time."""
    if len(x) < x.shape[1]:
        axes = np.linalg.svd(x, full_matrices=False)[2][:count].T
    else:
        axes = np.linalg.eigh(x.T @ x)[1][:, ::-1][:, :count]
    # An axis has no direction of its own: its largest entry is made positive.
    signs = np.sign(axes[np.abs(axes).argmax(0), np.arange(axes.shape[1])])
    return np.asarray(axes * signs, np.float32)


def unit(x: Floats) -> Floats:
    """Rows of length 1, float32 (n, d), of rows float32 (n, d); a row of zeros stays."""
    length = np.linalg.norm(x, axis=1, keepdims=True)
    return np.asarray(x / np.maximum(length, np.float32(1e-9)), np.float32)
