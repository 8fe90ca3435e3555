"""Garbage in cycles is looked for on the GUI thread alone: what is found may be a widget, which ends on no other."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


class GarbageCollector(QObject):
    """Collects as Python would, generation by generation, once a second; Python itself does not while this is there.

    Python looks for cycles on whatever thread has just made an object. On a worker, a window that is found there is
    destroyed while the GUI thread uses what belongs to it: the program crashes, or both wait for each other for ever.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY_MS)

    def collect(self) -> None:
        """Collect the oldest generation that is due, and with it the younger ones."""
        due = [count > most > 0 for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if any(due):
            gc.collect(max(number for number, is_due in enumerate(due) if is_due))

    def close(self) -> None:
        """Hand it back to Python, once no other thread is left."""
        self._timer.stop()
        gc.enable()
