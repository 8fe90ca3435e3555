"""What the text in pictures says of their kind: amounts of money, wishes, capitals, and that there is none."""

import re
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from photosort.learning.photos.vocabulary import KINDS
from photosort.model.photo import PhotoId
from photosort.model.search.folding import fold

# Log-odds that a sign adds to kinds. Rough shares of the pictures of a kind that show it, as they are known of such
# pictures everywhere; what is told by looks decides among the kinds that are not named.
_NO_TEXT = {
    "phone screen": -2.0, "desktop screen": -2.0, "receipt": -3.0, "document": -3.0, "whiteboard": -1.5, "meme": -3.0,
    "greeting": -1.5,  # many are written in a script that is not read
}  # fmt: skip
_BILL = {"receipt": 3.5}
_LONG_WITHOUT_AMOUNTS = {"receipt": -2.0}
_WISH = {"greeting": 3.0}
_NO_WISH = {"greeting": -1.0}
_CAPITALS = {"meme": 1.0}

# An amount as tills print it, at the end of a number: 4.50, 1,234.00, 12,90, 1 299,00, CHF 3'400.00.
_AMOUNT = re.compile(r"(?<![\d.,])\d{1,3}(?:[ .,']?\d{3})*[.,]\d{2}(?![\d.,%]*\d)(?!%)")
_AMOUNTS, _AMOUNTS_SHARE = 3, 0.1  # lines with one in a bill, and their share
_NARROW = 30  # letters: a line of a bill in the median; tables in documents have wider ones beside
_LONG = 10  # lines
_FEW_LETTERS = 3
_MOST_LINES = 12  # of a greeting; a letter begins with a wish as well
_LOUD = 0.8  # share of the letters
_LETTERS = 12  # from which on that is told

# How wishes begin, folded, in the languages that are shipped. At the beginning of a line: jokes have such words, too.
_WISHES = (
    "happy", "merry", "good morning", "good afternoon", "good evening", "good night", "congratulations", "congrats",
    "best wishes", "warm wishes", "wishing you", "get well", "season's greetings", "god bless", "stay blessed",
    "thinking of you", "with love",
    "guten morgen", "guten tag", "guten abend", "gute nacht", "gute besserung", "alles gute", "alles liebe",
    "beste wunsche", "herzlichen gluckwunsch", "herzliche gluckwunsche", "herzliche grusse", "liebe grusse", "frohe",
    "frohes", "frohliche", "schonen", "schones", "viel gluck",
)  # fmt: skip
_WISH_LINE = re.compile(rf"^\W*(?:{'|'.join(wish.replace(' ', chr(92) + 's+') for wish in _WISHES)})\b", re.MULTILINE)


def odds_of_kinds(lines: Sequence[str]) -> NDArray[np.float32]:
    """How many times as likely each of `KINDS` is for a picture with these lines of text, float32 (8,).

    Kinds of which the text says nothing have 1. An empty sequence is a picture in which no text was found.
    """
    text = "\n".join(lines)
    letters = [one for one in text if one.isalpha()]
    signs: list[dict[str, float]] = []
    if len(letters) < _FEW_LETTERS:
        signs.append(_NO_TEXT)
    else:
        signs.append(_WISH if len(lines) <= _MOST_LINES and _WISH_LINE.search(fold(text)) else _NO_WISH)
        amounts = sum(_AMOUNT.search(line) is not None for line in lines)
        narrow = sorted(map(len, lines))[len(lines) // 2] <= _NARROW
        if narrow and amounts >= max(_AMOUNTS, _AMOUNTS_SHARE * len(lines)):
            signs.append(_BILL)
        elif not amounts and len(lines) >= _LONG:
            signs.append(_LONG_WITHOUT_AMOUNTS)
        if len(letters) >= _LETTERS and sum(map(str.isupper, letters)) >= _LOUD * len(letters):
            signs.append(_CAPITALS)
    return np.exp([sum(sign.get(kind, 0.0) for sign in signs) for kind in KINDS], dtype=np.float32)


def odds_by_text(texts: Mapping[PhotoId, Sequence[str]], ids: Sequence[PhotoId]) -> NDArray[np.float32] | None:
    """`odds_of_kinds` of pictures, float32 (n, 8), 1 where their text is not known; None where that of none is."""
    if not texts:
        return None
    unknown = np.ones(len(KINDS), np.float32)
    return np.stack([odds_of_kinds(texts[one]) if one in texts else unknown for one in ids])
