"""Photos side by side: which two, what is kept of them, where they differ, and one zoom for both."""

from collections.abc import Sequence
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.model.acts import Trash
from photosort.model.comparison import Comparison, Difference, DifferenceKind, Measure, MeasureKind
from photosort.model.photo import Mark, Photo, PhotoId
from photosort.model.twins import Stack, StackKind
from photosort.model.view import View
from photosort.ui.pages.compare.compare_page import ComparePage
from photosort.ui.services.photos_to_compare import PhotosToCompare
from photosort.ui.text.comparing import kept, measure, outcome, places, stack
from photosort.ui.window.main_window import MainWindow
from tests.ui import driving
from tests.ui.fakes import FakeLibrary

pytestmark = pytest.mark.usefixtures("decoded")

Key = Qt.Key
FOUND = Comparison(
    (0.1, 0.0, 1.0, 1.0),
    (Difference(((0.4, 0.4, 0.2, 0.2), (0.5, 0.4, 0.2, 0.2)), (DifferenceKind.SHARPER, DifferenceKind.SOFTER)),),
    (Measure(MeasureKind.SHARPNESS, (0.6, 0.3), (0.6, 0.3), 0),),
)


@pytest.fixture
def some(window: MainWindow, qtbot: QtBot) -> Sequence[PhotoId]:
    """Four photos of an album that is shown."""
    driving.organizer(window).comparison = FOUND
    return driving.mountains(qtbot, window).grid.photos.ids()[:4]


def opened(window: MainWindow, wanted: PhotosToCompare) -> ComparePage:
    window.context.openCompare.emit(wanted)
    return cast("ComparePage", driving.page(window))


def of_stack(photos: Sequence[PhotoId]) -> Stack:
    return Stack(StackKind.BURST, tuple(photos), (), tuple(() for _ in photos[1:]), 1)


def test_keys_say_which_of_a_stack_are_kept(window: MainWindow, some: Sequence[PhotoId]) -> None:
    told: list[frozenset[PhotoId]] = []
    page = opened(window, PhotosToCompare(some, None, "Duplicates", of_stack(some), some[:1], told.append))
    a, b, c, d = some
    assert (page.title(), page.subtitle().startswith("Duplicates")) == ("Compare 2 of 4", True)
    assert (page.pair(), page.kept()) == ((a, b), frozenset({a}))
    assert [pane.best.isVisibleTo(page) for pane in page.panes] == [True, False]
    QTest.keyClick(page, Key.Key_2)
    QTest.keyClick(page, Key.Key_Right)
    assert page.pair() == (a, c)
    QTest.keyClick(page, Key.Key_B)
    QTest.keyClick(page, Key.Key_1)
    QTest.keyClick(page, Key.Key_1)
    assert told == [{b}, {a, b, c}, {a, b}, {b}]
    QTest.keyClick(page, Key.Key_Space)
    assert page.pair() == (c, a)
    QTest.keyClick(page, Key.Key_Right)
    assert page.pair() == (c, b)
    QTest.keyClick(page, Key.Key_Right)
    QTest.keyClick(page, Key.Key_Right)
    assert page.pair() == (c, d)
    assert window.context.library.photos.get([a])[0].mark is Mark.NONE


def test_one_that_is_kept_is_seen_first(window: MainWindow, some: Sequence[PhotoId]) -> None:
    a, _, c, d = some
    assert opened(window, PhotosToCompare(some, stack=of_stack(some), kept=[c], decide=print)).pair() == (c, a)
    assert opened(window, PhotosToCompare(some, stack=of_stack(some), kept=[a, c, d], decide=print)).pair()[0] == a


def test_what_is_cut_is_said_to_show_less() -> None:
    def told(*lying: float) -> str:
        return places(Comparison((lying[0], lying[1], lying[2], lying[3]), (), ()))

    assert told(0, 0, 1, 1) == told(0.002, 0, 0.99, 0.995) == "No place differs"
    assert told(0.1, 0.1, 0.8, 0.8) == "The left one shows less · what both show is the same"
    assert told(-0.1, -0.1, 1.2, 1.2) == "The right one shows less · what both show is the same"
    assert told(0.2, 0, 1, 1) == "Each shows what the other does not · what both show is the same"
    assert places(FOUND) == "Each shows what the other does not"
    assert places(Comparison(None, (), ())) == "They do not lie on each other"
    assert places(Comparison(None, (), (), turned=True)) == "One of them is turned or mirrored"


