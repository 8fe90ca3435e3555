"""Focus rings show for the keyboard alone."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosort.ui.window.main_window import MainWindow


def key(window: MainWindow) -> None:
    """A key as the native window gets it."""
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    window.ring.eventFilter(window, event)


def click(window: MainWindow) -> None:
    """A click as the native window gets it."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseButtonPress, QPointF(5, 5), QPointF(5, 5), left, left, none)
    window.ring.eventFilter(window, event)


def test_a_ring_follows_the_keyboard_and_not_the_mouse(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    button = window.header.switch
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not window.ring.isVisible()
    key(window)
    assert window.ring.isVisible()
    around = button.mapTo(window, button.rect().topLeft())
    assert window.ring.geometry().contains(around)
    assert window.ring.width() == button.width() + 8
    click(window)
    assert not window.ring.isVisible()


def test_a_slider_has_its_ring_around_the_knob(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    key(window)
    window.status_bar.slider.setFocus(Qt.FocusReason.TabFocusReason)
    assert window.ring.isVisible()
    assert window.ring.width() < window.status_bar.slider.width() / 2


def test_views_paint_their_own_focus(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    key(window)
    window.sidebar.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert QApplication.focusWidget() is window.sidebar.list
    assert not window.ring.isVisible()
    assert window.sidebar.list.keyboard
