"""Albums with nothing but a number between them are offered as one, and left alone where the person has decided."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from photosort.model.acts import Act, DismissJunk, Merge, Move, Rename
from photosort.model.album import AlbumId, AlbumKind, Name
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.organizing.alike_offer import alike, keep_apart
from tests.groups import group
from tests.library.conftest import World

PEOPLE, DOGS = Message(MessageCode.PEOPLE), Message(MessageCode.DOGS)


def second(name: Message, number: int = 2) -> Message:
    return Message(MessageCode.NAME_NUMBERED, name=name, id=number)


class Shelf:
    """A library with albums of two photos each."""

    def __init__(self, world: World) -> None:
        self.world, self.library = world, world.library
        self._files = 0

    def put(self, name: Name, kind: AlbumKind = AlbumKind.PHOTOS) -> AlbumId:
        files = [f"{self._files}.jpg", f"{self._files + 1}.jpg"]
        self._files += 2
        for file in files:
            self.world.add(file)
        self.world.read()
        made = replace(group(None, "", self.world.ids(*files)), name=name, kind=kind)
        [album] = self.library.albums.regroup([made])
        assert album is not None
        return album


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    world = World(tmp_path)
    world.library.folders.add(bytes(world.photos))
    yield Shelf(world)
    world.library.close()


def test_albums_of_one_name_are_offered_as_one_and_merged_by_one_act(shelf: Shelf) -> None:
    later, people = shelf.put(second(PEOPLE)), shelf.put(PEOPLE)
    shelf.put(DOGS)
    assert alike(shelf.library) == (people, later)
    shelf.library.history.do(Merge((people, later), into=people))
    assert alike(shelf.library) == ()
    assert shelf.library.albums.get(people).name == "People"
    back = shelf.library.history.undo()
    assert back.changes.albums == {people, later}  # which the window has kept apart from then on
    assert alike(shelf.library) == (people, later)


def test_albums_of_this_and_that_are_not_alike_because_both_are_called_so(shelf: Shelf) -> None:
    mixed = Message(MessageCode.MIXED)
    shelf.put(mixed)
    shelf.put(second(mixed))
    assert alike(shelf.library) == ()


def test_they_are_named_as_people_count(shelf: Shelf) -> None:
    fourth, first, third, second_ = (
        shelf.put(name) for name in (second(PEOPLE, 4), PEOPLE, second(PEOPLE, 3), second(PEOPLE))
    )
    assert alike(shelf.library) == (first, second_, third, fourth)


def test_what_was_kept_apart_is_offered_again_only_with_one_that_came_since(shelf: Shelf) -> None:
    first, other = shelf.put(PEOPLE), shelf.put(second(PEOPLE))
    keep_apart(shelf.library, (first, other))
    assert alike(shelf.library) == ()
    third = shelf.put(second(PEOPLE, 3))
    assert alike(shelf.library) == (first, other, third)


def test_of_several_names_the_one_with_the_most_photos_comes_first(shelf: Shelf) -> None:
    dogs = shelf.put(DOGS), shelf.put(second(DOGS))
    people = shelf.put(PEOPLE), shelf.put(second(PEOPLE)), shelf.put(second(PEOPLE, 3))
    assert alike(shelf.library) == people
    keep_apart(shelf.library, people)
    assert alike(shelf.library) == dogs


@pytest.mark.parametrize(
    "decide",
    [
        lambda album, photo: Rename(album, "Aunts"),
        lambda album, photo: DismissJunk((album,)),
        lambda album, photo: Move((photo,), album),
    ],
)
def test_what_the_person_has_decided_on_is_left_alone(shelf: Shelf, decide: Callable[[AlbumId, PhotoId], Act]) -> None:
    people = shelf.put(PEOPLE)
    shelf.put(second(PEOPLE))
    shelf.put(DOGS)
    shelf.library.history.do(decide(people, shelf.world.id("4.jpg")))
    assert alike(shelf.library) == ()


def test_junk_is_not_put_together_and_a_number_of_a_persons_is_no_sign(shelf: Shelf) -> None:
    for name in (PEOPLE, second(PEOPLE)):
        shelf.put(name, AlbumKind.JUNK)
    shelf.put("Dogs")
    shelf.put("Dogs 2")
    assert alike(shelf.library) == ()
