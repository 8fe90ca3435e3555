"""What Google Takeout's JSON beside a picture says."""

import json
import os
from collections.abc import Iterable

from photosort.regular_file import read_regular

_LARGEST = 1 << 20  # bytes; they have about a thousand


def said(path: bytes) -> dict[str, object]:
    """What a JSON file says; nothing where it is none of that kind, or none that can be read."""
    try:
        found = json.loads(read_regular(path, _LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def title(path: bytes) -> str | None:
    """The name of the picture of which a file of Takeout's speaks; None where it is none of Takeout's."""
    speaks = said(path)
    name = speaks.get("title")
    return name if isinstance(name, str) and isinstance(speaks.get("photoTakenTime"), dict) else None


def is_deleted(folder: bytes, companions: Iterable[bytes]) -> bool:
    """Whether a picture was in the bin when it was exported: Takeout hands those out as well, marked "trashed"."""
    texts = (os.path.join(folder, name) for name in companions if name.lower().endswith(b".json"))
    return any(said(text).get("trashed") is True for text in texts)
