"""One call for many: what is asked again and again happens once, when it has been calm for a while."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def debounced(owner: QObject, call: Callable[[], object], after_ms: int = 0) -> QTimer:
    """A timer whose `start()` has `call` called once, so many milliseconds after the last start.

    `stop()` calls it off, `isActive()` tells whether a call is due. It goes with its owner. 0 ms means: once the
    events that wait now have been answered.
    """
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(after_ms)
    timer.timeout.connect(call)
    return timer
