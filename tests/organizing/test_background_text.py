"""Reading text behind everything else: in which order, and how it gives way, waits, goes on and ends."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosort.model.message_code import MessageCode
from photosort.model.photo import Header
from photosort.model.search.found import Why
from photosort.model.text_line import READER, TextLine
from photosort.organizing import background_text
from photosort.organizing.background_text import BackgroundText
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.progress import TextProgress
from tests.library.conftest import World, fingerprint
from tests.organizing.conftest import PATIENCE_S, processes, wait_until
from tests.organizing.told_text import TOLD


class Reading:
    """Of a library of six photos, while the file `slow` is there without an end."""

    def __init__(self, base: Path) -> None:
        self.world = World(base)
        self.slow = self.world.photos / "slow"
        self.world.add(*(f"{number}.jpg" for number in range(6)))
        for photo in self.world.library.reading.unread():
            self.world.library.reading.store([(photo.id, Header(format="JPEG"), fingerprint(photo.path), b"small")])
        self.at_rest = True
        self.done = threading.Event()
        self.decoders = Decoders(TOLD)
        self.text = BackgroundText(self.world.library, self.decoders, lambda: self.at_rest, self.done.set)

    def begin_slowly(self) -> None:
        self.slow.touch()
        self.text.turn(on=True)
        wait_until(lambda: self.text.progress() == TextProgress(0, 6) and len(processes()) == 1)

    def unread(self) -> int:
        return self.world.library.texts.waiting_count(READER)


@pytest.fixture
def reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reading]:
    monkeypatch.setattr(background_text, "QUIET_S", 0.0)
    made = Reading(tmp_path)
    yield made
    made.text.close()
    made.world.library.close()


def test_what_looks_like_text_comes_first_then_the_newest(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    library, asked = reading.world.library, list[bytes]()
    newest = library.texts.waiting_ids(READER)
    library.search.traits.store_words({newest[number]: [(Why.KIND, MessageCode.RECEIPTS)] for number in (2, 5)})

    def text(path: bytes, *_: object) -> list[TextLine]:
        asked.append(path)
        return []

    monkeypatch.setattr(reading.decoders, "text", text)
    reading.text.turn(on=True)
    wait_until(lambda: not reading.unread())
    order = [newest[number] for number in (2, 5, 0, 1, 3, 4)]
    assert asked == [photo.path for photo in library.photos.get(order)]
    assert reading.done.wait(PATIENCE_S)  # told once, and not again where nothing was read
    reading.done.clear()
    reading.text.look_again()
    wait_until(lambda: not reading.text._due)
    reading.text.close()
    assert not reading.done.is_set()


def test_it_waits_for_rest_and_for_what_holds_it(reading: Reading) -> None:
    reading.at_rest = False
    reading.text.turn(on=True)
    with reading.text.held():
        reading.at_rest = True
        reading.text.look_again()
        assert reading.text._seconds_to_wait() is None
        assert (reading.unread(), reading.text.progress()) == (6, None)
    wait_until(lambda: not reading.unread() and reading.text.progress() is None)


def test_what_gives_way_leaves_no_process_and_is_read_again(reading: Reading) -> None:
    reading.begin_slowly()
    with reading.text.held():
        wait_until(lambda: not processes())
        reading.slow.unlink()
        assert reading.unread() == 6
    wait_until(lambda: not reading.unread() and not processes())


def test_a_pause_ends_the_process_until_it_goes_on(reading: Reading) -> None:
    reading.begin_slowly()
    reading.text.pause()
    wait_until(lambda: not processes())
    assert reading.text.progress() == TextProgress(0, 6, paused=True)
    reading.slow.unlink()
    reading.text.look_again()
    assert reading.text._seconds_to_wait() is None
    reading.text.resume()
    wait_until(lambda: not reading.unread() and reading.text.progress() is None)


def test_turned_off_it_ends_and_keeps_what_was_read(reading: Reading) -> None:
    reading.text.turn(on=True)
    wait_until(lambda: not reading.unread())
    [known, *_] = reading.world.everything()
    reading.world.library.texts.store("another reader", [(known.id, [])])
    reading.slow.touch()
    reading.text.look_again()
    wait_until(lambda: reading.text.progress() == TextProgress(5, 6))
    reading.text.turn(on=False)
    wait_until(lambda: not processes())
    assert (reading.text.progress(), reading.unread()) == (None, 1)


def test_the_end_of_the_program_ends_it_within_a_picture(reading: Reading) -> None:
    reading.begin_slowly()
    reading.text.close()
    assert (processes(), reading.unread()) == ([], 6)
