"""Photosort's own window on a display, beside a file manager's, both driven by mouse and keyboard."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.neighbours.programs import own_home, running, wait_until

_ROOT = Path(__file__).parents[2]
_HARNESS = _ROOT / "tests" / "e2e" / "harness.py"  # the real program with a quick engine
OURS, THEIRS = (0, 20, 860, 800), (870, 20, 560, 500)  # x, y, width, height
FIRST_PHOTO, THEIR_FOLDER, THEIR_MIDDLE = (330, 180), (1075, 135), (1250, 400)  # on the screen


class Desk:
    """A display with two windows side by side."""

    def __init__(self, display: str, base: Path) -> None:
        self._environment = own_home(base / "home", display)
        self._xdotool("mousemove", 1400, 880)

    @contextmanager
    def photosort(self, library: Path) -> Iterator[None]:
        """The window on a library, at its left."""
        environment = self._environment | {"PYTHONPATH": str(_ROOT)}
        with running(sys.executable, _HARNESS, "-", "--library", library, env=environment):
            self._place("Photosort$", OURS)
            yield

    @contextmanager
    def file_manager(self, command: list[str], folder: Path) -> Iterator[None]:
        """Thunar or PCManFM with a folder, at its right."""
        with running(*command, folder, env=self._environment):
            self._place(f"^{folder.name}", THEIRS)
            yield

    def active(self) -> str:
        """The title of the window that has the keyboard."""
        return self._xdotool("getactivewindow", "getwindowname").strip()

    def activate(self, title: str) -> None:
        """Give a window the keyboard."""
        self._xdotool("search", "--onlyvisible", "--name", title, "windowactivate", "--sync")

    def keys(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self._xdotool("key", key)
            time.sleep(0.5)

    def click(self, place: tuple[int, int]) -> None:
        """Click with the left button."""
        self._xdotool("mousemove", *place, "click", 1)
        time.sleep(0.5)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag with the left button, in steps as a hand does."""
        steps = 10
        self._xdotool("mousemove", *start, "mousedown", 1)
        for step in range(1, steps + 1):
            time.sleep(0.1)
            x, y = (begin + (to - begin) * step // steps for begin, to in zip(start, end, strict=True))
            self._xdotool("mousemove", x, y)
        time.sleep(1)
        self._xdotool("mouseup", 1)

    def _place(self, title: str, place: tuple[int, int, int, int]) -> None:
        wait_until(lambda: self._windows(title) != [], f"a window called {title}")
        time.sleep(2)  # it has its first size by then
        x, y, width, height = place
        for window in self._windows(title):
            self._xdotool("windowsize", window, width, height, "windowmove", window, x, y)
        time.sleep(1)

    def _windows(self, title: str) -> list[str]:
        command = ["xdotool", "search", "--onlyvisible", "--name", title]
        return subprocess.run(
            command, env=self._environment, capture_output=True, text=True, check=False, timeout=60
        ).stdout.split()

    def _xdotool(self, *arguments: str | int) -> str:
        command = ["xdotool", *map(str, arguments)]
        return subprocess.run(
            command, env=self._environment, capture_output=True, text=True, check=True, timeout=60
        ).stdout
