"""Photosort beside other programs, each in a home of its own; started by `pytest -m neighbours tests/neighbours`.

They are not in the ordinary run: the programs come from the system (on Debian: `apt-get install digikam darktable
libimage-exiftool-perl exiv2 shotwell geeqie trash-cli gvfs dbus thunar pcmanfm desktop-file-utils xdotool openbox
xvfb`), and digiKam takes half a minute a look. A test whose program is not installed is skipped.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.neighbours.darktable import Darktable
from tests.neighbours.digikam import DigiKam
from tests.neighbours.photographs import Photographs
from tests.neighbours.programs import needs


@pytest.fixture
def photographs(tmp_path: Path) -> Iterator[Photographs]:
    made = Photographs(tmp_path)
    yield made
    made.library.close()


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """An X display of its own."""
    needs("Xvfb")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as running:
        os.close(writing)
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
        running.terminate()


@pytest.fixture(scope="session")
def digikam(display: str, tmp_path_factory: pytest.TempPathFactory) -> DigiKam:
    needs("digikam")
    return DigiKam(tmp_path_factory.mktemp("digikam"), display)


@pytest.fixture(scope="session")
def darktable(tmp_path_factory: pytest.TempPathFactory) -> Darktable:
    needs("darktable-cli")
    return Darktable(tmp_path_factory.mktemp("darktable"))
