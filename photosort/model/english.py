"""Facts and messages in English words: for the command line, for scripts and for the log."""

from photosort.model.amounts import count_in_english, size_in_english
from photosort.model.fact import Fact, FactKind
from photosort.model.message import Message
from photosort.model.sentences import SENTENCES, count_of, filled


def in_english(said: Fact | Message) -> str:
    """A fact in a few words, a message as its sentence. The window has its own words, in the person's language."""
    return _fact(said) if isinstance(said, Fact) else _message(said)


def percent(share: float) -> str:
    """A share 0..1 as whole percent: 94 %."""
    return f"{round(100 * share)} %"


def _message(message: Message) -> str:
    pattern = SENTENCES[message.code]
    if isinstance(pattern, tuple):
        count = count_of(message)
        pattern = pattern[count != 1].replace("%Ln", count_in_english(count))
    return filled(pattern, message, number=count_in_english, size=size_in_english, words=_message)


def _fact(fact: Fact) -> str:
    match fact.kind:
        case FactKind.CAMERA | FactKind.PLACE:
            return str(fact.value)
        case FactKind.CAMERAS:
            return f"{fact.value} cameras"
        case FactKind.DATES:
            return str(fact.value).replace("/", " to ")
        case FactKind.PIXELS:
            return str(fact.value).replace("x", " × ")
        case FactKind.FORMAT:
            name, _, part = str(fact.value).partition(" ")
            return f"{name} in {percent(float(part))}" if part and float(part) < 0.995 else name
    whole, part = _FACTS[fact.kind]
    return part.format(percent(fact.value)) if isinstance(fact.value, float) and fact.value < 0.995 else whole


# What holds for all, and what holds for a share of them.
_FACTS = {
    FactKind.NO_CAMERA: ("no camera", "no camera in {}"),
    FactKind.GPS: ("GPS on all", "GPS on {}"),
    FactKind.SCREEN_SIZED: ("screen-sized", "screen-sized in {}"),
    FactKind.TEXT_ON_PICTURE: ("text on picture", "text on {}"),
    FactKind.TEXT_ALL_OVER: ("text all over", "text all over {}"),
    FactKind.WHITE_PAGE: ("white page", "white page in {}"),
    FactKind.FORWARDED_NAMES: ("forwarded file names", "forwarded file names in {}"),
    FactKind.SCREENSHOT_NAMES: ("named as screenshots", "named as screenshots in {}"),
    FactKind.DRAWN: ("drawn, not photographed", "drawn in {}"),
    FactKind.REPEATED: ("saved many times", "near copies in {}"),
    FactKind.FROM_CAMERA: ("from a camera", "from a camera"),
    FactKind.HAS_LOCATION: ("has a location", "has a location"),
    FactKind.DIFFERENT_LOOK: ("different look", "different look"),
    FactKind.LEAST_ALIKE: ("least alike", "least alike"),
    FactKind.FACE: ("people in it", "people in it"),
    FactKind.BIG_FILE: ("larger than the rest", "larger than the rest"),
}
