"""Looking through photos before they go: the arithmetic, the keys, the dialog."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from photosort.model.album import AlbumId, Membership
from photosort.model.companion import Companion
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Photo, PhotoId, RootId
from photosort.ui.dialogs.trash_review.dialog import TrashReviewDialog, companions_text
from photosort.ui.dialogs.trash_review.layout import plan
from photosort.ui.dialogs.trash_review.reviewed import Reviewed
from photosort.ui.dialogs.trash_review.text import guard_words, names, spoken
from photosort.ui.dialogs.trash_review.ticks import Candidate, Companions, Ticks
from photosort.ui.services.context import Context
from photosort.ui.window.main_window import MainWindow
from tests.ui.fake_history import part_of


def candidate(number: int, *, held: bool = False, sure: float = 0.9, companions: tuple[bytes, ...] = ()) -> Candidate:
    photo = Photo(
        PhotoId(number), RootId(1), b"/p", b"", b"IMG_%04d.jpg" % number, 1000 + number, 0, companions=companions
    )
    reason = Fact(FactKind.FROM_CAMERA) if held else None
    beside = tuple(Companion(name, True, part_of(name, photo), size=100) for name in companions)
    return Candidate(photo, Membership(photo.id, AlbumId(7), sure, not held, reason), beside)


def some(held: int, alike: int) -> list[Candidate]:
    return [candidate(n, held=n <= held, sure=1 - n / 1000) for n in range(1, held + alike + 1)]


def test_held_back_ones_come_first_unticked_then_the_most_different() -> None:
    ticks = Ticks(some(2, 3))
    assert [c.photo.id for c in ticks.held] == [1, 2]
    assert [c.photo.id for c in ticks.alike] == [5, 4, 3]
    assert ticks.ids() == (5, 4, 3)
    assert ticks.size == 1003 + 1004 + 1005


def test_without_the_guard_all_are_ticked_in_their_order() -> None:
    ticks = Ticks(some(2, 3), guard=False)
    assert ticks.held == []
    assert ticks.ids() == (1, 2, 3, 4, 5)


@given(
    held=st.integers(0, 6),
    alike=st.integers(0, 9),
    moves=st.lists(st.tuples(st.integers(0, 14), st.sampled_from(["toggle", "on", "off", "clear"]))),
)
def test_counts_always_agree_with_the_ticks(held: int, alike: int, moves: list[tuple[int, str]]) -> None:
    ticks = Ticks(some(held, alike))
    for place, move in moves:
        if place < len(ticks):
            match move:
                case "toggle":
                    ticks.toggle(place)
                case "clear":
                    ticks.clear(place)
                case _:
                    ticks.set([place], move == "on")
        ticked = [p for p in range(len(ticks)) if ticks.ticked(p)]
        assert ticks.count == len(ticked) == len(ticks.ids())
        assert ticks.size == sum(ticks[p].photo.size for p in ticked)
        assert ticks.held_ticked + ticks.alike_ticked == ticks.count


def test_companions_are_counted_and_said() -> None:
    ticks = Ticks([candidate(1, companions=(b"a.DNG", b"a.nrw", b"a.mov")), candidate(2, companions=(b"b.xmp",))])
    assert ticks.companions() == Companions(2, 1, 1)
    assert companions_text(Companions(3, 2, 0)) == "3 RAW files and 2 videos belong to these photos and go with them."
    assert companions_text(Companions(1, 0, 0)) == "1 RAW file belongs to these photos and goes with them."
    assert companions_text(Companions()) == ""


def showing(one: Candidate, held: Fact) -> Candidate:
    """The same, held back for somebody who is on it."""
    assert one.membership is not None
    return replace(one, membership=replace(one.membership, held=held))


def test_who_is_known_comes_first_and_is_told_of() -> None:
    asha, somebody = Fact(FactKind.KNOWN_PERSON, "Asha"), Fact(FactKind.SEEN_ELSEWHERE, 4)
    first, second, third, *others = some(3, 2)
    ticks = Ticks([first, showing(second, asha), showing(third, somebody), *others])
    assert [c.photo.id for c in ticks.held] == [2, 3, 1]
    assert guard_words(ticks)[1] == "They show people you know, or do not look like the rest."
    assert guard_words(Ticks([showing(first, asha), *others]))[1] == "It shows somebody you know."
    assert guard_words(Ticks([showing(first, asha), showing(second, asha)]))[1] == "They show people you know."
    assert spoken(ticks[0], ticked=False).endswith("held back: Asha is in it, not ticked")


def test_words_of_the_guard() -> None:
    ticks = Ticks(some(6, 10))
    assert guard_words(ticks) == ("6 photos held back", "They do not look like the rest of this album.")
    ticks.toggle(0)
    assert guard_words(ticks)[0] == "5 photos held back, 1 ticked by you"
    assert guard_words(Ticks(some(1, 10))) == ("1 photo held back", "It does not look like the rest of this album.")
    assert guard_words(Ticks(some(0, 217)))[0] == "None of these 217 photos stands out."
    assert guard_words(Ticks(some(0, 1)))[0] == "Nothing is held back."
    assert spoken(candidate(42, held=True), ticked=False) == "IMG_0042, held back: from a camera, not ticked"


@given(
    held=st.integers(0, 30),
    alike=st.integers(0, 200),
    width=st.integers(240, 2000),
    guard=st.booleans(),
    unfolded=st.booleans(),
)
def test_every_photo_is_where_it_is_said_to_be(held: int, alike: int, width: int, guard: bool, unfolded: bool) -> None:
    held = held if guard else 0
    laid = plan(held, alike, width, guard=guard, unfolded=unfolded)
    for place in range(held + alike):
        box = laid.box(place)
        if box is None:
            assert held > laid.shown
            assert not unfolded
            continue
        assert laid.at(box.x + box.width // 2, box.y + box.height // 2) == place
        assert box.x >= 0
        assert box.right <= width
        assert box.bottom <= laid.height
        assert place in laid.in_sight(box.y, box.bottom)
        for lines in (-1, 1):
            assert laid.box(laid.step(place, lines)) is not None


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(1200, 850)
    widget.show()
    return widget


@pytest.fixture
def dialog(qtbot: QtBot, context: Context, host: QWidget) -> TrashReviewDialog:
    made = TrashReviewDialog(context, host, some(3, 20), "Cards", Reviewed.ALBUM)
    made.open()
    qtbot.waitUntil(made.view.isVisible)
    return made


def test_the_focus_starts_on_the_first_held_back_photo(dialog: TrashReviewDialog) -> None:
    assert dialog.first_focus() is dialog.view
    assert dialog.view.current == 0
    assert "held back" in dialog.view.accessibleName()


def test_the_button_says_what_goes_and_rests_at_zero(dialog: TrashReviewDialog) -> None:
    assert dialog.action.text().strip() == "Move 20 photos to the trash"
    assert dialog.total.text().startswith("20 of 23 photos")
    assert dialog.note.text().startswith("3 stay in this album.")
    dialog.view.set_ticked(dialog.view.alike, False)
    assert not dialog.action.isEnabled()
    dialog.view.set_ticked(range(1), True)
    assert dialog.action.text().strip() == "Move 1 photo to the trash"
    assert dialog.action.isEnabled()


def test_keys(qtbot: QtBot, dialog: TrashReviewDialog) -> None:
    view, key = dialog.view, Qt.Key
    qtbot.keyClick(view, key.Key_X)  # reject and go on
    assert view.ticks.ticked(0)
    assert view.current == 1
    qtbot.keyClick(view, key.Key_Backspace)
    qtbot.keyClick(view, key.Key_P)  # keep
    assert not view.ticks.ticked(0)
    qtbot.keyClick(view, key.Key_Down)
    assert view.current in view.alike
    place = view.current
    qtbot.keyClick(view, key.Key_Space)  # stays
    assert not view.ticks.ticked(place)
    assert view.current == place
    qtbot.keyClick(view, key.Key_U)
    assert view.ticks.ticked(place)
    qtbot.keyClick(view, key.Key_Home)
    assert view.current == 0
    qtbot.keyClick(view, key.Key_End)
    assert view.current == 22
    qtbot.keyClick(view, key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert view.ticks.count == 0
    qtbot.keyClick(view, key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.ticks.count == 20


def test_shift_extends_the_last_answer(qtbot: QtBot, dialog: TrashReviewDialog) -> None:
    view = dialog.view
    view._go(view.alike.start)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert [view.ticks.ticked(p) for p in range(3, 8)] == [False] * 4 + [True]


def test_mouse(qtbot: QtBot, dialog: TrashReviewDialog) -> None:
    view = dialog.view
    spot = view.rect_of(1).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.ticks.ticked(1)
    last = view.rect_of(6).center()
    first = view.rect_of(4).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, last)
    assert [view.ticks.ticked(p) for p in range(3, 8)] == [True, False, False, False, True]


def test_double_click_and_enter_open_without_ticking(qtbot: QtBot, dialog: TrashReviewDialog) -> None:
    view = dialog.view
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [1]
    spot = view.rect_of(0).center()
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    with qtbot.waitSignal(view.opened):
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert not view.ticks.ticked(0)


def test_escape_says_no(qtbot: QtBot, dialog: TrashReviewDialog) -> None:
    with qtbot.waitSignals([dialog.rejected, dialog.closed]):
        qtbot.keyClick(dialog.view, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_enter_never_presses_the_red_button(qtbot: QtBot, dialog: TrashReviewDialog) -> None:
    said: list[str] = []
    dialog.accepted.connect(lambda: said.append("yes"))
    dialog.cancel.setFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert said == []


def test_tab_stays_inside(qtbot: QtBot, dialog: TrashReviewDialog) -> None:
    stops = set()
    for _ in range(8):
        dialog.focusNextPrevChild(True)
        now = dialog.window().focusWidget()
        assert now is not None
        assert dialog.isAncestorOf(now)
        stops.add(now)
    assert {dialog.view, dialog.cancel, dialog.action, dialog.shut} <= stops


def test_all_of_a_kind_are_ticked_by_keyboard(qtbot: QtBot, dialog: TrashReviewDialog) -> None:
    ticks = dialog.view.ticks
    met: list[str] = []

    def tab_to(words: str) -> QAbstractButton:
        for _ in range(8):
            dialog.focusNextPrevChild(True)
            now = dialog.window().focusWidget()
            if isinstance(now, QAbstractButton):
                met.append(now.text())
                if now.text() == words:
                    return now
        raise AssertionError(met)

    dialog.view.setFocus()
    qtbot.keyClick(tab_to("Tick all 3"), Qt.Key.Key_Space)
    assert (ticks.held_ticked, ticks.alike_ticked) == (3, 20)
    box = tab_to("20 photos that look alike")
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert (ticks.held_ticked, ticks.alike_ticked) == (3, 0)
    assert isinstance(box, QCheckBox)
    dialog.view.set_ticked(range(3, 4), True)
    assert box.checkState() is Qt.CheckState.PartiallyChecked
    qtbot.keyClick(tab_to("Tick all"), Qt.Key.Key_Space)
    assert (ticks.alike_ticked, box.checkState()) == (20, Qt.CheckState.Checked)
    assert met == ["Tick all 3", "20 photos that look alike", "Tick all"]


def test_more_held_back_ones_than_fit_are_folded(qtbot: QtBot, context: Context, host: QWidget) -> None:
    dialog = TrashReviewDialog(context, host, some(18, 5), "Cards", Reviewed.ALBUM)
    dialog.open()
    view = dialog.view
    assert view.rect_of(17).isEmpty()
    assert view.more.text() == "and 12 more"
    qtbot.mouseClick(view.more, Qt.MouseButton.LeftButton)
    assert not view.rect_of(17).isEmpty()
    assert (view.current, view.hasFocus(), view.more.isVisible()) == (6, True, False)


def test_the_compact_form_can_be_turned_off(qtbot: QtBot, context: Context, host: QWidget) -> None:
    dialog = TrashReviewDialog(context, host, some(2, 3), "Cards", Reviewed.PICKED)
    dialog.open()
    assert dialog.title.full() == "Move 5 photos to the trash"
    assert dialog.ids() == (1, 2, 3, 4, 5)
    dialog.never.setChecked(True)
    dialog.action.click()
    assert not context.settings.review_hand_picked


def test_it_paints_at_any_size(qtbot: QtBot, context: Context, host: QWidget) -> None:
    dialog = TrashReviewDialog(context, host, some(8, 60), "A name " * 30, Reviewed.ALBUM)
    dialog.open()
    for width, height in ((720, 400), (2560, 1440), (900, 600)):
        host.resize(width, height)
        assert dialog.panel.width() <= min(1064, width - 64)
        assert dialog.panel.height() <= min(740, height - 64)
        assert not host.grab().isNull()
    view = dialog.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.rect_of(67).bottom() <= view.viewport().height()
    assert view._plan.at(QPoint(5, 5).x(), 5) == -1


def test_what_goes_along_is_named_on_request(qtbot: QtBot, context: Context, host: QWidget) -> None:
    photos = [candidate(1, companions=(b"a.dng", b"a.jpg.xmp")), candidate(2)]
    made = TrashReviewDialog(context, host, photos, "Cards", Reviewed.PICKED)
    made.open()
    qtbot.waitUntil(made.view.isVisible)
    assert not made.beside.isVisible()
    made.beside.switch.click()
    assert made.beside.isVisible()
    listed = [made.beside.topLevelItem(row) for row in range(made.beside.topLevelItemCount())]
    assert [item.text(0) for item in listed if item is not None] == ["a.dng", "a.jpg.xmp"]
    made.view.set_ticked(range(1), False)
    assert not made.beside.isVisible()
    assert not made.beside.switch.isVisible()


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([b"a.xmp"], "a.xmp"),
        ([b"a.xmp", b"b.xmp", b"c.xmp"], "a.xmp, b.xmp, c.xmp"),
        ([b"a.xmp", b"b.xmp", b"c.xmp", b"d.xmp"], "a.xmp, b.xmp, c.xmp and 1 more"),
        ([b"a" * 60 + b".xmp"], "a" * 20 + "…" + "a" * 16 + ".xmp"),
    ],
)
def test_names_of_files_are_few_and_short(files: list[bytes], said: str) -> None:
    assert names(files) == said


@pytest.mark.parametrize(("count", "edge"), [(1, 240), (5, 151), (10, 160), (12, 160), (60, 96)])
def test_few_photos_are_seen_large_and_at_once(
    qtbot: QtBot, context: Context, host: QWidget, count: int, edge: int
) -> None:
    host.resize(1440, 900)
    dialog = TrashReviewDialog(context, host, some(0, count), "Cards", Reviewed.PICKED)
    dialog.open()
    qtbot.wait(20)  # for the layout
    view, last = dialog.view, dialog.view.rect_of(count - 1)
    assert edge - 12 <= view.rect_of(0).width() <= edge + 48
    assert count > 35 or last.bottom() <= view.viewport().height()
    widest = max(view.rect_of(place).right() for place in range(count))
    assert view.viewport().width() - widest < 120 or count == 1
    dialog.reject()


def test_the_foot_has_no_more_room_than_its_words_need(qtbot: QtBot, window: MainWindow) -> None:
    dialog = TrashReviewDialog(window.context, window.dispatcher.dialogs.host, some(0, 1), "Cards", Reviewed.PICKED)
    window.dispatcher.dialogs.open(dialog)
    qtbot.wait(20)  # for the layout
    note = dialog.note
    words = note.fontMetrics().boundingRect(note.rect(), Qt.TextFlag.TextWordWrap, note.text())
    assert note.height() <= words.height() + 2
    dialog.reject()


def test_copies_stand_in_lines_behind_what_stays_for_them() -> None:
    laid = plan(0, 7, 700, guard=False, unfolded=False, starts=(0, 5, 6))
    boxes = [laid.box(place) for place in range(7)]
    assert all(box is not None for box in boxes)
    for number, start in enumerate(laid.starts):
        stays, first = laid.stays(number), laid.box(start)
        assert first is not None
        assert (stays.y, stays.height) == (first.y, first.height)
        assert stays.right < first.x
        assert laid.at(stays.x + 1, stays.y + 1) == -1
    assert laid.stays_in_sight(0, laid.height) == range(3)
    assert laid.stays_in_sight(0, laid.stays(1).y) == range(1)
    assert max(box.right for box in boxes if box is not None) <= 700


@pytest.mark.parametrize(
    ("reviewed", "words"),
    [
        (Reviewed.ALBUM, "Look through the album before it goes."),
        (Reviewed.MANY, "Look through the photos before they go."),
        (Reviewed.COPIES, "The first photo of each line stays, the others go."),
    ],
)
def test_the_words_are_those_of_what_is_reviewed(
    context: Context, host: QWidget, reviewed: Reviewed, words: str
) -> None:
    found = some(0, 3)
    stays = {one.photo.id: found[0].photo for one in found[1:]} if reviewed is Reviewed.COPIES else {}
    dialog = TrashReviewDialog(context, host, found[1:], "Title", reviewed, stays)
    assert words in dialog.subtitle.text()


@pytest.mark.parametrize("reviewed", [Reviewed.ALBUM, Reviewed.PICKED])
def test_of_the_demo_nothing_is_said_to_come_into_the_trash_of_the_system(
    context: Context, host: QWidget, reviewed: Reviewed
) -> None:
    context.in_demo = True
    dialog = TrashReviewDialog(context, host, some(1, 3), "Title", reviewed)
    assert "Undo brings back what goes. Nothing of the demo comes into the system trash." in dialog.note.text()
