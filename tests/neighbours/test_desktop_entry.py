"""Folders go on to be opened by the file manager when Photosort's desktop entry lies in the home folder."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.neighbours.programs import needs, own_home

pytestmark = pytest.mark.neighbours

_ENTRY = Path(__file__).parents[2] / "packaging" / "linux" / "photosort.desktop"


@pytest.mark.parametrize("manager", ["thunar", "pcmanfm"])
def test_the_file_manager_opens_folders_still(tmp_path: Path, manager: str) -> None:
    needs("xdg-mime", "update-desktop-database", "gio", manager)
    system, home = tmp_path / "system" / "applications", tmp_path / "home"
    entries = home / "data" / "applications"
    environment = own_home(home, "") | {
        "XDG_DATA_HOME": str(entries.parent),
        "XDG_DATA_DIRS": str(system.parent),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CONFIG_DIRS": str(home / "none"),
    }
    for folder, entry in ((system, Path(f"/usr/share/applications/{manager}.desktop")), (entries, _ENTRY)):
        folder.mkdir(parents=True)
        shutil.copy(entry, folder)
        subprocess.run(["update-desktop-database", folder], check=True, timeout=60)

    def told(*command: str) -> str:
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, check=True, timeout=60
        ).stdout.strip()

    assert told("xdg-mime", "query", "default", "inode/directory") == f"{manager}.desktop"
    assert told("gio", "mime", "inode/directory").splitlines()[0].endswith(f": {manager}.desktop")
    assert "photosort" not in told("gio", "mime", "image/jpeg")
