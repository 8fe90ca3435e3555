"""Tab and Shift+Tab reach everything that can be used, page by page and sheet by sheet, as it is read."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from photosort.ui.pages import places
from photosort.ui.pages.page_spec import Place
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog, open_album, page
from tests.ui.window.test_sheets import SHEETS

Show = Callable[[QtBot, MainWindow], object]
Key = Qt.Key


def go(place: Place) -> Show:
    return lambda _qtbot, window: window.navigator.go(place)


def one_photo(qtbot: QtBot, window: MainWindow) -> None:
    """An album with the details of one photo beside it."""
    open_album(qtbot, window, "Memes")
    shown = page(window)
    shown.select_none()
    shown.grid.go_to(1)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: any(button.isVisible() for button in window.panel.findChildren(QPushButton)))


def history(qtbot: QtBot, window: MainWindow) -> None:
    open_album(qtbot, window, "Memes")
    window.dispatcher.run("history")


def viewer(qtbot: QtBot, window: MainWindow) -> None:
    open_album(qtbot, window, "Memes")
    window.dispatcher.run("open-photo")


PAGES: dict[str, Show] = {
    "albums": go(places.ALBUMS),
    "all photos": go(places.ALL),
    "map": go(places.MAP),
    "unsorted": go(places.UNSORTED),
    "junk": go(places.JUNK),
    "problems": go(places.PROBLEMS),
    "one photo": one_photo,
    "history": history,
    "viewer": viewer,
}


def some(all_of_them: Iterable[str]) -> list[list[str]]:
    """A few at once, which share a window."""
    names = list(all_of_them)
    return [names[start : start + 3] for start in range(0, len(names), 3)]


def usable(top: QWidget) -> set[QWidget]:
    """Everything in it that takes the focus by Tab for itself."""
    return {
        part
        for part in top.findChildren(QWidget)
        if part.isVisible()
        and part.isEnabled()
        and part.focusProxy() is None
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
    }


def walk(qtbot: QtBot, key: Key) -> Iterator[QWidget]:
    """Where a key leads, until it leads to where it has led before."""
    seen: set[QWidget] = set()
    while (now := QApplication.focusWidget()) not in seen:
        assert now is not None
        seen.add(now)
        yield now
        qtbot.keyClick(now, key)


def reads_on(before: QRect, after: QRect) -> bool:
    """Whether somebody who reads meets `after` behind `before`: not above it, and not to its left in one line."""
    inside = before.contains(after)
    above = after.bottom() < before.top() and after.left() < before.right()
    left = after.right() < before.left() and after.top() < before.bottom()
    return inside or not (above or left)


def check(qtbot: QtBot, top: QWidget) -> None:
    there = list(walk(qtbot, Key.Key_Tab))
    assert set(there) == usable(top)
    back = list(walk(qtbot, Key.Key_Backtab))
    assert back == [there[0], *reversed(there[1:])]
    if isinstance(top, Dialog):  # its cross comes last, wherever the round began
        first = there.index(top.shut) + 1
        there = [*there[first:], *there[: first - 1]]
    places = {stop: QRect(stop.mapTo(top, QPoint(0, 0)), stop.size()) for stop in there}
    turns = [(one, other) for one, other in pairwise([*there, there[0]]) if not reads_on(places[one], places[other])]
    assert len(turns) <= 1, turns  # once, from the last to the first


@pytest.mark.parametrize("names", some(PAGES), ids=", ".join)
def test_tab_goes_through_a_page(qtbot: QtBot, active: MainWindow, names: list[str]) -> None:
    for name in names:
        PAGES[name](qtbot, active)
        qtbot.wait(30)
        page(active).setFocus()
        check(qtbot, active)


@pytest.mark.parametrize("names", some(SHEETS), ids=", ".join)
def test_tab_goes_through_a_sheet(qtbot: QtBot, active: MainWindow, names: list[str]) -> None:
    for name in names:
        SHEETS[name](active)
        shown = dialog(qtbot, active, Dialog)
        qtbot.wait(30)
        check(qtbot, shown)
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
        assert active.dispatcher.dialogs.now is None


def test_the_buttons_of_the_head_come_from_left_to_right(qtbot: QtBot, active: MainWindow) -> None:
    open_album(qtbot, active, "Memes")
    active.sidebar.add.setFocus()
    said = [stop.accessibleName() for stop in walk(qtbot, Key.Key_Tab)]
    assert said[:4] == ["Add folder…", "Back", "Rename", "Split"]


def test_tab_scrolls_to_what_it_reaches(qtbot: QtBot, active: MainWindow) -> None:
    active.resize(900, 520)
    active.dispatcher.run("settings")
    dialog(qtbot, active, Dialog)
    for stop in walk(qtbot, Key.Key_Tab):
        assert not stop.visibleRegion().isEmpty()
        if isinstance(stop, QAbstractButton) and stop.text() == "Change keys…":
            break
    else:
        pytest.fail("the last button was not reached")
