"""A message of every code with values filled in, for the tests of their words."""

import re

from photosort.model.message import Message, Value
from photosort.model.message_code import MessageCode
from photosort.model.sentences import SENTENCES

COUNTS = (0, 1, 2, 1212)

_SAMPLES: dict[str, Value] = {
    "part": 3,
    "parts": 3,
    "id": 7,
    "size": 412_000_000,
    "percent": 38,
    "bits": 12,
    "width": 84_000,
    "height": 61_000,
    "limit": 300_000_000,
    "path": b"/p/\xff",
    "backup": b"/p/b.db",
    "folder": b"/p",
    "name": b"IMG_1.jpg",
    "album": "Kochi",
    "albums": "Kochi, Munnar",
    "sizes": "3 + 4",
    "text": "Renamed A to B",
    "owner": "root",
    "program": "Apple Photos",
    "extension": ".jpg",
    "error": "errno 71",
    "act": Message(MessageCode.RENAMED, album="Kochi", name="Kerala"),
    "done": Message(MessageCode.PHOTOS_BACK, count=4),
    "cause": Message(MessageCode.ENDED_BY_SIGNAL, id=9),
    "what": Message(MessageCode.A_PDF),
    "reason": Message(MessageCode.NAME_TAKEN),
    "first": "Kochi",
    "second": Message(MessageCode.MEMES),
    "time": "2024",
    "town": "Kochi, India",
    "photo": "IMG_1.jpg",
    "person": "Asha",
    "by": Message(MessageCode.SPAN_DAYS, count=3),
    "days": Message(MessageCode.SPAN_DAYS, count=3),
    "clock": Message(MessageCode.SPAN_TIME, text="5:30:00"),
    "event": "Kerala, May 2024",
}


def forms(code: MessageCode) -> tuple[str, ...]:
    """The English sentence of a code, or both where a count decides."""
    pattern = SENTENCES[code]
    return (pattern,) if isinstance(pattern, str) else pattern


def names(code: MessageCode) -> set[str]:
    """What the values of a code are called."""
    found = {name for form in forms(code) for name in re.findall(r"\{(\w+)", form)}
    return found | ({"count"} if len(forms(code)) == 2 else set())


def sample(code: MessageCode, count: int) -> Message:
    """A message of a code, with so many of whatever it counts."""
    values = {**_SAMPLES, "count": count, "photos": Message(MessageCode.PHOTOS, count=count)}
    return Message(code, **{name: values[name] for name in names(code)})
