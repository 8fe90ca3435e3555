"""`photosort trash --only`: what goes, what stays, and that it is said beforehand."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.library.conftest import World, tree
from tests.test_cli import Run, run

__all__ = ["run"]


@pytest.fixture
def shots(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """One album of a photo with a RAW file, and one without; nothing holds the library."""
    monkeypatch.setenv("PHOTOSORT_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    world = World(tmp_path)
    world.add("a.jpg", "a.dng", "a.dng.xmp", "a.jpg.xmp", "a.xmp", "b.jpg")
    world.read()
    world.group(list(world.ids("a.jpg", "b.jpg")))
    world.library.close()
    yield world
    world.library.close()


def test_a_dry_run_names_what_goes_and_what_stays(run: Run, shots: World) -> None:
    folder, number = shots.photos, "2"
    status, said, _ = run("trash", number, "--only", "jpeg", "--dry-run")
    assert (status, said) == (
        0,
        f"Of {folder}/a.jpg go: a.jpg, a.jpg.xmp; stay: a.dng, a.dng.xmp, a.xmp\n"
        "Would move 1 photo of Album 0 to the trash; its RAW file stays; 1 photo without a RAW file stays · "
        f"{len('photo a.jpg' + 'photo a.jpg.xmp')} bytes.\n",
    )
    told = json.loads(run("trash", number, "--only", "raw", "--dry-run", "--json")[1])
    assert told["text"] == (
        "Would move the RAW file of 1 photo of Album 0 to the trash; 1 photo without a RAW file stays"
    )
    assert told["photos"] == [f"{folder}/a.jpg"]
    assert told["companions"] == {f"{folder}/a.jpg": [f"{folder}/a.dng", f"{folder}/a.dng.xmp"]}
    assert told["staying"] == {f"{folder}/a.jpg": [f"{folder}/a.jpg", f"{folder}/a.jpg.xmp", f"{folder}/a.xmp"]}


@pytest.mark.parametrize(
    ("only", "left"), [("jpeg", {"a.dng", "a.dng.xmp", "a.xmp"}), ("raw", {"a.jpg", "a.jpg.xmp", "a.xmp"})]
)
def test_one_goes_and_comes_back(run: Run, shots: World, only: str, left: set[str]) -> None:
    before = tree(shots.photos)
    assert run("trash", "2", "--only", only)[0] == 0
    assert set(tree(shots.photos)) == left | {"b.jpg"}
    assert run("undo")[0] == 0
    assert tree(shots.photos) == before


def test_an_album_without_raw_files_stays_as_it_is(run: Run, shots: World) -> None:
    for name in ("a.dng", "a.dng.xmp"):
        os.unlink(shots.photos / name)
    status, said, _ = run("trash", "2", "--only", "raw")
    assert (status, said) == (0, "2 photos stay: they have no RAW files beside them.\n")


def test_a_dry_run_counts_and_lists_only_what_would_go(run: Run, shots: World) -> None:
    os.unlink(shots.photos / "b.jpg")
    status, out, err = run("trash", "2", "--dry-run")
    assert (status, out.splitlines()[-1].split(" · ")[0]) == (1, "Would move 1 photo of Album 0 to the trash")
    assert err == f"photosort: {shots.photos}/b.jpg: The file is no longer there\n"
    told = json.loads(run("trash", "2", "--dry-run", "--json")[1])
    assert told["photos"] == [f"{shots.photos}/a.jpg"]
    assert set(told["companions"]) == {f"{shots.photos}/a.jpg"}
    before = set(tree(shots.photos))
    assert json.loads(run("trash", "2", "--json")[1])["text"] == "Moved 1 of 2 photos to the trash"
    assert {f"{shots.photos}/{name}" for name in before} == set(told["files"])
    back = json.loads(run("undo", "--dry-run", "--json")[1])
    assert (back["detail"], set(back["files"])) == ("1 photo", set(told["files"]))


def test_a_folder_that_is_gone_does_not_keep_the_others(run: Run, shots: World) -> None:
    (shots.photos / "other").mkdir()
    (shots.photos / "b.jpg").rename(shots.photos / "other" / "b.jpg")
    shots.reopen()
    shots.library.scanner.scan(shots.library.folders.all()[0].id)
    shots.library.close()
    (shots.photos / "other").rename(shots.photos / "renamed")
    status, out, _ = run("trash", "2")
    assert (status, out.split(" · ")[0]) == (1, "Moved 1 of 2 photos to the trash")
