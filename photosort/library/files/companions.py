"""Which files of a folder belong together: a picture and the RAW, video, sidecar and Takeout files of its name."""

import os
import re
from collections.abc import Iterable

from photosort.model.scan import Formats

PAIRING = b"2"  # these rules, and those of what is no photo: another number has every folder looked through anew

# Google Takeout: "IMG_1.jpg.supplemental-metadata.json", cut off anywhere, and "IMG_1.jpg(1).json" for "IMG_1(1).jpg".
_SUPPLEMENT = b"supplemental-metadata"
_NUMBERED = re.compile(rb"^(.*?)(\.[^.]*)\((\d+)\)$", re.DOTALL)

# Of several pictures with one stem, the first of these owns what carries the bare stem: a Live Photo is a HEIC.
_OWNERS = (b".heic", b".heif", b".jpg", b".jpeg")


def extension(name: bytes) -> bytes:
    """The extension, lower case, with its dot."""
    return os.path.splitext(name)[1].lower()


def pair(names: Iterable[bytes], formats: Formats) -> dict[bytes, tuple[bytes, ...]]:
    """The photos among the names of one folder, each with its companions. Each file belongs to at most one photo."""
    images, raws, others = [], [], []
    for name in sorted(names):
        kind = extension(name)
        if kind in formats.raws:
            raws.append(name)
        elif kind in formats.images:
            images.append(name)
        elif kind in formats.companions:
            others.append(name)
    by_stem: dict[bytes, bytes] = {}
    for name in sorted(images, key=_rank):
        by_stem.setdefault(os.path.splitext(name)[0], name)
    owned: dict[bytes, list[bytes]] = {name: [] for name in images}
    owner: dict[bytes, bytes] = {name: name for name in images}
    for name in raws:
        owner[name] = by_stem.get(os.path.splitext(name)[0], name)
        if owner[name] == name:
            owned[name] = []
        else:
            owned[owner[name]].append(name)
    for name in raws:
        if owner[name] == name:
            by_stem.setdefault(os.path.splitext(name)[0], name)
    for name in others:
        base = os.path.splitext(name)[0]
        full = _full_name(base) if extension(name) == b".json" else base
        of = owner.get(base) or owner.get(full) or by_stem.get(base)
        if of is not None:
            owned[of].append(name)
    return {name: tuple(parts) for name, parts in owned.items()}


def _rank(name: bytes) -> tuple[int, bytes]:
    kind = extension(name)
    return (_OWNERS.index(kind) if kind in _OWNERS else len(_OWNERS), name)


def _full_name(base: bytes) -> bytes:
    """The picture's name that a Takeout file's name (without .json) speaks of."""
    head, dot, tail = base.rpartition(b".")
    number = re.search(rb"\(\d+\)$", tail)
    word = tail[: number.start()] if number else tail
    if dot and head and word and _SUPPLEMENT.startswith(word):
        base = head + (number.group() if number else b"")
    found = _NUMBERED.match(base)
    return b"%s(%s)%s" % (found[1], found[3], found[2]) if found else base
