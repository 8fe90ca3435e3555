"""Where the window was concerns its owner alone, also where an older version had kept it open to others."""

import sys

import pytest
from PySide6.QtCore import QSettings

from photosort import paths
from photosort.app import window_state


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of another kind")
@pytest.mark.parametrize("older", [False, True])
def test_the_state_of_the_window_is_private(older: bool) -> None:
    folder = paths.config_dir()
    if older:
        folder.mkdir(parents=True, mode=0o755)
        before = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        before.setValue("widths", 3)
        before.sync()
        (folder / "window.ini").chmod(0o644)
    state = window_state()
    state.setValue("geometry", 7)
    state.sync()
    assert state.status() is QSettings.Status.NoError
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "window.ini").stat().st_mode & 0o777 == 0o600
    assert (state.value("geometry"), state.value("widths")) == (7, 3 if older else None)
