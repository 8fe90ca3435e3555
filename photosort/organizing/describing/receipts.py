"""What stands on receipts, as till printers have it: the shop that a bill is from, and the day that it was printed."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from difflib import SequenceMatcher

from photosort.model.search.folding import fold
from photosort.model.value import dataclass

_HEAD = 8  # lines in which a shop is named
_SHORTEST = 3  # letters of a name
_LONGEST = 40
_LETTERS = 0.7  # share of the signs of a name
_ONE_SHOP = 0.8  # likeness of two readings of a name
_AGREED = 0.9  # of the dates that can be read in one way only, from which on the others are read so

# Forms of companies, and "Sdn Bhd" as it is often misread: what stands before them is a name.
_COMPANY = re.compile(
    r"\b(s[do0]n\W{0,2}b[hn][do]|s/b|b[hn]d|co|gmbh|mbh|ohg|kg|ag|ltd|limited|inc|llc|llp|plc|corp|pty|pte|pvt|bv|sarl|srl|spa|oy|ab|aps)\b",
    re.IGNORECASE,
)
# Beginnings of words, folded, that stand on bills beside the name: what a paper is, how to reach the shop, and where.
_NO_NAME = re.compile(
    r"\b(tax|invoice|receipt|bill|cash|guest|order|table|date|time|tel|phone|telephone|fax|mobile|mail|email|www|http|"
    r"gst|vat|ust|uid|steuer|company|reg|roc|welcome|willkommen|thank|danke|copy|member|cashier|served|owned|"
    r"rechnung|quittung|beleg|kassenbon|bon|kasse|datum|uhrzeit|filiale|strasse|str|street|road|avenue|lane|"
    r"jalan|jln|lot|level|floor|flr|unit|no)\b|\w(strasse|str)\b|[@#:]"
)
_ASIDE = re.compile(r"[(<\[].*?([)>\]]|$)")
_CONFUSED = str.maketrans("015862", "olsbbz")  # letters and figures that look alike

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan", "feb", "mar", "apr", "may mai", "jun", "jul", "aug", "sep", "oct okt", "nov", "dec dez",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_DAY = r"(?<![\d.,/-])(?P<d>\d\d?)"
_MONTH = rf"(?P<m>{'|'.join(_MONTHS)})[a-z]*"
_YEAR = r"(?P<y>(?:19|20)\d\d|\d\d(?!\d|[./-]\d))"
_YEAR_FIRST = re.compile(r"(?<![\d./-])(?P<y>(?:19|20)\d\d)([-/.])(?P<m>\d\d?)\2(?P<d>\d\d?)(?!\d)")
_DAY_NAMED = re.compile(rf"{_DAY}(?:st|nd|rd|th)?\W{{0,2}}{_MONTH}\W{{0,2}}{_YEAR}")
_NAMED_DAY = re.compile(rf"(?<![a-z]){_MONTH}\W{{0,2}}(?P<d>\d\d?)(?:st|nd|rd|th)?\W{{1,2}}(?P<y>(?:19|20)\d\d)(?!\d)")
_DOTTED = re.compile(rf"{_DAY}\.(?P<m>\d\d?)\.{_YEAR}")  # with slashes and dashes, some mean the month first
_FIGURES = re.compile(rf"(?<![\d./-])(?P<a>\d\d?)([-/])(?P<b>\d\d?)\2{_YEAR}")
_CENTURY = 2000  # of a year in two figures
_EARLIEST = date(1980, 1, 1)
_Readings = tuple[date | None, date | None]  # a date with the day first, and with the month first
_TIME = re.compile(r"(?<!\d)\d\d?:\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Printed:
    """What is read of one bill.

    Attributes:
        shop: its name, the same on all bills of a shop; '' where none is plain.
        day: when it was printed; None where no date is plain.
    """

    shop: str
    day: date | None


def printed_on(bills: Sequence[Sequence[str]], latest: Sequence[date]) -> list[Printed]:
    """What is read of some bills: how one names its shop, and writes dates, tells what is meant on others.

    Args:
        bills: the lines of each, (n,).
        latest: the day when each was photographed or later, (n,): none is printed after it.
    """
    shops = _alike([_shop(lines) for lines in bills])
    dates = [_dates(fold(" \n".join(lines))) for lines in bills]
    day_first = _order(dates)
    return [Printed(shop, _day(found, day_first, last)) for shop, found, last in zip(shops, dates, latest, strict=True)]


def _shop(lines: Sequence[str]) -> str:
    """The line that names a shop: of a company, or else the first that may be a name; '' where there is none."""
    found = ""
    for line in lines[:_HEAD]:
        folded = fold(line)
        if _TIME.search(folded) or any(_dates(folded)):
            break  # the head is over
        company = _COMPANY.search(line)
        name = (
            _ASIDE.sub("", line[: company.start()] if company else line.partition(",")[0])
            .replace(",", " ")
            .strip(" .,-*&'\"")
        )
        if not _may_be_one(name):
            continue
        if company:
            return name
        found = found or name
    return found


def _may_be_one(name: str) -> bool:
    letters, figures = (sum(map(kind, name)) for kind in (str.isalpha, str.isdigit))
    plain = letters >= _SHORTEST and len(name) <= _LONGEST and letters >= _LETTERS * (letters + figures)
    return plain and not _NO_NAME.search(fold(name))


def _alike(names: Sequence[str]) -> list[str]:
    """Each name as it is read most often, where some are read with mistakes."""
    known: dict[str, str] = {}  # how it compares -> as it is said
    said = {"": ""}
    matcher = SequenceMatcher(autojunk=False)
    for name, _ in sorted(Counter(filter(None, names)).items(), key=lambda item: (-item[1], item[0])):
        key = re.sub(r"\W", "", fold(name).translate(_CONFUSED))
        matcher.set_seq2(key)
        said[name] = next((known[other] for other in known if _is_like(matcher, other)), name)
        known.setdefault(key, said[name])
    return [said[name] for name in names]


def _is_like(matcher: "SequenceMatcher[str]", other: str) -> bool:
    matcher.set_seq1(other)
    return all(of() >= _ONE_SHOP for of in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio))


def _dates(text: str) -> list[_Readings]:
    """The dates in folded text, in the order in which they stand there."""
    forms: Sequence[tuple[re.Pattern[str], Callable[[re.Match[str]], _Readings]]] = (
        (_YEAR_FIRST, lambda one: _plainly(one["y"], one["m"], one["d"])),
        (_DAY_NAMED, lambda one: _plainly(one["y"], _MONTHS[one["m"]], one["d"])),
        (_NAMED_DAY, lambda one: _plainly(one["y"], _MONTHS[one["m"]], one["d"])),
        (_DOTTED, lambda one: _plainly(one["y"], one["m"], one["d"])),
        (_FIGURES, lambda one: (_date(one["y"], one["b"], one["a"]), _date(one["y"], one["a"], one["b"]))),
    )
    found = [(one.start(), read(one)) for form, read in forms for one in form.finditer(text)]
    return [read for _, read in sorted(found, key=lambda one: one[0]) if any(read)]


def _plainly(year: str, month: str | int, day: str) -> _Readings:
    return _date(year, month, day), _date(year, month, day)


def _date(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year) + (_CENTURY if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None


def _order(dates: Sequence[Sequence[_Readings]]) -> bool | None:
    """Whether the day is written first, by the dates that can be read in one way only; None where they do not agree."""
    plain = [
        month_first is None
        for found in dates
        for day_first, month_first in found
        if (day_first is None) != (month_first is None)
    ]
    if not plain:
        return None
    share = sum(plain) / len(plain)
    return True if share >= _AGREED else False if share <= 1 - _AGREED else None


def _day(found: Sequence[_Readings], day_first: bool | None, last: date) -> date | None:
    """The day that is meant most often, the first where several are."""
    days = Counter(day for read in found if (day := _meant(read, day_first)) is not None and _EARLIEST <= day <= last)
    return days.most_common(1)[0][0] if days else None


def _meant(read: _Readings, day_first: bool | None) -> date | None:
    one, other = read
    if one == other or other is None:
        return one
    if one is None:
        return other
    return None if day_first is None else one if day_first else other
