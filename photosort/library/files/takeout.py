"""What Google Takeout's JSON beside a picture says about its fate."""

import json
import os
from collections.abc import Iterable

from photosort.model.system_error import FileRefused
from photosort.regular_file import read_regular

_LARGEST = 1 << 20  # bytes; they have about a thousand


def is_deleted(folder: bytes, companions: Iterable[bytes]) -> bool:
    """Whether a picture was in the bin when it was exported: Takeout hands those out as well, marked "trashed"."""
    return any(_says_deleted(os.path.join(folder, name)) for name in companions if name.lower().endswith(b".json"))


def _says_deleted(path: bytes) -> bool:
    try:
        said = json.loads(read_regular(path, _LARGEST))
    except (OSError, FileRefused, ValueError, RecursionError):
        return False  # no word of Takeout's, or none that can be read: the picture stays a photo
    return isinstance(said, dict) and said.get("trashed") is True
