"""The viewer says why a photo cannot be shown and offers what helps, and is there when an undo brings one back."""

import dataclasses
from typing import cast

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from photosort.model.acts import ChooseCover, MarkPhotos, Trash
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Mark, PhotoId, Presence, ReadState
from photosort.model.problem import Problem, ProblemKind, Stage
from photosort.ui.pages import places
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.pages.similar_page import SimilarPage
from photosort.ui.pages.viewer.viewer_page import ViewerPage
from photosort.ui.style.painting import Content
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, organizer, page
from tests.ui.fakes import FakeLibrary

pytestmark = pytest.mark.usefixtures("decoded")


def break_photo(library: FakeLibrary, photo: PhotoId, kind: ProblemKind, reason: Message) -> None:
    row = library.store.photos[photo]
    library.store.photos[photo] = dataclasses.replace(row, state=ReadState.UNREADABLE)
    library.store.problems.append(Problem(row.path, Stage.DECODE, kind, reason, photo))
    library.store.changed()


def look_at(window: MainWindow, qtbot: QtBot, photo: PhotoId) -> ViewerPage:
    window.navigator.go(places.ALL)
    shown = cast("PhotosPage", page(window))
    qtbot.waitUntil(lambda: shown.grid.photos.row_of(photo) >= 0)
    shown.grid.go_to(shown.grid.photos.row_of(photo))
    qtbot.keyClick(shown.grid, Qt.Key.Key_Return)
    return cast("ViewerPage", page(window))


def test_an_unreadable_photo_says_why_and_is_tried_again(
    window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    photo = PhotoId(40)
    break_photo(library, photo, ProblemKind.DAMAGED, Message(MessageCode.ENDS_EARLY, percent=38))
    viewer = look_at(window, qtbot, photo)
    plate = viewer.unreadable
    qtbot.waitUntil(plate.isVisible)
    assert (plate.title.text(), plate.reason.text()) == (
        "Could not be read",
        "Ends too early: the last 38 % is missing",
    )
    assert [button.isVisible() for button in (plate.again, plate.folder, plate.trash)] == [True, True, True]
    before = organizer(window).asked.count("start")
    qtbot.mouseClick(plate.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: organizer(window).asked.count("start") == before + 1)
    library.store.photos[photo] = dataclasses.replace(library.store.photos[photo], state=ReadState.READ)
    library.store.changed()
    qtbot.waitUntil(lambda: not plate.isVisible())


def test_a_photo_whose_drive_is_away_is_not_offered_for_the_trash(
    window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    photo = PhotoId(33)
    assert library.store.photos[photo].presence is Presence.UNAVAILABLE
    break_photo(library, photo, ProblemKind.DAMAGED, Message(MessageCode.EMPTY_FILE))
    plate = look_at(window, qtbot, photo).unreadable
    qtbot.waitUntil(plate.isVisible)
    assert (plate.again.isVisible(), plate.trash.isVisible()) == (True, False)


def test_what_is_online_only_is_fetched(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    photo = PhotoId(41)
    break_photo(library, photo, ProblemKind.ONLINE_ONLY, Message(MessageCode.BEING_WRITTEN))
    plate = look_at(window, qtbot, photo).unreadable
    qtbot.waitUntil(plate.isVisible)
    assert (plate.again.text(), plate.trash.isVisible()) == ("Fetch and read 1 file", False)
    qtbot.mouseClick(plate.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: library.problems.fetched == [photo])


def test_a_photo_that_can_be_read_has_no_plate(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    break_photo(library, PhotoId(42), ProblemKind.DAMAGED, Message(MessageCode.EMPTY_FILE))
    viewer = look_at(window, qtbot, PhotoId(42))
    qtbot.waitUntil(viewer.unreadable.isVisible)
    qtbot.keyClick(viewer.stage, Qt.Key.Key_Left)  # it is the last of all
    assert not viewer.unreadable.isVisible()


def test_an_undo_shows_the_photo_that_came_back(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    viewer = look_at(window, qtbot, PhotoId(50))
    first = viewer.photo()
    assert first is not None
    window.context.acts.do(Trash((first.id,)))
    qtbot.waitUntil(lambda: viewer.photo() is not None and viewer.photo() != first)
    qtbot.keyClick(viewer.stage, Qt.Key.Key_Right)
    window.context.acts.undo()
    qtbot.waitUntil(lambda: viewer.selected_photos() == (first.id,))


def test_a_cover_is_chosen_and_given_back(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    chosen = album(window, "Mountains").id
    window.context.openAlbum.emit(chosen)
    shown = cast("PhotosPage", page(window))
    qtbot.waitUntil(lambda: shown.grid.row_count() == 30)
    photo = shown.grid.photos.ids()[17]
    shown.grid.select_ids([photo])
    qtbot.waitUntil(window.actions_["cover"].isEnabled)
    window.actions_["cover"].trigger()
    qtbot.waitUntil(lambda: album(window, "Mountains").cover[0] == photo)
    assert library.history.done == [ChooseCover(chosen, photo)]
    shown.grid.clearSelection()
    qtbot.waitUntil(window.actions_["give-cover-back"].isEnabled)
    window.actions_["give-cover-back"].trigger()
    qtbot.waitUntil(lambda: not album(window, "Mountains").own_cover)


def test_a_photo_opens_in_another_program(
    window: MainWindow, library: FakeLibrary, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def open_url(url: QUrl) -> bool:
        asked.append(url.fileName())
        return True

    monkeypatch.setattr("photosort.ui.services.other_programs.os.path.isfile", lambda _path: True)
    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    viewer = look_at(window, qtbot, PhotoId(60))
    qtbot.waitUntil(window.actions_["open-elsewhere"].isEnabled)
    window.actions_["open-elsewhere"].trigger()
    qtbot.waitUntil(lambda: asked == [viewer.title()])


def test_minus_leaves_out_what_is_not_alike_and_x_rejects(
    window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    window.activateWindow()
    window.context.openSimilar.emit([PhotoId(70)])
    similar = cast("SimilarPage", page(window))
    qtbot.waitUntil(lambda: similar.grid.row_count() > 2)
    similar.grid.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(similar.grid.hasFocus)
    first, second = similar.grid.photos.ids()[:2]
    similar.grid.go_to(0, keyboard=True)
    qtbot.waitUntil(lambda: window.actions_["reject"].isEnabled() and similar.refuse.isEnabled())
    qtbot.keyClick(similar.grid, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: library.photos.counts().rejected == 1)
    assert (similar.grid.current_id(), first in similar.grid.photos.ids()) == (second, True)
    qtbot.wait(60)
    qtbot.keyClick(similar.grid, Qt.Key.Key_Minus)
    qtbot.waitUntil(lambda: second not in similar.grid.photos.ids())


def test_the_film_strip_shows_how_its_photos_are_marked(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    viewer = look_at(window, qtbot, PhotoId(80))
    place = list(viewer.filmstrip.photos()).index(PhotoId(80))
    library.history.do(MarkPhotos((PhotoId(80),), Mark.REJECTED))
    qtbot.waitUntil(lambda: viewer.filmstrip.look_of(place, Content.PICTURE).mark is Mark.REJECTED)
