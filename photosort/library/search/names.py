"""The names of photos and of their folders, folded, in memory: all of them are looked through in some milliseconds."""

import re
import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from photosort.library.db import rows
from photosort.model.photo import PhotoId
from photosort.model.search.folding import fold
from photosort.model.search.query import Words

if TYPE_CHECKING:
    import numpy as np  # loaded where it is used: the window is up before it is needed

_END = b"\0"  # of a name, which holds none
_LONGEST = 4  # bytes of a letter in UTF-8
_ASCII = 128


class _Read(NamedTuple):
    """What is looked through; never changed, only replaced."""

    folders: tuple[str, ...]  # each once
    inside: "np.ndarray"  # int64 (n,) of each photo by id the number of its folder
    text: bytes  # their names by id, UTF-8, each with its end
    letters: "np.ndarray"  # uint8, the same
    ends: "np.ndarray"  # int64 (n,) of each name


class Names:
    """Names by the ids of photos. One thread at a time catches up, meanwhile any may look."""

    def __init__(self) -> None:
        self._names: list[bytes] = []
        self._inside: list[int] = []
        self._folders = {"": 0}  # that of the ids which no photo has is the first
        self._read = self._together()

    def catch_up(self, db: sqlite3.Connection, photos: Collection[PhotoId] | None) -> None:
        """Have them be what the library, attached as `library`, calls some photos, or all."""
        query = "SELECT id, search_text FROM library.photo"
        changed = False
        if photos is None:
            self._names, self._inside, changed = [], [], True
            self._take(db.execute(f"{query} ORDER BY id DESC"))  # the largest first: then there is room for all
        else:
            for marks, some in rows.chunks(list(photos)):
                changed |= self._take(db.execute(f"{query} WHERE id IN ({marks})", some))
        if changed:
            self._read = self._together()

    def in_names(self, words: Words) -> "np.ndarray":
        """The ids, int64, of the photos in whose names some words stand; some more than once."""
        import numpy as np

        read, wanted = self._read, _sought(words).text.encode()
        letters = read.letters
        places = np.flatnonzero(letters[: max(0, len(letters) - len(wanted) + 1)] == wanted[0])
        for number, letter in enumerate(wanted[1:], 1):
            places = places[letters[places + number] == letter]
        if words.begins_a_word:
            places = places[~_goes_on(read, places)]
        return np.searchsorted(read.ends, places)

    def in_folders(self, words: Words) -> "np.ndarray":
        """The ids, int64, of the photos in the names of whose folders some words stand."""
        import numpy as np

        read, pattern = self._read, re.compile(_sought(words).pattern)
        there = np.array([pattern.search(folder) is not None for folder in read.folders])
        return np.flatnonzero(there[read.inside])

    def _take(self, found: Iterable[tuple[int, str]]) -> bool:
        """Take over names; whether one of them is new."""
        changed = False
        for photo, text in found:
            folder, _, name = fold(text).rpartition("/")
            missing = photo + 1 - len(self._names)
            if missing > 0:
                self._names += [b""] * missing
                self._inside += [0] * missing
            new = name.encode(), self._folders.setdefault(folder, len(self._folders))
            if new != (self._names[photo], self._inside[photo]):
                self._names[photo], self._inside[photo] = new
                changed = True
        return changed

    def _together(self) -> _Read:
        import numpy as np

        text = b"".join(name + _END for name in self._names)
        letters = np.frombuffer(text, np.uint8)
        inside = np.array(self._inside, np.int64)
        return _Read(tuple(self._folders), inside, text, letters, np.flatnonzero(letters == _END[0]))


def _sought(words: Words) -> Words:
    """Words without what ends a name."""
    return replace(words, text=words.text.replace(_END.decode(), " "))


def _goes_on(read: _Read, places: "np.ndarray") -> "np.ndarray":
    """Whether a word goes on at each of some places in the text, bool."""
    import numpy as np

    alphanumeric = np.array([chr(letter).isalnum() and letter < _ASCII for letter in range(256)])
    before = read.letters[places - 1]  # of the first name the last end
    found: np.ndarray = alphanumeric[before]
    for number in np.flatnonzero(before >= _ASCII):
        place = int(places[number])
        letter = read.text[max(0, place - _LONGEST) : place].decode(errors="ignore")[-1:]
        found[number] = letter.isalnum()
    return found
