"""The sheet in the place of the window: a damaged library is looked at, mended, or taken back to a backup."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photosort.library.library import Library
from photosort.model.problem import PhotosortError
from photosort.ui.style.theme import Scheme, Theme
from photosort.ui.window.repair_sheet import MENDABLE, RepairSheet

# The sheet grows with its text, which a window without a frame cannot be told.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def directory(library_dir: Path) -> Path:
    Library.open(library_dir).close()  # leaves a backup
    return library_dir


def sheet_for(qtbot: QtBot, directory: Path) -> RepairSheet:
    with pytest.raises(PhotosortError) as refused:
        Library.open(directory)
    assert refused.value.message.code in MENDABLE
    sheet = RepairSheet(directory, refused.value.message, Theme(Scheme.LIGHT))
    qtbot.addWidget(sheet, before_close_func=lambda sheet: sheet.done(0))
    sheet.show()
    qtbot.waitUntil(sheet.repair.isEnabled)
    return sheet


def test_what_cannot_be_mended_goes_back_when_the_person_says_so(qtbot: QtBot, directory: Path) -> None:
    (directory / "library.db").write_bytes(b"\xff" * 5000)
    sheet = sheet_for(qtbot, directory)
    assert sheet.findings.text().splitlines()[1:] == ["• The database is damaged in 1 place."]
    sheet.repair.click()
    qtbot.waitUntil(lambda: sheet.findings.text().startswith("Not mended:"))
    assert sheet.isVisible(), "a backup is gone back to by nobody but the person"
    assert sheet.back.text().startswith("Go back to the backup of ")
    with qtbot.waitSignal(sheet.accepted):
        sheet.back.click()
    Library.open(directory).close()


def test_without_a_backup_none_is_offered(qtbot: QtBot, directory: Path) -> None:
    next((directory / "backups").iterdir()).unlink()
    (directory / "library.db").write_bytes(b"\xff" * 5000)
    sheet = sheet_for(qtbot, directory)
    assert not sheet.back.isVisible()
    with qtbot.waitSignal(sheet.rejected):
        sheet.close()
