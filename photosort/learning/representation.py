"""Stored vectors -> the space in which likeness is measured: what is seen, textures, layout and words, on one scale."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray
from sklearn.decomposition import PCA

from photosort.learning import kinds, words
from photosort.learning.describing import Columns
from photosort.learning.efficientnet import FEATURES, TEXTURES
from photosort.learning.vocabulary import LIGHT, PICTURE

Floats = NDArray[np.float32]

# Each part has length 1 times its weight, so that a weight says how much it counts. Chosen by the agreement of ten
# nearest neighbours with labels; it moves by 0.01 when a weight is halved or doubled, so these are round figures.
_SEEN, _TEXTURES, _LAYOUT, _WORDS, _KINDS = 1.0, 0.6, 0.5, 0.7, 0.7
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
        count = min(components, *x.shape)
        # The full decomposition is deterministic, and 2,000 columns are few enough for it.
        axes = PCA(count, svd_solver="covariance_eigh").fit((x - mean) / deviation).components_.T
        return cls(mean, deviation, np.ascontiguousarray(axes, dtype=np.float32), weight)

    def __call__(self, x: Floats) -> Floats:
        return self.weight * _unit(((x - self.mean) / self.deviation) @ self.axes)


class Representation:
    """Fitted on the vectors of one library; then the same for every later arrival.

    With the built-in trunk: principal components of its features (square roots, so that no single channel dominates),
    of its textures and of the layout, and the roots of the probabilities of everyday words, whose inner product is the
    Bhattacharyya coefficient. With any other encoder: its features and the layout.
    """

    def __init__(self, columns: Columns, blocks: dict[str, _Block]) -> None:
        self.columns, self.blocks = columns, blocks

    @property
    def _lite(self) -> bool:
        return self.columns.features == FEATURES + TEXTURES

    @classmethod
    def fit(cls, vectors: NDArray[np.float16]) -> Self:
        """Learn the components from stored vectors (n, d), at least two."""
        columns = Columns.of(vectors.shape[1])
        fitted = cls(columns, {})
        for name, (x, weight, scaled) in fitted._parts(vectors).items():
            fitted.blocks[name] = _Block.fit(x, _COMPONENTS[name], weight, scaled=scaled)
        return fitted

    def __call__(self, vectors: NDArray[np.float16]) -> Floats:
        """Points (n, m) of stored vectors (n, d), of nearly equal length."""
        parts = [self._some(vectors[start : start + _CHUNK]) for start in range(0, len(vectors), _CHUNK)]
        return np.concatenate(parts)

    def _some(self, vectors: NDArray[np.float16]) -> Floats:
        out = [self.blocks[name](x) for name, (x, _, _) in self._parts(vectors).items()]
        if self._lite:
            # Last, where `vocabulary.meaning` finds them.
            out.append(_WORDS * np.sqrt(words.probabilities(vectors)))
            out.append(_KINDS * np.sqrt(kinds.probabilities(vectors)))
            out.append(LIGHT * vectors[:, -PICTURE:].mean(axis=1, keepdims=True, dtype=np.float32))
        return np.concatenate(out, axis=1).astype(np.float32)

    def _parts(self, vectors: NDArray[np.float16]) -> dict[str, tuple[Floats, float, bool]]:
        features, layout, _ = (part.astype(np.float32) for part in self.columns.split(vectors))
        if not self._lite:
            return {"seen": (_unit(features), _SEEN, False), "layout": (layout, _LAYOUT, True)}
        seen, textures = features[:, :FEATURES], features[:, FEATURES:]
        return {
            "seen": (np.sqrt(_unit(np.maximum(seen, 0))), _SEEN, False),
            "textures": (textures, _TEXTURES, True),
            "layout": (layout, _LAYOUT, True),
        }

    def state(self) -> dict[str, NDArray[np.float32]]:
        """Everything learned, as arrays by name."""
        out = {"columns": np.array([self.columns.features], np.float32)}
        for name, block in self.blocks.items():
            out |= {f"{name}.mean": block.mean, f"{name}.deviation": block.deviation, f"{name}.axes": block.axes}
            out[f"{name}.weight"] = np.array([block.weight], np.float32)
        return out

    @classmethod
    def from_state(cls, state: dict[str, NDArray[np.float32]]) -> Self:
        """The representation that gave this `state`."""
        names = dict.fromkeys(key.split(".")[0] for key in state if "." in key)
        blocks = {
            name: _Block(
                state[f"{name}.mean"],
                state[f"{name}.deviation"],
                state[f"{name}.axes"],
                float(state[f"{name}.weight"][0]),
            )
            for name in names
        }
        return cls(Columns(int(state["columns"][0])), blocks)


def _unit(x: Floats) -> Floats:
    length = np.linalg.norm(x, axis=1, keepdims=True)
    return x / np.maximum(length, np.float32(1e-9))
