"""The page of what came out badly: below heads that say why; the person keeps some, and reviews the rest."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.model.acts import MarkPhotos
from photosort.model.changes import Changes
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Mark, PhotoId, Presence
from photosort.model.poor_shot import PoorShot
from photosort.ui.dialogs.trash_review.dialog import TrashReviewDialog
from photosort.ui.pages import places
from photosort.ui.pages.poor_page import PoorPage
from photosort.ui.window.main_window import MainWindow
from tests.ui import driving
from tests.ui.fakes import FakeLibrary

SHAKEN = Fact(FactKind.SHAKEN), Fact(FactKind.BETTER_SHOT)
DARK = Fact(FactKind.TOO_DARK), Fact(FactKind.FEW_DETAILS)
A, B, C = (PhotoId(number) for number in (4, 9, 12))


@pytest.fixture
def shown(qtbot: QtBot, window: MainWindow) -> PoorPage:
    """The page with three photos, and with the keyboard in it."""
    driving.organizer(window).poor[:] = [PoorShot(A, SHAKEN), PoorShot(B, DARK), PoorShot(C, SHAKEN)]
    window.context.stacks.begin()
    window.context.stacks.follow(Changes(twins=True))
    window.context.stacks.look()
    qtbot.waitUntil(lambda: len(window.context.stacks.now.poor) == 3)
    window.navigator.go(places.POOR)
    found = driving.page(window)
    assert isinstance(found, PoorPage)
    qtbot.waitUntil(lambda: found.grid.row_count() == 3)
    return found


def test_each_photo_stands_below_the_reasons(shown: PoorPage, window: MainWindow, qtbot: QtBot) -> None:
    assert shown.grid.photos.ids() == [A, C, B]
    assert [(one.start, one.title) for one in shown.grid.sections()] == [
        (0, "Shaken · A better shot is there"),
        (2, "Too dark · Little detail"),
    ]
    assert (shown.title(), shown.subtitle()) == (
        "Blurred and accidental",
        "3 photos · nothing moves before your review",
    )
    qtbot.waitUntil(lambda: driving.counted(window, places.POOR) == ["3"])


def test_what_is_kept_is_not_suggested_again(
    shown: PoorPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    shown.grid.go_to(0, keyboard=True)
    qtbot.keyClick(shown.grid, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: library.history.done == [MarkPhotos((A,), Mark.KEPT)])
    assert shown.grid.photos.ids() == [A, C, B]  # nothing jumps
    window.context.stacks.look()
    qtbot.waitUntil(lambda: driving.counted(window, places.POOR) == ["2"])


def test_the_review_leads_to_the_trash_and_back(
    shown: PoorPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    window.actions_.ask("review-poor")
    sheet = driving.dialog(qtbot, window, TrashReviewDialog)
    assert isinstance(sheet, TrashReviewDialog)
    assert sheet.ids() == (A, C, B), "as on the page"
    assert sheet.view.accessibleName().endswith("ticked, Shaken")
    sheet.view.grab()
    sheet.view.ticks.toggle(0)
    going = sheet.ids()
    qtbot.mouseClick(sheet.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: all(library.store.photos[one].presence is Presence.TRASHED for one in going))
    qtbot.waitUntil(lambda: driving.counted(window, places.POOR) == ["1"])
    library.history.undo()
    qtbot.waitUntil(lambda: driving.counted(window, places.POOR) == ["3"])


def test_where_nothing_came_out_badly_there_is_no_row(window: MainWindow, qtbot: QtBot) -> None:
    window.context.stacks.begin()
    window.navigator.go(places.POOR)
    assert driving.counted(window, places.POOR) == [""], "nobody is lost"
    assert driving.page(window).subtitle() == ""
    window.navigator.go(places.ALL)
    assert driving.counted(window, places.POOR) == []
    assert not window.actions_["review-poor"].isEnabled()
