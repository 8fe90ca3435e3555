"""In the open list of a choice box, the row that the keys are at is seen."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from photosort.ui.style.theme import Scheme, Theme


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_row_of_the_keys_has_a_ground_of_its_own(qtbot: QtBot, scheme: Scheme) -> None:
    box = QComboBox()
    box.setStyleSheet(Theme(scheme).style_sheet())
    box.addItems(["As the system", "English", "Deutsch"])
    qtbot.addWidget(box)
    box.resize(300, 32)
    box.show()
    box.showPopup()
    view = box.view()
    view.setCurrentIndex(box.model().index(1, 0))

    def ground(row: int) -> QColor:
        place = view.visualRect(box.model().index(row, 0))
        return view.viewport().grab(place).toImage().pixelColor(place.width() - 3, place.height() // 2)

    apart = [abs(ground(1).lightness() - ground(row).lightness()) for row in (0, 2)]
    box.hidePopup()
    assert min(apart) >= 8
