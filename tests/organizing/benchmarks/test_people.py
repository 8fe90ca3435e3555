"""What the benchmark of people reads and measures; that needs no faces."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosort.model.problem import CommandError
from photosort.organizing.benchmarks.people import curve, found, told_apart


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """Folders of pictures without a face, and a file that is no picture."""
    for name, size in (("Asha", (90, 60)), ("Tom", (60, 90))):
        (tmp_path / name).mkdir()
        Image.fromarray(np.full((*size, 3), 128, np.uint8)).save(tmp_path / name / "1.png")
    (tmp_path / "Tom" / "2.jpg").write_bytes(b"no picture")
    return tmp_path


def test_folders_without_a_face_are_refused(labelled: Path) -> None:
    with pytest.raises(CommandError, match="no faces"):
        told_apart(labelled)
    with pytest.raises(CommandError, match="no folders"):
        told_apart(labelled / "Asha")


def test_what_is_no_picture_counts_for_nothing(labelled: Path) -> None:
    table = found(labelled)
    assert {name: row["pictures"] for name, row in table.items()} == {"Asha": 1, "Tom": 1}
    assert {name: row["faces"] for name, row in table.items()} == {"Asha": 0, "Tom": 0}


def test_a_made_up_library_is_measured() -> None:
    [row] = curve([400]).values()
    assert row["faces"] == 400
    assert row["precision"] == 1
    assert row["recall"] > 0.8
