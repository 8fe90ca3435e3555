"""The real program with its real engine on pictures that it has drawn itself: organize, rename, trash, undo, again."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from photosort.demo import render_library
from tests.e2e.conftest import ROOT, Program, members


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drawn") / "phone"
    render_library(folder, count=40, seed=3)
    return folder


def tree(folder: Path) -> dict[Path, tuple[bytes, int]]:
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


def test_a_day_with_the_program(program: Program, drawn: Path) -> None:
    before = tree(drawn)
    organized = program.organize(drawn, real=True)
    names = {photo["path"] for album in organized["albums"] for photo in album["photos"]}
    problems = {problem["path"] for problem in organized["problems"]}
    assert len(names) == 40
    assert not problems
    assert all((drawn / name).is_file() for name in names)
    assert organized["schema"] == 1

    again = program.organize(drawn, real=True)
    assert members(again) == members(organized)
    worked = {name: (organized["seconds"][name] > 0, again["seconds"][name] > 0) for name in ("embed", "learn")}
    assert worked == {"embed": (True, False), "learn": (True, False)}, "no network has worked a second time"

    album = max(program.json("albums", real=True)["albums"], key=lambda a: a["count"])
    program.good("rename", album["id"], "Ours", real=True)
    done = program.json("trash", album["id"], "--all", real=True)
    assert done["failures"] == []
    gone = set(before) - set(tree(drawn))
    assert len(gone) >= album["count"]
    program.good("undo", real=True)
    assert tree(drawn) == before, "the same bytes and times"
    listed = {a["id"]: a for a in program.json("albums", real=True)["albums"]}
    assert (listed[album["id"]]["name"], listed[album["id"]]["count"]) == ("Ours", album["count"])


@pytest.mark.slow
def test_the_same_albums_twice_and_after_a_kill(tmp_path: Path, drawn: Path) -> None:
    programs = []
    for name in ("first", "second", "third"):
        (tmp_path / name).mkdir()
        programs.append(Program(tmp_path / name))
    first, second, third = programs
    wanted = members(first.organize(drawn, "--seed", "5", real=True))
    assert members(second.organize(drawn, "--seed", "5", real=True)) == wanted
    command = [sys.executable, "-m", "photosort", "organize", str(drawn), "--library", str(third.library)]
    process = subprocess.Popen(command, env=os.environ | {"PYTHONPATH": str(ROOT)})
    time.sleep(5)
    children = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    process.wait()
    psutil.wait_procs(children, timeout=20)
    assert members(third.organize(drawn, "--seed", "5", real=True)) == wanted


def test_ctrl_c_keeps_what_is_read(program: Program, drawn: Path) -> None:
    command = [sys.executable, "-m", "photosort", "organize", str(drawn), "--library", str(program.library)]
    process = subprocess.Popen(
        command, env=os.environ | {"PYTHONPATH": str(ROOT)}, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    deadline = time.monotonic() + 60
    while not (program.library / "library.db").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.5)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the program and its engine
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors
    assert "Traceback" not in errors
    assert "are read and kept" in errors
    assert len({p["path"] for a in program.organize(drawn, real=True)["albums"] for p in a["photos"]}) == 40
