"""The engine process: requests, progress, its death, and the death of the program."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest

from photosort.model.cancel_token import Cancelled
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.organizing.engine.engine import Engine, EngineFailed

OPERATIONS = """
import os, signal, time
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError

class Operations:
    def double(self, array):
        array *= 2
        return array
    def steps(self, count, progress):
        for step in range(count):
            progress("learn", step + 1, count)
            time.sleep(0.02)
        return count
    def refuse(self):
        raise PhotosortError(Message(MessageCode.NO_ENCODER, name="none"))
    def fail(self):
        raise ValueError("a bug")
    def die_once(self, marker):
        if not os.path.exists(marker):
            open(marker, "w").close()
            os.kill(os.getpid(), signal.SIGKILL)
        return "alive"
    def die(self):
        os.kill(os.getpid(), signal.SIGKILL)
    def pid(self):
        return os.getpid()
    def environment(self):
        return os.environ["OMP_WAIT_POLICY"], os.environ["OPENBLAS_NUM_THREADS"], os.nice(0)
    def be_impatient(self):
        from photosort.organizing.engine import worker
        worker.IDLE_S = 0.01
    def sleep(self, seconds):
        time.sleep(seconds)
"""


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    (tmp_path / "fake_operations.py").write_text(OPERATIONS)
    monkeypatch.syspath_prepend(tmp_path)
    engine = Engine("fake_operations:Operations", threads=1)
    yield engine
    engine.close()


def test_arrays_cross_and_may_be_written_to(engine: Engine) -> None:
    array = np.arange(300_000, dtype=np.float32).reshape(3, -1)
    assert np.array_equal(engine.call("double", array), array * 2)
    assert np.array_equal(engine.call("double", np.empty((0, 4))), np.empty((0, 4)))


def test_requests_are_answered_in_order_while_the_program_goes_on(engine: Engine) -> None:
    pending = [engine.submit("double", np.full(2_000_000, number)) for number in range(5)]
    assert [int(request.result()[0]) for request in pending] == [0, 2, 4, 6, 8]
    assert engine.seconds["double"] > 0


def test_progress_arrives_and_ends_with_the_last_step(engine: Engine) -> None:
    seen: list[tuple[str, int, int]] = []
    assert engine.call("steps", 20, progress=lambda *step: seen.append(step)) == 20
    assert seen[-1] == ("learn", 20, 20)
    assert len(seen) < 20, "progress is thinned out"


def test_a_pause_holds_long_work_and_resume_lets_it_go_on(engine: Engine) -> None:
    started = threading.Event()
    pending = engine.submit("steps", 30, progress=lambda *_: started.set())
    assert started.wait(30)
    engine.pause(True)
    time.sleep(0.5)
    assert not pending.done
    engine.pause(False)
    assert pending.result() == 30


def test_a_refusal_keeps_its_message_and_a_bug_is_logged(engine: Engine, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(PhotosortError) as refused:
        engine.call("refuse")
    assert refused.value.message == Message(MessageCode.NO_ENCODER, name="none")
    with pytest.raises(EngineFailed, match="the log tells more"):
        engine.call("fail")
    assert "Traceback" in caplog.text
    assert "ValueError: a bug" in caplog.text
    assert engine.call("pid") > 0, "the process outlives both"


def test_a_death_is_survived_once(engine: Engine, tmp_path: Path) -> None:
    assert engine.call("die_once", str(tmp_path / "marker")) == "alive"


def test_dying_twice_is_a_clear_error_and_the_next_request_works(engine: Engine) -> None:
    with pytest.raises(EngineFailed, match=r"ended twice by itself \(killed by signal 9\)"):
        engine.call("die")
    assert engine.call("pid") > 0


def test_all_requests_under_way_survive_a_death(engine: Engine) -> None:
    first = engine.call("pid")
    pending = [engine.submit("double", np.full(100_000, number)) for number in range(4)]
    os.kill(first, signal.SIGKILL)
    assert [int(request.result()[0]) for request in pending] == [0, 2, 4, 6]


def test_killing_cancels_who_waits_and_the_engine_starts_anew(engine: Engine) -> None:
    pending = engine.submit("sleep", 60)
    first = engine.pid
    assert first is not None
    engine.kill()
    with pytest.raises(Cancelled):
        pending.result()
    assert not psutil.pid_exists(first)
    assert engine.call("pid") != first


def test_an_engine_at_rest_has_no_process_and_starts_anew(engine: Engine) -> None:
    first = engine.call("pid")
    engine.rest()
    assert not psutil.pid_exists(first)
    assert engine.call("pid") != first


def test_an_engine_ends_when_nothing_is_asked_and_starts_anew(engine: Engine) -> None:
    first = engine.call("pid")
    engine.call("be_impatient")
    psutil.Process(first).wait(20)
    assert engine.call("pid") != first


def test_an_engine_that_somebody_waits_for_does_not_rest(engine: Engine) -> None:
    first = engine.call("pid")
    pending = engine.submit("sleep", 0.3)
    engine.rest()
    pending.result()
    assert engine.call("pid") == first


def test_a_closed_engine_takes_no_request(engine: Engine) -> None:
    engine.close()
    with pytest.raises(Cancelled):
        engine.call("pid")


def test_the_process_is_set_up_to_be_a_good_neighbour(engine: Engine) -> None:
    policy, threads, niceness = engine.call("environment")
    assert (policy, threads) == ("PASSIVE", "1")
    assert niceness >= min(os.nice(0) + 5, 19)


def test_the_engine_ends_when_the_program_is_killed(tmp_path: Path) -> None:
    (tmp_path / "fake_operations.py").write_text(OPERATIONS)
    program = tmp_path / "program.py"
    program.write_text(
        "import sys\n"
        "from photosort.organizing.engine.engine import Engine\n"
        "if __name__ == '__main__':\n"
        "    engine = Engine('fake_operations:Operations', threads=1)\n"
        "    print(engine.call('pid'), flush=True)\n"
        "    engine.call('sleep', 300)\n"
    )
    path = os.pathsep.join([str(tmp_path), str(Path(__file__).parents[2])])
    process = subprocess.Popen(
        [sys.executable, str(program)], stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": path}
    )
    assert process.stdout is not None
    child = psutil.Process(int(process.stdout.readline()))
    process.kill()
    process.wait()
    process.stdout.close()
    child.wait(20)  # raises where it goes on living
