"""What may be meant by the end of what is typed, and what then stands in the field."""

import pytest

from photosort.model.search.completing import Choice, Completion, completions, quoted
from photosort.model.search.found import Why

CHOICES = [
    Choice.of("place:", "place:", Why.PLACE, ["place"]),
    Choice.of("no place", "no place", Why.FEATURE, ["no place"]),
    Choice.of("favourite", "favourite", Why.FAVOURITE, ["favourite"]),
    Choice.of("2024", "2024", Why.DATE, ["2024"]),
    Choice.of("June 2024", "June 2024", Why.DATE, ["June 2024", "2024-06"]),
    Choice.of("Munich", "place:Munich", Why.PLACE, ["München", "Munich"]),
    Choice.of("New York", 'place:"New York"', Why.PLACE, ["New York"]),
    Choice.of("New album", 'album:"New album"', Why.ALBUM, ["New album"]),
    *(Choice.of(f"Paris {n}", f'place:"Paris {n}"', Why.PLACE, [f"Paris {n}"]) for n in range(9)),
]


def taken(text: str, found: Completion) -> str:
    return text[: found.start] + found.choice.written


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("mun", ["place:Munich"]),
        ("MÜN", ["place:Munich"]),
        ("-mun", ["-place:Munich"]),
        ("beach mun", ["beach place:Munich"]),
        ("new", ['place:"New York"', 'album:"New album"']),
        ("york", ['place:"New York"']),
        ("ork", []),  # no word begins so
        ("beach new y", ['beach place:"New York"']),
        ("new ", ['place:"New York"', 'album:"New album"']),
        ("pla", ["place:", "no place"]),
        ("place:", ["place:Munich", 'place:"New York"', *(f'place:"Paris {n}"' for n in range(6))]),
        ("place:m", ["place:Munich"]),
        ('place:"new y', ['place:"New York"']),
        ('place:"new york"', []),
        ('"new', []),  # exact text
        ("album:m", []),
        ("date:ju", ["June 2024"]),
        ("june 2", ["June 2024"]),
        ("2024-", ["June 2024"]),
        ("favo", ["favourite"]),
        ("favourite", []),  # nothing is left to write
        ("par", ['place:"Paris 0"', 'place:"Paris 1"', 'place:"Paris 2"']),  # one kind leaves room for others
        ("", []),
        ("   ", []),
        ("-", []),
        (":", []),
        ('"', []),
    ],
)
def test_how_a_text_goes_on(text: str, then: list[str]) -> None:
    assert [taken(text, found) for found in completions(text, len(text), CHOICES)] == then


def test_only_the_word_before_the_cursor_is_completed() -> None:
    [found] = completions("mun beach", 3, CHOICES)
    assert taken("mun", found) == "place:Munich"
    assert not completions("munbeach", 3, CHOICES)


@pytest.mark.parametrize(
    ("value", "written"), [("Rome", "Rome"), ("New York", '"New York"'), ('The "big" day', "The"), ('6" x 8"', '"x 8"')]
)
def test_a_value_is_written_so_that_it_is_found(value: str, written: str) -> None:
    assert quoted(value) == written
