"""A folder that was renamed beside its old place is known again by the window, and looked for from there."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photosort.model.acts import Rename
from photosort.organizing.progress import Progress
from photosort.ui.pages import places, problems_page
from photosort.ui.pages.problems_page import ProblemsPage
from photosort.ui.window.main_window import MainWindow
from tests.organizing.pictures import fill
from tests.ui.driving import page
from tests.ui.fakes import FakeLibrary

PATIENCE_MS = 60_000


def test_it_is_followed_unasked_and_keeps_its_albums(qtbot: QtBot, real: MainWindow, tmp_path: Path) -> None:
    library = real.context.library
    runs: list[Progress] = []
    real.organizing.ended.connect(runs.append)
    fill(tmp_path / "Phone", 12)
    real.organizing.add([os.fsencode(tmp_path / "Phone")])
    qtbot.waitUntil(lambda: bool(runs), timeout=PATIENCE_MS)
    album = library.albums.all()[1].id
    library.history.do(Rename(album, "Kerala"))
    count = library.albums.get(album).count
    (tmp_path / "Phone").rename(tmp_path / "Phone of 2024")
    real.organizing.rescan()
    qtbot.waitUntil(
        lambda: [root.name for root in real.context.overview.now.roots] == ["Phone of 2024"], timeout=PATIENCE_MS
    )
    qtbot.waitUntil(lambda: not real.organizing.busy, timeout=PATIENCE_MS)
    assert [root.available for root in library.folders.all()] == [True]
    assert library.photos.counts().photos == 12
    assert library.albums.get(album).count == count


def test_find_folder_starts_where_the_folder_was(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Pictures").mkdir()
    away = next(root for root in library.folders.all() if not root.available)
    library.store.roots[away.id] = replace(away, path=os.fsencode(tmp_path / "Pictures" / "2023" / "Trip"))
    window.context.overview.refresh()
    qtbot.waitUntil(lambda: any(root.name == "Trip" for root in window.context.overview.now.roots))
    asked: list[str] = []

    monkeypatch.setattr(problems_page, "choose_folder", lambda _parent, _title, start: asked.append(start))
    window.navigator.go(places.PROBLEMS)
    shown = page(window)
    assert isinstance(shown, ProblemsPage)
    qtbot.waitUntil(lambda: bool(shown.list.rows()) and shown.list.rows()[0].root is not None)
    shown.list.pressed.emit(0, "find")
    assert asked == [str(tmp_path / "Pictures")]
