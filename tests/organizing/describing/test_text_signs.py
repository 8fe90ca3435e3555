"""Text tells a bill from a document, a wish from a joke, and by its absence a photograph from both."""

import numpy as np
import pytest

from photosort.learning.photos.vocabulary import KINDS
from photosort.organizing.describing.text_signs import odds_of_kinds

BILL = ["REWE MARKT", "Berliner Str. 3", "Milch 1,19", "2 x Brot", "3,98 B", "SUMME EUR", "5,17", "Vielen Dank"]
TABLE = [*["the mean of all values that were measured in the first year is 0.53 or 0.47"] * 6, "0.12", "0.53"]
PROSE = ["where the value of the argument is kept until it is asked for by another one"] * 12
WISH = ["Good", "Morning", "Have a lovely day"]
GERMAN = ["Herzlichen", "Glückwunsch", "zum Geburtstag"]
JOKE = ["WHEN THE BUILD IS GREEN", "BUT NOBODY RAN THE TESTS"]
QUIET_JOKE = ["me: I am so happy today", "also me:"]


def likelier(lines: list[str], first: str, second: str) -> float:
    """How many times as likely the first kind has become beside the second."""
    odds = odds_of_kinds(lines)
    return float(odds[KINDS.index(first)] / odds[KINDS.index(second)])


@pytest.mark.parametrize(
    ("lines", "first", "second"),
    [
        (BILL, "receipt", "document"),
        (["TOTAL", "1,234.00", "CASH 2'000.00", "Change 766.00"], "receipt", "document"),
        (PROSE, "document", "receipt"),
        (WISH, "greeting", "meme"),
        (GERMAN, "greeting", "meme"),
        (JOKE, "meme", "greeting"),
        (QUIET_JOKE, "meme", "greeting"),
        ([], "photograph", "meme"),
        (["7"], "photograph", "receipt"),
    ],
)
def test_text_tells_kinds_apart(lines: list[str], first: str, second: str) -> None:
    assert likelier(lines, first, second) > 2


def test_what_is_no_amount_makes_no_bill() -> None:
    dates_versions_and_shares = ["12.05.2024", "1.25.3", "12,50%", "3.1415", "10.0.0.12", "99,5"]
    assert likelier(dates_versions_and_shares, "receipt", "document") == 1
    assert likelier(TABLE, "receipt", "document") == 1, "its lines are as wide as a page"


def test_text_in_a_photograph_does_not_make_it_junk() -> None:
    """A scoreboard, a shop's name: what is lost by throwing it away is worth more than what is kept for nothing."""
    for lines in (["0:50", "Mat 4"], ["VOLLEYBALL", "CHAMPIONSHIP"], WISH):
        assert odds_of_kinds(lines)[KINDS.index("photograph")] == 1


def test_nothing_is_told_of_other_kinds() -> None:
    np.testing.assert_array_equal(odds_of_kinds(["some words in a picture"])[1:3], (1, 1))
