from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from photosort.learning.people import limits
from photosort.learning.people.grouping import FIRST_NEW, Grouping, assign_faces, group_faces
from tests.learning.people.drawn_faces import faces, unit

NONE = np.zeros((0, 2), np.int64)


def grouped(
    vectors: Any,
    *,
    photo: Any = None,
    quality: Any = None,
    person: Any = None,
    fixed: Any = None,
    barred: Any = NONE,
) -> Grouping:
    n = len(vectors)
    return group_faces(
        vectors,
        np.ones(n) if quality is None else quality,
        np.arange(n) if photo is None else photo,
        np.full(n, -1) if person is None else person,
        np.zeros(n, bool) if fixed is None else fixed,
        barred,
    )


def partition(labels: NDArray[np.int64]) -> set[frozenset[int]]:
    return {frozenset(np.flatnonzero(labels == label).tolist()) for label in set(labels[labels != -1].tolist())}


def so_alike(count: int, likeness: float) -> NDArray[np.float64]:
    """Faces, (count, count + 1), any two of which have that likeness."""
    return np.hstack([np.full((count, 1), np.sqrt(likeness)), np.sqrt(1 - likeness) * np.eye(count)])


def test_people_are_found_and_strangers_are_not() -> None:
    vectors, _ = faces([12, 5, 3, 1, 1])
    found = grouped(vectors)
    assert found.person.tolist() == [-2] * 12 + [-3] * 5 + [-4] * 3 + [-1, -1]


def test_nobody_is_there_without_faces() -> None:
    found = grouped(np.zeros((0, 128), np.float32))
    assert (len(found.person), len(found.likely)) == (0, 0)


def test_two_photos_found_somebody_only_where_they_are_very_alike() -> None:
    assert grouped(so_alike(2, 0.61)).person.tolist() == [-2, -2]
    assert grouped(so_alike(2, 0.59)).person.tolist() == [-1, -1]


def test_three_photos_found_somebody_unless_they_are_hardly_alike() -> None:
    assert grouped(so_alike(3, 0.56)).person.tolist() == [-2] * 3
    assert grouped(so_alike(3, 0.51)).person.tolist() == [-1] * 3


def test_many_photos_found_somebody_however_unlike_their_faces_are() -> None:
    vectors, _ = faces([60], spread=1.0)
    alike = vectors @ vectors.T
    assert alike[np.triu_indices(60, 1)].mean() < limits.FEW_PHOTOS
    found = grouped(vectors).person
    assert set(found.tolist()) <= {-2, -1}
    assert (found == -2).sum() > 50


def test_poor_faces_found_nobody_but_join() -> None:
    vectors, _ = faces([6, 4], spread=0.6)
    quality = np.array([1.0] * 4 + [0.1] * 2 + [0.1] * 4)
    assert grouped(vectors, quality=quality).person.tolist() == [-2] * 6 + [-1] * 4


def test_one_face_that_resembles_two_people_does_not_chain_them() -> None:
    vectors, _ = faces([8, 8], spread=0.7)
    between = vectors[:8].mean(0) + vectors[8:].mean(0)
    chained = np.vstack([vectors, between / np.linalg.norm(between)]).astype(np.float32)
    found = grouped(chained).person
    assert len({found[0], found[8]}) == 2
    assert (len(set(found[:8].tolist())), len(set(found[8:16].tolist()))) == (1, 1)


def test_a_face_that_came_into_a_person_with_few_others_leaves_where_most_are_unlike_it() -> None:
    vectors, _ = faces([40, 1], spread=0.7)
    middle = unit(vectors[:40].mean(0, keepdims=True))[0]
    across = unit(vectors[[0, 40]] - vectors[[0, 40]] @ middle[:, None] * middle)
    alike = 0.42 * middle + np.sqrt(1 - 0.42**2) * unit(0.8 * across[:1] + 0.6 * across[1:])[0]
    assert alike @ vectors[0] > 0.7  # its nearest, and one of the person's
    assert grouped(np.vstack([vectors[:40], alike])).person.tolist() == [-2] * 40 + [-1]


