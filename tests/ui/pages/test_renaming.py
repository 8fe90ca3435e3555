"""A name that another album has already is no accident that nobody hears of."""

from pytestqt.qtbot import QtBot

from photosort.model.acts import Merge, Rename
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.pages.renaming import NameTakenDialog
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, page
from tests.ui.fakes import FakeLibrary


def _asked(qtbot: QtBot, window: MainWindow) -> NameTakenDialog:
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    shown.grid.renamed.emit(album(window, "Apples").id, "castles")
    asked = dialog(qtbot, window, NameTakenDialog)
    assert isinstance(asked, NameTakenDialog)
    return asked


def test_a_name_that_is_taken_is_asked_about_and_the_albums_may_become_one(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    apples, castles = album(window, "Apples"), album(window, "Castles")
    asked = _asked(qtbot, window)
    assert asked.title.full() == "There is an album “Castles” already"
    whole = apples.count + castles.count
    assert asked.subtitle.text() == f"It has {castles.count} photos. Merged, both are one album of {whole} photos."
    assert library.history.done == []
    asked.action.click()
    qtbot.waitUntil(lambda: library.history.done == [Merge((apples.id, castles.id), castles.id)])
    qtbot.waitUntil(lambda: album(window, "Castles").count == whole)


def test_both_may_have_the_name(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    apples = album(window, "Apples").id
    _asked(qtbot, window).both.click()
    assert window.dispatcher.dialogs.now is None
    qtbot.waitUntil(lambda: library.history.done == [Rename(apples, "castles")])


def test_escape_leaves_the_old_name(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    _asked(qtbot, window).reject()
    assert library.history.done == []
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    shown.grid.renamed.emit(album(window, "Apples").id, "Fruit")
    qtbot.waitUntil(lambda: "Fruit" in [album.name for album in window.context.overview.now.albums])
