"""Numbers, sizes, dates, facts and problems in words of the person's language."""

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from photosort.model.amounts import UNITS, rounded_size
from photosort.model.fact import Fact, FactKind
from photosort.ui.text.i18n import mark, plural, tr

DOT = " · "


def count(number: int) -> str:
    """A whole number with the locale's separators: 5,601."""
    return QLocale().toString(number)


def size(number: int) -> str:
    """An amount of data in decimal units: 412 MB, 1.9 GB."""
    value, digits, unit = rounded_size(number)
    if unit == UNITS[0]:
        return plural("%Ln byte", "%Ln bytes", number)
    return f"{QLocale().toString(value, 'f', digits)} {unit}"


def percent(share: float) -> str:
    """A share 0..1 as whole percent: 94 %."""
    return tr("{number} %").format(number=count(round(100 * share)))


def photos(number: int) -> str:
    """A number of photos: 217 photos."""
    return plural("%Ln photo", "%Ln photos", number)


def albums(number: int) -> str:
    """A number of albums: 20 albums."""
    return plural("%Ln album", "%Ln albums", number)


def amount(number: int, size_bytes: int) -> str:
    """Photos and their size: 217 photos · 412 MB."""
    return photos(number) + DOT + size(size_bytes)


def joined(*parts: str) -> str:
    """What is not empty, with middle dots between."""
    return DOT.join(part for part in parts if part)


def day(when: datetime) -> str:
    """A day: 7 January 2024."""
    return QLocale().toString(
        QDate(when.year, when.month, when.day), QLocale().dateFormat(QLocale.FormatType.LongFormat)
    )


def plain_day(when: datetime) -> str:
    """A day without its weekday and, this year, without its year: 12 November."""
    pattern = "d MMMM" if when.year == datetime.now().year else "d MMMM yyyy"
    return QLocale().toString(QDate(when.year, when.month, when.day), pattern)


def moment(when: datetime) -> str:
    """A day with its time: 7 January 2024, 11:39."""
    stamp = QDateTime(QDate(when.year, when.month, when.day), QTime(when.hour, when.minute))
    return QLocale().toString(stamp, "d MMMM yyyy, ") + QLocale().toString(stamp.time(), QLocale.FormatType.ShortFormat)


def month(year: int, number: int) -> str:
    """A month: January 2024."""
    return f"{QLocale().standaloneMonthName(number)} {year}"


def time_of_day(when: datetime) -> str:
    """A time of day: 14:32."""
    return QLocale().toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)


def days(first: datetime, last: datetime) -> str:
    """A span of days: 6 - 9 January 2024, with an en dash."""
    if first.date() == last.date():
        return QLocale().toString(QDate(last.year, last.month, last.day), "d MMMM yyyy")
    pattern = "d" if (first.year, first.month) == (last.year, last.month) else "d MMMM"
    if first.year != last.year:
        pattern = "d MMMM yyyy"
    start = QLocale().toString(QDate(first.year, first.month, first.day), pattern)
    return f"{start} – {QLocale().toString(QDate(last.year, last.month, last.day), 'd MMMM yyyy')}"


def place(latitude: float, longitude: float) -> str:
    """Coordinates: 47.325° N, 1.070° E."""
    north = tr("N") if latitude >= 0 else tr("S")
    east = tr("E") if longitude >= 0 else tr("W")
    locale = QLocale()
    return f"{locale.toString(abs(latitude), 'f', 3)}° {north}, {locale.toString(abs(longitude), 'f', 3)}° {east}"


def time_left(seconds: float) -> str:
    """Time left, rounded as people round: about 9 seconds left, about 4 minutes left."""
    if seconds < 20:
        return plural("about %Ln second left", "about %Ln seconds left", max(1, round(seconds)))
    if seconds < 55:
        return plural("about %Ln second left", "about %Ln seconds left", 10 * round(seconds / 10))
    if seconds < 90 * 60:
        return plural("about %Ln minute left", "about %Ln minutes left", max(1, round(seconds / 60)))
    return plural("about %Ln hour left", "about %Ln hours left", round(seconds / 3600))


def _month(text: str) -> str:
    year, _, month = text.partition("-")
    if not month:
        return year
    return QLocale().toString(QDate(int(year), int(month), 1), "MMM yyyy")


def _share(value: float | int | str | None, whole: str, part: str) -> str:
    if isinstance(value, float) and value < 0.995:
        return part.format(share=percent(value))
    return whole


def fact(fact: Fact) -> str:
    """A fact about an album or a photo in a few words, for a chip."""
    value = fact.value
    match fact.kind:
        case FactKind.CAMERA | FactKind.PLACE:
            return str(value)
        case FactKind.CAMERAS:
            return plural("%Ln camera", "%Ln cameras", int(value or 0))
        case FactKind.DATES:
            return " – ".join(_month(month) for month in str(value).split("/"))
        case FactKind.PIXELS:
            return str(value).replace("x", " × ")
        case FactKind.FORMAT:
            name, _, part = str(value).partition(" ")
            return _share(float(part), name, tr("{format} in {share}").replace("{format}", name)) if part else name
    whole, part = _FACTS[fact.kind]
    return _share(value, tr(whole), tr(part))


# What holds for all, and what holds for a share of them.
_FACTS = {
    FactKind.NO_CAMERA: (mark("No camera"), mark("No camera in {share}")),
    FactKind.GPS: (mark("GPS on all"), mark("GPS on {share}")),
    FactKind.SCREEN_SIZED: (mark("Screen-sized"), mark("Screen-sized in {share}")),
    FactKind.TEXT_ON_PICTURE: (mark("Text on picture"), mark("Text on {share}")),
    FactKind.TEXT_ALL_OVER: (mark("Text all over"), mark("Text all over {share}")),
    FactKind.WHITE_PAGE: (mark("White page"), mark("White page in {share}")),
    FactKind.FORWARDED_NAMES: (mark("Forwarded file names"), mark("Forwarded names in {share}")),
    FactKind.SCREENSHOT_NAMES: (mark("Named as screenshots"), mark("Screenshot names in {share}")),
    FactKind.DRAWN: (mark("Drawn, not photographed"), mark("Drawn in {share}")),
    FactKind.REPEATED: (mark("Saved many times"), mark("Near copies in {share}")),
    FactKind.FROM_CAMERA: (mark("From a camera"), mark("From a camera")),
    FactKind.HAS_LOCATION: (mark("Has a location"), mark("Has a location")),
    FactKind.DIFFERENT_LOOK: (mark("Different look"), mark("Different look")),
    FactKind.LEAST_ALIKE: (mark("Least alike"), mark("Least alike")),
    FactKind.FACE: (mark("People in it"), mark("People in it")),
    FactKind.BIG_FILE: (mark("Larger file"), mark("Larger file")),
}
