"""What actions do to what they are aimed at, whatever the person has selected meanwhile."""

import os
from dataclasses import replace
from urllib.parse import quote

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from photosort.model.acts import DismissJunk, Merge, Move, NewAlbum, Pin, Remove, Trash
from photosort.model.album import AlbumId
from photosort.model.companion import Companion
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.view import Order, View
from photosort.ui.actions.album_actions import AlbumActions
from photosort.ui.actions.photo_actions import FOLDERS, PhotoActions
from photosort.ui.dialogs.album_picker import AlbumPicker
from photosort.ui.dialogs.split_dialog import SplitDialog
from photosort.ui.dialogs.trash_review.dialog import TrashReviewDialog
from photosort.ui.services.notice import Notice
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.widgets.action_spec import Target
from photosort.ui.widgets.labels import ElidedLabel
from photosort.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeLibrary, FakeOrganizer

NOTHING = Target()


@pytest.fixture
def said() -> list[Notice]:
    return []


@pytest.fixture
def photos(window: MainWindow, said: list[Notice]) -> PhotoActions:
    return PhotoActions(window.context, window.dispatcher.dialogs, said.append)


@pytest.fixture
def albums(window: MainWindow, photos: PhotoActions) -> AlbumActions:
    return AlbumActions(window.context, window.dispatcher.dialogs, photos)


@pytest.fixture
def two(library: FakeLibrary) -> Target:
    """The first two photos by name."""
    view = View(order=Order.NAME)
    return Target(photos=tuple(library.photos.ids(view)[:2]), view=view, title="Two photos")


def _paths(library: FakeLibrary, target: Target) -> list[str]:
    return [os.fsdecode(photo.path) for photo in library.photos.get(target.photos)]


def _files(library: FakeLibrary, target: Target) -> list[str]:
    """The photos, each followed by its companions."""
    return [
        os.path.join(os.path.dirname(os.fsdecode(photo.path)), os.fsdecode(name))
        for photo in library.photos.get(target.photos)
        for name in (photo.name, *photo.companions)
    ]


def test_paths_and_files_go_to_the_clipboard(
    photos: PhotoActions, two: Target, library: FakeLibrary, said: list[Notice], qtbot: QtBot
) -> None:
    paths = _paths(library, two)
    photos.copy_paths(two)
    qtbot.waitUntil(lambda: len(said) == 1)
    assert QGuiApplication.clipboard().text() == "\n".join(paths)
    photos.copy_files(two)
    qtbot.waitUntil(lambda: len(said) == 2)
    files = _files(library, two)
    assert QGuiApplication.clipboard().mimeData().urls() == [QUrl.fromLocalFile(path) for path in files]
    pasted = bytes(QGuiApplication.clipboard().mimeData().data("x-special/gnome-copied-files").data()).decode()
    assert pasted.split("\n") == ["copy", *(f"file://{quote(path)}" for path in files)]
    photos.copy_paths(Target(photos=two.photos[:1]))
    qtbot.waitUntil(lambda: len(said) == 3)
    assert [notice.text for notice in said] == ["Copied 2 paths", "Copied 2 files", "Copied 1 path"]


