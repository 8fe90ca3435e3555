"""The page of people: nothing before the person agrees; then a wall on which they are named, hidden and asked about."""

from dataclasses import replace
from datetime import date
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from photosort.model.counts import PeopleCounts
from photosort.model.face import Certainty, FaceId, Person, PersonId
from photosort.ui.dialogs.person_picker import PersonPicker
from photosort.ui.grid.name_editor import NameEditor
from photosort.ui.grid.people_model import PeopleOrder, ordered
from photosort.ui.pages import places
from photosort.ui.pages.people.naming import SameNameDialog
from photosort.ui.pages.people.people_page import PeoplePage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog, page, press
from tests.ui.fakes import FakeLibrary

ASHA, TOM, SIX, FOUR, UNCLE = map(PersonId, range(1, 6))


@pytest.fixture
def wall(qtbot: QtBot, among_people: MainWindow) -> PeoplePage:
    return opened(qtbot, among_people)


def opened(qtbot: QtBot, window: MainWindow) -> PeoplePage:
    window.navigator.go(places.PEOPLE)
    shown = page(window)
    assert isinstance(shown, PeoplePage)
    qtbot.waitUntil(lambda: window.context.overview.loaded)
    return shown


def window_of(shown: PeoplePage) -> MainWindow:
    window = shown.window()
    assert isinstance(window, MainWindow)
    return window


def named(shown: PeoplePage) -> list[str]:
    return [shown.grid.people.data(shown.grid.people.index(row, 0)) for row in range(shown.grid.row_count())]  # type: ignore[misc]


def rows(window: MainWindow) -> dict[str, str]:
    """What is counted at each row of the sidebar."""
    return {row.text: row.count for row in window.sidebar.list.model_rows()}


def test_nothing_is_looked_for_before_it_is_agreed_to(qtbot: QtBot, window: MainWindow) -> None:
    shown = opened(qtbot, window)
    assert window.context.settings.people == "ask"
    assert rows(window)["People"] == ""
    assert shown.consent.isVisible()
    assert not shown.grid.isVisible()
    assert shown.zoom() is None
    assert all(not tool.isVisible() for tool in shown.head_widgets())
    qtbot.mouseClick(shown.consent.agree, Qt.MouseButton.LeftButton)
    assert window.context.settings.people == "on"
    assert shown.grid.isVisible()
    assert not shown.consent.isVisible()


def test_who_declines_sees_no_more_of_it(qtbot: QtBot, window: MainWindow) -> None:
    shown = opened(qtbot, window)
    assert "People" in rows(window)
    qtbot.mouseClick(shown.consent.later, Qt.MouseButton.LeftButton)
    assert window.context.settings.people == "off"
    assert "People" not in rows(window)
    assert window.navigator.place() == places.ALBUMS
    assert window.toast.isVisible()


def test_the_wall_shows_most_photos_first_and_nobody_hidden(wall: PeoplePage) -> None:
    assert named(wall) == ["Asha", "Tom", "Somebody without a name", "Somebody without a name"]
    assert wall.subtitle() == "4 people · 25 photos with a face · 2 without a name"
    assert wall.found() == ("4 people", "25 of 505 photos show a face · Faces are compared on this computer only")


def test_hidden_ones_come_back_at_the_end(qtbot: QtBot, wall: PeoplePage) -> None:
    hidden = wall.head_widgets()[1]
    assert hidden.isVisible()
    qtbot.mouseClick(hidden, Qt.MouseButton.LeftButton)
    assert named(wall)[-1] == "Uncle"
    wall.grid.go_to(4)
    press(qtbot, window_of(wall), "H")
    qtbot.waitUntil(lambda: wall.context.overview.now.people_counts.hidden == 0)
    qtbot.waitUntil(lambda: named(wall) == ["Asha", "Tom", *["Somebody without a name"] * 2, "Uncle"])
    assert not hidden.isVisible()


def test_who_is_hidden_goes_and_undo_brings_them_back_to_their_place(qtbot: QtBot, wall: PeoplePage) -> None:
    wall.grid.go_to(0)
    press(qtbot, window_of(wall), "H")
    qtbot.waitUntil(lambda: named(wall)[0] == "Tom")
    wall.context.acts.undo()
    qtbot.waitUntil(lambda: named(wall)[:2] == ["Asha", "Tom"])


