"""Letters of a line from left to right, as Unicode's bidirectional algorithm puts them."""

import pytest

from photosort.model.search.visual_order import visual_order


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("total 12.50", "total 12.50"),
        ("", ""),
        ("אבג דהו", "והד גבא"),
        ("סהכ 12.50", "12.50 כהס"),
        ("סהכ 12.50 שח", "חש 12.50 כהס"),
        ("אבג ₪12", "₪12 גבא"),
        ("abc אבג 12 def", "abc 12 גבא def"),
        ("אבג wifi free דהו", "והד wifi free גבא"),
        ("(אב)", ")בא("),  # signs are mirrored when they are drawn, not here
        ("المجموع ١٢", "١٢ عومجملا"),
        ("a 1-2 ב", "a 1-2 ב"),
    ],
)
def test_letters_as_they_stand(text: str, seen: str) -> None:
    assert "".join(text[place] for place in visual_order(text)) == seen
