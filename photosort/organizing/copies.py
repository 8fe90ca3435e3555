"""Which pictures are copies of the one to keep: each was compared with that one itself.

Likeness is not handed on. What is a copy of a copy, and not of the picture to keep, as a part of a part of it, is put
with what it is a copy of among those that are left.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from photosort.model.photo import Photo
from photosort.model.twins import Twin
from photosort.organizing.keeping import Ground, less, worth

Pair = tuple[bytes, bytes]  # of fingerprints, the smaller first


@dataclass(frozen=True, slots=True)
class Copies:
    """A picture to keep, by fingerprint, with its copies.

    Attributes:
        twins: by the fingerprint of each copy, how it and the picture to keep show the same.
        ground: on which the one to keep was chosen.
    """

    keep: bytes
    twins: Mapping[bytes, Twin] = field(default_factory=dict)
    ground: Ground = field(default_factory=Ground)


def copies(photos: Mapping[bytes, Sequence[Photo]], twins: Collection[Twin]) -> list[Copies]:
    """All pictures of a library, given by fingerprint, each once: as one to keep or as a copy of one."""
    links = _links(photos, twins)
    alone = [Copies(one) for one in photos if one not in links]
    return alone + [group for together in _groups(photos, links, twins) for group, _ in together]


def unproved(photos: Mapping[bytes, Sequence[Photo]], twins: Collection[Twin], apart: Collection[Pair]) -> list[Pair]:
    """Pairs to compare next: of a picture to keep and what only hangs together with copies of it.

    Args:
        photos: by fingerprint.
        twins: all that is known.
        apart: pairs that were compared so and are two pictures.
    """
    found = list[Pair]()
    for together in _groups(photos, _links(photos, twins), twins):
        for group, left in together:
            pairs = {(min(group.keep, one), max(group.keep, one)) for one in left}.difference(apart)
            found += sorted(pairs)
            if pairs:  # what else is left over comes of them
                break
    return found


def _groups(
    photos: Mapping[bytes, Sequence[Photo]], links: Mapping[bytes, Mapping[bytes, Twin]], twins: Iterable[Twin]
) -> Iterator[list[tuple[Copies, list[bytes]]]]:
    """Of each lot that hangs together: the groups, the best first, with what is left over for those after it."""
    parts = frozenset(found[0] for twin in twins if (found := less(twin)) is not None)
    done = set[bytes]()
    for start in links:
        if start in done:
            continue
        together = _reached(links, start)
        done |= together
        ground = Ground.of([photo for one in together for photo in photos[one]], parts)
        left = sorted(together, key=lambda one: max(worth(photo, ground) for photo in photos[one]), reverse=True)
        groups = []
        while left:
            keep, *rest = left
            near = {one: links[keep][one] for one in rest if one in links[keep]}
            left = [one for one in rest if one not in near]
            groups.append((Copies(keep, near, ground), left))
        yield groups


def _links(photos: Collection[bytes], twins: Iterable[Twin]) -> dict[bytes, dict[bytes, Twin]]:
    links = defaultdict[bytes, dict[bytes, Twin]](dict)
    for twin in twins:
        if twin.one in photos and twin.other in photos:
            links[twin.one][twin.other] = links[twin.other][twin.one] = twin
    return dict(links)


def _reached(links: Mapping[bytes, Mapping[bytes, Twin]], start: bytes) -> set[bytes]:
    """All that hang together with one, that among them."""
    found, waiting = {start}, [start]
    while waiting:
        new = links[waiting.pop()].keys() - found
        found |= new
        waiting += new
    return found
