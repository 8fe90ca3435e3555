"""What every test must keep: no thread, timer or child process survives it, and nothing of the person's is touched."""

import faulthandler
import gc
import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Threads of numerical libraries that spin while they wait take the cores from the tests beside them: a map of 60 points
# takes 20 times as long. Read when torch or openTSNE is loaded, as the engine has it.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
# A test that opens the person's own library, settings or trash is a bug: everything goes below the test's folder.
# No test is timed: on a busy machine the first draw of a text takes as long as it takes.
settings.register_profile("ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ci")

GRACE_S = 5.0


def pytest_collection_finish() -> None:
    """Keep what was imported out of every later look for leaks, which takes a third of a small test otherwise."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test with a limit of its own is stopped by that one alone (pytest-timeout)."""
    if item.get_closest_marker("timeout") is not None:
        faulthandler.cancel_dump_traceback_later()


@pytest.fixture(autouse=True)
def _private_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path_factory.mktemp("home")
    for name, place in {
        "HOME": ".",
        "XDG_DATA_HOME": "data",
        "XDG_CONFIG_HOME": "config",
        "XDG_CACHE_HOME": "cache",
    }.items():
        monkeypatch.setenv(name, str((home / place).resolve()))
    monkeypatch.delenv("PHOTOSORT_LIBRARY", raising=False)


def _threads() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if thread.is_alive()}


def _children() -> set[int]:
    # The resource tracker belongs to the interpreter, not to a test: it lives as long as the process.
    if _childless():
        return set()  # psutil would read of every process on the machine, twice a test
    found = psutil.Process().children(recursive=True)
    return {child.pid for child in found if child.is_running() and not _is_tracker(child)}


def _childless() -> bool:
    """Whether the system says at once that there is no child, not even a tracker."""
    if not hasattr(os, "waitid"):
        return False
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return True
    return False


def _is_tracker(child: psutil.Process) -> bool:
    try:
        return child.status() == psutil.STATUS_ZOMBIE or "resource_tracker" in " ".join(child.cmdline())
    except psutil.Error:
        return True


def _active_timers() -> list[str]:
    """Running QTimers of this thread that nobody stopped, named by their parent."""
    core = sys.modules.get("PySide6.QtCore")
    if core is None:
        return []
    timers = [thing for thing in gc.get_objects() if type(thing) is core.QTimer]
    names = []
    for timer in timers:
        try:
            if timer.isActive():
                names.append(repr(timer.parent()))
        except RuntimeError:  # its C++ object is gone already
            continue
    return names


@pytest.fixture(autouse=True)
def _nothing_leaks(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test that leaves a thread, a timer or a child process behind."""
    uses_qt = "qtbot" in request.fixturenames or "qapp" in request.fixturenames
    threads, children = _threads(), _children()
    if uses_qt:
        gc.disable()  # on a worker's turn it would end widgets there; the window has its own way, and so has this below
    yield
    deadline = time.monotonic() + GRACE_S
    while time.monotonic() < deadline:
        left, born = _threads() - threads, _children() - children
        if not left and not born:
            break
        multiprocessing.active_children()  # reaps the finished ones
        time.sleep(0.02)
    assert not left, f"threads outlive the test: {left}. Join them in close()."
    assert not born, f"child processes outlive the test: {born}. End and join them."
    if uses_qt:
        gc.collect()
        timers = _active_timers()
        assert not timers, f"timers outlive the test: {timers}. Stop them in close()."
        gc.enable()
        gc.freeze()  # Python never lets go of a window's connections: the next look would go through all of them again


@pytest.fixture
def library_dir(tmp_path: Path) -> Path:
    """A folder for a library that does not exist yet."""
    return tmp_path / "library"
