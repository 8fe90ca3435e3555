"""In a small German window each row of likely junk has its judgement whole, and two reasons below it."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QRect
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from photosort.ui.pages import junk_list, places
from photosort.ui.pages.junk_list import JunkList, judgement
from photosort.ui.pages.junk_page import JunkPage
from photosort.ui.services.context import Context
from photosort.ui.style.painting import Chip, chip_width, fitting
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import install_translation, remove_translation
from tests.ui.driving import begun, page


@pytest.fixture
def rows(qtbot: QtBot, qapp: QCoreApplication, context: Context) -> Iterator[JunkList]:
    translator = install_translation(qapp, "de")
    window = begun(qtbot, context, 800, 600)
    window.navigator.go(places.JUNK)
    shown = page(window)
    assert isinstance(shown, JunkPage)
    qtbot.waitUntil(lambda: bool(shown.list.rows()))
    yield shown.list
    window.release()
    remove_translation(qapp, translator)
    QLocale.setDefault(QLocale("en_GB"))


def test_judgement_and_reasons_are_painted(rows: JunkList, monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[tuple[int, str]] = []

    def paint(_painter: QPainter, rect: QRect, chips: Sequence[Chip], *_: Any) -> None:
        painted.extend(
            (rect.width() - chip_width(chip, rows.context.theme), chip.text)
            for chip in fitting(chips, rect.width(), rows.context.theme)
        )

    monkeypatch.setattr(junk_list, "paint_chips", paint)
    painted.clear()
    rows.grab()
    for album in rows.rows():
        for words in (judgement(album).text, *(say.fact(fact) for fact in album.reasons[:2])):
            assert words in [text for _, text in painted]
    assert all(left >= 0 for left, _ in painted)
