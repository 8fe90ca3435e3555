"""A name says nothing twice, and of a mixture not what else is in it."""

import pytest

from photosort.model.english import in_english
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.organizing.describing.name_parts import pair, time, word
from photosort.organizing.describing.tells import TELLS, Draft
from tests.organizing.describing.test_few_photos import showing


@pytest.mark.parametrize(
    ("subject", "what", "name"),
    [
        (pair(["Streets and bridges", "Landscapes"]), "Landscapes", None),
        (pair(["Streets and bridges", "Landscapes"]), "Streets and bridges", None),
        (Message(MessageCode.MOSTLY, what=word("Boats")), "Boats", None),
        (Message(MessageCode.MIXED), "Landscapes", None),
        (pair(["Streets and bridges", "Landscapes"]), "Boats", "Streets and landscapes · with boats"),
    ],
)
def test_a_second_word_says_something_new(subject: Message, what: str, name: str | None) -> None:
    draft = Draft(subject).with_also(word(what))
    assert (None if draft is None else in_english(draft.name)) == name


def test_a_mixture_of_which_a_time_is_said_may_say_what_is_in_it() -> None:
    draft = Draft(Message(MessageCode.MIXED), time=time("2018"), subject_is_told=False).with_also(word("Food"))
    assert draft is not None


def test_the_group_of_a_word_that_is_said_is_not_said_again() -> None:
    [also] = [tell for tell in TELLS if tell.__name__ == "_also"]
    streets, boats = showing(*["Landscapes"] * 5, *["Streets and bridges"] * 4), showing(*["Boats"] * 9)
    assert also(Draft(pair(["Streets and bridges", "Landscapes"])), streets, [boats]) is None
    draft = also(Draft(word("Landscapes")), streets, [boats])
    assert draft is not None
    assert in_english(draft.name) == "Landscapes · with buildings"
