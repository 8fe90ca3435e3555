"""Where the lines of a label begin: by the layout of the window, in whatever writing they are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photosort.ui.widgets.labels import ElidedLabel, WrappedLabel

WHITE = QColor("white")


@pytest.mark.parametrize("kind", [ElidedLabel, WrappedLabel])
@pytest.mark.parametrize("text", ["3 photos", "٣ نوفمبر"])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_line_begins_where_the_layout_begins(
    qtbot: QtBot, kind: type[ElidedLabel | WrappedLabel], text: str, direction: Qt.LayoutDirection
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.setLayoutDirection(direction)
    host.setStyleSheet("background: white; color: black")
    label = kind(parent=host)
    label.resize(300, 24)
    label.set_full(text)
    image = label.grab().toImage()
    inked = [x for x in range(300) if any(image.pixelColor(x, y) != WHITE for y in range(24))]
    beside = inked[0] if direction is Qt.LayoutDirection.LeftToRight else 299 - inked[-1]
    assert beside <= 4
