"""Parts of the machine's names of albums, as messages: put into words by whoever shows them, in any language.

A name holds no comma: it becomes a keyword in sidecars, and darktable ends one there.
"""

from collections.abc import Iterator, Sequence
from itertools import count

from photosort.model.album_words import WORDS
from photosort.model.face import PersonId
from photosort.model.message import Message, Value
from photosort.model.message_code import MessageCode
from photosort.model.named_people import person_in_name

_CODES = {text: code for code, text in WORDS.items()}


def word(text: str) -> Message:
    """A word or a group of the vocabulary."""
    return Message(_CODES[text])


def pair(parts: Sequence[str]) -> Message:
    """Two of them in one; of "Insects and spiders" and "Flowers and plants" it is "Insects and flowers"."""
    first, second = parts
    if " and " in first or " and " in second:
        first, second = first.split(" and ")[0], second.split(" and ")[0]
    return Message(MessageCode.NAME_PAIR, first=word(first), second=word(second))


def people(persons: Sequence[PersonId]) -> Message:
    """Some people, at least one: "Asha and Tom"."""
    first, *others = map(person_in_name, persons)
    for other in others:
        first = Message(MessageCode.NAME_PEOPLE, first=first, second=other)
    return first


def in_row(*parts: Value | None) -> Message:
    """Parts one after the other, as far as they are known; at least one is a message or there are two."""
    first, *rest = (part for part in parts if part is not None)
    for part in rest:
        first = Message(MessageCode.NAME_JOINED, first=first, second=part)
    assert isinstance(first, Message)
    return first


def time(months: str) -> Message:
    """A month, a year, or the first and the last of some, as `Fact` DATES has them."""
    return Message(MessageCode.NAME_TIME, time=months)


def numbered(name: Message) -> Iterator[Message]:
    """A name with the numbers from 2 on, for albums that nothing else tells apart."""
    return (Message(MessageCode.NAME_NUMBERED, name=name, id=number) for number in count(2))
