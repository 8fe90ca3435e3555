"""F11: the photo alone on black, with tools that come and go, and every key that works there."""

from functools import partial
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosort.model.cancel_token import CancelToken
from photosort.model.photo import Mark, PhotoId
from photosort.ui.dialogs.settings.look_rows import LookGroup
from photosort.ui.dialogs.trash_review.dialog import TrashReviewDialog
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.pages.viewer import lightbox as timing
from photosort.ui.pages.viewer.cross_fade import CrossFade
from photosort.ui.pages.viewer.image_view import ImageView
from photosort.ui.pages.viewer.light_button import LightButton
from photosort.ui.pages.viewer.lightbox import Lightbox
from photosort.ui.pages.viewer.viewer_page import ViewerPage
from photosort.ui.services.originals import Originals
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, page
from tests.ui.fakes import FakeLibrary

Key = Qt.Key


@pytest.fixture(autouse=True)
def _decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    def image(_: Originals, path: bytes, edge: int | None, token: CancelToken) -> QImage:
        found = QImage(4032, 3024, QImage.Format.Format_RGB32)
        found.fill(Qt.GlobalColor.darkGreen)
        return found

    monkeypatch.setattr(Originals, "image", image)


@pytest.fixture
def grid(window: MainWindow, qtbot: QtBot) -> PhotosPage:
    """The album "Mountains", with its third photo in focus."""
    window.activateWindow()
    window.context.openAlbum.emit(album(window, "Mountains").id)
    shown = cast("PhotosPage", page(window))
    qtbot.waitUntil(lambda: shown.grid.row_count() == 30)
    shown.grid.setFocus(Qt.FocusReason.TabFocusReason)
    shown.grid.go_to(2, keyboard=True)
    qtbot.wait(20)
    return shown


@pytest.fixture
def alone(window: MainWindow, grid: PhotosPage, qtbot: QtBot) -> ViewerPage:
    """The lightbox over it."""
    qtbot.keyClick(grid.grid, Key.Key_F11)
    viewer = page(window)
    assert isinstance(viewer, ViewerPage)
    qtbot.waitUntil(viewer.stage.hasFocus)
    return viewer


def shown(viewer: ViewerPage) -> PhotoId:
    photo = viewer.photo()
    assert photo is not None
    return photo.id


def test_it_opens_from_a_grid_and_leads_back_to_the_photo_it_came_to(
    window: MainWindow, grid: PhotosPage, alone: ViewerPage, qtbot: QtBot
) -> None:
    ids = grid.grid.photos.ids()
    assert (shown(alone), alone.alone(), window.isFullScreen()) == (ids[2], True, True)
    hidden = (window.menuBar(), window.header, window.sidebar, window.status_bar, window.panel, alone.filmstrip)
    assert [part.isVisible() for part in hidden] == [False] * len(hidden)
    qtbot.keyClick(alone.stage, Key.Key_Right)
    qtbot.keyClick(alone.stage, Key.Key_Escape)
    assert page(window) is grid
    assert (grid.grid.current_id(), window.isFullScreen(), window.menuBar().isVisible()) == (ids[3], False, True)


def test_it_opens_from_the_viewer_and_leads_back_to_it(window: MainWindow, grid: PhotosPage, qtbot: QtBot) -> None:
    qtbot.keyClick(grid.grid, Key.Key_Return)
    viewer = cast("ViewerPage", page(window))
    qtbot.waitUntil(viewer.stage.hasFocus)
    qtbot.keyClick(viewer.stage, Key.Key_F11)
    assert viewer.alone()
    qtbot.keyClick(viewer.stage, Key.Key_End)
    qtbot.keyClick(viewer.stage, Key.Key_F11)
    assert (page(window), viewer.alone(), window.header.isVisible()) == (viewer, False, True)
    assert shown(viewer) == grid.grid.photos.ids()[-1]


def test_keys_and_wheel_walk(grid: PhotosPage, alone: ViewerPage, qtbot: QtBot) -> None:
    ids = grid.grid.photos.ids()
    for key, place in ((Key.Key_End, 29), (Key.Key_Home, 0), (Key.Key_Right, 1), (Key.Key_Space, 2), (Key.Key_Left, 1)):
        qtbot.keyClick(alone.stage, key)
        assert shown(alone) == ids[place]
    roll(alone, -120)
    assert shown(alone) == ids[2]
    roll(alone, 120)
    assert shown(alone) == ids[1]