def test_the_order_holds_until_the_page_is_left(qtbot: QtBot, wall: PeoplePage, people: FakeLibrary) -> None:
    for face in list(people.store.faces.values()):
        if face.person == ASHA:
            people.store.faces[face.id] = replace(face, person=None, certainty=None)
    people.store.changed()
    qtbot.waitUntil(lambda: wall.grid.row_count() == 3)
    assert named(wall)[0] == "Tom"
    wall.grid.people.order = PeopleOrder.NAME
    wall.reorder()
    assert named(wall)[0] == "Tom"


def test_a_name_is_typed_below_the_face(qtbot: QtBot, wall: PeoplePage) -> None:
    wall.grid.go_to(2, keyboard=True)
    wall.grid.setFocus()
    press(qtbot, window_of(wall), "F2")
    editor = wall.grid.findChild(NameEditor)
    assert editor is not None
    assert editor.completer().completionModel().rowCount() == 3  # those who have a name
    QTest.keyClicks(editor, "Mira")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: named(wall)[2] == "Mira")
    wall.context.acts.undo()
    qtbot.waitUntil(lambda: named(wall)[2] == "Somebody without a name")


def test_a_name_that_is_typed_stays_below_its_face(qtbot: QtBot, wall: PeoplePage) -> None:
    window_of(wall).resize(640, 480)
    wall.set_zoom(160)
    qtbot.waitUntil(lambda: wall.grid.verticalScrollBar().maximum() > 40)
    wall.rename_person(SIX)
    [editor] = wall.grid.findChildren(NameEditor)
    tile = wall.grid.people.index(2, 0)
    below = editor.y() - wall.grid.visualRect(tile).y()
    for value in (0, 40):
        wall.grid.verticalScrollBar().setValue(value)
        assert editor.y() - wall.grid.visualRect(tile).y() == below


def test_a_click_on_the_question_below_a_face_asks_for_the_name(qtbot: QtBot, wall: PeoplePage) -> None:
    rect = wall.grid.visualRect(wall.grid.people.index(2, 0))
    question = QPoint(rect.center().x(), rect.bottom() - 30)
    qtbot.mouseClick(wall.grid.viewport(), Qt.MouseButton.LeftButton, pos=question)
    assert wall.grid.findChild(NameEditor) is not None
    assert not wall.grid.selected_ids()


def test_a_name_that_somebody_has_asks_whether_they_are_one(qtbot: QtBot, wall: PeoplePage) -> None:
    window = window_of(wall)
    wall.grid.go_to(2)
    wall.rename_person(SIX)
    editor = wall.grid.findChild(NameEditor)
    assert editor is not None
    QTest.keyClicks(editor, "tom")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    asked = dialog(qtbot, window, SameNameDialog)
    assert asked.title.full() == "Merge with Tom?"
    asked.accept()
    qtbot.waitUntil(lambda: SIX not in {one.id for one in wall.context.overview.now.people})
    assert named(wall) == ["Asha", "Tom", "Somebody without a name"]


def test_keys_answer_questions_one_after_the_other(qtbot: QtBot, wall: PeoplePage, people: FakeLibrary) -> None:
    window, banner = window_of(wall), wall.banner
    qtbot.waitUntil(lambda: banner.isVisible() and "November" in banner.where.text())
    assert banner.title.text() == "Is this Tom?"
    assert banner.more.text() == "Yes adds 1 photo · 1 more question like this, whenever you like"
    place = wall.grid.mapTo(window, QPoint(0, 0))
    first, second = people.people.questions()
    press(qtbot, window, "Y")
    qtbot.waitUntil(lambda: people.store.faces[first.face].certainty is Certainty.SAID)
    assert banner.isVisible()
    assert banner.more.text() == "Yes adds 1 photo"
    assert wall.grid.mapTo(window, QPoint(0, 0)) == place
    press(qtbot, window, "N")
    qtbot.waitUntil(lambda: people.store.faces[second.face].person is None)
    qtbot.waitUntil(lambda: not wall.asks())
    assert banner.where.text() == "No more questions."
    assert not banner.yes.isVisible()
    qtbot.wait(50)  # for the layout
    assert wall.grid.mapTo(window, QPoint(0, 0)) == place
    wall.context.acts.undo()
    qtbot.waitUntil(wall.asks)
    assert banner.title.text() == "Is this Tom?"
    assert wall.grid.mapTo(window, QPoint(0, 0)) == place


