"""The grammar of searches: a table of what people type, and that every text is one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosort.model.photo import Mark
from photosort.model.search.parsing import parse
from photosort.model.search.query import (
    Bytes,
    Favourite,
    Feature,
    Field,
    Has,
    Marked,
    Meaning,
    NotUnderstood,
    Taken,
    TakenIn,
    Words,
)

TODAY = date(2026, 11, 30)  # a Monday


def days(first: str, last: str) -> Taken:
    return Taken(date.fromisoformat(first), date.fromisoformat(last))


LEFT_OUT = NotUnderstood(filler=True)
JUNE = days("2024-06-01", "2024-06-30")

TABLE: list[tuple[str, list[Meaning]]] = [
    ("", []),
    ("Berlin", [Words("berlin")]),
    ("receipt Kerala may 2024", [Words("receipt"), Words("kerala"), days("2024-05-01", "2024-05-31")]),
    ("Äpfel straße", [Words("apfel"), Words("strasse")]),
    ('"two  words" more', [Words("two words"), Words("more")]),
    ('"still typing', [Words("still typing")]),
    ('"2024"', [Words("2024")]),
    ('"', []),
    ("-", []),
    ("place:", []),
    ("place:Lyon", [Words("lyon", Field.PLACE)]),
    ('ort:"New York"', [Words("new york", Field.PLACE)]),
    ("Album:Pizza", [Words("pizza", Field.ALBUM)]),
    ("kamera:canon", [Words("canon", Field.CAMERA)]),
    ("folder:2019", [Words("2019", Field.FOLDER)]),
    ("kind:receipt", [Words("receipt", Field.KIND)]),
    ("dogs not small", [Words("dogs"), NotUnderstood(), Words("small")]),
    ("Hund ODER Katze", [Words("hund"), NotUnderstood(), Words("katze")]),
    ("without people", [Has(Feature.PEOPLE, False)]),
    ("beach without dogs", [Words("beach"), NotUnderstood(), Words("dogs")]),
    ('"or" beach', [Words("or"), Words("beach")]),
    ("album:not beach", [Words("not", Field.ALBUM), Words("beach")]),
    ("-and beach", [Words("and"), Words("beach")]),
    ("Or", [Words("or")]),
    ("the beach", [LEFT_OUT, Words("beach")]),
    ("photos of Anna", [LEFT_OUT, LEFT_OUT, Words("anna")]),
    ("Fotos von Anna im Mai 2024", [LEFT_OUT, LEFT_OUT, Words("anna"), LEFT_OUT, days("2024-05-01", "2024-05-31")]),
    ('"the" beach', [Words("the"), Words("beach")]),
    ('"by the sea"', [Words("by the sea")]),
    ("album:the beach", [Words("the", Field.ALBUM), Words("beach")]),
    ("-photos beach", [Words("photos"), Words("beach")]),
    ("mit Personen", [Has(Feature.PEOPLE, True)]),
    ("Photos", [Words("photos")]),
    ("at the", [Words("at"), Words("the")]),
    ("12:30", [Words("12:30")]),
    ("colour:red", [Words("colour:red")]),
    ("date:soon", [Words("date:soon")]),
    ("2024", [Words("2024", year=2024)]),
    ("beach 2024", [Words("beach"), Words("2024", year=2024)]),
    ("date:2024", [days("2024-01-01", "2024-12-31")]),
    ("-2024", [days("2024-01-01", "2024-12-31")]),
    ("2024-05", [days("2024-05-01", "2024-05-31")]),
    ("5/2024", [days("2024-05-01", "2024-05-31")]),
    ("2024-02-29", [days("2024-02-29", "2024-02-29")]),
    ("2023-02-29", [Words("2023-02-29")]),
    ("2024-13", [Words("2024-13")]),
    ("3.5.2024", [days("2024-05-03", "2024-05-03")]),
    ("3/5/2024", [Words("3/5/2024")]),
    ("2019..2021-03", [days("2019-01-01", "2021-03-31")]),
    ("2021..2019", [Words("2021..2019")]),
    ("June 2024", [JUNE]),
    ("juni 2024", [JUNE]),
    ("2024 jun", [JUNE]),
    ('date:"june 2024"', [JUNE]),
    ("März 2024", [days("2024-03-01", "2024-03-31")]),
    ("3 May 2024", [days("2024-05-03", "2024-05-03")]),
    ("3. Mai 2024", [days("2024-05-03", "2024-05-03")]),
    ("May 3rd, 2024", [days("2024-05-03", "2024-05-03")]),
    ("june", [Words("june", months=(6,))]),
    ("may", [Words("may", months=(5,))]),
    ("date:may", [TakenIn(5)]),
    ("summer", [Words("summer", months=(6, 7, 8))]),
    ("Winter", [Words("winter", months=(12, 1, 2))]),
    ("-summer", [Words("summer")]),
    ("woman", [Words("woman", anybody=True)]),
    ("Männer", [Words("manner", anybody=True)]),
    ("Geburtstag", [Words("geburtstag", unseen=True)]),
    ("white car", [Words("white", unseen=True), Words("car")]),
    ("November", [TakenIn(11)]),
    ("nov.", [TakenIn(11)]),
    ("Mai", [TakenIn(5)]),
    ('"november"', [Words("november")]),
    ("winter 2023", [days("2023-12-01", "2024-02-29")]),
    ("last summer", [days("2026-06-01", "2026-08-31")]),
    ("letzten Winter", [days("2025-12-01", "2026-02-28")]),
    ("last december", [days("2025-12-01", "2025-12-31")]),
    ("this november", [days("2026-11-01", "2026-11-30")]),
    ("last week", [days("2026-11-23", "2026-11-29")]),
    ("this week", [days("2026-11-30", "2026-12-06")]),
    ("letzten Monat", [days("2026-10-01", "2026-10-31")]),
    ("last year", [days("2025-01-01", "2025-12-31")]),
    ("yesterday", [days("2026-11-29", "2026-11-29")]),
    ("last chance", [Words("last"), Words("chance")]),
    ("no place", [Has(Feature.PLACE, False)]),
    ("ohne Ort", [Has(Feature.PLACE, False)]),
    ("has text", [Has(Feature.TEXT, True)]),
    ("favourites", [Favourite()]),
    ("rejected beach", [Marked(Mark.REJECTED), Words("beach")]),
    (">5mb", [Bytes(5_000_000)]),
    ("size:>1.5GB", [Bytes(1_500_000_000)]),
    ("< 300 kb", [Bytes(0, 300_000)]),
    ("größe:<2mb", [Bytes(0, 2_000_000)]),
    ("東京", [Words("東京")]),
]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text for text, _ in TABLE])
def test_what_people_type_means(text: str, expected: list[Meaning]) -> None:
    assert [term.meaning for term in parse(text, TODAY).terms] == expected


def test_a_minus_leaves_out_the_term_behind_it() -> None:
    terms = parse('-meme -"good morning" -last year sea-side', TODAY).terms
    assert [(term.written, term.excluded) for term in terms] == [
        ("-meme", True),
        ('-"good morning"', True),
        ("-last year", True),
        ("sea-side", False),
    ]


def test_last_june_in_june_is_that_of_the_year_before() -> None:
    [term] = parse("last june", date(2026, 6, 15)).terms
    assert term.meaning == days("2025-06-01", "2025-06-30")


def test_a_term_can_be_taken_away() -> None:
    query = parse("Receipt   kerala may 2024", TODAY)
    assert query.without(1) == "Receipt may 2024"
    assert query.without(2) == "Receipt kerala"


PIECES = st.sampled_from(
    [
        "june",
        "2024",
        "last",
        "summer",
        "3",
        "may",
        "no",
        "place",
        "place:",
        '"',
        "-",
        ">",
        "5",
        "mb",
        "..",
        " ",
        "ä",
        "x",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join), st.lists(PIECES).map(" ".join)))
def test_every_text_is_a_search_and_its_own_words_mean_the_same(text: str) -> None:
    query = parse(text, TODAY)
    assert parse(query.text, TODAY) == query
