"""The sheet that splits an album offers what else than looks divides it, and says what each part will be called."""

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from photosort.model.acts import Rename, SplitBy
from photosort.model.view import View
from photosort.ui.dialogs.split_dialog import SplitDialog
from photosort.ui.widgets.action_spec import Target
from photosort.ui.widgets.labels import ElidedLabel
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, organizer
from tests.ui.fakes import FakeLibrary


def test_the_ways_that_there_are_have_a_button(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    apples = album(window, "Apples").id
    library.history.do(Rename(apples, "Tax"))
    qtbot.waitUntil(lambda: any(one.name == "Tax" for one in window.context.overview.now.albums))
    ids = tuple(library.photos.ids(View(album=apples)))
    organizer(window).ways = {SplitBy.SHOP: (ids[:2], ids[2:5], ids[5:]), SplitBy.YEAR: (ids[:1], ids[1:])}
    window.actions_.ask("split", Target(albums=(apples,)))
    sheet = dialog(qtbot, window, SplitDialog)
    assert isinstance(sheet, SplitDialog)

    def offered() -> dict[str, QToolButton]:
        buttons = sheet._parts.buttons()
        return {button.text(): button for button in buttons if isinstance(button, QToolButton)}

    qtbot.waitUntil(lambda: "By year" in offered())
    assert list(offered()) == ["2", "3", "4", "5", "6", "By shop", "By year"]
    qtbot.waitUntil(sheet.action.isEnabled)
    looks = "Photos that look alike stay together. The first part keeps the name that you gave."
    assert sheet.subtitle.text() == looks
    offered()["By shop"].click()
    qtbot.waitUntil(lambda: sheet.action.text() == "Split into 3 albums")
    assert sheet.subtitle.text() == "The first part keeps the name that you gave."
    assert [label.full() for label in sheet.panel.findChildren(ElidedLabel)][-3:] == ["Tax", "Tax 2", "Tax 3"]
    assert sheet.act().groups == (ids[:2], ids[2:5], ids[5:])
    offered()["2"].click()
    qtbot.waitUntil(lambda: sheet.action.text() == "Split into 2 albums")
    assert sheet.subtitle.text() == looks
    sheet.reject()
