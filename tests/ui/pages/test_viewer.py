"""The viewer walks, zooms about the pointer, decodes ahead, and goes on when its photo leaves."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.model.acts import Trash
from photosort.model.album import AlbumId
from photosort.model.cancel_token import CancelToken
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Photo, PhotoId
from photosort.model.problem import PhotosortError
from photosort.ui.pages import places
from photosort.ui.pages.compare.compare_page import ComparePage
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.pages.viewer import image_loader
from photosort.ui.pages.viewer.image_view import LARGEST_FIT, MARGIN, ImageView
from photosort.ui.pages.viewer.viewer_page import ViewerPage
from photosort.ui.services.context import Context
from photosort.ui.services.originals import Originals
from photosort.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeLibrary

KEY = Qt.Key


@pytest.fixture(autouse=True)
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[tuple[bytes, int | None]]:
    asked: list[tuple[bytes, int | None]] = []

    def image(_: Originals, path: bytes, edge: int | None, token: CancelToken) -> QImage:
        asked.append((path, edge))
        scale = 1 if edge is None else 2
        image = QImage(4032 // scale, 3024 // scale, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.darkGreen)
        return image

    monkeypatch.setattr(Originals, "image", image)
    monkeypatch.setattr(image_loader, "SCREEN_EDGE", 2016)
    return asked


def opened(window: MainWindow, qtbot: QtBot, row: int = 5) -> tuple[PhotosPage, ViewerPage]:
    window.context.openAlbum.emit(AlbumId(3))
    grid_page = window.page()
    assert isinstance(grid_page, PhotosPage)
    qtbot.waitUntil(lambda: grid_page.grid.row_count() > 0)
    grid_page._open(grid_page.grid.photos.index(row, 0))
    viewer = window.page()
    assert isinstance(viewer, ViewerPage)
    return grid_page, viewer


def test_keys_walk_and_the_grid_keeps_up(window: MainWindow, qtbot: QtBot) -> None:
    grid_page, viewer = opened(window, qtbot)
    ids = grid_page.grid.photos.ids()
    for key, place in (
        (KEY.Key_Right, 6), (KEY.Key_Space, 7), (KEY.Key_Backspace, 6), (KEY.Key_Left, 5), (KEY.Key_End, len(ids) - 1),
        (KEY.Key_Right, len(ids) - 1), (KEY.Key_Home, 0), (KEY.Key_Left, 0), (KEY.Key_Down, 1),
    ):  # fmt: skip
        QTest.keyClick(viewer.stage, key)
        photo = viewer.photo()
        assert photo is not None
        assert photo.id == ids[place]
    assert viewer.subtitle().startswith(f"2 of {len(ids)}")
    QTest.keyClick(viewer.stage, KEY.Key_Escape)
    assert window.page() is grid_page
    assert grid_page.grid.current_id() == ids[1]


def test_neighbours_are_decoded_ahead(
    window: MainWindow, qtbot: QtBot, decoded: list[tuple[bytes, int | None]], library: FakeLibrary
) -> None:
    grid_page, viewer = opened(window, qtbot)
    ids = grid_page.grid.photos.ids()
    wanted = {library.store.photos[one].path for one in ids[4:7] if library.store.photos[one].root_id != 3}
    qtbot.waitUntil(lambda: wanted <= {path for path, _ in decoded})
    qtbot.waitUntil(viewer.stage.has_image)
    assert all(edge is not None for _, edge in decoded)
    viewer.stage.zoom_to(1.0)
    qtbot.waitUntil(lambda: any(edge is None for _, edge in decoded))


def test_the_next_photo_comes_when_one_is_deleted(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    grid_page, viewer = opened(window, qtbot)
    ids = grid_page.grid.photos.ids()
    library.history.do(Trash((ids[5],)))

    def shown() -> int:
        photo = viewer.photo()
        return photo.id if photo is not None else -1

    qtbot.waitUntil(lambda: shown() == ids[6])
    library.history.undo()
    library.history.do(Trash(tuple(ids)))
    qtbot.waitUntil(lambda: window.page() is not viewer)


def test_news_do_not_have_every_photo_fetched(
    window: MainWindow, library: FakeLibrary, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.navigator.go(places.ALL)
    page = window.page()
    assert isinstance(page, PhotosPage)
    qtbot.waitUntil(lambda: page.grid.row_count() > 0)
    page._open(page.grid.photos.index(5, 0))
    viewer = window.page()
    assert isinstance(viewer, ViewerPage)
    fetched: list[int] = []
    get = library.photos.get

    def noted(ids: Sequence[PhotoId]) -> list[Photo]:
        fetched.append(len(ids))
        return get(ids)

    monkeypatch.setattr(library.photos, "get", noted)
    first = viewer._line.ids[0]
    library.history.do(Trash((first,)))
    qtbot.waitUntil(lambda: first not in viewer._line.ids)
    assert max(fetched, default=0) < len(viewer._line.opened)


def test_a_picture_that_cannot_be_read_says_why(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> QImage:
        raise PhotosortError(Message(MessageCode.ENDS_EARLY, percent=38))

    monkeypatch.setattr(Originals, "image", refuse)
    _, viewer = opened(window, qtbot, row=1)
    qtbot.waitUntil(lambda: bool(viewer.stage._note))
    viewer.grab()


def test_an_offline_photo_says_which_drive(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    grid_page, viewer = opened(window, qtbot)
    offline = next(n for n, one in enumerate(grid_page.grid.photos.ids()) if library.store.photos[one].root_id == 3)
    viewer.go(offline)
    assert "Old phone" in viewer.stage._note


def test_the_photo_is_compared_with_the_next_one(window: MainWindow, qtbot: QtBot) -> None:
    grid_page, viewer = opened(window, qtbot)
    QTest.keyClick(viewer.stage, KEY.Key_C)
    compared = window.page()
    assert isinstance(compared, ComparePage)
    ids = grid_page.grid.photos.ids()
    assert list(compared.pair()) == ids[5:7]
    QTest.keyClick(compared, KEY.Key_C)
    assert window.page() is viewer
    assert viewer.selected_photos() == (ids[5],)


@pytest.fixture
def stage(context: Context, qtbot: QtBot) -> ImageView:
    made = ImageView(context)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show_picture(QSize(4000, 3000), None)
    made.show()
    return made


def test_a_picture_fits_with_a_margin(stage: ImageView) -> None:
    target = stage._target()
    assert target.height() == 600 - 2 * MARGIN
    assert target.center().x() == pytest.approx(400, abs=1)
    stage.show_picture(QSize(20, 10), None)
    assert stage.scale() == LARGEST_FIT
    stage.grab()


def test_zooming_keeps_the_spot_under_the_pointer(stage: ImageView) -> None:
    at = QPointF(500, 250)
    stage.zoom_by(4, at)
    before = stage._target()
    spot = ((at.x() - before.x()) / before.width(), (at.y() - before.y()) / before.height())
    stage.zoom_by(3, at)
    after = stage._target()
    assert (at.x() - after.x()) / after.width() == pytest.approx(spot[0], abs=0.002)
    assert (at.y() - after.y()) / after.height() == pytest.approx(spot[1], abs=0.002)
    stage.zoom_by(-50)
    assert stage.fitted()


def test_a_zoomed_picture_covers_the_stage_wherever_it_is_dragged(stage: ImageView, qtbot: QtBot) -> None:
    stage.zoom_to(1.0)
    stage._place(QPointF(5.0, -3.0))
    target = stage._target()
    assert target.right() == pytest.approx(800, abs=1)
    assert target.top() == pytest.approx(0, abs=1)


def test_turning_is_for_the_screen_only(stage: ImageView) -> None:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    stage.set_image(image)
    stage.turn()
    target = stage._target()
    assert target.height() > target.width()
    stage.grab()
    stage.zoom_to(0.5)
    stage.grab()
