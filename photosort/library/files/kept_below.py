"""What programs keep of the pictures of a folder in folders of their own below it, by the picture's whole name."""

import os
from collections import defaultdict
from collections.abc import Iterator

_CAPTURE_ONE = b"CaptureOne"  # "CaptureOne/Settings1665/IMG_1.NEF.cos": edits; what is cached beside is made anew
_SETTINGS = b"Settings"
_ENTE = b"metadata"  # "metadata/IMG_1.jpg.json" of an export of Ente's


def kept_below(folder: bytes) -> dict[bytes, list[bytes]]:
    """Such files by the name of their picture; they are named with the way from the folder: b"metadata/a.jpg.json"."""
    found: dict[bytes, list[bytes]] = defaultdict(list)
    for inner in _listed(os.path.join(folder, _CAPTURE_ONE), folders=True):
        if inner.startswith(_SETTINGS):
            place = _CAPTURE_ONE + b"/" + inner
            for name in _listed(os.path.join(folder, place), folders=False):
                found[os.path.splitext(name)[0]].append(place + b"/" + name)
    for name in _listed(os.path.join(folder, _ENTE), folders=False):
        picture, ending = os.path.splitext(name)
        if ending.lower() == b".json":
            found[picture].append(_ENTE + b"/" + name)
    return found


def _listed(folder: bytes, *, folders: bool) -> Iterator[bytes]:
    """The names of the files or the folders in a folder, none of them a link; nothing where it cannot be listed."""
    if os.path.islink(folder):
        return
    try:
        with os.scandir(folder) as entries:
            names = [
                entry.name for entry in entries if (entry.is_dir if folders else entry.is_file)(follow_symlinks=False)
            ]
    except OSError:
        return
    yield from sorted(names)
