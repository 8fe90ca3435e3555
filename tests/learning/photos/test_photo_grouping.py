"""Grouping stored vectors into albums."""

import numpy as np
import pytest
from sklearn.metrics import adjusted_rand_score

from photosort.learning.encoders.pixels import PIXELS
from photosort.learning.photos.photo_grouping import PhotoGrouping
from photosort.learning.training.loop import Progress
from photosort.model.cancel_token import Cancelled, CancelToken
from tests.learning.vectors import stored

VECTORS, LABELS = stored([34, 28, 24, 20, 8])


@pytest.fixture(scope="module")
def grouping() -> PhotoGrouping:
    return PhotoGrouping(random_state=3).fit(VECTORS)


def test_albums_are_the_groups_that_the_data_has(grouping: PhotoGrouping) -> None:
    assert adjusted_rand_score(LABELS, grouping.labels_) > 0.8


def test_a_small_group_survives(grouping: PhotoGrouping) -> None:
    homes = grouping.labels_[LABELS == 4]
    home = np.bincount(homes + 1).argmax() - 1
    assert home >= 0
    assert (LABELS[grouping.labels_ == home] == 4).mean() > 0.8


def test_the_same_seed_gives_the_same_albums(grouping: PhotoGrouping) -> None:
    again = PhotoGrouping(random_state=3).fit(VECTORS)
    assert np.array_equal(again.labels_, grouping.labels_)
    assert np.array_equal(again.certainty_, grouping.certainty_)


def test_a_number_of_albums_can_be_asked_for() -> None:
    asked = PhotoGrouping(3, random_state=0).fit(VECTORS)
    assert asked.n_clusters_ == 3
    assert set(asked.labels_) <= {-1, 0, 1, 2}


def test_every_cut_of_the_tree_joins_whole_leaves_and_nests(grouping: PhotoGrouping) -> None:
    leaves = len(grouping.linkage_) + 1
    finer = grouping.cut(leaves)
    assert len(np.unique(finer)) == leaves
    for count in range(leaves - 1, 0, -1):
        coarser = grouping.cut(count)
        assert len(np.unique(coarser)) == count
        assert all(len(np.unique(coarser[finer == group])) == 1 for group in np.unique(finer))
        finer = coarser


def test_a_leaf_is_part_of_the_album_of_its_photos(grouping: PhotoGrouping) -> None:
    sorted_rows = grouping.labels_ >= 0
    assert np.array_equal(grouping.album_of_leaf_[grouping.leaves_[sorted_rows]], grouping.labels_[sorted_rows])


def test_predict_is_what_fit_said(grouping: PhotoGrouping) -> None:
    assert np.array_equal(grouping.predict(VECTORS), grouping.labels_)


@pytest.mark.parametrize("count", [1, 2, 3, 5, 9])
def test_few_photos_are_grouped_without_ado(count: int) -> None:
    few = PhotoGrouping().fit(VECTORS[:count])
    assert few.labels_.shape == (count,)
    assert np.isfinite(few.certainty_).all()
    assert (few.labels_ >= 0).all()


def test_photos_that_are_all_the_same_are_one_album() -> None:
    same = PhotoGrouping().fit(np.repeat(VECTORS[:1], 30, axis=0))
    assert len(np.unique(same.labels_)) == 1


def test_no_photos_are_refused() -> None:
    with pytest.raises(ValueError, match="no photos"):
        PhotoGrouping().fit(VECTORS[:0])


def test_progress_is_told_and_the_token_stops_it() -> None:
    heard: list[Progress] = []
    token = CancelToken()

    def listen(progress: Progress) -> None:
        heard.append(progress)
        token.cancel()

    with pytest.raises(Cancelled):
        PhotoGrouping().fit(VECTORS, progress=listen, token=token)
    assert len(heard) == 1
    assert heard[0].rounds > 1


def test_the_rounds_of_all_stages_are_told_as_of_one() -> None:
    heard: list[Progress] = []
    PhotoGrouping().fit(VECTORS[:30], progress=heard.append)
    assert list(dict.fromkeys(done.stage for done in heard)) == ["pretrain", "embed", "cluster"]
    assert [done.round for done in heard] == list(range(1, len(heard) + 1))
    assert len({done.rounds for done in heard}) == 1


@pytest.mark.slow
def test_a_trunk_from_scratch_groups_what_looks_alike() -> None:
    rng = np.random.default_rng(0)
    label = np.repeat(np.arange(3), 25)
    pictures = rng.uniform(0, 0.3, (75, 3, 32, 32))
    pictures[label == 0, 0] += 0.6
    pictures[label == 1, 1] += 0.6
    pictures[label == 2, :, 16:] += 0.6
    vectors, _ = stored([75], features=PIXELS)
    vectors[:, :PIXELS] = pictures.reshape(75, -1)
    vectors[:, PIXELS:] = 0.5
    found = PhotoGrouping(3, random_state=0).fit(vectors)
    assert adjusted_rand_score(label, found.labels_) > 0.9
    assert np.array_equal(found.predict(vectors), found.labels_)
