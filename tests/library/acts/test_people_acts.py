"""What a person says of faces and people, how it is told, and which act waits for which when they are taken back."""

import pytest

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
)
from photosort.model.changes import Changes
from photosort.model.english import in_english
from photosort.model.face import Certainty, FaceId, PersonId
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.model.view import Order, View
from tests.library.conftest import NAMES, World
from tests.library.faces import NEW, assign, find, found, in_photo, whose

ANNE, TOM, EVE = PersonId(1), PersonId(2), PersonId(3)
SOMEBODY = Message(MessageCode.SOMEBODY)


@pytest.fixture
def faces(world: World) -> list[FaceId]:
    """One face on each of nine photos: three people with three each."""
    world.add(*NAMES)
    world.read()
    every = [find(world, name, found(0.1, number // 3))[0] for number, name in enumerate(NAMES)]
    assign(world, {one: NEW - number // 3 for number, one in enumerate(every)})
    return every


def do(world: World, act: Act) -> Message:
    return world.library.history.do(act).message


def sure(world: World, person: PersonId) -> set[FaceId]:
    return {face.id for face in world.library.people.faces_in(person)}


def names(world: World) -> dict[int, str]:
    return {one.id: one.name for one in world.library.people.all()}


def test_a_name_is_given_changed_and_taken_away(world: World, faces: list[FaceId]) -> None:
    done = world.library.history.do(NamePerson(ANNE, " Anne\n Marie "))
    assert done.message == Message(MessageCode.PERSON_NAMED, name="Anne Marie")
    assert done.changes == Changes(history=True, people=True)
    assert do(world, NamePerson(ANNE, "Anne")) == Message(MessageCode.RENAMED, album="Anne Marie", name="Anne")
    assert do(world, NamePerson(ANNE, "Anne")) == Message(MessageCode.NOTHING_CHANGED)
    assert do(world, NamePerson(ANNE, " ")) == Message(MessageCode.PERSON_UNNAMED, person="Anne")
    world.library.history.undo()
    assert names(world) == {1: "Anne", 2: "", 3: ""}
    with pytest.raises(PhotosortError, match="called ANNE already"):
        do(world, NamePerson(TOM, "ANNE"))
    with pytest.raises(PhotosortError, match="called anne already"):
        do(world, FaceIs((faces[8],), None, "anne"))


def test_a_merge_says_whose_all_faces_are(world: World, faces: list[FaceId]) -> None:
    do(world, NamePerson(TOM, "Tom"))
    do(world, BirthdayOfPerson(EVE, "--05-17"))
    do(world, FaceIsNot((faces[0],), TOM))
    message = do(world, MergePeople((TOM, EVE, ANNE), ANNE))
    assert message == Message(MessageCode.PEOPLE_MERGED, count=2, person="Tom")
    assert in_english(message) == "Merged 2 people into Tom"
    [person] = world.library.people.all()
    assert (person.id, person.name, person.birthday, person.photos) == (ANNE, "Tom", "--05-17", 9)
    assert {face.certainty for face in world.library.people.faces_in(ANNE)} == {Certainty.SAID}
    assign(world, dict.fromkeys(faces, NEW))  # a later run parts nobody
    assert whose(world, *faces) == [ANNE] * 9
    world.library.history.undo()
    assert [sure(world, one) for one in (ANNE, TOM, EVE)] == [set(faces[:3]), set(faces[3:6]), set(faces[6:])]
    assert names(world) == {1: "", 2: "Tom", 3: ""}


def test_strangers_who_are_hidden_are_somebody_each(world: World, faces: list[FaceId]) -> None:
    do(world, FaceIsNot(tuple(faces[1:3]), ANNE))
    assign(world, {one: PersonId(place // 3 + 1) for place, one in enumerate(faces)}, {faces[2]: TOM})
    strangers = world.library.people.strangers
    assert {face.id for face in strangers()} == {faces[1], faces[2]}
    assert len(strangers()) == world.library.people.counts().unknown
    message = do(world, HideFaces((faces[1], faces[2], faces[1])))
    assert in_english(message) == "Hid 2 faces"
    assert strangers() == []
    one, other = whose(world, faces[1], faces[2])
    assert one != other
    hidden = {person.id for person in world.library.people.all() if person.hidden}
    assert hidden == {one, other}
    assign(world, {faces[1]: ANNE, faces[2]: NEW})  # no later run shows them again
    assert whose(world, faces[1], faces[2]) == [one, other]
    world.library.history.undo()
    assert {faces[1], faces[2]} <= {face.id for face in strangers()}


def test_strangers_come_from_the_newest_photo_first(world: World, faces: list[FaceId]) -> None:
    do(world, FaceIsNot(tuple(faces[:3]), ANNE))
    order = [face.photo for face in world.library.people.strangers()]
    assert order == [photo for photo in world.library.photos.ids(View(order=Order.DATE)) if photo in order]
    assert len(order) == 3


def test_not_one_of_them_means_not_all_of_them(world: World, faces: list[FaceId]) -> None:
    do(world, FaceIsNot((faces[6],), TOM))
    assign(world, dict(zip(faces[:6], [1] * 3 + [2] * 3, strict=True)), {faces[6]: ANNE})
    do(world, MergePeople((TOM,), ANNE))
    assert whose(world, faces[6]) == [None]
    assign(world, {faces[6]: ANNE})
    assert whose(world, faces[6]) == [None]


def test_a_split_holds_against_later_runs_on_both_sides(world: World, faces: list[FaceId]) -> None:
    message = do(world, SplitPerson(ANNE, tuple(faces[:1])))
    assert message == Message(MessageCode.PERSON_SPLIT, count=1, person=SOMEBODY)
    assert in_english(message) == "Split 1 face off from somebody without a name"
    [new] = set(whose(world, faces[0])) - {ANNE}
    assert new is not None
    assign(world, {faces[0]: ANNE, faces[1]: new, faces[2]: ANNE})
    assert whose(world, *faces[:3]) == [new, ANNE, ANNE]
    with pytest.raises(PhotosortError, match="not all of them"):
        do(world, SplitPerson(ANNE, tuple(faces[1:3])))


def test_yes_and_no_are_never_asked_again(world: World, faces: list[FaceId]) -> None:
    do(world, NamePerson(TOM, "Tom"))
    assert do(world, FaceIs((faces[0],), TOM)) == Message(MessageCode.FACES_ARE, count=1, person="Tom")
    assert do(world, FaceIs((faces[0],), TOM)) == Message(MessageCode.NOTHING_CHANGED)
    assert do(world, FaceIsNot((faces[1], faces[2]), TOM)) == Message(MessageCode.FACES_ARE_NOT, count=2, person="Tom")
    assign(world, {faces[0]: EVE, faces[1]: TOM}, {faces[2]: TOM})
    assert whose(world, *faces[:3]) == [TOM, None, None]
    do(world, FaceIs((faces[1],), TOM))  # who said no may say yes
    assert whose(world, faces[1]) == [TOM]
    do(world, FaceIsNot((faces[0],), TOM))  # and the other way round
    assert whose(world, faces[0]) == [None]


def test_somebody_new_is_made_of_a_face_that_nobody_knows(world: World, faces: list[FaceId]) -> None:
    assert do(world, FaceIs((faces[8],), None, "Uncle")) == Message(MessageCode.FACES_ARE, count=1, person="Uncle")
    assert names(world)[4] == "Uncle"
    world.library.history.undo()
    assert whose(world, faces[8]) == [EVE]
    assert 4 not in names(world)


def test_what_is_no_face_is_shown_no_more(world: World, faces: list[FaceId]) -> None:
    assert do(world, NotAFace((faces[0],))) == Message(MessageCode.NOT_FACES, count=1)
    assert in_photo(world, NAMES[0]) == []
    assert world.library.people.get(ANNE).photos == 2
    assign(world, dict.fromkeys(faces[:3], ANNE))
    assert whose(world, faces[0]) == [None]
    assert faces[0] not in world.library.people.vectors().faces
    world.library.history.undo()
    assert world.library.people.get(ANNE).photos == 3


def test_people_are_hidden_and_shown(world: World, faces: list[FaceId]) -> None:
    assert do(world, HidePeople((TOM,))) == Message(MessageCode.PERSON_HIDDEN, person=SOMEBODY)
    assert do(world, HidePeople((TOM, EVE))) == Message(MessageCode.PEOPLE_HIDDEN, count=2)
    assert [one.hidden for one in world.library.people.all()] == [False, True, True]
    assert do(world, HidePeople((TOM,), hidden=False)) == Message(MessageCode.PERSON_SHOWN, person=SOMEBODY)
    assign(world, {})  # who is hidden stays so, and keeps the faces
    assert [one.id for one in world.library.people.all()] == [EVE]


def test_a_cover_counts_while_the_face_is_theirs(world: World, faces: list[FaceId]) -> None:
    people = world.library.people
    assert people.get(ANNE).cover == faces[0]
    assert do(world, CoverOfPerson(ANNE, faces[2])) == Message(MessageCode.PERSON_COVER_CHOSEN, person=SOMEBODY)
    assert people.get(ANNE).cover == faces[2]
    do(world, FaceIs((faces[2],), TOM))
    assert people.get(ANNE).cover == faces[0]
    world.library.history.undo()
    assert do(world, CoverOfPerson(ANNE, None)) == Message(MessageCode.PERSON_COVER_GIVEN_BACK, person=SOMEBODY)
    assert people.get(ANNE).cover == faces[0]
    with pytest.raises(PhotosortError, match="not a face of somebody without a name"):
        do(world, CoverOfPerson(ANNE, faces[3]))


@pytest.mark.parametrize("day", ["1990-05-17", "--05-17", "--02-29", "2000-02-29"])
def test_a_birthday_is_a_day(world: World, faces: list[FaceId], day: str) -> None:
    do(world, BirthdayOfPerson(ANNE, f" {day} "))
    assert world.library.people.get(ANNE).birthday == day
    do(world, BirthdayOfPerson(ANNE, ""))
    assert world.library.people.get(ANNE).birthday == ""


@pytest.mark.parametrize("day", ["May 17", "--02-30", "1990-02-29", "19900517", "1990-W01-1", "17.5.1990", "--5-17"])
def test_what_is_no_day_is_named(world: World, faces: list[FaceId], day: str) -> None:
    with pytest.raises(PhotosortError, match="is not a day"):
        do(world, BirthdayOfPerson(ANNE, day))


FIRST: dict[str, tuple[Act, Act]] = {
    "who speaks of somebody stands on who made them": (
        SplitPerson(ANNE, (FaceId(1),)), FaceIs((FaceId(9),), PersonId(4))
    ),
    "who takes somebody away stands on who spoke of them": (FaceIs((FaceId(1),), TOM), MergePeople((ANNE,), TOM)),
    "one face is of one": (FaceIs((FaceId(1),), TOM), FaceIs((FaceId(1),), EVE)),
    "one name is of one": (NamePerson(ANNE, "Anne"), NamePerson(ANNE, "Ann")),
    "a no stands under a yes": (FaceIsNot((FaceId(9),), ANNE), FaceIs((FaceId(9),), ANNE)),
}  # fmt: skip


@pytest.mark.parametrize("name", FIRST)
def test_the_later_act_comes_first(world: World, faces: list[FaceId], name: str) -> None:
    history = world.library.history
    first, second = (history.do(act).act_id for act in FIRST[name])
    assert first is not None
    assert second is not None
    with pytest.raises(PhotosortError, match="First undo"):
        history.undo_act(first)
    history.undo_act(second)
    history.undo_act(first)
    assert [sure(world, one) for one in (ANNE, TOM, EVE)] == [set(faces[:3]), set(faces[3:6]), set(faces[6:])]
    with pytest.raises(PhotosortError, match="First redo"):
        history.redo_act(second)


def test_different_things_said_of_one_person_do_not_wait_for_each_other(world: World, faces: list[FaceId]) -> None:
    history = world.library.history
    act = history.do(NamePerson(ANNE, "Anne")).act_id
    do(world, HidePeople((ANNE,)))
    do(world, BirthdayOfPerson(ANNE, "--05-17"))
    do(world, CoverOfPerson(ANNE, faces[1]))
    assert act is not None
    history.undo_act(act)
    [anne] = [one for one in world.library.people.all() if one.id == ANNE]
    assert (anne.name, anne.hidden, anne.birthday, anne.cover) == ("", True, "--05-17", faces[1])


def test_runs_respect_names_and_take_away_who_is_empty(world: World, faces: list[FaceId]) -> None:
    do(world, NamePerson(ANNE, "Anne"))
    do(world, FaceIs((faces[3],), EVE))
    world.library.history.undo()
    assign(world, dict.fromkeys(faces[:6], NEW) | dict.fromkeys(faces[6:], EVE))
    # Anne keeps hers. Tom's came to somebody new, and he is gone; undoing may need Eve.
    assert whose(world, *faces) == [ANNE] * 3 + [PersonId(4)] * 3 + [EVE] * 3
    assign(world, {})
    assert whose(world, *faces) == [ANNE] * 3 + [None] * 6
    world.library.history.redo()
    assert whose(world, faces[3]) == [EVE]


def test_a_run_that_began_before_an_act_does_not_undo_it(world: World, faces: list[FaceId]) -> None:
    people = world.library.people
    arrays = people.vectors()
    do(world, FaceIs((faces[0],), TOM))
    do(world, FaceIsNot((faces[1],), ANNE))
    do(world, NotAFace((faces[2],)))
    do(world, MergePeople((EVE,), TOM))
    people.assign(arrays, arrays.person, arrays.person * 0 - 1)
    assert whose(world, *faces) == [TOM, None, None] + [TOM] * 6
