"""The title of a sheet about an album with a long name: what is asked is seen on either side of the name."""

from pytestqt.qtbot import QtBot

from photosort.model.acts import Rename
from photosort.ui.dialogs.split_dialog import SplitDialog
from photosort.ui.widgets.action_spec import Target
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog
from tests.ui.fakes import FakeLibrary


def test_a_long_name_is_cut_in_its_middle(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    castles = album(window, "Castles").id
    name = "W" * 90 + " and its last word"
    library.history.do(Rename(castles, name))
    qtbot.waitUntil(lambda: any(one.name == name for one in window.context.overview.now.albums))
    window.resize(800, 600)
    window.actions_.ask("split", Target(albums=(castles,)))
    title = dialog(qtbot, window, SplitDialog).title
    qtbot.waitUntil(lambda: "…" in title.text())
    assert title.text().startswith("Split W")
    assert title.text().endswith("last word")
