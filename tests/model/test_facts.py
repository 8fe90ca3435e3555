"""Facts are said in words, whatever their value."""

from hypothesis import given
from hypothesis import strategies as st

from photosort.model.english import in_english
from photosort.model.fact import Fact, FactKind


@given(st.sampled_from(FactKind), st.one_of(st.none(), st.floats(0, 1), st.integers(0, 99)))
def test_every_kind_has_words(kind: FactKind, value: float | int | None) -> None:
    assert in_english(Fact(kind, value))


def test_shares_are_whole_percent_and_left_out_when_total() -> None:
    assert in_english(Fact(FactKind.NO_CAMERA, 0.964)) == "96 % without a camera"
    assert in_english(Fact(FactKind.NO_CAMERA, 1.0)) == "no camera"
    assert in_english(Fact(FactKind.APP, "WhatsApp")) == "from WhatsApp"
