"""The composition root of the window: what is made in which order, what a failure looks like, how all of it ends."""

import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from photosort import assets, log, paths, private, settings
from photosort.library.library import Library
from photosort.model.problem import PhotosortError
from photosort.organizing.opening import open_library
from photosort.ui.services.context import Context
from photosort.ui.services.system_trash import system_trash
from photosort.ui.services.threads import Lane
from photosort.ui.style.theme import Scheme, Theme
from photosort.ui.text.i18n import install_translation
from photosort.ui.text.messages import error_in_words, in_words
from photosort.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from photosort.organizing.library_watch import LibraryWatch
    from photosort.organizing.organizer import Organizer


_FORGET = 64  # how the window ends when everything is to be erased


class Failures:
    """Says what nobody caught: every one goes to the log, each kind once to the person."""

    def __init__(self, tell: Callable[[str], object]) -> None:
        """`tell` is given a sentence in the person's language."""
        self._tell = tell
        self._before = sys.excepthook
        self._said: set[tuple[type[BaseException], str]] = set()
        sys.excepthook = self

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._before(kind, error, trace)
        where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace is not None else ""
        if issubclass(kind, KeyboardInterrupt) or (kind, where) in self._said:
            return
        self._said.add((kind, where))
        self._tell(error_in_words(error))

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
    app = QApplication(sys.argv[:1])
    app.setApplicationName("photosort")
    app.setApplicationDisplayName("Photosort")
    app.setDesktopFileName("photosort")
    app.setWindowIcon(QIcon(str(assets.path("icons/photosort.svg"))))
    app.setQuitOnLastWindowClosed(True)
    preferences = settings.load()
    translator = install_translation(app, preferences.language)
    theme = Theme(Scheme(preferences.theme), animations=preferences.animations)
    theme.apply(app)
    try:
        while True:
            library = _opened(library_dir, theme)
            if library is None:
                return 1
            try:
                status = _run(app, library, theme, preferences, list(folders))
            finally:
                library.close()
            if status != _FORGET:
                return status
            _forget(library_dir)
            preferences, folders = settings.load(), ()
            theme.set_scheme(Scheme(preferences.theme))
            theme.set_animations(preferences.animations)
    finally:
        log.stop()
        del translator


def _forget(directory: Path) -> None:
    """Erase everything that is stored, the log too, of which a new one begins."""
    from photosort.stored import erase  # which hardly any run needs

    log.stop()
    try:
        erase(directory)
    except (OSError, PhotosortError) as error:
        QMessageBox.critical(None, "Photosort", error_in_words(error))
    log.start()


def _opened(directory: Path, theme: Theme) -> Library | None:
    """The library; one that is damaged is offered to be mended. None where it cannot be opened, which was then said."""
    while True:
        try:
            return open_library(directory, can=system_trash())
        except PhotosortError as error:
            from photosort.ui.window.repair_sheet import MENDABLE, RepairSheet  # which hardly any start needs

            print(error, file=sys.stderr)  # noqa: T201 - also for those who started it in a terminal
            if error.message.code not in MENDABLE:
                QMessageBox.critical(None, "Photosort", in_words(error.message))
                return None
            if RepairSheet(directory, error.message, theme).exec() == RepairSheet.DialogCode.Rejected:
                return None


class Backstage:
    """The organizer and the watching of folders: loaded in the background, after the window is up."""

    def __init__(self, library: Library, encoder: str) -> None:
        self._library = library
        self._encoder = encoder
        self._organizer: Organizer | None = None
        self._making = threading.Lock()
        self._live: LibraryWatch | None = None

    def organizer(self) -> "Organizer":
        """The organizer; made by the first who asks. That imports half of the program, which takes a while."""
        from photosort.organizing.organizer import Organizer

        with self._making:
            if self._organizer is None:
                self._organizer = Organizer(self._library, encoder=self._encoder)
            return self._organizer

    def begin(self, on_unwatched: Callable[[int, float], None], *, at_rest: bool) -> None:
        """Watch the folders, and, unless folders are about to be added, look for what changed; or draw the demo.

        `on_unwatched` is the watcher's, and called on its thread.
        """
        from photosort.organizing.library_watch import LibraryWatch
        from photosort.organizing.offer_demo import offer_demo

        organizer = self.organizer()
        self._live = LibraryWatch(self._library, organizer, on_unwatched)
        self._live.start()
        if at_rest and not offer_demo(self._library, organizer):
            organizer.start()

    def close(self) -> None:
        """End all of it and join the threads."""
        if self._live is not None:
            self._live.close()
        if self._organizer is not None:
            self._organizer.close()


def window_state() -> QSettings:
    """Where the window was, its owner's alone: Qt keeps the permissions of the file that it finds."""
    path = paths.config_dir() / "window.ini"
    with suppress(OSError):  # then it is not kept
        private.make_folder(path.parent)
        private.tighten(path.parent)  # an older version had Qt make it
        private.make_file(path)
    return QSettings(str(path), QSettings.Format.IniFormat)


def _run(
    app: QApplication, library: Library, theme: Theme, preferences: settings.Settings, folders: list[bytes]
) -> int:
    backstage = Backstage(library, preferences.encoder)
    context = Context(library, backstage.organizer, preferences, theme)
    failures = Failures(context.failed.emit)
    state = window_state()
    window = MainWindow(context, state)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: window.close_for_good())

    def ready(_: None) -> None:
        window.organizing.start()
        if folders:
            window.organizing.add(folders)

    def on_unwatched(count: int, seconds: float) -> None:
        context.mailbox.post(lambda: window.status_bar.unwatched.show_unwatched(count, seconds))

    def load() -> None:
        def work() -> None:
            backstage.begin(on_unwatched, at_rest=not folders)

        context.lanes.run(Lane.FILES, work, ready, owner=window)

    try:
        window.show()
        window.begin()
        # Once the first page is there: importing would only slow it down.
        context.overview.changed.connect(load, Qt.ConnectionType.SingleShotConnection)
        context.forgetAsked.connect(lambda: app.exit(_FORGET))
        status = app.exec()
    finally:
        failures.close()
        window.release()
        context.close()
        backstage.close()
    state.sync()
    window.deleteLater()
    return status
