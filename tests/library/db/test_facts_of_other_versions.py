"""A fact that only another version tells is left out of what is read."""

from photosort.library.db.rows import fact, facts
from photosort.model.fact import Fact, FactKind


def test_facts_of_other_versions_are_left_out() -> None:
    assert facts('[["pixels", "1080x2400"], ["no_camera", 1.0]]') == (Fact(FactKind.NO_CAMERA, 1.0),)
    assert fact('[["pixels", "1080x2400"]]') is None