@pytest.mark.parametrize(("apart", "people"), [(0.38, 2), (0.44, 1)])
def test_groups_that_are_alike_in_their_means_alone_stay_two(apart: float, people: int) -> None:
    of_group, own = np.repeat(np.eye(2), 20, 0), np.eye(40)  # within a group two faces are alike by half
    vectors = np.hstack([np.full((40, 1), apart**0.5), (0.5 - apart) ** 0.5 * of_group, 0.5**0.5 * own])
    means = unit(vectors.reshape(2, 20, -1).mean(1))
    assert means[0] @ means[1] > 2 * limits.asked_of(np.array([20]))[0]
    assert len(set(grouped(vectors).person.tolist())) == people


@pytest.mark.parametrize(("photos", "least", "people"), [(12, 0.55, 1), (12, 0.46, 2), (7, 0.55, 2)])
def test_pictures_of_one_evening_go_to_somebody_on_many_photos_whom_each_of_them_surely_shows(
    photos: int, least: float, people: int
) -> None:
    somebody = np.hstack([np.full((photos, 1), 0.65**0.5), np.zeros((photos, 1)), 0.35**0.5 * np.eye(photos, 15)])
    mean = unit(somebody.mean(0, keepdims=True))[0]
    toward = np.array([0.55, 0.55, least]) / mean[0]
    evening = np.full(3, (0.75 - toward[0] ** 2) ** 0.5)
    own = (1 - toward**2 - evening**2) ** 0.5
    few = np.column_stack([toward, evening, np.zeros((3, 12)), np.diag(own)])
    together = few.mean(0) / np.linalg.norm(few.mean(0))
    assert together @ mean < limits.asked_of(np.array([photos, 3])).sum()
    assert np.allclose(few @ mean, [0.55, 0.55, least])
    assert len(set(grouped(np.vstack([somebody, few])).person.tolist())) == people


def test_two_people_who_look_alike_and_stand_on_the_same_photos_stay_two() -> None:
    vectors, _ = faces([20], spread=0.6)
    photo = np.tile(np.arange(10), 2)
    found = grouped(vectors, photo=photo).person
    for one in set(found[found != -1].tolist()):
        assert len(set(photo[found == one].tolist())) == (found == one).sum()


def test_a_mirror_image_parts_nobody_in_two() -> None:
    vectors, _ = faces([81], spread=0.6)
    found = grouped(vectors, photo=np.append(np.arange(80), 40)).person
    assert (found == -2).sum() == 80
    assert sorted(found[[40, 80]].tolist()) == [-2, -1]


def test_what_was_split_off_stays_apart_from_where_it_was() -> None:
    vectors, _ = faces([10], spread=0.7)
    person = np.array([7] * 5 + [9] * 5)
    fixed = np.array([False] * 5 + [True] * 5)
    barred = np.array([[row, 7] for row in range(5, 10)])
    assert grouped(vectors, person=person, fixed=fixed, barred=barred).person.tolist() == [7] * 5 + [9] * 5


def test_a_person_keeps_the_number_where_most_of_their_faces_are() -> None:
    vectors, _ = faces([6, 4])
    person = np.array([3] * 5 + [-1] + [3] + [-1] * 3)
    assert grouped(vectors, person=person).person.tolist() == [3] * 6 + [-2] * 4


def test_a_person_who_was_said_takes_in_who_is_alike_in_each_of_their_looks() -> None:
    young, _ = faces([6], seed=1)
    old, _ = faces([6], seed=2)
    person = np.array([4] * 3 + [-1] * 3)
    found = grouped(np.vstack([young, old]), person=np.tile(person, 2), fixed=np.tile(person == 4, 2))
    assert found.person.tolist() == [4] * 12


def test_a_face_between_two_limits_is_a_question() -> None:
    vectors, _ = faces([30, 1], spread=0.7)
    middle = vectors[:30].mean(0)
    middle /= np.linalg.norm(middle)
    aside = vectors[30] - vectors[30] @ middle * middle
    asked = 0.44 * middle + np.sqrt(1 - 0.44**2) * aside / np.linalg.norm(aside)
    found = grouped(np.vstack([vectors[:30], asked]).astype(np.float32))
    assert (found.person[30], found.likely[30]) == (-1, -2)
    assert set(found.likely[:30].tolist()) == {-1}


def test_arrivals_join_who_is_known_and_the_others_wait() -> None:
    vectors, who = faces([10, 10, 1])
    person = np.where(who == 2, -1, who + 5)
    arrived = np.zeros(21, bool)
    arrived[[0, 19, 20]] = True
    found = assign_faces(vectors, np.ones(21), np.arange(21), person, NONE, arrived)
    assert found.person.tolist() == person.tolist()
    assert found.likely.tolist() == [-1] * 21


