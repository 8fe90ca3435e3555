"""The people of the fake library are what those of the real one are, whatever is said of them."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from photosort.library.ports import LibraryPort
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
    PersonAct,
    SplitPerson,
)
from photosort.model.face import FaceId, PersonId
from photosort.model.problem import PhotosortError
from photosort.model.view import Order, View
from tests.library.conftest import World, write
from tests.library.faces import NEW, assign, find, found
from tests.ui.fake_people import add_people
from tests.ui.fakes import FakeLibrary

ANNE, TOM = PersonId(1), PersonId(2)
NAMES = [f"{number}.jpg" for number in range(5)]


def faces(*numbers: int) -> tuple[FaceId, ...]:
    return tuple(map(FaceId, numbers))


@pytest.fixture
def both(tmp_path: Path) -> Iterator[tuple[LibraryPort, LibraryPort]]:
    """Anne on all of five photos, Tom on three; one of his is likely, and one face shows nobody."""
    world = World(tmp_path)
    for number, name in enumerate(NAMES):
        write(world.photos / name, mtime_ns=(1_600_000_000 + number) * 10**9)
    world.add()
    world.read()
    anne, tom = list[FaceId](), list[FaceId]()
    for number, name in enumerate(NAMES):
        one, other, *_ = find(world, name, found(0.1, 0, size=0.3, quality=0.6 + number / 20), found(0.6, 1))
        anne.append(one)
        tom.append(other)
    assign(world, {**dict.fromkeys(anne, NEW), **dict.fromkeys(tom[:3], NEW - 1)}, {})
    assign(world, {**dict.fromkeys(anne, ANNE), **dict.fromkeys(tom[:3], TOM)}, {tom[3]: TOM})
    world.library.history.do(NamePerson(ANNE, "Anne"))
    made = FakeLibrary(empty=True)
    store, like = made.store, world.library
    store.roots = {root.id: root for root in like.folders.all()}
    store.photos = {photo.id: photo for photo in like.photos.get(like.photos.ids(View()))}
    store.people = {row.id: dataclasses.replace(row, cover=FaceId(0)) for row in like.people.all()}
    known = like.people.faces_of(list(store.photos)).values()
    store.faces = {face.id: face for several in known for face in several}
    yield world.library, made
    world.library.close()


ACTS: dict[str, Act] = {
    "name": NamePerson(TOM, "Tom"),
    "take a name away": NamePerson(ANNE, ""),
    "merge": MergePeople((TOM,), ANNE),
    "merge into one without a name": MergePeople((ANNE,), TOM),
    "split": SplitPerson(ANNE, faces(1, 3)),
    "yes": FaceIs(faces(8), TOM),
    "somebody new": FaceIs(faces(10, 8), None, "Uncle"),
    "no": FaceIsNot(faces(8, 2), TOM),
    "no face": NotAFace(faces(1, 10)),
    "hide": HidePeople((TOM,)),
    "hide faces": HideFaces(faces(10, 8)),
    "cover": CoverOfPerson(ANNE, FaceId(3)),
    "birthday": BirthdayOfPerson(ANNE, "--02-29"),
}


def seen(library: LibraryPort) -> dict[str, Any]:
    people = library.people
    return {
        "all": people.all(),
        "faces": people.faces_of(library.photos.ids(View())),
        "in": {one.id: people.faces_in(one.id) for one in people.all()},
        "with": {one.id: people.with_whom(one.id) for one in people.all()},
        "strangers": people.strangers(),
        "questions": people.questions(),
        "counts": dataclasses.replace(people.counts(), photos_looked_at=0),
        "photos": {one.id: library.photos.ids(View(person=one.id, order=Order.NAME)) for one in people.all()},
        "kinds": [one.kind for one in library.history.entries()][:1],
    }


def test_every_act_on_people_is_among_them() -> None:
    assert {type(act) for act in ACTS.values()} == set(PersonAct.__args__)


@pytest.mark.parametrize("name", ACTS)
def test_an_act_is_the_same_and_undone(both: tuple[LibraryPort, LibraryPort], name: str) -> None:
    one, other = both
    before = seen(one)
    assert {**seen(other), "kinds": before["kinds"]} == before
    done = [library.history.do(ACTS[name]) for library in both]
    assert done[0].message == done[1].message
    assert seen(one) == seen(other) != before
    for library in both:
        library.history.undo()
    assert {**seen(one), "kinds": []} == {**seen(other), "kinds": []} == {**before, "kinds": []}


@pytest.mark.parametrize(
    "act",
    [
        NamePerson(PersonId(9), "Nobody"),
        NamePerson(TOM, "anne"),
        MergePeople((TOM,), TOM),
        MergePeople((PersonId(9),), TOM),
        SplitPerson(TOM, faces(2, 4, 6)),
        SplitPerson(TOM, faces(1)),
        FaceIs((), TOM),
        FaceIs(faces(99), TOM),
        NotAFace(()),
        CoverOfPerson(ANNE, FaceId(2)),
    ],
)
def test_what_cannot_be_done_is_refused_alike(both: tuple[LibraryPort, LibraryPort], act: Act) -> None:
    refused = []
    for library in both:
        with pytest.raises(PhotosortError) as error:
            library.history.do(act)
        refused.append(error.value.message)
    assert refused[0] == refused[1]


def test_people_can_be_put_into_the_fake(both: tuple[LibraryPort, LibraryPort]) -> None:
    library = FakeLibrary()
    add_people(library.store)
    assert [(one.name, one.photos, one.hidden) for one in library.people.all()] == [
        ("Asha", 20, False), ("Tom", 12, False), ("", 6, False), ("", 4, False), ("Uncle", 3, True)
    ]  # fmt: skip
    assert [library.people.get(one.person).name for one in library.people.questions()] == ["Tom", "Tom"]
    counts = library.people.counts()
    assert (counts.people, counts.unnamed, counts.hidden, counts.unknown) == (4, 2, 1, 5)
