"""Which date and place were put into a sidecar, written down so that they can be taken out after others changed it."""

import json
from datetime import datetime
from pathlib import Path

from photosort.library.files.sidecar_file import replace_file
from photosort.library.files.when_and_where_in_sidecar import without_said
from photosort.model.dates import Said


def note_said(place: bytes, said: Said) -> None:
    """Write down what was put into a sidecar. Raises OSError."""
    noted = {"taken": said.taken.isoformat() if said.taken else None, "place": said.place}
    replace_file(place, json.dumps(noted).encode())


def without_noted_said(sidecar: bytes, before: bytes | None, place: Path) -> bytes:
    """A sidecar without the date and the place that are written down; as it is where none are.

    Raises:
        PhotosortError: the sidecar cannot be understood.
        OSError: what is written down cannot be read.
    """
    if not place.exists():
        return sidecar
    noted = json.loads(place.read_text("utf-8"))
    taken = datetime.fromisoformat(noted["taken"]) if noted["taken"] else None
    where = (noted["place"][0], noted["place"][1]) if noted["place"] else None
    return without_said(sidecar, before, Said(taken, where))
