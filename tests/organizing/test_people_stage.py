"""Faces are looked for once, photographs first; people are made of them, anew where there is reason to."""

import threading
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from photosort.library.people import FaceArrays
from photosort.model.acts import FaceIs, FaceIsNot, NamePerson
from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.face import FaceId, FoundFace
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.search.found import Why
from photosort.organizing import people_stage
from photosort.organizing.chore import work_off
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.engine.engine import Engine
from photosort.organizing.people_stage import FaceChore, group_people
from tests.library.conftest import World
from tests.library.faces import name_in_sidecar
from tests.organizing.conftest import processes, wait_until

ENDLESS = f"{__name__}:Endless"
NAMES = [f"{number}.jpg" for number in range(8)]


class Endless:
    """An engine that groups for ever."""

    def group_faces(self, *_: object) -> None:
        while True:
            pass


class Seen(Decoders):
    """In every photo the face of one of two people, by the number of the file; one shows nobody."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[bytes] = []

    def faces(self, path: bytes, thumbnail: bytes | None, token: CancelToken) -> list[FoundFace]:
        self.asked.append(path)
        number = int(path.rpartition(b"/")[2][0:1])
        return [] if number == 7 else [face(number)]


def face(number: int) -> FoundFace:
    """As like each other of its person as 0.9."""
    vector = np.zeros(128)
    vector[[number % 2, 2 + number]] = np.sqrt(0.9), np.sqrt(0.1)
    return FoundFace((0.2, 0.2, 0.3, 0.4), (0.5,) * 10, 0.9, 0.9, vector.astype("<f2").tobytes())


@pytest.fixture
def photos(world: World) -> tuple[PhotoId, ...]:
    world.add(*NAMES)
    world.read()
    return world.ids(*NAMES)


@pytest.fixture
def chore(world: World, photos: tuple[PhotoId, ...]) -> Iterator[FaceChore]:
    made = FaceChore(world.library, Seen())
    yield made
    made.close()
    made._decoders.close()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """What the engine is asked, and about how many faces; it never knows anybody."""
    noted: list[tuple[str, int]] = []

    def answer(_: Engine, token: CancelToken, name: str, vectors: np.ndarray, *__: object) -> tuple[np.ndarray, ...]:
        noted.append((name, len(vectors)))
        return np.full(len(vectors), -1), np.full(len(vectors), -1)

    monkeypatch.setattr(Engine, "ask", answer)
    return noted


def looked_for(world: World, chore: FaceChore) -> list[tuple[int, int]]:
    told: list[tuple[int, int]] = []
    work_off(chore, world.library, CancelToken(), lambda *done: told.append(done))
    return told


def test_faces_are_found_once_and_are_those_of_people(
    world: World, chore: FaceChore, photos: tuple[PhotoId, ...]
) -> None:
    assert looked_for(world, chore)[-1] == (8, 8)
    assert looked_for(world, chore) == [(0, 0)]
    people = world.library.people
    even, odd = people.all()
    assert [{one.photo for one in people.faces_in(person.id)} for person in (even, odd)] == [
        set(photos[0:7:2]), set(photos[1:7:2]),
    ]  # fmt: skip
    assert people.counts().photos_looked_at == 8
    assert not processes()


def test_names_that_others_gave_since_are_taken_over(
    world: World, chore: FaceChore, photos: tuple[PhotoId, ...], asked: list[tuple[str, int]]
) -> None:
    looked_for(world, chore)
    name_in_sidecar(world, "0.jpg", Anne="0.2,0.2,0.3,0.4")
    assert looked_for(world, chore) == [(0, 0)]
    assert [(one.name, one.photos) for one in world.library.people.all()] == [("Anne", 1)]
    assert len(asked) == 2


def test_photographs_come_before_papers_and_the_newest_first(
    world: World, chore: FaceChore, photos: tuple[PhotoId, ...]
) -> None:
    newest = world.library.people.waiting_ids()
    world.library.search.traits.store_words({newest[0]: [(Why.KIND, MessageCode.RECEIPTS)]})
    assert chore.waiting() == [*newest[1:], newest[0]]


def test_people_are_made_anew_where_something_is_new_alone(
    world: World, chore: FaceChore, asked: list[tuple[str, int]]
) -> None:
    told: list[None] = []
    chore._when_grouped = lambda: told.append(None)
    for _ in range(2):
        looked_for(world, chore)
    assert (asked, len(told)) == ([("group_faces", 7)], 1)


def test_what_the_person_says_has_the_others_asked_again(world: World, chore: FaceChore) -> None:
    looked_for(world, chore)
    people = world.library.people
    [one, _] = people.all()
    token = CancelToken()
    for act in (NamePerson(one.id, "Asha"), FaceIsNot((people.faces_in(one.id)[0].id,), one.id)):
        world.library.history.do(act)
        assert group_people(world.library, chore._engine, token, whole=True)
        assert not group_people(world.library, chore._engine, token, whole=True)
    assert [person.photos for person in people.all() if person.name] == [3]


def test_in_a_large_library_few_arrivals_join_who_is_there(
    world: World, chore: FaceChore, asked: list[tuple[str, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_for(world, chore)
    monkeypatch.setattr(people_stage, "_FEW", 0)
    monkeypatch.setattr(people_stage, "_MORE", 2)
    for name in ("8.jpg", "9.jpg"):
        world.add(name)
        world.read()
        looked_for(world, chore)
    monkeypatch.setattr(people_stage, "_MORE", 20)
    world.add("6_again.jpg")
    world.read()
    looked_for(world, chore)
    assert asked[1:] == [("assign_faces", 8), ("assign_faces", 9), ("group_faces", 10)]


def test_within_a_turn_people_are_made_as_the_faces_double(
    world: World, chore: FaceChore, asked: list[tuple[str, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people_stage, "_FIRST", 2)
    ids = chore.waiting()
    for first, last in ((0, 1), (1, 2), (2, 3), (3, 5)):
        chore.keep([(photo, [face(0)]) for photo in ids[first:last]])
        chore.meanwhile(CancelToken())
    assert asked == [("group_faces", 2), ("group_faces", 5)]


def test_where_all_face_data_was_deleted_people_are_made_within_a_turn_again(
    world: World, chore: FaceChore, asked: list[tuple[str, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people_stage, "_FIRST", 2)
    looked_for(world, chore)
    world.library.people.forget_all()
    chore.keep([(photo, [face(0)]) for photo in chore.waiting()[:3]])
    chore.meanwhile(CancelToken())
    assert asked == [("group_faces", 7), ("group_faces", 3)]


def test_at_the_end_of_a_turn_all_that_were_found_are_seen(
    world: World, chore: FaceChore, asked: list[tuple[str, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of few faces anew; of many those that came join who is there, until they have doubled."""
    ids = chore.waiting()
    for few, first, last in ((9, 0, 1), (9, 1, 3), (0, 3, 5), (0, 5, 7)):
        monkeypatch.setattr(people_stage, "_FEW", few)
        monkeypatch.setattr(people_stage, "_FIRST", 2)
        chore.keep([(photo, [face(0)]) for photo in ids[first:last]])
        chore.conclude(CancelToken(), whole=False)
    assert asked == [("group_faces", 1), ("group_faces", 3), ("assign_faces", 5), ("group_faces", 7)]