def test_the_room_of_the_last_question_is_kept_until_the_wall_is_left(
    qtbot: QtBot, wall: PeoplePage, people: FakeLibrary
) -> None:
    window = window_of(wall)
    window.resize(800, 600)  # where the answers lie below the words
    qtbot.waitUntil(lambda: wall.banner.isVisible() and "November" in wall.banner.where.text())
    qtbot.wait(50)
    place = wall.grid.mapTo(window, QPoint(0, 0))
    wall.banner.no.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        QTest.keyClick(wall.banner.no, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not wall.asks())
    qtbot.wait(50)
    assert wall.grid.mapTo(window, QPoint(0, 0)) == place
    assert wall.grid.hasFocus()
    people.store.changed()  # news keep it
    qtbot.wait(50)
    assert wall.banner.isVisible()
    window.navigator.go(places.ALBUMS)
    window.navigator.go(places.PEOPLE)
    qtbot.wait(50)
    assert not wall.banner.isVisible()
    assert wall.grid.mapTo(window, QPoint(0, 0)).y() < place.y()


def test_a_first_question_waits_until_the_wall_is_entered_again(
    qtbot: QtBot, people: FakeLibrary, window: MainWindow
) -> None:
    likely = {face.id: face for face in people.store.shown_faces() if face.certainty is Certainty.LIKELY}
    people.store.faces.update({one: replace(face, person=None) for one, face in likely.items()})
    window.context.set_settings(replace(window.context.settings, people="on"))
    wall = opened(qtbot, window)
    qtbot.waitUntil(lambda: bool(wall.grid.row_count()))
    qtbot.wait(50)
    place, asked = wall.grid.mapTo(window, QPoint(0, 0)), Mock(wraps=people.people.questions)
    people.people.questions = asked  # type: ignore[method-assign]
    people.store.faces.update(likely)
    people.store.people[SIX] = replace(people.store.people[SIX], name="Six")
    wall.context.overview.refresh()
    qtbot.waitUntil(lambda: asked.call_count > 0)
    qtbot.wait(50)
    assert not wall.asks()
    assert wall.grid.mapTo(window, QPoint(0, 0)) == place
    window.navigator.go(places.ALBUMS)
    window.navigator.go(places.PEOPLE)
    qtbot.waitUntil(wall.asks)


def test_after_a_click_on_an_answer_space_is_still_not_sure(
    qtbot: QtBot, wall: PeoplePage, people: FakeLibrary
) -> None:
    qtbot.waitUntil(wall.banner.isVisible)
    wall.grid.setFocus()
    first, second = people.people.questions()
    qtbot.mouseClick(wall.banner.no, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: people.store.faces[first.face].person is None)
    assert wall.grid.hasFocus()
    QTest.keyClick(wall.grid, Qt.Key.Key_Space)
    assert people.store.faces[second.face].certainty is Certainty.LIKELY


def test_who_is_not_sure_is_asked_something_else(qtbot: QtBot, wall: PeoplePage, people: FakeLibrary) -> None:
    qtbot.waitUntil(wall.banner.isVisible)
    first, second = people.people.questions()
    wall.grid.setFocus()
    QTest.keyClick(wall.grid, Qt.Key.Key_Space)
    press(qtbot, window_of(wall), "Y")
    qtbot.waitUntil(lambda: people.store.faces[second.face].certainty is Certainty.SAID)
    assert people.store.faces[first.face].certainty is Certainty.LIKELY
    assert wall.asks()


