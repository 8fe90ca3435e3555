"""The window on fakes, shown on an album or on the albums."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from photosort.ui.services.context import Context
from photosort.ui.window.main_window import MainWindow
from tests.organizing.conftest import desk


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    made = MainWindow(context)
    qtbot.addWidget(made, before_close_func=lambda _: made.close_for_good())
    made.resize(1200, 800)
    made.begin()
    made.show()
    qtbot.waitUntil(lambda: made.page() is not None and bool(context.overview.now.albums))
    yield made
    made.release()


__all__ = ["desk"]  # of the pipeline's tests, for what the pages foresee of it
