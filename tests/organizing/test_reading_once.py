"""Organizing a folder opens each picture once and lists each folder once: the interpreters themselves are asked."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.imaging.pictures import corners, dng, encoded
from tests.organizing.audited_decoding import AUDITED
from tests.organizing.conftest import FAKE, PATIENCE_S
from tests.organizing.pictures import fill

LONG_AGO = 1_600_000_000  # what was written just now is looked at again
# In processes of their own, because an audit hook stays for as long as the interpreter runs.
ORGANIZE = f"""
import collections, json, os, sys
from pathlib import Path

photos, directory = map(Path, sys.argv[1:3])
seen = {{"open": collections.Counter(), "os.scandir": collections.Counter()}}

def by_watchdog(frame):  # which has to ask the system for a watch of each folder
    while frame is not None:
        if frame.f_globals["__name__"].startswith("watchdog."):
            return True
        frame = frame.f_back
    return False

def note(event, arguments):
    if event in seen and isinstance(arguments[0], (str, bytes, os.PathLike)) and not by_watchdog(sys._getframe(1)):
        seen[event][os.fsdecode(arguments[0])] += 1

from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.engine.engine import Engine
from photosort.organizing.library_watch import LibraryWatch
from photosort.organizing.opening import open_library
from photosort.organizing.organizer import Organizer

library = open_library(directory)
engine, learner = Engine({FAKE!r}, threads=1), Engine({FAKE!r}, threads=1)
organizer = Organizer(library, engine=engine, learner=learner, decoders=Decoders({AUDITED!r}))
sys.addaudithook(note)
asked = []
if sys.argv[3] == "as the window":
    list(library.scanner.look(bytes(photos)))  # the dialog counts
    start = organizer.start
    organizer.start = lambda roots: (asked.append(roots), start(roots))
    watch = LibraryWatch(library, organizer)
    watch.start()
organizer.start([library.folders.add(bytes(photos))])
assert organizer.wait({PATIENCE_S})
if sys.argv[3] == "as the window":
    import time
    deadline = time.monotonic() + {PATIENCE_S}
    while len(asked) < 2:  # the second time because the folder is watched from now on
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert organizer.wait({PATIENCE_S})
    watch.close()
organizer.close()
seen["open"].update(Path(os.environ["OPENED"]).read_text().splitlines())  # by the decode processes
print(json.dumps([organizer.progress().phase, len(library.problems.all()), seen]))
library.close()
"""


TWICE = pytest.mark.skipif(os.name == "nt", reason="Windows does not date the folders of every drive: it looks twice")


@pytest.mark.parametrize("how", ["as a command", pytest.param("as the window", marks=TWICE)])
def test_each_picture_is_opened_once_and_each_folder_listed_once(tmp_path: Path, how: str) -> None:
    photos = tmp_path / "photos"
    made = fill(photos, 12)
    for name, data in (
        ("camera.dng", dng(encoded(corners(), "JPEG"))),
        ("misnamed.nef", encoded(corners(), "JPEG")),
        ("broken.jpg", b"\xff\xd8 no picture"),
    ):
        (photos / name).write_bytes(data)
        made.append(photos / name)
    sizes = {path.stat().st_size > 4_000 for path in made}
    assert sizes == {True, False}
    for path in (photos, *photos.rglob("*")):
        os.utime(path, (LONG_AGO, LONG_AGO))
    told = subprocess.run(
        [sys.executable, "-c", ORGANIZE, str(photos), str(tmp_path / "library"), how],
        capture_output=True, check=True, text=True, env=os.environ | {"OPENED": str(tmp_path / "opened")},
    )  # fmt: skip
    phase, problems, seen = json.loads(told.stdout)
    assert (phase, problems) == ("done", 1)
    below = {
        event: {path: count for path, count in counts.items() if path.startswith(str(photos))}
        for event, counts in seen.items()
    }
    assert below["open"] == {str(path): 1 for path in made}
    assert below["os.scandir"] == {str(photos): 1, str(photos / "deep"): 1}
