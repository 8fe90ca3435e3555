"""`photosort find`: the contract of its JSON, its lines, and what it does beside another program."""

import json
from pathlib import Path

import pytest

from photosort.organizing.opening import open_library
from tests.test_cli import Run, _quick, organized, photos, run

__all__ = ["_quick", "organized", "photos", "run"]


@pytest.mark.usefixtures("organized")
def test_photos_are_found_best_first_with_the_reason(run: Run, photos: Path) -> None:
    [one, *_] = sorted(photos.rglob("*.jpg"))
    assert run("favourite", one)[0] == 0
    count = len(list(photos.rglob("*.jpg")))
    answer = json.loads(run("find", one.stem, "--json")[1])
    assert answer["photos"][0] == {"path": str(one), "why": "name", "match": one.name}
    assert (answer["query"], answer["unread"]) == (one.stem, count)
    assert run("find", "favourite -nowhere")[1] == f"{one}  (favourite: favourite)\n"
    assert json.loads(run("find", "no-such-thing", "--json")[1])["photos"] == []
    told = f"photosort: no photo is found by that; the text in {count} photos is not read yet\n"
    assert run("find", "no-such-thing") == (0, "", told)


@pytest.mark.usefixtures("organized")
def test_a_library_that_another_program_has_open_is_searched_too(run: Run, photos: Path, tmp_path: Path) -> None:
    [one, *_] = sorted(photos.rglob("*.jpg"))
    library = open_library(tmp_path / "library")
    try:
        assert run("find", one.stem)[:2] == (0, f"{one}  (name: {one.name})\n")
    finally:
        library.close()


def test_a_library_that_is_not_there_is_a_sentence(run: Run) -> None:
    status, _, err = run("find", "anything")
    assert (status, err.count("\n")) == (1, 1)
