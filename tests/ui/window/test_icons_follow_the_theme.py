"""Icons follow the theme at once, where the window or a sheet shows them while it changes."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from photosort.organizing.progress import Phase, Progress
from photosort.ui.style.theme import Scheme, ThemeColor
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog

OF_ICONS = (
    ThemeColor.TEXT,
    ThemeColor.TEXT2,
    ThemeColor.TEXT3,
    ThemeColor.ACCENT,
    ThemeColor.DANGER,
    ThemeColor.ONFILL,
)
ROUNDED = 8  # of 255: thin lines are hardly ever quite opaque


def _colour(button: QAbstractButton) -> QColor:
    """Of the icon where it is most opaque."""
    image = button.icon().pixmap(QSize(16, 16)).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = [image.pixelColor(x, y) for y in range(image.height()) for x in range(image.width())]
    return max(pixels, key=QColor.alpha)


def _near(one: QColor, other: QColor) -> bool:
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return all(abs(mine - its) <= ROUNDED for mine, its in pairs)


def _stale(window: MainWindow) -> set[str]:
    now = [window.context.theme.color(color) for color in OF_ICONS]
    buttons = [one for one in window.findChildren(QAbstractButton) if one.isVisible() and not one.icon().isNull()]
    assert buttons
    return {one.accessibleName() or one.text() for one in buttons if not any(_near(_colour(one), c) for c in now)}


@pytest.mark.parametrize("phase", [Phase.READING, Phase.PAUSED])
def test_after_the_theme_has_changed(qtbot: QtBot, window: MainWindow, phase: Phase) -> None:
    window.status_bar.show_progress(Progress(phase, done=3, total=9))
    window.dispatcher.run("settings")
    dialog(qtbot, window, Dialog)
    for scheme in (Scheme.LIGHT, Scheme.DARK, Scheme.LIGHT):
        window.context.theme.set_scheme(scheme)
        assert _stale(window) == set()
