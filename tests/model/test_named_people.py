"""People stand in names of albums by their numbers, and are said by the names that they have now."""

from photosort.model.english import in_english
from photosort.model.face import PersonId
from photosort.model.message import Message, from_json, to_json
from photosort.model.message_code import MessageCode
from photosort.model.named_people import people_in, person_in_name, with_names, without_names

ASHA, TOM = PersonId(3), PersonId(5)
BOTH = Message(MessageCode.NAME_PEOPLE, first=person_in_name(ASHA), second=person_in_name(TOM))
KOCHI = Message(MessageCode.NAME_TOWN, town="Kochi, India")
JOURNEY = Message(MessageCode.NAME_JOINED, first=BOTH, second=KOCHI)


def test_whoever_has_a_name_is_called_by_it() -> None:
    assert in_english(with_names(JOURNEY, {ASHA: "Asha", TOM: "Tom"})) == "Asha and Tom · Kochi"
    assert in_english(with_names(person_in_name(ASHA), {ASHA: "Asha"})) == "Asha"


def test_who_has_none_any_more_is_a_number() -> None:
    assert in_english(with_names(JOURNEY, {TOM: "Tom"})) == "Person 3 and Tom · Kochi"


def test_a_comma_would_end_a_keyword() -> None:
    assert in_english(with_names(person_in_name(ASHA), {ASHA: "Roy, Asha"})) == "Roy Asha"


def test_who_is_in_a_name_is_known_from_left_to_right_also_once_it_is_kept() -> None:
    assert list(people_in(from_json(to_json(JOURNEY)))) == [ASHA, TOM]
    assert list(people_in(KOCHI)) == []


def test_what_was_told_by_name_can_be_forgotten() -> None:
    renamed = Message(MessageCode.RENAMED, album=with_names(JOURNEY, {ASHA: "Asha", TOM: "Tom"}), name="Trip")
    told = in_english(without_names(renamed))
    assert "Kochi" in told
    assert "Asha" not in told
    assert "Tom" not in told
    assert "Tom" in in_english(without_names(renamed, "Asha"))
    assert "Asha" not in in_english(without_names(renamed, "Asha"))
