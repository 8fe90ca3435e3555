"""What the window knows before the organizer is loaded: that albums are a first order, that a folder is on its way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photosort.model.acts import TakeOutFolder
from photosort.settings import Settings
from photosort.ui.pages import places
from photosort.ui.pages.welcome_page import WelcomePage
from photosort.ui.services.context import Context
from photosort.ui.style.theme import Scheme, Theme
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import page
from tests.ui.fakes import FakeLibrary, FakeOrganizer


@pytest.fixture
def left(qtbot: QtBot, library: FakeLibrary) -> Iterator[MainWindow]:
    """A window that was not shown yet, of a library in which an earlier run left a first order; organizer unknown."""

    def unloaded() -> FakeOrganizer:
        raise AssertionError("nobody needs the organizer yet")

    context = Context(
        library, unloaded, Settings(animations=False), Theme(Scheme.LIGHT, animations=False), None, lambda: 60
    )
    window = MainWindow(context)
    qtbot.addWidget(window)
    yield window
    window.release()
    context.close()


def test_albums_that_were_left_unsettled_never_look_final(qtbot: QtBot, left: MainWindow) -> None:
    said: list[str] = []
    left.navigator.shown.connect(lambda shown: said.append(shown.subtitle()))
    left.show()
    left.begin()
    qtbot.waitUntil(lambda: left.page() is not None)
    assert left.navigator.place() == places.ALBUMS
    assert ["still sorting" in one for one in said] == [True]


@pytest.fixture
def empty(library: FakeLibrary) -> FakeLibrary:
    for root in library.folders.all():
        library.history.do(TakeOutFolder(root.id))
    return library


@pytest.fixture
def window(qtbot: QtBot, empty: FakeLibrary, context: Context) -> Iterator[MainWindow]:
    """Without photos, started for a folder. Released right before its context: an answer between would start timers."""
    made = MainWindow(context)
    qtbot.addWidget(made)
    made.organizing.expect()
    made.show()
    made.begin()
    qtbot.waitUntil(lambda: made.page() is not None)
    yield made
    made.release()


def test_a_window_for_a_folder_says_at_once_that_it_looks_for_photos(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    assert window.navigator.place() == places.ALL
    assert window.status_bar.phase.text() == "Finding photos"
    window.organizing.start()
    window.organizing.poll()
    assert window.status_bar.phase.text() == "Finding photos"
    (tmp_path / "Trip").mkdir()
    window.organizing.add([bytes(tmp_path / "Trip")])
    qtbot.waitUntil(lambda: bool(window.context.overview.now.roots))
    assert not window.organizing.expects
    assert window.navigator.place() == places.ALL


def test_where_the_folder_cannot_be_added_the_first_page_comes(
    qtbot: QtBot, empty: FakeLibrary, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_act: object) -> None:
        raise OSError

    monkeypatch.setattr(empty.history, "do", refuse)
    window.organizing.start()
    window.organizing.add([b"/nowhere"])
    qtbot.waitUntil(lambda: isinstance(page(window), WelcomePage))
    assert window.status_bar.detail.full() == "No folder yet"
