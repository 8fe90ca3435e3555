"""The desktop's own trash."""

import os
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photosort.model.problem import PhotosortError
from photosort.ui.services.system_trash import SystemTrash, system_trash


@pytest.fixture
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    Path(os.environ["XDG_DATA_HOME"]).mkdir(parents=True, exist_ok=True)  # Qt makes its trash in there
    made = Path.home() / "Pictures" / "a picture.jpg"
    made.parent.mkdir(parents=True, exist_ok=True)
    made.write_bytes(b"bytes")
    return made


def test_a_file_goes_and_comes_back(qtbot: QtBot, file: Path) -> None:
    can = SystemTrash()
    path = os.fsencode(file)
    assert can.available(path)
    place = can.put(path)
    assert not file.exists()
    assert os.path.exists(place)
    can.restore(place, path)
    assert file.read_bytes() == b"bytes"
    assert not os.path.exists(place)


def test_nothing_is_overwritten(qtbot: QtBot, file: Path) -> None:
    can = SystemTrash()
    path = os.fsencode(file)
    place = can.put(path)
    file.write_bytes(b"another")
    with pytest.raises(FileExistsError):
        can.restore(place, path)
    assert file.read_bytes() == b"another"
    assert os.path.exists(place)


def test_what_cannot_be_moved_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(PhotosortError, match=r"gone\.jpg"):
        SystemTrash().put(os.fsencode(tmp_path / "gone.jpg"))


def test_linux_brings_its_own_trash() -> None:
    assert (system_trash() is None) == sys.platform.startswith("linux")
