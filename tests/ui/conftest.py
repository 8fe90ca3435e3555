"""One window's worth of fakes for the tests of the window."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosort.model.cancel_token import CancelToken
from photosort.settings import Settings
from photosort.ui.pages import grid_page
from photosort.ui.services import place_names
from photosort.ui.services.context import Context
from photosort.ui.services.originals import Originals
from photosort.ui.style.theme import Scheme, Theme
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import begun
from tests.ui.fake_people import add_people
from tests.ui.fakes import FakeLibrary, FakeOrganizer


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Words as in LOOK.md, whatever the machine speaks."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture(autouse=True, scope="session")
def _empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Without a screen, Qt takes data that Python made apart too late at the end of a process, and crashes."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def _one_town(monkeypatch: pytest.MonkeyPatch) -> None:
    """The towns of the world take seconds to load; every photo of the fake was taken near this one."""
    for name in ("town_name", "place_name"):
        monkeypatch.setattr(place_names, name, lambda latitude, longitude: "Civray, France")


@pytest.fixture(autouse=True)
def _no_process_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that decodes takes a second to start, and hardly any test looks at a picture."""
    monkeypatch.setattr(grid_page, "REST_MS", 1 << 30)


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every original is a small green picture, for tests of photos shown large that look at nothing on them."""

    def image(_: Originals, path: bytes, edge: int | None, token: CancelToken) -> QImage:
        found = QImage(400, 300, QImage.Format.Format_RGB32)
        found.fill(Qt.GlobalColor.darkGreen)
        return found

    monkeypatch.setattr(Originals, "image", image)


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary()


@pytest.fixture
def context(qtbot: QtBot, library: FakeLibrary) -> Iterator[Context]:
    theme = Theme(Scheme.LIGHT, animations=False)
    organizer = FakeOrganizer(library)
    made = Context(library, lambda: organizer, Settings(animations=False), theme)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    """The whole window on the fakes, past its first look at the library."""
    made = begun(qtbot, context, 1440, 900)
    yield made
    made.release()


@pytest.fixture
def people(library: FakeLibrary) -> FakeLibrary:
    """The library with people in it."""
    add_people(library.store)
    return library


@pytest.fixture
def among_people(qtbot: QtBot, people: FakeLibrary, context: Context) -> Iterator[MainWindow]:
    """The whole window, with the keyboard, where the person has agreed that people are looked for."""
    context.settings = replace(context.settings, people="on")
    made = begun(qtbot, context, 1440, 900)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.release()


@pytest.fixture
def active(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window with the keyboard."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.sidebar.list.setFocus()
    return window
