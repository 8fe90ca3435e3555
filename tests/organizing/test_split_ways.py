"""An album can be divided by what is read on bills, and by when its photos were taken."""

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
BILLS = NAMES[:6]


def bill(shop: str, day: str) -> list[TextLine]:
    return [TextLine(text, 0.9, BOX) for text in (shop, "Milk 1.19", "Bread 3.98", "TOTAL 5.17", day)]


@pytest.fixture
def album(world: World) -> AlbumId:
    """Six bills of two shops and a third, of two months."""
    world.add(*BILLS)
    world.read()
    said = made_up("receipt", count=len(BILLS)).meaning
    assert said is not None
    tail = [np.sqrt(said.words), np.sqrt(said.kinds), LIGHT * (1 + said.light[:, None])]
    points = np.concatenate([np.random.default_rng(0).normal(size=(len(BILLS), 4)), *tail], axis=1)
    world.library.embeddings.store(points_key(ENCODER), world.ids(*BILLS), points.astype(np.float32))
    shops = ("CORNER MARKET", "CORNER MARKET", "C0RNER MARKET", "CITY BOOKS", "CITY BOOKS", "HARBOUR CAFE")
    days = ("2018-05-03", "2018-05-04", "2018-04-05", "2018-04-06", "2018-04-07", "2018-04-08")
    texts = [(world.id(name), bill(*of)) for name, *of in zip(BILLS, shops, days, strict=True)]
    world.library.texts.store(READER, texts)
    [album] = world.group(list(world.ids(*BILLS)))
    return album


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
    assert world.library.albums.get(album).count == len(BILLS)
    assert not world.library.albums.get(album).by_hand


def test_months_are_those_that_are_printed(world: World, album: AlbumId) -> None:
    split = split_ways(world.library, ENCODER, album)[SplitBy.MONTH]
    assert parts(world, split) == {"Album 0 · May 2018": 2, "Album 0 · April 2018": 4}


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
