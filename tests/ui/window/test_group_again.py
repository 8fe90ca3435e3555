"""Grouping everything again in the window: offered by a quiet line, previewed, done as one act, undone as one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosort.model.acts import Regroup
from photosort.model.album import AlbumId
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.view import View
from photosort.organizing.progress import Phase, Progress
from photosort.ui.pages import places
from photosort.ui.pages.album_count.again_bar import GroupAgainBar, sentence
from photosort.ui.pages.album_count.preview import Fate, Outcome
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.window.main_window import MainWindow
from tests.groups import group
from tests.ui.driving import album, organizer, page, press
from tests.ui.fakes import FakeLibrary


@pytest.fixture
def act(window: MainWindow) -> Regroup:
    """Apples and Castles become one, two of the flowers a new album, and the photo that waits first joins the rest."""
    library = window.context.library

    def ids(name: str) -> list[int]:
        return list(library.photos.ids(View(album=album(window, name).id)))

    apples, castles, flowers = ids("Apples"), ids("Castles"), ids("Flowers")
    waiting = library.photos.ids(View(album=library.albums.unsorted_id))
    return Regroup(
        (
            group(album(window, "Apples").id, "Apples", [*apples, *castles]),  # type: ignore[list-item]
            group(album(window, "Flowers").id, "Flowers", [*flowers[2:], waiting[0]]),  # type: ignore[list-item]
            group(None, "Roses", flowers[:2]),  # type: ignore[arg-type]
        )
    )


def learned(window: MainWindow, act: Regroup) -> None:
    """The organizer is done with learning."""
    organizer(window).snapshot = Progress(Phase.LEARNING, step=3)
    window.organizing.poll()
    organizer(window).proposed = act
    organizer(window).snapshot = Progress(Phase.DONE)
    window.organizing.poll()


def bar_of(qtbot: QtBot, window: MainWindow) -> GroupAgainBar:
    qtbot.waitUntil(lambda: isinstance(window.page(), AlbumsPage))
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    qtbot.waitUntil(lambda: isinstance(shown._bar, GroupAgainBar) and bool(shown._bar.headline.full()))
    assert isinstance(shown._bar, GroupAgainBar)
    return shown._bar


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (0, 1, "1 photo waits unsorted"),
        (0, 2, "2 photos wait unsorted"),
        (1, 0, "1 unsorted photo finds an album"),
        (2, 0, "2 unsorted photos find an album"),
        (1, 2, "1 unsorted photo becomes 2"),
        (2, 2, ""),
    ],
)
def test_what_becomes_of_unsorted_photos_in_words(qtbot: QtBot, before: int, after: int, said: str) -> None:
    assert sentence(Outcome(Regroup(()), 1, (), (before, after))) == said


def test_from_the_menu_to_the_preview_to_the_act_and_back(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, act: Regroup
) -> None:
    before = {one.id: one for one in library.albums.all()}
    press(qtbot, window, "Ctrl+Shift+J")
    assert organizer(window).asked == ["propose"]
    window.navigator.go(places.ALL)
    learned(window, act)
    assert window.navigator.place() == places.ALL, "nobody is led away"
    assert (window.toast.words.text(), window.toast.button.text()) == ("The new grouping is ready", "Show")
    window.toast.button.click()
    bar = bar_of(qtbot, window)
    assert not window.again_banner.isVisible()
    assert bar.headline.full() == "16 albums become 16"
    assert bar.detail.full() == "1 new · 1 goes · 9 unsorted photos become 8 · the 3 you made stay as they are"
    assert not library.history.done
    bar.setFocus()
    qtbot.keyClick(bar, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: organizer(window).asked == ["propose", "adopt"])
    assert library.history.done == [act]
    assert "Roses" in {one.name for one in library.albums.all()}
    press(qtbot, window, "Ctrl+Z")
    qtbot.waitUntil(lambda: {one.id: one for one in library.albums.all() if one.count} == before)


def test_where_it_would_change_nothing_that_is_said_and_nothing_is_offered(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    press(qtbot, window, "Ctrl+Shift+J")
    organizer(window).snapshot = Progress(Phase.LEARNING, step=3)
    window.organizing.poll()
    organizer(window).snapshot = Progress(Phase.DONE, message=Message(MessageCode.GROUPED_THE_SAME))
    window.organizing.poll()
    assert window.toast.words.text() == "Grouping again would change nothing"
    assert not window.again_banner.isVisible()
    assert not window.organizing.groups_again


def test_the_viewer_is_left_alone(qtbot: QtBot, window: MainWindow, library: FakeLibrary, act: Regroup) -> None:
    press(qtbot, window, "Ctrl+Shift+J")
    window.context.openPhoto.emit(PhotoToShow(library.photos.ids(View())[0]))
    viewer = page(window)
    learned(window, act)
    assert page(window) is viewer
    assert window.toast.words.text() == "The new grouping is ready"
    qtbot.keyClick(viewer, Qt.Key.Key_Return)
    assert not library.history.done


def test_no_preview_that_comes_by_itself_takes_an_enter(
    qtbot: QtBot, active: MainWindow, library: FakeLibrary, act: Regroup
) -> None:
    page(active).setFocus()
    press(qtbot, active, "Ctrl+Shift+J")
    learned(active, act)
    bar = bar_of(qtbot, active)
    focus = QApplication.focusWidget()
    assert bar.use.isEnabled()
    assert focus is not None
    assert page(active).isAncestorOf(focus)
    assert not bar.isAncestorOf(focus)
    qtbot.keyClick(focus, Qt.Key.Key_Return)
    assert not library.history.done


def test_cancelling_changes_nothing_and_puts_it_off(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, act: Regroup
) -> None:
    press(qtbot, window, "Ctrl+Shift+J")
    learned(window, act)
    qtbot.keyClick(bar_of(qtbot, window), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: organizer(window).asked == ["propose", "put off"])
    assert not library.history.done
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    assert shown.grid.isVisible()


def test_a_quiet_line_offers_it_where_it_pays(qtbot: QtBot, window: MainWindow) -> None:
    assert not window.again_banner.isVisible()
    organizer(window).why = Message(MessageCode.AGAIN_FOR_UNSORTED, part=206, count=600)
    organizer(window).snapshot = Progress(Phase.READING, step=2)
    window.organizing.poll()
    organizer(window).snapshot = Progress(Phase.DONE)
    window.organizing.poll()
    qtbot.waitUntil(window.again_banner.isVisible)
    words = "206 of 600 photos are unsorted. Grouping again may sort them better."
    assert window.again_banner.words.full() == words
    qtbot.mouseClick(window.again_banner.act, Qt.MouseButton.LeftButton)
    assert organizer(window).asked == ["propose"]
    assert not window.again_banner.isVisible()


@pytest.mark.parametrize("answer", ["act", "later"])
def test_the_page_has_the_keyboard_once_the_line_is_answered(qtbot: QtBot, active: MainWindow, answer: str) -> None:
    organizer(active).why = Message(MessageCode.AGAIN_FOR_ARRIVALS, count=266)
    active.again_banner.look()
    qtbot.waitUntil(active.again_banner.isVisible)
    button = getattr(active.again_banner, answer)
    button.setFocus()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not active.again_banner.isVisible()
    now = active.focusWidget()
    assert now is not None
    assert page(active).isAncestorOf(now)


def test_a_run_too_short_to_be_seen_ends_with_the_offer_as_well(qtbot: QtBot, window: MainWindow) -> None:
    organizer(window).why = Message(MessageCode.AGAIN_FOR_ARRIVALS, count=266)
    organizer(window).snapshot = Progress(Phase.DONE)
    window.organizing.poll()
    qtbot.waitUntil(window.again_banner.isVisible)


def test_not_now_is_remembered(qtbot: QtBot, window: MainWindow) -> None:
    organizer(window).why = Message(MessageCode.AGAIN_FOR_ENCODER)
    window.again_banner.look()
    qtbot.waitUntil(window.again_banner.isVisible)
    qtbot.mouseClick(window.again_banner.later, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: organizer(window).asked == ["put off"])
    assert not window.again_banner.isVisible()


def test_a_grouping_that_nobody_asked_for_waits_in_the_line(qtbot: QtBot, window: MainWindow, act: Regroup) -> None:
    window.navigator.go(places.ALL)
    learned(window, act)
    qtbot.waitUntil(window.again_banner.isVisible)
    assert window.navigator.place() == places.ALL, "nobody is led away"
    qtbot.mouseClick(window.again_banner.act, Qt.MouseButton.LeftButton)
    outcome = bar_of(qtbot, window)
    assert outcome.use.isEnabled()


def test_the_preview_tells_what_is_new_changed_and_gone(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, act: Regroup
) -> None:
    from photosort.ui.pages.album_count.again import foresee_again

    foreseen = foresee_again(library, act)
    assert {fate: [one.album.name for one in foreseen.of(fate)] for fate in (Fate.NEW, Fate.CHANGED, Fate.GONE)} == {
        Fate.NEW: ["Roses"],
        Fate.CHANGED: ["Apples", "Flowers"],
        Fate.GONE: ["Castles"],
    }
    flowers = next(one for one in foreseen.of(Fate.CHANGED) if one.album.name == "Flowers")
    assert (flowers.came, flowers.left) == (1, 2)
    assert AlbumId(-3) in {one.album.id for one in foreseen.of(Fate.NEW)}


def test_a_search_gives_way_to_the_preview_and_nothing_takes_the_focus(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    field = shown.search_field()
    assert field is not None
    field.setText("zzz")
    assert shown.subtitle().startswith("0 albums")
    learned(window, Regroup(()))
    qtbot.waitUntil(window.again_banner.isVisible)
    qtbot.mouseClick(window.again_banner.act, Qt.MouseButton.LeftButton)
    bar = bar_of(qtbot, window)
    assert bar.headline.full() == "Grouping again would change nothing."
    assert shown.subtitle().startswith("16 albums")
    assert not field.isEnabled()
    assert not bar.cancel.hasFocus()
    assert bar.cancel.text() == "Close"
    bar.cancel.click()
    assert field.isEnabled()
