"""What stands on bills: the shop, whatever letters are misread, and the day, whatever its form."""

from datetime import date

import pytest

from photosort.organizing.describing.receipts import Printed, printed_on

LATER = date(2026, 1, 1)
GOODS = ["Milk 1.19", "Bread 3.98", "TOTAL 5.17"]


def shops(*heads: list[str]) -> list[str]:
    return [one.shop for one in printed_on([[*head, *GOODS] for head in heads], [LATER] * len(heads))]


def days(*dates: str, latest: date = LATER) -> list[date | None]:
    bills = [["CORNER MARKET", *GOODS, text] for text in dates]
    return [one.day for one in printed_on(bills, [latest] * len(bills))]


@pytest.mark.parametrize(
    ("head", "shop"),
    [
        (["CORNER MARKET", "12 Mill Lane", "TAX INVOICE"], "CORNER MARKET"),
        (["A04067", "** TAX INVOICE **", "Harbour Cafe"], "Harbour Cafe"),
        (["Jane", "REWE Markt GmbH", "Hauptstr. 5"], "REWE Markt"),
        (["Weiß & Großmann GmbH", "Hauptstr. 5"], "Weiß & Großmann"),
        (["MR. D.I.Y. (KUCHAI) SDN BHD", "LOT 1851-A"], "MR. D.I.Y"),
        (["Bäckerei Schmidt, Inh. A. Schmidt", "Bahnhofstrasse 3"], "Bäckerei Schmidt"),
        (["Tel: 030 123456", "Datum 03.05.2018", "CORNER MARKET"], ""),  # goods may follow a date
        (["10119 Berlin", "www.shop.example"], ""),
    ],
)
def test_the_shop_is_a_company_or_the_first_line_that_may_be_a_name(head: list[str], shop: str) -> None:
    assert shops(head) == [shop]


def test_a_name_is_said_as_it_is_read_most_often() -> None:
    assert shops(["GARDENIA BAKERIES"], ["GARDEN!A BAKERTES"], ["GARDENIA BAKERIES"], ["GREEN GROCER"]) == [
        "GARDENIA BAKERIES",
        "GARDENIA BAKERIES",
        "GARDENIA BAKERIES",
        "GREEN GROCER",
    ]


@pytest.mark.parametrize(
    "text",
    ["2018-05-03 14:12", "Datum: 03.05.2018", "3.5.18", "03 May 2018", "3. Mai 2018", "May 3, 2018", "03-MAY-18"],
)
def test_a_date_is_read_in_its_form(text: str) -> None:
    assert days(text) == [date(2018, 5, 3)]


def test_whether_the_day_is_first_is_told_by_other_bills() -> None:
    assert days("03/05/2018") == [None]
    assert days("03/05/2018", "22/04/2018") == [date(2018, 5, 3), date(2018, 4, 22)]
    assert days("03/05/2018", "04/22/2018") == [date(2018, 3, 5), date(2018, 4, 22)]
    assert days("03/05/2018", "04/22/2018", "22/04/2018")[0] is None
    assert days("03/03/2018") == [date(2018, 3, 3)]


@pytest.mark.parametrize("text", ["05/03/2058", "RC21 - 25/1000", "1300-13-1300", "v1.2.34.5", "31.02.2018", "no date"])
def test_what_is_no_day_before_the_photo_is_none(text: str) -> None:
    assert days(text) == [None]


def test_no_bill_is_printed_after_it_was_photographed() -> None:
    assert days("best before 03.05.2018", latest=date(2018, 5, 2)) == [None]


def test_no_bills_say_nothing() -> None:
    assert printed_on([], []) == []
    assert printed_on([[]], [LATER]) == [Printed("", None)]
