"""One window's worth of fakes for the tests of the window."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from photosort.settings import Settings
from photosort.ui.context import Context
from photosort.ui.theme import Scheme, Theme
from tests.ui.fakes import FakeLibrary, FakeOrganizer


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary()


@pytest.fixture
def context(qtbot: QtBot, library: FakeLibrary) -> Iterator[Context]:
    theme = Theme(Scheme.LIGHT, animations=False)
    made = Context(library, FakeOrganizer(library), Settings(animations=False), theme)
    yield made
    made.close()