def test_questions_that_are_put_away_rest_until_tomorrow(qtbot: QtBot, wall: PeoplePage) -> None:
    qtbot.waitUntil(wall.banner.isVisible)
    place = wall.grid.mapTo(window_of(wall), QPoint(0, 0))
    qtbot.mouseClick(wall.banner.away, Qt.MouseButton.LeftButton)
    assert wall.banner.where.text() == "No more questions until tomorrow."
    qtbot.wait(50)  # for the layout
    assert wall.grid.mapTo(window_of(wall), QPoint(0, 0)) == place
    wall.banner.look(may_come=True)
    assert not wall.asks()
    yesterday = date.fromordinal(date.today().toordinal() - 1)
    wall.context.settings = replace(wall.context.settings, people_rest=yesterday.isoformat())
    wall.banner.look(may_come=True)
    qtbot.waitUntil(wall.asks)


def test_the_search_narrows_the_wall(qtbot: QtBot, wall: PeoplePage) -> None:
    field = wall.search_field()
    assert field is not None
    field.setText("as")
    assert named(wall) == ["Asha"]
    assert wall.subtitle() == "1 person · with “as”"
    assert wall.escape()
    assert wall.grid.row_count() == 4


def test_enter_opens_somebody_and_back_leads_to_the_wall(qtbot: QtBot, wall: PeoplePage) -> None:
    window = window_of(wall)
    wall.grid.go_to(1, keyboard=True)
    QTest.keyClick(wall.grid, Qt.Key.Key_Return)
    assert page(window).window_title() == "Tom"
    assert window.navigator.place() == places.PEOPLE
    window.navigator.back()
    assert page(window) is wall


def test_merging_two_keeps_the_name(qtbot: QtBot, wall: PeoplePage) -> None:
    wall.grid.select_runs([range(1, 3)])
    press(qtbot, window_of(wall), "M")
    qtbot.waitUntil(lambda: named(wall) == ["Asha", "Tom", "Somebody without a name"])


def test_zoom_is_kept_apart_from_that_of_photos(wall: PeoplePage) -> None:
    wall.set_zoom(160)
    assert (wall.context.settings.people_zoom, wall.context.settings.photo_zoom) == (160, 144)
    assert wall.grid.edge() == 160


def test_faces_come_as_pictures(qtbot: QtBot, wall: PeoplePage) -> None:
    cover = wall.context.overview.now.people[0].cover
    qtbot.waitUntil(lambda: wall.context.face_pictures.pixmap(cover, wall.grid._cut()) is not None)


def test_a_library_without_faces_says_so(qtbot: QtBot, wall: PeoplePage, people: FakeLibrary) -> None:
    people.store.people.clear()
    people.store.faces.clear()
    people.store.changed()
    qtbot.waitUntil(lambda: wall.grid.row_count() == 0)
    assert wall.grid._empty is not None
    assert wall.grid._empty[1] == "No faces were found in your photos."


@pytest.mark.parametrize(
    ("faces", "looked_at", "said"),
    [(25, 53, "25 of 53 photos looked at show a face ·"), (1, 1, "1 of 1 photo looked at shows a face ·")],
)
def test_while_not_all_are_looked_at_that_is_said(
    qtbot: QtBot,
    wall: PeoplePage,
    people: FakeLibrary,
    monkeypatch: pytest.MonkeyPatch,
    faces: int,
    looked_at: int,
    said: str,
) -> None:
    now = replace(
        people.people.counts(), photos_with_face=faces, photos_looked_at=looked_at, photos_waiting=505 - looked_at
    )
    monkeypatch.setattr(people.people, "counts", lambda: now)
    wall.context.overview.refresh()
    qtbot.waitUntil(lambda: wall.context.overview.now.people_counts == now)
    assert wall.found()[1].startswith(said)


def test_while_others_work_it_is_said_that_faces_wait_for_it(
    qtbot: QtBot, wall: PeoplePage, people: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people.people, "all", list)
    monkeypatch.setattr(people.people, "counts", lambda: PeopleCounts(photos_waiting=505))
    wall.context.overview.refresh()
    qtbot.waitUntil(lambda: wall.grid.row_count() == 0)
    wall.context.note_work(True)
    assert wall.grid._empty is not None
    assert wall.grid._empty[1] == "Faces are looked for once nothing else is to be done."
    wall.context.note_work(False)
    assert wall.grid._empty[1] == "People appear here as soon as somebody was found on several photos."


