"""Facts and messages in English words: for the command line, for scripts and for the log."""

from typing import assert_never

from photosort.model.amounts import count_in_english, size_in_english
from photosort.model.fact import Fact, FactKind
from photosort.model.message import Message
from photosort.model.sentences import SENTENCES, count_of, filled

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def in_english(said: Fact | Message) -> str:
    """A fact in a few words, a message as its sentence. The window has its own words, in the person's language."""
    return _fact(said) if isinstance(said, Fact) else _message(said)


def _time(text: str) -> str:
    """Days, months and years: "3 May 2024", "May 2024", "May – July 2024", "Nov 2023 – Jan 2024", "2023 – 2024".

    Of a day with its time "3 May 2024, 14:30".
    """
    if "T" in text:
        day, _, clock = text.partition("T")
        return f"{_time(day)}, {clock}"
    if text.count("-") == 2 and "/" not in text:
        return f"{int(text[8:])} {_time(text[:7])}"
    parts = [part.split("-") for part in text.split("/")]
    one_year = len({part[0] for part in parts}) == 1
    said = [
        " ".join([*(_MONTHS[int(month) - 1][: None if one_year else 3] for month in months), year])
        for year, *months in parts
    ]
    if one_year and len(said) > 1:
        said[0] = said[0].rpartition(" ")[0]
    return " – ".join(said)


def town_of(place: str) -> str:
    """The town of "Lyon, France", without commas: names become keywords, and other programs end one there."""
    town = place.rpartition(", ")[0] or place  # some countries are towns
    return town.replace(",", "")


def percent(share: float) -> str:
    """A share 0..1 as whole percent: 94 %."""
    return f"{round(100 * share)} %"


def _message(message: Message) -> str:
    pattern = SENTENCES[message.code]
    if isinstance(pattern, tuple):
        count = count_of(message)
        pattern = pattern[count != 1].replace("%Ln", count_in_english(count))
    return filled(
        pattern, message, number=count_in_english, size=size_in_english, time=_time, town=town_of, words=_message
    )


def _fact(fact: Fact) -> str:
    match fact.kind:
        case FactKind.CAMERA | FactKind.PLACE | FactKind.SHOP | FactKind.PERSON:
            return str(fact.value)
        case FactKind.CAMERAS:
            return f"{fact.value} cameras"
        case FactKind.DATES:
            return str(fact.value).replace("/", " to ")
        case FactKind.APP:
            return f"from {fact.value}"
        case FactKind.PHONE_SIZED:
            return "size of a phone screen"
        case FactKind.ONE_PHONE:
            return "screenshots of one phone"
        case FactKind.NO_CAMERA:
            return _share(fact.value, "no camera", "{} without a camera")
        case FactKind.GPS:
            return "at several places"
        case FactKind.SCREEN_SIZED:
            return _share(fact.value, "screen-sized", "{} screen-sized")
        case FactKind.TEXT_ON_PICTURE:
            return _share(fact.value, "text on pictures", "{} with text on them")
        case FactKind.TEXT_ALL_OVER:
            return _share(fact.value, "full of text", "{} full of text")
        case FactKind.WHITE_PAGE:
            return _share(fact.value, "white pages", "{} white pages")
        case FactKind.FORWARDED_NAMES:
            return _share(fact.value, "named as forwarded", "{} named as forwarded")
        case FactKind.SCREENSHOT_NAMES:
            return _share(fact.value, "named as screenshots", "{} named as screenshots")
        case FactKind.DRAWN:
            return _share(fact.value, "look like screenshots", "{} look like screenshots")
        case FactKind.REPEATED:
            return _share(fact.value, "saved more than once", "{} saved more than once")
        case FactKind.FROM_CAMERA:
            return "from a camera"
        case FactKind.HAS_LOCATION:
            return "has a location"
        case FactKind.DIFFERENT_LOOK:
            return "different look"
        case FactKind.LEAST_ALIKE:
            return "least alike"
        case FactKind.FACE:
            return "people in it"
        case FactKind.KNOWN_PERSON:
            return f"{fact.value} is in it"
        case FactKind.SEEN_ELSEWHERE:
            return f"somebody on {fact.value} other photo{'' if fact.value == 1 else 's'}"
        case FactKind.BIG_FILE:
            return "larger than the rest"
        case FactKind.SPARED:
            return "kept before"
        case FactKind.SAME_FILE:
            return "the same file"
        case FactKind.SAME_LINK:
            return "another name of the same file"
        case FactKind.SAME_PICTURE:
            return "same picture"
        case FactKind.SMALLER:
            return "smaller"
        case FactKind.COMPRESSED:
            return "re-compressed"
        case FactKind.CUT:
            return "cut"
        case FactKind.FRAMED:
            return "in a frame"
        case FactKind.TURNED:
            return "turned"
        case FactKind.FAVOURITE:
            return "a favourite"
        case FactKind.MARKED_KEPT:
            return "marked as kept"
        case FactKind.HAS_RAW:
            return "has a RAW file"
        case FactKind.LARGEST:
            return "largest"
        case FactKind.LEAST_COMPRESSED:
            return "least compressed"
        case FactKind.SHARPEST:
            return "sharpest"
        case FactKind.BEST_EXPOSED:
            return "best exposed"
        case FactKind.BEST_SHOT:
            return "sharp and well exposed"
        case FactKind.NOT_REJECTED:
            return "not rejected"
        case FactKind.AVAILABLE:
            return "its file is there"
        case FactKind.WHOLE:
            return "the whole picture"
        case FactKind.CAMERA_DATA:
            return "more camera data"
        case FactKind.UNEDITED:
            return "not edited"
        case FactKind.NOT_SENT:
            return "not from a messenger"
        case FactKind.EARLIEST:
            return "earliest"
        case FactKind.OWN_NAME:
            return "not named as a copy"
        case FactKind.FIRST:
            return "first of several alike"
        case FactKind.EYES_OPEN:
            return "eyes open"
        case FactKind.LEVEL:
            return "most level"
        case FactKind.LESS_SHARP:
            return "less sharp"
        case FactKind.WORSE_EXPOSED:
            return "worse exposed"
        case FactKind.EYES_CLOSED:
            return "eyes closed"
        case FactKind.LEANS:
            return "leans"
        case FactKind.OUT_OF_FOCUS:
            return "out of focus"
        case FactKind.SHAKEN:
            return "shaken"
        case FactKind.TOO_DARK:
            return "too dark"
        case FactKind.BURNT_OUT:
            return "burnt out"
        case FactKind.FEW_DETAILS:
            return "little detail"
        case FactKind.LONG_EXPOSURE:
            return f"exposed for {fact.value}"
        case FactKind.BETTER_SHOT:
            return "a better shot is there"
        case FactKind.SHOT_WITH:
            return "at the same moment" if fact.value == 0 else f"{fact.value} s apart"
        case _:
            assert_never(fact.kind)


def _share(value: float | int | str | None, whole: str, part: str) -> str:
    """What holds for all, or for a share of them."""
    return part.format(percent(value)) if isinstance(value, float) and value < 0.995 else whole
