"""Numbers, sizes, dates, facts and problems in words of the person's language."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import assert_never

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from photosort.model.amounts import UNITS, rounded_size
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Photo
from photosort.ui.text.i18n import plural, tr
from photosort.ui.text.places import place_in_words

DOT = " · "
LEAP = 2000  # a year that has every day


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


def folders(number: int) -> str:
    """A number of folders: 3 folders."""
    return plural("%Ln folder", "%Ln folders", number)


def folders_and_photos(folders_: int, photos_: int) -> str:
    """What somebody brings: 3 photos, 1 folder and 2 photos."""
    if not folders_ or not photos_:
        return folders(folders_) if folders_ else photos(photos_)
    return listed([folders(folders_), photos(photos_)])


def listed(named: Sequence[str]) -> str:
    """Several things in a sentence: 1 album, 2 faces and 3 dates. At least one."""
    if len(named) == 1:
        return named[0]
    return tr("{several} and {last}").format(several=", ".join(named[:-1]), last=named[-1])


def albums(number: int) -> str:
    """A number of albums: 20 albums."""
    return plural("%Ln album", "%Ln albums", number)


def people(number: int) -> str:
    """A number of people: 41 people."""
    return plural("%Ln person", "%Ln people", number)


def no_photos_yet(*, working: bool) -> str:
    """Where there are folders, but no photo in them; while some is being looked through, nobody knows that."""
    if working:
        return tr("Looking for photos…")
    return tr("There are no photos in your folders yet. New ones are found by themselves.")


def amount(number: int, size_bytes: int) -> str:
    """Photos and their size: 217 photos · 412 MB."""
    return photos(number) + DOT + size(size_bytes)


def of(done: int, total: int) -> str:
    """How many are done of how many: 938 of 1,490."""
    return tr("{done} of {total}").format(done=count(done), total=count(total))


def joined(*parts: str) -> str:
    """What is not empty, with middle dots between."""
    return DOT.join(part for part in parts if part)


def found(amount: str, search: str) -> str:
    """What a search left of a page: 3 albums · with “lyon”."""
    return joined(amount, tr("with “{text}”").format(text=" ".join(search.split())))


def day(when: date) -> str:
    """A day with its weekday: Sunday, 7 January 2024."""
    return QLocale().toString(
        QDate(when.year, when.month, when.day), QLocale().dateFormat(QLocale.FormatType.LongFormat)
    )


def day_without_year(when: date) -> str:
    """A day with its weekday, where the year is known: Sunday, 7 January."""
    pattern = re.sub(r"\W*yyyy", "", QLocale().dateFormat(QLocale.FormatType.LongFormat))
    return _date(when, pattern)


def plain_day(when: datetime) -> str:
    """A day without its weekday and, this year, without its year: 12 November."""
    return _date(when, _without_year() if when.year == datetime.now().year else _whole())


def whole_day(when: date) -> str:
    """A day with its year, always: 17 May 1990."""
    return _date(when, _whole())


def day_of_any_year(month: int, number: int) -> str:
    """A day that comes each year: 17 May."""
    return _date(date(LEAP, month, number), _without_year())


def taken(photo: Photo) -> str:
    """When a photo was taken: the day alone where nobody knows the time."""
    return moment(photo.when) if photo.time_known else _date(photo.when, _whole())


def moment(when: datetime) -> str:
    """A day with its time: 7 January 2024, 11:39."""
    stamp = QDateTime(QDate(when.year, when.month, when.day), QTime(when.hour, when.minute))
    return f"{_date(when, _whole())}, {QLocale().toString(stamp.time(), QLocale.FormatType.ShortFormat)}"


def year(number: int) -> str:
    """A year in the digits of all dates: 2024."""
    return QLocale().toString(QDate(number, 1, 1), "yyyy")


def month(of: int, number: int) -> str:
    """A month of a year: January 2024."""
    return f"{QLocale().standaloneMonthName(number)} {year(of)}"


def month_name(number: int) -> str:
    """A month of no year: January."""
    return QLocale().standaloneMonthName(number)


def short_month(number: int) -> str:
    """A month of no year where there is little room: Jan."""
    return QLocale().standaloneMonthName(number, QLocale.FormatType.ShortFormat)


def months(text: str) -> str:
    """Days, months and years as a message tells them: 3 May 2024, May 2024, May – July 2024, Nov 2023 – Jan 2024,
    2023 – 2024; and a day with its time.
    """
    if "T" in text:
        return moment(datetime.fromisoformat(text))
    if text.count("-") == 2 and "/" not in text:
        return _date(date.fromisoformat(text), _whole())
    parts = [part.split("-") for part in text.split("/")]
    one_year = len({part[0] for part in parts}) == 1
    length = QLocale.FormatType.LongFormat if one_year else QLocale.FormatType.ShortFormat
    said = [
        " ".join([*(QLocale().standaloneMonthName(int(month), length) for month in months), year(int(of))])
        for of, *months in parts
    ]
    if one_year and len(said) > 1:
        said[0] = said[0].rpartition(" ")[0]
    return " – ".join(said)


def time_of_day(when: datetime) -> str:
    """A time of day: 14:32."""
    return QLocale().toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)


def days(first: datetime, last: datetime) -> str:
    """A span of days: 6 - 9 January 2024, with an en dash."""
    if first.date() == last.date():
        return _date(last, _whole())
    pattern = _whole() if first.year != last.year else _without_year()
    if (first.year, first.month) == (last.year, last.month) and pattern.startswith("d"):
        pattern = pattern.partition(" ")[0]
    return f"{_date(first, pattern)} – {_date(last, _whole())}"


def _date(when: date, pattern: str) -> str:
    return QLocale().toString(QDate(when.year, when.month, when.day), pattern)


def _whole() -> str:
    """How the language writes a date, without the weekday: "d MMMM yyyy", "d. MMMM yyyy"."""
    return re.sub(r"^\s*dddd\W*|\W*dddd\s*$", "", QLocale().dateFormat(QLocale.FormatType.LongFormat))


def _without_year() -> str:
    return re.sub(r"\W*yyyy", "", _whole())


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
    of, _, month = text.partition("-")
    return QLocale().toString(QDate(int(of), int(month), 1), "MMM yyyy") if month else year(int(of))


def _span(first: str, last: str = "") -> str:
    """Months: Nov 2023 – Jan 2024; of one year: Mar – May 2024."""
    if not last:
        return _month(first)
    of = first.partition("-")[0]
    begin = _month(first)
    return f"{begin.removesuffix(f' {year(int(of))}') if last.startswith(f'{of}-') else begin} – {_month(last)}"


def _share(value: float | int | str | None, whole: str, part: str) -> str:
    if isinstance(value, float) and value < 0.995:
        return part.format(share=percent(value))
    return whole


def fact(fact: Fact) -> str:
    """A fact about an album or a photo in a few words, for a chip."""
    value = fact.value
    match fact.kind:
        case FactKind.CAMERA | FactKind.SHOP | FactKind.PERSON:
            return str(value)
        case FactKind.PLACE:
            return place_in_words(str(value))
        case FactKind.CAMERAS:
            return plural("%Ln camera", "%Ln cameras", int(value or 0))
        case FactKind.DATES:
            return _span(*str(value).split("/"))
        case FactKind.APP:
            return tr("From {app}").format(app=value)
        case FactKind.PHONE_SIZED:
            return tr("Size of a phone screen")
        case FactKind.ONE_PHONE:
            return tr("Screenshots of one phone")
        case FactKind.NO_CAMERA:
            return _share(value, tr("No camera"), tr("{share} without a camera"))
        case FactKind.GPS:
            return tr("At several places")
        case FactKind.SCREEN_SIZED:
            return _share(value, tr("Screen-sized"), tr("{share} screen-sized"))
        case FactKind.TEXT_ON_PICTURE:
            return _share(value, tr("Text on pictures"), tr("{share} with text on them"))
        case FactKind.TEXT_ALL_OVER:
            return _share(value, tr("Full of text"), tr("{share} full of text"))
        case FactKind.WHITE_PAGE:
            return _share(value, tr("White pages"), tr("{share} white pages"))
        case FactKind.FORWARDED_NAMES:
            return _share(value, tr("Named as forwarded"), tr("{share} named as forwarded"))
        case FactKind.SCREENSHOT_NAMES:
            return _share(value, tr("Named as screenshots"), tr("{share} named as screenshots"))
        case FactKind.DRAWN:
            return _share(value, tr("Look like screenshots"), tr("{share} look like screenshots"))
        case FactKind.REPEATED:
            return _share(value, tr("Saved more than once"), tr("{share} saved more than once"))
        case FactKind.FROM_CAMERA:
            return tr("From a camera")
        case FactKind.HAS_LOCATION:
            return tr("Has a location")
        case FactKind.DIFFERENT_LOOK:
            return tr("Different look")
        case FactKind.LEAST_ALIKE:
            return tr("Least alike")
        case FactKind.FACE:
            return tr("People in it")
        case FactKind.KNOWN_PERSON:
            return tr("{name} is in it").format(name=value)
        case FactKind.SEEN_ELSEWHERE:
            return plural("Somebody on %Ln other photo", "Somebody on %Ln other photos", int(value or 0))
        case FactKind.BIG_FILE:
            return tr("Larger file")
        case FactKind.SPARED:
            return tr("Kept before")
        case FactKind.SAME_FILE:
            return tr("The same file")
        case FactKind.SAME_LINK:
            return tr("Another name of the same file")
        case FactKind.SAME_PICTURE:
            return tr("Same picture")
        case FactKind.SMALLER:
            return tr("Smaller")
        case FactKind.COMPRESSED:
            return tr("Re-compressed")
        case FactKind.CUT:
            return tr("Cut")
        case FactKind.FRAMED:
            return tr("In a frame")
        case FactKind.TURNED:
            return tr("Turned")
        case FactKind.FAVOURITE:
            return tr("A favourite")
        case FactKind.MARKED_KEPT:
            return tr("Marked as kept")
        case FactKind.HAS_RAW:
            return tr("Has a RAW file")
        case FactKind.LARGEST:
            return tr("Largest")
        case FactKind.LEAST_COMPRESSED:
            return tr("Least compressed")
        case FactKind.SHARPEST:
            return tr("Sharpest")
        case FactKind.BEST_EXPOSED:
            return tr("Best exposed")
        case FactKind.BEST_SHOT:
            return tr("Sharp and well exposed")
        case FactKind.NOT_REJECTED:
            return tr("Not rejected")
        case FactKind.AVAILABLE:
            return tr("Its file is there")
        case FactKind.WHOLE:
            return tr("The whole picture")
        case FactKind.CAMERA_DATA:
            return tr("More camera data")
        case FactKind.UNEDITED:
            return tr("Not edited")
        case FactKind.NOT_SENT:
            return tr("Not from a messenger")
        case FactKind.EARLIEST:
            return tr("Earliest")
        case FactKind.OWN_NAME:
            return tr("Not named as a copy")
        case FactKind.FIRST:
            return tr("First of several alike")
        case FactKind.EYES_OPEN:
            return tr("Eyes open")
        case FactKind.LEVEL:
            return tr("Most level")
        case FactKind.LESS_SHARP:
            return tr("Less sharp")
        case FactKind.WORSE_EXPOSED:
            return tr("Worse exposed")
        case FactKind.EYES_CLOSED:
            return tr("Eyes closed")
        case FactKind.LEANS:
            return tr("Leans")
        case FactKind.OUT_OF_FOCUS:
            return tr("Out of focus")
        case FactKind.SHAKEN:
            return tr("Shaken")
        case FactKind.TOO_DARK:
            return tr("Too dark")
        case FactKind.BURNT_OUT:
            return tr("Burnt out")
        case FactKind.FEW_DETAILS:
            return tr("Little detail")
        case FactKind.LONG_EXPOSURE:
            return tr("Exposed for {time}").format(time=value)
        case FactKind.BETTER_SHOT:
            return tr("A better shot is there")
        case FactKind.SHOT_WITH:
            return plural("%Ln second apart", "%Ln seconds apart", int(value or 0))
        case _:
            assert_never(fact.kind)
