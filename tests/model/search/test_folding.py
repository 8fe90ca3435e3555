"""Words that are equal to people are equal folded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosort.model.search.folding import fold


@pytest.mark.parametrize(
    ("one", "other"), [("Älpler", "ALPLER"), ("Straße", "strasse"), ("CAFÉ", "cafe\u0301"), ("İzmir", "izmir")]
)
def test_case_and_accents_do_not_count(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text())
def test_folded_text_stays(text: str) -> None:
    assert fold(fold(text)) == fold(text)
