"""A first grouping of stored vectors, without learning."""

import numpy as np
import pytest
from sklearn.metrics import adjusted_rand_score

from photosort.learning.photos.first_groups import FirstGroups
from photosort.learning.photos.representation import Representation
from tests.learning.vectors import stored

VECTORS, LABELS = stored([34, 28, 24, 20, 14])


def test_groups_are_those_that_the_data_has() -> None:
    first = FirstGroups().fit(VECTORS)
    assert adjusted_rand_score(LABELS, first.labels_) > 0.9
    assert first.certainty_.min() >= 0
    assert first.certainty_.max() <= 1


def test_the_same_vectors_give_the_same_groups() -> None:
    first, again = FirstGroups().fit(VECTORS), FirstGroups().fit(VECTORS)
    assert np.array_equal(first.labels_, again.labels_)


def test_what_comes_later_joins_its_like() -> None:
    first = FirstGroups().fit(VECTORS[:90])
    later, _ = first.place(VECTORS[90:])
    homes = {label: np.bincount(first.labels_[LABELS[:90] == label] + 1).argmax() - 1 for label in np.unique(LABELS)}
    assert np.mean([homes[label] == home for label, home in zip(LABELS[90:], later, strict=True)]) > 0.9


def test_a_photo_that_has_no_like_waits() -> None:
    vectors, kinds = stored([34, 28, 24, 20, 14, 1, 1, 1])
    alone = kinds > 4
    labels = FirstGroups().fit(vectors).labels_
    assert (labels[alone] == -1).all()
    assert (labels[~alone] >= 0).all()
    later, _ = FirstGroups().fit(vectors[~alone]).place(vectors[alone])
    assert (later == -1).all()


def test_a_pair_is_no_group() -> None:
    assert FirstGroups().fit(VECTORS[:2]).labels_.tolist() == [-1, -1]


def test_one_photo_cannot_be_grouped() -> None:
    with pytest.raises(ValueError, match="1 photos cannot be grouped"):
        FirstGroups().fit(VECTORS[:1])


def test_points_are_those_in_which_the_full_grouping_finds_words() -> None:
    """Names are read off them, by their scale."""
    first = FirstGroups().fit(VECTORS)
    assert np.array_equal(first.points_, Representation.fit(VECTORS)(VECTORS))
