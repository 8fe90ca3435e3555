"""Chores behind everything else: in which order, how they take turns, give way, wait, go on and end."""

import threading
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

import pytest

from photosort.model.cancel_token import CancelToken
from photosort.model.message_code import MessageCode
from photosort.model.photo import Header, Photo, PhotoId
from photosort.model.search.found import Why
from photosort.model.text_line import READER, TextLine
from photosort.organizing import background
from photosort.organizing.background import Background
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.progress import ChoreProgress
from photosort.organizing.text_stage import TextChore
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
        self.background = Background(self.world.library, self.decoders, lambda: self.at_rest)
        self.text = self.background.add(TextChore(self.world.library, self.decoders, self.done.set))

    def begin_slowly(self) -> None:
        self.slow.touch()
        self.text.turn(on=True)
        wait_until(lambda: self.text.progress() == ChoreProgress(0, 6) and len(processes()) == 1)

    def unread(self) -> int:
        return self.world.library.texts.waiting_count(READER)


@pytest.fixture
def reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reading]:
    monkeypatch.setattr(background, "QUIET_S", 0.0)
    made = Reading(tmp_path)
    yield made
    made.background.close()
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
    reading.background.look_again()
    wait_until(lambda: not reading.text.due)
    reading.background.close()
    assert not reading.done.is_set()


def test_it_waits_for_rest_and_for_what_holds_it(reading: Reading) -> None:
    reading.at_rest = False
    reading.text.turn(on=True)
    with reading.background.held():
        reading.at_rest = True
        reading.background.look_again()
        assert reading.background._seconds_to_wait() is None
        assert (reading.unread(), reading.text.progress()) == (6, None)
    wait_until(lambda: not reading.unread() and reading.text.progress() is None)


def test_what_gives_way_leaves_no_process_and_is_read_again(reading: Reading) -> None:
    reading.begin_slowly()
    with reading.background.held():
        wait_until(lambda: not processes())
        reading.slow.unlink()
        assert reading.unread() == 6
    wait_until(lambda: not reading.unread() and not processes())


