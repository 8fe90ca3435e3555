"""What nobody foresaw is told in a sentence, and the log is one click away."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from photosort import paths
from photosort.ui.services.threads import Lane
from photosort.ui.window.main_window import MainWindow


def test_an_unforeseen_error_offers_the_log(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return os.path.isdir(url.toLocalFile())

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    monkeypatch.setattr(paths, "log_dir", lambda: tmp_path)
    window.context.lanes.run(Lane.READ, lambda: 1 // 0, owner=window)
    qtbot.waitUntil(window.toast.isVisible)
    assert window.toast.words.text() == "Something went wrong; the log tells more."
    assert window.toast.button.text() == "Show the log"
    window.toast.button.click()
    # The log itself; its folder where no program opens it.
    assert [url.toLocalFile() for url in opened] == [str(tmp_path / "photosort.log"), str(tmp_path)]