def test_grouping_gives_way_and_nothing_is_written_down(
    world: World, chore: FaceChore, monkeypatch: pytest.MonkeyPatch
) -> None:
    chore.keep([(photo, [face(0)]) for photo in chore.waiting()])
    monkeypatch.setattr(chore, "_engine", Engine(ENDLESS))
    token = CancelToken()
    wanted: Callable[[], FaceArrays] = world.library.people.vectors

    def cancel_later(finder: str) -> FaceArrays:
        def cancel() -> None:
            wait_until(lambda: bool(processes()))
            token.cancel()

        threading.Thread(target=cancel).start()
        return wanted()

    monkeypatch.setattr(world.library.people, "vectors", cancel_later)
    with pytest.raises(Cancelled):
        chore.conclude(token, whole=True)
    assert (processes(), world.library.people.all()) == ([], [])


def test_turned_off_no_vector_is_left(world: World, chore: FaceChore) -> None:
    looked_for(world, chore)
    chore.put_down()
    assert len(world.library.people.vectors().faces) == 0
    assert len(chore.waiting()) == 8


@pytest.fixture
def somebody(world: World, photos: tuple[PhotoId, ...], chore: FaceChore) -> list[FaceId]:
    """Faces on five photos: four surely show one person without a name, the last is asked about."""
    even = [photos[number] for number in (0, 2, 4, 6)]
    chore.keep([(photo, [face(2 * place)]) for place, photo in enumerate(even)])
    chore.keep([(photos[1], [less_like()])])
    chore.conclude(CancelToken(), whole=True)
    found = world.library.people.faces_of([*even, photos[1]])
    assert [found[photo][0].certainty for photo in found] == [*["sure"] * 4, "likely"]
    return [found[photo][0].id for photo in (*even, photos[1])]


def less_like() -> FoundFace:
    """Of the first of the two people, but hardly to be seen as that."""
    vector = np.zeros(128)
    vector[[0, 100]] = np.sqrt(0.18), np.sqrt(0.82)
    return FoundFace((0.2, 0.2, 0.3, 0.4), (0.5,) * 10, 0.9, 0.9, vector.astype("<f2").tobytes())


def test_a_yes_takes_nobody_apart_who_has_no_name(world: World, chore: FaceChore, somebody: list[FaceId]) -> None:
    people = world.library.people
    [one] = people.all()
    world.library.history.do(FaceIs((somebody[-1],), one.id))
    chore.conclude(CancelToken(), whole=True)
    assert [(each.id, each.photos) for each in people.all()] == [(one.id, 5)]
    assert {each.id for each in people.faces_in(one.id)} == set(somebody)


@pytest.mark.parametrize("which", [-1, 0])
def test_a_no_takes_the_others_from_nobody(world: World, chore: FaceChore, somebody: list[FaceId], which: int) -> None:
    """To what was asked, and to a face that was sure, with which all others are alike."""
    people = world.library.people
    [one] = people.all()
    others = {each.id for each in people.faces_in(one.id)} - {somebody[which]}
    world.library.history.do(FaceIsNot((somebody[which],), one.id))
    chore.conclude(CancelToken(), whole=True)
    assert {each.id for each in people.faces_in(one.id)} == others
    assert [each.id for each in people.all()] == [one.id]
