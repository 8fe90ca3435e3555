"""Numbers, sizes, dates, and facts in words."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from photosort.model.fact import Fact, FactKind
from photosort.model.photo import DateSource, Header, Photo, PhotoId, RootId
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import beside_icon, plural, tr


def test_one_and_many(qtbot: QtBot) -> None:
    assert say.photos(0) == "0 photos"
    assert say.photos(1) == "1 photo"
    assert say.photos(5601) == "5,601 photos"
    assert plural("%Ln stays", "%Ln stay", 1) == "1 stays"
    assert tr("Albums") == "Albums"
    assert beside_icon("Stop").strip() == "Stop"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (412_000, "412 kB"), (4_800_000, "4.8 MB"),
        (412_000_000, "412 MB"), (1_900_000_000, "1.9 GB"),
    ],
)  # fmt: skip
def test_sizes_are_decimal(number: int, words: str) -> None:
    assert say.size(number) == words


def test_dates() -> None:
    taken = datetime(2024, 1, 7, 11, 39)
    assert say.moment(taken) == "7 January 2024, 11:39"
    dated = Photo(PhotoId(1), RootId(1), b"/r", b"", b"a.jpg", 1, 0)
    for source, when, words in (
        (DateSource.NAME, datetime(2025, 6, 15), "15 June 2025"),
        (DateSource.NAME, taken, "7 January 2024, 11:39"),
        (DateSource.EXIF, datetime(2025, 6, 15), "15 June 2025, 00:00"),
    ):
        assert say.taken(replace(dated, header=Header(taken=when, dated=source))) == words
    assert say.days(datetime(2024, 1, 6), datetime(2024, 1, 9)) == "6 – 9 January 2024"
    assert say.days(datetime(2023, 11, 6), datetime(2024, 1, 9)) == "6 November 2023 – 9 January 2024"
    assert say.days(taken, taken) == "7 January 2024"
    assert say.place(47.325, 1.07) == "47.325° N, 1.070° E"
    assert say.place(-33.9, -70.6) == "33.900° S, 70.600° W"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "about 1 second left"), (8.7, "about 9 seconds left"), (44, "about 40 seconds left"),
     (58, "about 1 minute left"), (240, "about 4 minutes left"), (7200, "about 2 hours left")],
)  # fmt: skip
def test_time_left_is_rounded(seconds: float, words: str) -> None:
    assert say.time_left(seconds) == words


@pytest.mark.parametrize("kind", list(FactKind))
def test_every_fact_has_words(kind: FactKind) -> None:
    value: dict[FactKind, str | int] = {
        FactKind.CAMERA: "Pixel 7", FactKind.PLACE: "Kochi, India", FactKind.CAMERAS: 2,
        FactKind.DATES: "2023-11/2024-01", FactKind.APP: "WhatsApp",
    }  # fmt: skip
    text = say.fact(Fact(kind, value.get(kind, 0.94)))
    assert text
    assert "{" not in text


def test_facts_as_in_the_look() -> None:
    assert say.fact(Fact(FactKind.GPS, 0.96)) == "At several places"
    assert say.fact(Fact(FactKind.NO_CAMERA, 1.0)) == "No camera"
    assert say.fact(Fact(FactKind.DATES, "2023-11/2024-01")) == "Nov 2023 – Jan 2024"
    assert say.fact(Fact(FactKind.DATES, "2024-03/2024-05")) == "Mar – May 2024"
    assert say.fact(Fact(FactKind.APP, "WhatsApp")) == "From WhatsApp"
    assert say.fact(Fact(FactKind.ONE_PHONE)) == "Screenshots of one phone"
    assert say.fact(Fact(FactKind.CAMERAS, 1)) == "1 camera"


@pytest.mark.parametrize(
    ("language", "whole", "span", "moment"),
    [
        ("en_GB", "7 January 2024", "6 – 9 January 2024", "7 January 2024, 11:39"),
        ("de_DE", "7. Januar 2024", "6. – 9. Januar 2024", "7. Januar 2024, 11:39"),
        (
            "en_US",
            "January 7, 2024",
            "January 6 – January 9, 2024",
            "January 7, 2024, 11:39\u202fAM",
        ),
    ],
)
def test_dates_are_written_as_the_language_does(language: str, whole: str, span: str, moment: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        assert say.plain_day(datetime(2024, 1, 7)) == whole
        assert say.days(datetime(2024, 1, 6), datetime(2024, 1, 9)) == span
        assert say.moment(datetime(2024, 1, 7, 11, 39)) == moment
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ar_EG", ["مايو ٢٠٢٤", "٢٠٢٤", "مايو – يوليو ٢٠٢٤", "٢٠٢٣ – ٢٠٢٤", "مايو ٢٠٢٤", "٢٠٢٤"]),
        ("de_DE", ["Mai 2024", "2024", "Mai – Juli 2024", "2023 – 2024", "Mai 2024", "2024"]),
    ],
)
def test_years_have_the_digits_of_days(language: str, expected: list[str]) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        said = [say.month(2024, 5), *map(say.months, ("2024", "2024-05/2024-07", "2023/2024"))]
        chips = [say.fact(Fact(FactKind.DATES, value)) for value in ("2024-05", "2024")]
    finally:
        QLocale.setDefault(before)
    assert [*said, *chips] == expected
