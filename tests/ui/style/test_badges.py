"""Two badges of a photo never meet: where there is no room for their words, both are icons."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap
from pytestqt.qtbot import QtBot

from photosort.ui.style import painting
from photosort.ui.style.icons import Icons
from photosort.ui.style.painting import Badge, CellLook, paint_cell
from photosort.ui.style.theme import Scheme, Theme


@pytest.mark.parametrize(("side", "words"), [(130, False), (200, True)])
def test_long_words_give_way_to_icons(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, side: int, words: bool) -> None:
    theme = Theme(Scheme.LIGHT)
    painted: list[bool] = []
    monkeypatch.setattr(painting, "paint_badge", lambda *_, left, small: painted.append(small))
    look = CellLook(
        left=Badge("Passt nicht", "shield-check", amber=True), right=Badge("RAW + J", "file-image", either=True)
    )
    canvas = QPixmap(side, side)
    painter = QPainter(canvas)
    paint_cell(painter, QRect(0, 0, side, side), look, canvas, theme, Icons(theme))
    painter.end()
    assert painted == [not words, not words]
