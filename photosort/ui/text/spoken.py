"""Shown words as a screen reader is to say them: signs that the eye skips are read out by their names."""

from photosort.ui.text.formats import DOT
from photosort.ui.text.i18n import mark, tr

_KEYS = {
    "↑": mark("up arrow"),
    "↓": mark("down arrow"),
    "←": mark("left arrow"),
    "→": mark("right arrow"),
}
_NOT_YET = "…"


def aloud(shown: str) -> str:
    """Commas for middle dots, words for the arrows of keys, and for the ellipsis that holds the place of a word."""
    if shown == _NOT_YET:
        return tr("not known yet")
    said = shown.strip().removeprefix(DOT.lstrip()).replace(DOT, ", ")
    for sign, words in _KEYS.items():
        said = said.replace(sign, tr(words))
    return said
