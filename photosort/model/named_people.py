"""People in the machine's names of albums: kept as their numbers, so that a name is the newest one wherever it is said.

The history alone tells how albums were called at the time, people by their names: until these are forgotten.
"""

from collections.abc import Callable, Iterator, Mapping

from photosort.model.face import PersonId
from photosort.model.message import Message
from photosort.model.message_code import MessageCode


def person_in_name(person: PersonId) -> Message:
    """A person as a part of a name."""
    return Message(MessageCode.NAME_PERSON, id=person)


def people_in(name: Message) -> Iterator[PersonId]:
    """The people in a name, from left to right."""
    if name.code is MessageCode.NAME_PERSON:
        yield _person(name)
    for _, value in name.values:
        if isinstance(value, Message):
            yield from people_in(value)


def with_names(name: Message, people: Mapping[PersonId, str]) -> Message:
    """A name with the people in it called by theirs. Who has no name stays as a number."""

    def called(part: Message) -> Message:
        if part.code is not MessageCode.NAME_PERSON or not (text := in_albums(people.get(_person(part), ""))):
            return part
        return Message(MessageCode.NAME_SAID, name=text)

    return _everywhere(name, called)


def in_albums(name: str) -> str:
    """The name of a person as it stands in that of an album: without commas, for that becomes a keyword."""
    return name.replace(",", "")


def without_names(told: Message, name: str | None = None) -> Message:
    """What was told, without a name, or all, that `with_names` has put into it."""

    def forgotten(part: Message) -> Message:
        if part.code is not MessageCode.NAME_SAID or name not in (None, dict(part.values)["name"]):
            return part
        return Message(MessageCode.SOMEBODY)

    return _everywhere(told, forgotten)


def _everywhere(told: Message, change: Callable[[Message], Message]) -> Message:
    """A message with each message in it changed."""
    inside = {name: _everywhere(one, change) if isinstance(one, Message) else one for name, one in told.values}
    return change(Message(told.code, **inside))


def _person(name: Message) -> PersonId:
    number = dict(name.values)["id"]
    assert isinstance(number, int)
    return PersonId(number)
