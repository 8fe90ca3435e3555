"""Text as it is compared: without regard to case, accents and other marks."""

import unicodedata


def fold(text: str) -> str:
    """Text by which equal words are equal: "Älpler" and "ALPLER" are one, and so are "Straße" and "strasse"."""
    if text.isascii():
        return text.lower()
    # Folded first, for some letters have marks only then; again, for some marks leave letters that fold.
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in parts if not unicodedata.combining(one)).casefold()
