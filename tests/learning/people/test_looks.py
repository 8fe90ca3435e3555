import numpy as np

from photosort.learning.people.looks import looks
from tests.learning.people.drawn_faces import faces


def test_somebody_has_one_look_or_as_many_as_are_apart() -> None:
    vectors, look = faces([12, 4, 30], spread=0.6)
    person = np.array([8, 8, 3])[look]
    means, owner = looks(vectors, person)
    assert owner.tolist() == [3, 8, 8, 8]
    young, old = vectors[:12].mean(0), vectors[12:16].mean(0)
    found = [max((means[1:] @ (one / np.linalg.norm(one))).tolist()) for one in (young, old)]
    np.testing.assert_allclose(found, 1, atol=1e-5)


def test_few_faces_have_one_look() -> None:
    vectors, _ = faces([3, 2], spread=0.6)
    assert looks(vectors, np.zeros(5, np.int64))[1].tolist() == [0]
