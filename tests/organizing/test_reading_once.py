"""Organizing a folder opens each picture once and lists each folder once: the interpreter itself is asked."""

import json
import subprocess
import sys
from pathlib import Path

from tests.imaging.pictures import corners, dng, encoded
from tests.organizing.conftest import FAKE, PATIENCE_S
from tests.organizing.pictures import fill

# In a process of its own, because an audit hook stays for as long as the interpreter runs.
ORGANIZE = f"""
import collections, json, os, sys
from pathlib import Path

photos, directory = map(Path, sys.argv[1:])
seen = {{"open": collections.Counter(), "os.scandir": collections.Counter()}}

def note(event, arguments):
    if event in seen and isinstance(arguments[0], (str, bytes, os.PathLike)):
        seen[event][os.fsdecode(arguments[0])] += 1

from photosort.imaging import reading
from photosort.organizing.engine.engine import Engine
from photosort.organizing.opening import open_library
from photosort.organizing.organizer import Organizer

reading._WHOLE = 4_000  # so that some of these are held whole and others are decoded from the open file
library = open_library(directory)
organizer = Organizer(library, engine=Engine({FAKE!r}, threads=1))
sys.addaudithook(note)
organizer.start([library.folders.add(bytes(photos))])
assert organizer.wait({PATIENCE_S})
print(json.dumps([organizer.progress().phase, organizer.progress().unreadable, seen]))
organizer.close()
library.close()
"""


def test_each_picture_is_opened_once_and_each_folder_listed_once(tmp_path: Path) -> None:
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
    told = subprocess.run(
        [sys.executable, "-c", ORGANIZE, str(photos), str(tmp_path / "library")],
        capture_output=True, check=True, text=True,
    )  # fmt: skip
    phase, unreadable, seen = json.loads(told.stdout)
    assert (phase, unreadable) == ("done", 1)
    below = {
        event: {path: n for path, n in counts.items() if path.startswith(str(photos))} for event, counts in seen.items()
    }
    assert below["open"] == {str(path): 1 for path in made}
    assert below["os.scandir"] == {str(photos): 1, str(photos / "deep"): 1}
