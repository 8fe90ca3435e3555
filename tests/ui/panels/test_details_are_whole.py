"""What the details say of a photo is read whole: a sentence takes a second line, and buttons do not repeat a count."""

from dataclasses import replace
from itertools import pairwise
from typing import cast

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import ReadState
from photosort.model.problem import Problem, ProblemKind, Stage
from photosort.ui.pages import places
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.panels.details import why
from photosort.ui.text.messages import in_words
from photosort.ui.widgets.action_spec import Situation
from photosort.ui.widgets.labels import WrappedLabel
from photosort.ui.widgets.side_button import SideButton
from photosort.ui.widgets.thumb_row import ThumbRow
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, open_album, page
from tests.ui.fakes import FakeLibrary


def test_when_a_photo_was_taken_is_never_cut(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    open_album(qtbot, window, "Apples")
    grid = cast("PhotosPage", page(window)).grid
    grid.select_ids(grid.photos.ids()[:1])

    def values() -> dict[str, QLabel]:
        labels = window.panel.info.findChildren(QLabel)
        return {name.accessibleName(): value for name, value in pairwise(labels)}

    qtbot.waitUntil(lambda: isinstance(values().get("Taken"), WrappedLabel))
    window.panel.setFixedWidth(230)
    taken, fits = values()["Taken"], values()["Taken"].heightForWidth
    qtbot.waitUntil(lambda: taken.width() < 160 and taken.height() >= fits(taken.width()))
    assert taken.text() == taken.accessibleName()


def test_the_buttons_of_several_photos_are_short(qtbot: QtBot, window: MainWindow) -> None:
    open_album(qtbot, window, "Apples")

    def words() -> list[str]:
        return [button.text() for button in window.panel.info.findChildren(SideButton)]

    qtbot.waitUntil(lambda: "Move to album…" in words())
    assert words()[1:4] == ["New album from these", "Find more like these", "Not in this album"]
    assert all(not button.toolTip() for button in window.panel.info.findChildren(SideButton))


def test_the_buttons_below_an_album_follow_what_is_possible(qtbot: QtBot, window: MainWindow) -> None:
    open_album(qtbot, window, "Apples")
    grid = cast("PhotosPage", page(window)).grid
    grid.select_ids(grid.photos.ids()[:1])

    def resting() -> list[bool]:
        buttons = window.panel.info.findChildren(QPushButton)
        return [not one.isEnabled() for one in buttons if one.text() in ("Move to…", "Not in this album")]

    qtbot.waitUntil(lambda: resting() == [False, False])
    window.actions_.refresh(Situation())  # as when they are made before it is known what is selected
    assert resting() == [True, True]
    window.refresh()
    assert resting() == [False, False]


def test_why_a_photo_could_not_be_read_is_said(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    photo = next(iter(library.store.photos.values()))
    library.store.photos[photo.id] = replace(photo, state=ReadState.UNREADABLE)
    reason = Message(MessageCode.ENDS_EARLY, percent=38)
    library.store.problems = [Problem(photo.path, Stage.DECODE, ProblemKind.DAMAGED, reason, photo.id)]
    window.navigator.go(places.ALL)
    grid = cast("PhotosPage", page(window)).grid
    qtbot.waitUntil(lambda: photo.id in grid.photos.ids())
    grid.select_ids([photo.id])
    qtbot.waitUntil(lambda: in_words(reason) in [label.text() for label in window.panel.info.findChildren(QLabel)])


def test_the_picture_of_a_photo_fills_its_place(qtbot: QtBot, window: MainWindow) -> None:
    open_album(qtbot, window, "Apples")
    grid = cast("PhotosPage", page(window)).grid
    grid.select_ids(grid.photos.ids()[:1])
    window.panel.setFixedWidth(390)  # wider than the row would be by itself

    def pictures() -> list[ThumbRow]:
        return [row for row in window.panel.info.findChildren(ThumbRow) if row.isVisible()]

    qtbot.waitUntil(lambda: len(pictures()) == 2)  # the photo, and those like it
    qtbot.waitUntil(lambda: all(row.height() == row.heightForWidth(row.width()) for row in pictures()))
    assert pictures()[0].rect_of(0) == pictures()[0].rect()


def test_one_photo_does_not_look_alike(qtbot: QtBot, window: MainWindow) -> None:
    flowers = album(window, "Flowers")
    assert why(flowers) == "These photos look alike."
    assert why(replace(flowers, count=1)) == "Photos that look like this one join it."


def test_what_the_person_chose_is_not_said_to_look_alike(qtbot: QtBot, window: MainWindow) -> None:
    chosen = replace(album(window, "Flowers"), pinned=True, by_hand=True)
    said = "You put each photo here, so new scans take none out and add none."
    assert why(chosen) == said
    assert why(replace(chosen, dismissed=True)) == f"{said} You said that they are no junk."
