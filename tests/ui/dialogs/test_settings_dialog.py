"""The settings: each holds at once, the search narrows them, and a sheet opened from them leads back to them."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from photosort import paths, settings
from photosort.model.acts import ChooseCover, Favour, MakeSmartAlbum, MarkPhotos, TakeOutFolder, UseSubfolders
from photosort.model.encoder import ENCODER, SCRATCH
from photosort.model.photo import Mark, RootId
from photosort.model.view import View
from photosort.ui.dialogs.keys_dialog import KeysDialog
from photosort.ui.dialogs.settings import library_rows
from photosort.ui.dialogs.settings.folder_rows import FolderRow
from photosort.ui.dialogs.settings.program_rows import EncoderGroup, KeysGroup
from photosort.ui.dialogs.settings.settings_dialog import SettingsDialog
from photosort.ui.dialogs.stored_dialog import StoredDialog
from photosort.ui.style.theme import ThemeColor
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.widgets.switch import Switch
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, organizer
from tests.ui.fakes import FakeLibrary

PHONE = RootId(1)


@pytest.fixture
def sheet(qtbot: QtBot, window: MainWindow) -> SettingsDialog:
    window.dispatcher.run("settings")
    shown = dialog(qtbot, window, SettingsDialog)
    assert isinstance(shown, SettingsDialog)
    return shown


def folder(sheet: SettingsDialog, place: int) -> FolderRow:
    row = sheet.folders.rows[place]
    assert isinstance(row, FolderRow)
    return row


def click(qtbot: QtBot, sheet: SettingsDialog, words: str) -> None:
    """Press the button with these words."""
    button = next(one for one in sheet.findChildren(QPushButton) if one.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_look_changes_at_once_and_stays_after_esc(qtbot: QtBot, window: MainWindow, sheet: SettingsDialog) -> None:
    qtbot.mouseClick(sheet.look.theme.buttons["dark"], Qt.MouseButton.LeftButton)
    assert window.context.theme.color(ThemeColor.CANVAS).name() == "#1b1b1b"
    assert window.actions_["theme-dark"].isChecked()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert window.dispatcher.dialogs.now is None
    assert window.context.settings.theme == "dark"
    window.dispatcher.run("theme-light")


def test_switches_hold_at_once_also_by_space(qtbot: QtBot, window: MainWindow, sheet: SettingsDialog) -> None:
    qtbot.keyClick(sheet.look.animations, Qt.Key.Key_Space)
    assert window.context.settings.animations
    assert window.context.theme.animations
    for name, switch in (("review_hand_picked", sheet.review.hand_picked), ("auto_advance", sheet.review.advance)):
        assert getattr(window.context.settings, name)
        qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
        assert not getattr(window.context.settings, name)


def test_a_folder_leaves_its_subfolders_out_and_is_not_watched(
    qtbot: QtBot, window: MainWindow, sheet: SettingsDialog, library: FakeLibrary
) -> None:
    row = folder(sheet, 0)
    assert row.name.text() == "Phone 2024"
    qtbot.mouseClick(row.watched, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not library.store.roots[PHONE].watched)
    row.subfolders.click()
    qtbot.waitUntil(lambda: not library.store.roots[PHONE].recursive)
    assert library.history.done[-1] == UseSubfolders(PHONE, recursive=False)
    window.dispatcher.handlers.acts.undo()
    qtbot.waitUntil(row.subfolders.isChecked)


def test_a_folder_is_taken_out_where_it_is_listed_and_the_way_back_is_seen(
    qtbot: QtBot, window: MainWindow, sheet: SettingsDialog, library: FakeLibrary
) -> None:
    out = folder(sheet, 0).out
    assert (out.toolTip(), out.accessibleName()) == ("Take out of Photosort", "Take Phone 2024 out of Photosort")
    qtbot.mouseClick(out, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: library.history.done[-1:] == [TakeOutFolder(PHONE)])
    assert window.dispatcher.dialogs.now is None
    qtbot.waitUntil(window.toast.isVisible)


def test_a_drive_that_is_away_is_said(sheet: SettingsDialog) -> None:
    assert folder(sheet, 2).words().startswith("old phone offline · its 23 photos stay in their albums")


def test_thumbnails_are_cleared_and_how_much_that_freed_is_said(
    qtbot: QtBot, window: MainWindow, sheet: SettingsDialog, library: FakeLibrary
) -> None:
    one = library.store.visible()[0].id
    library.photos.thumbnail(one)
    sheet.library.clear.click()
    qtbot.waitUntil(lambda: "freed" in sheet.library.room.words())
    assert one not in library.photos._thumbnails
    assert sheet.library.clear.isEnabled()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("zebra", []),
        ("theme", ["Theme"]),
        ("FORGET", ["Forget everything"]),
        ("appearance", ["Theme", "Animations", "Slide show"]),
    ],
)
def test_a_search_leaves_the_rows_that_are_called_so(
    qtbot: QtBot, sheet: SettingsDialog, text: str, left: list[str]
) -> None:
    qtbot.keyClicks(sheet.field, text)
    shown = [row.name.text() for group in sheet.groups for row in group.rows if row.isVisible()]
    assert shown == left
    assert sheet.nothing.isVisible() is not bool(left)
    sheet.field.clear()
    assert all(row.isVisible() for group in sheet.groups for row in group.rows)


def test_the_search_has_the_keyboard_first(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.dispatcher.run("settings")
    sheet = dialog(qtbot, window, SettingsDialog)
    assert isinstance(sheet, SettingsDialog)
    qtbot.waitUntil(sheet.field.hasFocus)


def test_what_a_search_finds_is_one_list_at_the_top(qtbot: QtBot, window: MainWindow, sheet: SettingsDialog) -> None:
    def places() -> list[QPoint]:
        return [one.mapTo(sheet.panel, QPoint(0, 0)) for one in (sheet.folders, sheet.look, sheet.encoder)]

    apart = places()
    assert apart[1].x() > apart[0].x()
    qtbot.keyClicks(sheet.field, "photos")  # found in both columns
    shown = [group for group in sheet.groups if group.isVisible()]
    qtbot.waitUntil(lambda: len({group.mapTo(sheet.panel, QPoint(0, 0)).x() for group in shown}) == 1)
    tops = [group.mapTo(sheet.panel, QPoint(0, 0)).y() for group in shown]
    assert len(shown) > 2
    assert tops == sorted(tops)
    assert tops[0] == apart[0].y()
    sheet.field.clear()
    qtbot.waitUntil(lambda: places() == apart)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_the_search_leads_to_the_first_setting_that_it_found(qtbot: QtBot, active: MainWindow, key: Qt.Key) -> None:
    active.dispatcher.run("settings")
    sheet = dialog(qtbot, active, SettingsDialog)
    assert isinstance(sheet, SettingsDialog)
    qtbot.waitUntil(sheet.field.hasFocus)
    qtbot.keyClicks(sheet.field, "animations")
    qtbot.keyClick(sheet.field, key)
    qtbot.waitUntil(sheet.look.animations.hasFocus)
    assert active.dispatcher.dialogs.now is sheet


def test_ctrl_f_goes_to_the_search(qtbot: QtBot, window: MainWindow, sheet: SettingsDialog) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    sheet.look.animations.setFocus()
    qtbot.keyClick(sheet.look.animations, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(sheet.field.hasFocus)


@pytest.mark.parametrize(
    ("words", "kind"), [("Show…", StoredDialog), ("Change keys…", KeysDialog), ("Forget everything…", Dialog)]
)
def test_a_sheet_over_the_settings_leads_back_to_them(
    qtbot: QtBot, window: MainWindow, sheet: SettingsDialog, words: str, kind: type[Dialog]
) -> None:
    click(qtbot, sheet, words)
    asked = window.dispatcher.dialogs.now
    assert type(asked) is kind
    assert not sheet.isVisible()
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert window.dispatcher.dialogs.now is sheet
    assert sheet.isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert sheet.isAncestorOf(focus)
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert window.dispatcher.dialogs.now is None


def test_forgetting_from_what_is_stored_asks_over_the_settings(
    qtbot: QtBot, window: MainWindow, sheet: SettingsDialog
) -> None:
    click(qtbot, sheet, "Show…")
    stored = window.dispatcher.dialogs.now
    assert isinstance(stored, StoredDialog)
    stored.action.click()
    qtbot.waitUntil(lambda: window.dispatcher.dialogs.now not in (stored, sheet))
    asked = window.dispatcher.dialogs.now
    assert asked is not None
    assert asked.title.full() == "Forget everything?"
    assert not sheet.isVisible()
    asked.cancel.click()
    assert window.dispatcher.dialogs.now is sheet
    assert sheet.isVisible()


def _forgotten(qtbot: QtBot, window: MainWindow) -> str:
    """What the question before forgetting counts."""
    window.dispatcher.run("forget")
    asked = dialog(qtbot, window, Dialog)
    counted = asked.subtitle.text()
    asked.cancel.click()
    return counted.partition("\n")[0]


def test_forgetting_counts_what_would_go(qtbot: QtBot, window: MainWindow, sheet: SettingsDialog) -> None:
    click(qtbot, sheet, "Forget everything…")
    asked = window.dispatcher.dialogs.now
    assert asked is not None
    assert asked.subtitle.text().startswith("16 albums · 3 names that you gave\n")
    assert "Your photos stay where they are" in asked.subtitle.text()
    assert asked.first_focus() is asked.cancel
    with qtbot.waitSignal(window.context.forgetAsked):
        asked.action.click()


def test_forgetting_counts_all_that_the_person_said(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    first, second, third = library.photos.ids(View())[:3]
    apples = album(window, "Apples").id
    do = library.history.do
    do(MarkPhotos((first,), Mark.KEPT))
    do(Favour((third,), favourite=True))
    do(MakeSmartAlbum("Bills", "receipt last year"))
    do(ChooseCover(apples, library.photos.ids(View(album=apples))[1]))
    qtbot.waitUntil(lambda: window.context.overview.now.counts.kept == 1)
    qtbot.waitUntil(lambda: any(one.own_cover for one in window.context.overview.now.albums))
    head = "16 albums · 1 smart album · 3 names that you gave · 1 cover that you chose"
    assert _forgotten(qtbot, window) == f"{head} · 1 mark · 1 favourite"
    do(MarkPhotos((second, third), Mark.REJECTED))
    do(Favour((first,), favourite=True))
    qtbot.waitUntil(lambda: window.context.overview.now.counts.rejected == 2)
    qtbot.waitUntil(lambda: window.context.overview.now.counts.favourites == 2)
    assert _forgotten(qtbot, window) == f"{head} · 3 marks · 2 favourites"


def test_another_language_makes_the_window_anew(
    qtbot: QtBot, window: MainWindow, sheet: SettingsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "place", lambda: tmp_path / "settings.toml")
    box = next(one for one in sheet.findChildren(QComboBox) if one.accessibleName() == "Language")
    assert [box.itemText(row) for row in range(box.count())] == ["As the system", "British English", "Deutsch"]
    with qtbot.waitSignal(window.context.restartAsked):
        box.setCurrentIndex(2)
        box.activated.emit(2)
    assert settings.load().language == "de"


def test_another_encoder_is_used_once_the_person_says_so(
    qtbot: QtBot, window: MainWindow, sheet: SettingsDialog
) -> None:
    assert not sheet.encoder.use.isVisible()
    sheet.encoder.box.setCurrentIndex(sheet.encoder.box.findData(SCRATCH))
    assert "looked at anew" in sheet.encoder.row.words()
    assert window.context.settings.encoder == ENCODER
    with qtbot.waitSignal(window.context.restartAsked):
        sheet.encoder.use.click()
    assert window.context.settings.encoder == SCRATCH


def test_another_encoder_says_what_waits_for_it(sheet: SettingsDialog) -> None:
    before = sheet.encoder.row.words()
    sheet.encoder.box.setCurrentIndex(sheet.encoder.box.findData(SCRATCH))
    words = sheet.encoder.row.words()
    assert "knows nothing" in words  # what it needs
    assert "no similar photos and no photo map" in words
    sheet.encoder.box.setCurrentIndex(sheet.encoder.box.findData(ENCODER))
    assert sheet.encoder.row.words() == before


def test_learning_again_closes_the_settings_and_begins(qtbot: QtBot, window: MainWindow, sheet: SettingsDialog) -> None:
    click(qtbot, sheet, "Learn again…")
    assert window.dispatcher.dialogs.now is None
    qtbot.waitUntil(lambda: "propose" in organizer(window).asked)


@pytest.fixture
def own(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place of the library, which is the person's own."""
    monkeypatch.setattr(window.context.library, "directory", paths.own_library())
    return paths.own_library()


