"""Keep the RAW files and trash the JPEGs, or the reverse: the line in the review, by mouse and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photosort.model.acts import Trash
from photosort.model.part import Part
from photosort.model.photo import PhotoId, Presence
from photosort.model.view import View
from photosort.ui.dialogs.trash_review.dialog import TrashReviewDialog
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog, open_album, press
from tests.ui.fakes import FakeLibrary

SIZE = 5000
RAW = 1000  # as the fake has each companion


@pytest.fixture
def shots(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> list[PhotoId]:
    """The photos of an album: the first has a RAW file and a sidecar of each, the second a RAW file, the rest none."""
    home = open_album(qtbot, window, "Castles")
    photos = library.photos.ids(View(album=home))
    for number, photo in enumerate(photos):
        row = library.store.photos[photo]
        beside = ((b"a.dng", row.name + b".xmp"), (b"b.dng",))[number] if number < 2 else ()
        library.store.photos[photo] = replace(row, size=SIZE, companions=beside)
    return photos


def review(qtbot: QtBot, window: MainWindow) -> TrashReviewDialog:
    press(qtbot, window, "Del")
    shown = dialog(qtbot, window, TrashReviewDialog)
    assert isinstance(shown, TrashReviewDialog)
    return shown


def test_the_count_the_size_and_the_button_follow(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, shots: list[PhotoId]
) -> None:
    sheet = review(qtbot, window)
    assert sheet.choice.isVisible()
    assert [sheet.choice.parts.itemText(row) for row in range(3)] == [
        "RAW and JPEG",
        "Only the JPEGs; the RAW files stay",
        "Only the RAW files; the JPEGs stay",
    ]
    assert sheet.ids() == tuple(shots)
    qtbot.keyClick(sheet.choice.parts, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = sheet.choice.parts.view()
    qtbot.waitUntil(popup.isVisible)
    second = popup.visualRect(popup.model().index(1, 0)).center()
    qtbot.mouseMove(popup.viewport(), second)
    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=second)
    qtbot.waitUntil(lambda: sheet.choice.part is Part.DEVELOPED)
    assert sheet.ids() == tuple(shots[:2])
    assert sheet.action.text().strip() == "Move 2 JPEGs to the trash"
    assert sheet.view.ticks.size == 2 * (SIZE - RAW)
    none = f"{len(shots) - 2} ticked photos have no RAW file and stay."
    assert sheet.note.text().startswith(f"Their RAW files take their places. {none}")
    assert "1 other file belongs to these photos and goes with them." in sheet.note.text()
    qtbot.keyClick(sheet.choice.parts, Qt.Key.Key_Down)
    assert sheet.choice.part is Part.RAW
    assert sheet.action.text().strip() == "Move 2 RAW files to the trash"
    assert sheet.view.ticks.size == 2 * RAW
    assert sheet.note.text().startswith(f"2 photos stay without their RAW files. {none}")
    sheet.view.set_ticked(range(2), False)
    assert not sheet.action.isEnabled()
    sheet.reject()


def test_tab_leads_to_it_and_the_keys_choose(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, shots: list[PhotoId]
) -> None:
    sheet = review(qtbot, window)
    for _ in range(9):
        if window.focusWidget() is sheet.choice.parts:
            break
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() is sheet.choice.parts
    qtbot.keyClick(sheet.choice.parts, Qt.Key.Key_End)
    sheet.action.click()
    qtbot.waitUntil(lambda: bool(library.history.done))
    assert library.history.done == [Trash(tuple(shots[:2]), Part.RAW)]
    qtbot.waitUntil(lambda: window.toast.words.text() == "Moved the RAW files of 2 photos to the trash")
    assert library.store.photos[shots[1]].companions == ()


def test_the_raw_file_takes_the_place_of_its_photo_and_goes_back(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, shots: list[PhotoId]
) -> None:
    sheet = review(qtbot, window)
    qtbot.keyClick(sheet.choice.parts, Qt.Key.Key_Down)
    sheet.action.click()
    qtbot.waitUntil(lambda: window.toast.words.text() == "Moved 2 photos to the trash; their RAW files stay")
    home = library.store.members[shots[0]].album_id
    names = [library.store.photos[one].name for one in library.photos.ids(View(album=home))]
    assert {b"a.dng", b"b.dng"} <= set(names)
    assert len(names) == len(shots)
    window.toast.button.click()
    qtbot.waitUntil(lambda: set(library.photos.ids(View(album=home))) == set(shots))


def test_where_nobody_has_a_raw_file_there_is_no_such_line(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, shots: list[PhotoId]
) -> None:
    for photo in shots[:2]:
        library.store.photos[photo] = replace(library.store.photos[photo], companions=(b"a.xmp",))
    sheet = review(qtbot, window)
    assert not sheet.choice.isVisible()
    assert sheet.choice.part is Part.WHOLE


def test_other_pictures_than_jpegs_are_not_called_so(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, shots: list[PhotoId]
) -> None:
    library.store.photos[shots[0]] = replace(library.store.photos[shots[0]], name=b"a.heic")
    sheet = review(qtbot, window)
    assert sheet.choice.parts.itemText(2) == "Only the RAW files; the developed photos stay"
    sheet.choice.parts.setCurrentIndex(1)
    assert sheet.action.text().strip() == "Move 2 photos to the trash"


@pytest.mark.parametrize(
    ("part", "asks", "goes", "stays"),
    [
        (Part.DEVELOPED, "Delete 2 photos for good", "Deleted with them: {0}.xmp", "Left where they are: a.dng, b.dng"),
        (Part.RAW, "Delete 2 RAW files for good", "Deleted: a.dng, b.dng", "Left where they are: {0}, {1}, {0}.xmp"),
    ],
)
def test_the_question_before_deleting_for_good_respects_it(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, shots: list[PhotoId],
    part: Part, asks: str, goes: str, stays: str,
) -> None:  # fmt: skip
    library.history.bare = set(shots)
    presence = [library.store.photos[one].presence for one in shots[2:]]
    sheet = review(qtbot, window)
    sheet.choice.parts.setCurrentIndex(list(Part).index(part))
    sheet.action.click()
    qtbot.waitUntil(lambda: "has no trash" in dialog(qtbot, window, Dialog).title.full())
    question = dialog(qtbot, window, Dialog)
    assert question.action.text() == asks
    names = [library.store.photos[one].shown_name for one in shots[:2]]
    said = [line.text() for line in question.panel.findChildren(QLabel)]
    assert goes.format(*names) in said
    assert stays.format(*names) in said
    question.action.click()
    gone = Presence.MISSING if part is Part.DEVELOPED else Presence.PRESENT
    qtbot.waitUntil(lambda: bool(library.history.entries()))
    assert [library.store.photos[one].presence for one in shots[:2]] == [gone] * 2
    assert [library.store.photos[one].presence for one in shots[2:]] == presence
