"""A token that long work asks now and then: go on, wait, or stop."""

import threading


class Cancelled(Exception):
    """The work was cancelled; what was done so far is kept."""


class CancelToken:
    """Shared between the one who works and the one who may pause or cancel. Thread-safe."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._running = threading.Event()
        self._running.set()

    @property
    def cancelled(self) -> bool:
        """Whether the work is to stop."""
        return self._cancelled.is_set()

    @property
    def paused(self) -> bool:
        """Whether the work is to wait."""
        return not self._running.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next check, also when it waits."""
        self._cancelled.set()
        self._running.set()

    def pause(self) -> None:
        """Ask the work to wait at its next check."""
        if not self.cancelled:
            self._running.clear()

    def resume(self) -> None:
        """Let waiting work go on."""
        self._running.set()

    def check(self) -> None:
        """Wait while paused; raise `Cancelled` when cancelled. Called once per batch."""
        self._running.wait()
        if self.cancelled:
            raise Cancelled
