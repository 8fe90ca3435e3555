"""What a picture's metadata says, tidied: when, with what, how and where it was taken, and by which program made."""

import math
import re
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

from PIL import ExifTags, Image

from photosort.model.photo import DateSource
from photosort.model.value import dataclass

_IFD = ExifTags.IFD
_DATE = re.compile(r"\s*(\d{4})[:\-/.](\d{1,2})[:\-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?)?")
_OFFSET = re.compile(r"([+-])(\d{2}):?([0-5]\d)", re.ASCII)
_FARTHEST = 14 * 60  # minutes: of the islands that are the first to see a day
_QUARTER, _STALE = 15, 4  # minutes: zones differ by the first; a fix is so old at most, and a clock so wrong
# To which clocks fall back: where Macintosh and QuickTime, Unix, and cameras begin to count.
_RESETS = (datetime(1904, 1, 1), datetime(1970, 1, 1), datetime(2000, 1, 1))
_FAT_EPOCH = date(1980, 1, 1)  # of memory cards: what is of that day, nobody set the clock for
# An element may declare its own namespace, as those do that Photosort writes.
_SPACES = rb"(?:\s{1,9}xmlns:[\w.-]{1,40}=(?:\"[^\"<>]{0,200}\"|'[^'<>]{0,200}')){0,4}"
_XMP_DATES = tuple(
    re.compile(rb"\b" + name + _SPACES + rb"(?:>|\s*=\s*[\"'])\s*([^<\"']{8,40})")
    for name in (b"DateCreated", b"DateTimeOriginal", b"CreateDate")
)
_XMP_PLACE = tuple(
    re.compile(
        rb"\b"
        + name
        + _SPACES
        + rb"(?:>|\s*=\s*[\"'])\s*(\d{1,3}),(\d{1,2}(?:\.\d{1,12})?)(?:,(\d{1,2}))?(["
        + sides
        + rb"])"
    )
    for name, sides in ((b"GPSLatitude", b"NS"), (b"GPSLongitude", b"EW"))
)
_CREATOR = re.compile(rb"CreatorTool(?:>|=[\"'])([^<\"']{1,200})")
# Words of makers' names that nobody says.
_LEGAL = re.compile(
    r"[\s,]+(?:corporation|corp|company|co|ltd|inc|gmbh|imaging|electronics|optical|technologies|techwin)\b\.?",
    re.IGNORECASE,
)
_SPELLINGS = {"EASTMAN KODAK": "Kodak", "OLYMPUS OPTICAL": "Olympus", "HEWLETT-PACKARD": "HP", "LG": "LG", "HTC": "HTC"}


@dataclass(frozen=True, slots=True)
class Facts:
    """The tidied metadata; what is missing or nonsense is empty."""

    orientation: int = 0  # 1 to 8, 0 where nothing is said
    taken: datetime | None = None
    camera: str = ""
    exposure: str = ""
    latitude: float | None = None
    longitude: float | None = None
    software: str = ""
    dated: DateSource = DateSource.EXIF  # where `taken` comes from
    offset: int | None = None  # minutes by which `taken` is ahead of UTC


def orientation_of(exif: Image.Exif) -> int:
    """EXIF orientation 1 to 8; 0 where it is missing or invalid."""
    value = exif.get(ExifTags.Base.Orientation)
    return value if isinstance(value, int) and 1 <= value <= 8 else 0


def facts_of(exif: Image.Exif, info: Mapping[Any, Any]) -> Facts:
    """Collect the facts. `info` is Pillow's, for PNG texts and XMP. Broken metadata may raise anything."""
    details = exif.get_ifd(_IFD.Exif)
    gps = exif.get_ifd(_IFD.GPSInfo)
    place = position(gps) or xmp_position(_packet(info))
    dates = (
        (details.get(ExifTags.Base.DateTimeOriginal), details.get(ExifTags.Base.OffsetTimeOriginal)),
        (details.get(ExifTags.Base.DateTimeDigitized), details.get(ExifTags.Base.OffsetTimeDigitized)),
        (exif.get(ExifTags.Base.DateTime), details.get(ExifTags.Base.OffsetTime)),
    )
    taken, offset = next(((one, zone) for date_, zone in dates if (one := parse_date(date_))), (None, None))
    found = (
        (taken, DateSource.EXIF),
        (xmp_date(_packet(info)), DateSource.XMP),
        (_png_date(info), DateSource.PNG),
    )
    never_set = DateSource.RESET if any(_is_reset(_written(date_)) for date_, _ in dates) else DateSource.EXIF
    taken, dated = next((one for one in found if one[0]), (None, never_set))
    return Facts(
        orientation=orientation_of(exif),
        taken=taken,
        dated=dated,
        offset=_offset(taken, offset, gps) if dated is DateSource.EXIF else None,
        camera=camera_name(_text(exif.get(ExifTags.Base.Make)), _text(exif.get(ExifTags.Base.Model))),
        exposure=exposure(details),
        latitude=place[0] if place else None,
        longitude=place[1] if place else None,
        software=_text(exif.get(ExifTags.Base.Software)) or _text(info.get("Software")) or _xmp_creator(info),
    )


