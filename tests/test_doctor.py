"""`photosort doctor` on libraries with faults."""

import json
import re
import sqlite3
from pathlib import Path

import pytest

from photosort import cli
from photosort.library.files.trash_can import FreedesktopTrash
from photosort.library.library import Library
from photosort.model.acts import Trash
from photosort.model.english import in_english
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.text_line import Script
from photosort.model.view import View
from photosort.ocr import tesseract


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    Library.open(tmp_path / "library").close()  # leaves a backup
    return tmp_path / "library"


def overwrite(path: Path) -> None:
    path.write_bytes(b"\xff" * 5000)


def test_a_sound_library_is_called_so(
    directory: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tesseract, "scripts", tuple)  # which may be installed here
    assert cli.main(["doctor", "--library", str(directory)]) == 0
    assert capsys.readouterr().out == (
        f"The library {directory} is sound.\n"
        "Text in pictures is read where it is Latin, Chinese or Japanese, and passed over elsewhere.\n"
    )
    monkeypatch.setattr(tesseract, "scripts", lambda: (Script.CYRILLIC,))
    assert cli.main(["doctor", "--library", str(directory)]) == 0
    assert "Chinese, Japanese or Cyrillic" in capsys.readouterr().out


def test_without_a_library_there_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["doctor", "--library", str(tmp_path / "none")]) == 1
    assert capsys.readouterr().err == f"photosort: There is no library in {tmp_path / 'none'}.\n"


def test_a_damaged_library_is_named_and_goes_back(directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    overwrite(directory / "library.db")
    [backup] = (directory / "backups").iterdir()
    assert cli.main(["doctor", "--library", str(directory)]) == 1
    assert f"`photosort doctor --repair` mends it, or goes back to the backup {backup}." in capsys.readouterr().out
    assert cli.main(["doctor", "--library", str(directory), "--repair", "--dry-run"]) == 1
    assert f"Would mend it, or go back to the backup {backup}." in capsys.readouterr().out
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
    assert "no.db is no sound backup of a library." in capsys.readouterr().err
    assert (directory / "library.db").read_bytes() == before


def test_a_library_in_use_is_left_alone(directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = Library.open(directory)
    try:
        assert cli.main(["doctor", "--library", str(directory), "--repair"]) == 1
        assert "is open in another Photosort" in capsys.readouterr().err
    finally:
        library.close()


def test_faults_are_counted_in_one_sentence(directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = directory / "library.db"
    content = bytearray(path.read_bytes())
    for start in range(3 * 8192, len(content) - 8192, 2 * 8192):
        content[start : start + 8192] = bytes(8192)
    path.write_bytes(content)
    assert cli.main(["doctor", "--library", str(directory)]) == 1
    first, fault, _, offer = capsys.readouterr().out.splitlines()
    assert first == f"The library {directory} is not sound:"
    assert re.fullmatch(r"  The database is damaged in \d+ places?\.", fault)
    assert offer.startswith("`photosort doctor --repair` mends it, or goes back to the backup")


def test_after_going_back_photos_in_the_trash_are_no_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    photos, directory = tmp_path / "photos", tmp_path / "library"
    photos.mkdir()
    (photos / "a.jpg").write_bytes(b"a")
    library = Library.open(directory)
    library.scanner.scan(library.folders.add(bytes(photos)))
    library.close()
    [backup] = (directory / "backups").iterdir()
    library = Library.open(directory, can=FreedesktopTrash())
    library.history.do(Trash(tuple(library.photos.ids(View()))))
    library.close()
    assert cli.main(["doctor", "--library", str(directory), "--restore", str(backup)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[-2:] == ["This settles by itself:", f"  {in_english(Message(MessageCode.PHOTOS_IN_TRASH, count=1))}"]
    assert cli.main(["doctor", "--library", str(directory)]) == 0
