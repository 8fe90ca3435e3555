"""The manifest of an act on disk: JSON lines that say, before anything is touched, which file goes where.

It is written once and kept in the library's folder, so that the way back can be found even without the database.
Paths are percent-encoded, because they are bytes and not always text.
"""

import json
import os
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote_from_bytes

from photosort.library.acts.act_rows import ActFile
from photosort.library.files.kept_of_acts import manifest_path

VERSION = 1


def write_manifest(directory: Path, act_id: int, head: Mapping[str, Any], files: Iterable[ActFile]) -> Path:
    """Write the manifest of an act and wait until it is on the disk."""
    path = manifest_path(directory, act_id)
    path.parent.mkdir(exist_ok=True)
    with open(path, "w", encoding="ascii") as file:
        first = {"photosort": VERSION, "act": act_id, "at": datetime.now(UTC).isoformat(timespec="seconds"), **head}
        file.write(json.dumps(first) + "\n")
        for entry in files:
            line = {
                "source": quote_from_bytes(entry.path),
                "target": quote_from_bytes(entry.place or b""),
                "bytes": entry.size,
                "mtime_ns": entry.mtime_ns,
                "photo": entry.photo_id,
            }
            file.write(json.dumps(line) + "\n")
        file.flush()
        os.fsync(file.fileno())
    return path
