"""What Google Takeout's JSON beside a picture says, and where it lies for pictures that have none of their own."""

import json
import os
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain

from photosort.library.files.companions import folded, texts_of, without_number
from photosort.model.photo import Photo
from photosort.regular_file import read_regular

_LARGEST = 1 << 20  # bytes; they have about a thousand
_CUT = 51  # characters of a picture's name that are left of a longer one
# How Google Photos calls an edited copy, in the languages that programs for Takeout know.
_EDITED = frozenset(
    (
        "edited", "effects", "smile", "mix", "bearbeitet", "bewerkt", "edytowane", "modificato", "modifié", "editado",
        "ha editado", "editat", "編集済み",
    )
)  # fmt: skip
_KINDS = (b".jpg", b".JPG", b".HEIC", b".heic", b".jpeg", b".png", b".PNG", b".dng", b".DNG")  # of originals


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


def may_name(title: str, name: str) -> bool:
    """Whether a picture of this title gets this file name: cut, and with "_" for what some disks allow in no name."""
    title, name = unicodedata.normalize("NFC", title), unicodedata.normalize("NFC", name)
    stem, kind = os.path.splitext(name)
    alike = len(title) >= len(stem) and all(here in (there, "_") for here, there in zip(stem, title, strict=False))
    return alike and (len(name) == _CUT or title[len(stem) :].lower() == kind.lower())


def may_date(photo: Photo) -> tuple[bytes, ...]:
    """The names, from its folder, of the files that may say when a photo was taken; they need not be there.

    Beside its companions, Ente's export has one in a folder below. Takeout gives none to an edited copy, but one to its
    original.
    """
    return (*photo.companions, b"metadata/" + photo.name + b".json", *_of_original(photo.name))


def is_deleted(path: bytes, companions: Iterable[bytes]) -> bool:
    """Whether a picture was in the bin when it was exported: Takeout hands those out as well, marked "trashed"."""
    folder, name = os.path.split(path)
    own = [companion for companion in companions if companion.lower().endswith(b".json")]
    return any(said(os.path.join(folder, text)).get("trashed") is True for text in own or _of_original(name))


def _of_original(name: bytes) -> Iterator[bytes]:
    """What Takeout's files about the picture may be called of which this is an edited copy."""
    bare, kind = os.path.splitext(name)
    head, number = without_number(bare)
    stem, dash, word = head.rpartition(b"-")
    if stem and dash and folded(word) in _EDITED:
        yield from chain.from_iterable(texts_of(stem, number, other) for other in dict.fromkeys((kind, *_KINDS)))
