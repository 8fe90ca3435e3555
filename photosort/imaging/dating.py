"""When and where a photo was taken, where its own EXIF is silent: Takeout's JSON, XMP beside it, the file's name."""

import json
import os
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar
from unicodedata import normalize

from photosort.imaging.exif import local_date, parse_date, xmp_date, xmp_position
from photosort.model.photo import DateSource, Header, shown
from photosort.regular_file import read_regular

T = TypeVar("T")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LIMIT = 1 << 20  # bytes of a sidecar
_DAY = r"(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)"
# IMG_20230405_123456, Screenshot_2023-04-05-12-34-56, "2023-04-05 12.34.56", "2023-04-05 at 1.23.45 PM", and "a las" in
# any language; digits that follow without a break are milliseconds. macOS has a narrow no-break space before "PM".
_BETWEEN = r"(?:[-_ T.]|,?(?: [^\s\d]{1,4}){1,2} (?=\d\d?[-_.:h]))?"
# macOS says before the hour which half of the day it is of in Japanese, Chinese and Korean.
_AFTER_NOON = "午後", "下午", "오후"
_HALF = rf" ?({'|'.join(('午前', '上午', '오전', *_AFTER_NOON))}) ?"
_TIME = r"(\d\d?)([-_.:h]?)(\d\d)\7(\d\d)(?:\d{3})?(?!\d)(?:\W?([AaPp])\.?\W?[Mm]\b)?"
_MOMENT = re.compile(f"{_DAY}(?:{_HALF}|{_BETWEEN}){_TIME}", re.ASCII)
# As the desktop program of Telegram exports: photo_12@05-04-2023_12-34-56.jpg, the day first.
_TELEGRAM = re.compile(r"[a-z]+_\d+@(\d\d)-(\d\d)-(\d{4})_(\d\d)-(\d\d)-(\d\d)(?!\d)", re.ASCII)
_WHATSAPP = re.compile(r"(?:IMG|VID)-" + _DAY + r"-WA\d", re.ASCII)
_FACEBOOK = re.compile(r"FB_IMG_(\d{13})(?!\d)", re.ASCII)  # milliseconds since 1970
# Pixel phones name their files by UTC, and who else does says so: 2023-04-05_12-34-56_UTC.jpg.
_GREENWICH = re.compile(r"PXL_|.*\d_UTC(?![^\W_])", re.IGNORECASE)


def dated(header: Header, path: bytes, companions: Sequence[bytes]) -> Header:
    """The header with the best date that is known of a file; as it was where its EXIF has one, or nothing is known.

    Args:
        header: of the file.
        path: of the file.
        companions: names of the files that travel with it.
    """
    folder, name = os.path.split(path)
    beside = [os.path.join(folder, one) for one in companions]
    sources: tuple[tuple[DateSource, Callable[[], datetime | None]], ...] = (
        (DateSource.EXIF, lambda: None),
        (DateSource.TAKEOUT, lambda: _first(_takeout_date, beside, b".json")),
        (DateSource.XMP, lambda: _first(xmp_date, beside, b".xmp")),
        (DateSource.PNG, lambda: None),
        (DateSource.NAME, lambda: date_in_name(name)),
    )
    for source, find in sources:
        if header.taken is not None and header.dated is source:
            return header
        found = find()
        if found is not None:
            return replace(header, taken=found, dated=source, offset=None)
    return header


def placed(header: Header, path: bytes, companions: Sequence[bytes]) -> Header:
    """The header with the place of XMP beside its file, where it has none of its own."""
    found = place_beside(path, companions) if header.latitude is None else None
    return header if found is None else replace(header, latitude=found[0], longitude=found[1])


def place_beside(path: bytes, companions: Sequence[bytes]) -> tuple[float, float] | None:
    """Where XMP beside a file says that it was taken: latitude and longitude in degrees."""
    folder = os.path.dirname(path)
    return _first(xmp_position, [os.path.join(folder, one) for one in companions], b".xmp")


def date_in_name(name: bytes) -> datetime | None:
    """The date by which phones, messengers and desktops call a file, or None; of the wall clock."""
    text = normalize("NFC", shown(name))
    if match := _WHATSAPP.match(text):
        return parse_date(f"{match[1]}:{match[3]}:{match[4]}")
    if match := _FACEBOOK.match(text):
        return local_date(_EPOCH + timedelta(milliseconds=int(match[1])))
    if match := _TELEGRAM.match(text):
        day, month, year, hour, minute, second = match.groups()
        return parse_date(f"{year}:{month}:{day} {hour}:{minute}:{second}")
    match = _MOMENT.search(text)
    if match is None:
        return None
    year, _, month, day, before, hour, _, minute, second, behind = match.groups()
    half = before or behind
    if len(hour) == 1 and not half:
        return None  # a number
    if half:
        hour = f"{int(hour) % 12 + 12 * (half in ('P', 'p', *_AFTER_NOON)):02d}"
    found = parse_date(f"{year}:{month}:{day} {hour}:{minute}:{second}")
    return local_date(found.replace(tzinfo=UTC)) if found and _GREENWICH.match(text) else found


def _first(find: Callable[[bytes], T | None], paths: Iterable[bytes], ending: bytes) -> T | None:
    """What is found first in the sidecars of a kind; what cannot be read says nothing."""
    for path in paths:
        if path.lower().endswith(ending):
            try:
                found = find(read_regular(path, _LIMIT))
            except (OSError, ValueError, RecursionError, OverflowError):
                continue
            if found is not None:
                return found
    return None


def _takeout_date(content: bytes) -> datetime | None:
    """When Google Photos says a photo was taken: seconds since 1970, as the clock of this system shows them."""
    said = json.loads(content)
    taken = said.get("photoTakenTime") if isinstance(said, dict) else None
    seconds = taken.get("timestamp") if isinstance(taken, dict) else None
    return local_date(_EPOCH + timedelta(seconds=int(seconds))) if isinstance(seconds, str | int) else None
