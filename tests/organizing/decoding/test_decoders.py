"""Decode processes: what kills one is found out, what hangs is ended, and whoever is innocent is decoded."""

import errno
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import psutil
import pytest

from photosort.imaging.reading import open_upright, read
from photosort.imaging.unreadable import Unreadable
from photosort.imaging.views import encoder_views
from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError, ProblemKind
from photosort.organizing.decoding import decoder
from photosort.organizing.decoding.decoders import OPERATIONS, Decoders
from photosort.organizing.decoding.letters import Decoded
from photosort.organizing.processes.room import Room
from tests.faces.drawn import face
from tests.organizing.conftest import processes, wait_until
from tests.organizing.pictures import picture
from tests.organizing.unlucky_decoding import IDLE, STILLBORN, UNLUCKY

VIEWS = (2, 224)
Made = Callable[[str], Decoders]


@pytest.fixture
def make() -> Iterator[Made]:
    made: list[Decoders] = []

    def decoders(operations: str) -> Decoders:
        made.append(Decoders(operations))
        return made[-1]

    yield decoders
    for one in made:
        one.close()


@pytest.fixture
def unlucky(make: Made) -> Decoders:
    return make(UNLUCKY)


def photo(folder: Path, stem: str) -> bytes:
    path = folder / f"{stem}.jpg"
    picture("brick", 1).save(path)
    return bytes(path)


def decoded(decoders: Decoders, path: bytes) -> Decoded:
    return decoders.read(path, VIEWS, CancelToken())


def refusal(decoders: Decoders, path: bytes) -> tuple[ProblemKind, MessageCode]:
    with pytest.raises(Unreadable) as refused:
        decoded(decoders, path)
    return refused.value.kind, refused.value.message.code


def test_what_comes_back_is_what_a_decode_here_yields(tmp_path: Path) -> None:
    path = photo(tmp_path, "brick")
    decoders = Decoders()
    got = decoded(decoders, path)
    pixels = decoders.show(path, None, CancelToken())
    decoders.close()
    here = read(path)
    assert (got.header, got.fingerprint, got.thumbnail) == (here.header, here.fingerprint, here.thumbnail)
    assert np.array_equal(got.views, encoder_views(here.pixels, VIEWS))
    assert np.array_equal(pixels, open_upright(path))
    assert not processes()


def test_pixels_larger_than_the_shared_memory_come_back_whole(tmp_path: Path, unlucky: Decoders) -> None:
    path = tmp_path / "large.png"
    picture("leaf", 1).resize((1200, 900)).save(path)  # 3.2 MB where 1 MB is shared
    assert np.array_equal(unlucky.show(bytes(path), None, CancelToken()), open_upright(bytes(path)))


def test_pixels_come_back_whole_where_no_memory_can_be_shared(
    tmp_path: Path, unlucky: Decoders, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(size: int) -> Room:
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(decoder, "Room", full)
    path = tmp_path / "large.png"
    picture("leaf", 1).resize((1200, 900)).save(path)
    assert np.array_equal(unlucky.show(bytes(path), None, CancelToken()), open_upright(bytes(path)))


def test_one_process_serves_one_file_after_the_other(tmp_path: Path, unlucky: Decoders) -> None:
    for stem in ("one", "two", "three"):
        decoded(unlucky, photo(tmp_path, stem))
    assert len(processes()) == 1


def test_a_file_that_kills_its_decoder_twice_is_to_blame(tmp_path: Path, unlucky: Decoders) -> None:
    assert refusal(unlucky, photo(tmp_path, "crashes")) == (ProblemKind.DAMAGED, MessageCode.DECODER_CRASHED)
    assert decoded(unlucky, photo(tmp_path, "good")).header.width == 160


def test_a_file_over_which_a_decoder_died_once_is_decoded(tmp_path: Path, unlucky: Decoders) -> None:
    assert decoded(unlucky, photo(tmp_path, "crashes_once")).header.width == 160


def test_an_idle_process_that_was_killed_is_nobodys_fault(tmp_path: Path, unlucky: Decoders) -> None:
    path = photo(tmp_path, "good")
    decoded(unlucky, path)
    (first,) = processes()
    psutil.Process(first).kill()
    assert decoded(unlucky, path).header.width == 160
    assert first not in processes()


def test_a_decoder_that_hangs_is_ended(tmp_path: Path, unlucky: Decoders, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoder, "TICK_S", 0.01)
    monkeypatch.setattr(decoder, "PATIENCE_TICKS", 2)
    assert refusal(unlucky, photo(tmp_path, "hangs")) == (ProblemKind.DAMAGED, MessageCode.DECODER_HUNG)
    assert not processes()


def test_a_file_that_is_slow_to_open_does_not_count_as_hanging(
    tmp_path: Path, unlucky: Decoders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoder, "TICK_S", 0.02)
    monkeypatch.setattr(decoder, "PATIENCE_TICKS", 20)  # 0.4 s, where opening alone takes 0.5 s
    assert decoded(unlucky, photo(tmp_path, "slow_to_open")).header.width == 160


def test_work_that_says_how_long_it_takes_does_not_count_as_hanging(
    tmp_path: Path, unlucky: Decoders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoder, "TICK_S", 0.02)
    monkeypatch.setattr(decoder, "PATIENCE_TICKS", 20)  # 0.4 s, where the work alone takes 0.5 s
    assert decoded(unlucky, photo(tmp_path, "works_for_long")).header.width == 160


def test_good_files_in_other_processes_are_not_touched(tmp_path: Path, unlucky: Decoders) -> None:
    bad = [photo(tmp_path, f"crashes.{number}") for number in range(2)]
    good = [photo(tmp_path, f"good_{number}") for number in range(12)]

    def outcome(path: bytes) -> str:
        try:
            return str(decoded(unlucky, path).header.width)
        except Unreadable as error:
            return error.message.code.value

    with ThreadPoolExecutor(3) as pool:
        found = list(pool.map(outcome, [bad[0], *good[:6], bad[1], *good[6:]]))
    crashed = MessageCode.DECODER_CRASHED.value
    assert found == [crashed, *["160"] * 6, crashed, *["160"] * 6]


def test_an_unforeseen_failure_is_logged_and_costs_no_process(
    tmp_path: Path, unlucky: Decoders, caplog: pytest.LogCaptureFixture
) -> None:
    assert refusal(unlucky, photo(tmp_path, "fails")) == (ProblemKind.DAMAGED, MessageCode.FAILED_TO_READ)
    assert 'unlucky_decoding.py", line' in caplog.text
    assert caplog.text.endswith("RuntimeError\n")
    before = processes()
    decoded(unlucky, photo(tmp_path, "good"))
    assert processes() == before


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the memory of a process in this way")
def test_a_decoder_gets_no_more_memory_than_pictures_need(tmp_path: Path, unlucky: Decoders) -> None:
    assert refusal(unlucky, photo(tmp_path, "bomb")) == (ProblemKind.TOO_LARGE, MessageCode.TOO_LARGE_FOR_MEMORY)
    assert len(processes()) == 1


def test_large_pictures_are_decoded_one_at_a_time_in_all_processes(tmp_path: Path, unlucky: Decoders) -> None:
    paths = [photo(tmp_path, f"large.{number}") for number in range(4)]
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda path: decoded(unlucky, path), paths))
    assert [one.header.width for one in found] == [160] * 4


