"""The menu that paints itself: what is dangerous, off, ticked or pointed at is seen, whichever way one reads."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QImage, QKeySequence, QPixmap, QResizeEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosort.ui.style.theme import Scheme, Theme, ThemeColor
from photosort.ui.widgets.menu import LEFT, Menu, MenuBar, shortcut_text

MERGE, TRASH, OFF, TICKED = "Merge", "Move to trash", "Undo", "Show names"


@pytest.fixture(params=[Scheme.LIGHT, Scheme.DARK])
def theme(request: pytest.FixtureRequest) -> Theme:
    return Theme(request.param, animations=False)


@pytest.fixture
def menu(qtbot: QtBot, theme: Theme) -> Menu:
    made = Menu(theme)
    qtbot.addWidget(made)
    made.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, False)
    merge = made.addAction(MERGE)
    merge.setShortcut(QKeySequence("Ctrl+M"))
    square = QPixmap(17, 17)
    square.fill(QColor(1, 2, 3))
    merge.setIcon(square)
    made.addSeparator()
    made.addAction(TRASH).setProperty("danger", True)
    made.addAction(OFF).setEnabled(False)
    ticked = made.addAction(TICKED)
    ticked.setCheckable(True)
    ticked.setChecked(True)
    made.resize(320, made.sizeHint().height())
    return made


def _entry(menu: Menu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == text)


def _colours(image: QImage, rect: QRect) -> set[int]:
    return {image.pixel(x, y) for x in range(rect.left(), rect.right()) for y in range(rect.top(), rect.bottom())}


def _seen(menu: Menu, colour: QColor, rect: QRect) -> bool:
    return colour.rgb() in _colours(menu.grab().toImage(), rect)


def test_what_leads_to_the_trash_is_red_and_nothing_else_is(menu: Menu, theme: Theme) -> None:
    danger = theme.color(ThemeColor.DANGER)
    for action in menu.actions():
        assert _seen(menu, danger, menu.actionGeometry(action)) is (action.text() == TRASH)


def test_what_is_off_is_pale(menu: Menu, theme: Theme) -> None:
    words = menu.actionGeometry(_entry(menu, OFF))
    assert not _seen(menu, theme.color(ThemeColor.TEXT), words)
    assert _seen(menu, theme.color(ThemeColor.TEXT), menu.actionGeometry(_entry(menu, TICKED)))


def test_a_tick_is_a_plate_behind_the_icon(menu: Menu, theme: Theme) -> None:
    entry = _entry(menu, TICKED)
    place = menu.actionGeometry(entry).adjusted(0, 0, LEFT - menu.actionGeometry(entry).width(), 0)
    assert _seen(menu, theme.color(ThemeColor.SOFT), place)
    entry.setChecked(False)
    assert not _seen(menu, theme.color(ThemeColor.SOFT), place)


def test_a_separator_is_one_line(menu: Menu, theme: Theme) -> None:
    rect = menu.actionGeometry(menu.actions()[1])
    image = menu.grab().toImage()
    line = theme.color(ThemeColor.LINE).rgb()
    rows = [y for y in range(rect.top(), rect.bottom() + 1) if image.pixel(rect.center().x(), y) == line]
    assert rows == [rect.center().y()]


def test_the_entry_under_the_pointer_has_a_plate(menu: Menu, theme: Theme) -> None:
    entry = _entry(menu, MERGE)
    plate = theme.color(ThemeColor.PRESS if theme.dark else ThemeColor.HOVER)
    beside_the_words = QPoint(menu.actionGeometry(entry).right() - 4, menu.actionGeometry(entry).center().y())
    assert menu.grab().toImage().pixelColor(beside_the_words) != plate
    menu.setActiveAction(entry)
    assert menu.grab().toImage().pixelColor(beside_the_words) == plate


def test_icons_stand_where_reading_begins(menu: Menu) -> None:
    def middle_of_icon() -> float:
        rect = menu.actionGeometry(_entry(menu, MERGE))
        image = menu.grab().toImage()
        y = rect.center().y()
        found = [x for x in range(rect.left(), rect.right()) if image.pixel(x, y) == QColor(1, 2, 3).rgb()]
        assert found
        return (sum(found) / len(found) - rect.left()) / rect.width()

    assert middle_of_icon() < 0.2
    menu.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert middle_of_icon() > 0.8


def test_words_stand_beside_their_icon_in_either_direction(menu: Menu, theme: Theme) -> None:
    paper = theme.color(ThemeColor.RAISED)

    def beside() -> tuple[int, int]:
        image = menu.grab().toImage()
        rect = menu.actionGeometry(_entry(menu, OFF))
        inked = [
            x
            for x in range(rect.left() + 2, rect.right() - 2)
            if any(image.pixelColor(x, y) != paper for y in range(rect.top() + 4, rect.bottom() - 4))
        ]
        return inked[0] - rect.left(), rect.right() - inked[-1]

    from_left, _ = beside()
    menu.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    _, from_right = beside()
    assert abs(from_left - from_right) <= 3


def test_keys_are_told_as_the_system_writes_them_or_as_a_hint(menu: Menu) -> None:
    assert shortcut_text(_entry(menu, MERGE)) == QKeySequence("Ctrl+M").toString(QKeySequence.SequenceFormat.NativeText)
    assert shortcut_text(_entry(menu, TRASH)) == ""
    _entry(menu, TRASH).setProperty("hint", "Del")
    assert shortcut_text(_entry(menu, TRASH)) == "Del"


def test_the_menu_bar_hides_mnemonics_and_ends_in_a_line(qtbot: QtBot, theme: Theme) -> None:
    bar = MenuBar(theme)
    qtbot.addWidget(bar)
    album = bar.addAction("&Album")
    bar.resize(400, bar.sizeHint().height())
    marked = bar.grab().toImage()
    assert marked.pixelColor(200, bar.height() - 1) == theme.color(ThemeColor.LINE)
    assert marked.pixelColor(200, bar.height() - 2) == theme.color(ThemeColor.CHROME)
    album.setText("Album")
    assert bar.grab().toImage() == marked, "no letter is underlined"


def test_every_entry_has_room_for_its_words_and_keys(menu: Menu) -> None:
    _entry(menu, OFF).setText("An entry that is longer than all the others, and than the menu was")
    menu.aboutToShow.emit()  # what `popup` begins with
    menu.resize(menu.sizeHint())
    for action in menu.actions():
        assert action.isSeparator() or menu.actionGeometry(action).width() >= menu.room_for(action)


def test_what_is_chosen_of_a_menu_without_icons_has_a_tick(menu: Menu, theme: Theme) -> None:
    entry = _entry(menu, TICKED)
    place = menu.actionGeometry(entry).adjusted(0, 0, LEFT - menu.actionGeometry(entry).width(), 0)
    assert _seen(menu, theme.color(ThemeColor.ACCENT), place)
    entry.setChecked(False)
    assert not _seen(menu, theme.color(ThemeColor.ACCENT), place)


def test_on_x11_what_lies_outside_the_round_corners_is_cut_off(menu: Menu, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    QApplication.sendEvent(menu, QResizeEvent(menu.size(), menu.size()))
    shape, middle, bottom = menu.mask(), menu.height() // 2, menu.height() - 1
    corners = (QPoint(0, 0), QPoint(319, 0), QPoint(0, bottom), QPoint(319, bottom))
    assert [shape.contains(corner) for corner in corners] == [False] * 4
    assert [shape.contains(QPoint(x, middle)) for x in (0, 319)] == [True, True]


def test_a_menu_stays_on_the_screen(qtbot: QtBot, theme: Theme) -> None:
    menu = Menu(theme)
    qtbot.addWidget(menu)
    menu.addAction("Use as the person’s picture, whatever that may be").setShortcut(QKeySequence("Ctrl+Shift+M"))
    screen = QGuiApplication.primaryScreen().availableGeometry()
    menu.popup(QPoint(screen.right() - 40, 100))
    assert menu.geometry().right() <= screen.right()
    assert menu.width() >= menu.minimumWidth()
    menu.close()
