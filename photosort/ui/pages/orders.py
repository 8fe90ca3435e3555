"""The orders in which photos are shown: what each is called, and where it is offered."""

from typing import assert_never

from photosort.model.view import Order
from photosort.ui.text.i18n import tr


def label(order: Order) -> str:
    """What the person reads."""
    match order:
        case Order.ALIKE:
            return tr("Alike")
        case Order.DATE:
            return tr("Date")
        case Order.OLDEST:
            return tr("Oldest first")
        case Order.NAME:
            return tr("Name")
        case Order.SIZE:
            return tr("Size")
        case Order.LEAST_SURE:
            return tr("Least sure first")
        case Order.BEST:
            return tr("Best match")
        case _:
            assert_never(order)


def offered(*, in_album: bool) -> list[Order]:
    """The orders of a page of photos. How sure it is that a photo belongs is asked inside an album only."""
    orders = [order for order in Order if order not in (Order.BEST, Order.OLDEST)]
    return [order for order in orders if in_album or order is not Order.LEAST_SURE]


def of_time() -> list[Order]:
    """The orders of photos that stand by their days."""
    return [Order.DATE, Order.OLDEST]


def of_a_search() -> list[Order]:
    """The orders of what was found in the whole library."""
    return [Order.BEST, *offered(in_album=False)]
