"""How the machine writes whom faces show, without touching what the person decided. SQL in an open transaction."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from photosort.library.db import rows
from photosort.library.db.store import Write
from photosort.library.face_rows import PROTECTED, drop_emptied
from photosort.model.face import Certainty

if TYPE_CHECKING:
    import numpy as np  # loaded where it is used: the window is up before it is needed

_NOBODY = -1
_MOVES = 0.02  # a likeness that changed by less is not written again


def write_people(
    write: Write, faces: "np.ndarray", vectors: "np.ndarray", person: "np.ndarray", likely: "np.ndarray"
) -> None:
    """Write down whom faces show; see `photosort.library.people.People.assign`."""
    db = write.db
    known = _People(write)
    each = list(zip(faces.tolist(), person.tolist(), likely.tolist(), strict=True))
    known.founded = {surely for face, surely, _ in each if surely < _NOBODY and known.may_change(face)}
    wanted = list[tuple[int, int, Certainty]]()  # place in the arrays, person or a new one's number, how sure
    for place, (face, surely, perhaps) in enumerate(each):
        if not known.may_change(face):
            continue
        if surely != _NOBODY and known.may_be(face, surely):
            wanted.append((place, surely, Certainty.SURE))
        elif perhaps != _NOBODY and known.may_be(face, perhaps):
            wanted.append((place, perhaps, Certainty.LIKELY))
        elif face in known.now:
            db.execute("DELETE FROM face_person WHERE face_id = ?", (face,))
            write.touched(people=True)
    made = {
        number: int(db.execute("INSERT INTO person DEFAULT VALUES").lastrowid or 0)
        for number in sorted(known.founded, reverse=True)
    }
    final = [(place, made.get(one, one), how) for place, one, how in wanted]
    staying = known.staying(faces.tolist(), {place for place, *_ in final})
    alike = _likenesses(vectors, [*final, *staying])
    for place, one, how in final:
        face, likeness = int(faces[place]), alike.get(place)
        if known.now.get(face, (None,))[:2] == (one, how) and not _moved(known.now[face][2], likeness):
            continue
        db.execute(
            "INSERT INTO face_person (face_id, person_id, certainty, likeness) VALUES (?1, ?2, ?3, ?4) "
            "ON CONFLICT DO UPDATE SET person_id = ?2, certainty = ?3, likeness = ?4",
            (face, one, how, likeness),
        )
        write.touched(people=True)
    drop_emptied(write)


class _People:
    """What is known of faces and people when the machine writes: the person may have decided meanwhile."""

    def __init__(self, write: Write) -> None:
        db = write.db
        self.founded = set[int]()  # numbers of new people, who have a face
        self.now: dict[int, tuple[int, str, float | None]] = {
            face: (person, certainty, likeness)
            for face, person, certainty, likeness in db.execute(
                "SELECT face_id, person_id, certainty, likeness FROM face_person"
            )
        }
        self._faces = set(rows.ids_of(db, "SELECT id FROM face f WHERE f.id NOT IN (SELECT face_id FROM no_face)"))
        self._people = set(rows.ids_of(db, "SELECT id FROM person"))
        self._protected = set(rows.ids_of(db, f"SELECT s.id FROM person s WHERE {PROTECTED}"))
        self._barred: set[tuple[int, int]] = set(db.execute("SELECT face_id, person_id FROM face_not"))

    def may_change(self, face: int) -> bool:
        """Whether the machine may say anything else of a face than is said of it now."""
        if face not in self._faces:
            return False
        person, certainty, _ = self.now.get(face, (None, None, None))
        return certainty != Certainty.SAID and not (certainty == Certainty.SURE and person in self._protected)

    def may_be(self, face: int, person: int) -> bool:
        """Whether a face may be given to a person, or to one of those who are founded."""
        return person in self.founded or (person in self._people and (face, person) not in self._barred)

    def staying(self, faces: Sequence[int], but: set[int]) -> list[tuple[int, int, Certainty]]:
        """Where faces stand of which it stays certain whom they show."""
        known = ((place, self.now[face]) for place, face in enumerate(faces) if place not in but and face in self.now)
        return [
            (place, person, Certainty(certainty))
            for place, (person, certainty, _) in known
            if certainty != Certainty.LIKELY
        ]


def _likenesses(vectors: "np.ndarray", given: Sequence[tuple[int, int, Certainty]]) -> dict[int, float]:
    """How alike each face is to the mean of the others that surely show its person: their cosine, 0..1.

    A face that is alone has none.
    """
    import numpy as np

    if not given:
        return {}
    places = np.array([place for place, *_ in given])
    sure = np.array([how is not Certainty.LIKELY for *_, how in given])
    own = vectors[places]
    _, group = np.unique([person for _, person, _ in given], return_inverse=True)
    sums = np.zeros((group.max() + 1, own.shape[1]), np.float32)
    order = np.flatnonzero(sure)[np.argsort(group[sure], kind="stable")]
    people, first = np.unique(group[order], return_index=True)
    if len(people):
        sums[people] = np.add.reduceat(own[order], first)
    others = sums[group] - own * sure[:, None]
    length = np.linalg.norm(others, axis=1)
    number = np.bincount(group[sure], minlength=len(sums))[group] - sure
    cosine = np.clip(np.einsum("nd,nd->n", own, others) / np.maximum(length, 1e-6), 0, 1)
    there = (number > 0) & (length > 1e-6)
    return {int(place): round(float(alike), 3) for place, alike in zip(places[there], cosine[there], strict=True)}


def _moved(before: float | None, now: float | None) -> bool:
    if before is None or now is None:
        return before is not now
    return abs(before - now) >= _MOVES
