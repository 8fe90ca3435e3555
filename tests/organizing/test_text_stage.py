"""Photos are read for text once, newest first, kept one by one; a stop or a deadly file loses nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from photosort.imaging.unreadable import Unreadable
from photosort.library.library import Library
from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Header, Photo
from photosort.model.problem import ProblemKind
from photosort.model.text_line import READER, TextLine
from photosort.organizing.chore import work_off
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.text_stage import TextChore
from tests.library.conftest import World, fingerprint
from tests.organizing.conftest import wait_until

__all__ = ["World"]


class Said(Decoders):
    """Says the name of the file, but for what happens to it."""

    def __init__(self, happening: Callable[[bytes], object] = lambda _: None) -> None:
        super().__init__()
        self.asked: list[bytes] = []
        self._happening = happening

    def text(self, path: bytes, thumbnail: bytes | None, token: CancelToken) -> list[TextLine]:
        assert thumbnail == b"thumbnail"
        self.asked.append(path)
        self._happening(path)
        return [TextLine(Path(path.decode()).stem, 0.9, (0, 0, 1, 0, 1, 1, 0, 1))]


def read_texts(
    library: Library, decoders: Decoders, token: CancelToken, report: Callable[[int, int], object] = lambda *_: None
) -> None:
    work_off(TextChore(library, decoders), library, token, report)


@pytest.fixture
def world(world: World) -> World:
    world.add("a.jpg", "b.jpg", "c.jpg")
    for photo in world.library.reading.unread():
        world.library.reading.store([(photo.id, Header(format="JPEG"), fingerprint(photo.path), b"thumbnail")])
    return world


def _kept(world: World) -> dict[str, tuple[str, ...] | None]:
    def said(photo: Photo) -> tuple[str, ...] | None:
        lines = world.library.texts.get(photo.id)
        return None if lines is None else tuple(line.text for line in lines)

    return {photo.name.decode(): said(photo) for photo in world.everything()}


def test_every_photo_is_read_once(world: World) -> None:
    decoders, told = Said(), list[tuple[int, int]]()
    read_texts(world.library, decoders, CancelToken(), lambda *done: told.append(done))
    read_texts(world.library, decoders, CancelToken(), lambda *done: told.append(done))
    assert _kept(world) == {"a.jpg": ("a",), "b.jpg": ("b",), "c.jpg": ("c",)}
    assert (len(decoders.asked), told) == (3, [(0, 3), (1, 3), (2, 3), (3, 3), (0, 0)])


def test_what_was_read_before_a_stop_is_kept(world: World) -> None:
    token = CancelToken()

    def stop(done: int, total: int) -> None:
        if done == 1:
            token.cancel()

    def stopped(path: bytes) -> None:
        if not path.endswith(b"a.jpg"):
            wait_until(lambda: token.cancelled)
            raise Cancelled

    with pytest.raises(Cancelled):
        read_texts(world.library, Said(stopped), token, stop)
    assert world.library.texts.waiting_count(READER) == 2
    read_texts(world.library, Said(), CancelToken())
    assert world.library.texts.waiting_count(READER) == 0


def test_a_file_that_is_gone_waits_and_one_that_kills_its_reader_does_not(world: World) -> None:
    (world.photos / "a.jpg").unlink()

    def refuse(path: bytes) -> None:
        if not path.endswith(b"c.jpg"):
            raise Unreadable(ProblemKind.DAMAGED, Message(MessageCode.DECODER_CRASHED))

    read_texts(world.library, Said(refuse), CancelToken())
    assert _kept(world) == {"a.jpg": None, "b.jpg": (), "c.jpg": ("c",)}