def test_cancelling_ends_a_decode_that_takes_long(
    tmp_path: Path, unlucky: Decoders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoder, "TICK_S", 0.01)
    token = CancelToken()
    failed: list[BaseException] = []

    def work() -> None:
        try:
            unlucky.read(photo(tmp_path, "hangs"), VIEWS, token)
        except Cancelled as error:
            failed.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    wait_until(lambda: bool(processes()))
    token.cancel()
    thread.join(20)
    assert len(failed) == 1
    assert not processes()


def test_a_process_that_is_not_asked_ends(tmp_path: Path, make: Made) -> None:
    decoders = make(IDLE)
    path = photo(tmp_path, "good")
    decoded(decoders, path)
    wait_until(lambda: not processes())
    assert decoded(decoders, path).header.width == 160


def test_at_rest_no_process_is_left_and_a_later_file_starts_one(tmp_path: Path, unlucky: Decoders) -> None:
    path = photo(tmp_path, "good")
    decoded(unlucky, path)
    unlucky.rest()
    assert not processes()
    assert decoded(unlucky, path).header.width == 160


def test_what_a_process_lacks_is_no_files_fault(tmp_path: Path, unlucky: Decoders) -> None:
    with pytest.raises(PhotosortError) as failed:
        unlucky.facts(photo(tmp_path, "good"), CancelToken())
    assert not isinstance(failed.value, Unreadable)
    assert failed.value.message == Message(MessageCode.NO_FACE_NETWORK, path=b"network")


def test_faces_come_back_and_a_thumbnail_without_any_spares_the_file(tmp_path: Path, make: Made) -> None:
    decoders, path = make(OPERATIONS), tmp_path / "face.jpg"
    face(600).save(path)
    thumbnail = read(bytes(path)).thumbnail
    [found] = decoders.faces(bytes(path), thumbnail, CancelToken())
    assert decoders.faces(bytes(path), None, CancelToken()) == [found]
    assert (found.confidence > 0.8, len(found.vector), len(found.landmarks)) == (True, 256, 10)
    path.unlink()
    assert decoders.faces(bytes(path), read(photo(tmp_path, "good")).thumbnail, CancelToken()) == []
    with pytest.raises(Unreadable):
        decoders.faces(bytes(path), thumbnail, CancelToken())


def test_where_no_process_comes_to_life_no_file_is_to_blame(tmp_path: Path, make: Made) -> None:
    with pytest.raises(PhotosortError) as failed:
        decoded(make(STILLBORN), photo(tmp_path, "good"))
    cause = Message(MessageCode.ENDED_WITH, id=7)
    assert failed.value.message == Message(MessageCode.DECODER_NOT_STARTED, error=cause)


def test_the_processes_end_when_the_program_is_killed(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "import sys, threading\n"
        "from photosort.model.cancel_token import CancelToken\n"
        "from photosort.organizing.decoding.decoders import Decoders\n"
        "if __name__ == '__main__':\n"
        "    decoders = Decoders('tests.organizing.unlucky_decoding:Unlucky')\n"
        "    ask = lambda name: decoders.read(name.encode(), (1, 224), CancelToken())\n"
        "    ask(sys.argv[1])\n"
        "    threading.Thread(target=ask, args=[sys.argv[2]]).start()\n"
        "    print('asked', flush=True)\n"
    )
    process = subprocess.Popen(
        [sys.executable, str(program), photo(tmp_path, "good"), photo(tmp_path, "hangs")],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])},
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "asked\n"
    children = psutil.Process(process.pid).children()
    process.kill()
    process.wait()
    process.stdout.close()
    assert not psutil.wait_procs(children, timeout=20)[1]
