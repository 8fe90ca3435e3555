"""What a grouping has learned, as arrays that are kept and place later photos."""

import numpy as np
import pytest
import torch

from photosort.learning.photos.album_model import AlbumModel
from photosort.learning.photos.photo_grouping import PhotoGrouping
from photosort.learning.photos.vocabulary import PICTURE
from photosort.learning.training.losses import soft_assignment
from tests.learning.vectors import stored

VECTORS, LABELS = stored([34, 28, 24, 20, 8])


@pytest.fixture(scope="module")
def grouping() -> PhotoGrouping:
    return PhotoGrouping(random_state=3).fit(VECTORS)


def placed(model: AlbumModel, vectors: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    points = model.representation(vectors)
    return model.place(points, model.transform(points))


def test_it_places_photos_as_the_grouping_did_and_survives_bytes(grouping: PhotoGrouping) -> None:
    leaves, labels, certainty = placed(AlbumModel.from_bytes(grouping.model_.to_bytes()), VECTORS)
    assert np.array_equal(labels, grouping.labels_)
    assert np.array_equal(leaves, grouping.leaves_)
    np.testing.assert_allclose(certainty, grouping.certainty_, atol=1e-5)


def test_it_computes_what_the_network_of_torch_does(grouping: PhotoGrouping) -> None:
    points, model = grouping.representation_(VECTORS), grouping.model_
    codes = grouping.network_.transform(np.concatenate([points, VECTORS[:, -PICTURE:].astype(np.float32)], axis=1))
    np.testing.assert_allclose(model.transform(points), codes, atol=1e-4)
    shares = soft_assignment(torch.from_numpy(codes), torch.from_numpy(model.centers)).numpy()
    np.testing.assert_allclose(model._soft(codes), shares, atol=1e-4)


def test_arrivals_join_their_group_and_strangers_are_less_certain(grouping: PhotoGrouping) -> None:
    rng = np.random.default_rng(5)
    mate = np.abs(VECTORS[:40].astype(np.float32) + rng.normal(0, 0.02, (40, VECTORS.shape[1]))).astype(np.float16)
    _, labels, certainty = placed(grouping.model_, mate)
    assert (labels == grouping.labels_[:40]).mean() > 0.9
    strangers, _ = stored([40], seed=99)
    assert placed(grouping.model_, strangers)[2].mean() < certainty.mean()


def test_bytes_of_something_else_are_refused() -> None:
    with pytest.raises(ValueError, match="no grouping"):
        AlbumModel.from_bytes(b'\x08\0\0\0\0\0\0\0{"a": 1}')
