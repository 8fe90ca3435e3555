"""What the machine's names of several albums have in common: all but the photo or the number that keeps them apart."""

from photosort.model.message import Message
from photosort.model.message_code import MessageCode


def in_common(name: Message) -> Message:
    """The name without the photo or the number, where it has one."""
    if name.code not in (MessageCode.NAME_OF_PHOTO, MessageCode.NAME_NUMBERED):
        return name
    base = dict(name.values)["name"]
    assert isinstance(base, Message)
    return base
