"""What is shown with signs is said with words."""

import pytest

from photosort.ui.text.spoken import aloud


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ("64 photos · 183 MB", "64 photos, 183 MB"),
        ("Shift+→", "Shift+right arrow"),
        ("…", "not known yet"),
        ("Add folder…", "Add folder…"),
        ("IMG_0042.jpg", "IMG_0042.jpg"),
    ],
)
def test_signs_are_read_out(shown: str, said: str) -> None:
    assert aloud(shown) == said
