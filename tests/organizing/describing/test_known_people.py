"""Whom photos show, and whose face keeps one of them from going with the junk."""

from photosort.learning.people.limits import FOUNDING
from photosort.model.face import Certainty, Face, FaceId, PersonId
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import PhotoId
from photosort.organizing.describing.known_people import known, named

ASHA, NOBODY = PersonId(1), PersonId(3)
CALLED = frozenset({ASHA})


def face(
    photo: int, person: PersonId | None, certainty: Certainty = Certainty.SURE, quality: float = FOUNDING
) -> dict[PhotoId, list[Face]]:
    """A photo with one face."""
    one = Face(FaceId(photo), PhotoId(photo), (0.1, 0.1, 0.2, 0.2), quality, person, certainty)
    return {PhotoId(photo): [one]}


def test_somebody_with_a_name_is_known() -> None:
    assert known(face(7, ASHA), CALLED, {}) == {7: Fact(FactKind.KNOWN_PERSON, 1)}


def test_somebody_without_a_name_is_known_who_is_on_photographs_outside_of_junk() -> None:
    assert known(face(7, NOBODY), CALLED, {NOBODY: 14}) == {7: Fact(FactKind.SEEN_ELSEWHERE, 14)}
    assert known(face(7, NOBODY), CALLED, {NOBODY: 0}) == {}
    assert known(face(7, None), CALLED, {NOBODY: 14}) == {}


def test_a_name_is_the_better_reason() -> None:
    both = {PhotoId(7): [*face(7, NOBODY)[PhotoId(7)], *face(7, ASHA)[PhotoId(7)]]}
    assert known(both, CALLED, {NOBODY: 14}) == {7: Fact(FactKind.KNOWN_PERSON, 1)}


def test_a_poor_face_holds_nothing_back_unless_the_person_said_who_it_is() -> None:
    assert known(face(7, ASHA, quality=FOUNDING - 0.1), CALLED, {}) == {}
    assert known(face(7, ASHA, Certainty.LIKELY, 1.0), CALLED, {}) == {}
    assert known(face(7, ASHA, Certainty.SAID, 0.1), CALLED, {}) == {7: Fact(FactKind.KNOWN_PERSON, 1)}


def test_albums_are_named_after_faces_that_are_sure_however_small() -> None:
    assert named(face(7, ASHA, quality=0.1) | face(8, ASHA, Certainty.LIKELY), CALLED) == {7: {1}, 8: set()}
