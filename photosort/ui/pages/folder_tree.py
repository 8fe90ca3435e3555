"""The folders below a folder of the library as the branches of a tree, out of those that hold photos. Pure."""

from collections.abc import Collection, Iterable

from photosort.model.natural_key import natural_key
from photosort.model.photo import shown
from photosort.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Branch:
    """One folder. `count` is that of all photos in it and below; `folder` is relative to the root."""

    folder: bytes
    depth: int  # 0 for a folder right below the root
    count: int
    parts: bool  # whether there are folders below it

    @property
    def name(self) -> str:
        """Last part of the path, for people."""
        return shown(self.folder.rpartition(b"/")[2])


def branches(found: Iterable[tuple[bytes, int]]) -> list[Branch]:
    """Every folder on the way to one with photos, each followed by what is below it, in the order of names."""
    counts: dict[bytes, int] = {}
    parents: set[bytes] = set()
    for folder, count in found:
        steps = folder.split(b"/")
        for length in range(1, len(steps) + 1):
            above = b"/".join(steps[:length])
            counts[above] = counts.get(above, 0) + count
            if length < len(steps):
                parents.add(above)
    order = sorted(counts, key=lambda folder: [natural_key(shown(step)) for step in folder.split(b"/")])
    return [Branch(folder, folder.count(b"/"), counts[folder], folder in parents) for folder in order]


def in_sight(tree: Iterable[Branch], opened: Collection[bytes]) -> list[Branch]:
    """The branches of which everything above is open."""

    def seen(folder: bytes) -> bool:
        above = folder.rpartition(b"/")[0]
        return not above or (above in opened and seen(above))

    return [branch for branch in tree if seen(branch.folder)]
