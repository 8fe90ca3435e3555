"""Keys as this system and the person's language write them, also where one of them stands for several."""

from PySide6.QtGui import QKeySequence

ARROWS = frozenset("↑↓←→")


def key_words(keys: str) -> str:
    """Keys in words, several with spaces between: "Umschalt+P X U" for "Shift+P X U"."""
    return " ".join(_native(one) for one in keys.split())


def keys_said(keys: QKeySequence) -> str:
    """Keys as this system writes them. What Qt calls "Return" is "Enter", as is the key of the number pad."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def _native(keys: str) -> str:
    before, _, last = keys.rpartition("+")
    if last not in ARROWS:
        return keys_said(QKeySequence(keys)) or keys
    return _native(f"{before}+A").removesuffix("A") + last if before else last
