"""Pictures of every view, light and dark, small and large, made with pictures that the program drew itself.

    python tests/screenshots.py OUT [--library DIR] [--only NAME ...] [--font Inter]

The first run draws the demo pictures and organizes them (about a minute);
with --library they are kept for the next.
Names: VIEW-SCHEME-WIDTHxHEIGHT.png, as shared/look does; crowd-* are the extremes, in memory.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QEventLoop, QLocale, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from photosort.library.library import Library
from photosort.library.ports import LibraryPort
from photosort.model.acts import Merge, Remove, Rename
from photosort.model.album import AlbumKind
from photosort.model.view import View
from photosort.organizing.organizer import Organizer
from photosort.organizing.port import OrganizerPort
from photosort.organizing.progress import Phase, Progress
from photosort.settings import Settings
from photosort.ui.pages import places
from photosort.ui.services.context import Context
from photosort.ui.services.notice import Notice
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.style.theme import Scheme, Theme
from photosort.ui.widgets.action_spec import Target
from photosort.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeLibrary, FakeOrganizer

SIZES = ((1440, 900), (800, 600))
EXTREMES = ((800, 600), (2560, 1440))
READING = Progress(Phase.READING, 2, 4, 938, 1490, 61.0, 9.0)
LONG = "A very long name that somebody gave to an album of photos, " * 4


def spin(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_for(ready: Callable[[], bool], seconds: int = 20) -> None:
    """Let the window work until something is so."""
    for _ in range(seconds * 50):
        if ready():
            return
        spin(20)
    raise TimeoutError("the window did not get there")


def organized(folder: Path) -> Library:
    """The library of the demo pictures, drawn and organized if need be."""
    from photosort.demo import render_library
    from photosort.organizing.opening import open_library

    library = open_library(folder / "library")
    if not library.folders.all():
        pictures = folder / "Phone 2024"
        if not pictures.is_dir():
            render_library(pictures)
        library.folders.add(os.fsencode(pictures))
        organizer = Organizer(library)
        organizer.start()
        organizer.wait()
        organizer.close()
        act_a_little(library)
    return library


def act_a_little(library: Library) -> None:
    """Something to see in the history: names, a merge, an act that is undone."""
    albums = sorted((a for a in library.albums.all() if a.kind is AlbumKind.PHOTOS), key=lambda album: -album.count)
    library.history.do(Rename(albums[0].id, "Holidays by the sea"))
    library.history.do(Remove(tuple(library.photos.ids(View(album=albums[1].id))[:3])))
    library.history.do(Rename(next((a for a in albums if a.name == "Dishes"), albums[2]).id, "Pizza nights"))
    library.history.do(Merge((albums[-1].id, albums[-2].id), albums[-2].id))
    library.history.undo()


class Saying(Organizer):
    """An organizer whose progress stands still for its picture."""

    snapshot = Progress()

    def progress(self) -> Progress:
        """What it is told to say."""
        return self.snapshot


@contextmanager
def shown(
    library: LibraryPort, organizer: OrganizerPort, scheme: Scheme, size: tuple[int, int], font: QFont | None
) -> Iterator[MainWindow]:
    """A window on a library."""
    theme = Theme(scheme, animations=False, font=font)
    app = cast("QApplication", QApplication.instance())
    theme.apply(app)
    settings = Settings(theme=scheme.value)
    context = Context(library, lambda: organizer, settings, theme)
    window = MainWindow(context)
    window.resize(*size)
    window.show()
    window.begin()
    window.organizing.start()
    wait_for(lambda: context.overview.loaded)
    spin(600)
    yield window
    window.release()
    window.close_for_good()
    context.close()
    theme.changed.disconnect()


class Camera:
    """Takes the pictures of one window."""

    def __init__(self, window: MainWindow, out: Path, suffix: str, only: list[str]) -> None:
        self.window, self._out, self._suffix, self._only = window, out, suffix, only

    def take(self, name: str, settle: int = 700) -> None:
        """Save the window as it is."""
        spin(settle)
        if not self._only or any(name.startswith(wanted) for wanted in self._only):
            self.window.grab().save(str(self._out / f"{name}-{self._suffix}.png"))


def tour(camera: Camera, organizer: Saying) -> None:
    """Every view of a library with photos."""
    window = camera.window
    context, go = window.context, window.navigator.go
    go(places.ALBUMS)
    organizer.snapshot = READING
    camera.take("albums", 1200)
    organizer.snapshot = Progress()
    for place, name in ((places.JUNK, "junk"), (places.PROBLEMS, "problems"), (places.MAP, "map"), (places.ALL, "all")):
        go(place)
        camera.take(name, 8000 if place == places.MAP else 900)
    largest = max(context.overview.now.albums, key=lambda album: album.count)
    context.openAlbum.emit(largest.id)
    camera.take("album", 900)
    page = window.page()
    assert page is not None
    page.select_all()
    camera.take("album-selected", 900)
    window.dispatcher.run("move")
    camera.take("move")
    _dismiss(window)
    photos = list(page.selected_photos())
    context.openPhoto.emit(PhotoToShow(photos[len(photos) // 2], page.view()))
    camera.take("viewer", 2000)
    window.navigator.back()
    go(places.ALBUMS)
    held = max(context.overview.now.albums, key=lambda album: (album.held_back, album.count))
    window.actions_.ask("trash-album", Target(albums=(held.id,)))
    wait_for(lambda: window.dispatcher.dialogs.is_open)
    camera.take("review", 1200)
    _dismiss(window)
    for name in ("album-count", "apply", "shortcuts", "settings"):
        window.dispatcher.run(name)
        camera.take("granularity" if name == "album-count" else name, 1200)
        if name == "album-count":
            window.dispatcher.run(name)
        _dismiss(window)
    window.toast.say(Notice("Moved 212 photos to the trash · 401 MB", icon="trash-2", action="Undo"))
    window.dispatcher.run("history")
    camera.take("undo", 900)
    window.dispatcher.run("history")


def _dismiss(window: MainWindow) -> None:
    if window.dispatcher.dialogs.now is not None:
        window.dispatcher.dialogs.now.reject()


def crowd(out: Path, font: QFont | None, only: list[str]) -> None:
    """1, 100 and 1,000 albums with names of 200 characters."""
    for many in (1, 100, 1000):
        library = FakeLibrary(many=many, most=many, names=LONG)
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            for size in EXTREMES:
                with shown(library, FakeOrganizer(library), scheme, size, font) as window:
                    camera = Camera(window, out, f"{many}-{scheme.value}-{size[0]}x{size[1]}", only)
                    camera.take("crowd-albums", 900)
                    window.context.openAlbum.emit(window.context.overview.now.albums[0].id)
                    camera.take("crowd-album", 900)
                    window.navigator.go(places.JUNK)
                    camera.take("crowd-junk", 600)


def main() -> int:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--library", type=Path, help="where to keep the pictures and their library for the next time")
    parser.add_argument("--only", nargs="*", default=[], help="beginnings of names")
    parser.add_argument("--font", default="", help="family, at 13 pixels, as in shared/look; default: the system's")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    QLocale.setDefault(QLocale("en_GB"))
    _app = QApplication(sys.argv[:1])
    font = QFont(given.font) if given.font else None
    if font is not None:
        font.setPointSizeF(9.75)
    with tempfile.TemporaryDirectory() as temporary:
        os.environ["XDG_CONFIG_HOME"] = temporary  # the windows remember what they look like, but not for the person
        library = organized(given.library or Path(temporary))
        organizer = Saying(library)
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            for size in SIZES:
                suffix = f"{scheme.value}-{size[0]}x{size[1]}"
                nothing = FakeLibrary(empty=True)
                with shown(nothing, FakeOrganizer(nothing), scheme, size, font) as window:
                    Camera(window, given.out, suffix, given.only).take("empty")
                with shown(library, organizer, scheme, size, font) as window:
                    tour(Camera(window, given.out, suffix, given.only), organizer)
        organizer.close()
        library.close()
    crowd(given.out, font, given.only)
    return 0


if __name__ == "__main__":
    sys.exit(main())
