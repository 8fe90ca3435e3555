"""Files on their way to other programs, by drag, clipboard or file manager, with the bytes of their names."""

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from urllib.parse import quote

from PySide6.QtCore import QByteArray, QMimeData, QProcess, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from photosort import log, paths
from photosort.library.ports import LibraryPort
from photosort.model.photo import Photo, shown
from photosort.ui.services.context import Context
from photosort.ui.text.i18n import tr

URLS = "text/uri-list"
_GNOME = "x-special/gnome-copied-files"  # what Nautilus, Thunar and their relatives paste; they know no bare list
TEXT = "text/plain;charset=utf-8"


def file_url(path: bytes) -> bytes:
    """The URL of a file from the bytes of its path, so that names that are no UTF-8 arrive as they are.

    RFC 8089: every byte that is not unreserved is percent-encoded. `QUrl.fromLocalFile` would change such a name.
    """
    if os.name == "nt":
        return b"file:///" + quote(path.replace(b"\\", b"/"), safe=b"/:").encode("ascii")
    return b"file://" + quote(path, safe=b"/").encode("ascii")


def urls_of(photos: Iterable[Photo]) -> list[bytes]:
    """The URLs of photos, each followed by those of its companions, which travel with it."""
    return [file_url(photo.beside(name)) for photo in photos for name in (photo.name, *photo.companions)]


def with_companions(library: LibraryPort, photos: Sequence[Photo]) -> list[Photo]:
    """The photos with all that belongs to them now, as acts find it; looks into their folders, so in the background."""
    now = library.trash.companions([photo.id for photo in photos])
    return [replace(photo, companions=tuple(one.name for one in now.get(photo.id, ()))) for photo in photos]


def set_urls(data: QMimeData, urls: Sequence[bytes]) -> None:
    """Let files be dragged or pasted."""
    data.setData(URLS, QByteArray(b"\r\n".join(urls) + b"\r\n"))


def copied_files(photos: Iterable[Photo]) -> QMimeData:
    """Photos for the clipboard, to be pasted as copies."""
    data, urls = QMimeData(), urls_of(photos)
    set_urls(data, urls)
    data.setData(_GNOME, QByteArray(b"copy\n" + b"\n".join(urls)))
    return data


def copied_paths(photos: Iterable[Photo]) -> QMimeData:
    """The paths of photos for the clipboard, as text."""
    data, named = QMimeData(), [photo.path for photo in photos]
    data.setText("\n".join(map(shown, named)))
    data.setData(TEXT, QByteArray(b"\n".join(named)))
    return data


def put_on_clipboard(context: Context, data: QMimeData, form: str) -> bool:
    """Offer data to other programs, and say so where that failed: on X11, Qt tells it its own log alone."""
    clipboard = QGuiApplication.clipboard()
    offered = data.data(form)
    clipboard.setMimeData(data)
    copied: bool = clipboard.mimeData().data(form) == offered
    if not copied:
        context.failed.emit(tr("Nothing was copied: another program holds the clipboard. Copy once more."))
    return copied


def open_file(context: Context, path: bytes) -> None:
    """Open a file with the program that the system has for it, or say that this could not be done."""
    url = QUrl.fromEncoded(QByteArray(file_url(path)))
    if not (os.path.isfile(path) and QDesktopServices.openUrl(url)):
        say_no_program(context, path)


def ask_system_to_open(context: Context, path: bytes) -> None:
    """Have Windows or macOS ask with which program a file is to be opened. Written, and not tried on either."""
    asked = False
    if sys.platform == "win32":
        with suppress(OSError):
            os.startfile(os.fsdecode(path), "openas")
            asked = True
    elif sys.platform == "darwin":
        lines = (
            "on run argv",
            "set program to choose application as alias",
            'tell application "Finder" to open (POSIX file (item 1 of argv) as alias) using program',
            "end run",
        )
        words = [part for line in lines for part in ("-e", line)]
        asked, _ = QProcess.startDetached("osascript", [*words, os.fsdecode(path)])
    if not asked:
        say_no_program(context, path)


def say_no_program(context: Context, path: bytes) -> None:
    """Say that nothing else opens a file."""
    name = shown(os.path.basename(path))
    context.failed.emit(tr("The system has no other program that opens {name}.").format(name=name))


def show_log(context: Context) -> None:
    """Open the log with the system's program for it, or else its folder."""
    folder = paths.log_dir()
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder / log.FILE))):
        show_folder(context, os.fsencode(folder))


def show_folder(context: Context, folder: bytes) -> None:
    """Open a folder in the system's file manager, or say that this could not be done."""
    url = QUrl.fromEncoded(QByteArray(file_url(folder)))
    if not (os.path.isdir(folder) and QDesktopServices.openUrl(url)):
        context.failed.emit(tr("The folder {folder} could not be opened.").format(folder=shown(folder)))