def test_entered_the_order_is_right_also_where_the_news_come_after_it(
    qtbot: QtBot, wall: PeoplePage, people: FakeLibrary
) -> None:
    window = window_of(wall)
    window.navigator.go(places.ALBUMS)
    for face in list(people.store.faces.values()):
        if face.person == ASHA:
            people.store.faces[face.id] = replace(face, person=FOUR)
    wall.context.overview.refresh()
    window.navigator.go(places.PEOPLE)
    qtbot.waitUntil(lambda: wall.grid.row_count() == 3)
    assert wall.grid.people.ids() == [FOUR, TOM, SIX]


def test_of_two_on_as_many_photos_the_one_known_longer_comes_first_whatever_they_are_called() -> None:
    two = [Person(FOUR, "", 4, FaceId(1)), Person(ASHA, "Zoe", 4, FaceId(2))]
    assert ordered(two, PeopleOrder.MOST) == [ASHA, FOUR]


def test_turned_off_the_wall_and_its_questions_rest_and_names_are_kept(qtbot: QtBot, wall: PeoplePage) -> None:
    window = window_of(wall)
    qtbot.waitUntil(wall.asks)
    wall.grid.go_to(0, keyboard=True)
    wall.context.set_settings(replace(wall.context.settings, people="off"))
    assert wall.consent.isVisible()
    assert not wall.grid.isVisible()
    assert not wall.asks()
    assert not wall.people_at_hand()
    assert wall.consent.kept.text() == ("Names that you gave are kept: 3 people. They show again when you turn it on.")
    assert rows(window)["People"] == ""
    for way in (lambda: window.navigator.go(places.PEOPLE), lambda: window.dispatcher.run("people")):
        window.navigator.go(places.ALBUMS)
        way()
        qtbot.wait(20)
        assert wall.consent.isVisible()
        assert not wall.grid.isVisible()
        assert not wall.asks()
    qtbot.mouseClick(wall.consent.agree, Qt.MouseButton.LeftButton)
    assert wall.context.settings.people == "on"
    assert wall.grid.isVisible()
    assert not wall.consent.isVisible()
    qtbot.waitUntil(wall.asks)


def test_the_sidebar_says_where_one_is_once_people_are_looked_for(qtbot: QtBot, window: MainWindow) -> None:
    window.context.set_settings(replace(window.context.settings, people="off"))
    shown = opened(qtbot, window)
    assert "People" not in rows(window)
    window.sidebar.list.setFocus()
    qtbot.mouseClick(shown.consent.agree, Qt.MouseButton.LeftButton)
    assert window.sidebar.list.row(window.sidebar.list.currentIndex()).text == "People"


def test_merged_people_have_the_ring_afterwards(qtbot: QtBot, wall: PeoplePage) -> None:
    wall.grid.select_runs([range(1, 3)])
    press(qtbot, window_of(wall), "M")
    qtbot.waitUntil(lambda: wall.grid.row_count() == 3)
    assert wall.selected_people() == [TOM]
    assert wall.grid.people.id_at(wall.grid.currentIndex().row()) == TOM


def test_who_gets_a_name_that_another_has_leaves_the_ring_to_that_one(qtbot: QtBot, wall: PeoplePage) -> None:
    window = window_of(wall)
    wall.grid.go_to(3)
    wall.rename_person(FOUR)
    editor = wall.grid.findChild(NameEditor)
    assert editor is not None
    QTest.keyClicks(editor, "tom")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    asked = dialog(qtbot, window, SameNameDialog)
    assert asked.cancel.hasFocus()
    QTest.keyClick(asked, Qt.Key.Key_Return)  # where no button has the focus
    assert asked.isVisible()
    asked.accept()
    qtbot.waitUntil(lambda: wall.grid.row_count() == 3)
    assert wall.selected_people() == [TOM]


def test_who_has_the_ring_is_merged_with_somebody_else(qtbot: QtBot, wall: PeoplePage) -> None:
    window = window_of(wall)
    wall.grid.go_to(2, keyboard=True)
    wall.grid.setFocus()
    wall.grid.clearSelection()
    press(qtbot, window, "M")
    sheet = dialog(qtbot, window, PersonPicker)
    assert isinstance(sheet, PersonPicker)
    sheet.field.setText("tom")
    sheet.accept()
    qtbot.waitUntil(lambda: wall.grid.row_count() == 3)
    assert wall.selected_people() == [TOM]


