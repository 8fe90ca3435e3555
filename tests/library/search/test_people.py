"""Photos are found by the people on them, by the names that these have now."""

from datetime import date

import pytest

from photosort.library.library import Library
from photosort.model.acts import FaceIsNot, HidePeople, MergePeople, NamePerson, NotAFace
from photosort.model.album import Member, NewGroup
from photosort.model.face import PersonId
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.named_people import person_in_name
from photosort.model.search.found import Why
from photosort.model.search.parsing import parse
from tests.library.conftest import World
from tests.people import faces_in

TODAY = date(2026, 11, 30)


@pytest.fixture
def people(world: World) -> dict[str, PersonId]:
    """Asha on 0 to 2, Tom on 2 and 3, somebody on 4; nobody on 5, whose name is Asha's."""
    world.add(*(f"{number}.jpg" for number in range(5)), "asha 5.jpg")
    world.read()
    zero, one, two, three, four = world.ids(*(f"{number}.jpg" for number in range(5)))
    return faces_in(world.library, {"Asha Roy": [zero, one, two], "Tom": [two, three], "1": [four]})


def found_by(library: Library, text: str) -> list[tuple[str, Why, str]]:
    """Names by name, why, and what matched."""
    query = parse(text, TODAY)
    found = library.search.explain(query, library.search.find(query))
    photos = library.photos.get([one.photo for one in found])
    return sorted((photo.shown_name, one.why, one.match) for photo, one in zip(photos, found, strict=True))


def names(library: Library, text: str) -> str:
    return " ".join(name.removesuffix(".jpg") for name, *_ in found_by(library, text))


def test_a_name_finds_whoever_has_it_before_what_is_called_so(world: World, people: dict[str, PersonId]) -> None:
    shown = [(f"{number}.jpg", Why.PERSON, "Asha Roy") for number in range(3)]
    assert found_by(world.library, "asha") == [*shown, ("asha 5.jpg", Why.NAME, "asha 5.jpg")]
    assert found_by(world.library, "person:roy") == found_by(world.library, "with:asha") == shown
    assert names(world.library, "sha -name:asha") == ""  # no word of a name begins so


def test_two_names_find_photos_of_both(world: World, people: dict[str, PersonId]) -> None:
    assert found_by(world.library, "tom asha") == [("2.jpg", Why.PERSON, "Asha Roy, Tom")]
    assert names(world.library, "person:asha -tom") == "0 1"


def test_every_decision_is_followed_at_once_and_taken_back(world: World, people: dict[str, PersonId]) -> None:
    library, asha, tom = world.library, people["Asha Roy"], people["Tom"]
    for act, text, expected in (
        (NamePerson(asha, "Mia"), "mia", "0 1 2"),
        (NamePerson(asha, "Mia"), "person:asha", ""),
        (HidePeople((asha,)), "person:asha", ""),
        (MergePeople((tom,), asha), "person:asha", "0 1 2 3"),
        (MergePeople((tom,), asha), "tom", ""),
        (FaceIsNot((library.people.faces_in(tom)[0].id,), tom), "tom", "3"),
        (NotAFace(tuple(face.id for face in library.people.faces_in(tom))), "tom", ""),
    ):
        library.history.do(act)
        assert names(library, text) == expected
        library.history.undo()
    assert (names(library, "person:asha"), names(library, "tom")) == ("0 1 2", "2 3")


def test_whoever_it_is_photos_with_people_are_told_from_others(world: World, people: dict[str, PersonId]) -> None:
    assert names(world.library, "with people") == names(world.library, "mit personen") == "0 1 2 3 4"
    assert names(world.library, "without people") == names(world.library, "ohne personen") == "asha 5"
    assert {why for _, why, _ in found_by(world.library, "no people")} == {Why.FEATURE}
    world.library.search.traits.store_words({world.id("asha 5.jpg"): [(Why.WORD, MessageCode.PEOPLE)]})  # from behind
    assert names(world.library, "without people") == ""


def test_strangers_are_looked_for_until_somebody_says_who_they_are(world: World, people: dict[str, PersonId]) -> None:
    library, tom = world.library, people["Tom"]
    assert names(library, "with strangers") == ""
    library.history.do(FaceIsNot(tuple(face.id for face in library.people.faces_in(tom)), tom))
    assert names(library, "with strangers") == names(library, "mit fremden") == "2 3"
    assert names(library, "without strangers") == names(library, "ohne fremde") == "0 1 4 asha 5"
    library.history.undo()
    assert names(library, "with strangers") == ""


def test_names_are_known_to_whoever_types_most_photos_first(world: World, people: dict[str, PersonId]) -> None:
    known = world.library.search.vocabulary().values[Why.PERSON]
    assert [one.shown for one in known] == ["Asha Roy", "Tom"]


def test_what_the_machine_calls_an_album_after_people_is_no_reason(world: World, people: dict[str, PersonId]) -> None:
    name = Message(MessageCode.NAME_JOINED, first=person_in_name(people["Tom"]), second=Message(MessageCode.DOGS))
    ids = world.ids("0.jpg", "2.jpg", "3.jpg")
    world.library.albums.regroup([NewGroup(None, name, members=tuple(Member(one, 0.9) for one in ids))])
    assert names(world.library, "tom") == "2 3"
    assert [album.name for album in world.library.albums.all() if album.count] == ["Tom · Dogs"]


def test_who_is_on_what_was_found_is_told_most_photos_first(world: World, people: dict[str, PersonId]) -> None:
    search = world.library.search
    assert search.gather("jpg").people == ((people["Asha Roy"], 3), (people["Tom"], 2))
    world.library.history.do(HidePeople((people["Asha Roy"],)))
    assert search.gather("person:tom").people == ((people["Tom"], 2),)
    assert search.gather("5").people == ()
