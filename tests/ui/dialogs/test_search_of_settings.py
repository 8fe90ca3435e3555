"""The words that people look for among the settings, in English and German, and the lines that they lead to."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from pytestqt.qtbot import QtBot

from photosort.ui.dialogs.export_folders_dialog import ExportFoldersDialog
from photosort.ui.dialogs.settings.settings_dialog import SettingsDialog
from photosort.ui.services.context import Context
from photosort.ui.text.i18n import install_translation, remove_translation
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import begun, dialog

LANGUAGE, THEME, KEYS, SIZE = "languages", "sun-moon", "keyboard", "image"
STORED, FORGET, ENCODER, REVIEW, FOLDERS = "shield", "trash-2", "cpu", "eye", "folder-plus"
PEOPLE, FORGET_FACES = "scan-face", "trash-2"
EXPORT, TRASH = "folder-output", "trash-2"
COPIES = ["copy", "copy", "search", "check"]  # the page, showing them, more like these, keeping the best

# A word, the icons of the settings that it finds, and those of the entries of the menus where it finds no setting.
ENGLISH = [
    ("language", [LANGUAGE], []),
    ("dark", [THEME], []),
    ("night", [THEME], []),
    ("keyboard", [KEYS], []),
    ("shortcuts", [KEYS], []),
    ("memory", [SIZE, ENCODER], []),
    ("disk space", [SIZE], []),
    ("privacy", [STORED, FORGET, PEOPLE, FORGET_FACES], []),
    ("cloud", [STORED], []),
    ("delete", [FORGET, REVIEW, PEOPLE, FORGET_FACES], []),
    ("import", [FOLDERS], []),
    ("sidecar", [], [EXPORT]),
    ("XMP", [], [EXPORT]),
    ("keywords", [], [EXPORT]),
    ("raw", [], [TRASH]),
    ("duplicate", [], COPIES),
    ("zebra", [], []),
]
GERMAN = [
    ("Sprache", [LANGUAGE], []),
    ("language", [LANGUAGE], []),
    ("dunkel", [THEME], []),
    ("Nachtmodus", [THEME], []),
    ("Tastatur", [KEYS], []),
    ("Tastenkürzel", [KEYS], []),
    ("Speicher", [SIZE, STORED, ENCODER], []),
    ("Arbeitsspeicher", [ENCODER], []),
    ("Datenschutz", [STORED, PEOPLE, FORGET_FACES], []),
    ("Privatsphäre", [STORED, FORGET], []),
    ("löschen", [FORGET, REVIEW, FORGET_FACES], []),
    ("Filialdatei", [], [EXPORT]),
    ("begleit", [], [EXPORT]),
    ("Schlagwörter", [], [EXPORT]),
    ("xmp", [], [EXPORT]),
    ("raw", [], [TRASH]),
    ("Duplikate", [], COPIES),
    ("Dubletten", [], ["search"]),
    ("Zebra", [], []),
]


@pytest.fixture(params=["en", "de"])
def table(qapp: QCoreApplication, request: pytest.FixtureRequest) -> Iterator[list[tuple[str, list[str], list[str]]]]:
    """In that language."""
    translator = install_translation(qapp, request.param)
    yield {"en": ENGLISH, "de": GERMAN}[request.param]
    remove_translation(qapp, translator)
    QLocale.setDefault(QLocale("en_GB"))


def test_the_words_of_people_lead_to_the_right_lines(
    qtbot: QtBot, table: list[tuple[str, list[str], list[str]]], context: Context
) -> None:
    window = begun(qtbot, context, 1200, 800)
    window.dispatcher.run("settings")
    sheet = dialog(qtbot, window, SettingsDialog)
    assert isinstance(sheet, SettingsDialog)
    for word, settings, entries in table:
        sheet.field.setText(word)
        shown = [row.icon for group in sheet.groups for row in group.rows if row.isVisible()]
        assert (shown, [row.icon for row in sheet.menus.rows]) == (settings, entries), word
        assert sheet.nothing.isVisible() is not bool(settings), word
        assert sheet.menus.isVisible() is bool(entries), word
    sheet.field.clear()
    assert all(row.isVisible() for group in sheet.groups for row in group.rows)
    assert not sheet.menus.isVisible()
    window.release()


def test_an_entry_says_in_which_menu_it_is_its_keys_and_what_is_missing(qtbot: QtBot, context: Context) -> None:
    window = begun(qtbot, context, 1200, 800)
    window.dispatcher.run("settings")
    sheet = dialog(qtbot, window, SettingsDialog)
    assert isinstance(sheet, SettingsDialog)
    sheet.field.setText("sidecar")
    [row] = sheet.menus.rows
    assert (row.more.text(), row.isEnabled()) == ("Menu File · Ctrl+Shift+S", True)
    sheet.field.setText("twice")
    [row] = sheet.menus.rows
    assert (row.more.text(), row.isEnabled()) == ("Menu Photo · L · Select photos first", False)
    window.release()


def test_an_entry_is_pressed_and_the_settings_give_way(qtbot: QtBot, active: MainWindow) -> None:
    active.dispatcher.run("settings")
    sheet = dialog(qtbot, active, SettingsDialog)
    assert isinstance(sheet, SettingsDialog)
    qtbot.waitUntil(sheet.field.hasFocus)
    sheet.field.setText("sidecar")
    qtbot.keyClick(sheet.field, Qt.Key.Key_Tab)
    focused = active.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Put albums into folders…"
    [row] = sheet.menus.rows
    # The words let the mouse through.
    qtbot.waitUntil(lambda: active.childAt(row.name.mapTo(active, row.name.rect().center())) is focused)
    qtbot.mouseClick(focused, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(active.dispatcher.dialogs.now, ExportFoldersDialog))