def test_chosen_photos_are_marked(window: MainWindow, some: Sequence[PhotoId], qtbot: QtBot) -> None:
    page = opened(window, PhotosToCompare(some[:2], View()))
    photos = window.context.library.photos

    def marks() -> list[Mark]:
        return [photo.mark for photo in photos.get(some[:2])]

    assert page.title() == "Compare 2 photos"
    QTest.keyClick(page, Key.Key_1)
    qtbot.waitUntil(lambda: marks() == [Mark.KEPT, Mark.NONE])
    QTest.keyClick(page, Key.Key_2)
    qtbot.waitUntil(lambda: marks() == [Mark.NONE, Mark.KEPT])
    window.context.acts.undo()
    qtbot.waitUntil(lambda: page.kept() == set())
    assert not page.strip.apart.isVisibleTo(page)


def test_what_is_said_to_be_not_the_same_is_left(window: MainWindow, some: Sequence[PhotoId], qtbot: QtBot) -> None:
    told: list[str] = []
    before = window.page()
    page = opened(
        window, PhotosToCompare(some, None, "", of_stack(some), (), lambda _: None, lambda: told.append("apart"))
    )
    QTest.keyClick(page, Key.Key_N)
    qtbot.waitUntil(lambda: window.page() is before)
    assert told == ["apart"]


def test_both_look_at_the_same_thing_at_one_size(window: MainWindow, some: Sequence[PhotoId], qtbot: QtBot) -> None:
    page = opened(window, PhotosToCompare(some))
    left, right = (pane.stage for pane in page.panes)
    qtbot.waitUntil(lambda: page._comparison is not None and page.panes[0].map._pixmap is not None)
    left.zoom_to(3 * left.fit_scale())
    left.look_at(fit=False, scale=left.scale(), middle=QPointF(0.5, 0.5))
    assert right.middle().x() == pytest.approx(0.6)
    assert right.scale() * right.full().width() == pytest.approx(left.scale() * left.full().width())
    assert page.tools.percent.text() == "300 %"
    assert page.panes[0].map.isVisibleTo(page)
    right.zoom_to(4 * left.fit_scale())
    assert left.middle().x() == pytest.approx(0.5, abs=0.01)
    middle = left.middle()
    page._on_picture(page.pair()[1])  # what arrives leads nowhere
    assert (left.middle(), page.tools.percent.text()) == (middle, "400 %")
    QTest.keyClick(page, Key.Key_L)
    before = right.scale()
    left.fit()
    assert (left.fitted(), right.scale()) == (True, before)
    assert not page.panes[0].map.isVisibleTo(page)