def facts_in(image: Image.Image) -> Facts:
    """The facts of an opened picture. Broken metadata costs the facts, not the picture."""
    try:
        exif = image.getexif()
    except Exception:  # noqa: BLE001  # EXIF parsers raise all sorts of things, and a picture without EXIF is a picture
        return Facts()
    try:
        return facts_of(exif, image.info)
    except Exception:  # noqa: BLE001
        return Facts(orientation=orientation_of(exif))


def completed(facts: Facts, others: Facts) -> Facts:
    """`facts`, where they are silent filled from `others`."""
    values = {field.name: getattr(facts, field.name) or getattr(others, field.name) for field in fields(Facts)}
    dating = max((facts, others), key=lambda one: (one.taken is not None, one.dated is DateSource.RESET))
    return replace(Facts(**values), dated=dating.dated, offset=dating.offset)


def parse_date(value: object) -> datetime | None:
    """A date as cameras write it, or None for blanks, zeros, impossible days, dates to come and those of a reset."""
    found = _written(value)
    if found is None or _is_reset(found):
        return None
    return found if found.year >= 1826 and found <= datetime.now() + timedelta(days=2) else None


def _written(value: object) -> datetime | None:
    """A date as it stands there, or None for blanks, zeros and impossible days."""
    match = _DATE.match(_text(value))
    if not match:
        return None
    try:
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
        return datetime(year, month, day, hour, minute, min(second, 59))  # some writers count on past 59
    except ValueError:
        return None


def _is_reset(found: datetime | None) -> bool:
    return found is not None and (found in _RESETS or found.date() == _FAT_EPOCH)


def parse_offset(value: object) -> int | None:
    """Minutes by which a clock is ahead of UTC, of "+05:30"; None for blanks and for what no zone has."""
    match = _OFFSET.fullmatch(_text(value))
    if not match:
        return None
    minutes = int(match[2]) * 60 + int(match[3])
    return (-minutes if match[1] == "-" else minutes) if minutes <= _FARTHEST else None


def _offset(taken: datetime | None, said: object, gps: Mapping[int, Any]) -> int | None:
    """Minutes by which a clock is ahead of UTC: as it says, else as the satellites' time of the picture tells."""
    offset, day = parse_offset(said), parse_date(gps.get(ExifTags.GPS.GPSDateStamp))
    time = gps.get(ExifTags.GPS.GPSTimeStamp)
    if offset is not None or taken is None or day is None or not isinstance(time, tuple) or len(time) != 3:
        return offset
    hour, minute, second = (_number(part) for part in time)
    if hour is None or minute is None or second is None:
        return None
    ahead = (taken - day).total_seconds() / 60 - (hour * 60 + minute + second / 60)
    whole = round(ahead / _QUARTER) * _QUARTER
    return whole if abs(ahead - whole) <= _STALE and abs(whole) <= _FARTHEST else None


def local_date(moment: datetime) -> datetime | None:
    """An aware moment as the clock of this system shows it, or None as `parse_date` has it, also in Greenwich's time.

    Raises:
        OSError, OverflowError: a year that the system's clock does not know.
    """
    known = parse_date(moment.astimezone(UTC).isoformat())
    return None if known is None else parse_date(moment.astimezone().replace(tzinfo=None).isoformat())


def camera_name(make: str, model: str) -> str:
    """Maker and model as people say them: "Google Pixel 7", "Canon EOS 80D", "Nikon D70"."""
    maker = _LEGAL.sub("", make).strip()
    maker = _SPELLINGS.get(maker.upper(), maker.title() if maker.isupper() or maker.islower() else maker)
    first = maker.split(" ")[0]
    if first and model.lower().startswith(first.lower()):
        model = model[len(first) :].strip(" -_")
    return f"{maker} {model}".strip()[:80]


