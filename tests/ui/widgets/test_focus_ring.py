"""Focus rings show for the keyboard alone."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from photosort.ui.services.context import Context
from photosort.ui.widgets.header_tools import SearchField
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
    before = window.ring.x()
    qtbot.keyClick(window.status_bar.slider, Qt.Key.Key_Home)
    assert window.ring.x() < before  # it goes with the knob


def test_views_paint_their_own_focus(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    key(window)
    window.sidebar.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert QApplication.focusWidget() is window.sidebar.list
    assert not window.ring.isVisible()
    assert window.sidebar.list.keyboard


def test_a_dialog_that_was_confirmed_by_key_takes_its_button_along(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    key(window)
    dialog = QWidget(window)
    button = QPushButton("Organize", dialog)
    dialog.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert window.ring.isVisible()
    dialog.deleteLater()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    window.status_bar.slider.setFocus(Qt.FocusReason.TabFocusReason)
    assert window.ring.isVisible(), "the ring goes on"


def test_a_search_field_that_is_gone_follows_no_theme(qtbot: QtBot, context: Context) -> None:
    field = SearchField(context, "Search")
    qtbot.addWidget(field)
    field._mark.deleteLater()
    QApplication.sendPostedEvents(field._mark, QEvent.Type.DeferredDelete)
    context.theme.changed.emit()
