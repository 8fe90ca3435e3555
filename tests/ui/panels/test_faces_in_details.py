"""The faces of a photo beside it: who they are, and what is said of them with one click."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.model.face import Certainty, Face, FaceId, PersonId
from photosort.model.photo import PhotoId
from photosort.ui.grid.name_editor import NameEditor
from photosort.ui.pages.people.people_page import PeoplePage
from photosort.ui.pages.people.person_page import PersonPage
from photosort.ui.pages.viewer.viewer_page import ViewerPage
from photosort.ui.panels.face_rows import FaceRow, FaceRows
from photosort.ui.panels.faces_picture import FacesPicture
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.widgets.menu import Menu
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import known, page, press
from tests.ui.fake_people import add_people
from tests.ui.fakes import FakeLibrary

ASHA, TOM, SIX = map(PersonId, (1, 2, 3))


@pytest.fixture
def people(library: FakeLibrary) -> FakeLibrary:
    """In the first photo are Asha, Tom, two without a name, an uncle, and three whom nobody knows."""
    add_people(library.store)
    first = library.store.visible()[0].id
    for number in range(3):
        one = FaceId(1000 + number)
        library.store.faces[one] = Face(one, first, (0.1 * number, 0.7, 0.05, 0.06), 0.3)
    return library


@pytest.fixture
def window(among_people: MainWindow) -> MainWindow:
    return among_people


def shown_large(qtbot: QtBot, window: MainWindow, photo: PhotoId) -> list[FaceRow]:
    window.context.openPhoto.emit(PhotoToShow(photo))
    qtbot.waitUntil(lambda: bool(rows(window)))
    known(qtbot, window)  # what the new page asks twice
    return rows(window)


def rows(window: MainWindow) -> list[FaceRow]:
    return [row for row in window.panel.info.findChildren(FaceRow) if row.isVisible()]


def first(people: FakeLibrary) -> PhotoId:
    return people.store.visible()[0].id


def test_every_face_has_a_row_and_unknown_ones_wait(qtbot: QtBot, window: MainWindow, people: FakeLibrary) -> None:
    found = shown_large(qtbot, window, first(people))
    assert [row.name.full() for row in found] == [
        "Asha", "Tom", "Who is this?", "Who is this?", "Uncle", "Who is this?"
    ]  # fmt: skip
    assert [row._how() for row in found] == [
        "sure · named by you", "sure · named by you", "6 photos", "4 photos", "sure · named by you", ""
    ]  # fmt: skip
    [whole] = [one for one in window.panel.info.findChildren(FaceRows) if one.isVisible()]
    assert whole.rest.text() == "2 more without a name"
    qtbot.mouseClick(whole.rest, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(rows(window)) == 8)


def test_a_likely_one_is_said_to_be_right(qtbot: QtBot, window: MainWindow, people: FakeLibrary) -> None:
    likely = next(face for face in people.store.faces.values() if face.certainty is Certainty.LIKELY)
    [row] = shown_large(qtbot, window, likely.photo)
    assert row.name.full() == "Tom?"
    assert row.button is not None
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: people.store.faces[likely.id].certainty is Certainty.SAID)
    qtbot.waitUntil(lambda: [row.name.full() for row in rows(window)] == ["Tom"])


def test_a_face_is_named(qtbot: QtBot, window: MainWindow, people: FakeLibrary) -> None:
    row = shown_large(qtbot, window, first(people))[-1]
    QTest.keyClick(row.name, Qt.Key.Key_Return)
    editor = row.findChild(NameEditor)
    assert editor is not None
    people.store.changed()  # news keep the field
    qtbot.wait(300)
    QTest.keyClicks(editor, "Mira")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Mira" in {one.name for one in people.people.all()})
    qtbot.waitUntil(lambda: "Mira" in [row.name.full() for row in rows(window)])


def test_naming_a_face_of_somebody_unnamed_names_all_of_them(
    qtbot: QtBot, window: MainWindow, people: FakeLibrary
) -> None:
    row = shown_large(qtbot, window, first(people))[2]
    row.take_name("Mira")
    qtbot.waitUntil(lambda: people.people.get(SIX).name == "Mira")
    assert people.people.get(SIX).photos == 6


def test_a_known_name_gives_the_face_to_them(qtbot: QtBot, window: MainWindow, people: FakeLibrary) -> None:
    row = shown_large(qtbot, window, first(people))[-1]
    row.take_name("uncle")
    qtbot.waitUntil(lambda: people.store.faces[row.face.id].person == PersonId(5))


def test_beside_the_page_of_somebody_the_face_can_be_refused(
    qtbot: QtBot, window: MainWindow, people: FakeLibrary
) -> None:
    window.context.openPerson.emit(TOM)
    shown = page(window)
    assert isinstance(shown, PersonPage)
    qtbot.waitUntil(lambda: shown.grid.row_count() > 0)
    shown.grid.go_to(0)
    qtbot.waitUntil(lambda: bool(rows(window)))
    row = rows(window)[0]
    assert (row.name.full(), row.button.text() if row.button else "") == ("Tom", "Not Tom")
    assert window.panel.info.findChild(FacesPicture) is not None
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: people.store.faces[row.face.id].person is None)


def test_what_is_no_face_goes_and_undo_brings_it_back(qtbot: QtBot, window: MainWindow, people: FakeLibrary) -> None:
    row = next(row for row in shown_large(qtbot, window, first(people)) if row.name.full() == "Tom")
    qtbot.mouseClick(row.more, Qt.MouseButton.LeftButton)
    menu = row.findChild(Menu)
    assert isinstance(menu, Menu)
    [entry] = [one for one in menu.actions() if one.text() == "Not a face"]
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())
    qtbot.waitUntil(lambda: row.face.id in people.store.no_faces)
    qtbot.waitUntil(lambda: "Tom" not in [row.name.full() for row in rows(window)])
    assert window.toast.isVisible()
    window.context.acts.undo()
    qtbot.waitUntil(lambda: "Tom" in [row.name.full() for row in rows(window)])


def test_a_row_lights_its_face_in_the_photo(qtbot: QtBot, window: MainWindow, people: FakeLibrary) -> None:
    shown_large(qtbot, window, first(people))
    viewer = page(window)
    assert isinstance(viewer, ViewerPage)
    qtbot.waitUntil(lambda: bool(viewer.faces._faces))
    assert viewer.faces.boxes() == []
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    def lit() -> bool:
        rows(window)[1].more.setFocus(Qt.FocusReason.TabFocusReason)
        return [face.person for face, _ in viewer.faces.boxes()] == [TOM]

    qtbot.waitUntil(lit)
    viewer.stage.setFocus()
    assert viewer.faces.boxes() == []


def test_the_pointer_shows_a_face_and_a_key_all_of_them(qtbot: QtBot, window: MainWindow, people: FakeLibrary) -> None:
    shown_large(qtbot, window, first(people))
    viewer = page(window)
    assert isinstance(viewer, ViewerPage)
    qtbot.waitUntil(lambda: bool(viewer.faces._faces))
    press(qtbot, window, "W")
    assert len(viewer.faces.boxes()) == 8
    tom = next(box for face, box in viewer.faces.boxes() if face.person == TOM)
    press(qtbot, window, "W")
    assert viewer.faces.boxes() == []
    QTest.mouseMove(viewer.stage, tom.center().toPoint())
    qtbot.waitUntil(lambda: [face.person for face, _ in viewer.faces.boxes()] == [TOM])
    assert not viewer.grab().isNull()


def test_while_nobody_is_looked_for_no_face_is_shown_and_none_leads_to_a_page(
    qtbot: QtBot, window: MainWindow, people: FakeLibrary
) -> None:
    row = shown_large(qtbot, window, first(people))[0]
    viewer = page(window)
    assert isinstance(viewer, ViewerPage)
    press(qtbot, window, "W")
    qtbot.waitUntil(lambda: bool(viewer.faces.boxes()))
    window.context.set_settings(replace(window.context.settings, people="off"))
    qtbot.waitUntil(lambda: not rows(window))
    assert not viewer.faces.boxes()
    assert viewer.faces.note() == "Looking for people is off. It can be turned on in the settings at any time."
    window.context.openPerson.emit(row.face.person)
    told = page(window)
    assert isinstance(told, PeoplePage)
    assert told.consent.isVisible()
    window.context.set_settings(replace(window.context.settings, people="on"))
    window.navigator.back()
    qtbot.waitUntil(lambda: bool(rows(window)) and bool(viewer.faces.boxes()))
