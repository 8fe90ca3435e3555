"""So few photos that there is one album: the same as a whole grouping says, without learning."""

import numpy as np
import pytest

from photosort.learning.photos.album_model import AlbumModel
from photosort.learning.photos.one_album import MOST, one_album
from photosort.learning.photos.photo_grouping import PhotoGrouping
from tests.learning.vectors import stored

VECTORS, _ = stored([6, 5])


@pytest.mark.parametrize("count", [1, 2, 5, MOST])
def test_all_are_in_it_as_a_grouping_says(count: int) -> None:
    made = one_album(VECTORS[:count])
    known = AlbumModel.from_bytes(made.model.to_bytes())
    leaves, labels, certainty = known.place(made.points, made.embedding)
    whole = PhotoGrouping(random_state=0).fit(VECTORS[:count])
    assert len(whole.linkage_) == 0, "there is but one group"
    assert np.array_equal(labels, whole.labels_)
    assert np.array_equal(leaves, whole.leaves_)
    assert np.allclose(certainty, whole.certainty_, atol=1e-3)
    assert np.allclose(made.points, whole.points_)


def test_one_more_may_be_two_albums() -> None:
    whole = PhotoGrouping(2, random_state=0).fit(VECTORS[: MOST + 1])
    assert len(whole.linkage_) == 1


def test_later_photos_are_placed_as_by_a_grouping() -> None:
    made, whole = one_album(VECTORS[:5]), PhotoGrouping(random_state=0).fit(VECTORS[:5])
    points = made.model.representation(VECTORS[5:])
    placed = made.model.place(points, made.model.transform(points))
    assert np.array_equal(placed[1], whole.predict(VECTORS[5:]))
