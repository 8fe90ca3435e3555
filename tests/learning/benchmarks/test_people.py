"""What the benchmark of people counts."""

import numpy as np
import pytest

from photosort.learning.benchmarks.made_up_people import library
from photosort.learning.benchmarks.people import STRANGER, Labelled, dbscan, figures, pairs
from tests.learning.people.drawn_faces import faces


@pytest.mark.parametrize(
    ("who", "person", "precision", "recall"),
    [
        ([0, 0, 1, 1], [-2, -2, -3, -3], 1, 1),
        ([0, 0, 1, 1], [-2, -2, -2, -2], 2 / 6, 1),
        ([0, 0, 0, 1], [-2, -2, -1, -1], 1, 1 / 3),
        ([0, 0, STRANGER], [-2, -2, -2], 1, 1),
        ([0, 1], [-1, -1], 1, 1),
    ],
)
def test_pairs_are_counted(who: list[int], person: list[int], precision: float, recall: float) -> None:
    found = pairs(np.array(who), np.array(person))
    assert (found["precision"], found["recall"]) == (precision, recall)


def test_a_wrong_face_and_a_person_found_twice_are_told() -> None:
    vectors, who = faces([8, 4], spread=0.6)
    who[11] = 2
    found = figures(Labelled(vectors, np.ones(12, np.float32), np.arange(12), who))
    assert found["persons with two faces or more of somebody else"] == 0
    assert (found["persons"], found["persons on 3 photos or more"]) == (2, 2)
    assert found["wrong of 100 sure"] == pytest.approx(100 / 12)


def test_two_people_in_one_are_told() -> None:
    vectors, _ = faces([8], spread=0.6)
    who = np.array([0, 0, 0, 0, 0, 1, 1, STRANGER])
    found = figures(Labelled(vectors, np.ones(8, np.float32), np.arange(8), who))
    assert found["persons with two faces or more of somebody else"] == 1


def test_dbscan_gets_its_best_distance() -> None:
    vectors, who = faces([8, 8, 1], spread=0.6)
    labelled = Labelled(vectors, np.ones(17, np.float32), np.arange(17), who)
    assert dbscan(labelled)["f1"] == 1
    assert dbscan(labelled, (0.05, 2))["persons"] == 0


def test_a_made_up_library_has_nobody_twice_on_a_photo() -> None:
    faces_ = library(500)
    assert len(np.unique(np.column_stack([faces_.photo, faces_.who]), axis=0)) == 500
    np.testing.assert_allclose(np.linalg.norm(faces_.vectors, axis=1), 1, rtol=1e-5)