def test_the_library_moves_to_an_empty_folder(
    qtbot: QtBot, window: MainWindow, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.dispatcher.run("settings")
    sheet = dialog(qtbot, window, SettingsDialog)
    assert isinstance(sheet, SettingsDialog)
    monkeypatch.setattr(library_rows, "choose_folder", lambda *_: bytes(tmp_path))
    (tmp_path / "letter.txt").write_text("dear")
    click(qtbot, sheet, "Move…")
    assert "is not empty" in sheet.library.room.words()
    (tmp_path / "letter.txt").unlink()
    with qtbot.waitSignal(window.context.moveAsked) as asked:
        click(qtbot, sheet, "Move…")
    assert asked.args == [tmp_path]
    monkeypatch.setattr(library_rows, "on_removable_drive", lambda _: True)
    click(qtbot, sheet, "Move…")
    question = window.dispatcher.dialogs.now
    assert question is not None
    assert "This drive can be unplugged" in question.subtitle.text()
    question.reject()
    assert window.dispatcher.dialogs.now is sheet
    click(qtbot, sheet, "Move…")
    question = window.dispatcher.dialogs.now
    assert question is not None
    with qtbot.waitSignal(window.context.moveAsked) as asked:
        question.action.click()
    assert asked.args == [tmp_path]


def test_a_library_that_is_named_elsewhere_is_not_moved(sheet: SettingsDialog) -> None:
    assert not sheet.library.elsewhere.isEnabled()


@pytest.mark.parametrize(("size", "columns"), [((1440, 900), 2), ((800, 600), 1)])
def test_a_narrow_sheet_has_one_column_and_scrolls(
    qtbot: QtBot, window: MainWindow, size: tuple[int, int], columns: int
) -> None:
    window.resize(*size)
    window.dispatcher.run("settings")
    sheet = dialog(qtbot, window, SettingsDialog)
    assert isinstance(sheet, SettingsDialog)
    lefts = {group.mapTo(sheet, group.rect().topLeft()).x() for group in sheet.groups}
    assert len(lefts) == columns
    widest = max(group.mapTo(sheet.panel, group.rect().topRight()).x() for group in sheet.groups)
    assert widest < sheet.panel.width()


def test_own_keys_are_counted(qtbot: QtBot, window: MainWindow) -> None:
    window.context.set_settings(replace(window.context.settings, keys={"rename": "F3"}))
    window.dispatcher.run("settings")
    sheet = dialog(qtbot, window, SettingsDialog)
    assert isinstance(sheet, SettingsDialog)
    [keys] = [group for group in sheet.groups if isinstance(group, KeysGroup)]
    said = keys.rows[0].more.text()
    assert said.startswith("1 of ")
    assert said.endswith("keys changed by you")


@pytest.mark.parametrize(
    ("text", "name"), [("dark", "Theme"), ("night", "Theme"), ("german", "Language"), ("deutsch", "Language")]
)
def test_the_search_finds_choices(sheet: SettingsDialog, text: str, name: str) -> None:
    sheet.field.setText(text)
    assert [row.name.text() for group in sheet.groups for row in group.rows if row.isVisible()] == [name]


def test_the_graphics_processor_is_offered_where_there_is_one(qtbot: QtBot, window: MainWindow) -> None:
    def switches() -> list[Switch]:
        return [one for one in shown.findChildren(Switch) if one.accessibleName() == "Use the graphics processor"]

    organizer(window).offered = "CUDAExecutionProvider"
    window.dispatcher.run("settings")
    shown = dialog(qtbot, window, SettingsDialog)
    qtbot.waitUntil(lambda: bool(switches()))
    with qtbot.waitSignal(window.context.restartAsked):
        switches()[0].click()
    assert window.context.settings.graphics


def test_where_there_is_no_graphics_processor_none_is_offered(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str | None] = []
    real = EncoderGroup._offer

    def offer(group: EncoderGroup, what: str | None) -> None:
        real(group, what)
        told.append(what)

    monkeypatch.setattr(EncoderGroup, "_offer", offer)
    window.dispatcher.run("settings")
    shown = dialog(qtbot, window, SettingsDialog)
    assert isinstance(shown, SettingsDialog)
    qtbot.waitUntil(lambda: told == [None])
    assert "graphics" not in " ".join(row.words() for row in shown.encoder.rows)


def test_why_a_library_cannot_be_moved_is_told(sheet: SettingsDialog) -> None:
    move = next(one for one in sheet.findChildren(QPushButton) if one.text() == "Move…")
    assert (move.isEnabled(), "own library" in move.toolTip()) == (False, True)