def test_a_name_is_given_or_changed(qtbot: QtBot, wall: PeoplePage) -> None:
    window = window_of(wall)
    for row, said in ((0, "Rename"), (2, "Give a name")):
        wall.grid.go_to(row)
        window.refresh()
        assert window.actions_["name-person"].text() == window.actions_.plain_text("name-person") == said


def test_face_data_is_deleted_only_where_there_is_some(qtbot: QtBot, wall: PeoplePage, people: FakeLibrary) -> None:
    window = window_of(wall)
    window.refresh()
    assert window.actions_["forget-people"].isEnabled()
    people.store.people.clear()
    people.store.faces.clear()
    people.store.changed()
    qtbot.waitUntil(lambda: not window.actions_["forget-people"].isEnabled())
    assert "There is no face data" in window.actions_["forget-people"].toolTip()


def test_not_sure_of_the_only_question_is_asked_again_another_time(
    qtbot: QtBot, wall: PeoplePage, people: FakeLibrary
) -> None:
    window = window_of(wall)
    qtbot.waitUntil(wall.asks)
    first, _ = people.people.questions()
    press(qtbot, window, "Y")
    qtbot.waitUntil(lambda: people.store.faces[first.face].certainty is Certainty.SAID)
    qtbot.mouseClick(wall.banner.unsure, Qt.MouseButton.LeftButton)
    assert not wall.asks()
    assert wall.banner.where.text() == "Asked again later."
    people.store.changed()
    qtbot.wait(50)
    assert not wall.asks()
    assert wall.banner.where.text() == "Asked again later."
    window.navigator.go(places.ALBUMS)
    window.navigator.go(places.PEOPLE)
    qtbot.waitUntil(wall.asks)


def test_a_line_of_the_names_that_complete_is_whole(qtbot: QtBot, wall: PeoplePage) -> None:
    wall.grid.go_to(2)
    wall.grid.rename(SIX, lambda _name: None, ["Asha of a name that has no room"])
    editor = wall.grid.findChild(NameEditor)
    assert editor is not None
    QTest.keyClicks(editor, "as")
    popup = editor.completer().popup()
    assert isinstance(popup, QListView)
    qtbot.waitUntil(popup.isVisible)
    line = popup.visualRect(editor.completer().completionModel().index(0, 0))
    assert not popup.horizontalScrollBar().isVisible()
    assert popup.viewport().rect().bottom() >= line.bottom()
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    QTest.keyClick(editor, Qt.Key.Key_Escape)


def test_after_a_while_all_is_in_order_and_no_room_kept(
    qtbot: QtBot, wall: PeoplePage, people: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = window_of(wall)
    wall._calm.setInterval(1)
    monkeypatch.setattr(wall, "underMouse", lambda: True)
    qtbot.waitUntil(wall.asks)
    for key in "YY":
        press(qtbot, window, key)
    qtbot.waitUntil(lambda: not wall.asks())
    for face in list(people.store.faces.values()):
        if face.person == ASHA and face.id > min(one.id for one in people.store.faces.values() if one.person == ASHA):
            people.store.faces[face.id] = replace(face, person=None, certainty=None)
    people.store.changed()
    qtbot.waitUntil(lambda: wall.grid.people.people_of([ASHA])[0].photos == 1)
    qtbot.wait(50)
    assert wall.banner.isVisible()
    assert named(wall)[0] == "Asha"
    monkeypatch.setattr(wall, "underMouse", lambda: False)
    wall.leaveEvent(QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not wall.banner.isVisible())
    assert named(wall)[0] == "Tom"


def test_the_next_act_takes_the_room_of_the_last_question(qtbot: QtBot, wall: PeoplePage) -> None:
    qtbot.waitUntil(wall.asks)
    qtbot.mouseClick(wall.banner.away, Qt.MouseButton.LeftButton)
    assert wall.banner.isVisible()
    wall._on_order(PeopleOrder.NAME)
    assert not wall.banner.isVisible()


def test_menus_of_albums_say_where_the_words_for_people_are(wall: PeoplePage) -> None:
    wall.grid.go_to(0)
    window_of(wall).refresh()
    assert window_of(wall).actions_["merge"].toolTip().endswith("What is done with people stands in the menu People")
