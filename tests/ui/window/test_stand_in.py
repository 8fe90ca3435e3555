"""What is seen between two windows: the picture of the first, covered, with words, until somebody closes it."""

from pytestqt.qtbot import QtBot

from photosort.ui.style.theme import ThemeColor
from photosort.ui.window.main_window import MainWindow
from photosort.ui.window.stand_in import StandIn


def test_a_window_that_has_ended_is_seen_covered_where_it_was(qtbot: QtBot, window: MainWindow) -> None:
    theme = window.context.theme
    window.resize(720, 560)  # no larger than the screen
    window.hide()
    stand_in = StandIn(window, "One moment…", theme)
    qtbot.addWidget(stand_in)
    stand_in.appear()
    assert stand_in.isVisible()
    assert stand_in.size() == window.size()
    assert stand_in.accessibleName() == "One moment…"
    covered = stand_in.grab().toImage()
    middle = window.rect().center()
    words = {covered.pixelColor(x, middle.y()).name() for x in range(middle.x() - 60, middle.x() + 60)}
    assert theme.color(ThemeColor.RAISED).name() in words, "the plate of the words"
