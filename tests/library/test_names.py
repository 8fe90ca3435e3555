"""What the machine calls an album is kept as a message, and said in the language of whoever opens the library."""

import pytest

from photosort.library.db import rows
from photosort.library.library import Library
from photosort.model.acts import NewAlbum, Rename, Split
from photosort.model.album import AlbumId, Member, NewGroup
from photosort.model.english import in_english
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from tests.library.conftest import World

PLACE_AND_TIME = Message(
    MessageCode.NAME_JOINED, first="Lyon", second=Message(MessageCode.NAME_TIME, time="2023-11/2024-01")
)


def in_capitals(message: Message) -> str:
    """Stands in for another language."""
    return in_english(message).upper()


@pytest.fixture
def album(world: World) -> AlbumId:
    """An album that the machine has named, in a library that was opened in another language."""
    world.add("1.jpg", "2.jpg", "3.jpg")
    world.read()
    members = tuple(Member(photo, 0.9) for photo in world.ids("1.jpg", "2.jpg", "3.jpg"))
    [made] = world.library.albums.regroup([NewGroup(None, PLACE_AND_TIME, members=members)])
    assert made is not None
    world.library.close()
    world.library = Library.open(world.base / "library", words=in_capitals)
    return made


def name(world: World, album: AlbumId) -> str:
    return world.library.albums.get(album).name


def test_name_follows_the_language(world: World, album: AlbumId) -> None:
    assert name(world, album) == "LYON · NOV 2023 – JAN 2024"


def test_persons_name_is_text_and_comes_and_goes_with_its_act(world: World, album: AlbumId) -> None:
    done = world.library.history.do(Rename(album, "At grandma's"))
    assert name(world, album) == "At grandma's"
    assert in_english(done.message) == "Renamed Lyon · Nov 2023 – Jan 2024 to At grandma's"
    world.library.history.undo()
    assert name(world, album) == "LYON · NOV 2023 – JAN 2024"


def test_parts_of_a_named_album_are_numbered_in_the_language(world: World, album: AlbumId) -> None:
    one, two, three = world.ids("1.jpg", "2.jpg", "3.jpg")
    world.library.history.do(Split(album, ((one, two), (three,))))
    [part] = [found for found in world.library.albums.all() if found.count == 1]
    assert part.name == "LYON · NOV 2023 – JAN 2024 2"


def test_no_text_of_a_persons_passes_for_the_machines(world: World, album: AlbumId) -> None:
    forged = rows.name_text(Message(MessageCode.DOGS))
    world.library.history.do(Rename(album, forged))
    assert name(world, album) == '["dogs", {}]'
    world.library.history.do(NewAlbum(world.ids("1.jpg"), forged))
    assert [found.name for found in world.library.albums.all() if found.id > album] == ['["dogs", {}]']


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ("2024", "2024"),
        ("2024-05", "May 2024"),
        ("2024-05/2024-07", "May – July 2024"),
        ("2023-11/2024-01", "Nov 2023 – Jan 2024"),
        ("2016/2019", "2016 – 2019"),
    ],
)
def test_times_in_english(time: str, said: str) -> None:
    assert in_english(Message(MessageCode.NAME_TIME, time=time)) == said