def test_the_map_leads_to_another_part(window: MainWindow, some: Sequence[PhotoId], qtbot: QtBot) -> None:
    page = opened(window, PhotosToCompare(some))
    pane = page.panes[0]
    qtbot.waitUntil(lambda: pane.map._pixmap is not None)
    pane.stage.zoom_to(4 * pane.stage.fit_scale())
    QTest.mouseClick(pane.map, Qt.MouseButton.LeftButton, pos=QPoint(1, pane.map.height() // 2))
    assert pane.map.part().x() == pytest.approx(0, abs=0.01)


def test_places_that_differ_are_lit_until_that_is_switched_off(
    window: MainWindow, some: Sequence[PhotoId], qtbot: QtBot
) -> None:
    page = opened(window, PhotosToCompare(some))
    layers = [pane.layer for pane in page.panes]
    qtbot.waitUntil(lambda: [[word for _, word in layer.rings()] for layer in layers] == [["Sharper"], ["Less sharp"]])
    [(ring, _)] = layers[0].rings()
    assert page.panes[0].stage.picture_transform().map(QPointF(0.5, 0.5)) == ring.center()
    assert page.panes[0].measures.accessibleName() == "Sharpness: Sharper"
    page.grab()
    QTest.keyClick(page, Key.Key_D)
    assert [layer.rings() for layer in layers] == [[], []]


def test_who_leaves_makes_room_and_one_alone_is_not_compared(
    window: MainWindow, some: Sequence[PhotoId], library: FakeLibrary, qtbot: QtBot
) -> None:
    before = window.page()
    page = opened(window, PhotosToCompare(some[:3]))
    library.history.do(Trash((some[0],)))
    qtbot.waitUntil(lambda: page.pair() == (some[2], some[1]))
    library.history.do(Trash((some[1],)))
    qtbot.waitUntil(lambda: window.page() is before)


def test_it_takes_the_whole_screen_and_gives_it_back(window: MainWindow, some: Sequence[PhotoId], qtbot: QtBot) -> None:
    page = opened(window, PhotosToCompare(some))
    window.dispatcher.run("full-screen")
    assert (page.alone(), window.header.isVisible()) == (True, False)
    QTest.keyClick(page.panes[0].stage, Key.Key_Escape)
    assert (page.alone(), window.header.isVisible(), window.page()) == (False, True, page)
    QTest.keyClick(page.panes[0].stage, Key.Key_Escape)
    assert window.page() is not page


def test_a_click_on_a_frame_shows_it_at_the_right(window: MainWindow, some: Sequence[PhotoId]) -> None:
    page = opened(window, PhotosToCompare(some))
    frames = page.strip.frames
    QTest.mouseClick(frames, Qt.MouseButton.LeftButton, pos=frames.rect_of(3).center())
    assert page.pair() == (some[0], some[3])
    QTest.mouseClick(frames, Qt.MouseButton.LeftButton, pos=frames.rect_of(0).center())
    assert page.pair() == (some[0], some[3])


def test_text_and_faces_are_shown_in_the_viewer(window: MainWindow, some: Sequence[PhotoId], qtbot: QtBot) -> None:
    page = opened(window, PhotosToCompare(some))
    QTest.keyClick(page.panes[1].stage, Key.Key_Tab)
    page.panes[1].stage.setFocus()
    window.dispatcher.run("show-faces")
    assert driving.page(window).selected_photos() == (some[1],)
    assert window.navigator.back()
    assert window.page() is page


def test_words_tell_who_is_better_and_what_is_kept(library: FakeLibrary) -> None:
    light = Measure(MeasureKind.EXPOSURE, (0.2, 0.4), (0.9, 0.5), 0)
    assert (outcome(light, 0), outcome(light, 1)) == ("Better exposed", "1.0 stops brighter")
    as_good = Measure(MeasureKind.EXPOSURE, (0.3, 0.4), (0.8, 0.8), None)
    assert (outcome(as_good, 0), outcome(as_good, 1)) == ("0.4 stops darker", "0.4 stops brighter")
    same = Measure(MeasureKind.SHARPNESS, (0.5, 0.5), (0.5, 0.5), None)
    assert outcome(same, 1) == "Same"
    pixels = Measure(MeasureKind.PIXELS, (12_200_000, 1_900_000), (1, 0.2), 0)
    assert (outcome(pixels, 0), outcome(pixels, 1)) == ("12.2 MP", "1.9 MP")
    small = Measure(MeasureKind.PIXELS, (160 * 240, 480 * 640), (0.1, 1), 1)
    assert (outcome(small, 0), outcome(small, 1)) == ("0.038 MP", "0.31 MP")
    eyes = Measure(MeasureKind.EYES, (3.4, 1.0), (1, 0.3), 0)
    assert (measure(eyes.kind), outcome(eyes, 0), outcome(eyes, 1)) == ("Eyes", "All open", "Some closed")
    leans = Measure(MeasureKind.LEVEL, (0.4, 5.1), (1, 0.5), 0)
    assert outcome(leans, 1) == "5.1° off"
    one, other = PhotoId(1), PhotoId(2)
    assert kept((one, other), {one}, 3) == "Left is kept, right is one of 2 others"
    assert kept((one, other), {one}, 2) == "Left is kept"
    photos: list[Photo] = list(library.store.photos.values())[:3]
    assert stack(StackKind.NEAR, photos) == "3 files of one picture"
    assert stack(StackKind.BURST, photos[:1]) == "Burst of 1 in a second"


def test_what_stands_below_a_picture_is_said_of_it(window: MainWindow, some: Sequence[PhotoId], qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = opened(window, PhotosToCompare(some, None, "Duplicates", of_stack(some), some[:1]))
    qtbot.waitUntil(lambda: bool(page.panes[0].measures.accessibleName()))
    for pane in page.panes:
        pane.stage.setFocus(Qt.FocusReason.TabFocusReason)
        said = pane.stage.accessibleDescription()
        assert said.startswith(pane.facts.full().replace(" · ", ", "))
        assert said.endswith(pane.measures.accessibleName())
        assert ("Best of 4" in said) is pane.best.isVisible()
