"""The window of a real library, for what the fakes of the other tests cannot show."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photosort.library.files.trash_can import FreedesktopTrash
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.engine.engine import Engine
from photosort.organizing.opening import open_library
from photosort.organizing.organizer import Organizer
from photosort.settings import Settings
from photosort.ui.services.context import Context
from photosort.ui.style.theme import Scheme, Theme
from photosort.ui.window.main_window import MainWindow
from tests.organizing.conftest import FAKE
from tests.organizing.unlucky_decoding import UNLUCKY


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window of a real library, whose organizer is real but for the engine and for what files do to decoders."""
    library = open_library(tmp_path / "library", can=FreedesktopTrash(tmp_path / "Trash"))
    engine, learner = Engine(FAKE, threads=1), Engine(FAKE, threads=1)
    organizer = Organizer(library, engine=engine, learner=learner, decoders=Decoders(UNLUCKY))
    theme = Theme(Scheme.LIGHT, animations=False)
    context = Context(library, lambda: organizer, Settings(animations=False), theme)
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.show()
    window.begin()
    window.organizing.start()
    yield window
    window.release()
    context.close()
    organizer.close()
    library.close()
