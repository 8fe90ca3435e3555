"""Bills of one shop or one month are called by it, and a chip says the shop."""

from dataclasses import replace
from datetime import date, datetime

from photosort.model.fact import Fact, FactKind
from photosort.organizing.describing.album_features import AlbumFeatures
from photosort.organizing.describing.album_names import chips
from photosort.organizing.describing.receipts import Printed
from tests.organizing.describing.made_up import PLAIN, album, names_of

PHOTOGRAPHED = replace(PLAIN, taken=datetime(2018, 12, 24))


def bills(*read: tuple[str, date | None]) -> AlbumFeatures:
    """Bills that were all photographed on one day."""
    found = album("receipt", count=len(read), header=PHOTOGRAPHED)
    return replace(found, printed=[Printed(*one) for one in read])


MAY, APRIL, JANUARY = date(2018, 5, 3), date(2018, 4, 3), date(2016, 1, 1)


def test_one_shop_and_one_month_are_in_the_name() -> None:
    one = bills(*[("CITY BOOKS", MAY)] * 9, ("HARBOUR CAFE", None))
    assert names_of([one]) == ["Receipts · CITY BOOKS · May 2018"]
    assert chips(one)[:2] == (Fact(FactKind.DATES, "2018-05"), Fact(FactKind.SHOP, "CITY BOOKS"))


def test_many_shops_and_years_are_not() -> None:
    many = bills(*[("CITY BOOKS", MAY), ("HARBOUR CAFE", APRIL), ("", JANUARY)] * 3)
    assert names_of([many]) == ["Receipts"]
    assert Fact(FactKind.DATES, "2016-01/2018-05") in chips(many)


def test_the_day_of_photographing_is_no_name_for_bills() -> None:
    assert names_of([bills(*[("", None)] * 5)]) == ["Receipts"]
    assert names_of([replace(bills(("", None)), printed=())]) == ["Receipts"]
