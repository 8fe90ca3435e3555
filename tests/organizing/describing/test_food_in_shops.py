"""Packets among fruit and dishes are food, and what the trunk takes for a shop is no half of a name."""

from tests.organizing.describing.made_up import subject
from tests.organizing.describing.test_few_photos import showing


def test_packets_among_food_are_food() -> None:
    assert subject(showing(*["Fruit and vegetables"] * 2, "Dishes", *["Shopping"] * 2, "Things", "Dogs")) == "Food"
    assert subject(showing(*["Fruit and vegetables"] * 14, *["Dishes"] * 6, *["Shopping"] * 7)) == "Food"


def test_shops_with_little_food_stay_shops() -> None:
    assert subject(showing(*["Shopping"] * 9, "Dishes")) == "Shopping"


def test_packets_and_rooms_are_no_pair() -> None:
    words = ["Shopping"] * 7 + ["Bedrooms and living rooms"] * 3 + ["Kitchens"] * 2
    assert subject(showing(*words, "Papers and screens", "Things", "Dogs")) == "Mixed photos"
