"""Problems by group, and what can be done about them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from photosort.model.dates import Suspect
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Photo, PhotoId
from photosort.model.problem import Problem, ProblemKind, Stage
from photosort.ui.dialogs.trash_review.dialog import TrashReviewDialog
from photosort.ui.pages import places
from photosort.ui.pages.problem_lines import head_words
from photosort.ui.pages.problems_page import INSET, ProblemsPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog, organizer, page
from tests.ui.fakes import FakeLibrary


def test_problems_are_grouped_with_their_reasons(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    window.navigator.go(places.PROBLEMS)
    shown = page(window)
    assert isinstance(shown, ProblemsPage)
    qtbot.waitUntil(lambda: any(line.problem for line in shown.list.rows()))
    heads = [line.group.title for line in shown.list.rows() if line.group]
    assert heads == ["Could not be read", "No permission to read", "Still being written"]
    assert shown.list.rows()[0].root is not None  # the folder that is not connected stands first
    assert "5 files and 1 folder need a look" in shown.subtitle()
    shown.list.setCurrentIndex(shown.list.model_.index(3))
    assert shown.hint() == "1 of 5 files selected"
    shown._copy.click()
    assert "Empty file (0 bytes)" in QGuiApplication.clipboard().text()
    shown._again.click()
    qtbot.waitUntil(lambda: "start" in organizer(window).asked)


@pytest.mark.parametrize(
    ("in_albums", "in_unsorted", "said"),
    [
        ((100, 16), 4, " · 116 photos are in albums"),
        ((1,), 1, " · 1 photo is in an album"),
        ((2,), 0, "needs a look · 2 photos are in albums"),
        ((), 3, "needs a look"),
        ((), 0, "needs a look"),
    ],
)
def test_where_the_photos_beside_the_problems_are(
    window: MainWindow, in_albums: tuple[int, ...], in_unsorted: int, said: str
) -> None:
    window.navigator.go(places.PROBLEMS)
    overview = window.context.overview.now
    window.context.overview.now = replace(
        overview,
        albums=tuple(replace(overview.albums[0], count=count) for count in in_albums),
        counts=replace(overview.counts, unsorted=in_unsorted),
    )
    assert page(window).subtitle().endswith(said)


def test_a_folder_that_suddenly_shrank_is_left_to_the_person(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, tmp_path: Path
) -> None:
    root = library.folders.all()[2]
    library.store.roots[root.id] = replace(root, path=bytes(tmp_path))
    window.context.overview.refresh()
    qtbot.waitUntil(lambda: window.context.overview.now.roots[2].path == bytes(tmp_path))
    window.navigator.go(places.PROBLEMS)
    shown = page(window)
    assert isinstance(shown, ProblemsPage)
    qtbot.waitUntil(lambda: bool(shown.list.rows()) and shown.list.rows()[0].shrunk)
    name, spot = shown.list.buttons(0, shown.list.visualRect(shown.list.model_.index(0)))[0]
    assert name == "gone"
    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=spot.center())
    qtbot.waitUntil(lambda: library.scanner.accepted == [root.id])
    qtbot.waitUntil(lambda: "start" in organizer(window).asked)


@pytest.mark.parametrize("width", [240, 320, 700])
def test_buttons_stay_within_their_card(qtbot: QtBot, window: MainWindow, library: FakeLibrary, width: int) -> None:
    library.dates.found = [Suspect(date(2000, 1, 1), "DSC-W50", tuple(map(PhotoId, range(1, 13))))]
    window.navigator.go(places.PROBLEMS)
    shown = page(window)
    assert isinstance(shown, ProblemsPage)
    qtbot.waitUntil(lambda: any(line.suspect for line in shown.list.rows()))
    shown.list.setFixedWidth(width)
    qtbot.waitUntil(lambda: shown.list.viewport().width() <= width)
    row = next(number for number, line in enumerate(shown.list.rows()) if line.suspect)
    card = shown.list.visualRect(shown.list.model_.index(row)).adjusted(INSET, 0, -INSET, 0)
    (_, first), (_, second) = shown.list.buttons(row, card.adjusted(-INSET, 0, INSET, 0))
    assert card.contains(first)
    assert card.contains(second)
    assert not first.intersects(second)


def test_files_that_are_online_only_are_fetched_with_one_click(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    ids = list(library.store.photos)[:41]
    library.store.problems = [
        Problem(library.store.photos[one].path, Stage.DECODE, ProblemKind.ONLINE_ONLY,
                Message(MessageCode.ONLINE_ONLY), one)
        for one in ids
    ] + [
        Problem(b"/home/you/Phone 2024/.IMG_34.HEIC.icloud", Stage.SCAN, ProblemKind.ONLINE_ONLY,
                Message(MessageCode.PLACEHOLDER, program="iCloud"))
    ]  # fmt: skip
    window.navigator.go(places.PROBLEMS)
    shown = page(window)
    assert isinstance(shown, ProblemsPage)
    qtbot.waitUntil(lambda: any(line.problem for line in shown.list.rows()))
    (row,) = [number for number, line in enumerate(shown.list.rows()) if line.group]
    head = shown.list.rows()[row]
    assert (head_words(head)[2:4], shown.list._head_buttons(head)) == (
        ("Online only", 42),
        [("fetch", "Fetch and read 41 files")],
    )
    _, spot = shown.list.buttons(row, shown.list.visualRect(shown.list.model_.index(row)))[0]
    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=spot.center())
    qtbot.waitUntil(lambda: "start" in organizer(window).asked)
    assert sorted(library.problems.fetched) == ids
    assert window.toast.words.text() == "Fetched 41 files"


def test_of_a_drive_that_is_away_nothing_is_offered_for_the_trash(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    rows = list(library.store.photos.values())
    here, away = next(row for row in rows if row.root_id == 1), next(row for row in rows if row.root_id == 3)

    def damaged(*photos: Photo) -> list[Problem]:
        why = Message(MessageCode.EMPTY_FILE)
        return [Problem(one.path, Stage.DECODE, ProblemKind.DAMAGED, why, one.id) for one in photos]

    library.store.problems = damaged(here, away)
    window.navigator.go(places.PROBLEMS)
    shown = page(window)
    assert isinstance(shown, ProblemsPage)
    qtbot.waitUntil(lambda: any(line.problem for line in shown.list.rows()))
    row, head = next((number, line) for number, line in enumerate(shown.list.rows()) if line.group)
    assert shown.list._head_buttons(head) == [("again", "Try again"), ("trash", "Move 1 file to the trash…")]
    spot = dict(shown.list.buttons(row, shown.list.visualRect(shown.list.model_.index(row))))["trash"]
    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=spot.center())
    review = dialog(qtbot, window, TrashReviewDialog)
    assert isinstance(review, TrashReviewDialog)
    assert review.ids() == (here.id,)
    review.reject()
    library.store.problems = damaged(away)
    shown._fetch()
    qtbot.waitUntil(lambda: [line.problem.photo_id for line in shown.list.rows() if line.problem] == [away.id])
    head = next(line for line in shown.list.rows() if line.group)
    assert shown.list._head_buttons(head) == [("again", "Try again")]
