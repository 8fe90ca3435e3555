"""Killed at any point, the next run goes on and ends where an undisturbed one ends."""

import shutil
import signal
from pathlib import Path

import pytest

from tests.e2e.conftest import Program, members
from tests.organizing.pictures import fill

# A point in each phase: finding, reading, embedding, grouping, ordering, remembering.
POINTS = [
    "history.do:after:1",
    "scanner.scan:before:1",
    "scanner.scan:after:1",
    "reading.store:before:1",
    "reading.store:after:2",
    "embeddings.store:before:2",
    "embeddings.store:after:3",
    "albums.regroup:before:1",
    "albums.regroup:after:1",
    "photos.set_order:before:1",
    "meta.set:before:2",
    "meta.set:after:2",
    "meta.set:after:3",
    "library.close:before:1",
]


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("killing") / "photos"
    fill(folder, 40)
    (folder / "broken.jpg").write_bytes(b"\xff\xd8")
    return folder


@pytest.fixture(scope="module")
def undisturbed(photos: Path) -> dict[str, list[tuple[str, float, bool]]]:
    return members(Program(photos.parent).organize(photos))


@pytest.mark.parametrize("point", POINTS)
def test_killed_and_started_again(
    program: Program, photos: Path, undisturbed: dict[str, list[tuple[str, float, bool]]], point: str
) -> None:
    killed = program.run("organize", photos, die=point)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    organized = program.organize(photos)
    assert members(organized) == undisturbed
    assert [problem["path"] for problem in organized["problems"]] == ["broken.jpg"]


@pytest.mark.parametrize("point", ["albums.place:before:1", "albums.place:after:1", "embeddings.store:after:2"])
def test_killed_while_arrivals_are_placed(program: Program, photos: Path, point: str) -> None:
    ours = program.base / "photos"
    shutil.copytree(photos, ours)
    program.organize(ours)
    fill(ours, 8, start=40)
    killed = program.run("organize", ours, die=point)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    organized = program.organize(ours)
    assert sum(len(album["photos"]) for album in organized["albums"]) == 48


def test_killed_in_the_middle_of_a_trash_nothing_is_lost(program: Program, photos: Path) -> None:
    ours = program.base / "photos"
    shutil.copytree(photos, ours)
    program.organize(ours)
    before = {path.name: path.read_bytes() for path in ours.rglob("*") if path.is_file()}
    album = next(a for a in program.json("albums")["albums"] if a["kind"] != "unsorted" and a["count"] > 3)
    killed = program.run("trash", album["id"], die="history.do:after:1")
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    left = {path.name for path in ours.rglob("*") if path.is_file()}
    assert len(before) - len(left) == album["count"]
    program.good("undo")
    assert {path.name: path.read_bytes() for path in ours.rglob("*") if path.is_file()} == before
