"""A German window, for the tests of its words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from pytestqt.qtbot import QtBot

from photosort.ui.text.i18n import install_translation


@pytest.fixture
def german(qtbot: QtBot) -> Iterator[None]:
    app = QCoreApplication.instance()
    assert app is not None
    installed = install_translation(app, "de")
    yield
    assert installed is not None
    for translator in (installed, *installed.children()):
        app.removeTranslator(translator)  # type: ignore[arg-type]
    QLocale.setDefault(QLocale("en_GB"))
