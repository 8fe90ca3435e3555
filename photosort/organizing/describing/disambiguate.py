"""Making names of albums different from each other: by what tells them apart, or else by a number."""

from collections import Counter
from collections.abc import Callable, Sequence, Set
from itertools import chain

from photosort.model.message import Message
from photosort.organizing.describing.album_features import AlbumFeatures
from photosort.organizing.describing.faint_tells import FAINT_TELLS
from photosort.organizing.describing.name_parts import numbered
from photosort.organizing.describing.tells import SHARED, TELLS, Draft, Tell, in_years


def distinct(
    drafts: Sequence[Draft], albums: Sequence[AlbumFeatures], taken: Set[str], words: Callable[[Message], str]
) -> list[Message]:
    """The names, each different from all others and from those `taken`, with what tells the albums apart added.

    Where nothing does, the largest album keeps the name, and the others have numbers: what a camera calls a photo tells
    nobody anything.
    """
    names = _Names(drafts, albums, taken, words)
    for tells in (TELLS, FAINT_TELLS):
        for name in names.ambiguous():
            names.tell_apart(name, tells)
    return names.different()


class _Names:
    """What the albums are called so far."""

    def __init__(
        self, drafts: Sequence[Draft], albums: Sequence[AlbumFeatures], taken: Set[str], words: Callable[[Message], str]
    ) -> None:
        self._drafts, self._albums, self._taken, self._words = list(drafts), albums, taken, words
        self._names = [words(draft.name) for draft in drafts]

    def ambiguous(self) -> list[str]:
        """Names of several albums, or taken."""
        counts = Counter(self._names)
        return sorted(name for name in counts if counts[name] > 1 or name in self._taken)

    def tell_apart(self, name: str, tells: Sequence[Tell]) -> None:
        """Add to a name what is true of one of its albums alone; then what is true of some, and so on with those."""
        rows = [row for row, one in enumerate(self._names) if one == name]
        for tell in tells:
            told = self._told(name, tell)
            counts = Counter([*(text for _, text in told.values()), *self._names])
            for row, (draft, text) in told.items():
                if counts[text] == 1:
                    self._drafts[row], self._names[row] = draft, text
        self._date_the_last(name, rows)
        for tell in (tell for tell in SHARED if tell in tells):
            told = self._told(name, tell)
            parts = {text for _, text in told.values()} - set(self._names)
            if not parts or (len(parts) == 1 and len(told) == self._names.count(name) and name not in self._taken):
                continue  # it divides nothing
            for row, (draft, text) in told.items():
                if text in parts:
                    self._drafts[row], self._names[row] = draft, text
            for part in sorted(parts):
                self.tell_apart(part, [one for one in tells if one is not tell])
            self.tell_apart(name, tells)
            return

    def _date_the_last(self, name: str, rows: Sequence[int]) -> None:
        """Say of what years an album is that alone has kept the name, where another of the name tells its time."""
        left = [row for row in rows if self._names[row] == name]
        if len(left) != 1 or all(self._drafts[row].time is None for row in rows):
            return
        [row] = left
        if self._drafts[row].time is not None:
            return
        draft = in_years(self._drafts[row], self._albums[row], ())
        text = self._words(draft.name) if draft is not None else name
        if draft is not None and text not in self._taken and text not in self._names:
            self._drafts[row], self._names[row] = draft, text

    def different(self) -> list[Message]:
        """The names, each the first possible one that no other album has."""
        used, found = set(self._taken), [draft.name for draft in self._drafts]
        for row in sorted(range(len(found)), key=lambda row: -len(self._albums[row])):
            possible = chain([found[row]], numbered(found[row]))
            found[row] = next(name for name in possible if self._words(name) not in used)
            used.add(self._words(found[row]))
        return found

    def _told(self, name: str, tell: Tell) -> dict[int, tuple[Draft, str]]:
        """What may be said of the albums of a name, unless it is one that needs no more; and is not taken."""
        rows = [row for row, one in enumerate(self._names) if one == name]
        if len(rows) <= (name not in self._taken):
            return {}
        drafts = {
            row: tell(self._drafts[row], self._albums[row], [self._albums[other] for other in rows if other != row])
            for row in rows
        }
        texts = {row: (draft, self._words(draft.name)) for row, draft in drafts.items() if draft is not None}
        return {row: (draft, text) for row, (draft, text) in texts.items() if text not in self._taken}
