"""What assistive technology is told beyond what Qt tells it by itself: what a widget is, and sentences."""

import sys
from functools import cache

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAccessibleWidget, QComboBox, QLabel, QWidget

from photosort.ui.text.spoken import aloud

_ROLE = "accessibleRole"


def set_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Say what a widget is, where its class does not: a sheet inside the window is a dialog all the same."""
    _install()
    widget.setProperty(_ROLE, role.value)


def as_paragraph(label: QLabel) -> QLabel:
    """Have a label without words yet be a paragraph: read where somebody comes to it.

    Orca reads all plain labels of a sheet as it opens, which takes minutes where there are many.
    """
    set_role(label, QAccessible.Role.Paragraph)
    return label


def name_choices(box: QComboBox, name: str) -> None:
    """Have a box of choices that no label is seen beside be said by its name.

    On Linux Qt gives it the name of what is chosen: what it is called is the label that is its buddy.
    """
    box.setAccessibleName(name)
    label = QLabel(box.parentWidget())
    label.setAccessibleName(name)
    label.setBuddy(box)
    label.hide()


def announce(widget: QWidget, sentence: str) -> None:
    """Have a sentence said once the screen reader is done with what it says now.

    Orca knows announcements from version 45 on. A notification that comes up is spoken by every version of it.
    """
    if not QAccessible.isActive():
        return
    sentence = aloud(sentence)
    if sys.platform != "linux":
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
        return
    window = widget.window()
    voice = window.findChild(_Voice) or _Voice(window)
    voice.setAccessibleName(sentence)
    QAccessible.updateAccessibility(QAccessibleEvent(voice, QAccessible.Event.ObjectShow))


def tell_focus(widget: QWidget) -> None:
    """Tell of the focus that a widget has just got, before something in it is selected.

    Qt tells of it later, once the widget has handled the event. Of a selection in what a screen reader does not know
    to have the focus, Orca says no more than "selected".
    """
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Focus))


def tell_current(view: QAbstractItemView) -> None:
    """Have the current item of a view with the focus said, as Qt does where another one becomes it.

    That is done after what happens now: once a view has handled its focus event, Qt tells of the view itself, and a
    screen reader is where it was told last.
    """
    if QAccessible.isActive():
        QTimer.singleShot(0, view, lambda: _tell_current(view))


def _tell_current(view: QAbstractItemView) -> None:
    if view.hasFocus() and view.currentIndex().isValid():
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(view.currentIndex().row())
        QAccessible.updateAccessibility(event)


def set_tip(widget: QWidget, tip: str) -> None:
    """Give a button a tooltip such as "Details (F8)". Its name is said already; the rest describes it: "F8"."""
    first, _, why = tip.partition("\n")
    _, keys = words_and_keys(first)
    widget.setToolTip(tip)
    widget.setAccessibleDescription(aloud(", ".join(part for part in (keys, why) if part)))


def words_and_keys(tip: str) -> tuple[str, str]:
    """The two parts of "Details (F8)"; no keys where there are none."""
    words, _, keys = tip.removesuffix(")").rpartition(" (")
    return (words, keys) if words and tip.endswith(")") else (tip, "")


def show_words(part: QLabel | QAbstractButton, shown: str) -> None:
    """Show words, and have them said as they are said."""
    part.setText(shown)
    part.setAccessibleName(aloud(shown))


class _Voice(QWidget):
    """Shows nothing: a notification that holds the sentence that was said last."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        set_role(self, QAccessible.Role.Notification)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(1, 1)
        self.lower()
        self.show()


@cache
def _install() -> None:
    QAccessible.installFactory(_made)


def _made(kind: str, thing: QObject) -> QAccessibleInterface | None:  # Qt asks for each class of a thing
    role = thing.property(_ROLE)
    if role is None or not isinstance(thing, QWidget):
        return None
    return QAccessibleWidget(thing, QAccessible.Role(role))
