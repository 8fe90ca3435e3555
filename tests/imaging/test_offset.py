"""The offset from UTC that a camera writes beside its date: of that date, and of no other."""

import pytest
from PIL import ExifTags, Image

from photosort.imaging.exif import facts_of, parse_offset
from photosort.model.photo import DateSource


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("+05:30", 330), ("-08:00", -480), ("+00:00", 0), (b"+0200\0", 120), ("+14:00", 840),
        ("", None), ("   :  ", None), ("+15:00", None), ("+05:75", None), ("Z", None), (None, None), ("05:30", None),
    ],
)  # fmt: skip
def test_an_offset_is_minutes(text: object, minutes: int | None) -> None:
    assert parse_offset(text) == minutes


def test_the_offset_is_that_of_the_date_that_counts() -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.DateTime] = "2024:05:03 12:00:00"
    details = exif.get_ifd(ExifTags.IFD.Exif)
    details[ExifTags.Base.OffsetTime] = "+05:30"
    details[ExifTags.Base.OffsetTimeOriginal] = "-08:00"
    assert facts_of(exif, {}).offset == 330
    details[ExifTags.Base.DateTimeOriginal] = "2024:05:02 12:00:00"
    assert facts_of(exif, {}).offset == -480


def test_a_date_of_xmp_has_no_offset_of_exif() -> None:
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.OffsetTimeOriginal] = "+05:30"
    found = facts_of(exif, {"xmp": b'<x xmp:CreateDate="2024-05-03T12:00:00"/>'})
    assert (found.dated, found.offset) == (DateSource.XMP, None)


@pytest.mark.parametrize(
    ("taken", "day", "time", "minutes"),
    [
        ("2014:05:03 14:30:20", "2014:05:03", (9, 0, 0), 330),
        ("2014:05:03 14:28:00", "2014:05:03", (9, 0, 0), 330),  # the fix is younger than the clock
        ("2014:05:03 02:00:00", "2014:05:02", (17, 0, 0), 540),
        ("2014:05:03 14:22:00", "2014:05:03", (9, 0, 0), None),  # old, or a clock that is wrong
        ("2014:05:03 14:30:00", "1994:09:17", (9, 0, 0), None),  # receivers count weeks, and begin anew
        ("2014:05:03 14:30:00", "", (9, 0, 0), None),
        ("2014:05:03 14:30:00", "2014:05:03", (9, 0), None),
        ("2014:05:03 14:30:00", "2014:05:03", (9, float("nan"), 0), None),
    ],
)
def test_satellites_tell_the_offset_where_the_camera_does_not(
    taken: str, day: str, time: tuple[float, ...], minutes: int | None
) -> None:
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps[ExifTags.GPS.GPSDateStamp], gps[ExifTags.GPS.GPSTimeStamp] = day, time
    assert facts_of(exif, {}).offset == minutes
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.OffsetTimeOriginal] = "-03:00"
    assert facts_of(exif, {}).offset == -180
