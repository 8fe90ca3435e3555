"""Who has the keyboard, for the parts of the window that follow it wherever it goes."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

Follow = Callable[[QWidget | None, QWidget | None], object]


def follow_focus(call: Follow) -> None:
    """Call a method with who had the focus and who has it now, at every change, as long as its object lives."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.focusChanged.connect(call)
