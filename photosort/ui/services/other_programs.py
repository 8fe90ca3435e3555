"""Files on their way to other programs, by drag, clipboard or file manager, with the bytes of their names."""

import os
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QDesktopServices

from photosort import log, paths
from photosort.model.photo import Photo, shown
from photosort.ui.services.context import Context
from photosort.ui.text.i18n import tr

URLS = "text/uri-list"
_GNOME = "x-special/gnome-copied-files"  # what Nautilus, Thunar and their relatives paste; they know no bare list
_TEXT = "text/plain;charset=utf-8"


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
    data.setData(_TEXT, QByteArray(b"\n".join(named)))
    return data


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
