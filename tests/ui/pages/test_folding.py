"""Copies of one photo are one tile: with how many there are, opened in place, and asked about before an act."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from photosort.model.acts import Act, Pin, Trash
from photosort.model.photo import PhotoId
from photosort.model.twins import Stack, StackKind
from photosort.model.view import View
from photosort.ui.grid.base import Section
from photosort.ui.pages import places
from photosort.ui.pages.compare.compare_page import ComparePage
from photosort.ui.pages.folding import Folding, behind_of, fronts, heads_where, unfolded
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.window.main_window import MainWindow
from tests.ui import driving
from tests.ui.fakes import FakeLibrary

Key = Qt.Key


def ids(*numbers: int) -> list[PhotoId]:
    return list(map(PhotoId, numbers))


def stack(*numbers: int) -> Stack:
    return Stack(StackKind.NEAR, tuple(ids(*numbers)), (), tuple(() for _ in numbers[1:]), 1)


def test_the_best_that_is_there_stands_for_the_others() -> None:
    behind = behind_of(ids(5, 1, 2, 3), [stack(9, 2, 1), stack(3, 8)])
    assert behind == {2: (1,)}
    shown = fronts(ids(5, 1, 2, 3), behind)
    assert shown == ids(5, 2, 3)
    assert unfolded(shown, [Section(0, "a"), Section(2, "b")], behind) == (
        ids(5, 2, 1, 3),
        [Section(0, "a"), Section(3, "b")],
    )


def test_heads_go_with_what_is_seen() -> None:
    heads = [Section(0, "a"), Section(3, "b")]
    assert heads_where(heads, ids(5, 2, 1, 3), set(ids(5, 2, 3))) == [Section(0, "a"), Section(2, "b")]
    assert heads_where(heads, ids(5, 2, 1, 3), set(ids(5, 2, 1, 3))) == heads
    assert heads_where(heads, ids(5, 2, 1, 3), set(ids(5, 2))) == [Section(0, "a")]
    assert heads_where(heads, ids(5, 2, 1, 3), set(ids(3))) == [Section(0, "b")]
    assert heads_where(heads, ids(5, 2, 1, 3), set()) == []


def test_an_opened_stack_stays_open_when_its_first_photo_goes() -> None:
    folding, line = Folding(), ids(5, 2, 1, 4, 3)
    folding.take(behind_of(line, [stack(2, 1, 4)]))
    assert (folding.shown(line), folding.numbers()) == (ids(5, 2, 3), {2: 3})
    assert folding.toggle(PhotoId(2)) == 2
    assert folding.shown(line) == line
    left = ids(5, 1, 4, 3)
    folding.take(behind_of(left, [stack(2, 1, 4)]))
    assert (folding.shown(left), folding.numbers()) == (left, {1: 2, 4: 0})
    assert folding.toggle(PhotoId(4)) == 1
    assert folding.shown(left) == ids(5, 1, 3)


@pytest.fixture
def some(window: MainWindow, qtbot: QtBot) -> Sequence[PhotoId]:
    """The photos of an album before anything in it is folded; its second to fourth are a stack of which one is best."""
    found = driving.mountains(qtbot, window).grid.photos.ids()
    driving.organizer(window).stacked.append(stack(found[2], found[1], found[3]))
    window.context.stacks.begin()
    window.context.stacks._fetch()
    qtbot.waitUntil(lambda: window.context.stacks.stack_of(found[1]) is not None)
    assert window.navigator.back()
    return found


def shown(window: MainWindow, qtbot: QtBot) -> PhotosPage:
    """The album, folded."""
    window.context.openAlbum.emit(driving.album(window, "Mountains").id)
    page = driving.page(window)
    assert isinstance(page, PhotosPage)
    qtbot.waitUntil(lambda: page.grid.row_count() > 0)
    page.grid.setFocus(Qt.FocusReason.TabFocusReason)
    return page


def test_a_stack_is_one_tile_that_opens_in_place(window: MainWindow, some: Sequence[PhotoId], qtbot: QtBot) -> None:
    page = shown(window, qtbot)
    folded = [some[0], some[2], *some[4:]]
    assert page.grid.photos.ids() == folded
    qtbot.waitUntil(lambda: "30 photos" in window.header.subtitle.full())
    assert "2 copies folded" in window.header.subtitle.full()
    assert "stack of 3 photos" in str(page.grid.photos.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    rect = page.grid.visualRect(page.grid.photos.index(1, 0))
    badge = rect.bottomRight() - QPoint(12, 12)
    assert page.grid.part_at(rect, 0, badge) == ""
    QTest.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=badge)
    assert page.grid.photos.ids() == [some[0], some[2], some[1], some[3], *some[4:]]
    assert "folded" not in window.header.subtitle.full()
    page.grid.grab()
    page.grid.go_to(3)
    qtbot.waitUntil(lambda: window.actions_["open-stack"].isEnabled())
    window.dispatcher.run("open-stack")
    assert (page.grid.photos.ids(), page.grid.current_id()) == (folded, some[2])


def test_before_an_act_it_is_asked_who_is_meant(window: MainWindow, some: Sequence[PhotoId], qtbot: QtBot) -> None:
    page = shown(window, qtbot)
    done: list[Act] = []
    window.context.acts.did.connect(done.append)
    page.grid.select_ids([some[0], some[2]])
    window.dispatcher.run("pin")
    driving.dialog(qtbot, window, Dialog).reject()
    window.dispatcher.run("pin")
    question = driving.dialog(qtbot, window, Dialog)
    assert (question.title.full(), question.action.text()) == ("2 copies are not shown", "Only the 2 shown")
    question.action.click()
    qtbot.waitUntil(lambda: done == [Pin((some[0], some[2]))])
    window.dispatcher.run("pin")
    found = driving.dialog(qtbot, window, Dialog).findChildren(QPushButton)
    next(button for button in found if button.text() == "All 4 photos").click()
    qtbot.waitUntil(lambda: done[1:] == [Pin((some[0], some[2], some[1], some[3]))])
    page.grid.select_ids([some[0]])
    window.dispatcher.run("pin")
    qtbot.waitUntil(lambda: done[2:] == [Pin((some[0],))])


def test_what_stood_behind_a_photo_that_goes_takes_its_place(
    window: MainWindow, some: Sequence[PhotoId], library: FakeLibrary, qtbot: QtBot
) -> None:
    page = shown(window, qtbot)
    library.history.do(Trash((some[2],)))
    qtbot.waitUntil(lambda: page.grid.photos.ids() == [some[0], some[1], *some[4:]])
    library.history.undo()
    qtbot.waitUntil(lambda: page.grid.photos.ids() == [some[0], some[2], *some[4:]])


def test_copies_are_shown_one_by_one_where_that_is_wanted(
    window: MainWindow, some: Sequence[PhotoId], qtbot: QtBot
) -> None:
    page = shown(window, qtbot)
    window.dispatcher.run("copies-apart")
    qtbot.waitUntil(lambda: page.grid.photos.ids() == list(some))
    assert window.actions_["copies-apart"].isChecked()
    window.dispatcher.run("copies-apart")
    qtbot.waitUntil(lambda: len(page.grid.photos.ids()) == len(some) - 2)


def test_all_photos_fold_and_what_is_found_does_not(window: MainWindow, some: Sequence[PhotoId], qtbot: QtBot) -> None:
    window.navigator.go(places.ALL)
    page = driving.page(window)
    assert isinstance(page, PhotosPage)
    everything = len(window.context.library.photos.ids(page.view()))
    qtbot.waitUntil(lambda: page.grid.row_count() == everything - 2)
    window.context.openView.emit(View(search="img"))
    found = driving.page(window)
    assert isinstance(found, PhotosPage)
    assert not found.folds()


def test_the_stack_of_a_tile_is_compared(window: MainWindow, some: Sequence[PhotoId], qtbot: QtBot) -> None:
    page = shown(window, qtbot)
    page.grid.select_ids([some[2]])
    qtbot.waitUntil(window.actions_["compare"].isEnabled)
    window.dispatcher.run("compare")
    compared = driving.page(window)
    assert isinstance(compared, ComparePage)
    assert compared.ids() == [some[2], some[1], some[3]]
    assert compared.strip.apart.isVisibleTo(compared)