def exposure(details: Mapping[int, Any]) -> str:
    """Shutter, aperture and sensitivity: "1/950 s · f/1.9 · ISO 48". What is missing is left out."""
    parts = []
    seconds = _number(details.get(ExifTags.Base.ExposureTime))
    if seconds and 0 < seconds < 1e5:
        parts.append(f"1/{round(1 / seconds):,} s" if seconds < 0.3 else f"{seconds:.1f} s".replace(".0 ", " "))
    aperture = _number(details.get(ExifTags.Base.FNumber))
    if aperture and 0.5 <= aperture < 200:
        parts.append(f"f/{aperture:.1f}")
    speed = details.get(ExifTags.Base.ISOSpeedRatings)
    speed = _number(speed[0] if isinstance(speed, tuple) and speed else speed)
    if speed and 0 < speed < 1e7:
        parts.append(f"ISO {round(speed)}")
    return " · ".join(parts)


def position(gps: Mapping[int, Any]) -> tuple[float, float] | None:
    """Latitude and longitude in degrees. None for nonsense, and for 0, 0, where devices without a fix claim to be."""
    latitude = _degrees(gps.get(ExifTags.GPS.GPSLatitude), gps.get(ExifTags.GPS.GPSLatitudeRef), "NS", 90)
    longitude = _degrees(gps.get(ExifTags.GPS.GPSLongitude), gps.get(ExifTags.GPS.GPSLongitudeRef), "EW", 180)
    if latitude is None or longitude is None or (abs(latitude) < 1e-3 and abs(longitude) < 1e-3):
        return None
    return latitude, longitude


def _degrees(value: object, reference: object, letters: str, limit: int) -> float | None:
    """One coordinate from degrees, minutes and seconds. Without N, S, E or W it could be either half of the world."""
    sign = _text(reference)[:1].upper()
    if not isinstance(value, tuple) or len(value) != 3 or not sign or sign not in letters:
        return None
    parts = [_number(part) for part in value]
    if parts[0] is None:
        return None
    # Cameras that know decimals leave the seconds, and some the minutes, as 0/0.
    degrees = parts[0] + (parts[1] or 0) / 60 + (parts[2] or 0) / 3600
    if not 0 <= degrees <= limit:
        return None
    return round(-degrees if sign == letters[1] else degrees, 6)


def _number(value: Any) -> float | None:
    """A finite number, or None."""
    try:
        number = float(value)
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _text(value: object) -> str:
    """Text without NULs, controls and surrounding blanks."""
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if not isinstance(value, str):
        return ""
    cleaned = "".join(c if c.isprintable() else " " for c in value.partition("\0")[0])
    return " ".join(cleaned.split())[:200]


def xmp_date(packet: bytes) -> datetime | None:
    """When XMP says that a picture was made, as it stands there: Photoshop's word, EXIF's, XMP's own."""
    matches = (pattern.search(packet) for pattern in _XMP_DATES)
    return next((found for match in matches if match and (found := parse_date(match[1]))), None)


def xmp_position(packet: bytes) -> tuple[float, float] | None:
    """Where XMP says that a picture was taken, in degrees; None as of `position`."""
    found = [pattern.search(packet) for pattern in _XMP_PLACE]
    degrees = [
        (int(one[1]) + float(one[2]) / 60 + int(one[3] or 0) / 3600) * (-1 if one[4] in b"SW" else 1)
        for one in found if one is not None
    ]  # fmt: skip
    if len(degrees) < 2 or abs(degrees[0]) > 90 or abs(degrees[1]) > 180 or max(map(abs, degrees)) < 1e-3:
        return None
    return round(degrees[0], 6), round(degrees[1], 6)


def _png_date(info: Mapping[Any, Any]) -> datetime | None:
    """The creation time among a PNG's texts: as mail writes dates, in a zone of its own, or as cameras do."""
    text = _text(info.get("Creation Time"))
    try:
        return local_date(parsedate_to_datetime(text).astimezone())
    except (ValueError, OSError, OverflowError):
        return parse_date(text)


def _packet(info: Mapping[Any, Any]) -> bytes:
    """A picture's XMP, or nothing."""
    packet = info.get("xmp") or info.get("XML:com.adobe.xmp") or b""
    if isinstance(packet, str):
        packet = packet.encode("utf-8", "replace")
    return packet if isinstance(packet, bytes) else b""


def _xmp_creator(info: Mapping[Any, Any]) -> str:
    """The program that XMP names as the creator."""
    match = _CREATOR.search(_packet(info))
    return _text(match[1]) if match else ""