def test_an_arrival_joins_nobody_who_is_on_its_photo_or_whom_it_does_not_show() -> None:
    vectors, _ = faces([12])
    person = np.array([5] * 10 + [-1] * 2)
    arrived = person == -1
    photo = np.append(np.arange(11), 0)
    found = assign_faces(vectors, np.ones(12), photo, person, np.array([[10, 5]]), arrived)
    assert found.person[10:].tolist() == [-1, -1]
    assert found.likely[10:].tolist() == [-1, -1]


def test_arrays_that_do_not_fit_are_refused() -> None:
    vectors, _ = faces([3])
    with pytest.raises(ValueError, match="3 faces, but photo"):
        grouped(vectors, photo=np.arange(2))
    with pytest.raises(ValueError, match="none of the faces"):
        grouped(vectors, barred=np.array([[3, 0]]))


@st.composite
def libraries(draw: st.DrawFn) -> dict[str, Any]:
    """Faces of a made-up library, on photos together, some of which the person or a run has spoken of."""
    seed = draw(st.integers(0, 2**16))
    counts = draw(st.lists(st.integers(1, 9), min_size=1, max_size=6))
    vectors, who = faces(counts, spread=draw(st.sampled_from([0.5, 0.8, 1.1, 1.6])), seed=seed)
    n, rng = len(who), np.random.default_rng(seed)
    person = np.where(rng.random(n) < 0.5, rng.integers(0, 4, n), -1)
    fixed = (person >= 0) & (rng.random(n) < 0.4)
    barred = np.column_stack([rng.integers(0, n, 4), rng.integers(0, 4, 4)])
    barred = barred[~(fixed[barred[:, 0]] & (person[barred[:, 0]] == barred[:, 1]))]
    return {
        "vectors": vectors,
        "photo": rng.integers(0, draw(st.integers(1, 2 * n)), n),
        "quality": rng.random(n),
        "person": person,
        "fixed": fixed,
        "barred": barred,
    }


@settings(max_examples=150, deadline=None)
@given(libraries())
def test_what_is_promised_of_every_library(library: dict[str, Any]) -> None:
    found = grouped(**library)
    fixed, photo, barred = library["fixed"], library["photo"], library["barred"]
    assert (found.person[fixed] == library["person"][fixed]).all()
    assert (found.person[barred[:, 0]] != barred[:, 1]).all()
    assert (found.likely[barred[:, 0]] != barred[:, 1]).all()
    assert ((found.likely == -1) | (found.person == -1)).all()
    for one in set(found.person.tolist()) - {-1}:
        inside = (found.person == one) & ~fixed
        said = set(photo[(found.person == one) & fixed].tolist())
        assert len(set(photo[inside].tolist())) == inside.sum()
        assert not said & set(photo[inside].tolist())
        asked = found.likely == one
        assert not set(photo[asked].tolist()) & set(photo[found.person == one].tolist())
    new = set(found.person.tolist()) - set(library["person"].tolist()) - {-1}
    assert new == set(range(FIRST_NEW, FIRST_NEW - len(new), -1))
    assert set(found.likely.tolist()) <= set(found.person.tolist()) | {-1}


@settings(max_examples=60, deadline=None)
@given(libraries(), st.integers(0, 100))
def test_the_order_of_faces_changes_nothing(library: dict[str, Any], seed: int) -> None:
    found = grouped(**library)
    order = np.random.default_rng(seed).permutation(len(found.person))
    back = np.argsort(order)
    mixed = {name: value[order] for name, value in library.items() if name != "barred"}
    barred = np.column_stack([back[library["barred"][:, 0]], library["barred"][:, 1]])
    again = grouped(**mixed, barred=barred)
    assert partition(again.person[back]) == partition(found.person)
    assert partition(again.likely[back]) == partition(found.likely)
    given_ones = found.person >= 0
    assert (again.person[back][given_ones] == found.person[given_ones]).all()


@settings(max_examples=60, deadline=None)
@given(libraries())
def test_a_second_run_over_what_the_first_one_found_finds_the_same_people(library: dict[str, Any]) -> None:
    faces_alone = {name: library[name] for name in ("vectors", "photo", "quality")}
    first = grouped(**faces_alone).person
    numbered = np.where(first < -1, 100 - first, first)
    assert grouped(**faces_alone, person=numbered).person.tolist() == numbered.tolist()
