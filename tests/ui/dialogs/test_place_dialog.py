"""Asking in which town photos were taken."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.model.view import Order, View
from photosort.ui.dialogs.place_dialog import PlaceDialog
from photosort.ui.services.town_search import find_towns
from photosort.ui.widgets.action_spec import Target
from photosort.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeLibrary


def test_towns_by_the_beginning_of_their_names_the_largest_first() -> None:
    assert [town.words for town in find_towns("PARI", 1)] == ["Paris, France"]
    [town] = find_towns("paris, united st", 1)
    assert town.words == "Paris, United States"
    assert (town.latitude, town.longitude) == pytest.approx((33.66, -95.56), abs=0.01)  # in Texas
    assert find_towns("sao paulo", 1)[0].words == "São Paulo, Brazil"
    assert find_towns("firenze", 1)[0].words == find_towns("florenz", 1)[0].words == "Florence, Italy"
    assert find_towns("köln", 1)[0].words == find_towns("cologne, ger", 1)[0].words == "Cologne, Germany"
    assert not find_towns(" , ", 3)
    assert not find_towns("qqqq", 3)


def test_a_town_is_said_of_photos_and_a_guess_is_confirmed(
    window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    photos = tuple(library.photos.ids(View(order=Order.DATE))[:3])
    window.actions_.ask("place", Target(photos))
    dialog = window.findChild(PlaceDialog)
    assert dialog is not None
    assert not dialog.action.isEnabled()
    QTest.keyClicks(dialog.field, "reykja")
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == ["Looking for towns…"]
    qtbot.waitUntil(dialog.action.isEnabled, timeout=20_000)
    item = dialog.list.currentItem()
    assert item is not None
    assert item.text() == "Reykjavík, Iceland"
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.store.photos[photos[2]].header.latitude is not None)
    assert library.store.photos[photos[2]].header.latitude == pytest.approx(64.14, abs=0.01)
    library.history.undo()
