"""What an album looks like from outside: name, kind, junk score with reasons, chips, cover, and whom the guard holds back."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from photosort.library.library import Library
from photosort.model.album import AlbumId, AlbumKind, Member, NewGroup
from photosort.model.fact import Fact
from photosort.model.photo import PhotoId
from photosort.organizing.fitted import Grouped

COVERS = 6


@dataclass(frozen=True, slots=True)
class Portrait:
    """The machine's judgement of one album. `held` maps rows of the matrices to the reason."""

    name: str
    kind: AlbumKind
    junk: float
    reasons: tuple[Fact, ...]
    chips: tuple[Fact, ...]
    cover: tuple[PhotoId, ...]
    held: dict[int, Fact]

    def verdict(self, row: int) -> tuple[bool, Fact | None]:
        """Whether deleting the album as offered deletes this photo, and if not, why."""
        return row not in self.held, self.held.get(row)

    def group(self, album: AlbumId | None, members: Sequence[Member]) -> NewGroup:
        """The album with its members, as the library takes it."""
        return NewGroup(album, self.name, self.kind, self.junk, self.reasons, self.chips, self.cover, tuple(members))


def portray(
    library: Library,
    ids: Sequence[PhotoId],
    vectors: NDArray[np.float16],
    grouped: Grouped,
    members: Sequence[NDArray[np.int64]],
) -> list[Portrait]:
    """One portrait per group of rows."""
    return [
        Portrait(f"Album {i}", AlbumKind.PHOTOS, 0.0, (), (), cover(ids, grouped, rows), {})
        for i, rows in enumerate(members, 1)
    ]


def cover(ids: Sequence[PhotoId], grouped: Grouped, rows: NDArray[np.int64]) -> tuple[PhotoId, ...]:
    """The most typical photo, then five spread over the rest of the album."""
    ranked = rows[np.argsort(-grouped.certainty[rows], kind="stable")]
    spread = np.unique(np.linspace(0, len(ranked) - 1, min(COVERS, len(ranked))).astype(int))
    return tuple(ids[row] for row in ranked[spread])
