"""A folder that leaves a real library through the window, and comes back by Ctrl+Z with all that was said of it."""

import os
from pathlib import Path

from pytestqt.qtbot import QtBot

from photosort.model.acts import Rename
from photosort.model.photo import PhotoId, Root
from photosort.model.view import View
from photosort.organizing.progress import Progress
from photosort.ui.window.main_window import MainWindow
from tests.organizing.pictures import fill
from tests.ui.driving import press

PATIENCE_MS = 60_000


def albums(window: MainWindow) -> dict[str, set[PhotoId]]:
    library = window.context.library
    return {album.name: set(library.photos.ids(View(album=album.id))) for album in library.albums.all()}


def test_there_and_back(qtbot: QtBot, real: MainWindow, tmp_path: Path) -> None:
    library = real.context.library

    def until_settled(folders: list[Root]) -> None:
        """A run that finds nothing new may be over before the window has seen it."""

        def settled() -> bool:
            return library.folders.all() == folders and not real.context.acts.busy and not real.organizing.busy

        qtbot.waitUntil(settled, timeout=PATIENCE_MS)

    runs: list[Progress] = []
    real.organizing.ended.connect(runs.append)
    fill(tmp_path / "Phone", 12)
    real.organizing.add([os.fsencode(tmp_path / "Phone")])
    qtbot.waitUntil(lambda: bool(runs), timeout=PATIENCE_MS)
    library.history.do(Rename(library.albums.all()[1].id, "Kerala"))
    before = albums(real)
    assert (sum(map(len, before.values())), "Kerala" in before) == (12, True)
    (root,) = library.folders.all()
    real.dispatcher.handlers.folders.take_out(root)
    until_settled([])
    assert real.toast.words.text() == "Took Phone out of Photosort"
    assert albums(real) == {"Unsorted": set()}
    press(qtbot, real, "Ctrl+Z")
    until_settled([root])
    assert albums(real) == before
    press(qtbot, real, "Ctrl+Z")  # the name
    qtbot.waitUntil(lambda: "Kerala" not in albums(real))
    press(qtbot, real, "Ctrl+Z")  # the adding
    until_settled([])
    press(qtbot, real, "Ctrl+Shift+Z")
    until_settled([root])
    assert sorted(map(len, albums(real).values())) == sorted(map(len, before.values()))
