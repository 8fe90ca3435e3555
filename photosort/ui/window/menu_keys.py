"""Shift+F10 opens the context menu, as the menu key does: Qt hears of it on Windows alone."""

import sys

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication


def open_menu_by(event: QKeyEvent) -> bool:
    """Ask what has the focus for its menu; False where these keys do not, or Qt does it."""
    wanted = event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    now = QApplication.focusWidget()
    if now is None or not wanted or sys.platform != "linux":
        return False
    spot = now.rect().center()
    QCoreApplication.sendEvent(now, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, spot, now.mapToGlobal(spot)))
    return True