def roll(viewer: ViewerPage, delta: int) -> None:
    middle = QPointF(viewer.stage.rect().center())
    none = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        middle, middle, QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(viewer.stage, event)


def test_it_zooms(alone: ViewerPage, qtbot: QtBot) -> None:
    whole = alone.stage.scale()
    qtbot.keyClick(alone.stage, Key.Key_Plus)
    assert alone.stage.scale() > whole
    qtbot.keyClick(alone.stage, Key.Key_Minus)
    qtbot.mouseDClick(alone.stage, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert alone.stage.scale() == 1.0


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.context.acts.busy)
    qtbot.wait(20)


def test_the_same_key_again_takes_the_mark_off(
    window: MainWindow, alone: ViewerPage, library: FakeLibrary, qtbot: QtBot
) -> None:
    photo = shown(alone)
    for key, mark, kept, rejected in (
        (Key.Key_P, Mark.KEPT, True, False),
        (Key.Key_P, Mark.NONE, False, False),
        (Key.Key_X, Mark.REJECTED, False, True),
        (Key.Key_U, Mark.NONE, False, False),
    ):
        qtbot.keyClick(alone.stage, key)
        settle(qtbot, window)
        bar = alone.lightbox.bar
        for button, on in ((bar.keep, kept), (bar.reject, rejected)):
            qtbot.waitUntil(partial(_is, button, on))
        assert (library.photos.get([photo])[0].mark, shown(alone)) == (mark, photo)
    qtbot.keyClick(alone.stage, Key.Key_F)
    qtbot.waitUntil(lambda: alone.lightbox.bar.heart.isChecked())


def _is(button: LightButton, on: bool) -> bool:
    return button.isChecked() == on


