"""The composition root of the window: what is made in which order, what a failure looks like, how all of it ends."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox, QProgressDialog

from photosort import assets, log, paths, private, settings
from photosort.library.library import Library
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.model.value import dataclass
from photosort.move_library import move, settle
from photosort.organizing.opening import open_library
from photosort.organizing.standing import standing
from photosort.stored import erase, erase_demo
from photosort.ui.services.context import Context
from photosort.ui.services.garbage import GarbageCollector
from photosort.ui.services.hand_over import hand_over, hand_over_soon
from photosort.ui.services.notice import Notice
from photosort.ui.services.running_window import RunningWindow
from photosort.ui.services.system_trash import system_trash
from photosort.ui.services.threads import Lane
from photosort.ui.style.theme import Scheme, Theme
from photosort.ui.text.i18n import install_translation, remove_translation, tr
from photosort.ui.text.messages import error_in_words, in_words
from photosort.ui.text.places import place_in_words
from photosort.ui.window.left import Left, come_back, how_left
from photosort.ui.window.main_window import MainWindow
from photosort.ui.window.stand_in import StandIn

if TYPE_CHECKING:
    from photosort.organizing.library_watch import LibraryWatch
    from photosort.organizing.organizer import Organizer, Waiting

COVERS_MS = 400  # for the first covers to come; importing half of the program beside them would only slow them down
OPEN_ELSEWHERE = (MessageCode.LIBRARY_OPEN_ELSEWHERE, MessageCode.LIBRARY_OPEN_IN)


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


@dataclass(frozen=True, slots=True)
class Start:
    """What a window begins with."""

    demo: bool = False
    folders: tuple[bytes, ...] = ()  # to add and organize
    recursive: bool = True  # with those below
    left: Left | None = None  # how the window before was
    waiting: "Waiting | None" = None  # a new grouping that the person has not answered
    moved_to: Path | None = None  # where the library has just been moved
    stand_in: StandIn | None = None  # what is seen until there is a page


@dataclass(frozen=True, slots=True)
class Move:
    """To move the library to a folder, and to begin again there."""

    target: Path


@dataclass(frozen=True, slots=True)
class Forget:
    """To erase everything that is stored, and to begin anew."""


def main(folders: Sequence[bytes], library_dir: Path, *, demo: bool = False) -> int:
    """Show the window of a library until it is closed, and add folders to it.

    Args:
        folders: absolute paths of folders to add and organize.
        library_dir: the folder of the library; made if need be.
        demo: show the demo first, which has a library of its own.

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
    garbage = GarbageCollector()
    preferences = settings.load()
    theme = Theme(Scheme(preferences.theme), animations=preferences.animations)
    theme.apply(app)
    own = library_dir == paths.library_dir() == paths.own_library()
    start, before = Start(demo, tuple(folders)), None
    asked = [os.fsencode(paths.demo_library())] if demo else folders
    running: RunningWindow | None = None
    try:
        while True:
            place = paths.demo_library() if start.demo else library_dir
            library = _opened(place, theme, partial(hand_over_soon, library_dir, asked) if running is None else None)
            if isinstance(library, int):
                if before is None:
                    return library
                start, before = replace(before, stand_in=start.stand_in), None  # where the person came from
                continue
            if running is None and demo and hand_over(library_dir, asked):  # to a start that has the other library
                library.close()
                return 0
            settle(library.directory)
            if running is None or running.library != library_dir:  # later starts look for it where the library is
                running = _listen_instead(running, library_dir)
            if before is not None and before.demo and not start.demo:
                _erase(erase_demo)
            preferences = settings.load()
            translator = install_translation(app, preferences.language)
            try:
                after = _run(app, library, theme, preferences, start, library_dir, running)
                library.close()
                if isinstance(after, Move):
                    before_move, library_dir = library_dir, _moved(library_dir, after.target)
                    after = Start(moved_to=library_dir if library_dir != before_move else None)
            finally:
                library.close()
                remove_translation(app, translator)
            if isinstance(after, int):
                return after
            if isinstance(after, Start):
                start, before = after, Start(start.demo)
                continue
            _forget(library_dir)
            library_dir = paths.library_dir() if own else library_dir
            preferences, start, before = settings.load(), Start(), None
            theme.set_scheme(Scheme(preferences.theme))
            theme.set_animations(preferences.animations)
    finally:
        if running is not None:
            running.close()
        garbage.close()
        log.stop()


