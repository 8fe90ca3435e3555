"""Opening the window, or saying what is missing for it."""

import contextlib
import ctypes
import gc
import importlib.util
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from photosort import paths
from photosort.commands.exit_codes import OK
from photosort.model.problem import CommandError
from photosort.ui.services.hand_over import hand_over
from photosort.ui.services.load_qt import load_qt

# What Qt's xcb plugin and its drawing need, and the Debian package of each. Qt itself names only the first that is
# missing, and ends the program without an exception.
_BASE = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
_XCB = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


def show(folders: Sequence[bytes], library: Path | None, *, demo: bool = False) -> int:
    """Open the window and add the folders; or open the demo. Where a window runs, it comes to the front and does so.

    Raises:
        CommandError: a folder does not exist, there is no display, or a part of the system that Qt needs is missing.
    """
    for folder in folders:
        if not os.path.isdir(folder):
            what = "is not a folder" if os.path.lexists(folder) else "does not exist"
            raise CommandError(f"{paths.shown_path(os.path.abspath(folder))} {what}.")
    wanted, directory = [os.path.abspath(folder) for folder in folders], paths.library_dir(library)
    if hand_over(directory, [os.fsencode(paths.demo_library())] if demo else wanted):
        return OK
    check_display()
    # Before multiprocessing is loaded, which takes its processes to where the program was then: that folder may be
    # deleted while the window is open, and its drive could not be ejected.
    with contextlib.suppress(OSError):
        os.chdir(Path.home())
    gc.disable()  # what is loaded here stays: looking for garbage in it, now and later, takes longer than it brings
    try:
        load_qt()
        from photosort import app
    except ImportError as error:
        raise CommandError(f"The window cannot be loaded: {error}.") from error
    gc.freeze()
    gc.enable()
    return app.main(wanted, directory, demo=demo)


def check_display() -> None:
    """Find out beforehand what would make Qt end the program without a word.

    Raises:
        CommandError: with what to do.
    """
    if importlib.util.find_spec("PySide6") is None:
        raise CommandError("The window needs PySide6: install it with: pip install PySide6-Essentials")
    if not sys.platform.startswith("linux"):
        return
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    shows = platform in ("", "xcb", "wayland")
    if shows and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        raise CommandError("There is no display to open a window on. Set DISPLAY, or use: photosort organize FOLDER")
    needed = dict(_BASE)
    if shows and not os.environ.get("WAYLAND_DISPLAY"):
        needed |= _XCB
    missing = [package for library, package in needed.items() if not _loads(library)]
    if missing:
        raise CommandError(
            "The window needs system libraries that are not installed. On Debian and Ubuntu: "
            f"sudo apt-get install {' '.join(missing)}"
        )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
