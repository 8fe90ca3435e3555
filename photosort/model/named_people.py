"""People in the machine's names of albums: kept as their numbers, so that a name is the newest one wherever it is said,
and stands nowhere but with the person.
"""

from collections.abc import Iterator, Mapping

from photosort.model.album import Name
from photosort.model.face import PersonId
from photosort.model.message import Message, Value
from photosort.model.message_code import MessageCode


def person_in_name(person: PersonId) -> Message:
    """A person as a part of a name."""
    return Message(MessageCode.NAME_PERSON, id=person)


def with_names(name: Message, people: Mapping[PersonId, str]) -> Name:
    """A name with the people in it called by theirs, without commas: names of albums become keywords. Who has no name
    stays as a number.
    """
    if name.code is MessageCode.NAME_PERSON:
        called = people.get(_person(name), "").replace(",", "")
        return called or name
    if not any(isinstance(value, Message) for _, value in name.values):
        return name
    return Message(name.code, **{key: _with_names(value, people) for key, value in name.values})


def people_in(name: Message) -> Iterator[PersonId]:
    """The people in a name, from left to right."""
    if name.code is MessageCode.NAME_PERSON:
        yield _person(name)
    for _, value in name.values:
        if isinstance(value, Message):
            yield from people_in(value)


def _with_names(value: Value, people: Mapping[PersonId, str]) -> Value:
    return with_names(value, people) if isinstance(value, Message) else value


def _person(name: Message) -> PersonId:
    number = dict(name.values)["id"]
    assert isinstance(number, int)
    return PersonId(number)
