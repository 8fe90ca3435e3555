"""Reading odd files makes Pillow warn; the program ignores that once for the process, pytest resets it per test."""

import pytest

from photosort.imaging import pillow


@pytest.fixture(autouse=True)
def _as_in_the_program() -> None:
    pillow.ignore_warnings()
