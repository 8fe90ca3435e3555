"""`photosort duplicates`: the contract of its JSON, and its lines."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.test_cli import Run, _quick, organized, photos, run

__all__ = ["_quick", "organized", "photos", "run"]


@pytest.fixture
def alone(photos: Path) -> None:
    """No two of the photos are one file."""
    known = set[bytes]()
    for path in sorted(photos.rglob("*.jpg")):
        if path.read_bytes() in known:
            path.unlink()
        known.add(path.read_bytes() if path.exists() else b"")


@pytest.fixture
def copied(photos: Path, alone: None) -> list[Path]:
    """A photo and a copy of its file."""
    copy = photos / "copy of it.jpg"
    shutil.copy(photos / "IMG_0001.jpg", copy)
    return [photos / "IMG_0001.jpg", copy]


def test_copies_are_listed_with_the_one_to_keep(copied: list[Path], organized: dict[str, Any], run: Run) -> None:
    assert organized
    found = json.loads(run("duplicates", "--strictness", "exact", "--json")[1])
    [stack] = found["stacks"]
    assert stack["kind"] == "exact"
    assert sorted(stack["photos"]) == sorted(map(str, copied))
    assert stack["keep"] == stack["photos"][0]
    assert stack["reasons"] == {stack["photos"][1]: "the same file"}
    assert isinstance(stack["reason"], str)
    assert found["bytes"] == stack["bytes"] == copied[0].stat().st_size
    lines = run("duplicates", "--strictness", "exact")[1].splitlines()
    assert lines[-1].startswith("1 photo in 1 stack could go, ")
    assert all(path.exists() for path in copied)


@pytest.mark.usefixtures("alone", "organized")
def test_without_copies_nothing_is_listed(run: Run) -> None:
    assert json.loads(run("duplicates", "--strictness", "exact", "--json")[1]) == {"stacks": [], "bytes": 0}
    assert run("duplicates", "--strictness", "exact")[1] == "No photo is here twice.\n"
