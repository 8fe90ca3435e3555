"""Sizes are rounded alike wherever they are told."""

import pytest

from photosort.model.amounts import count_in_english, rounded_size, size_in_english


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1000, "1 kB"), (412_000, "412 kB"), (999_600, "1.0 MB"),
        (4_812_345, "4.8 MB"), (9_960_000, "10 MB"), (412_000_000, "412 MB"), (1_900_000_000, "1.9 GB"),
        (123_400_000_000, "123.4 GB"), (5_000_000_000_000, "5.0 TB"), (5_000_000_000_000_000, "5,000.0 TB"),
    ],
)  # fmt: skip
def test_sizes_are_decimal(number: int, words: str) -> None:
    assert size_in_english(number) == words


def test_a_size_is_a_value_its_digits_and_a_unit() -> None:
    assert rounded_size(4_800_000) == (4.8, 1, "MB")
    assert rounded_size(412) == (412, 0, "bytes")


def test_counts_have_separators() -> None:
    assert count_in_english(5601) == "5,601"
