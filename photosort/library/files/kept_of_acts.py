"""What acts on files keep in the library's folder, and under which names: for whatever writes, moves or erases it."""

import os
import re
from pathlib import Path
from typing import NamedTuple

KEPT_OF_ACTS = "applied"  # the folder
_PART = r"\.photosort-[0-9a-f]{16}\.part"  # what `sidecar_file.replace_file` has not finished


class KeptOfSidecar(NamedTuple):
    """Where it is kept what a sidecar said before an act, and each thing that the act put into it; the fields are the
    extensions.
    """

    xmp: bytes
    album: bytes
    people: bytes
    said: bytes


# Paths below the library's folder.
OF_ACTS = rf"{KEPT_OF_ACTS}/act-\d+(\.jsonl|/(\d+\.({'|'.join(map(re.escape, KeptOfSidecar._fields))})|{_PART}))"


def manifest_path(directory: Path, act_id: int) -> Path:
    """Where the manifest of an act lies in a library's folder."""
    return directory / KEPT_OF_ACTS / f"act-{act_id:06}.jsonl"


def kept_of_sidecar(directory: Path, act_id: int, file_id: int) -> KeptOfSidecar:
    """Where it lies what is kept of a file of an act."""
    base = directory / KEPT_OF_ACTS / f"act-{act_id:06}" / f"{file_id}"
    return KeptOfSidecar(*(os.fsencode(base.with_suffix(f".{name}")) for name in KeptOfSidecar._fields))
