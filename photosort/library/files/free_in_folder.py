"""The names in a folder that gets files: which are free, and whether all of it belongs together there as it should."""

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress

from photosort.library.files.companions import extension, folded, pair
from photosort.library.files.evidence import FolderEvidence
from photosort.library.files.kin import kin
from photosort.model.scan import Formats

_FORMATS = Formats()
_PAIRED = _FORMATS.images | _FORMATS.raws | _FORMATS.companions


class FreeInFolder:
    """What lies in a folder, and what was promised a name in it since; the folder need not be there.

    Many disks tell neither upper from lower case nor composed from decomposed characters: such names are one here.
    """

    def __init__(self, folder: bytes) -> None:
        self._folder = folder
        self._taken: set[str] = set()
        self._lying: dict[bytes, bytes] = {}  # path by name, of what may belong together
        self._by_key: dict[str, list[bytes]] = defaultdict(list)
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                self._add(entry.name, entry.path)

    def is_free(self, files: Mapping[bytes, bytes]) -> bool:
        """Whether nothing has these names, and each file beside them goes on to belong to what it belonged to.

        Args:
            files: a photo with its companions, or some of them: their paths by the names that they would get. What
                gets one in a folder below (b"metadata/a.jpg.json") is only looked for there.
        """
        if any(self._is_taken(name) for name in files):
            return False
        new = {name: path for name, path in files.items() if _is_paired(name)}
        near = self._near(new)
        return not near or self._owners({**near, **new}) == {**self._owners(near), **self._owners(new)}

    def take(self, files: Mapping[bytes, bytes]) -> None:
        """Keep these names for these files (paths)."""
        for name, path in files.items():
            self._add(name, path)

    def _add(self, name: bytes, path: bytes) -> None:
        self._taken.add(folded(name))
        if _is_paired(name):
            self._lying[name] = path
            for key in kin(name):
                self._by_key[key].append(name)

    def _is_taken(self, name: bytes) -> bool:
        return folded(name) in self._taken or (b"/" in name and os.path.lexists(os.path.join(self._folder, name)))

    def _near(self, names: Iterable[bytes]) -> dict[bytes, bytes]:
        """What may belong to these names, or they to it, also by way of others."""
        found: dict[bytes, bytes] = {}
        waiting = list(names)
        while waiting:
            for key in kin(waiting.pop()):
                further = [name for name in self._by_key.get(key, ()) if name not in found]
                found.update((name, self._lying[name]) for name in further)
                waiting += further
        return found

    def _owners(self, lying: Mapping[bytes, bytes]) -> dict[bytes, set[bytes]]:
        """The photos among these files, each with what belongs to it."""
        files = {}
        for name, path in lying.items():
            with suppress(OSError):  # gone in the meantime
                files[name] = os.stat(path)
        paired = pair(files, _FORMATS, FolderEvidence(self._folder, files, lying))
        return {photo: {one.name for one in companions} for photo, companions in paired.items()}


def _is_paired(name: bytes) -> bool:
    """Whether a name in the folder itself is one of a photo, or of what may belong to one."""
    return b"/" not in name and not name.startswith(b".") and extension(name) in _PAIRED
