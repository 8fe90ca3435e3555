"""A chip says a term as it was understood, and where it is looked for; whatever is written stays text."""

from datetime import date

import pytest

from photosort.model.search.parsing import parse
from photosort.ui.pages.query_chips import understood


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kerala", ("kerala", "")),
        ('"tax & <b>invoice</b>"', ('"tax & <b>invoice</b>"', "")),
        ('place:"new york"', ("new york", "place")),
        ("-album:tom", ("without tom", "album")),
        ("2024", ("2024", "")),
        ("date:2024", ("2024", "date")),
        ("2019..2021", ("2019 – 2021", "date")),
        ("may 2024", ("May 2024", "date")),
        ("last summer", ("1 June – 31 August 2026", "date")),
        ("3 may 2024", ("3 May 2024", "date")),
        (">5mb", (">5mb", "size")),
        ("no place", ("no place", "")),
        ("-favourite", ("without favourite", "")),
    ],
)
def test_terms_as_they_were_understood(text: str, said: tuple[str, str]) -> None:
    [term] = parse(text, date(2026, 11, 30)).terms
    assert understood(term) == said


def test_what_is_not_understood_is_said() -> None:
    said = [understood(term) for term in parse("dogs not black", date(2026, 11, 30)).terms]
    assert said == [("dogs", ""), ("not", "not understood"), ("black", "")]


def test_small_words_are_said_to_be_left_out() -> None:
    said = [understood(term) for term in parse("photos of Anna", date(2026, 11, 30)).terms]
    assert said == [("photos", "left out"), ("of", "left out"), ("Anna", "")]
