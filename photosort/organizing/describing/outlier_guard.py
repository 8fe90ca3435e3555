"""The odd-one-out guard: which members are held back when an album is deleted as offered."""

import numpy as np

from photosort.learning.photos.vocabulary import JUNK, PHOTOGRAPH
from photosort.model.fact import Fact, FactKind
from photosort.organizing.describing.album_features import Evidence

_RARE = 0.5  # a sign shared by fewer members sets a photo apart
_UNSURE = 0.35  # certainty below which a photo may belong elsewhere
_FAR = 4.0  # robust deviations from the album's middle
_FEWEST = 8  # in smaller albums the middle says nothing
# In an album offered as junk every photo must look like junk by itself; a keeper lost costs more than junk that stays.
_PHOTOGRAPH, _JUNK = 0.35, 0.5
_DOUBTFUL = 0.5  # certainty below which
_JUNK_IF_DOUBTFUL = 0.85  # it must be plain to see, as it must far from the middle


def hold_back(evidence: Evidence, *, junk: bool) -> dict[int, Fact]:
    """Rows to hold back, with the reason. Deleting is the person's act; these wait for a tick of their own."""
    held: dict[int, Fact] = {}

    def hold(rows: np.ndarray, kind: FactKind) -> None:
        for row in np.flatnonzero(rows):
            held.setdefault(int(row), Fact(kind))

    for sign, kind in ((evidence.camera, FactKind.FROM_CAMERA), (evidence.located, FactKind.HAS_LOCATION)):
        if sign.mean() < _RARE:
            hold(sign, kind)
    far = evidence.centrality() > _FAR if len(evidence) >= _FEWEST else np.zeros(len(evidence), bool)
    if junk and evidence.kinds is not None:
        looks = evidence.kinds[:, JUNK].sum(1)
        hold((evidence.kinds[:, PHOTOGRAPH] > _PHOTOGRAPH) | (looks < _JUNK), FactKind.DIFFERENT_LOOK)
        hold((far | (evidence.certainty < _DOUBTFUL)) & (looks < _JUNK_IF_DOUBTFUL), FactKind.DIFFERENT_LOOK)
    else:
        hold(far, FactKind.DIFFERENT_LOOK)
    hold(evidence.certainty < _UNSURE, FactKind.LEAST_ALIKE)
    return held
