"""Other programs: whether they are installed, a home of their own, and waiting for what they do."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

# Without <standard_session_servicedirs/>, nothing is started because somebody asked for it.
_SILENT_BUS = """<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


def needs(*programs: str) -> None:
    """Skip a test where a program is missing."""
    missing = [program for program in programs if shutil.which(program) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


def own_home(home: Path, display: str) -> dict[str, str]:
    """The environment of a program that knows no other home, and finds no session of the person's to talk to."""
    home.mkdir(exist_ok=True, parents=True)
    home.chmod(0o700)
    return {
        "HOME": str(home),
        "DISPLAY": display,
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "XDG_RUNTIME_DIR": str(home),
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }


def silent_session(home: Path) -> list[str]:
    """What begins the command of a program that wants a session bus: one that starts no services.

    Portals and the virtual file system would mount folders in `home`, and let go of them some time after the end.
    """
    config = home / "bus.conf"
    config.write_text(_SILENT_BUS)
    return ["dbus-run-session", f"--config-file={config}", "--"]


@contextmanager
def running(*command: str | Path, env: Mapping[str, str]) -> Iterator[None]:
    """A program while it is needed; what it has started ends with it."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, env=env, stdout=quiet, stderr=quiet, start_new_session=True) as program:
        try:
            yield
        finally:
            os.killpg(program.pid, signal.SIGTERM)


def wait_until(condition: Callable[[], bool], what: str, seconds: float = 120) -> None:
    """Until something is so, or the test fails."""
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, f"still waiting: {what}"
        time.sleep(0.3)