def test_shift_goes_on(
    window: MainWindow, grid: PhotosPage, alone: ViewerPage, library: FakeLibrary, qtbot: QtBot
) -> None:
    ids = grid.grid.photos.ids()
    qtbot.keyClick(alone.stage, Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    settle(qtbot, window)
    assert (library.photos.get([ids[2]])[0].mark, shown(alone)) == (Mark.REJECTED, ids[3])


def test_the_buttons_do_what_the_keys_do(
    window: MainWindow, grid: PhotosPage, alone: ViewerPage, library: FakeLibrary, qtbot: QtBot
) -> None:
    ids = grid.grid.photos.ids()
    alone.lightbox.stir()
    bar = alone.lightbox.bar
    qtbot.mouseClick(bar.keep, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    qtbot.mouseClick(bar.after, Qt.MouseButton.LeftButton)
    assert (library.photos.get([ids[2]])[0].mark, shown(alone)) == (Mark.KEPT, ids[3])


def test_del_asks_for_the_review(window: MainWindow, alone: ViewerPage, qtbot: QtBot) -> None:
    qtbot.keyClick(alone.stage, Key.Key_Delete)
    sheet = cast("TrashReviewDialog", dialog(qtbot, window, TrashReviewDialog))
    assert sheet.ids() == (shown(alone),)
    sheet.reject()


def test_the_tools_come_with_the_pointer_and_go_when_it_rests(
    window: MainWindow, grid: PhotosPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timing, "REST_MS", 1)
    box = Lightbox(window.context, window.actions_, *_stage(window, grid, qtbot))
    box.begin()
    assert box.bar.isVisible()
    qtbot.waitUntil(lambda: not box.bar.isVisible())
    qtbot.mouseMove(box._stage, QPoint(40, 40))
    box._stage.moved.emit()
    assert box.bar.isVisible()
    box.bar.keep.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.wait(30)
    assert box.bar.isVisible(), "never while one of them has the focus"
    box.end()


def _stage(window: MainWindow, grid: PhotosPage, qtbot: QtBot) -> tuple[ImageView, ViewerPage]:
    qtbot.keyClick(grid.grid, Key.Key_Return)
    viewer = cast("ViewerPage", page(window))
    qtbot.waitUntil(viewer.stage.hasFocus)
    return viewer.stage, viewer


def test_tab_leads_into_the_tools_and_out_again(alone: ViewerPage, qtbot: QtBot) -> None:
    buttons = [button for button in alone.lightbox.bar.buttons() if button.isEnabled()]
    for button in buttons:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        assert button.hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert alone.stage.hasFocus()


def test_the_slide_show_goes_on_and_ends(
    grid: PhotosPage, alone: ViewerPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = grid.grid.photos.ids()
    monkeypatch.setattr(timing, "SECOND_MS", 1)
    alone.go(27)
    qtbot.keyClick(alone.stage, Key.Key_S)
    qtbot.waitUntil(lambda: shown(alone) == ids[29])
    qtbot.waitUntil(lambda: not alone.lightbox.sliding())


def test_a_slide_show_is_of_photos_without_their_text(alone: ViewerPage, qtbot: QtBot) -> None:
    alone.toggle_text()
    qtbot.waitUntil(lambda: alone.text.note() != "")
    qtbot.keyClick(alone.stage, Key.Key_S)
    assert (alone.lightbox.sliding(), alone.text.written, alone.text.note()) == (True, False, "")


def test_space_holds_the_slide_show_and_goes_on_with_it(grid: PhotosPage, alone: ViewerPage, qtbot: QtBot) -> None:
    first = shown(alone)
    qtbot.keyClick(alone.stage, Key.Key_S)
    held, told = [], []
    for _ in range(3):
        qtbot.keyClick(alone.stage, Key.Key_Space)
        held.append(not alone.lightbox.sliding())
        told.append(alone.lightbox.flash.accessibleName())
    assert (held, shown(alone)) == ([True, False, True], first)
    assert told == ["Slide show paused", "Slide show", "Slide show paused"]
    assert alone.lightbox.flash.isVisible()
    qtbot.keyClick(alone.stage, Key.Key_S)
    qtbot.keyClick(alone.stage, Key.Key_S)
    assert alone.lightbox.flash.accessibleName() == "Slide show stopped"
    qtbot.keyClick(alone.stage, Key.Key_Space)
    assert shown(alone) == grid.grid.photos.ids()[3], "without a slide show it leads to the next photo"


def test_each_photo_of_a_slide_show_stays_as_long_as_was_chosen(
    window: MainWindow, alone: ViewerPage, qtbot: QtBot
) -> None:
    group = LookGroup(window.context)
    qtbot.addWidget(group)
    assert group.slides.buttons["4"].isChecked()
    group.slides.buttons["8"].click()
    qtbot.keyClick(alone.stage, Key.Key_S)
    assert alone.lightbox._slides.interval() == 8_000


@pytest.mark.parametrize("animations", [True, False])
def test_a_slide_fades_into_the_next_unless_nothing_is_to_move(
    window: MainWindow, alone: ViewerPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, animations: bool
) -> None:
    window.context.theme.set_animations(animations)
    monkeypatch.setattr(timing, "SECOND_MS", 1)
    monkeypatch.setattr(timing, "CROSS_FADE_MS", 60_000)
    first = shown(alone)
    [fade] = alone.stage.findChildren(CrossFade)
    qtbot.keyClick(alone.stage, Key.Key_S)
    qtbot.waitUntil(lambda: shown(alone) != first)
    assert fade.isVisible() == animations
    assert fade.geometry() == alone.stage.rect() or not animations
    qtbot.keyClick(alone.stage, Key.Key_Escape)
    assert not fade.isVisibleTo(alone.stage)


def test_it_says_where_and_when_and_which(alone: ViewerPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "Civray, France" in alone.lightbox.caption.accessibleName())
    assert "3 of 30, Esc leaves full screen" in alone.lightbox.caption.accessibleName()
    qtbot.keyClick(alone.stage, Key.Key_I)
    assert ("Camera", "Google Pixel 7") in alone.lightbox.caption._facts
    qtbot.keyClick(alone.stage, Key.Key_I)
    assert alone.lightbox.caption._facts == ()


def test_the_way_out_is_told_three_times(window: MainWindow, grid: PhotosPage, qtbot: QtBot) -> None:
    said = []
    for _ in range(4):
        qtbot.keyClick(grid.grid, Key.Key_F11)
        viewer = cast("ViewerPage", page(window))
        qtbot.waitUntil(viewer.stage.hasFocus)
        said.append("Esc leaves full screen" in viewer.lightbox.caption.accessibleName())
        qtbot.keyClick(viewer.stage, Key.Key_Escape)
        qtbot.waitUntil(grid.grid.hasFocus)
    assert said == [True, True, True, False]
