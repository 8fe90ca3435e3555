"""The order of names as people count: IMG_9 before IMG_10, Album 9 before Album 10."""

import re

_DIGITS = re.compile(r"\d+")
_WIDTH = 12  # longer numbers sort by their digits; libraries store the key, so that this never changes


def natural_key(name: str) -> str:
    """A key of a name to sort by, without regard to case: runs of digits are padded with zeros."""
    return _DIGITS.sub(lambda found: found.group().zfill(_WIDTH), name.casefold())
