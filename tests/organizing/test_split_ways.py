"""An album can be divided by what is read on bills and screens, and by when its photos were taken."""

from collections.abc import Sequence
from datetime import datetime

import numpy as np
import pytest

from photosort.learning.photos.vocabulary import LIGHT
from photosort.model.acts import Rename, Split, SplitBy
from photosort.model.album import AlbumId, AlbumKind
from photosort.model.photo import Header
from photosort.model.text_line import READER, TextLine
from photosort.organizing.read_stage import points_key
from photosort.organizing.split_ways import split_ways
from tests.library.conftest import NAMES, World
from tests.organizing.describing.made_up import album as made_up

ENCODER = "made-up"
BOX = (0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0)


CHAT = ("Anna", "online", "Are you coming?", "12:03", "In ten minutes", "12:05", "Message")
ERROR = ("Error", "The file could not be opened.", "OK")
SHOP = ("Search products", "Rakes", "Add to cart")


def bill(shop: str, day: str) -> tuple[str, ...]:
    return (shop, "Milk 1.19", "Bread 3.98", "TOTAL 5.17", day)


def read_album(world: World, kind: str, texts: Sequence[tuple[str, ...]]) -> AlbumId:
    """An album of photos that look like this kind, and what stands in each."""
    names = NAMES[: len(texts)]
    world.add(*names)
    world.read()
    said = made_up(kind, count=len(texts)).meaning
    assert said is not None
    tail = [np.sqrt(said.words), np.sqrt(said.kinds), LIGHT * (1 + said.light[:, None])]
    points = np.concatenate([np.random.default_rng(0).normal(size=(len(texts), 4)), *tail], axis=1)
    world.library.embeddings.store(points_key(ENCODER), world.ids(*names), points.astype(np.float32))
    lines = [[TextLine(line, 0.9, BOX) for line in text] for text in texts]
    world.library.texts.store(READER, list(zip(world.ids(*names), lines, strict=True)))
    [album] = world.group(list(world.ids(*names)))
    return album


@pytest.fixture
def album(world: World) -> AlbumId:
    """Six bills of two shops and a third, of two months."""
    shops = ("CORNER MARKET", "CORNER MARKET", "C0RNER MARKET", "CITY BOOKS", "CITY BOOKS", "HARBOUR CAFE")
    days = ("2018-05-03", "2018-05-04", "2018-04-05", "2018-04-06", "2018-04-07", "2018-04-08")
    return read_album(world, "receipt", list(map(bill, shops, days)))


def parts(world: World, split: Split) -> dict[str, int]:
    """What the albums are called that a split makes, and how many photos each holds."""
    world.library.history.do(split)
    return {one.name: one.count for one in world.library.albums.all() if one.kind is not AlbumKind.UNSORTED}


def test_shops_with_several_bills_are_albums_of_their_own(world: World, album: AlbumId) -> None:
    split = split_ways(world.library, ENCODER, album)[SplitBy.SHOP]
    assert parts(world, split) == {"Album 0": 1, "Album 0 · CORNER MARKET": 3, "Album 0 · CITY BOOKS": 2}
    closed = {one.name: one.by_hand for one in world.library.albums.all() if one.kind is not AlbumKind.UNSORTED}
    assert closed == {"Album 0": False, "Album 0 · CORNER MARKET": True, "Album 0 · CITY BOOKS": True}
    world.library.history.undo()
    assert world.library.albums.get(album).count == 6
    assert not world.library.albums.get(album).by_hand


def test_months_are_those_that_are_printed(world: World, album: AlbumId) -> None:
    split = split_ways(world.library, ENCODER, album)[SplitBy.MONTH]
    assert parts(world, split) == {"Album 0 · May 2018": 2, "Album 0 · April 2018": 4}


def test_chats_and_errors_are_taken_out_of_other_screens(world: World) -> None:
    album = read_album(world, "phone screen", [ERROR, CHAT, CHAT, SHOP, CHAT, ERROR])
    ways = split_ways(world.library, ENCODER, album)
    assert parts(world, ways[SplitBy.CONTENT]) == {
        "Album 0": 1,
        "Screenshots of chats": 3,
        "Screenshots of errors": 2,
    }


def test_where_an_album_of_chats_is_there_the_next_one_says_where_it_is_from(world: World) -> None:
    album = read_album(world, "phone screen", [SHOP, CHAT, CHAT])
    world.library.history.do(Rename(album, "Screenshots of chats"))
    ways = split_ways(world.library, ENCODER, album)
    assert parts(world, ways[SplitBy.CONTENT]) == {
        "Screenshots of chats": 1,
        "Screenshots of chats · Screenshots of chats": 2,
    }


def test_one_chat_among_other_screens_is_no_album(world: World) -> None:
    album = read_album(world, "phone screen", [ERROR, ERROR, CHAT])
    ways = split_ways(world.library, ENCODER, album)
    assert parts(world, ways[SplitBy.CONTENT]) == {"Album 0": 1, "Screenshots of errors": 2}


def test_bills_are_not_divided_by_what_screens_say(world: World, album: AlbumId) -> None:
    assert SplitBy.CONTENT not in split_ways(world.library, ENCODER, album)


def test_a_name_that_the_person_gave_stays_with_the_first_part(world: World, album: AlbumId) -> None:
    world.library.history.do(Rename(album, "Tax"))
    split = split_ways(world.library, ENCODER, album)[SplitBy.MONTH]
    assert parts(world, split) == {"Tax": 2, "Tax · April 2018": 4}


def test_what_would_stay_one_album_is_not_offered(world: World, album: AlbumId) -> None:
    assert SplitBy.YEAR not in split_ways(world.library, ENCODER, album)


def test_where_nothing_is_learned_photos_have_their_times(world: World) -> None:
    world.add(*NAMES[:4])
    years = (2016, 2016, 2017, None)
    for photo, year in zip(world.library.reading.unread(), years, strict=True):
        header = Header("JPEG", 4, 3, taken=datetime(year, 3, 4) if year else None)
        world.library.reading.store([(photo.id, header, photo.name, b"")])
    [album] = world.group(list(world.ids(*NAMES[:4])))
    ways = split_ways(world.library, ENCODER, album)
    assert parts(world, ways[SplitBy.YEAR]) == {"Album 0": 1, "Album 0 · 2017": 1, "Album 0 · 2016": 2}
