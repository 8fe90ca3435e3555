"""One tile for a stack of photos: which photos of a page stand behind which, and which stacks are opened in place."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from photosort.model.photo import PhotoId
from photosort.model.twins import Stack
from photosort.ui.grid.base import Section
from photosort.ui.grid.month_sections import moved_starts

Behind = Mapping[PhotoId, tuple[PhotoId, ...]]
"""By the photo that is shown of a stack, those that stand behind it."""


def behind_of(found: Sequence[PhotoId], stacks: Sequence[Stack]) -> Behind:
    """Who stands behind whom. Of a stack the best one is shown, of those that are there."""
    there = set(found) if stacks else set()
    behind: dict[PhotoId, tuple[PhotoId, ...]] = {}
    for stack in stacks:
        members = [one for one in stack.photos if one in there]
        if len(members) > 1:
            behind[members[0]] = tuple(members[1:])
    return behind


def fronts(found: Sequence[PhotoId], behind: Behind) -> list[PhotoId]:
    """Photos without those that stand behind another one."""
    hidden = {one for rest in behind.values() for one in rest}
    return [one for one in found if one not in hidden]


def unfolded(shown: Sequence[PhotoId], heads: Sequence[Section], behind: Behind) -> tuple[list[PhotoId], list[Section]]:
    """Photos with those that stand behind each right after it, and the heads where they are then."""
    line: list[PhotoId] = []
    places: list[int] = []
    for one in shown:
        places.append(len(line))
        line.append(one)
        line += behind.get(one, ())
    return line, [replace(head, start=places[head.start]) for head in heads]


def heads_where(heads: Sequence[Section], line: Sequence[PhotoId], there: Collection[PhotoId]) -> list[Section]:
    """The heads of a line where only some of its photos are seen; one below which none is left goes."""
    if not heads or len(there) == len(line):
        return list(heads)
    starts = moved_starts([head.start for head in heads], [one in there for one in line])
    ends = [*starts[1:], len(there)]
    return [replace(head, start=at) for head, at, end in zip(heads, starts, ends, strict=True) if at < end]


def seen_of(
    line: Sequence[PhotoId], heads: Sequence[Section], behind: Behind, opened: Collection[PhotoId]
) -> tuple[list[PhotoId], list[Section]]:
    """What of a line is seen where some stacks are opened, and the heads where they are then."""
    seen = fronts(line, {front: rest for front, rest in behind.items() if front not in opened})
    return seen, heads_where(heads, line, set(seen) if heads else seen)


class Folding:
    """What of a page is folded. The stacks are those that there were when its order was made: nothing jumps."""

    def __init__(self) -> None:
        self.stacks: Sequence[Stack] = ()
        self._behind: Behind = {}
        self._fronts: dict[PhotoId, PhotoId] = {}
        self.opened: set[PhotoId] = set()  # all photos of the stacks that are opened in place

    def take(self, behind: Behind) -> None:
        """Who stands behind whom now."""
        self._behind = behind
        self._fronts = {one: front for front, rest in behind.items() for one in (front, *rest)}

    def shown(self, found: Sequence[PhotoId]) -> list[PhotoId]:
        """Those of some photos that are seen."""
        return seen_of(found, (), self._behind, self.opened)[0]

    def numbers(self) -> dict[PhotoId, int]:
        """How many photos each stack has, by the one that is shown; 0 for others of those that are opened."""
        opened = {one: 0 for front, rest in self._behind.items() if front in self.opened for one in rest}
        return opened | {front: 1 + len(rest) for front, rest in self._behind.items()}

    def hidden(self) -> int:
        """How many photos are not seen."""
        return sum(len(rest) for _, rest in self._closed())

    def behind(self, photos: Iterable[PhotoId]) -> list[PhotoId]:
        """What is not seen, as it stands behind these photos."""
        closed = dict(self._closed())
        return [one for photo in photos for one in closed.get(photo, ())]

    def with_behind(self, photos: Iterable[PhotoId]) -> tuple[PhotoId, ...]:
        """These photos, each with what stands behind it."""
        return tuple(one for photo in photos for one in (photo, *self.behind([photo])))

    def front_of(self, photo: PhotoId) -> PhotoId | None:
        """The photo that is shown for the stack of one which is seen."""
        return self._fronts.get(photo)

    def toggle(self, photo: PhotoId) -> PhotoId | None:
        """Open the stack of a photo in place, or close it; the photo that is shown of it in any case."""
        front = self._fronts.get(photo)
        if front is not None:
            self.opened ^= {front, *self._behind[front]}
        return front

    def _closed(self) -> Iterable[tuple[PhotoId, tuple[PhotoId, ...]]]:
        return ((front, rest) for front, rest in self._behind.items() if front not in self.opened)
