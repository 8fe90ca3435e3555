"""A library of which only the backups are left, or something else in its place: the doctor goes back to them."""

import argparse
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from photosort import cli
from photosort.commands.doctor import doctor
from photosort.library.library import Library


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    Library.open(tmp_path / "library").close()  # leaves a backup
    return tmp_path / "library"


def gone(path: Path) -> None:
    path.unlink()


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "holiday.jpg").write_bytes(b"a photo")


def a_dead_link(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.parent / "nowhere" / "library.db")


LOST = pytest.mark.parametrize("lose", [gone, a_folder, a_dead_link])


@LOST
@pytest.mark.parametrize("verb", [["albums"], ["rename", "2", "Beach"], ["history"]])
def test_commands_lead_to_the_doctor(
    directory: Path, lose: Callable[[Path], None], verb: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    lose(directory / "library.db")
    [backup] = (directory / "backups").iterdir()
    assert cli.main([verb[0], "--library", str(directory), *verb[1:]]) == 1
    assert f"`photosort doctor --repair` goes back to the backup {backup}" in capsys.readouterr().err
    assert (directory / "library.db").is_file() is False


@LOST
@pytest.mark.parametrize("by_name", [False, True])
def test_the_doctor_goes_back(
    directory: Path, lose: Callable[[Path], None], by_name: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    lose(directory / "library.db")
    [backup] = (directory / "backups").iterdir()
    command = ["doctor", "--library", str(directory)]
    assert cli.main(command) == 1
    assert f"goes back to the backup {backup}." in capsys.readouterr().out
    assert cli.main([*command, *(["--restore", backup.name] if by_name else ["--repair"]), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["restored"], [found["ailment"] for found in told["found"]]) == (str(backup), ["missing"])
    if lose is a_folder:
        assert Path(told["put_aside"], "library.db", "holiday.jpg").read_bytes() == b"a photo"
    assert cli.main(["albums", "--library", str(directory)]) == 0


def test_a_backup_that_is_not_there_is_no_damaged_one(directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    [backup] = (directory / "backups").iterdir()
    command = ["doctor", "--library", str(directory), "--restore", "none.db"]
    assert cli.main(command) == 1
    assert capsys.readouterr().err == f"photosort: There is no backup none.db; there are: {backup.name}.\n"
    shutil.rmtree(directory / "backups")
    assert cli.main(command) == 1
    assert capsys.readouterr().err == "photosort: There is no backup none.db, nor any other sound one.\n"


@pytest.mark.parametrize("verb", [["albums"], ["rename", "2", "Beach"], ["history"]])
def test_only_a_sound_backup_is_promised(directory: Path, verb: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    [backup] = (directory / "backups").iterdir()
    for path in (directory / "library.db", backup):
        path.write_bytes(b"\xff" * 5000)
    assert cli.main([verb[0], "--library", str(directory), *verb[1:]]) == 1
    assert "is damaged and has no sound backup" in capsys.readouterr().err


def test_where_no_backup_is_sound_nothing_is_promised(directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    [backup] = (directory / "backups").iterdir()
    backup.write_bytes(b"\xff" * 5000)
    (directory / "library.db").unlink()
    way = f"none of its backups is sound; move the folder {directory / 'backups'} away to start a new one.\n"
    assert cli.main(["albums", "--library", str(directory)]) == 1
    assert capsys.readouterr().err.endswith(way)
    assert cli.main(["doctor", "--library", str(directory)]) == 1
    assert capsys.readouterr().out.endswith(way)
    (directory / "backups").rename(directory / "elsewhere")
    Library.open(directory).close()
    assert (directory / "library.db").is_file()


def test_a_reader_that_leaves_is_no_fault_of_the_library(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone_away(text: str) -> None:
        raise BrokenPipeError(text)

    monkeypatch.setattr("photosort.commands.doctor.say", gone_away)
    parser = argparse.ArgumentParser()
    parser.add_argument("--library", type=Path)
    with pytest.raises(BrokenPipeError):
        doctor(parser, ["--library", str(directory)])
