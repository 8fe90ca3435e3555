"""Once the text of an album is known, it is judged in view of it; what the person named keeps its name."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

import numpy as np
import pytest

from photosort.learning.photos.vocabulary import KINDS, Meaning, vocabulary
from photosort.library.library import Library
from photosort.model.acts import Rename, SetDate
from photosort.model.album import AlbumId, Member, NewGroup
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.text_line import READER, TextLine
from photosort.organizing.describing import seen_and_read
from photosort.organizing.describing.name_parts import in_row, time, word
from photosort.organizing.describing.refresh import note, refresh
from tests.library.conftest import World

BOX = (0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0)
BILL = [TextLine(text, 0.9, BOX) for text in ("MARKET", "Milk 1.19", "Bread 3.98", "TOTAL 5.17")]
LETTER = [TextLine("Dear neighbour, the lift is out of order until the end of the week.", 0.9, BOX)]
WISH = [TextLine(text, 0.9, BOX) for text in ("Happy Sunday", "Rest, smile, be thankful")]
NAMES = ("a.jpg", "b.jpg", "c.jpg", "d.jpg")


def looks(more: str, less: str, points: np.ndarray) -> Meaning:
    """All look more like pictures of one kind than like those of another."""
    known = vocabulary()
    kinds = np.full((len(points), len(KINDS)), 0.02, np.float32)
    kinds[:, KINDS.index(more)], kinds[:, KINDS.index(less)] = 0.68, 0.2
    words = np.full((len(points), len(known.words)), 1 / len(known.words), np.float32)
    groups = words @ np.eye(len(known.groups), dtype=np.float32)[known.group_of]
    return Meaning(words, groups, kinds, np.full(len(points), 0.8, np.float32))


@pytest.fixture
def album(world: World, monkeypatch: pytest.MonkeyPatch) -> AlbumId:
    """Four papers, called as they look."""
    monkeypatch.setattr(seen_and_read, "meaning", partial(looks, "document", "receipt"))
    world.add(*NAMES)
    world.read()
    ids = world.ids(*NAMES)
    world.library.embeddings.store("points", ids, np.eye(4, 8) + 1)
    name = Message(MessageCode.DOCUMENTS)
    [album] = world.library.albums.regroup([NewGroup(None, name, members=tuple(Member(one, 0.9) for one in ids))])
    assert album is not None
    note(world.library)
    return album


def read(world: World, *texts: Sequence[TextLine]) -> None:
    """Have the text of the first photos known, and the albums described."""
    world.library.texts.store(READER, list(zip(world.ids(*NAMES), texts, strict=False)))
    refresh(world.library, "vectors", "points")


def called(library: Library, album: AlbumId) -> str:
    return next(one.name for one in library.albums.all() if one.id == album)


def test_bills_that_look_like_documents_are_called_so_once_all_are_read(world: World, album: AlbumId) -> None:
    read(world, BILL, BILL, BILL)
    assert called(world.library, album) == "Documents"  # nothing jumps from one to the other and back
    read(world, BILL, BILL, BILL, LETTER)
    assert called(world.library, album) == "Receipts"


def test_greetings_that_look_like_memes_are_called_so_once_all_are_read(
    world: World, album: AlbumId, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seen_and_read, "meaning", partial(looks, "meme", "greeting"))
    read(world, WISH, WISH, WISH, WISH)
    assert called(world.library, album) == "Greetings"


@pytest.mark.parametrize(("name", "after"), [("Dogs", "Dogs"), ("Dogs · 2019", "Documents")])
def test_other_dates_change_that_name_alone_which_tells_them(
    world: World, album: AlbumId, name: str, after: str
) -> None:
    def dated(year: int) -> None:
        world.library.history.do(SetDate(world.ids(*NAMES), datetime(year, 5, 3)))
        refresh(world.library, "vectors", "points")

    dated(2019)
    world.library.albums.name_anew(album, in_row(word("Dogs"), time("2019") if "2019" in name else None))
    dated(2020)
    assert called(world.library, album) == after


def test_where_text_says_the_same_the_name_stays(world: World, album: AlbumId) -> None:
    before = world.library.albums.kept_names()[album]
    read(world, LETTER, LETTER, LETTER, LETTER)
    assert world.library.albums.kept_names()[album] == before


def test_a_name_of_the_persons_stays(world: World, album: AlbumId) -> None:
    world.library.history.do(Rename(album, "Tax"))
    read(world, BILL, BILL, BILL, BILL)
    assert called(world.library, album) == "Tax"
