"""Who was put into a sidecar, written down so that it can be taken out again after others have changed the sidecar."""

import json
import os
from collections.abc import Sequence
from pathlib import Path

from photosort.library.files.face_regions import without_people
from photosort.library.files.orientation import Turn
from photosort.library.files.sidecar_file import replace_file
from photosort.model.face import NamedFace


def note_people(place: bytes, people: Sequence[NamedFace], turn: Turn) -> None:
    """Write down who was put into a sidecar of a picture that is turned so. Raises OSError."""
    noted = {"turn": [turn.way, turn.width, turn.height], "people": [[one.name, *one.box] for one in people]}
    replace_file(place, json.dumps(noted).encode())


def forget_noted(folder: Path, name: str | None) -> None:
    """Take a name, or all, out of what is written down below a folder. In sidecars that others changed it stays then.

    Raises OSError.
    """
    for place in folder.glob("*/*.people"):
        noted = json.loads(place.read_text("utf-8"))
        left = [one for one in noted["people"] if name is not None and one[0] != name]
        if not left:
            place.unlink()
        elif len(left) < len(noted["people"]):
            replace_file(os.fsencode(place), json.dumps({**noted, "people": left}).encode())


def without_noted(sidecar: bytes, before: bytes | None, place: Path) -> bytes:
    """A sidecar without those who are written down at a place; as it is where nobody is.

    Raises:
        PhotosortError: the sidecar cannot be understood.
        OSError: what is written down cannot be read.
    """
    if not place.exists():
        return sidecar
    noted = json.loads(place.read_text("utf-8"))
    people = [NamedFace(name, (x, y, width, height)) for name, x, y, width, height in noted["people"]]
    return without_people(sidecar, before, people, Turn(*noted["turn"]))
