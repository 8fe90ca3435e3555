"""From Del to the trash and back: the look before, and drives that have none."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photosort.model.acts import ActKind, Trash
from photosort.model.fact import Fact, FactKind
from photosort.model.view import View
from photosort.ui.dialogs.trash_review.dialog import TrashReviewDialog
from photosort.ui.pages.viewer.viewer_page import ViewerPage
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.widgets.action_spec import Target
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, open_album, page, press
from tests.ui.fakes import FakeLibrary


def test_deleting_an_album_goes_through_the_review_and_comes_back(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    before = album(window, "Memes")
    window.actions_.ask("trash-album", Target(albums=(before.id,)))
    review = dialog(qtbot, window, TrashReviewDialog)
    assert isinstance(review, TrashReviewDialog)
    assert review.title.full() == "Memes"
    going = len(review.ids())
    assert going == before.count - before.held_back
    assert library.history.done == []  # nothing moved so far
    assert not window.actions_["undo"].isEnabled()  # the actions rest
    review.action.click()
    qtbot.waitUntil(lambda: isinstance(library.history.done[-1] if library.history.done else None, Trash))
    qtbot.waitUntil(lambda: window.toast.words.text() == f"Moved {going} photos to the trash")
    assert window.toast.isVisible()
    qtbot.waitUntil(lambda: album(window, "Memes").count == before.held_back)
    assert "Memes" not in [one.name for one in window.context.overview.now.junk]  # what is left was looked at
    window.toast.button.click()
    qtbot.waitUntil(lambda: album(window, "Memes").count == before.count)
    assert "Memes" in [one.name for one in window.context.overview.now.junk]


def test_a_few_hand_picked_photos_get_the_compact_form(qtbot: QtBot, window: MainWindow) -> None:
    open_album(qtbot, window, "Castles")
    press(qtbot, window, "Del")
    review = dialog(qtbot, window, TrashReviewDialog)
    assert isinstance(review, TrashReviewDialog)
    assert review.never.isVisible()
    assert review.view.ticks.held == []
    review.view.opened.emit(review.view.ticks[1].photo.id)
    viewer = page(window)
    assert isinstance(viewer, ViewerPage)
    viewer.go(2)
    assert viewer.selected_photos() == (review.view.ticks[2].photo.id,), "the viewer walks through the review"
    window.navigator.back()
    assert review.isVisible()
    review.reject()


def test_a_review_over_the_viewer_stays_over_it(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    home = open_album(qtbot, window, "Castles")
    photos = library.photos.ids(View(album=home))
    window.context.openPhoto.emit(PhotoToShow(photos[0], View(album=home), photos))
    press(qtbot, window, "Del")
    review = dialog(qtbot, window, TrashReviewDialog)
    assert isinstance(review, TrashReviewDialog)
    review.view.opened.emit(photos[0])
    assert review.isVisible()
    review.action.click()
    qtbot.waitUntil(lambda: bool(library.history.done))
    viewer = page(window)
    assert isinstance(viewer, ViewerPage)
    qtbot.waitUntil(lambda: viewer.selected_photos() == (photos[1],))
    press(qtbot, window, "Ctrl+Z")
    qtbot.waitUntil(lambda: viewer.selected_photos() == (photos[0],))  # what came back is shown
    assert "1 of 18" in viewer.subtitle()


def test_where_a_drive_has_no_trash_the_person_is_asked(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    home = open_album(qtbot, window, "Castles")
    photos = library.photos.ids(View(album=home))
    library.history.bare = set(photos[:3])
    press(qtbot, window, "Del")
    dialog(qtbot, window, TrashReviewDialog).action.click()
    asked = dialog(qtbot, window, Dialog)
    qtbot.waitUntil(lambda: "has no trash" in (window.dispatcher.dialogs.now or asked).title.full())
    question = dialog(qtbot, window, Dialog)
    assert question.action.text() == "Delete 3 photos for good"
    assert question.first_focus() is question.cancel
    question.reject()
    trashed = library.history.done[-1]
    assert isinstance(trashed, Trash)
    assert not set(trashed.photos) & library.history.bare


def test_what_a_review_left_out_is_spared_where_all_others_are_deleted_for_good(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    memes = album(window, "Memes").id
    photos = library.photos.ids(View(album=memes))
    library.history.bare = set(photos)
    window.actions_.ask("trash-album", Target(albums=(memes,)))
    review = dialog(qtbot, window, TrashReviewDialog)
    assert isinstance(review, TrashReviewDialog)
    left_out = review.ids()[0]
    place = next(n for n in range(len(review.view.ticks)) if review.view.ticks[n].photo.id == left_out)
    review.view.ticks.set([place], False)
    review.action.click()
    qtbot.waitUntil(lambda: "has no trash" in dialog(qtbot, window, Dialog).title.full())
    dialog(qtbot, window, Dialog).action.click()
    qtbot.waitUntil(lambda: library.history.entries()[0].kind is ActKind.DELETE)
    [row] = library.albums.memberships([left_out])
    assert (row.album_id, row.tick, row.held) == (memes, False, Fact(FactKind.SPARED))


def test_the_question_names_what_is_deleted_with_them_and_what_is_left(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    home = open_album(qtbot, window, "Castles")
    photo = library.photos.ids(View(album=home))[0]
    row = library.store.photos[photo]
    library.store.photos[photo] = replace(row, companions=(b"a.dng", b"a.jpg.xmp"))
    library.history.bare = {photo}
    press(qtbot, window, "Del")
    dialog(qtbot, window, TrashReviewDialog).action.click()
    qtbot.waitUntil(lambda: "has no trash" in dialog(qtbot, window, Dialog).title.full())
    question = dialog(qtbot, window, Dialog)
    said = [line.text() for line in question.panel.findChildren(QLabel)]
    assert "Deleted with them: a.jpg.xmp" in said
    assert "Left where they are: a.dng" in said
    question.reject()


@pytest.mark.parametrize("size", [(800, 600), (1000, 700), (1440, 900)])
def test_the_review_holds_still_whatever_is_ticked(qtbot: QtBot, window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.actions_.ask("trash-album", Target(albums=(album(window, "Mountains").id,)))
    review = dialog(qtbot, window, TrashReviewDialog)
    assert isinstance(review, TrashReviewDialog)
    all_of_it, seen = range(len(review.view.ticks)), set()
    for ticked in (all_of_it, all_of_it[:0], all_of_it[:12], all_of_it[:1]):
        review.view.set_ticked(all_of_it, False)
        review.view.set_ticked(ticked, True)
        qtbot.wait(20)  # for the layout
        assert len(review.ids()) == len(ticked)
        assert review.note.height() >= review.note.heightForWidth(review.note.width())
        seen.add((review.panel.geometry().getRect(), review.foot.y()))
    assert len(seen) == 1
