"""Every sheet: it has the keyboard while it is seen, and leaves nothing dead behind when it closes."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosort import ui
from photosort.model.acts import Trash
from photosort.model.changes import Changes
from photosort.model.face import FaceId, Person, PersonId
from photosort.model.history import ActResult
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import Problem, ProblemKind, Stage
from photosort.model.view import View
from photosort.ui.actions.table import actions_of, make_table
from photosort.ui.dialogs.album_picker import AlbumPicker
from photosort.ui.dialogs.birthday_dialog import BirthdayDialog
from photosort.ui.dialogs.closing_question import ClosingQuestion
from photosort.ui.dialogs.person_picker import PersonPicker
from photosort.ui.dialogs.program_picker import ProgramPicker
from photosort.ui.dialogs.trash_review.dialog import TrashReviewDialog
from photosort.ui.pages.dismissed_albums_dialog import DismissedAlbumsDialog
from photosort.ui.pages.people.naming import SameNameDialog
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.pages.renaming import rename
from photosort.ui.pages.viewer.viewer_page import ViewerPage
from photosort.ui.services.context import Context
from photosort.ui.services.desktop_programs import Program
from photosort.ui.style.theme import Scheme
from photosort.ui.widgets.action_spec import Target
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, mountains, open_album, page, press
from tests.ui.fakes import FakeLibrary

Open = Callable[[MainWindow], object]


def _ask(name: str, *albums: str) -> Open:
    """An action on albums."""
    return lambda window: window.actions_.ask(name, Target(albums=tuple(album(window, one).id for one in albums)))


def _failures(window: MainWindow) -> None:
    why = Message(MessageCode.NO_TRASH)
    failed = (Problem(b"/p/a.jpg", Stage.TRASH, ProblemKind.NO_TRASH, why),)
    window.context.acts.failuresAsked.emit(ActResult(Changes(), Message(MessageCode.TRASHED, count=0), failures=failed))


def _dismissed(window: MainWindow) -> None:
    window.context.dialogAsked.emit(lambda host: DismissedAlbumsDialog(window.context, host))


def _programs(window: MainWindow) -> None:
    known = [Program("org.example.Viewer.desktop", "Viewer", "", ("true",))]
    window.context.dialogAsked.emit(lambda host: ProgramPicker(window.context, host, known, 3))


def _closing(window: MainWindow) -> None:
    window.context.dialogAsked.emit(lambda host: ClosingQuestion(window.context, host, window.organizing))


def _of_photos(name: str) -> Open:
    """An action on three photos."""
    return lambda window: window.actions_.ask(name, Target(tuple(window.context.library.photos.ids(View())[:3])))


ASHA = Person(PersonId(1), "Asha", 20, FaceId(1), birthday="--05-17")
TOM = Person(PersonId(2), "Tom", 12, FaceId(2))


def _of_people(make: Callable[[Context, QWidget], Dialog]) -> Open:
    """A sheet about people."""
    return lambda window: window.context.dialogAsked.emit(lambda host: make(window.context, host))


SHEETS: dict[str, Open] = {
    "AddFolderDialog": lambda window: window.dispatcher.handlers.folders.add([os.fsencode(Path(__file__).parent)]),
    "AlbumPicker": _ask("merge", "Apples"),
    "BirthdayDialog": _of_people(lambda context, host: BirthdayDialog(context, host, ASHA)),
    "ClosingQuestion": _closing,
    "DatesDialog": _of_photos("change-dates"),
    "Dialog": lambda window: window.dispatcher.run("about"),
    "DismissedAlbumsDialog": _dismissed,
    "ExportFoldersDialog": _ask("apply", "Apples"),
    "FailuresDialog": _failures,
    "KeysDialog": lambda window: window.dispatcher.run("change-keys"),
    "MergeDialog": _ask("merge", "Apples", "Castles"),
    "MissingDialog": lambda window: window.dispatcher.handlers.folders.compare(os.fsencode(Path(__file__).parent)),
    "NameTakenDialog": lambda window: rename(window.context, album(window, "Apples"), "castles"),
    "PersonPicker": _of_people(lambda context, host: PersonPicker(context, host, [ASHA, TOM], "Merge", "Merge")),
    "PlaceDialog": _of_photos("place"),
    "ProgramPicker": _programs,
    "SameNameDialog": _of_people(lambda context, host: SameNameDialog(context, host, ASHA, TOM)),
    "SettingsDialog": lambda window: window.dispatcher.run("settings"),
    "ShortcutsDialog": lambda window: window.dispatcher.run("shortcuts"),
    "SplitDialog": _ask("split", "Apples"),
    "StoredDialog": lambda window: window.dispatcher.run("stored"),
    "TrashReviewDialog": _ask("trash-album", "Memes"),
}


def _kinds() -> set[str]:
    """`Dialog` itself, and whatever derives from it in the end; what others derive from is no sheet."""
    sources = (path.read_text() for path in Path(ui.__file__).parent.rglob("*.py"))
    found = [
        one for source in sources for one in re.findall(r"^class (\w+)\(((?!Q)\w*Dialog)\):", source, re.MULTILINE)
    ]
    return {name for name, _ in found} - {base for _, base in found} | {"Dialog"}


def _opened(qtbot: QtBot, window: MainWindow, name: str) -> Dialog:
    SHEETS[name](window)
    shown = dialog(qtbot, window, Dialog)
    assert type(shown).__name__ == name
    return shown


def test_this_file_knows_every_sheet() -> None:
    assert _kinds() == set(SHEETS)


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_that_enter_confirms_leaves_nothing_dead(qtbot: QtBot, active: MainWindow, name: str) -> None:
    shown = _opened(qtbot, active, name)
    asks_first = name in (
        "AlbumPicker",
        "PlaceDialog",
        "DatesDialog",
        "DismissedAlbumsDialog",
        "ExportFoldersDialog",
        "MissingDialog",
        "PersonPicker",
    )  # nothing to say yes to yet
    qtbot.waitUntil(lambda: asks_first or shown.action.isEnabled())
    qtbot.keyClick(shown, Qt.Key.Key_Tab)
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    while (
        active.dispatcher.dialogs.now is not None
    ):  # a red button is not pressed by Enter; a sheet may lead to another
        qtbot.keyClick(active.dispatcher.dialogs.now, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    active.context.theme.set_scheme(Scheme.DARK)
    active.context.theme.set_scheme(Scheme.LIGHT)
    active.header.back.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    active.sidebar.add.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(active.windowHandle(), Qt.Key.Key_Shift)
    assert active.ring.isVisible()  # the ring outlives the sheet
    assert not active.grab().isNull()


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_keeps_the_keyboard(qtbot: QtBot, active: MainWindow, name: str) -> None:
    shown = _opened(qtbot, active, name)
    for below in (active.sidebar.list, page(active), active.header.switch):
        below.setFocus()
        now = QApplication.focusWidget()
        assert now is not None
        assert now is shown or shown.isAncestorOf(now)
    qtbot.keyClick(active, Qt.Key.Key_Escape)  # also one that only the window hears
    assert active.dispatcher.dialogs.now is None


def test_no_menu_opens_over_a_sheet(qtbot: QtBot, active: MainWindow) -> None:
    mountains(qtbot, active)
    active.dispatcher.run("about")
    dialog(qtbot, active, Dialog)
    view = active.sidebar.list.viewport()
    spot = active.sidebar.list.visualRect(
        active.sidebar.list.model().index(active.sidebar.list.model().rowCount() - 1, 0)
    ).center()
    for part, where in ((view, spot), (cast("PhotosPage", page(active)).grid.viewport(), QPoint(50, 50))):
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, part.mapToGlobal(where))
        QCoreApplication.sendEvent(part, asked)
        assert QApplication.activePopupWidget() is None


def test_the_menu_bar_offers_nothing_that_a_sheet_keeps_from_being_done(qtbot: QtBot, active: MainWindow) -> None:
    active.dispatcher.run("about")
    dialog(qtbot, active, Dialog)
    names = [entry.id for entry in actions_of(make_table())]
    assert [name for name in names if active.actions_[name].isEnabled()] == ["quit"]
    assert active.actions_["map"].toolTip() == "Photo map (Ctrl+3)\nClose what is open first"


def _has_keyboard(part: QWidget) -> bool:
    now = QApplication.focusWidget()
    return now is not None and (now is part or part.isAncestorOf(now))


@pytest.mark.parametrize("name", SHEETS)
def test_after_a_sheet_the_page_has_the_keyboard_where_the_menu_bar_had_it(
    qtbot: QtBot, active: MainWindow, name: str
) -> None:
    active.menuBar().setFocus()
    assert active.menuBar().hasFocus()
    shown = _opened(qtbot, active, name)
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert active.dispatcher.dialogs.now is None
    assert _has_keyboard(page(active))


def test_keys_act_on_the_photos_after_a_menu_that_was_left_and_a_sheet(qtbot: QtBot, active: MainWindow) -> None:
    shown = mountains(qtbot, active)
    bar = active.menuBar()
    photo = next(entry for entry in bar.actions() if entry.text() == "&Photo")
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.actionGeometry(photo).center())
    menu = QApplication.activePopupWidget()
    assert menu is not None
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert active.focusWidget() is bar
    shown.grid.select_ids(shown.grid.photos.ids()[:2])
    press(qtbot, active, "M")
    sheet = dialog(qtbot, active, AlbumPicker)
    assert isinstance(sheet, AlbumPicker)
    qtbot.keyClicks(sheet.field, "Castles")
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.grid.row_count() == 28)
    assert active.focusWidget() is shown.grid


def test_a_review_has_the_keyboard_again_after_a_look_at_one_photo(
    qtbot: QtBot, active: MainWindow, library: FakeLibrary
) -> None:
    open_album(qtbot, active, "Memes")
    page(active).select_none()
    qtbot.waitUntil(lambda: active.actions_["trash-album"].isEnabled())
    active.actions_["trash-album"].trigger()
    review = dialog(qtbot, active, TrashReviewDialog)
    assert isinstance(review, TrashReviewDialog)
    qtbot.waitUntil(review.view.hasFocus)
    qtbot.keyClick(review.view, Qt.Key.Key_Return)
    viewer = page(active)
    assert isinstance(viewer, ViewerPage)
    qtbot.waitUntil(active.actions_["full-screen"].isEnabled)
    assert not active.actions_["trash"].isEnabled()
    active.actions_["full-screen"].trigger()
    assert viewer.alone()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not viewer.alone()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert review.isVisible()
    assert review.view.hasFocus()
    before = review.view.ticks.ticked(0)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert review.view.ticks.ticked(0) is not before
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert active.dispatcher.dialogs.now is None
    assert page(active).title() == "Memes"  # the page below was not left
    assert not any(isinstance(act, Trash) for act in library.history.done)
