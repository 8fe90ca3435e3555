"""`photosort doctor` on libraries with faults."""

import json
import sqlite3
from pathlib import Path

import pytest

from photosort import cli
from photosort.library.library import Library


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    Library.open(tmp_path / "library").close()  # leaves a backup
    return tmp_path / "library"


def overwrite(path: Path) -> None:
    path.write_bytes(b"\xff" * 5000)


def test_a_sound_library_is_called_so(directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["doctor", "--library", str(directory)]) == 0
    assert capsys.readouterr().out.endswith(": sound.\n")


def test_without_a_library_there_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["doctor", "--library", str(tmp_path / "none")]) == 1
    assert capsys.readouterr().err == f"photosort: There is no library in {tmp_path / 'none'}.\n"


def test_a_damaged_library_is_named_and_goes_back(directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    overwrite(directory / "library.db")
    [backup] = (directory / "backups").iterdir()
    assert cli.main(["doctor", "--library", str(directory)]) == 1
    assert f"`photosort doctor --repair` mends it, or goes back to {backup}." in capsys.readouterr().out
    assert cli.main(["doctor", "--library", str(directory), "--repair", "--dry-run"]) == 1
    assert f"Would mend it, or go back to {backup}." in capsys.readouterr().out
    assert (directory / "library.db").read_bytes() == b"\xff" * 5000, "a dry run changes nothing"
    assert cli.main(["doctor", "--library", str(directory), "--repair", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["restored"], told["left"], [found["ailment"] for found in told["found"]]) == (
        str(backup), [], ["damaged"],
    )  # fmt: skip
    assert Path(told["put_aside"], "library.db").read_bytes() == b"\xff" * 5000
    assert cli.main(["albums", "--library", str(directory)]) == 0


def test_a_small_fault_is_mended_where_it_is(directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    db = sqlite3.connect(directory / "library.db")
    db.execute("UPDATE album_count SET count = 5")
    db.commit()
    db.close()
    assert cli.main(["doctor", "--library", str(directory)]) == 1
    assert "2 counters are wrong." in capsys.readouterr().out
    assert cli.main(["doctor", "--library", str(directory), "--repair"]) == 0
    assert "Mended." in capsys.readouterr().out
    assert cli.main(["doctor", "--library", str(directory)]) == 0


def test_only_a_sound_backup_is_gone_back_to(
    directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    overwrite(tmp_path / "no.db")
    before = (directory / "library.db").read_bytes()
    assert cli.main(["doctor", "--library", str(directory), "--restore", str(tmp_path / "no.db")]) == 1
    assert "no.db is no sound backup;" in capsys.readouterr().err
    assert (directory / "library.db").read_bytes() == before


def test_a_library_in_use_is_left_alone(directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = Library.open(directory)
    try:
        assert cli.main(["doctor", "--library", str(directory), "--repair"]) == 1
        assert "is open in another Photosort" in capsys.readouterr().err
    finally:
        library.close()
