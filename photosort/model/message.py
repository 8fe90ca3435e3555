"""A message about what was done or is wrong, as a code with values: said in words by whoever shows it, in any language.

The kinds of values are few, and what a value is called says how it is shown: `count` decides between one and many,
`size` is an amount of data in bytes, `id` a number without separators, `time` a day, month or year or the first and
the last of some, `town` a town with its country, of which the town is said, bytes are a path or a file's name, a
message is a sentence within the sentence. Other text stands as it is: names that a person gave, and what the system
says of a failure.
"""

import json
from dataclasses import dataclass
from typing import Any, Union
from urllib.parse import quote_from_bytes, unquote_to_bytes

from photosort.model.message_code import MessageCode

Value = Union[int, str, bytes, "Message"]


@dataclass(frozen=True, slots=True, init=False)
class Message:
    """One message: `Message(MessageCode.RENAMED, album="Dishes", name="Pizza nights")`.

    The comment at each code says which values it has. Messages are equal when code and values are.
    """

    code: MessageCode
    values: tuple[tuple[str, Value], ...]  # by name, so that equal messages hash alike

    def __init__(self, code: MessageCode, **values: Value) -> None:
        object.__setattr__(self, "code", code)
        object.__setattr__(self, "values", tuple(sorted(values.items())))


def to_json(message: Message) -> str:
    """A message as JSON, in ASCII: `["renamed", {"album": "Dishes", "name": "Pizza nights"}]`."""
    return json.dumps(_packed(message))


def from_json(text: str) -> Message:
    """The message that `to_json` wrote.

    Raises:
        ValueError: the text is none, or its code is not known here.
    """
    return _unpacked(json.loads(text))


def _packed(value: Value) -> Any:
    match value:
        case Message(code, values):
            return [code.value, {name: _packed(inner) for name, inner in values}]
        case bytes():  # percent-encoded, because paths are not always text
            return {"path": quote_from_bytes(value)}
        case _:
            return value


def _unpacked(value: Any) -> Message:
    code, values = value
    return Message(MessageCode(code), **{name: _value(inner) for name, inner in values.items()})


def _value(value: Any) -> Value:
    match value:
        case list():
            return _unpacked(value)
        case {"path": str(quoted)}:
            return unquote_to_bytes(quoted)
        case int() | str():
            return value
        case _:
            raise ValueError(f"{value!r} is no value of a message")
