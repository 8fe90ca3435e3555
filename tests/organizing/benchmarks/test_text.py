"""What the benchmark of text counts: words read whole, and changes of characters, whatever the order of the lines."""

import pytest

from photosort.organizing.benchmarks.text import _recall, _wrong

LINES = ["Mill Lane", "26 km"]


@pytest.mark.parametrize(
    ("said", "recall", "wrong"),
    [
        (["26 km", "MILL lane"], 1.0, 4 / 14),
        (["Mill Lane 26 km"], 1.0, (6 + 5) / 14),
        (["Mill Lano", "26km"], 0.25, 2 / 14),
        (["Mill Mill Mill"], 0.25, 1.0),
        ([], 0.0, 1.0),
    ],
)
def test_words_and_characters_are_counted(said: list[str], recall: float, wrong: float) -> None:
    assert _recall(LINES, said) == recall
    assert _wrong(LINES, said) == pytest.approx(wrong)
