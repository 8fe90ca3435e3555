"""People stand in names of albums by their numbers, and are said by the names that they have now."""

from photosort.model.english import in_english
from photosort.model.face import PersonId
from photosort.model.message import Message, from_json, to_json
from photosort.model.message_code import MessageCode
from photosort.model.named_people import people_in, person_in_name, with_names

ASHA, TOM = PersonId(3), PersonId(5)
BOTH = Message(MessageCode.NAME_PEOPLE, first=person_in_name(ASHA), second=person_in_name(TOM))
KOCHI = Message(MessageCode.NAME_TOWN, town="Kochi, India")
JOURNEY = Message(MessageCode.NAME_JOINED, first=BOTH, second=KOCHI)


def test_whoever_has_a_name_is_called_by_it() -> None:
    said = with_names(JOURNEY, {ASHA: "Asha", TOM: "Tom"})
    assert isinstance(said, Message)
    assert in_english(said) == "Asha and Tom · Kochi"
    assert with_names(person_in_name(ASHA), {ASHA: "Asha"}) == "Asha"


def test_who_has_none_any_more_is_a_number() -> None:
    said = with_names(JOURNEY, {TOM: "Tom"})
    assert isinstance(said, Message)
    assert in_english(said) == "Person 3 and Tom · Kochi"


def test_a_comma_would_end_a_keyword() -> None:
    assert with_names(person_in_name(ASHA), {ASHA: "Roy, Asha"}) == "Roy Asha"


def test_who_is_in_a_name_is_known_from_left_to_right_also_once_it_is_kept() -> None:
    assert list(people_in(from_json(to_json(JOURNEY)))) == [ASHA, TOM]
    assert list(people_in(KOCHI)) == []
