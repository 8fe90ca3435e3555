"""What else is known of kinds, as by text, counts in grouping; the points that are kept are those by looks."""

import numpy as np
import pytest
from sklearn.metrics import adjusted_rand_score

from photosort.learning.encoders.efficientnet import FEATURES, TEXTURES
from photosort.learning.photos.photo_grouping import PhotoGrouping
from photosort.learning.photos.representation import Representation
from photosort.learning.photos.vocabulary import KINDS, meaning
from tests.learning.vectors import stored

VECTORS, _ = stored([50], features=FEATURES + TEXTURES, noise=0.1)
TRUTH = np.arange(50) % 2
ODDS = np.ones((50, len(KINDS)), np.float32)
ODDS[TRUTH == 0, KINDS.index("receipt")] = 1e12
ODDS[TRUTH == 1, KINDS.index("document")] = 1e12


def test_odds_count_in_the_points() -> None:
    said = meaning(Representation.fit(VECTORS)(VECTORS, ODDS))
    assert said is not None
    assert said.kinds.argmax(1).tolist() == [KINDS.index(("receipt", "document")[one]) for one in TRUTH]


@pytest.mark.slow
def test_what_looks_alike_is_told_apart() -> None:
    found = PhotoGrouping(random_state=0).fit(VECTORS, kind_odds=ODDS)
    assert adjusted_rand_score(TRUTH, found.labels_) > 0.9
    np.testing.assert_array_equal(found.points_, found.representation_(VECTORS))
