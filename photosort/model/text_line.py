"""Text that stands in a picture, line by line: what it says, where, in which script, and how sure that is."""

import unicodedata
from collections import Counter
from enum import StrEnum

from photosort.model.message_code import MessageCode
from photosort.model.value import dataclass

READER = "pp-ocr-v6-small-1"  # what reads text now: what another one has read is read anew

# The kinds of pictures that are likely to hold text.
KINDS = (
    MessageCode.PHONE_SCREENSHOTS, MessageCode.DESKTOP_SCREENSHOTS, MessageCode.RECEIPTS, MessageCode.DOCUMENTS,
    MessageCode.WHITEBOARDS, MessageCode.MEMES, MessageCode.GREETINGS,
)  # fmt: skip

Box = tuple[float, float, float, float, float, float, float, float]


class Script(StrEnum):
    """What a line is written in."""

    LATIN = "latin"
    CHINESE = "chinese"  # Han characters alone
    JAPANESE = "japanese"
    KOREAN = "korean"
    CYRILLIC = "cyrillic"
    GREEK = "greek"
    ARABIC = "arabic"
    HEBREW = "hebrew"
    DEVANAGARI = "devanagari"
    THAI = "thai"
    OTHER = "other"  # digits and signs alone, too


# What the reader knows the letters of. Others it passes over; of Greek it loses the accents, of Vietnamese some.
READ_SCRIPTS = (Script.LATIN, Script.CHINESE, Script.JAPANESE)

# The first word of a character's name in Unicode.
_OF_NAMES = {
    "LATIN": Script.LATIN, "FULLWIDTH": Script.LATIN, "CJK": Script.CHINESE, "HIRAGANA": Script.JAPANESE,
    "KATAKANA": Script.JAPANESE, "HANGUL": Script.KOREAN, "CYRILLIC": Script.CYRILLIC, "GREEK": Script.GREEK,
    "ARABIC": Script.ARABIC, "HEBREW": Script.HEBREW, "DEVANAGARI": Script.DEVANAGARI, "THAI": Script.THAI,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line.

    Attributes:
        text: what it says, as plain text: never markup, never a query.
        confidence: how sure the reader is of it, 0..1.
        box: x and y of its four corners, from its beginning clockwise, as shares of the upright picture's width and
            height.
    """

    text: str
    confidence: float
    box: Box

    @property
    def script(self) -> Script:
        """The script of most of its letters."""
        return script_of(self.text)


def script_of(text: str) -> Script:
    """The script of most letters; one with kana among them is Japanese."""
    names = (unicodedata.name(one, "").split(" ", 1)[0] for one in text if one.isalpha())
    found = Counter(_OF_NAMES.get(name, Script.OTHER) for name in names)
    if found[Script.JAPANESE]:
        return Script.JAPANESE
    return max(found, key=lambda script: found[script], default=Script.OTHER)
