"""The odd-one-out guard: which members are held back when an album is deleted as offered."""

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from photosort.learning.photos.vocabulary import JUNK, PHOTOGRAPH
from photosort.model.fact import Fact, FactKind
from photosort.organizing.describing.album_features import AlbumFeatures

# A sign that fewer members than this share sets a photo apart. In junk it may be a keeper, of which none may be lost;
# elsewhere what half of the album has is no oddity.
_RARE_IN_JUNK, _RARE = 0.5, 0.2
_UNSURE = 0.35  # certainty below which a photo may belong elsewhere
_FAR = 4.0  # robust deviations from the album's middle
_FEWEST = 8  # in smaller albums the middle says nothing
# In an album offered as junk every photo must look like junk by itself; a keeper lost costs more than junk that stays.
_PHOTOGRAPH, _JUNK = 0.35, 0.5
_DOUBTFUL = 0.5  # certainty below which
_JUNK_IF_DOUBTFUL = 0.85  # it must be plain to see, as it must far from the middle


def hold_back(
    features: AlbumFeatures, *, junk: bool, known: Mapping[int, Fact] = MappingProxyType({})
) -> dict[int, Fact]:
    """Rows to hold back, with the reason. Deleting is the person's act; these wait for a tick of their own.

    `known`: rows that show somebody known, and whom. It counts in junk, from which no keeper may be lost.
    """
    held = dict(known) if junk else {}

    def hold(rows: np.ndarray, kind: FactKind) -> None:
        for row in np.flatnonzero(rows):
            held.setdefault(int(row), Fact(kind))

    for sign, kind in ((features.camera, FactKind.FROM_CAMERA), (features.located, FactKind.HAS_LOCATION)):
        if sign.mean() < (_RARE_IN_JUNK if junk else _RARE):
            hold(sign, kind)
    far = features.centrality() > _FAR if len(features) >= _FEWEST else np.zeros(len(features), bool)
    if junk and features.kinds is not None:
        looks = features.kinds[:, JUNK].sum(1)
        hold((features.kinds[:, PHOTOGRAPH] > _PHOTOGRAPH) | (looks < _JUNK), FactKind.DIFFERENT_LOOK)
        hold((far | (features.certainty < _DOUBTFUL)) & (looks < _JUNK_IF_DOUBTFUL), FactKind.DIFFERENT_LOOK)
    else:
        hold(far, FactKind.DIFFERENT_LOOK)
    hold(features.certainty < _UNSURE, FactKind.LEAST_ALIKE)
    return held