def _listen_instead(before: RunningWindow | None, library: Path) -> RunningWindow:
    if before is not None:
        before.close()
    return RunningWindow(library)


def _forget(directory: Path) -> None:
    """Erase everything that is stored, the log too, of which a new one begins."""
    log.stop()
    _erase(lambda: erase(directory))
    log.start()


def _moved(directory: Path, target: Path) -> Path:
    """Move the person's library, and show how far that is. Returns where it is then: where it was, if it did not go."""
    shown = QProgressDialog(tr("Moving the library…"), "", 0, 1000)
    shown.setCancelButton(None)
    shown.setMinimumDuration(0)

    def told(done: int, total: int) -> None:
        shown.setValue(1000 * done // max(1, total))

    try:
        move(directory, target, told)
    except (OSError, PhotosortError) as error:
        QMessageBox.critical(None, "Photosort", error_in_words(error))
    finally:
        shown.close()
    return paths.own_library()


def _erase(work: Callable[[], object]) -> None:
    try:
        work()
    except (OSError, PhotosortError) as error:
        QMessageBox.critical(None, "Photosort", error_in_words(error))


def _opened(directory: Path, theme: Theme, hand_over_instead: Callable[[], bool] | None) -> Library | int:
    """The library; one that is damaged is offered to be mended. Else the exit status, and why was then said.

    A window that has it open may do instead what is wanted: `hand_over_instead` asks it, and nothing is said.
    """
    while True:
        try:
            return open_library(directory, can=system_trash(), words=in_words, places=place_in_words)
        except PhotosortError as error:
            if error.message.code in OPEN_ELSEWHERE and hand_over_instead is not None and hand_over_instead():
                return 0
            from photosort.ui.window.repair_sheet import MENDABLE, RepairSheet  # which hardly any start needs

            print(error, file=sys.stderr)  # noqa: T201 - also for those who started it in a terminal
            if error.message.code not in MENDABLE:
                QMessageBox.critical(None, "Photosort", in_words(error.message))
                return 1
            if RepairSheet(directory, error.message, theme).exec() == RepairSheet.DialogCode.Rejected:
                return 1


class Backstage:
    """The organizer and the watching of folders: loaded in the background, after the window is up."""

    def __init__(self, library: Library, encoder: str, waiting: "Waiting | None", *, accelerated: bool) -> None:
        self._library = library
        self._waiting = waiting
        self._encoder, self._accelerated = encoder, accelerated
        self._organizer: Organizer | None = None
        self._making = threading.Lock()
        self._live: LibraryWatch | None = None

    def organizer(self) -> "Organizer":
        """The organizer; made by the first who asks. That imports half of the program, which takes a while."""
        from photosort.organizing.organizer import Organizer

        with self._making:
            if self._organizer is None:
                self._organizer = Organizer(
                    self._library,
                    encoder=self._encoder,
                    accelerated=self._accelerated,
                    watched=True,
                    waiting=self._waiting,
                )
            return self._organizer

    def waiting(self, encoder: str) -> "Waiting | None":
        """A proposal that the person has not answered, for the organizer that follows with that encoder."""
        if encoder != self._encoder:
            return None
        return self._organizer.waiting if self._organizer is not None else self._waiting

    def begin(self, on_unwatched: Callable[[int, float], None], *, at_rest: bool, demo: bool) -> None:
        """Watch the folders, and, unless folders are about to be added, look for what changed; or fill the demo.

        `on_unwatched` is the watcher's, and called on its thread.
        """
        from photosort.organizing import demo_library
        from photosort.organizing.library_watch import LibraryWatch

        organizer = self.organizer()
        self._live = LibraryWatch(self._library, organizer, on_unwatched)
        self._live.start()
        if demo:
            demo_library.fill(self._library, organizer)
        elif at_rest:
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
    app: QApplication,
    library: Library,
    theme: Theme,
    preferences: settings.Settings,
    start: Start,
    own_library: Path,
    running: RunningWindow,
) -> int | Start | Forget | Move:
    """Show a window until it is closed. Returns the exit status, or what is to follow."""
    backstage = Backstage(library, preferences.encoder, start.waiting, accelerated=preferences.graphics)
    own = own_library if start.demo else None
    context = Context(library, backstage.organizer, preferences, theme, own, partial(standing, library))
    failures = Failures(context.failed.emit)
    state = window_state()
    window = MainWindow(context, state)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: window.close_for_good())

    def ready(_: None) -> None:
        window.organizing.start()
        if start.folders:
            window.organizing.add(start.folders, recursive=start.recursive)

    def on_unwatched(count: int, seconds: float) -> None:
        context.mailbox.post(lambda: window.status_bar.unwatched.show_unwatched(count, seconds))

    def load() -> None:
        def work() -> None:
            backstage.begin(on_unwatched, at_rest=not start.folders, demo=start.demo)

        context.lanes.run(Lane.FILES, work, ready, owner=window)

    after: Start | Forget | Move | None = None

    def go_on(what: Start | Forget | Move) -> None:
        nonlocal after
        after = what
        window.close_for_good()

    queued = Qt.ConnectionType.QueuedConnection  # nobody closes a window that is still handling a drop
    context.forgetAsked.connect(lambda: go_on(Forget()), queued)
    context.moveAsked.connect(lambda target: go_on(Move(target)), queued)

    def begin_anew() -> None:
        go_on(Start(start.demo, left=how_left(window), waiting=backstage.waiting(context.settings.encoder)))

    context.restartAsked.connect(begin_anew, queued)
    context.demoAsked.connect(lambda: go_on(Start(demo=True)), queued)
    context.demoLeft.connect(lambda folders, deep: go_on(Start(False, tuple(folders), deep)), queued)

    def come(folders: list[bytes]) -> None:
        """Another start of the program asks for this window instead of one of its own."""
        window.come_forward()
        if folders == [os.fsencode(paths.demo_library())]:
            if not start.demo:
                context.demoAsked.emit()
        elif folders and start.demo:
            context.demoLeft.emit(folders, True)
        elif folders:
            window.organizing.add(folders)

    running.asked.connect(come)
    if start.left is not None:
        left = start.left
        context.overview.changed.connect(lambda: come_back(window, left), Qt.ConnectionType.SingleShotConnection)
    if start.moved_to is not None:
        where = tr("The library is in {folder} now").format(folder=paths.shown_path(os.fsencode(start.moved_to)))
        notice = Notice(where, "database")
        context.overview.changed.connect(lambda: window.say(notice), Qt.ConnectionType.SingleShotConnection)

    def following() -> Start | Forget | Move | None:
        """What is to follow; the picture of this window stays until the next one is there."""
        if not isinstance(after, Start):
            return after
        words = tr("Leaving the demo…") if start.demo and not after.demo else tr("One moment…")
        stand_in = StandIn(window, words, theme)
        stand_in.appear()
        return replace(after, stand_in=stand_in)

    if start.stand_in is not None:
        context.overview.changed.connect(start.stand_in.close, Qt.ConnectionType.SingleShotConnection)
    if start.folders:
        window.organizing.expect()
    try:
        window.show()
        window.begin()
        context.overview.changed.connect(
            lambda: QTimer.singleShot(COVERS_MS, window, load), Qt.ConnectionType.SingleShotConnection
        )
        status = app.exec()
        follows = following()
    finally:
        running.asked.disconnect(come)
        failures.close()
        window.release()
        context.close()
        backstage.close()
    state.sync()
    window.deleteLater()
    return status if follows is None else follows
