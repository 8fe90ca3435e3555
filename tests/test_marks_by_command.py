"""`photosort mark`, `favourite` and `marked`: what they say, list and refuse."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.test_cli import Run, _quick, organized, photos, run

__all__ = ["_quick", "organized", "photos", "run"]


@pytest.mark.usefixtures("organized")
def test_marks_are_given_listed_and_taken_back(run: Run, photos: Path) -> None:
    one, two, three = sorted(photos.rglob("*.jpg"))[:3]
    assert run("mark", "reject", one, two, "--dry-run")[1] == "Would mark 2 photos as rejected.\n"
    assert run("marked", "--json")[1] == '{\n "photos": []\n}\n'
    assert run("mark", "reject", one, two)[1] == "Marked 2 photos as rejected.\n"
    assert run("mark", "keep", two)[1] == "Marked 1 photo as kept.\n"
    assert run("favourite", two, three)[1] == "Made 2 photos favourites.\n"
    listed: list[dict[str, Any]] = json.loads(run("marked", "--json")[1])["photos"]
    assert listed == [
        {"path": str(two), "mark": "kept", "favourite": True},
        {"path": str(one), "mark": "rejected", "favourite": False},
        {"path": str(three), "mark": "none", "favourite": True},
    ]
    assert [line.split()[0] for line in run("marked")[1].splitlines()] == ["kept", "rejected", "favourite"]
    assert run("favourite", "--off", three)[1] == "1 photo is no longer a favourite.\n"
    assert run("mark", "clear", one, two)[1] == "Took the marks off 2 photos.\n"
    assert run("undo")[0] == 0
    assert len(json.loads(run("marked", "--json")[1])["photos"]) == 2


@pytest.mark.usefixtures("organized")
def test_what_is_not_in_the_library_is_refused(run: Run, photos: Path) -> None:
    status, _, err = run("mark", "keep", photos / "nowhere.jpg")
    assert (status, "is not in the library" in err) == (1, True)
