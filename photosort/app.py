"""The composition root of the window: what is made in which order, what a failure looks like, how all of it ends."""

import logging
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from photosort import assets, log, paths, settings
from photosort.library.library import Library
from photosort.model.problem import PhotosortError
from photosort.organizing.demo import offer_demo
from photosort.organizing.live import LiveLibrary
from photosort.organizing.opening import open_library
from photosort.organizing.organizer import Organizer
from photosort.ui.context import Context
from photosort.ui.i18n import install_translation, tr
from photosort.ui.main_window import MainWindow
from photosort.ui.system_trash import system_trash
from photosort.ui.theme import Scheme, Theme

_log = logging.getLogger("photosort.app")
_SCHEMES = {"auto": Scheme.SYSTEM, "light": Scheme.LIGHT, "dark": Scheme.DARK}


class Failures:
    """Says what nobody caught: every one goes to the log, each kind once to the person."""

    def __init__(self) -> None:
        self._before = sys.excepthook
        self._said: set[tuple[type[BaseException], str]] = set()
        self.window: MainWindow | None = None
        sys.excepthook = self

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._before(kind, error, trace)
        where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace is not None else ""
        if self.window is None or issubclass(kind, KeyboardInterrupt) or (kind, where) in self._said:
            return
        self._said.add((kind, where))
        self.window.context.failed.emit(tr("Something went wrong; the log tells more: {error}").format(error=error))

    def close(self) -> None:
        """Give the exceptions back."""
        sys.excepthook = self._before


def main(folders: Sequence[bytes], library_dir: Path) -> int:
    """Show the window of a library until it is closed, and add folders to it.

    Args:
        folders: absolute paths of folders to add and organize.
        library_dir: the folder of the library; made if need be.

    Returns:
        The exit status: 1 if the library cannot be opened, which was then said.
    """
    log.start()
    failures = Failures()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("photosort")
    app.setApplicationDisplayName("Photosort")
    app.setDesktopFileName("photosort")
    app.setWindowIcon(QIcon(str(assets.path("icons/photosort.svg"))))
    app.setQuitOnLastWindowClosed(True)
    preferences = settings.load()
    translator = install_translation(app, preferences.language)
    theme = Theme(_SCHEMES.get(preferences.theme, Scheme.SYSTEM), animations=preferences.animations)
    theme.apply(app)
    try:
        library = open_library(library_dir, can=system_trash())
    except PhotosortError as error:
        print(error, file=sys.stderr)  # noqa: T201 - also for those who started it in a terminal
        QMessageBox.critical(None, "Photosort", str(error))
        failures.close()
        log.stop()
        return 1
    try:
        return _run(app, library, theme, preferences, list(folders), failures)
    finally:
        library.close()
        failures.close()
        log.stop()
        del translator


def _run(
    app: QApplication,
    library: Library,
    theme: Theme,
    preferences: settings.Settings,
    folders: list[bytes],
    failures: Failures,
) -> int:
    organizer = Organizer(library, encoder=preferences.encoder)
    context = Context(library, organizer, preferences, theme)
    live = LiveLibrary(library, organizer)
    state = QSettings(str(paths.config_dir() / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(context, state)
    failures.window = window
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: window.close_for_good())

    def begin() -> None:
        """After the first paint, so that the window is there before the folders are looked at."""
        live.start()
        if folders:
            window.work.add(folders)
        elif not offer_demo(library, organizer):
            organizer.start()

    try:
        window.show()
        window.begin()
        QTimer.singleShot(0, window, begin)
        status = app.exec()
    finally:
        failures.window = None
        window.release()
        live.close()
        organizer.close()
        context.close()
    state.sync()
    window.deleteLater()
    return status
