"""Which name a merged album keeps is told also where the names are longer than the sheet is wide."""

import dataclasses

from PySide6.QtWidgets import QRadioButton, QScrollArea
from pytestqt.qtbot import QtBot

from photosort.ui.dialogs.album_picker import MergeDialog
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog

LONG = "A journey through the old towns of the Dordogne & the Lot, by Marguerite and Jean-Baptiste"


def test_a_long_name_is_cut_and_its_count_is_not(qtbot: QtBot, window: MainWindow) -> None:
    albums = [dataclasses.replace(album(window, "Castles"), name=LONG), album(window, "Apples")]
    window.context.dialogAsked.emit(lambda host: MergeDialog(window.context, host, albums))
    sheet = dialog(qtbot, window, MergeDialog)
    area = sheet.findChildren(QScrollArea)[0]
    long, short = sheet.findChildren(QRadioButton)
    qtbot.waitUntil(lambda: long.text().endswith("… · 18 photos"))
    assert long.text().startswith("A journey through the old towns of the Dordogne")
    assert (long.toolTip(), short.toolTip()) == (LONG, "")
    assert long.accessibleName() == f"{LONG}, 18 photos"
    assert (area.horizontalScrollBar().maximum(), area.verticalScrollBar().maximum()) == (0, 0)