def test_each_folder_is_shown_once_and_not_too_many(
    photos: PhotoActions, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(os.path, "isdir", lambda _path: True)

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    every = Target(photos=tuple(library.photos.ids(View())))
    photos.show_files(every)
    folders = list(dict.fromkeys(os.path.dirname(path) for path in _paths(library, every)))
    assert folders
    qtbot.waitUntil(lambda: opened == folders[:FOLDERS])


def test_a_folder_that_cannot_be_shown_is_said(
    photos: PhotoActions, two: Target, library: FakeLibrary, window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.context.failed) as failed:
        photos.show_files(Target(photos=two.photos[:1]))
    assert failed.args == [f"The folder {os.path.dirname(_paths(library, two)[0])} could not be opened."]


def test_names_that_are_no_text_arrive_as_their_bytes(
    photos: PhotoActions, two: Target, library: FakeLibrary, said: list[Notice], qtbot: QtBot
) -> None:
    odd = two.photos[0]
    library.store.photos[odd] = replace(library.store.photos[odd], name=b"na\xefve.jpg", companions=())
    photos.copy_files(Target(photos=(odd,)))
    qtbot.waitUntil(lambda: len(said) == 1)
    mime = QGuiApplication.clipboard().mimeData()
    assert bytes(mime.data("x-special/gnome-copied-files").data()).endswith(b"/na%EFve.jpg")
    photos.copy_paths(Target(photos=(odd,)))
    qtbot.waitUntil(lambda: len(said) == 2)
    text = bytes(QGuiApplication.clipboard().mimeData().data("text/plain;charset=utf-8").data())
    assert text == library.photos.get([odd])[0].path


def test_the_first_photo_is_opened_among_those_shown(
    photos: PhotoActions, two: Target, window: MainWindow, qtbot: QtBot
) -> None:
    context = window.context
    with qtbot.waitSignal(context.openPhoto) as shown:
        photos.open(two)
    assert shown.args == [PhotoToShow(two.photos[0], two.view)]
    with qtbot.assertNotEmitted(context.openPhoto):
        photos.open(NOTHING)
    with qtbot.waitSignal(context.openSimilar) as alike:
        photos.find_alike(two)
    assert alike.args == [list(two.photos)]


def test_acts_on_photos_take_the_target(photos: PhotoActions, two: Target, library: FakeLibrary, qtbot: QtBot) -> None:
    photos.pin(two)
    photos.remove(two)
    photos.make_album(two)
    qtbot.waitUntil(lambda: len(library.history.done) == 3)
    assert library.history.done == [Pin(two.photos), Remove(two.photos), NewAlbum(two.photos)]


def test_moving_asks_for_an_album_and_does_nothing_without_photos(
    photos: PhotoActions, two: Target, library: FakeLibrary, window: MainWindow, qtbot: QtBot
) -> None:
    photos.move(NOTHING)
    assert not window.dispatcher.dialogs.is_open
    photos.move(two)
    dialog = window.dispatcher.dialogs.now
    assert isinstance(dialog, AlbumPicker)
    assert not dialog.action.isEnabled(), "Enter moves nothing before somebody has said where to"
    dialog.list.setCurrentRow(0)
    chosen = dialog.chosen()
    assert chosen is not None
    dialog.accepted.emit()
    qtbot.waitUntil(lambda: library.history.done == [Move(two.photos, chosen)])


def test_few_hand_picked_photos_go_without_a_look_where_the_person_wants_none(
    photos: PhotoActions, two: Target, library: FakeLibrary, window: MainWindow, qtbot: QtBot
) -> None:
    photos.trash(two)
    qtbot.waitUntil(lambda: window.dispatcher.dialogs.is_open)
    assert isinstance(window.dispatcher.dialogs.now, TrashReviewDialog)
    window.dispatcher.dialogs.now.reject()
    qtbot.waitUntil(lambda: not window.dispatcher.dialogs.is_open)
    assert library.history.done == []
    window.context.set_settings(replace(window.context.settings, review_hand_picked=False))
    photos.trash(two)
    qtbot.waitUntil(lambda: library.history.done == [Trash(two.photos)])
    assert not window.dispatcher.dialogs.is_open


def test_an_album_is_merged_with_another_that_is_asked_for(
    albums: AlbumActions, library: FakeLibrary, window: MainWindow, qtbot: QtBot
) -> None:
    first = next(album.id for album in library.albums.all() if album.id != library.albums.unsorted_id)
    albums.merge(Target(albums=(AlbumId(9999),)))
    assert not window.dispatcher.dialogs.is_open, "an album that is gone is no target"
    albums.merge(Target(albums=(first,)))
    dialog = window.dispatcher.dialogs.now
    assert isinstance(dialog, AlbumPicker)
    qtbot.waitUntil(lambda: dialog.list.count() > 0)
    assert dialog.chosen() is None, "nobody has said into which"
    dialog.list.setCurrentRow(0)
    chosen = dialog.chosen()
    assert chosen is not None
    assert chosen != first
    dialog.accepted.emit()
    qtbot.waitUntil(lambda: library.history.done == [Merge((first, chosen), chosen)])


def test_an_album_is_split_with_a_preview(
    albums: AlbumActions, library: FakeLibrary, window: MainWindow, qtbot: QtBot
) -> None:
    albums.split(NOTHING)
    assert not window.dispatcher.dialogs.is_open
    first = next(album.id for album in library.albums.all() if album.id != library.albums.unsorted_id)
    albums.split(Target(albums=(first,)))
    assert isinstance(window.dispatcher.dialogs.now, SplitDialog)
    window.dispatcher.dialogs.now.reject()
    qtbot.waitUntil(lambda: not window.dispatcher.dialogs.is_open)


def test_only_junk_is_dismissed(albums: AlbumActions, library: FakeLibrary, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(window.context.overview.now.junk))
    junk = window.context.overview.now.junk[0].id
    other = next(album.id for album in library.albums.all() if album.junk < 0.5)
    albums.dismiss_junk(Target(albums=(other,)))
    albums.dismiss_junk(Target(albums=(other, junk)))
    qtbot.waitUntil(lambda: library.history.done == [DismissJunk((junk,))])


def test_an_album_is_looked_through_whole_before_it_goes(
    albums: AlbumActions, library: FakeLibrary, window: MainWindow, qtbot: QtBot
) -> None:
    albums.trash(NOTHING)
    first = next(album for album in library.albums.all() if album.id != library.albums.unsorted_id)
    albums.trash(Target(albums=(first.id,)))
    qtbot.waitUntil(lambda: window.dispatcher.dialogs.is_open)
    assert isinstance(window.dispatcher.dialogs.now, TrashReviewDialog)
    assert library.history.done == []
    window.dispatcher.dialogs.now.reject()
    qtbot.waitUntil(lambda: not window.dispatcher.dialogs.is_open)


class Held:
    """A clipboard that another program does not let go of."""

    def __init__(self) -> None:
        self.theirs = QMimeData()

    def setMimeData(self, _data: QMimeData) -> None:
        """Nothing is taken."""

    def mimeData(self) -> QMimeData:
        """What lies there."""
        return self.theirs


def test_what_could_not_be_copied_is_said(
    photos: PhotoActions, two: Target, window: MainWindow, said: list[Notice], monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:  # fmt: skip
    held = Held()
    monkeypatch.setattr(QGuiApplication, "clipboard", lambda: held)
    for copy in (photos.copy_files, photos.copy_paths):
        with qtbot.waitSignal(window.context.failed) as failed:
            copy(two)
        assert failed.args == ["Nothing was copied: another program holds the clipboard. Copy once more."]
    assert said == []


def test_what_is_kept_in_folders_below_goes_to_the_clipboard_as_well(
    photos: PhotoActions, two: Target, library: FakeLibrary, said: list[Notice], monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:  # fmt: skip
    first = two.photos[0]
    below = Companion(b"CaptureOne/Settings1/a.jpg.cos", certain=True)
    monkeypatch.setattr(library.trash, "companions", lambda ids: dict.fromkeys(ids, (below,)))
    photos.copy_files(Target(photos=(first,)))
    qtbot.waitUntil(lambda: len(said) == 1)
    folder = os.path.dirname(_paths(library, two)[0])
    last = QGuiApplication.clipboard().mimeData().urls()[-1]
    assert last == QUrl.fromLocalFile(f"{folder}/CaptureOne/Settings1/a.jpg.cos")


def test_the_parts_of_a_split_are_shown_with_their_names(
    albums: AlbumActions, library: FakeLibrary, window: MainWindow, qtbot: QtBot
) -> None:
    unsorted = library.albums.unsorted_id
    first = next(album for album in library.albums.all() if album.id != unsorted and not album.named)
    organizer = window.context.organizer
    assert isinstance(organizer, FakeOrganizer)
    organizer.parts = (Message(MessageCode.MEMES), "By the sea")
    albums.split(Target(albums=(first.id,)))
    dialog = window.dispatcher.dialogs.now
    assert isinstance(dialog, SplitDialog)
    qtbot.waitUntil(dialog.action.isEnabled)
    assert [label.full() for label in dialog.panel.findChildren(ElidedLabel)][-2:] == ["Memes", "By the sea"]
    split = dialog.act()
    dialog.accepted.emit()
    qtbot.waitUntil(lambda: library.history.done == [split])
    assert split.names == (Message(MessageCode.MEMES), "By the sea")
