"""Random acts on people, the machine's writes among them: each is undone, and no run changes what was said."""

from typing import Any

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

from photosort.model.acts import (
    Act,
    BirthdayOfPerson,
    CoverOfPerson,
    FaceIs,
    FaceIsNot,
    HideFaces,
    HidePeople,
    MergePeople,
    NamePerson,
    NotAFace,
    SplitPerson,
    Trash,
)
from photosort.model.face import FaceId, PersonId
from photosort.model.history import ActResult
from tests.library.acts.machines import UndoneActs
from tests.library.faces import NEW, assign, find, found

PHOTOS = [f"{number}.jpg" for number in range(5)]
TABLES = ("person", "face_person", "face_not", "no_face", "face")

some = st.lists(st.integers(1, 2 * len(PHOTOS)), min_size=1, max_size=4, unique=True)
person = st.integers(1, 6)


class ActsOnPeople(UndoneActs):
    """Two faces on each of five photos; of four people two are known, by two faces each."""

    def __init__(self) -> None:
        super().__init__()
        self.world.add(*PHOTOS)
        self.world.read()
        faces = [face for name in PHOTOS for face in find(self.world, name, found(0.1, 0), found(0.6, 1))]
        assign(self.world, {faces[0]: NEW, faces[2]: NEW, faces[1]: NEW - 1, faces[3]: NEW - 1})
        self.before = self.image()

    def image(self) -> dict[str, list[Any]]:
        with self.db() as db:
            return {table: db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in TABLES[:-2]} | {
                table: db.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in TABLES[-2:]
            }

    def do(self, act: Act) -> ActResult | None:
        before, done = self.image(), super().do(act)
        assert done is None or (self.image() == before) == (done.act_id is None or isinstance(act, Trash))
        return done

    @rule(who=person, name=st.sampled_from(["Anne", "Tom", ""]))
    def name(self, who: int, name: str) -> None:
        self.do(NamePerson(PersonId(who), name))

    @rule(people=st.lists(person, min_size=1, max_size=2), into=person)
    def merge(self, people: list[int], into: int) -> None:
        self.do(MergePeople(tuple(map(PersonId, people)), PersonId(into)))

    @rule(who=person, faces=some)
    def split(self, who: int, faces: list[int]) -> None:
        theirs = [face.id for face in self.world.library.people.faces_in(PersonId(who))]
        self.do(SplitPerson(PersonId(who), tuple(one for one in theirs if one in faces)))

    @rule(who=st.one_of(st.none(), person), faces=some)
    def yes(self, who: int | None, faces: list[int]) -> None:
        self.do(FaceIs(tuple(map(FaceId, faces)), None if who is None else PersonId(who)))

    @rule(who=person, faces=some)
    def no(self, who: int, faces: list[int]) -> None:
        self.do(FaceIsNot(tuple(map(FaceId, faces)), PersonId(who)))

    @rule(faces=some)
    def none(self, faces: list[int]) -> None:
        self.do(NotAFace(tuple(map(FaceId, faces))))

    @rule(people=st.lists(person, min_size=1, max_size=2), hidden=st.booleans())
    def hide(self, people: list[int], hidden: bool) -> None:
        self.do(HidePeople(tuple(map(PersonId, people)), hidden))

    @rule(faces=some)
    def hide_strangers(self, faces: list[int]) -> None:
        self.do(HideFaces(tuple(map(FaceId, faces))))

    @rule(who=person, face=st.integers(0, 2 * len(PHOTOS)))
    def cover(self, who: int, face: int) -> None:
        self.do(CoverOfPerson(PersonId(who), FaceId(face) if face else None))

    @rule(who=person, day=st.sampled_from(["1990-05-17", "--02-29", "1990-02-30", ""]))
    def birthday(self, who: int, day: str) -> None:
        self.do(BirthdayOfPerson(PersonId(who), day))

    @rule(photo=st.sampled_from(PHOTOS))
    def trash(self, photo: str) -> None:
        self.do(Trash(self.world.ids(photo)))


class AmongTheMachines(ActsOnPeople):
    """Runs go on giving faces to people, and finders find some faces anew and lose others."""

    @rule(given=st.lists(st.integers(-3, 6), min_size=10, max_size=10), asked=st.lists(st.integers(-1, 6), min_size=10))
    def run(self, given: list[int], asked: list[int]) -> None:
        said = self.said()
        arrays = self.world.library.people.vectors()
        size = len(arrays.faces)
        self.world.library.people.assign(
            arrays, np.array(given[:size], np.int64), np.where(np.array(asked[:size]) == 0, -1, asked[:size])
        )
        assert self.said() == said
        self.what_was_said_no_to_is_not_so()

    @rule(photo=st.sampled_from(PHOTOS), one=st.booleans(), other=st.booleans())
    def find(self, photo: str, one: bool, other: bool) -> None:
        said = self.said()
        faces = [face for face, there in ((found(0.12, 0), one), (found(0.62, 1), other)) if there]
        if photo in self.shown():
            find(self.world, photo, *faces)
        assert self.said() == said

    def shown(self) -> list[str]:
        return [photo.name.decode() for photo in self.world.everything() if photo.presence == "present"]

    def said(self) -> dict[str, list[Any]]:
        """All that the person has said of faces and people."""
        rows = self.image()
        decided = {row[0] for row in rows["person"] if any(row[1:4]) or row[4] is not None}
        return {
            "said": [row[:2] for row in rows["face_person"] if row[2] == "said"],
            "not": rows["face_not"],
            "none": rows["no_face"],
            "people": [row for row in rows["person"] if row[0] in decided],
        }

    def what_was_said_no_to_is_not_so(self) -> None:
        rows = self.image()
        given = {row[:2] for row in rows["face_person"]}
        assert not given & {row[:2] for row in rows["face_not"]}
        assert not {face for face, _ in given} & {face for (face,) in rows["no_face"]}

    def check_ways(self) -> None:
        for _ in range(self.done):
            self.history.undo()
        assert self.said() == {"said": [], "not": [], "none": [], "people": []}


def test_undo_all_and_redo_all() -> None:
    run_state_machine_as_test(ActsOnPeople, settings=settings(max_examples=15, stateful_step_count=20, deadline=None))


def test_undo_among_the_machines_writes() -> None:
    run_state_machine_as_test(
        AmongTheMachines, settings=settings(max_examples=15, stateful_step_count=20, deadline=None)
    )


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("machine", [ActsOnPeople, AmongTheMachines])
def test_hundreds_of_acts(machine: type[ActsOnPeople]) -> None:
    run_state_machine_as_test(machine, settings=settings(max_examples=60, stateful_step_count=200, deadline=None))
