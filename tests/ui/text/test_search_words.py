"""Every word of a search that is offered is understood as what it is offered as, in every language."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from photosort.model.photo import Mark
from photosort.model.search.folding import fold
from photosort.model.search.found import Why
from photosort.model.search.parsing import parse
from photosort.model.search.query import Bytes, Favourite, Feature, Field, Has, Marked, Meaning, Taken, TakenIn, Words
from photosort.model.search.vocabulary import Value, Vocabulary
from photosort.ui.text.formats import month_name
from photosort.ui.text.i18n import tr
from photosort.ui.text.search_words import KEYS, PHRASES, choices

TODAY = date(2026, 11, 30)
MEANINGS = {
    "favourite": Favourite(),
    "kept": Marked(Mark.KEPT),
    "rejected": Marked(Mark.REJECTED),
    "no mark": Marked(Mark.NONE),
    "has text": Has(Feature.TEXT, True),
    "no text": Has(Feature.TEXT, False),
    "has place": Has(Feature.PLACE, True),
    "no place": Has(Feature.PLACE, False),
    "last winter": Taken(date(2025, 12, 1), date(2026, 2, 28)),
    "last week": Taken(date(2026, 11, 23), date(2026, 11, 29)),
    "this month": Taken(date(2026, 11, 1), date(2026, 11, 30)),
}


@pytest.fixture(params=["en", "de"])
def language(request: pytest.FixtureRequest) -> None:
    if request.param == "de":
        request.getfixturevalue("german")


def _meaning(text: str) -> Meaning:
    [term] = parse(text, TODAY).terms
    return term.meaning


@pytest.mark.usefixtures("language")
def test_each_word_means_what_it_says() -> None:
    for why, key in KEYS.items():
        if why is Why.DATE:
            assert isinstance(_meaning(f"{tr(key)}2024"), Taken)
        elif why is Why.SIZE:
            assert _meaning(f"{tr(key)}>5mb") == Bytes(5_000_000)
        else:
            assert _meaning(f"{tr(key)}x") == Words("x", Field(why.value))
    for why, phrase in PHRASES:
        said = _meaning(tr(phrase))
        assert said == MEANINGS.get(phrase, said)
        assert isinstance(said, Taken) == (why is Why.DATE)
        assert not isinstance(said, Words)


@pytest.mark.usefixtures("language")
def test_months_and_values_are_written_as_they_are_understood() -> None:
    found = choices(Vocabulary({Why.PLACE: (Value("New York", ("new york",)),)}, ((2024, 3),)))
    written = {choice.shown: choice.written for choice in found}
    assert _meaning(written["New York"]) == Words("new york", Field.PLACE)
    march = next(one.written for one in found if "2024-03" in one.begins)
    assert _meaning(march) == Taken(date(2024, 3, 1), date(2024, 3, 31))
    year = next(one.written for one in found if one.begins.startswith("\n2024\n"))
    assert _meaning(year) == Taken(date(2024, 1, 1), date(2024, 12, 31))


def test_a_month_in_words_that_no_search_knows_is_written_in_figures() -> None:
    QLocale.setDefault(QLocale("fr_FR"))
    march = next(one for one in choices(Vocabulary({}, ((2024, 3),))) if "2024-03" in one.begins)
    assert (march.shown, march.written) == ("mars 2024", "2024-03")


@pytest.mark.usefixtures("language")
def test_a_month_alone_is_that_of_every_year() -> None:
    shown = {choice.begins: choice.written for choice in choices(Vocabulary({}, ((2024, 5), (2023, 5), (2023, 11))))}
    may, november = (fold(month_name(number)) for number in (5, 11))
    assert _meaning(shown[f"\n{may}"]) == TakenIn(5)
    assert _meaning(shown[f"\n{november}"]) == TakenIn(11)
