"""What files say of belonging together: a video that it is a photo's moving half, a JSON file that it is Takeout's."""

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from functools import lru_cache
from io import BufferedReader

from photosort.library.files import takeout
from photosort.library.files.searching import place_of
from photosort.model.value import dataclass
from photosort.online_only import is_online_only
from photosort.regular_file import open_regular

_LARGEST_HALF = 32 << 20  # bytes; phones write two to ten million
_LARGEST_UNKNOWN = 8 << 20  # where the video does not tell how long it is
_LONGEST_HALF_S = 6.0
_APART_S = 10.0  # between the times of a photo and of its moving half
_MOST_ATOMS = 100  # at the top of a file; a phone writes five
_LARGEST_MOOV = 4 << 20
_HEAD = 256 << 10  # bytes of a picture in which its Exif is looked for
_EPOCH_1904 = datetime(1904, 1, 1, tzinfo=UTC).timestamp()
_IDENTIFIER = re.compile(rb"[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}", re.IGNORECASE)
_KEY = b"com.apple.quicktime.content.identifier"
_WHEN = re.compile(rb"\d{4}:[01]\d:[0-3]\d [0-2]\d:[0-5]\d:[0-5]\d")
_QUARTER_S = 900.0  # time zones differ by multiples of it


@dataclass(frozen=True, slots=True)
class _Film:
    """What a video tells of itself (QuickTime File Format, "Movie atoms"); None what it does not tell."""

    seconds: float | None = None
    made: float | None = None  # seconds since 1970, in UTC, or by a clock that was never told its time zone
    identifier: bytes | None = None  # Apple's, of the picture to which it belongs


@dataclass(frozen=True, slots=True)
class _File:
    """A file as it was when it was looked at, so that it is opened again only when it has changed or has come here."""

    path: bytes
    size: int
    mtime_ns: int
    online_only: bool


class FolderEvidence:
    """The evidence of one folder's files; `files` holds their status by name. What was seen once is remembered.

    `lying` has the paths of those that are only to get their names in this folder.
    """

    def __init__(
        self, folder: bytes, files: Mapping[bytes, os.stat_result], lying: Mapping[bytes, bytes] | None = None
    ) -> None:
        self._folder = folder
        self._files = files
        self._lying = lying or {}

    def is_moving_half(self, photo: bytes, video: bytes) -> bool | None:
        """See `Evidence`: they hold one identifier of Apple's, or it is short, small and made within seconds."""
        if self._files[video].st_size > _LARGEST_HALF:
            return False
        return _is_moving_half(self._file(photo), self._file(video))

    def is_takeout(self, text: bytes, photo: bytes | None) -> bool:
        """See `Evidence`: it tells a title and when the photo was taken."""
        title = _title(self._file(text))
        return title is not None and (photo is None or takeout.may_name(title, os.fsdecode(photo)))

    def _file(self, name: bytes) -> _File:
        status = self._files[name]
        path = self._lying.get(name) or os.path.join(self._folder, name)
        return _File(path, status.st_size, status.st_mtime_ns, is_online_only(status))


@lru_cache(maxsize=1 << 16)
def _is_moving_half(photo: _File, video: _File) -> bool | None:
    film = _film(video.path)
    if film.identifier is not None and _holds(photo.path, film.identifier):
        return True
    if film.seconds is None:
        plausible = video.size <= _LARGEST_UNKNOWN and _are_near(photo, video)
    else:
        plausible = film.seconds <= _LONGEST_HALF_S and (_are_near(photo, video) or _made_together(photo, film))
    return None if plausible else False


@lru_cache(maxsize=1 << 16)
def _title(text: _File) -> str | None:
    return takeout.title(text.path)


def _are_near(photo: _File, video: _File) -> bool:
    return abs(photo.mtime_ns - video.mtime_ns) <= _APART_S * 1e9


def _made_together(photo: _File, film: _Film) -> bool:
    """Whether a video was made within seconds of a photo, by its own word and that of the photo's file or Exif."""
    if film.made is None:
        return False
    if abs(photo.mtime_ns / 1e9 - film.made) <= _APART_S:
        return True
    with suppress(OSError), open_regular(photo.path) as file:
        for found in _WHEN.findall(file.read(_HEAD)):
            with suppress(ValueError):
                when = datetime.strptime(found.decode(), "%Y:%m:%d %H:%M:%S").replace(tzinfo=UTC).timestamp()
                apart = abs(when - film.made)
                off = apart % _QUARTER_S
                if apart <= 14 * 3600 + _APART_S and min(off, _QUARTER_S - off) <= _APART_S:
                    return True
    return False


def _holds(path: bytes, identifier: bytes) -> bool:
    with suppress(OSError), open_regular(path) as file:
        return place_of(file, identifier) >= 0
    return False


def _film(path: bytes) -> _Film:
    try:
        with open_regular(path) as file:
            moov = _moov(file)
    except OSError:
        return _Film()
    at = moov.find(b"mvhd")
    head = moov[at + 4 : at + 40]
    if at < 0 or len(head) < 36:
        return _Film()
    wide = 8 if head[0] == 1 else 4  # version 1 has times of 64 bits
    made = int.from_bytes(head[4 : 4 + wide])
    scale = int.from_bytes(head[4 + 2 * wide : 8 + 2 * wide])
    length = int.from_bytes(head[8 + 2 * wide : 8 + 3 * wide])
    found = _IDENTIFIER.search(moov, moov.find(_KEY)) if _KEY in moov else None
    return _Film(
        length / scale if scale else None, made + _EPOCH_1904 if made else None, found.group() if found else None
    )


def _moov(file: BufferedReader) -> bytes:
    """The atom that describes a film; b"" where there is none near the top of the file."""
    place = 0
    for _ in range(_MOST_ATOMS):
        file.seek(place)
        head = file.read(16)
        size, name, header = int.from_bytes(head[:4]), head[4:8], 8
        if size == 1:
            size, header = int.from_bytes(head[8:16]), 16
        if len(head) < 8 or size < header:  # also 0: up to the end of the file, which is never what a phone writes
            break
        if name == b"moov":
            file.seek(place + header)
            return file.read(min(size - header, _LARGEST_MOOV))
        place += size
    return b""
