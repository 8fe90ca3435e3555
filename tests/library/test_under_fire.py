"""The long run, as a sample; whole, by hand: `pytest -m slow tests/library/test_under_fire.py`, or see `under_fire`."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
@pytest.mark.parametrize("tries", [20, pytest.param(800, marks=pytest.mark.slow)])
def test_no_original_is_lost_and_no_photo_stranded(tries: int) -> None:
    # A process of its own: it forks for each try, which one with threads must not.
    command = [sys.executable, "-m", "tests.library.under_fire", str(tries)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1].split() == ["all", str(tries), str(tries), "0", "0"]