def test_the_total_follows_what_is_there(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    told = list[ChoreProgress]()
    tell = reading.text.tell

    def told_first(progress: ChoreProgress) -> None:
        told.append(progress)
        tell(progress)

    monkeypatch.setattr(reading.text, "tell", told_first)
    reading.begin_slowly()
    for number in (0, 3):
        (reading.world.photos / f"{number}.jpg").unlink()
    [root] = reading.world.library.folders.all()
    reading.world.library.scanner.scan(root.id)
    reading.slow.unlink()
    wait_until(lambda: not reading.unread() and reading.text.progress() is None)
    assert told[-1] == ChoreProgress(4, 4)
    assert {progress.total for progress in told[1:]} == {4}


def test_a_pause_ends_the_process_until_it_goes_on(reading: Reading) -> None:
    reading.begin_slowly()
    reading.text.pause()
    wait_until(lambda: not processes())
    assert reading.text.progress() == ChoreProgress(0, 6, paused=True)
    reading.slow.unlink()
    reading.background.look_again()
    assert reading.background._seconds_to_wait() is None
    reading.text.resume()
    wait_until(lambda: not reading.unread() and reading.text.progress() is None)


def test_turned_off_it_ends_and_keeps_what_was_read(reading: Reading) -> None:
    reading.text.turn(on=True)
    wait_until(lambda: not reading.unread())
    [known, *_] = reading.world.everything()
    reading.world.library.texts.store("another reader", [(known.id, [])])
    reading.slow.touch()
    reading.background.look_again()
    wait_until(lambda: reading.text.progress() == ChoreProgress(5, 6))
    reading.text.turn(on=False)
    wait_until(lambda: not processes())
    assert (reading.text.progress(), reading.unread()) == (None, 1)


def test_the_end_of_the_program_ends_it_within_a_picture(reading: Reading) -> None:
    reading.begin_slowly()
    reading.background.close()
    assert (processes(), reading.unread()) == ([], 6)


class Counted:
    """A chore that takes note of its photos; it lets go of them when it is turned off."""

    def __init__(self, ids: list[PhotoId], order: list[str], name: str) -> None:
        self.left, self.order, self.name = ids, order, name
        self.kept: list[PhotoId] = []
        self.between: list[int] = []
        self.ends: list[bool] = []
        self.ended: list[str] = []
        self.looking = threading.Event()
        self.go_on = threading.Event()
        self.go_on.set()

    def waiting(self) -> list[PhotoId]:
        return list(self.left)

    def done(self) -> int:
        return len(self.kept)

    def look(self, photo: Photo, token: CancelToken) -> str:
        self.looking.set()
        self.order.append(self.name)
        self.go_on.wait(PATIENCE_S)
        return self.name

    def nothing(self) -> str:
        return ""

    def keep(self, found: Sequence[tuple[PhotoId, str]]) -> None:
        self.kept += [photo for photo, _ in found]
        self.left = [photo for photo in self.left if photo not in self.kept]

    def meanwhile(self, token: CancelToken) -> None:
        self.between.append(len(self.kept))

    def conclude(self, token: CancelToken, *, whole: bool) -> None:
        self.ends.append(whole)

    def put_down(self) -> None:
        self.ended.append("put down")

    def close(self) -> None:
        self.ended.append("closed")


def test_chores_take_turns(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "TURN_S", -1.0)  # one photo
    ids = [photo.id for photo in reading.world.everything()]
    order: list[str] = []
    one, other = (Counted(ids, order, name) for name in ("one", "other"))
    reading.at_rest = False
    for handle in [reading.background.add(one), reading.background.add(other)]:
        handle.turn(on=True)
    reading.at_rest = True
    reading.background.look_again()
    wait_until(lambda: one.ends[-1:] == [True] and other.ends[-1:] == [True])
    assert order == ["other", "one"] * 6  # what was turned on last comes first
    assert one.ends == [False] * 5 + [True]


class Interrupted(Counted):
    """What it is at when it is interrupted is lost."""

    def look(self, photo: Photo, token: CancelToken) -> str:
        seen = super().look(photo, token)
        token.check()
        return seen


@pytest.mark.parametrize(("turn_s", "order"), [(60.0, ["one"] * 7 + ["other"] * 6), (-1.0, ["one", "other"] * 6)])
def test_an_interrupted_turn_goes_on_until_its_time_is_used(
    reading: Reading, monkeypatch: pytest.MonkeyPatch, turn_s: float, order: list[str]
) -> None:
    monkeypatch.setattr(background, "TURN_S", turn_s)
    ids, seen = [photo.id for photo in reading.world.everything()], list[str]()
    one, other = Interrupted(ids, seen, "one"), Counted(ids, seen, "other")
    reading.at_rest = False
    for handle in [reading.background.add(other), reading.background.add(one)]:
        handle.turn(on=True)
    one.go_on.clear()
    reading.at_rest = True
    reading.background.look_again()
    assert one.looking.wait(PATIENCE_S)
    with reading.background.held():
        one.go_on.set()
    wait_until(lambda: one.ends[-1:] == [True] and other.ends[-1:] == [True])
    assert seen[: len(order)] == order


def test_what_was_just_turned_on_comes_before_what_is_under_way(reading: Reading) -> None:
    chore = Counted([photo.id for photo in reading.world.everything()], [], "faces")
    handle = reading.background.add(chore)
    reading.begin_slowly()
    handle.turn(on=True)
    wait_until(lambda: chore.ends == [True])
    assert (len(chore.kept), reading.unread()) == (6, 6)
    wait_until(lambda: reading.text.progress() == ChoreProgress(0, 6))  # and goes on after it


def test_what_is_kept_is_made_use_of_before_the_turn_ends(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "KEPT_S", -1.0)
    chore = Counted([photo.id for photo in reading.world.everything()], [], "faces")
    reading.background.add(chore).turn(on=True)
    wait_until(lambda: chore.ends == [True])
    assert chore.between == [0, 1, 2, 3, 4, 5]


def test_what_is_turned_off_keeps_nothing_of_what_it_is_at_and_lets_go(reading: Reading) -> None:
    chore = Counted([photo.id for photo in reading.world.everything()], [], "faces")
    handle = reading.background.add(chore)
    chore.go_on.clear()
    handle.turn(on=True)
    assert chore.looking.wait(PATIENCE_S)
    handle.turn(on=False)
    chore.go_on.set()
    wait_until(lambda: chore.ended == ["put down"])
    assert (chore.kept, handle.progress()) == ([], None)
    reading.background.close()
    assert chore.ended == ["put down", "closed"]


def test_a_pause_of_one_lets_the_other_go_on(reading: Reading) -> None:
    chore = Counted([photo.id for photo in reading.world.everything()], [], "faces")
    handle = reading.background.add(chore)
    reading.begin_slowly()
    reading.text.pause()
    handle.turn(on=True)
    wait_until(lambda: chore.ends == [True])
    assert (handle.progress(), reading.text.progress()) == (None, ChoreProgress(0, 6, paused=True))


class Steps:
    """A chore of five steps, of which each waits until it is let go."""

    def __init__(self) -> None:
        self.at, self.go_on, self.ended = 0, threading.Semaphore(0), list[str]()

    def steps(self, token: CancelToken) -> Generator[ChoreProgress, None, None]:
        try:
            while self.at < 5:
                while not self.go_on.acquire(timeout=0.01):
                    token.check()
                self.at += 1
                yield ChoreProgress(self.at, 5)
        finally:
            self.ended.append(f"at {self.at}")

    def put_down(self) -> None:
        self.ended.append("put down")

    def close(self) -> None:
        self.ended.append("closed")


def test_steps_are_told_and_go_on_where_they_were_interrupted(reading: Reading) -> None:
    chore = Steps()
    handle = reading.background.add(chore)
    handle.turn(on=True)
    chore.go_on.release(2)
    wait_until(lambda: handle.progress() == ChoreProgress(2, 5))
    with reading.background.held():
        wait_until(lambda: chore.ended == ["at 2"])
    chore.go_on.release(3)
    wait_until(lambda: chore.ended == ["at 2", "at 5"] and handle.progress() is None)
    handle.turn(on=False)
    wait_until(lambda: chore.ended[2:] == ["put down"])
    reading.background.close()
    assert chore.ended[3:] == ["closed"]


def test_steps_give_way_to_the_other_chore_when_their_time_is_used(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(background, "TURN_S", -1.0)
    chore = Steps()
    chore.go_on.release(5)
    reading.background.add(chore).turn(on=True)
    wait_until(lambda: chore.ended == [f"at {number}" for number in (1, 2, 3, 4, 5, 5)])
