"""A window leaves the folder in which it was started: that may be deleted meanwhile, and reads photos all the same."""

import os
import subprocess
import sys
from pathlib import Path

START = """
import os, sys
from photosort import app
from photosort.__main__ import main

def shown(folders, library, *, demo):
    import multiprocessing.process
    print(os.getcwd(), multiprocessing.process.ORIGINAL_DIR, os.fsdecode(folders[0]), library, sep="\\n")
    return 0

app.main = shown
sys.argv = ["photosort", "Trip", "--library", "mine"]
sys.exit(main())
"""


def test_a_window_and_its_processes_work_in_the_home_folder(tmp_path: Path) -> None:
    start = tmp_path / "start"
    (start / "Trip").mkdir(parents=True)
    home = Path(os.environ["HOME"])
    done = subprocess.run(
        [sys.executable, "-c", START], cwd=start, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.stdout.splitlines() == [str(home), str(home), str(start / "Trip"), str(start / "mine")], done.stderr
