"""`photosort duplicates`: the contract of its JSON, and its lines."""

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from photosort.demo import terrain
from tests.library.conftest import tree
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


@pytest.mark.usefixtures("copied", "organized")
def test_the_same_bytes_are_found_without_comparing_pictures(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("photosort.commands.duplicates.find_twins", lambda *_: pytest.fail("nothing is to compare"))
    assert len(json.loads(run("duplicates", "--strictness", "exact", "--json")[1])["stacks"]) == 1
    assert run("trash", "--duplicates", "--dry-run")[0] == 0


@pytest.mark.usefixtures("copied", "organized")
def test_copies_go_to_the_trash_and_come_back(
    copied: list[Path], run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    command = ("trash", "--duplicates", "--strictness", "exact")
    status, out, err = run(*command, "--dry-run", "--json")
    assert (status, err) == (0, "")
    would = json.loads(out)
    assert would["text"] == "1 copy would be moved to the trash"
    assert [Path(path) in copied for path in would["photos"]] == [True]
    assert all(path.exists() for path in copied)
    assert run(*command)[0] == 0
    assert [path.exists() for path in copied].count(True) == 1
    assert run("undo")[0] == 0
    assert all(path.exists() for path in copied)
    assert run("favourite", *copied)[0] == 0
    assert run(*command) == (1, "", "photosort: There is no copy to move to the trash.\n")


def test_a_smaller_copy_goes_only_where_near_ones_are_asked_for(run: Run, tmp_path: Path) -> None:
    folder, large = tmp_path / "camera", terrain.mountain(np.random.default_rng(0), (800, 600))
    folder.mkdir()
    large.save(folder / "large.jpg", quality=95)
    large.resize((400, 300)).save(folder / "small.jpg", quality=60)
    assert run("organize", folder)[0] == 0
    assert run("trash", "--duplicates", "--dry-run") == (1, "", "photosort: There is no copy to move to the trash.\n")
    status, out, _ = run("trash", "--duplicates", "--strictness", "near", "--dry-run", "--json")
    assert (status, json.loads(out)["photos"]) == (0, [str(folder / "small.jpg")])


@pytest.mark.usefixtures("organized")
@pytest.mark.parametrize("option", [("--only", "raw"), ("--all",)])
def test_what_is_said_of_an_album_is_not_left_unheard(copied: list[Path], run: Run, option: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as refused:
        run("trash", "--duplicates", *option)
    assert refused.value.code == 2
    assert all(path.exists() for path in copied)


@pytest.mark.usefixtures("copied", "organized")
def test_what_only_passes_for_a_copy_stays(copied: list[Path], run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("photosort.library.acts.copies.same_bytes", lambda *_: False)
    status, _, err = run("trash", "--duplicates", "--strictness", "exact")
    assert (status, "It is not the same file as the one that stays" in err) == (1, True)
    assert all(path.exists() for path in copied)


@pytest.mark.usefixtures("organized")
def test_what_a_card_has_and_the_library_has_not_is_listed(photos: Path, run: Run, tmp_path: Path) -> None:
    card = tmp_path / "card"
    card.mkdir()
    shutil.copy(photos / "IMG_0001.jpg", card / "same.jpg")
    with Image.open(photos / "IMG_0001.jpg") as image:
        image.rotate(90, expand=True).save(card / "turned.jpg", quality=60)
    terrain.mountain(np.random.default_rng(0), (400, 300)).save(card / "new.jpg")
    (card / "broken.jpg").write_bytes(b"no picture")
    before = tree(card)
    status, out, err = run("missing", card, "--json")
    found = json.loads(out)
    assert (status, found["missing"], found["same"]) == (0, [str(card / "new.jpg")], 1)
    assert list(found["copies"]) == [str(card / "turned.jpg")]
    assert [problem["path"] for problem in found["problems"]] == [str(card / "broken.jpg")]
    assert "broken.jpg" in err
    assert run("missing", card)[1].splitlines()[-1] == "1 photo missing; 2 photos here already, 1 as other copies."
    assert tree(card) == before
    assert run("missing", card / "nowhere")[0] == 1


@pytest.mark.usefixtures("alone", "organized")
def test_without_copies_nothing_is_listed(run: Run) -> None:
    assert json.loads(run("duplicates", "--strictness", "exact", "--json")[1]) == {"stacks": [], "bytes": 0}
    assert run("duplicates", "--strictness", "exact")[1] == "No photo is here twice.\n"


@pytest.mark.usefixtures("copied", "organized")
def test_what_was_said_of_a_copy_goes_over_and_comes_back(
    copied: list[Path], run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    goes = json.loads(run("trash", "--duplicates", "--dry-run", "--json")[1])["photos"][0]
    [stays] = [path for path in copied if str(path) != goes]
    assert run("move", goes, "--new", "Mine")[0] == 0
    assert run("place", goes, "--at", "59.91", "10.75")[0] == 0
    assert "To the photos that stay would go: 1 place, 1 album." in run("trash", "--duplicates", "--dry-run")[1]
    would = json.loads(run("trash", "--duplicates", "--dry-run", "--json")[1])
    assert would["handed"] == {"places": 1, "albums": 1}
    assert run("trash", "--duplicates")[0] == 0

    def mine() -> int:
        albums = json.loads(run("albums", "--json")[1])["albums"]
        return sum(album["count"] for album in albums if album["name"] == "Mine")

    assert (mine(), stays.exists(), Path(goes).exists()) == (1, True, False)
    assert run("undo")[0] == 0
    assert (mine(), Path(goes).exists()) == (1, True)
