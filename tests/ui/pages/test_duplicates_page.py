"""Of each stack it is chosen what stays, by mouse and keys; what goes is reviewed; nothing is chosen by itself."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.model.acts import Favour, MarkPhotos, NotTheSame, Pin, TrashCopies
from photosort.model.photo import Mark, PhotoId, Presence
from photosort.model.twins import StackKind
from photosort.organizing.progress import ChoreProgress, Phase, Progress
from photosort.ui.dialogs.trash_review.dialog import TrashReviewDialog
from photosort.ui.pages import places
from photosort.ui.pages.duplicates.duplicates_page import DuplicatesPage, StackOrder
from photosort.ui.pages.viewer.viewer_page import ViewerPage
from photosort.ui.services.copy_choices import Choice
from photosort.ui.style.theme import Type
from photosort.ui.text import formats as say
from photosort.ui.widgets.action_spec import Needs, Target
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import counted, dialog, organizer, page, press
from tests.ui.fakes import FakeLibrary
from tests.ui.stacks import BURST, EXACT, LONG, NEAR, STACKS, have_stacks

A, B, C = NEAR.photos


@pytest.fixture
def shown(qtbot: QtBot, window: MainWindow) -> DuplicatesPage:
    """The page with its stacks, and with the keyboard in it."""
    window.resize(1440, 900)
    have_stacks(window.context)
    window.activateWindow()
    window.navigator.go(places.DUPLICATES)
    found = page(window)
    assert isinstance(found, DuplicatesPage)
    qtbot.waitUntil(lambda: found.list.rows() == [NEAR, EXACT, LONG])
    qtbot.waitUntil(window.isActiveWindow)
    found.list.setFocus(Qt.FocusReason.TabFocusReason)
    return found


def choices(shown: DuplicatesPage) -> list[Choice]:
    return shown.context.stacks.choices.all()


def spot(shown: DuplicatesPage, row: int, name: str) -> QPoint:
    places = dict(shown.list.buttons(row, shown.list.visualRect(shown.list.model_.index(row))))
    return places[name].center()


def click(qtbot: QtBot, shown: DuplicatesPage, row: int, name: str, held: Qt.KeyboardModifier | None = None) -> None:
    modifier = held or Qt.KeyboardModifier.NoModifier
    point = spot(shown, row, name)
    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, modifier, point)


def test_nothing_is_chosen_by_itself(shown: DuplicatesPage) -> None:
    assert choices(shown) == []
    assert shown.chosen.text() == "0 of 3 stacks chosen"
    assert not shown.review.isEnabled()
    assert not shown.clear_choice.isEnabled()
    assert (shown.title(), shown.subtitle()) == ("Duplicates", "3 stacks · 14 photos, 11 of them copies")
    assert shown.total.text() == "15 MB"


def test_the_row_of_the_sidebar_says_what_could_be_free_again(
    qtbot: QtBot, window: MainWindow, shown: DuplicatesPage
) -> None:
    qtbot.waitUntil(lambda: counted(window, places.DUPLICATES) == ["15 MB"])
    have_stacks(window.context, [])
    qtbot.waitUntil(lambda: counted(window, places.DUPLICATES) == [""])
    assert shown.empty_words.text() == "No photo is here twice."
    window.navigator.go(places.ALL)
    assert counted(window, places.DUPLICATES) == [], "where nobody is, a page without photos has no row"
    window.navigator.go(places.DUPLICATES)
    assert window.sidebar.list.row(window.sidebar.list.currentIndex()).place == places.DUPLICATES
    assert shown.empty.isVisible()
    assert not shown.foot.isVisible()


def test_keep_best_is_chosen_and_no_longer(qtbot: QtBot, window: MainWindow, shown: DuplicatesPage) -> None:
    click(qtbot, shown, 0, "keep")
    assert choices(shown) == [Choice((A,), (B, C))]
    assert shown.list.is_best(NEAR)
    size = sum(photo.size for photo in window.context.library.photos.get([B, C]))
    assert shown.chosen.text() == f"1 of 3 stacks chosen · 2 photos · {size / 1e6:.1f} MB"
    assert shown.review.text() == "Review 2 photos…"
    qtbot.waitUntil(lambda: window.actions_["review-copies"].text() == "Review 2 photos…")
    click(qtbot, shown, 0, "keep")
    assert choices(shown) == []


def test_a_click_keeps_another_photo_and_one_with_ctrl_keeps_it_too(qtbot: QtBot, shown: DuplicatesPage) -> None:
    click(qtbot, shown, 0, "photo 1")
    assert choices(shown) == [Choice((B,), (A, C))]
    assert not shown.list.is_best(NEAR)
    assert shown.list.rows()[0].photos == (A, B, C), "the order stays"
    assert "Kept by you" in shown.list.spoken_photo(0, 1)
    click(qtbot, shown, 0, "photo 2", Qt.KeyboardModifier.ControlModifier)
    assert choices(shown) == [Choice((B, C), (A,))]
    click(qtbot, shown, 0, "tick 1")
    assert choices(shown) == [Choice((C,), (A, B))]
    click(qtbot, shown, 0, "tick 2")
    assert choices(shown) == [Choice((C,), (A, B))], "one stays at least"


def test_what_is_a_favourite_stays_until_it_is_said_of_itself(
    qtbot: QtBot, library: FakeLibrary, shown: DuplicatesPage
) -> None:
    library.history.do(Favour((C,)))
    qtbot.waitUntil(lambda: shown.list.photo(C).favourite)
    click(qtbot, shown, 0, "photo 1")
    assert choices(shown) == [Choice((B, C), (A,))]
    click(qtbot, shown, 0, "tick 2")
    assert choices(shown) == [Choice((B,), (A, C))]


def test_by_keys(qtbot: QtBot, window: MainWindow, library: FakeLibrary, shown: DuplicatesPage) -> None:
    rows = shown.list
    press(qtbot, window, "K")
    assert choices(shown) == [Choice((A,), (B, C))]
    qtbot.keyClick(rows, Qt.Key.Key_Right)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert choices(shown) == [Choice((A, B), (C,))]
    assert rows.at_hand() == (NEAR, B)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    viewer = page(window)
    assert isinstance(viewer, ViewerPage)
    window.navigator.back()
    press(qtbot, window, "N")
    qtbot.waitUntil(lambda: library.history.done[-1:] == [NotTheSame((A, B, C))])
    qtbot.waitUntil(lambda: choices(shown) == [])


def test_the_keyboard_unfolds_what_has_no_room(qtbot: QtBot, window: MainWindow, shown: DuplicatesPage) -> None:
    rows = shown.list
    names = [name for name, _ in rows.buttons(2, rows.visualRect(rows.model_.index(2)))]
    assert "more" in names
    assert "photo 8" not in names
    window.resize(1440, 620)
    rows.setCurrentIndex(rows.model_.index(2))
    for _ in range(8):
        qtbot.keyClick(rows, Qt.Key.Key_Right)
    assert rows.at_hand() == (LONG, LONG.photos[8])
    names = [name for name, _ in rows.buttons(2, rows.visualRect(rows.model_.index(2)))]
    assert "photo 8" in names
    assert rows.row_height(2) > rows.row_height(1)
    [seen] = [rect for name, rect in rows.buttons(2, rows.visualRect(rows.model_.index(2))) if name == "photo 8"]
    assert rows.viewport().rect().contains(seen), "it was brought into sight"


def test_a_double_click_opens_and_chooses_nothing(qtbot: QtBot, window: MainWindow, shown: DuplicatesPage) -> None:
    shown.context.stacks.choose(Choice((A,), (B, C)))
    click(qtbot, shown, 0, "photo 2")
    qtbot.mouseDClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=spot(shown, 0, "photo 2"))
    assert isinstance(page(window), ViewerPage)
    assert choices(shown) == [Choice((A,), (B, C))]


def test_another_strictness_leaves_what_was_chosen(qtbot: QtBot, shown: DuplicatesPage) -> None:
    click(qtbot, shown, 0, "keep")
    shown.slider.setValue(0)
    qtbot.waitUntil(lambda: shown.list.rows() == [EXACT, LONG])
    assert choices(shown) == [Choice((A,), (B, C))]
    assert shown.chosen.text() == "0 of 2 stacks chosen · 1 more further to the right"
    assert not shown.review.isEnabled(), "what is not seen does not go"
    shown.slider.setValue(1)
    qtbot.waitUntil(lambda: shown.review.text() == "Review 2 photos…")
    shown.slider.setValue(0)
    have_stacks(shown.context, [NEAR, BURST])
    qtbot.waitUntil(lambda: shown.list.rows() == [])
    assert shown.empty_words.text() == "Nothing is as alike as that. Further to the right, there is more."
    have_stacks(shown.context)
    shown.slider.setValue(3)
    qtbot.waitUntil(lambda: shown.list.rows() == STACKS)
    assert shown.slider.words(StackKind.BURST) == ("Bursts", "18 MB")


def test_stacks_are_searched_and_sorted(qtbot: QtBot, window: MainWindow, shown: DuplicatesPage) -> None:
    name = window.context.library.photos.get([EXACT.photos[1]])[0].shown_name
    shown.search_field().setText(name)
    assert shown.list.rows() == [EXACT]
    assert shown.subtitle() == f"1 stack · with “{name}”"
    shown.search_field().setText("nothing like that")
    assert shown.empty_words.text() == "No stack has a photo with a name like that."
    shown.search_field().clear()
    shown._set_order(StackOrder.PHOTOS)
    assert shown.list.rows() == [LONG, NEAR, EXACT]
    shown._set_order(StackOrder.NEWEST)
    assert shown.list.rows() == [LONG, EXACT, NEAR]


def test_what_was_chosen_is_reviewed_and_goes_and_comes_back(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, shown: DuplicatesPage
) -> None:
    click(qtbot, shown, 0, "keep")
    click(qtbot, shown, 1, "keep")
    shown.review.click()
    asked = dialog(qtbot, window, TrashReviewDialog)
    assert isinstance(asked, TrashReviewDialog)
    assert set(asked.ids()) == {B, C, EXACT.photos[1]}
    assert [photo.id for photo, _ in asked.view._keepers_in_sight()] == [A, EXACT.photos[0]]
    [(_, stays), _] = asked.view._keepers_in_sight()
    assert stays.y() == asked.view.rect_of(0).y()
    assert stays.right() < asked.view.rect_of(0).x() < asked.view.rect_of(1).x()
    kept_name = window.context.library.photos.get([A])[0].shown_name.rpartition(".")[0]
    assert asked.view.accessibleName().endswith(f"ticked, {kept_name} stays")
    asked.view.ticks.set([0], False)
    left_out = asked.view.ticks[0].photo.id
    asked.view._changed()
    assert "stays where it is" in asked.note.text()
    asked.action.click()
    qtbot.waitUntil(lambda: isinstance(library.history.done[-1], TrashCopies))
    act = library.history.done[-1]
    assert isinstance(act, TrashCopies)
    everything = {(B, A), (C, A), (EXACT.photos[1], EXACT.photos[0])}
    assert set(act.copies) == {pair for pair in everything if pair[0] != left_out}
    qtbot.waitUntil(lambda: shown.list.rows() == [LONG])
    library.history.undo()
    qtbot.waitUntil(lambda: len(shown.list.rows()) == 3)


def test_what_is_handed_on_is_said_of_what_is_ticked(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, shown: DuplicatesPage
) -> None:
    for act in (Pin((B,)), MarkPhotos((C,), Mark.KEPT), Favour((EXACT.photos[1],))):
        library.history.do(act)
    for stack in (NEAR, EXACT):
        shown.context.stacks.choose(Choice(stack.photos[:1], stack.photos[1:], stack.kind))
    shown.review.click()
    asked = dialog(qtbot, window, TrashReviewDialog)
    assert isinstance(asked, TrashReviewDialog)
    said = "Handed on to those that stay: 1 album and 2 hearts and marks."
    qtbot.waitUntil(lambda: said in asked.note.text())
    asked.view.ticks.set(range(len(asked.view.ticks)), False)
    asked.view._changed()
    qtbot.waitUntil(lambda: "Handed on" not in asked.note.text())


def test_a_row_says_what_it_is(qtbot: QtBot, shown: DuplicatesPage) -> None:
    QAccessible.setActive(True)
    try:
        index = shown.list.model_.index(0)
        said = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        assert said.startswith("Exact and near")
        assert "3 files" in said
        assert "nothing chosen" in said
        click(qtbot, shown, 0, "keep")
        assert "2 photos go" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    finally:
        QAccessible.setActive(False)


def test_the_other_button_of_the_mouse_chooses_nothing(qtbot: QtBot, shown: DuplicatesPage) -> None:
    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.RightButton, pos=spot(shown, 0, "photo 1"))
    assert choices(shown) == []


def test_a_photo_at_hand_can_be_marked(qtbot: QtBot, window: MainWindow, shown: DuplicatesPage) -> None:
    shown.list.setCurrentIndex(shown.list.model_.index(0))
    assert tuple(shown.photos_at_hand()) == (A,)
    assert shown.target().photos == ()
    assert PhotoId(A) in shown.list.rows()[0].photos


def test_what_is_proposed_leaves_alone_what_keep_best_would(shown: DuplicatesPage) -> None:
    offline = next(one for one in LONG.photos if shown.list.photo(one).presence is Presence.UNAVAILABLE)
    staying, going = shown.list._looks(LONG)
    assert staying == {LONG.keep}
    assert going == set(LONG.photos) - {LONG.keep, offline}


def test_a_row_is_read_from_right_to_left(shown: DuplicatesPage) -> None:
    rows = shown.list
    rows.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    whole = rows.visualRect(rows.model_.index(2))
    places = dict(rows.buttons(2, whole))
    assert places["photo 0"].x() > places["photo 1"].x() > places["keep"].x()
    assert places["photo 0"].contains(places["tick 0"])
    assert places["photo 5"].contains(places["more"])
    rows.setCurrentIndex(rows.model_.index(2))
    QTest.keyClick(rows, Qt.Key.Key_Left)
    assert rows.at_hand() == (LONG, LONG.photos[1])
    assert not rows.grab().isNull()


def test_the_wheel_scrolls_by_a_row(window: MainWindow, shown: DuplicatesPage) -> None:
    window.resize(1440, 520)
    QTest.qWait(20)
    assert 3 * shown.list.verticalScrollBar().singleStep() == shown.list.row_height(0)


def test_the_first_step_leads_on_from_the_row_that_keys_act_on(
    qtbot: QtBot, window: MainWindow, shown: DuplicatesPage
) -> None:
    shown.list.clearFocus()
    shown.list.setFocus(Qt.FocusReason.OtherFocusReason)
    press(qtbot, window, "K")
    qtbot.keyClick(shown.list, Qt.Key.Key_Down)
    press(qtbot, window, "K")
    assert [choice.staying for choice in choices(shown)] == [(NEAR.keep,), (EXACT.keep,)]


def test_while_copies_are_looked_for_it_is_not_said_that_there_are_none(
    qtbot: QtBot, window: MainWindow, shown: DuplicatesPage
) -> None:
    organizer(window).twins.snapshot = ChoreProgress(3, 12)
    organizer(window).snapshot = Progress(Phase.DONE)
    window.organizing.poll()
    have_stacks(window.context, [])
    qtbot.waitUntil(lambda: shown.list.rows() == [] and shown.empty_words.text() == "Looking for copies…")
    organizer(window).twins.snapshot = None
    window.organizing.poll()
    assert shown.empty_words.text() == "No photo is here twice."


def test_what_was_chosen_comes_back_with_a_stack_that_was_not_the_same(
    qtbot: QtBot, window: MainWindow, shown: DuplicatesPage
) -> None:
    click(qtbot, shown, 0, "photo 1")
    chosen = choices(shown)
    click(qtbot, shown, 0, "not-same")
    qtbot.waitUntil(lambda: shown.list.rows() == [EXACT, LONG])
    assert choices(shown) == []
    assert not shown.review.isEnabled()
    window.context.acts.undo()
    qtbot.waitUntil(lambda: choices(shown) == chosen)
    assert shown.review.text() == "Review 2 photos…"


def test_in_a_small_window_photos_are_seen_beside_each_other(
    qtbot: QtBot, window: MainWindow, shown: DuplicatesPage
) -> None:
    shown.list.setParent(None)
    shown.list.resize(535, 400)
    shown.list.show()
    places = dict(shown.list.buttons(0, shown.list.visualRect(shown.list.model_.index(0))))
    assert "photo 1" in places
    assert places["photo 1"].right() < places["keep"].x()
    said = shown.list.reason("Erstes von mehreren gleichen", Type.SMALL_NAME, places["photo 0"].width())
    assert said == ["Erstes von", "mehreren gleichen"]
    assert places["photo 0"].height() >= shown.list.layout_.room(535).picture.height() + 3 * 14
    near = places["more"].topLeft() + QPoint(2, 2)
    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=near)
    assert choices(shown) == []
    assert "photo 2" in dict(shown.list.buttons(0, shown.list.visualRect(shown.list.model_.index(0))))
    shown.list.setParent(shown)


def test_a_row_tells_what_the_choice_would_free(qtbot: QtBot, shown: DuplicatesPage) -> None:
    assert "9.0 MB to gain" in shown.list.spoken(NEAR)
    click(qtbot, shown, 0, "photo 1")
    going = [shown.list.photo(one).size for one in (A, C)]
    assert f"{say.size(sum(going))} to gain" in shown.list.spoken(NEAR)


def test_of_the_same_bytes_nobody_says_that_they_are_not_the_same(
    qtbot: QtBot, window: MainWindow, shown: DuplicatesPage
) -> None:
    names = [
        {name for name, _ in shown.list.buttons(row, shown.list.visualRect(shown.list.model_.index(row)))}
        for row in (0, 1)
    ]
    assert ["not-same" in some for some in names] == [True, False]
    assert not window.dispatcher.situation(Target(stack=EXACT)).allows(Needs.DIFFERING)
    assert window.dispatcher.situation(Target(stack=NEAR)).allows(Needs.DIFFERING)
