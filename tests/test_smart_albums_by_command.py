"""`photosort smart-albums`: made, listed with what they find, removed, and brought back by undo."""

import json
from pathlib import Path

import pytest

from photosort.cli import main
from photosort.library.library import Library


def test_made_listed_removed_and_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "library"
    Library.open(folder).close()

    def run(name: str, *rest: str) -> str:
        capsys.readouterr()
        assert main([name, "--library", str(folder), *rest]) == 0
        return capsys.readouterr().out

    assert run("smart-albums") == ""
    assert "Made the smart album Bills" in run("smart-albums", "--add", "Bills", "receipt last year")
    listed = [{"id": "1", "name": "Bills", "query": "receipt last year", "count": 0}]
    assert json.loads(run("smart-albums", "--json")) == {"smart_albums": listed}
    assert run("smart-albums").split() == ["1", "Bills", "0", "receipt", "last", "year"]
    assert run("smart-albums", "--remove", "1", "--dry-run") == "Would remove the smart album Bills.\n"
    assert run("smart-albums", "--add", "Two", "b", "--dry-run") == "Would make the smart album Two.\n"
    assert json.loads(run("smart-albums", "--json")) == {"smart_albums": listed}
    assert "Removed the smart album Bills" in run("smart-albums", "--remove", "1")
    assert run("smart-albums") == ""
    run("undo")
    assert json.loads(run("smart-albums", "--json")) == {"smart_albums": listed}


def test_what_is_not_there_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Library.open(tmp_path).close()
    assert main(["smart-albums", "--library", str(tmp_path), "--remove", "7"]) == 1
    assert "There is no smart album 7." in capsys.readouterr().err
