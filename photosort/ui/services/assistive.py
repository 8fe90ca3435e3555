"""What assistive technology is told beyond what Qt tells it by itself: what a widget is, and sentences."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE = "accessibleRole"


def set_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Say what a widget is, where its class does not: a sheet inside the window is a dialog all the same."""
    _install()
    widget.setProperty(_ROLE, role.value)


def announce(widget: QWidget, sentence: str) -> None:
    """Have a sentence said once the screen reader is done with what it says now."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


@cache
def _install() -> None:
    QAccessible.installFactory(_made)


def _made(kind: str, thing: QObject) -> QAccessibleInterface | None:  # Qt asks for each class of a thing
    role = thing.property(_ROLE)
    if role is None or not isinstance(thing, QWidget):
        return None
    return QAccessibleWidget(thing, QAccessible.Role(role))
